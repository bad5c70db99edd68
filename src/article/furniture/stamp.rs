//! When the page was made: `Senin, 5 Mei 2025 | 13:15 WIB`, `Warta.com - 05/05/2025, 09:40 WIB`, `Posted at …`.
//!
//! A line at the head of which nothing but a date stands, with the year, and what belongs to it: the clock, the site, the words
//! that pages put before it. That day is the page's, not the event's. Not its business: the day of a dateline.

use super::agency::agency;
use super::{byline, notices};
use crate::article::tokens::Kind;
use crate::article::words::Words;
use crate::language::{Class, any_of};
use std::ops::Range;

/// Tokens of a page's timestamp at most.
const TOKENS: usize = 30;

/// Whether the line begins with a page's timestamp.
pub(super) fn is_stamp(words: &Words, line: &Range<usize>) -> bool {
    end(words, line, true).is_some()
}

/// The token after the timestamp that the line begins with: the line's end, or the head of a byline. A date without a
/// clock time is one only where `bare` allows it.
pub(super) fn end(words: &Words, line: &Range<usize>, bare: bool) -> Option<usize> {
    if line.len() > TOKENS {
        return None;
    }
    let mut at = line.start;
    let (mut year, mut clock, mut day) = (false, false, 0);
    while at < line.end && byline::head(words, at).is_none() {
        if let Some(length) = agency(words, at) {
            at += length;
            continue;
        }
        // `WNA | New Waru | Updated: …`
        let barred = at > line.start && words.is_mark(at - 1, '|');
        if let Some((length, _)) = words.phrase(at, Class::Gazetteer).filter(|_| barred) {
            at += length;
            continue;
        }
        let token = words.get(at)?;
        let word = words.word(at);
        match token.kind {
            Kind::Number if word.len() == 4 && !word.contains('.') => year = true,
            Kind::Number => day += 1,
            Kind::Mark if word == ":" => clock |= at > line.start && words.get(at - 1)?.kind == Kind::Number,
            Kind::Mark if matches!(word, "." | "!" | "?" | "\"" | "“" | "(") => return None,
            Kind::Mark => {}
            Kind::Word if notices::is_of_page(words, at) => {}
            Kind::Word if words.is_any(at, any_of!(Zone | LocalTime | Meridiem | DayPart)) => clock = true,
            Kind::Word if words.is_any(at, any_of!(Month | Weekday | OrdinalSuffix | Function)) => {
                day += usize::from(words.is(at, Class::Month));
            }
            Kind::Word => return None,
        }
        at += 1;
    }
    (year && day > 1 && (clock || bare)).then_some(at)
}
