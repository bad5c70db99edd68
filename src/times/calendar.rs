//! Civil days: whole weeks, months, years, and the choice between days that fit what was printed.
//!
//! A week runs from Monday to Sunday (ISO 8601). Not its business: words, clock times.

use super::expression::{Direction, Edge, Unit};
use std::ops::RangeInclusive;
use time::{Date, Duration, Month, Weekday};

/// First and last day.
pub(super) type Days = (Date, Date);

/// A day without a year is one of the past unless it is at most so many days ahead: what is two months away is printed
/// without a year, what is ten months past rarely is.
const SOON_DAYS: i64 = 60;

/// Years around an anchor in which a date without one is looked for: 29 February needs four.
const YEARS_AROUND: i32 = 4;

/// Days around publication in which a printed date is the one that is meant, whatever weekday is misprinted beside it.
const NEAR_DAYS: i32 = 7;

/// Days further off than any date that is compared: what lies on the wrong side of the reference date.
const WRONG_SIDE: i64 = 1_000_000;

/// The day so many days on.
pub(super) fn plus_days(day: Date, days: i32) -> Option<Date> {
    day.checked_add(Duration::days(days.into()))
}

/// The days around it.
pub(super) fn around(day: Date) -> impl Iterator<Item = Date> {
    (-NEAR_DAYS..=NEAR_DAYS).filter_map(move |days| plus_days(day, days))
}

/// The Monday of the day's week.
pub(super) fn monday(day: Date) -> Option<Date> {
    plus_days(day, -i32::from(day.weekday().number_days_from_monday()))
}

/// The days of a month; `None` for the year 0, which no calendar of news has.
pub(super) fn month_days(year: i32, month: u8) -> Option<Days> {
    let month = Month::try_from(month).ok()?;
    let first = date(year, month.into(), 1)?;
    Some((first, first.replace_day(month.length(year)).ok()?))
}

/// The day, where the calendar has it.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    let month = Month::try_from(month).ok()?;
    (year > 0).then(|| Date::from_calendar_date(year, month, day).ok())?
}

/// So many months from the `index`th such period of the year on.
pub(super) fn period_days(year: i32, months: u8, index: u8) -> Option<Days> {
    let last = months.checked_mul(index)?;
    let (first, _) = month_days(year, last.checked_sub(months)? + 1)?;
    Some((first, month_days(year, last)?.1))
}

/// The unit so many units from the one that holds the day.
pub(super) fn unit_days(day: Date, unit: Unit, shift: i32) -> Option<Days> {
    match unit {
        Unit::Day => plus_days(day, shift).map(|day| (day, day)),
        Unit::Week => {
            let monday = plus_days(monday(day)?, shift.checked_mul(7)?)?;
            Some((monday, plus_days(monday, 6)?))
        }
        Unit::Month => {
            let months = day.year() * 12 + i32::from(u8::from(day.month())) - 1 + shift;
            month_days(months.div_euclid(12), months.rem_euclid(12) as u8 + 1)
        }
        Unit::Year => {
            let year = day.year() + shift;
            Some((date(year, 1, 1)?, date(year, 12, 31)?))
        }
    }
}

/// Saturday and Sunday of the week so many weeks on.
pub(super) fn weekend(day: Date, shift: i32) -> Option<Days> {
    let (_, sunday) = unit_days(day, Unit::Week, shift)?;
    Some((sunday.previous_day()?, sunday))
}

/// A third of the days: the first, the middle one, the last.
pub(super) fn third((first, last): Days, edge: Edge) -> Option<Days> {
    let days = (last - first).whole_days() as i32 + 1;
    let third = (days / 3).max(1);
    let (from, to) = match edge {
        // Monday to Wednesday, Friday to Sunday: a third of a week is rounded up.
        Edge::Early => (0, (days + 2) / 3 - 1),
        Edge::Middle => (third, days - third - 1),
        Edge::Late => (days - (days + 2) / 3, days - 1),
    };
    Some((plus_days(first, from)?, plus_days(first, to)?))
}

/// The weekday nearest to the day: before it, in its week, or after it; without a direction the nearest that is not
/// after it, or not before it where the clause tells what is to come.
pub(super) fn weekday_near(
    day: Date,
    weekday: Weekday,
    to: Option<Direction>,
    expected: bool,
) -> Option<Date> {
    let ahead =
        i32::from(weekday.number_days_from_monday()) - i32::from(day.weekday().number_days_from_monday());
    let ahead = ahead.rem_euclid(7);
    let days = match to {
        Some(Direction::Future) if ahead == 0 => 7,
        Some(Direction::Future) => ahead,
        Some(Direction::Present) => return plus_days(monday(day)?, weekday.number_days_from_monday().into()),
        None if expected || ahead == 0 => ahead,
        Some(Direction::Past) | None => ahead - 7,
    };
    plus_days(day, days)
}

/// How a date without a year is settled.
pub(super) struct Choice {
    /// The day that it is near to.
    pub(super) anchor: Date,
    /// Whether days on both sides of the anchor are as likely: it is another date of the text, not the publication.
    pub(super) either_side: bool,
    pub(super) direction: Option<Direction>,
    pub(super) expected: bool,
}

impl Choice {
    /// The likeliest day of the years around the anchor: one that falls on the printed weekday before all others.
    pub(super) fn of_years(&self, month: u8, day: u8, weekday: Option<Weekday>) -> Option<Date> {
        let year = self.anchor.year();
        self.best(years_around(year).filter_map(|year| date(year, month, day)), weekday)
    }

    /// The likeliest day of the months around the anchor.
    pub(super) fn of_months(&self, day: u8, weekday: Option<Weekday>) -> Option<Date> {
        let around = (-3..=2).filter_map(|shift| unit_days(self.anchor, Unit::Month, shift));
        self.best(around.filter_map(|(first, _)| first.replace_day(day).ok()), weekday)
    }

    /// The likeliest of spans that begin each year.
    pub(super) fn of_spans(&self, span: impl Fn(i32) -> Option<Days>) -> Option<Days> {
        let spans = years_around(self.anchor.year()).filter_map(span);
        spans.min_by_key(|&(first, last)| {
            let holds = first <= self.anchor && self.anchor <= last;
            if holds && self.direction.is_none() { 0 } else { self.distance(first) }
        })
    }

    fn best(&self, days: impl Iterator<Item = Date>, weekday: Option<Weekday>) -> Option<Date> {
        let disagrees = |day: Date| weekday.is_some_and(|weekday| weekday != day.weekday());
        days.min_by_key(|&day| {
            let distance = self.distance(day);
            // A weekday six years off agrees by chance: it must be within the year.
            let far = weekday.is_some() && distance.rem_euclid(WRONG_SIDE) > 366;
            (distance > NEAR_DAYS.into() && (far || disagrees(day)), distance)
        })
    }

    /// How far a day is from the anchor; days on the wrong side of it are further than all others.
    fn distance(&self, day: Date) -> i64 {
        let days = (day - self.anchor).whole_days();
        let wrong = match self.direction {
            Some(Direction::Past) => days > 0,
            Some(Direction::Future) => days < 0,
            Some(Direction::Present) => false,
            None if self.either_side => false,
            None if self.expected => days < 0,
            None => days > SOON_DAYS,
        };
        days.abs() + if wrong { WRONG_SIDE } else { 0 }
    }
}

fn years_around(year: i32) -> RangeInclusive<i32> {
    year - YEARS_AROUND..=year + YEARS_AROUND
}
