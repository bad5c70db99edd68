//! Surnames of two in an English text: a hyphen makes one of them.
//!
//! ```text
//! [Hartnoll]-Kosik, Abubakar-[Roy]            the tagger saw one half
//! the [Harlow]-Feld debate … Harlow said      but these are two, unless a first name stands before: Ada Harlow-Feld
//! Chief Executive [Ada Roos-Feld]ORG said     behind an office or before a verb of speech it is somebody's name, and so is
//! [Roos-Feld]ORG                              what ends it
//! ```
//!
//! Elsewhere a hyphen joins two persons as often, which is [`super::parts`]'s business.

use super::beginning::{is_written, may_be_name};
use super::form::{word_key, word_keys};
use super::{Mention, NameKind};
use crate::article::{Document, Words};
use crate::language::{Class, Lang, any_of};
use crate::order::Set;
use std::ops::Range;

/// Surnames of two that are looked for elsewhere at most.
const SURNAMES: usize = 16;

/// Makes the halves of persons' surnames one.
pub(super) fn join(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let open = |mention: &Mention| mention.is_person() && is_open(words, &mention.tokens);
    if document.lang != Lang::En {
        return;
    }
    tell_people(words, mentions);
    if !mentions.iter().any(open) {
        return;
    }
    let alone =
        (0..words.len()).filter(|&at| is_written(words, at) && !is_half(words, at, &(0..words.len())));
    let alone = word_keys(words, alone);
    for mention in mentions.iter_mut().filter(|mention| mention.is_person()) {
        join_halves(words, &alone, &mut mention.tokens);
    }
    // Each half may have been seen for itself.
    mentions.dedup_by(|next, before| {
        let same = next.tokens.start < before.tokens.end;
        if same {
            before.tokens.end = before.tokens.end.max(next.tokens.end);
        }
        same
    });
}

/// Makes persons of bodies and places that have a first name and a surname of two.
fn tell_people(words: &Words, mentions: &mut [Mention]) {
    let double = |name: &Range<usize>| name.len() > 2 && joins(words, name.end - 2);
    let told = |name: &Range<usize>| {
        let comma = |at: usize| usize::from(words.is_mark(at, ','));
        let before = name.start.checked_sub(1).and_then(|at| at.checked_sub(comma(at)));
        let office = before.is_some_and(|at| words.is_any(at, any_of!(Office | OfficeWord)));
        let whole = name.len() == 4 && may_be_name(words, name.start) && may_be_name(words, name.end - 1);
        let says = words.begins(name.end + comma(name.end), Class::Speech);
        double(name) && whole && (office || says)
    };
    let mut surnames = Vec::new();
    for mention in mentions.iter_mut().filter(|mention| told(&mention.tokens)) {
        mention.kind = NameKind::Person;
        surnames.push([word_key(words, mention.tokens.end - 3), word_key(words, mention.tokens.end - 1)]);
    }
    let his = |name: &Range<usize>| {
        let halves = || [word_key(words, name.start), word_key(words, name.end - 1)];
        name.len() == 3 && double(name) && surnames.iter().take(SURNAMES).any(|surname| *surname == halves())
    };
    for mention in mentions.iter_mut().filter(|mention| his(&mention.tokens)) {
        mention.kind = NameKind::Person;
    }
}

/// Whether the other half of the surname stands outside of the name.
fn is_open(words: &Words, name: &Range<usize>) -> bool {
    joins(words, name.end) || name.start.checked_sub(1).is_some_and(|hyphen| joins(words, hyphen))
}

/// Takes the other half of a surname into it.
fn join_halves(words: &Words, alone: &Set, name: &mut Range<usize>) {
    let named = name.len() > 1 && !joins(words, name.end - 2);
    let one =
        |half: usize| named || !alone.has(word_key(words, half)) && !alone.has(word_key(words, half + 2));
    while joins(words, name.end) && one(name.end - 1) {
        name.end += 2;
    }
    while let Some(start) = name.start.checked_sub(2)
        && joins(words, start + 1)
        && one(start)
    {
        name.start = start;
    }
}

/// Whether the word is tied to another of these tokens by a hyphen.
pub(super) fn is_half(words: &Words, at: usize, tokens: &Range<usize>) -> bool {
    let joined = |hyphen: usize| tokens.contains(&hyphen) && joins(words, hyphen);
    joined(at + 1) || at.checked_sub(1).is_some_and(joined)
}

/// Whether the token is a hyphen that ties two words with capitals.
fn joins(words: &Words, hyphen: usize) -> bool {
    hyphen > 0
        && words.is_hyphen(hyphen)
        && words.is_glued(hyphen + 1)
        && is_written(words, hyphen - 1)
        && is_written(words, hyphen + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::{people_after, people_named};

    /// The persons of an English text whose names were thought to be these.
    fn joined<'t>(text: &'t str, names: &[&str]) -> Vec<&'t str> {
        people_after(&Document::of(text, Lang::En), names, join)
    }

    #[test]
    fn a_first_name_and_a_surname_of_two_are_somebody() {
        let text = "His aide, Ada Roos-Feld, said no. Roos-Feld left Coca-Cola.";
        let document = Document::of(text, Lang::En);
        let mut mentions = people_named(&document, &["Ada Roos-Feld", "Roos-Feld", "Coca-Cola"]);
        for mention in &mut mentions {
            mention.kind = NameKind::Organization;
        }
        join(&document, &mut mentions);
        let kinds: Vec<NameKind> = mentions.iter().map(|mention| mention.kind).collect();
        assert_eq!(kinds, [NameKind::Person, NameKind::Person, NameKind::Organization]);
    }

    #[test]
    fn the_halves_of_a_surname_are_one() {
        assert_eq!(joined("Hartnoll-Kosik smiled.", &["Hartnoll"]), ["Hartnoll-Kosik"]);
        assert_eq!(joined("Ada Hartnoll-Kosik smiled.", &["Ada Hartnoll"]), ["Ada Hartnoll-Kosik"]);
        assert_eq!(joined("Ada Hartnoll-Kosik smiled.", &["Ada Hartnoll", "Kosik"]), ["Ada Hartnoll-Kosik"]);
        assert_eq!(joined("The Feld-Roy bill, said Roy.", &["Feld", "Roy"]), ["Feld", "Roy"]);
        let named = joined("Ada Feld-Roy, the son of Feld, smiled.", &["Ada Feld", "Feld"]);
        assert_eq!(named, ["Ada Feld-Roy", "Feld"]);
    }
}
