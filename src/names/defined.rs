//! Bodies that the tagger did not see, and a bracket gives a short form.
//!
//! ```text
//! Indeks Harga Rimba (IHR) ditutup menguat … IHR       begun with the word for a body, by the letters of the bracket
//! ```
//!
//! Where each capital of a name that opens its sentence is a letter of the bracket, both name one body, and so does each short
//! form elsewhere: what others tell of (`Dinas Rimba mencatat Indeks Harga Rimba (IHR) naik`) is a measure. What the tagger took
//! for something else stays that.

use super::beginning::is_written;
use super::{Mention, NameKind, insert};
use crate::article::{Document, Words};
use crate::language::Class;
use std::ops::Range;

/// Words of a sentence before the body that opens it at most: `Laju Indeks Harga Rimba`.
const OPENING: usize = 1;

/// Letters of a short form.
const LETTERS: Range<usize> = 2..9;

/// Short forms of an article at most.
const FORMS: usize = 16;

/// How sure a body is whose letters tell it.
const BY_LETTERS: f32 = 0.9;

/// Adds the bodies, and keeps the mentions in order.
pub(super) fn add(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let bodies: Vec<Range<usize>> = document
        .sentences
        .iter()
        .filter_map(|sentence| opening_body(words, sentence.tokens.clone()))
        .filter(|body| is_free(mentions, body))
        .take(FORMS)
        .collect();
    if bodies.is_empty() {
        return;
    }
    let short = |body: &Range<usize>| words.tokens()[body.end + 1].hash;
    let forms: Vec<u32> = bodies.iter().map(short).collect();
    let named = |at: &usize| words.is_upper(*at) && forms.contains(&words.tokens()[*at].hash);
    let again = (0..words.len()).filter(named).map(|at| at..at + 1).filter(|form| is_free(mentions, form));
    let found: Vec<Mention> = again.chain(bodies.iter().cloned()).map(body_of).collect();
    insert(mentions, found);
}

const fn body_of(tokens: Range<usize>) -> Mention {
    Mention { tokens, kind: NameKind::Organization, actor: None, confidence: BY_LETTERS }
}

/// The body that opens a sentence, and a bracket gives a short form.
fn opening_body(words: &Words, sentence: Range<usize>) -> Option<Range<usize>> {
    let reach = sentence.start..sentence.end.min(sentence.start + OPENING + LETTERS.end);
    let open = reach.clone().find(|&at| words.is_mark(at, '('))?;
    body_before(words, open).filter(|body| reach.start <= body.start && body.start <= reach.start + OPENING)
}

/// The body that ends before an opening bracket, by the letters between it and the closing one.
fn body_before(words: &Words, open: usize) -> Option<Range<usize>> {
    let letters = words.word(open + 1).len();
    let start = open.checked_sub(letters).filter(|_| LETTERS.contains(&letters))?;
    let written = (start..open).all(|at| is_written(words, at));
    let body = words.is(start, Class::OrganizationHead) && written;
    (body && is_shortened(words, &(start..open))).then_some(start..open)
}

/// Whether a bracket right behind the words holds their initials: `Indeks Harga Rimba (IHR)`.
fn is_shortened(words: &Words, whole: &Range<usize>) -> bool {
    let (open, form) = (whole.end, whole.end + 1);
    let bracket = words.is_mark(open, '(') && words.is_upper(form) && words.is_mark(form + 1, ')');
    let initials = whole.clone().map(|at| words.word(at).bytes().next());
    bracket && words.word(form).bytes().map(Some).eq(initials)
}

/// Whether no mention has one of the tokens.
fn is_free(mentions: &[Mention], tokens: &Range<usize>) -> bool {
    let next = mentions.partition_point(|mention| mention.tokens.end <= tokens.start);
    mentions.get(next).is_none_or(|mention| mention.tokens.start >= tokens.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn bodies(text: &str) -> Vec<&str> {
        let document = Document::of(text, Lang::Id);
        let mut mentions = Vec::new();
        add(&document, &mut mentions);
        mentions.into_iter().map(|it| document.words.span(it.tokens).of(text)).collect()
    }

    #[test]
    fn the_letters_of_a_bracket_tell_a_body() {
        for text in [
            "Indeks Harga Rimba (IHR) menguat. Kemarin IHR melemah.",
            "Laju Indeks Harga Rimba (IHR) menguat. Kemarin IHR melemah.",
        ] {
            assert_eq!(bodies(text), ["Indeks Harga Rimba", "IHR", "IHR"], "{text}");
        }
    }

    #[test]
    fn other_brackets_tell_none() {
        for text in [
            "Indeks Harga Rimba (IHK) menguat.",
            "Harga Rimba (HR) menguat.",
            "Indeks harga rimba (IHR) menguat.",
            "Dinas Rimba mencatat Indeks Harga Rimba (IHR) naik.",
            "Rimba (R) menguat.",
            "(IHR) menguat.",
        ] {
            assert!(bodies(text).is_empty(), "{text}");
        }
    }
}
