//! Sentences of the story.
//!
//! A sentence ends at `.`, `!`, `?` or `…`, with the quotation marks and brackets that close there, when what follows
//! does not begin in lower case, and at the end of its paragraph. A full stop after an abbreviation (`Jl.`), an
//! initial (`H.`) or between digits ends nothing.

use super::furniture::Furniture;
use super::words::Words;
use super::{Case, Kind, Paragraph, Sentence};
use crate::language::Class;
use std::ops::Range;

/// The sentences of all paragraphs, without the furniture's tokens.
pub(super) fn split(words: &Words, paragraphs: &[Paragraph], furniture: &Furniture) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        for part in furniture.story_of(paragraph) {
            split_part(words, part, index, &mut sentences);
        }
    }
    sentences
}

fn split_part(words: &Words, part: Range<usize>, paragraph: usize, sentences: &mut Vec<Sentence>) {
    let mut start = part.start;
    let mut at = part.start;
    while at < part.end {
        at += 1;
        let closes = closing_marks(words, at, part.end);
        if at == part.end || ends_sentence(words, at - 1) && begins_sentence(words, at + closes) {
            let end = at + closes;
            sentences.push(Sentence { span: words.span(start..end), tokens: start..end, paragraph });
            start = end;
            at = end;
        }
    }
}

/// How many marks from `at` on close quotations or brackets.
fn closing_marks(words: &Words, at: usize, end: usize) -> usize {
    (at..end)
        .take_while(|&token| {
            let glued = words.get(token).is_some_and(|token| token.glued);
            glued && matches!(words.word(token), "\"" | "”" | "’" | "'" | "»" | ")" | "]")
        })
        .count()
}

fn ends_sentence(words: &Words, mark: usize) -> bool {
    match words.word(mark) {
        "!" | "?" | "…" => true,
        "." => !mark.checked_sub(1).is_some_and(|before| is_abbreviation(words, before)),
        _ => false,
    }
}

fn is_abbreviation(words: &Words, token: usize) -> bool {
    let initial = words.get(token).is_some_and(|token| token.case == Case::Initial);
    initial || words.is(token, Class::Abbreviation) || words.word(token).contains('.')
}

fn begins_sentence(words: &Words, token: usize) -> bool {
    words.get(token).is_none_or(|token| match token.kind {
        Kind::Word => token.is_capitalized(),
        Kind::Number => !token.glued,
        Kind::Mark => true,
    })
}
