//! What tells where somebody is from, and is thought to be somebody.
//!
//! ```text
//! Warga [Waru] mengatakan                     many live there, and nobody is called so behind their word
//! Siti (40), petani [Waru] mengatakan         what somebody is, behind a name and a comma, ends with where
//! Siti, Camat [Waru] mengatakan               the same of an office
//! ```
//!
//! Whom the article names elsewhere, who has an age, and what people are commonly called stays somebody.

use super::beginning::{is_name, may_be_name};
use super::known::unshared;
use super::told::is_aged;
use super::{Mention, NameKind};
use crate::article::{Document, Words};
use crate::language::{Class, Office, any_of};
use std::ops::Range;

/// Words of a place's name at most.
const WORDS: usize = 2;

/// Tokens of what somebody is before where he is from at most: `pedagang ikan asin`.
const OFFICE: usize = 3;

/// Tokens of a name with an age behind it at most.
const NAME: usize = 8;

/// Makes places of the persons that only tell where somebody is from.
pub(super) fn correct(document: &Document, mentions: &mut [Mention]) {
    let found = unshared(&document.words, mentions, &|it| tells_place(document, &it.tokens));
    for (mention, _) in mentions.iter_mut().zip(found).filter(|(_, found)| *found) {
        mention.kind = NameKind::Place;
    }
}

/// Whether the words before a name say that it is a place's.
fn tells_place(document: &Document, name: &Range<usize>) -> bool {
    let words = &document.words;
    let Some(before) = name.start.checked_sub(1) else { return false };
    let plain = name.len() <= WORDS && !name.clone().any(|at| is_name(words, at)) && !is_aged(words, name);
    let resident = || words.is_kind(before, Office::Residents);
    plain && (resident() || is_in_apposition(document, name.start))
}

/// Whether only what somebody is stands between the token and the comma behind a name that opens its sentence.
fn is_in_apposition(document: &Document, at: usize) -> bool {
    let words = &document.words;
    let start = document.sentence_start(at);
    let mut back = (start..at).rev().take(OFFICE + 1);
    let Some(comma) = back.find(|&at| words.is_mark(at, ',')) else { return false };
    let office = words.phrase_of::<Office>(comma + 1).filter(|&(length, office)| {
        let ends = comma + 1 + length;
        let trade = office.is_of_many() && (ends..at).all(|at| words.is_small(at));
        trade || office.is_over_territory() && ends == at
    });
    let leads = any_of!(NameLink | OfficePreposition | Preposition | Courtesy | Rank | Gender);
    office.is_some()
        && !(comma + 1..at).any(|at| words.is_any(at, leads))
        && opens_with_name(words, start, comma)
}

/// Whether nothing but a name, with an age perhaps, stands between where a sentence begins and its comma; what joins the
/// sentence to the one before may go before it, or whom it tells of: `Salah satu pengungsi, Siti,`.
fn opens_with_name(words: &Words, start: usize, comma: usize) -> bool {
    // `Mina` is a place and an agency, too.
    let named =
        |at: usize| words.is_capitalized(at) && words.is_any(at, any_of!(Honorific | Gazetteer | Agency));
    let part = |&at: &usize| may_be_name(words, at) || named(at) || is_age(words, at);
    let first = (start..comma).rev().take(NAME).take_while(part).last().unwrap_or(comma);
    let turning = words.phrase(start, Class::Turning).map_or(0, |(length, _)| length);
    let told = first > start && words.is_mark(first - 1, ',') && words.begins(start, Class::Indefinite);
    first < comma && (first == start || first == start + turning || told)
}

/// Whether the token is of an age in brackets.
fn is_age(words: &Words, at: usize) -> bool {
    matches!(words.mark(at), '(' | ')' | '.') || words.is_number(at) || words.is(at, Class::Unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::testing::people_after;

    fn left<'t>(text: &'t str, names: &[&str]) -> Vec<&'t str> {
        let document = Document::of(text, Lang::Id);
        people_after(&document, names, |document, mentions| {
            correct(document, mentions);
            mentions.retain(super::super::Mention::is_person);
        })
    }

    #[test]
    fn where_many_live_is_nobody() {
        assert!(left("Warga Wirowa mengatakan itu.", &["Wirowa"]).is_empty());
        assert!(left("Siti salah seorang warga Suko Wirowa berkata.", &["Suko Wirowa"]).is_empty());
        assert_eq!(left("Warga Wirowa pulang, kata Wirowa.", &["Wirowa", "Wirowa"]).len(), 2);
        assert_eq!(left("Warga Budi mengatakan itu.", &["Budi"]), ["Budi"]);
        assert_eq!(left("Seorang warga Wirowa (45) pulang.", &["Wirowa"]), ["Wirowa"]);
    }

    #[test]
    fn an_apposition_ends_with_a_place() {
        for text in [
            "Siti Aminah, petani Wirowa mengatakan itu.",
            "Siti (40), pedagang ikan Wirowa mengatakan itu.",
            "Sementara itu Siti, Camat Wirowa mengatakan itu.",
            "Salah satu pengungsi, Siti, nelayan Wirowa mengaku lapar.",
        ] {
            assert!(left(text, &["Wirowa"]).is_empty(), "{text}");
        }
        for text in [
            "Petani Wirowa mengatakan itu.",
            "Di rumah Siti, petani Wirowa mengatakan itu.",
            "Menurut Siti, Camat Wirowa pulang.",
            "Siti, istri Wirowa mengatakan itu.",
            "Siti, petani bernama Wirowa mengatakan itu.",
        ] {
            assert_eq!(left(text, &["Wirowa"]), ["Wirowa"], "{text}");
        }
    }
}
