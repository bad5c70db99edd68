//! When: time expressions, put on the calendar against the day of publication.
//!
//! `Senin pagi (16/12) sekitar pukul 09.30 WIB`, in an article of 17 December 2019, is 2019-12-16T09:30+07:00. A text is
//! read in two steps: the recogniser turns words into the parts of an [`expression`], the resolver puts these on the
//! calendar. What the text does not settle has no day. The grammar with all its forms is in `docs/times.md`.
//!
//! Not its business: which of the times is the event's (`event/`), today's date (nothing here has a clock).

mod calendar;
mod expression;
mod filed;
mod moment;
mod recognizer;
pub(crate) mod reference;
mod resolve;

use crate::article::Document;
use crate::span::Span;
use expression::{Days, Unit};
use recognizer::Recognizer;
use resolve::Resolver;

pub use moment::Moment;

/// How fine a time is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// One day.
    #[default]
    Day,
    /// From one day to another, as the text names both.
    Span,
    /// A week or a weekend.
    Week,
    /// A month, quarter or half year.
    Month,
    /// A year.
    Year,
}

impl Grain {
    const fn of(unit: Unit) -> Self {
        match unit {
            Unit::Day => Self::Day,
            Unit::Week => Self::Week,
            Unit::Month => Self::Month,
            Unit::Year => Self::Year,
        }
    }
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
    /// How fine it is: a year alone seldom tells when an event was.
    pub grain: Grain,
    /// Whether it is a clock time alone, whose day is that of a time before it.
    pub borrowed: bool,
    /// Estimated probability that it is resolved rightly, 0 to 1; 0 where it is not resolved.
    pub confidence: f32,
}

/// Finds the time expressions of the story, in order.
pub fn find(document: &Document) -> Vec<TimeExpression> {
    let mut expressions = Vec::new();
    for sentence in &document.sentences {
        Recognizer::new(&document.words, sentence.tokens.clone(), document.lang).read(&mut expressions);
    }
    let copyright = document.furniture.copyright_year(&document.words);
    let mut calendar = Resolver::new(filed::reference(document), copyright, &expressions);
    let times = expressions.iter().map(|expression| {
        let resolved = calendar.resolve(expression);
        TimeExpression {
            span: document.words.span(expression.tokens.clone()),
            start: resolved.start,
            end: resolved.end,
            grain: resolved.grain,
            borrowed: expression.first.days == Days::Unstated,
            confidence: resolved.confidence,
        }
    });
    times.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    /// The first day of the first time of an article without a day of publication.
    fn first_day(text: &str) -> Option<String> {
        let article = Article::new(text).unwrap();
        let times = find(&Document::read(&article));
        times[0].start.map(Moment::iso)
    }

    #[test]
    fn the_copyright_line_gives_a_year_only_where_the_weekday_agrees() {
        let dated = |day: &str| {
            format!("Malili (ANTARA) - Bupati membuka pasar desa, {day}.\n\nCopyright © ANTARA 2019")
        };
        assert_eq!(first_day(&dated("Senin (16/12)")).as_deref(), Some("2019-12-16"));
        assert_eq!(first_day(&dated("Minggu (16/12)")).as_deref(), Some("2018-12-16"));
        assert_eq!(first_day(&dated("Selasa (16/12)")), None);
        assert_eq!(first_day(&dated("16 Desember")), None);
    }

    #[test]
    fn a_feast_gives_the_day_where_the_weekday_agrees() {
        let mass = |feast: &str, day: &str| {
            format!(
                "Malili (ANTARA) - Bupati hadir pada misa {feast} di Malili, {day}.\n\nCopyright © ANTARA 2025"
            )
        };
        assert_eq!(first_day(&mass("malam Natal", "Rabu")).as_deref(), Some("2025-12-24"));
        assert_eq!(first_day(&mass("malam Natal", "Kamis")), None);
        assert_eq!(first_day(&mass("menjelang Natal", "Kamis")), None);
        let named = "Bupati hadir pada perayaan Natal 2025 di Malili, Kamis";
        assert_eq!(first_day(named).as_deref(), Some("2025-12-25"));
    }

    #[test]
    fn a_year_of_the_story_comes_before_that_of_the_copyright_line() {
        let text =
            "Bupati membuka pasar desa, Senin (16/12). Pasar itu dibangun pada 2019.\n\n© 2024 Kabar Malili";
        assert_eq!(first_day(text).as_deref(), Some("2019-12-16"));
    }
}
