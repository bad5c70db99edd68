//! Surnames of two in an English text: a hyphen makes one of them.
//!
//! ```text
//! [Hartnoll]-Kosik, Abubakar-[Roy]            the tagger saw one half
//! the [Harlow]-Feld debate … Harlow said      but these are two, unless a first name stands before: Ada Harlow-Feld
//! ```
//!
//! Elsewhere a hyphen joins two persons as often, which is [`super::parts`]'s business.

use super::beginning::is_written;
use super::form::without_possessive;
use super::{Mention, NameKind};
use crate::article::{Document, Words, fold_hash};
use crate::language::Lang;
use crate::order::Set;
use std::ops::Range;

/// Makes the halves of persons' surnames one.
pub(super) fn join(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let open = |mention: &Mention| mention.kind == NameKind::Person && is_open(words, &mention.tokens);
    if document.lang != Lang::En || !mentions.iter().any(open) {
        return;
    }
    let alone =
        (0..words.len()).filter(|&at| is_written(words, at) && !is_half(words, at, &(0..words.len())));
    let alone = Set::of(alone.map(|at| hash(words, at)));
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
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

/// Whether the other half of the surname stands outside of the name.
fn is_open(words: &Words, name: &Range<usize>) -> bool {
    joins(words, name.end) || name.start.checked_sub(1).is_some_and(|hyphen| joins(words, hyphen))
}

/// Takes the other half of a surname into it.
fn join_halves(words: &Words, alone: &Set, name: &mut Range<usize>) {
    let named = name.len() > 1 && !joins(words, name.end - 2);
    let one = |half: usize| named || !alone.has(hash(words, half)) && !alone.has(hash(words, half + 2));
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
    let tied = |at: usize| words.get(at).is_some_and(|token| token.glued);
    hyphen > 0
        && words.is_text(hyphen, "-")
        && tied(hyphen)
        && tied(hyphen + 1)
        && is_written(words, hyphen - 1)
        && is_written(words, hyphen + 1)
}

/// What two ways to write a word have in common: `Harlow's`.
fn hash(words: &Words, at: usize) -> u64 {
    u64::from(fold_hash(without_possessive(words.word(at))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::people_named;

    /// The persons of an English text whose names were thought to be these.
    fn joined<'t>(text: &'t str, names: &[&str]) -> Vec<&'t str> {
        let document = Document::of(text, Lang::En);
        let mut mentions = people_named(&document, names);
        join(&document, &mut mentions);
        mentions.into_iter().map(|mention| document.words.span(mention.tokens).of(text)).collect()
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
