//! Mentions of the same somebody, put together.
//!
//! ```text
//! H Bahri Suli … Bahri … Bahri Suli            one actor: each form is part of the fullest
//! Badan Pusat Statistik (BPS) … BPS            one actor: the acronym stands in brackets behind the name
//! Joko Susilo yang akrab disapa Koko … Koko    one actor: the words between say so
//! Agus Rahmat Yusuf … ARY                      one actor: the acronym of one name only, or of one body's
//! Bambangan Sutarjo … Bamsut                   one actor: `spelling.rs` knows the ways to write one name
//! Daniel Harlow … Marian Harlow … Harlow       two actors; Harlow is nobody's alias, and the nearer one's mention
//! Joko Raharja … Ibu Siti Joko Raharja         two actors: `spouse.rs` knows who bears another's name
//! ```
//!
//! Forms are taken longest first, so that a short form finds the full ones to belong to.

use super::describer::Describer;
use super::form::Form;
use super::gender::Genders;
use super::linked::unite;
use super::merger::Merger;
use super::spouse::Spouses;
use super::{ActorId, Mention, Names};
use crate::article::Document;
use crate::order::Set;
use std::cmp::Reverse;

/// Persons less sure than this are more often none than not.
pub(super) const LEAST: f32 = 0.4;

/// The actors of the mentions.
pub(super) fn merge(document: &Document, mut mentions: Vec<Mention>) -> Names {
    let words = &document.words;
    let forms: Vec<Form> = mentions.iter().map(|mention| Form::of(words, mention.tokens.clone())).collect();
    let spouses = Spouses::of(document, &mentions, &forms);
    let genders = Genders::of(document, &mentions, &forms);
    let mut merger = Merger::new(document, &forms, &mentions, &spouses, &genders);
    let mut candidates = merger.all_candidates();
    unite(document, &merger, &mut candidates);
    let contested = merger.contested;
    drop_doubtful(&mentions, &mut candidates);
    let clusters = settle(&mut mentions, &candidates);
    let describer = Describer::new(words, &mentions, &forms, &genders, &contested, &candidates);
    let actors = clusters.iter().map(|cluster| describer.describe(cluster)).collect();
    Names { mentions, actors, ..Names::default() }
}

/// Takes the persons away that no mention is sure of.
fn drop_doubtful(mentions: &[Mention], candidates: &mut [Vec<usize>]) {
    let sure = |mention: &Mention| !mention.is_person() || mention.confidence >= LEAST;
    let named = mentions.iter().zip(&*candidates).filter(|(mention, _)| sure(mention));
    let sure = Set::of(named.flat_map(|(_, found)| found.iter().map(|&full| full as u64)));
    for found in candidates {
        found.retain(|&full| sure.has(full as u64));
    }
}

/// Gives every mention its actor and says which mentions each actor has, in order of their first.
///
/// A mention that several could own is the one's that was named last before it.
fn settle(mentions: &mut [Mention], candidates: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let count = candidates.iter().flatten().max().map_or(0, |last| last + 1);
    // By full form; 0 where it was not named yet.
    let mut last_named = vec![0; count];
    let mut actor_of: Vec<Option<ActorId>> = vec![None; count];
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for (index, found) in candidates.iter().enumerate() {
        let recency = |full: &&usize| (last_named[**full], Reverse(**full));
        let Some(&full) = found.iter().max_by_key(recency) else {
            continue;
        };
        last_named[full] = index + 1;
        let actor = *actor_of[full].get_or_insert_with(|| {
            clusters.push(Vec::new());
            clusters.len() - 1
        });
        clusters[actor].push(index);
        mentions[index].actor = Some(actor);
    }
    clusters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::Actor;
    use crate::names::testing::people_named;

    /// The actors of a text whose persons are the runs of capitalised words: name and aliases of each.
    fn actors(text: &str) -> Vec<Vec<&str>> {
        let document = Document::of(text, Lang::Id);
        let mut mentions: Vec<Mention> = Vec::new();
        for (at, _) in document.words.tokens().iter().enumerate().filter(|(_, token)| token.is_capitalized())
        {
            match mentions.last_mut().filter(|last| last.tokens.end == at) {
                Some(last) => last.tokens.end = at + 1,
                None => mentions.push(Mention::person(at..at + 1, 1.0)),
            }
        }
        let names = merge(&document, mentions);
        let forms = |actor: &Actor| {
            [actor.name].iter().chain(&actor.aliases).map(|form| form.of(text)).collect::<Vec<_>>()
        };
        names.actors.iter().map(forms).collect()
    }

    #[test]
    fn a_short_form_finds_the_full_one() {
        let found = actors("Budi datang, kemudian H Budi Raharja pulang");
        assert_eq!(found, [["H Budi Raharja", "Budi"]]);
    }

    #[test]
    fn a_name_that_lost_its_space_is_shown_where_it_has_it() {
        assert_eq!(actors("ada BudiRaharja, lalu Budi Raharja")[0][0], "Budi Raharja");
    }

    #[test]
    fn a_name_of_two_people_is_an_alias_of_neither() {
        let found = actors("ada Budi Raharja dan Siti Raharja, tetapi Raharja pulang");
        assert_eq!(found, [["Budi Raharja"], ["Siti Raharja"]]);
    }

    #[test]
    fn a_short_form_begins_the_name_it_is_of() {
        let text = "ada Tomo Budi Waru dan Muhammad Budi Rimba, lalu Tomo Budi Waru dan Budi pulang";
        let document = Document::of(text, Lang::Id);
        let people = ["Tomo Budi Waru", "Muhammad Budi Rimba", "Tomo Budi Waru", "Budi"];
        let found = merge(&document, people_named(&document, &people)).mentions;
        assert_eq!(found[3].actor, found[1].actor);
    }

    #[test]
    fn a_name_that_tells_kin_has_not_the_kins_other_name() {
        assert_eq!(actors("ada istri Agus Rahmat yang akrab disapa Koko").len(), 2);
        assert_eq!(actors("ada adik Bupati Agus Rahmat yang akrab disapa Koko").len(), 2);
        let found = actors("ada sang istri Agus Rahmat yang akrab disapa Koko");
        assert_eq!(found, [["Agus Rahmat", "Koko"]]);
        assert_eq!(actors("ada anak Agus Rahmat alias Koko"), [["Agus Rahmat", "Koko"]]);
    }

    #[test]
    fn who_speaks_may_be_called_by_a_word_that_nobody_is_called_by() {
        let found = actors("ada Muhammad Agus, lalu Muhammad mengatakan itu");
        assert_eq!(found, [["Muhammad Agus", "Muhammad"]]);
    }

    #[test]
    fn an_office_tells_which_of_two() {
        let text = "ada bupati Budi Rahmat dan camat Siti Rahmat, lalu bupati Rahmat pulang";
        let document = Document::of(text, Lang::Id);
        let names = people_named(&document, &["Budi Rahmat", "Siti Rahmat", "Rahmat"]);
        let found = merge(&document, names).mentions;
        assert_eq!(found[2].actor, found[0].actor);
    }

    #[test]
    fn initials_and_links_make_one_of_two() {
        let found = actors("ada Agus Rahmat Yusuf, lalu ARY pulang");
        assert_eq!(found, [["Agus Rahmat Yusuf", "ARY"]]);
        let found = actors("ada Agus Rahmat Yusuf, lalu AR Yusuf pulang");
        assert_eq!(found, [["Agus Rahmat Yusuf", "AR Yusuf"]]);
        let found = actors("ada Agus Rahmat yang akrab disapa Koko, lalu Koko pulang");
        assert_eq!(found, [["Agus Rahmat", "Koko"]]);
        let found = actors("ada Agus Rahmat atau akrab disapa Budi Jaya");
        assert_eq!(found, [["Agus Rahmat", "Budi Jaya"]]);
        let found = actors("ada Agusta Budi Rahmat atau Agus Rahmat");
        assert_eq!(found, [["Agusta Budi Rahmat", "Agus Rahmat"]]);
        assert_eq!(actors("ada Budi Agus Rahmat atau Siti Rahmat").len(), 2);
    }

    #[test]
    fn who_stands_beside_another_is_not_the_other() {
        for text in [
            "bisa diisi Agus Rahmat atau Budi Raharja",
            "ada Agus Rahmat yang dipanggil oleh Budi Raharja",
            "ada Muhammad Agus, seperti Muhammad",
            "ada Budi Agus Raharja dan ayahnya, HM Raharja",
            "ada Agus Rahmat dan Dimas Raharja alias Agus / Dimas",
            "ada Agus Rahmat menangkap tersangka alias Koko",
        ] {
            assert_eq!(actors(text).len(), 2, "{text}");
        }
    }
}
