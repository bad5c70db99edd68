//! Who bears somebody else's whole name behind her own.
//!
//! ```text
//! Presiden Joko Raharja dan Ibu Negara Siti Joko Raharja      two persons
//! didampingi istri, Siti Joko Raharja                         she is not he
//! Bupati Joko … Ketua TP PKK Siti Joko … Joko                 nor is his short name hers
//! Tomo Budi Waru … Ayahnya, Budi Waru                         nor is a father his son
//! Menteri Muhammad Budi Raharja … Budi Raharja                one
//! ```
//!
//! Else a name that ends another is the same person's: the longer one must be told as somebody's wife, the shorter one as
//! somebody's kin, or both stand in one sentence, where an article would not write a name twice.

use super::Mention;
use super::form::Form;
use crate::article::{Document, Words};
use crate::language::{Class, Courtesy, Office, OfficeWord, any_of};
use crate::order::Set;
use std::ops::Range;

/// Mentions behind a name that are compared with it.
const NEAR: usize = 3;

/// Words of a name of her own and another's whole one at least.
const LEAST: usize = 3;

/// Mentions of an article among which her husband's is looked for: the bound keeps the reading linear.
const FAMILY: usize = 64;

/// Tokens of an office before a name in which such a word is looked for: `Ketua TP PKK Kabupaten Rimba,`.
const OFFICE: usize = 6;

/// The names that are not those of whoever has their end as his own.
pub(super) struct Spouses {
    borne: Set,
    /// Those of them that any word but the first alone is another's of.
    short: Set,
}

impl Spouses {
    /// Reads the words around all mentions.
    pub(super) fn of(document: &Document, mentions: &[Mention], forms: &[Form]) -> Self {
        let words = &document.words;
        let (mut keys, mut short) = (Vec::new(), Vec::new());
        for (index, mention) in mentions.iter().enumerate() {
            let before = (0..index).rev().take(NEAR).find(|&at| mentions[at].is_person());
            let bears = |&one: &usize| forms[index] != forms[one] && forms[index].is_part_of(&forms[one]);
            let child = before.filter(|one| bears(one) && is_kin(words, &mention.tokens));
            short.extend(child.map(|one| forms[one].key()));
            if !mention.is_person() || forms[index].parts().len() < 2 {
                continue;
            }
            if is_told(words, mention.tokens.start) {
                let key = forms[index].key();
                keys.extend((forms[index].parts().len() >= LEAST).then_some(key));
                short.extend(is_borne(mentions, forms, index).then_some(key));
            }
            let sentence = document.sentence_of(mention.tokens.start);
            let near = (index + 1..mentions.len()).take(NEAR);
            for next in near.filter(|&next| document.sentence_of(mentions[next].tokens.start) == sentence) {
                // `Joko Budi Raharja atau Budi Raharja`
                let mut between = mention.tokens.end..mentions[next].tokens.start;
                if between.any(|at| words.is(at, Class::AliasLink)) {
                    continue;
                }
                let (one, other) = (&forms[index], &forms[next]);
                if other.ends(one) {
                    keys.push(one.key());
                } else if one.ends(other) {
                    keys.push(other.key());
                }
            }
        }
        let borne = Set::of(keys.into_iter().chain(short.iter().copied()));
        Self { borne, short: Set::of(short) }
    }

    /// Whether the longer name is another person's than the one that ends it.
    pub(super) fn part(&self, shorter: &Form, longer: &Form) -> bool {
        let borne = self.bears(longer) && shorter.ends(longer);
        borne || self.short.has(longer.key()) && !shorter.begins(longer)
    }

    /// Whether the end of the name may be another person's.
    pub(super) fn bears(&self, longer: &Form) -> bool {
        self.borne.has(longer.key())
    }
}

/// Whether the last word of the name is somebody else's, who is called by it before, or whose name begins with it.
fn is_borne(mentions: &[Mention], forms: &[Form], index: usize) -> bool {
    let Some(last) = forms[index].parts().last().map(|part| part.hash) else { return false };
    let begins = |other: usize| forms[other].parts().first().is_some_and(|part| part.hash == last);
    let his = |other: usize| begins(other) && (other < index || forms[other].parts().len() > 1);
    (0..mentions.len().min(FAMILY)).any(|other| mentions[other].is_person() && his(other))
}

/// Whether somebody's somebody stands before the name and its comma, at the beginning of a sentence or with another comma behind
/// the name: `Ayahnya, Budi mengatakan`, `bapa mangsa, Encik Budi, berkata`.
fn is_kin(words: &Words, name: &Range<usize>) -> bool {
    let told = |&at: &usize| {
        words.is_small(at) || words.is_any(at, any_of!(Office | Courtesy)) || words.is_mark(at, ',')
    };
    let closed = matches!(words.mark(name.end), ',' | '(');
    let mut before = (name.start.saturating_sub(OFFICE)..name.start).rev().take_while(told);
    before.any(|at| {
        let kin = words.phrase_of(at).is_some_and(|(_, kind)| matches!(kind, Office::Kin | Office::Owned));
        kin && (closed || words.is_capitalized(at)) && (at..name.start).any(|at| words.is_mark(at, ','))
    })
}

/// Whether the words before a name say that she is married: `Ibu`, `Ibu Negara`, `istri,`, `Ketua TP PKK Kabupaten Rimba,`.
fn is_told(words: &Words, name: usize) -> bool {
    let married = |at: usize| words.is_kind(at, Courtesy::Married);
    let before = |back: usize| name.checked_sub(back);
    let office = before(2).is_some_and(|at| married(at) && words.is(at + 1, Class::OfficeWord));
    let stop = 1 + usize::from(before(1).is_some_and(|at| words.is_mark(at, '.')));
    let kin = before(2)
        .is_some_and(|at| words.is_mark(at + 1, ',') && words.phrase_of(at) == Some((1, Office::Kin)));
    let wives = (name.saturating_sub(OFFICE)..name)
        .rev()
        .take_while(|&at| words.is_capitalized(at) || words.is_mark(at, ',') && at + 1 == name)
        .any(|at| words.is_kind(at, OfficeWord::Wives));
    before(stop).is_some_and(married) || office || kin || wives
}

#[cfg(test)]
mod tests {
    use crate::article::Document;
    use crate::language::Lang;
    use crate::names::actors;
    use crate::names::testing::people_named;

    /// The fullest forms of the actors whose names are these.
    fn actors<'t>(text: &'t str, names: &[&str]) -> Vec<&'t str> {
        let document = Document::of(text, Lang::Id);
        let found = actors::merge(&document, people_named(&document, names));
        found.actors.iter().map(|actor| actor.name.of(text)).collect()
    }

    #[test]
    fn a_wife_is_not_her_husband() {
        let text = "Presiden Joko Raharja tiba. Jokora dan Ibu Negara Siti Joko Raharja tersenyum.";
        let names = ["Joko Raharja", "Siti Joko Raharja"];
        assert_eq!(actors(text, &names), names);
        let text = "Presiden Joko Raharja dan Siti Joko Raharja tersenyum.";
        assert_eq!(actors(text, &names), names, "in one sentence nobody is named twice");
        let text = "Ia didampingi istri, Siti Joko Raharja. Joko Raharja tersenyum.";
        assert_eq!(
            actors(text, &["Siti Joko Raharja", "Joko Raharja"]),
            ["Siti Joko Raharja", "Joko Raharja"]
        );
    }

    #[test]
    fn a_short_name_is_the_husbands() {
        let text = "Bupati Joko dan Ketua TP PKK Kabupaten Rimba, Siti Joko tiba. Joko tersenyum.";
        assert_eq!(actors(text, &["Joko", "Siti Joko"]), ["Joko", "Siti Joko"]);
        let text = "Bupati Joko Raharja tiba. Ketua TP PKK Siti Joko tersenyum. Joko pulang.";
        assert_eq!(actors(text, &["Joko Raharja", "Siti Joko", "Joko"]), ["Joko Raharja", "Siti Joko"]);
        let text = "Ketua TP PKK Siti Rahayu tersenyum. Rahayu pulang.";
        assert_eq!(
            actors(text, &["Siti Rahayu", "Rahayu"]),
            ["Siti Rahayu"],
            "she may be called by any name"
        );
    }

    #[test]
    fn a_father_is_not_his_child() {
        let text = "Tomo Budi Waru tenggelam. Ayahnya, Budi Waru mengatakan itu. Budi Waru pulang.";
        let names = ["Tomo Budi Waru", "Budi Waru", "Budi Waru"];
        assert_eq!(actors(text, &names), ["Tomo Budi Waru", "Budi Waru"]);
        let text = "Tomo Budi Waru tenggelam, kata paman korban, Budi (40), kemarin. Budi pulang.";
        assert_eq!(actors(text, &["Tomo Budi Waru", "Budi", "Budi"]), ["Tomo Budi Waru", "Budi"]);
        let text = "Budi Waru datang bersama anaknya, Waru mengatakan itu.";
        assert_eq!(actors(text, &["Budi Waru", "Waru"]), ["Budi Waru"], "the comma ends what goes before");
    }

    #[test]
    fn a_first_name_may_be_left_out() {
        let text = "Menteri Susilo Budi Raharja tiba. Budi Raharja tersenyum.";
        assert_eq!(actors(text, &["Susilo Budi Raharja", "Budi Raharja"]), ["Susilo Budi Raharja"]);
        let text = "Menteri Joko Budi Raharja atau Budi Raharja tiba.";
        assert_eq!(actors(text, &["Joko Budi Raharja", "Budi Raharja"]), ["Joko Budi Raharja"]);
    }
}
