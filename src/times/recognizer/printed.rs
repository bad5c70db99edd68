//! Printed dates: what names a day by its number.
//!
//! ```text
//! printed  = WEEKDAY [joint WEEKDAY] [SHIFT-AFTER] [DAY-PART] [","] dates       Senin (16/12) · Senin-Rabu (16-18/12)
//!          | dates                                                              16-18 Desember 2019
//!          | day HIJRI-MONTH [year] [HIJRI-MARK] [SAME-DAY] ["("] [dates]       1 Ramadan 1445 H atau 11 Maret 2024
//! dates    = "(" date [joint date] ")" | date                                   (30/6-2/7)
//! date     = year "-" month "-" day | day "-" month "-" year                    2019-12-16 · 16-12-2019
//!          | day "." month "." year                                             16.12.2019
//!          | days "/" month ["/" year]                                          16-18/12/2019 · 28/06/25
//!          | days MONTH [year]                                                  16 s.d. 18 Des. 2019
//!          | MONTH days [[","] year]                                            Nov. 13, 2016 (where month-first)
//!          | day                                  only after a weekday, in brackets: Rabu (16)
//! days     = day { "," day } [(joint | PAIR) day]                               5 dan 6 · 5, 6, dan 7
//! ```
//!
//! Numbers like those of the calendar are everywhere (scores, fractions, paragraphs of laws), so a date of two numbers
//! needs a weekday or a DAY-LEAD such as `tanggal` before it; one with a year or a month's name needs nothing.

use super::{Parsed, Recognizer};
use crate::language::{Class, DayLead, any_of};
use crate::times::expression::{DateParts, Days, Point};
use time::Weekday;

/// Two-digit years from here on are of the last century: `70` is 1970, `25` is 2025.
const CENTURY_PIVOT: i32 = 70;

/// One date, or the two ends of a span.
pub(super) type Dates = (DateParts, Option<DateParts>);

/// The days of one month.
type DayNumbers = (u8, Option<u8>);

/// Where a date stands decides how little of it is enough.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In running text.
    Free,
    /// After a weekday or `tanggal`: a date of two numbers is enough.
    Led,
    /// In brackets after a weekday: the number of the day is enough.
    Bracketed,
}

impl Recognizer<'_> {
    pub(super) fn printed(&self, at: usize) -> Parsed<(Point, Option<Point>)> {
        let begins = self.is_number(at)
            || self.words.begins_any(at, any_of!(Weekday | Month))
            || self.is_mark(at, '(');
        if !begins {
            return None;
        }
        let (dates, next) = self
            .with_weekday(at)
            .or_else(|| self.date(at, if self.follows_lead(at) { Place::Led } else { Place::Free }))
            .or_else(|| self.bracketed(at).filter(|_| self.follows_lead(at)))
            .or_else(|| self.hijri_beside(at))?;
        Some((points(dates), next))
    }

    /// The first date of a dateline.
    pub(in crate::times) fn dateline(&self) -> Option<DateParts> {
        self.range.clone().find_map(|at| match self.with_weekday(at).or_else(|| self.date(at, Place::Led)) {
            Some(((date, None), _)) => Some(date),
            _ => None,
        })
    }

    /// `1 Ramadan 1445 H`: its place is known only where the Gregorian date stands beside it.
    pub(super) fn hijri(&self, at: usize) -> Parsed<()> {
        self.day(at)?;
        let (_, next) = self.phrase(at + 1, Class::HijriMonth)?;
        let next = next + usize::from(self.number(next).is_some_and(|(_, length)| length == 4));
        Some(((), self.phrase(next, Class::HijriMark).map_or(next, |(_, next)| next)))
    }

    fn hijri_beside(&self, at: usize) -> Parsed<Dates> {
        let ((), next) = self.hijri(at)?;
        let comma = next + usize::from(self.is_mark(next, ',') || self.is_mark(next, '/'));
        let start = self.leads(self.phrase(comma, Class::SameDay).map_or(comma, |(_, next)| next));
        self.with_weekday(start).or_else(|| self.bracketed(start)).or_else(|| self.date(start, Place::Led))
    }

    /// A weekday and the date it falls on.
    pub(super) fn with_weekday(&self, at: usize) -> Parsed<Dates> {
        let (weekday, next) = self.weekday(at)?;
        let second = self.joint(next).or_else(|| self.phrase(next, Class::Pair).map(|(_, next)| next));
        let (last, next) = match second.and_then(|start| self.weekday(start)) {
            Some((last, next)) => (Some(last), next),
            None => (None, next),
        };
        let next = self.phrase(next, Class::ShiftAfter).map_or(next, |(_, next)| next);
        let next = self.day_part(next);
        let next = self.leads(next + usize::from(self.is_mark(next, ',')));
        let ((mut first, mut second), end) = self.bracketed(next).or_else(|| self.date(next, Place::Led))?;
        first.weekday = Some(weekday);
        if let Some(second) = &mut second {
            second.weekday = last;
        }
        Some(((first, second), end))
    }

    /// `(16/12)`, `(30/6-2/7)`, `(16)`.
    pub(super) fn bracketed(&self, at: usize) -> Parsed<Dates> {
        if !self.is_mark(at, '(') {
            return None;
        }
        let ((first, mut last), mut next) = self.date(at + 1, Place::Bracketed)?;
        if last.is_none()
            && let Some(start) = self.joint(next)
            && let Some(((second, None), end)) = self.date(start, Place::Led)
        {
            (last, next) = (Some(second), end);
        }
        self.is_mark(next, ')').then_some(((first, last), next + 1))
    }

    fn date(&self, at: usize, place: Place) -> Parsed<Dates> {
        // All but one begin with a number.
        if !self.is_number(at) {
            return if self.month_first { self.month_day(at) } else { None };
        }
        self.iso(at)
            .or_else(|| self.dashed(at))
            .or_else(|| self.dotted(at))
            .or_else(|| self.slashed(at, place))
            .or_else(|| self.day_month(at))
            .or_else(|| self.day_only(at, place))
    }

    fn iso(&self, at: usize) -> Parsed<Dates> {
        let (year, 4) = self.number(at)? else { return None };
        let (month, 2) = self.after_mark(at + 1, '-')? else { return None };
        let (day, 2) = self.after_mark(at + 3, '-')? else { return None };
        Some((dates((small(day, 31)?, None), Some(small(month, 12)?), Some(year)), at + 5))
    }

    fn dashed(&self, at: usize) -> Parsed<Dates> {
        let day = self.day(at)?;
        let (month, _) = self.after_mark(at + 1, '-')?;
        let (year, 4) = self.after_mark(at + 3, '-')? else { return None };
        Some((dates((day, None), Some(small(month, 12)?), Some(year)), at + 5))
    }

    fn dotted(&self, at: usize) -> Parsed<Dates> {
        let mut parts = self.word(at).split('.').map(|part| part.parse::<u16>().ok().map(i32::from));
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        (parts.next().is_none() && year >= 1000).then_some(())?;
        Some((dates((small(day, 31)?, None), Some(small(month, 12)?), Some(year)), at + 1))
    }

    fn slashed(&self, at: usize, place: Place) -> Parsed<Dates> {
        let (days, next) = self.day_numbers(at)?;
        if place == Place::Bracketed && self.is_mark(next, '/') && self.is_mark(next + 1, ')') {
            // `(24/)`: the month was forgotten.
            return Some((dates(days, None, None), next + 1));
        }
        let (second, _) = self.after_mark(next, '/')?;
        let (year, end) = match self.after_mark(next + 2, '/') {
            Some((year, length)) => (Some(full_year(year, length)?), next + 4),
            None => (None, next + 2),
        };
        if year.is_none() && place == Place::Free {
            return None;
        }
        let (days, month, swappable) = self.order(days, second)?;
        let (mut first, last) = dates(days, Some(month), year);
        first.swappable = swappable;
        Some(((first, last), end))
    }

    /// Which of two numbers is the month. The day is first, save where the language may print it second.
    fn order(&self, days: DayNumbers, second: i32) -> Option<(DayNumbers, u8, bool)> {
        let month = small(second, 12);
        match month {
            Some(month) => {
                let swappable = self.month_first && days.1.is_none() && days.0 <= 12 && days.0 != month;
                Some((days, month, swappable))
            }
            None if self.month_first && days.1.is_none() && days.0 <= 12 => {
                Some(((small(second, 31)?, None), days.0, false))
            }
            None => None,
        }
    }

    /// `16-18 Desember 2019`
    fn day_month(&self, at: usize) -> Parsed<Dates> {
        let (days, next) = self.day_numbers(at)?;
        let next = self.leads(self.phrase(next, Class::OrdinalSuffix).map_or(next, |(_, next)| next));
        let next = self.phrase(next, Class::MonthLead).map_or(next, |(_, next)| next);
        let next = next + usize::from(self.is_mark(next, '-'));
        let (month, next) = self.month(next)?;
        let (year, end) = self.year_after(next);
        Some((dates(days, Some(month), year), end))
    }

    /// `May 5-7, 2016`
    pub(super) fn month_day(&self, at: usize) -> Parsed<Dates> {
        let (month, next) = self.month(at)?;
        let (days, next) = self.day_numbers(next)?;
        let next = self.phrase(next, Class::OrdinalSuffix).map_or(next, |(_, next)| next);
        let comma = next + usize::from(self.is_mark(next, ','));
        let (year, end) = match self.year_after(comma) {
            (None, _) => (None, next),
            found => found,
        };
        Some((dates(days, Some(month), year), end))
    }

    fn day_only(&self, at: usize, place: Place) -> Parsed<Dates> {
        (place == Place::Bracketed).then_some(())?;
        let (days, next) = self.day_numbers(at)?;
        self.is_mark(next, ')').then(|| (dates(days, None, None), next))
    }

    /// `day`, `day - day`, `day, day dan day`.
    fn day_numbers(&self, at: usize) -> Parsed<DayNumbers> {
        let first = self.day(at)?;
        let mut next = at + 1;
        let mut last = None;
        while last.unwrap_or(first) < 31 {
            let comma = next + usize::from(self.is_mark(next, ','));
            let joined = self
                .phrase(comma, Class::Pair)
                .map(|(_, start)| start)
                .or_else(|| if comma > next { Some(comma) } else { self.joint(next) });
            let Some(start) = joined else { break };
            let Some(day) = self.day(start).filter(|&day| day > last.unwrap_or(first)) else { break };
            (last, next) = (Some(day), start + 1);
        }
        Some(((first, last), next))
    }

    fn day(&self, at: usize) -> Option<u8> {
        self.number(at).filter(|&(_, length)| length <= 2).and_then(|(day, _)| small(day, 31))
    }

    /// The number after a mark, with how many digits it has.
    fn after_mark(&self, at: usize, mark: char) -> Option<(i32, usize)> {
        if self.is_mark(at, mark) { self.glued_number(at + 1) } else { None }
    }

    /// A weekday with a capital: in lower case `minggu` is a week.
    pub(super) fn weekday(&self, at: usize) -> Parsed<Weekday> {
        let (value, next) = self.capitalized(at, Class::Weekday)?;
        let next = self.abbreviated(at, next);
        Some((Weekday::Monday.nth_next(u8::try_from(value.checked_sub(1)?).ok()?), next))
    }

    /// A month with a capital, and the full stop of its short form.
    pub(super) fn month(&self, at: usize) -> Parsed<u8> {
        let (value, next) = self.capitalized(at, Class::Month)?;
        Some((small(value.into(), 12)?, self.abbreviated(at, next)))
    }

    /// The token after the full stop of a short form, where the word before it is one.
    fn abbreviated(&self, at: usize, next: usize) -> usize {
        let stop = self.words.is(at, Class::Abbreviation) && self.is_mark(next, '.');
        next + usize::from(stop)
    }

    /// A year of four digits, with the word for year before it where one stands.
    pub(super) fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        let start = self.phrase(at, Class::YearLead).map_or(at, |(_, next)| next);
        match self.number(start) {
            Some((year, 4)) => (Some(year), start + 1),
            _ => (None, at),
        }
    }

    /// Whether a word that a day's number follows stands before the token: `tanggal`.
    fn follows_lead(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|&token| token >= self.range.start);
        before.is_some_and(|token| self.words.is_kind(token, DayLead::BeforeNumber))
    }
}

/// A number from 1 to the limit.
fn small(number: i32, limit: u8) -> Option<u8> {
    u8::try_from(number).ok().filter(|&number| (1..=limit).contains(&number))
}

/// The year that two or four digits mean.
fn full_year(year: i32, length: usize) -> Option<i32> {
    match length {
        2 => Some(year + if year < CENTURY_PIVOT { 2000 } else { 1900 }),
        4 => Some(year),
        _ => None,
    }
}

fn dates((first, last): DayNumbers, month: Option<u8>, year: Option<i32>) -> Dates {
    let date = |day| DateParts { weekday: None, day, month, year, swappable: false };
    (date(first), last.map(date))
}

pub(super) fn points((first, last): Dates) -> (Point, Option<Point>) {
    let point = |date| Point::new(Days::Date(date));
    (point(first), last.map(point))
}
