//! Who bears somebody else's whole name behind her own.
//!
//! ```text
//! Presiden Joko Raharja dan Ibu Negara Siti Joko Raharja      two persons
//! didampingi istri, Siti Joko Raharja                         she is not he
//! Menteri Muhammad Budi Raharja … Budi Raharja                one
//! ```
//!
//! Else a name that ends another is the same person's: the longer one must be told as somebody's wife, or stand in one
//! sentence with the shorter one, where an article would not write a name twice.

use super::form::Form;
use super::office::KIN;
use super::{Mention, NameKind};
use crate::article::{Document, Words};
use crate::language::Class;
use crate::order::Set;

/// Mentions behind a name that are compared with it.
const NEAR: usize = 3;

/// Words of a name of her own and another's whole one at least.
const LEAST: usize = 3;

/// The value of a [`Class::Courtesy`] of a married woman.
const MARRIED: u16 = 1;

/// The names that are not those of whoever has their end as his own.
pub(super) struct Spouses(Set);

impl Spouses {
    /// Reads the words around all mentions.
    pub(super) fn of(document: &Document, mentions: &[Mention], forms: &[Form]) -> Self {
        let words = &document.words;
        let mut keys = Vec::new();
        for (index, mention) in mentions.iter().enumerate() {
            if mention.kind != NameKind::Person || forms[index].parts().len() < 2 {
                continue;
            }
            if forms[index].parts().len() >= LEAST && is_told(words, mention.tokens.start) {
                keys.push(forms[index].key());
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
        Self(Set::of(keys))
    }

    /// Whether the longer name is another person's than the one that ends it.
    pub(super) fn part(&self, shorter: &Form, longer: &Form) -> bool {
        self.bears(longer) && shorter.ends(longer)
    }

    /// Whether the end of the name may be another person's.
    pub(super) fn bears(&self, longer: &Form) -> bool {
        self.0.has(longer.key())
    }
}

/// Whether the words before a name say that she is married: `Ibu`, `Ibu Negara`, `istri,`.
fn is_told(words: &Words, name: usize) -> bool {
    let married = |at: usize| words.value(at, Class::Courtesy) == Some(MARRIED);
    let before = |back: usize| name.checked_sub(back);
    let office = before(2).is_some_and(|at| married(at) && words.is(at + 1, Class::OfficeWord));
    let stop = 1 + usize::from(before(1).is_some_and(|at| words.is_text(at, ".")));
    let kin = before(2)
        .is_some_and(|at| words.is_text(at + 1, ",") && words.phrase(at, Class::Office) == Some((1, KIN)));
    before(stop).is_some_and(married) || office || kin
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
    fn a_first_name_may_be_left_out() {
        let text = "Menteri Susilo Budi Raharja tiba. Budi Raharja tersenyum.";
        assert_eq!(actors(text, &["Susilo Budi Raharja", "Budi Raharja"]), ["Susilo Budi Raharja"]);
        let text = "Menteri Joko Budi Raharja atau Budi Raharja tiba.";
        assert_eq!(actors(text, &["Joko Budi Raharja", "Budi Raharja"]), ["Joko Budi Raharja"]);
    }
}
