//! Letters behind a name: `dr. X, Sp.PD-KGH, S.H.`, `Sp.OG(K)`.

use crate::article::Words;
use crate::language::{Class, Degree};
use std::ops::Range;

/// Degrees behind a name at most.
const DEGREES: usize = 6;

/// Bytes of a short form of a degree at most: `Ak.`, `Sp. A`.
const DEGREE: usize = 3;

/// Letters behind a name: listed, or written as only they are, `Sp.KFR`, `Ak.`
pub(super) fn is_degree(words: &Words, token: usize) -> bool {
    let short = words.word(token).len() <= DEGREE;
    is_written_as_degree(words, token) || short && words.is_mark(token + 1, '.')
}

/// The same, by the word alone.
pub(super) fn is_written_as_degree(words: &Words, token: usize) -> bool {
    words.is(token, Class::Degree) || words.word(token).contains('.')
}

/// Takes the degrees behind a name into it, up to `limit`: `dr. X, Sp.PD-KGH, S.H.`
pub(super) fn take(words: &Words, limit: usize, name: &mut Range<usize>) {
    // `MA (17)` are initials.
    let held = name.len() > 1 && is_written_as_degree(words, name.end - 1);
    let mut end = name.end + if held { specialty(words, name.end) + stop(words, name.end) } else { 0 };
    for _ in 0..DEGREES {
        let start = end + usize::from(words.is_mark(end, ','));
        let capital = words.is_capitalized(start);
        if start >= limit || !capital || !is_written_as_degree(words, start) {
            break;
        }
        end = field(words, start).unwrap_or(start + 1 + stop(words, start + 1));
        let tied = words.is_mark(end, '-') && words.is_upper(end + 1);
        end += if tied { 2 } else { 0 };
        end += specialty(words, end);
    }
    // A bracket is taken whole or not at all.
    name.end = if end <= limit { end } else { name.end };
}

/// Whether a mention is no name but letters behind one: the `Subsp` and the `K` of `dr. X, Subsp.G.E.H.(K)`.
pub(super) fn is_no_name(words: &Words, name: &Range<usize>) -> bool {
    let of_field = |at: usize| field(words, at).is_some_and(|end| end >= name.end);
    let before = name.start.checked_sub(2);
    let told_closer = |at: usize| is_written_as_degree(words, at) && specialty(words, at + 1) > 0;
    of_field(name.start) || before.is_some_and(told_closer)
}

/// Where the field of a degree ends that has one: `Sp. Pros`, `Subsp.G.E.H.(K)`.
fn field(words: &Words, at: usize) -> Option<usize> {
    let stop = at + 1;
    let field =
        words.is_kind(at, Degree::OfField) && words.is_mark(stop, '.') && words.is_capitalized(stop + 1);
    let end = stop + 2;
    let closed = end + usize::from(words.is_mark(end, '.'));
    field.then(|| match specialty(words, closed) {
        0 => end,
        bracket => closed + bracket,
    })
}

/// Tokens of a full stop behind a degree that ends no sentence: a comma or a small word follows.
fn stop(words: &Words, at: usize) -> usize {
    let small = words.is_small(at + 1);
    usize::from(words.is_mark(at, '.') && (small || words.is_mark(at + 1, ',')))
}

/// Tokens of a bracket behind a degree that tells it closer: the `(K)` of `Sp.OG(K)`.
pub(super) fn specialty(words: &Words, at: usize) -> usize {
    let bracket = words.is_mark(at, '(') && words.is_mark(at + 2, ')') && words.word(at + 1).len() <= DEGREE;
    if bracket { 3 } else { 0 }
}
