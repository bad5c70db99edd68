//! The office of each person, as the article prints it.
//!
//! ```text
//! before   office [words of its body] [ "(" acronym ")" ] [","] NAME     Kepala Dinas Kesehatan Kota X, dr Y
//! ```

use super::{NameKind, Names};
use crate::article::{Document, Kind, Words};
use crate::language::Class;
use crate::span::Span;

/// Words of an office before a name at most.
const REACH: usize = 24;

/// Gives every person its offices.
pub(super) fn find(document: &Document, names: &mut Names) {
    let words = &document.words;
    for actor in names.actors.iter_mut().filter(|actor| actor.kind == NameKind::Person) {
        for mention in actor.mentions.iter().map(|&mention| &names.mentions[mention]) {
            let sentence = document.sentence_of(mention.tokens.start);
            let start = sentence.map_or(0, |sentence| document.sentences[sentence].tokens.start);
            if let Some(role) = before(words, start, mention.tokens.start)
                && !actor.roles.iter().any(|other| other.of(words.text) == role.of(words.text))
            {
                actor.roles.push(role);
            }
        }
    }
}

/// The office that ends before the name; `start` is where its sentence begins.
fn before(words: &Words, start: usize, name: usize) -> Option<Span> {
    let end = if name > start && words.is_text(name - 1, ",") { name - 1 } else { name };
    let mut first = None;
    let mut at = end;
    while at > start.max(end.saturating_sub(REACH)) {
        at -= 1;
        if words.phrase(at, Class::Office).is_some() || words.is(at, Class::Rank) {
            first = Some(at);
        } else if !goes_on(words, at) {
            break;
        }
    }
    first.map(|first| words.span(first..end))
}

/// Whether the word can stand inside an office.
fn goes_on(words: &Words, token: usize) -> bool {
    let inside = [Class::OfficeWord, Class::OfficePrefix, Class::RankTail, Class::OrganizationHead];
    words.get(token).is_some_and(|word| word.is_capitalized() || word.kind == Kind::Number)
        || inside.into_iter().any(|class| words.is(token, class))
        || matches!(words.word(token), "(" | ")" | "." | "/" | "-" | "&")
}
