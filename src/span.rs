//! A piece of the article, by its bytes.
//!
//! Everything that the engine finds is a span of the text it was given; strings are cut from the text at the very
//! end. The engine counts UTF-8 bytes, JavaScript counts UTF-16 code units: [`crate::article::Utf16`] converts.

use serde::{Deserialize, Serialize};

/// A half-open range of the article's text: `start` is the first unit, `end` the first one after it.
///
/// Promises `start <= end`. Within the engine both lie on character boundaries of the text they were made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// A span from `start` up to, and without, `end`. An end before the start gives an empty span at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The offset of the first unit.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The offset after the last unit.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// How many units it covers.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether every unit of `other` is in this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a unit.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The words of `text` that it covers; the empty string where it was made for another text.
    #[expect(clippy::inline_always, reason = "called for every word, where a page compiles for size")]
    #[inline(always)]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn an_end_before_the_start_is_an_empty_span() {
        assert!(Span::new(4, 2).is_empty());
    }

    #[test]
    fn a_span_of_another_text_covers_nothing() {
        assert_eq!(Span::new(1, 9).of("é"), "");
    }

    #[test]
    fn neighbours_do_not_overlap() {
        assert!(!Span::new(0, 2).overlaps(Span::new(2, 4)));
        assert_eq!(Span::new(0, 2).to(Span::new(2, 4)), Span::new(0, 4));
    }
}
