//! People who act together without a name of their own: `Sebanyak 50 orang pejabat Pemkab X`, `ratusan warga`.
//!
//! ```text
//! group = counted | plain
//! counted = { count | number } people { people } { capital }           anywhere in the lead; an office that many hold is
//!                                                                      people, too
//!         | { count | number } trade word { capital }                  where a sentence of the lead begins
//!         | { count | number } body { word } { capital }               where a sentence of the lead begins
//! plain   = people { people } { capital }                              where a sentence of the lead begins
//! ```
//!
//! Counted first, for a count says that people are meant. Only the lead is read: groups are there to be the main
//! actor, and further down every sentence has some. What they did is the event's business.

use super::{Actor, Mention, NameKind, Names};
use crate::article::{Document, Words, clause};
use crate::language::{Class, Gender, Group, Office, People, any_of};
use crate::order::sort_by_key;
use std::ops::Range;

/// Sentences that make the lead.
const LEAD: usize = 2;

/// Groups of an article at most.
const GROUPS: usize = 3;

/// Words of a count, and of the people, at most.
const WORDS: usize = 4;

/// Tokens of what follows the people at most: `pejabat Pemerintah Kabupaten Luwu Timur (…)`.
const BODY: usize = 12;

/// The words of a group are listed, so what is read as one is one.
const CONFIDENCE: f32 = 0.95;

/// Adds the groups of the lead to the actors; whether there are any.
pub(super) fn find(document: &Document, names: &mut Names) -> bool {
    let words = &document.words;
    let mut groups: Vec<(Range<usize>, usize)> = Vec::new();
    for sentence in document.sentences.iter().take(LEAD) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end && groups.len() < GROUPS {
            let group = group_at(words, names, at, &sentence.tokens).filter(|group| is_free(names, group));
            if let Some(group) = &group {
                let end = end_of(words, names, group.end, sentence.tokens.end);
                // Before a person it is an office, and so it is where somebody has it.
                let person = names.person_at(end).is_some();
                // `Petani asal Waru itu mengaku rugi` is one.
                let one = words.is(end, Class::Definite) && !is_counted(words, group.start);
                if !person && !one && !is_office(words, names, group.start) {
                    groups.push((group.clone(), end));
                }
            }
            at = group.map_or(at + 1, |group| group.end);
        }
    }
    if groups.is_empty() {
        return false;
    }
    for (tokens, end) in groups {
        add(words, names, tokens, end);
    }
    reorder(names);
    true
}

/// Puts the actors into the order of their first mentions again.
fn reorder(names: &mut Names) {
    sort_by_key(&mut names.actors, |actor| actor.mentions.first().map_or(-1, |&first| first as i64));
    for (id, actor) in names.actors.iter().enumerate() {
        for &mention in &actor.mentions {
            names.mentions[mention].actor = Some(id);
        }
    }
}

/// The count and the people that begin at the token.
fn group_at(words: &Words, names: &Names, start: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    if !words.is_number(start) && !words.begins_any(start, any_of!(Group | People)) {
        return None;
    }
    let mut at = start;
    for _ in 0..WORDS {
        let number = words.is_number(at);
        let count = words.phrase_of::<Group>(at).filter(|&(_, group)| group == Group::HowMany);
        at += count.map_or(usize::from(number), |(length, _)| length);
    }
    let counted = at > start;
    let opens = counted && start == sentence.start;
    let first = at;
    for _ in 0..WORDS {
        // `pejabat | Pemerintah Kabupaten Waru`: a body's name may begin with people, too.
        if at > first && names.mention_at(at).is_some() {
            break;
        }
        let of = |class: Class| words.phrase(at, class).map(|(length, _)| length);
        let held = || words.phrase_of::<Office>(at).filter(|(_, office)| counted && office.is_of_many());
        let people = of(Class::People).or_else(|| of(Class::Group));
        let known = people.or_else(|| held().map(|(length, _)| length));
        let told = || opens && (is_of_body(words, first, at) || is_of_trade(words, first, at));
        at += known.unwrap_or_else(|| usize::from(told()));
    }
    let act = words.kind(first).is_some_and(People::are_many) || words.is_kind(first, Group::Who);
    let several = counted || start == sentence.start && act;
    (at > first && several && at <= sentence.end).then_some(start..at)
}

/// Whether the word is that for a body, which begins at the token given, or one of no list behind it: `lembaga survei`.
fn is_of_body(words: &Words, head: usize, at: usize) -> bool {
    let named = at == head || is_plain(words, at);
    named && words.is_small(head) && words.is(head, Class::OrganizationHead)
}

/// Whether a word that tells the trade closer stands right behind it and closes the group: `kader posyandu di`, `sopir truk
/// menolak`, `pengusaha kafe yang`.
fn is_of_trade(words: &Words, head: usize, at: usize) -> bool {
    let trade = head + 1 == at
        && words.phrase_of::<Office>(head).is_some_and(|(_, office)| office != Office::Residents);
    let field =
        || words.is_small(at) && words.is_any(at, any_of!(Namesake | OfficeWord | OrganizationHead | Venue));
    let next = at + 1;
    trade
        && (is_plain(words, at) || field())
        && (clause::is_verb(words, next) || words.is_any(next, any_of!(LocativePreposition | Relative)))
}

/// Whether it is a small word of no list, and no verb.
fn is_plain(words: &Words, at: usize) -> bool {
    words.is_small(at) && words.is_unlisted(at) && !clause::is_verb(words, at)
}

/// Whether a count begins at the token.
fn is_counted(words: &Words, at: usize) -> bool {
    words.is_number(at) || words.is(at, Class::Group)
}

/// Whether somebody's office begins at the token.
fn is_office(words: &Words, names: &Names, token: usize) -> bool {
    let Some(start) = words.get(token).map(|token| token.span.start()) else { return false };
    names.actors.iter().flat_map(|actor| &actor.roles).any(|role| role.start() == start)
}

/// Whether no name stands there.
fn is_free(names: &Names, group: &Range<usize>) -> bool {
    group.clone().all(|token| names.mention_at(token).is_none())
}

/// The end of the body or place that the people are of.
fn end_of(words: &Words, names: &Names, people: usize, limit: usize) -> usize {
    let mut at = people;
    while at < limit.min(people + BODY) {
        let name = names.mention_at(at).filter(|name| !name.is_person() && name.tokens.end <= limit);
        let joined = words.is(at, Class::OfficePreposition) && words.is_capitalized(at + 1);
        match name {
            Some(name) => at = name.tokens.end,
            None if joined || words.is_capitalized(at) && names.mention_at(at).is_none() => {
                at += 1;
            }
            None => break,
        }
    }
    at
}

/// Adds a group whose mention is `tokens` and whose name goes on to `end`.
fn add(words: &Words, names: &mut Names, tokens: Range<usize>, end: usize) {
    let actor = names.actors.len();
    let name = words.span(tokens.start..end);
    let index = names.mentions.partition_point(|mention| mention.tokens.start < tokens.start);
    let mention = Mention { tokens, kind: NameKind::Group, actor: Some(actor), confidence: CONFIDENCE };
    names.mentions.insert(index, mention);
    for shifted in
        names.actors.iter_mut().flat_map(|actor| &mut actor.mentions).filter(|shifted| **shifted >= index)
    {
        *shifted += 1;
    }
    names.actors.push(Actor {
        kind: NameKind::Group,
        name,
        aliases: Vec::new(),
        roles: Vec::new(),
        mentions: vec![index],
        gender: Gender::Untold,
        confidence: CONFIDENCE,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    /// The groups of a text.
    fn groups(text: &str) -> Vec<&str> {
        let document = Document::of(text, Lang::Id);
        let mut names = Names::default();
        find(&document, &mut names);
        names.actors.iter().map(|actor| actor.name.of(text)).collect()
    }

    #[test]
    fn a_count_makes_a_group_anywhere_in_the_lead() {
        assert_eq!(
            groups("Sebanyak 12 orang nelayan Desa Sukamaju melaut."),
            ["Sebanyak 12 orang nelayan Desa Sukamaju"]
        );
        assert_eq!(groups("Polda menangkap dua tersangka."), ["dua tersangka"]);
    }

    #[test]
    fn a_group_ends_before_the_name_of_its_body() {
        let text = "Sebanyak 12 orang pejabat Pemerintah Kabupaten Waru mengikuti pelatihan.";
        let article = crate::Article::new(text).unwrap();
        let who = crate::summarize(&article).who;
        assert_eq!(who[0].name, "Sebanyak 12 orang pejabat Pemerintah Kabupaten Waru");
    }

    #[test]
    fn several_bodies_are_a_group_where_a_sentence_begins() {
        assert_eq!(groups("Sejumlah lembaga survei menghitung suara."), ["Sejumlah lembaga survei"]);
        assert_eq!(groups("Empat organisasi buruh menolak."), ["Empat organisasi buruh"]);
        assert!(groups("Banjir merendam sejumlah sekolah.").is_empty());
    }

    #[test]
    fn without_a_count_a_group_begins_the_sentence() {
        assert_eq!(groups("Warga menolak harga yang diminta warga lain."), ["Warga"]);
        assert!(groups("Tersangka ditangkap.").is_empty());
    }
}
