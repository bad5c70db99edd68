//! The day an article was filed, as its dateline prints it: `KOTA BHARU 9 Julai -`, `Jakarta, 16/12 (ANTARA) -`.
//!
//! That day is what the reporter's `hari ini` means, even where the article was published the day before (another
//! time zone) or after. Not its business: dates of the story.

use super::recognizer::Recognizer;
use super::resolve::Resolver;
use crate::article::Document;
use time::Date;

/// Tokens of a dateline after its place at most.
const TOKENS: usize = 16;

/// Days between filing and publication at most: a dateline further off was misread or misprinted.
const MOST_DAYS: i64 = 7;

/// The day that relative times count from: that of the dateline where it has one near the day of publication.
pub(super) fn reference(document: &Document) -> Option<Date> {
    let Some(filed) = printed(document) else { return document.reference };
    match document.reference {
        Some(published) if (filed - published).whole_days().abs() > MOST_DAYS => Some(published),
        _ => Some(filed),
    }
}

fn printed(document: &Document) -> Option<Date> {
    let place = document.furniture.dateline.as_ref()?.place?;
    let start = document.words.tokens().partition_point(|token| token.span.start() < place.end());
    let end = (start..start + TOKENS).take_while(|&token| document.furniture.holds(token)).last()? + 1;
    let date = Recognizer::new(&document.words, start..end, document.lang).dateline()?;
    Resolver::new(document.reference, None, &[]).filed(&date)
}
