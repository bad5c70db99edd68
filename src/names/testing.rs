//! What the tests of the corrections share: persons at given tokens, and who is left of them.

use super::{Mention, NameKind};
use crate::article::{Document, Words};
use crate::language::Lang;

/// The persons of an Indonesian text, thought to be these tokens, that a correction leaves.
pub(super) fn people_left<'t>(
    text: &'t str,
    names: &[(usize, usize)],
    correct: impl FnOnce(&Words, &mut Vec<Mention>),
) -> Vec<&'t str> {
    let words = Words::read(text, Lang::Id);
    let person = |&(start, end): &(usize, usize)| Mention {
        tokens: start..end,
        kind: NameKind::Person,
        actor: None,
        confidence: 1.0,
    };
    let mut mentions: Vec<Mention> = names.iter().map(person).collect();
    correct(&words, &mut mentions);
    mentions.retain(super::Mention::is_person);
    mentions.into_iter().map(|mention| words.span(mention.tokens).of(text)).collect()
}

/// Persons with these names, which stand in the text in this order.
pub(super) fn people_named(document: &Document, names: &[&str]) -> Vec<Mention> {
    let mut free = 0;
    let tokens = document.words.tokens();
    let at = |byte: usize| tokens.partition_point(|token| (token.span.start() as usize) < byte);
    let person = |name: &&str| {
        let start = free + document.text[free..].find(name).expect("a name of the text");
        free = start + name.len();
        Mention::person(at(start)..at(free), 1.0)
    };
    names.iter().map(person).collect()
}

/// The persons of a text, thought to have these names in this order, as a correction leaves them.
pub(super) fn people_after<'t>(
    document: &Document<'t>,
    names: &[&str],
    correct: impl FnOnce(&Document, &mut Vec<Mention>),
) -> Vec<&'t str> {
    let mut mentions = people_named(document, names);
    correct(document, &mut mentions);
    mentions.into_iter().map(|mention| document.words.span(mention.tokens).of(document.text)).collect()
}
