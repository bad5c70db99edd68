//! When: time expressions, put on the calendar against the day of publication.

pub(crate) mod reference;

use crate::article::Document;
use crate::span::Span;
use time::Date;

/// A point of a time: a day, with the clock time and offset where the text states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Hour and minute.
    pub clock: Option<(u8, u8)>,
    /// Minutes east of UTC.
    pub offset: Option<i16>,
}

/// A time expression of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeExpression {
    /// Its words.
    pub span: Span,
    /// The first day; `None` where the text does not settle it, or it is open.
    pub start: Option<Moment>,
    /// The last day, inclusive; `None` where the text does not settle it, or it is open.
    pub end: Option<Moment>,
    /// Estimated probability that it is resolved rightly, 0 to 1.
    pub confidence: f32,
}

/// Finds the time expressions of the story, in order.
pub fn find(_document: &Document) -> Vec<TimeExpression> {
    Vec::new()
}
