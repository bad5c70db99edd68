//! Letters behind a name: `dr. X, Sp.PD-KGH, S.H.`, `Sp.OG(K)`.

use crate::article::{Case, Token, Words};
use crate::language::Class;
use std::ops::Range;

/// Degrees behind a name at most.
const DEGREES: usize = 6;

/// Bytes of a short form of a degree at most: `Ak.`, `Sp. A`.
const DEGREE: usize = 3;

/// Letters behind a name: listed, or written as only they are, `Sp.KFR`, `Ak.`
pub(super) fn is_degree(words: &Words, token: usize) -> bool {
    let short = words.word(token).len() <= DEGREE;
    is_written_as_degree(words, token) || short && words.is_text(token + 1, ".")
}

/// The same, by the word alone.
pub(super) fn is_written_as_degree(words: &Words, token: usize) -> bool {
    words.is(token, Class::Degree) || words.word(token).contains('.')
}

/// Takes the degrees behind a name into it, up to `limit`: `dr. X, Sp.PD-KGH, S.H.`
pub(super) fn take(words: &Words, limit: usize, name: &mut Range<usize>) {
    let held = name.end > name.start && is_written_as_degree(words, name.end - 1);
    let mut end = name.end + if held { specialty(words, name.end) + stop(words, name.end) } else { 0 };
    for _ in 0..DEGREES {
        let start = end + usize::from(words.is_text(end, ","));
        let capital = words.get(start).is_some_and(Token::is_capitalized);
        if start >= limit || !capital || !is_written_as_degree(words, start) {
            break;
        }
        end = start + 1 + stop(words, start + 1);
        let field =
            words.is_text(end, "-") && words.get(end + 1).is_some_and(|token| token.case == Case::Upper);
        end += if field { 2 } else { 0 };
        end += specialty(words, end);
    }
    name.end = end.min(limit.max(name.end));
}

/// Tokens of a full stop behind a degree that ends no sentence: a comma or a small word follows.
fn stop(words: &Words, at: usize) -> usize {
    let small = words.is_small(at + 1);
    usize::from(words.is_text(at, ".") && (small || words.is_text(at + 1, ",")))
}

/// Tokens of a bracket behind a degree that tells it closer: the `(K)` of `Sp.OG(K)`.
fn specialty(words: &Words, at: usize) -> usize {
    let bracket = words.is_text(at, "(") && words.is_text(at + 2, ")") && words.word(at + 1).len() <= DEGREE;
    if bracket { 3 } else { 0 }
}
