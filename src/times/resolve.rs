//! From what an expression says to days of the calendar.
//!
//! | said | days, without words that say otherwise |
//! |---|---|
//! | day, month and year | that day; a weekday beside it that disagrees lowers the confidence |
//! | day and month | of the year that makes it nearest to the reference date and not after it (or at most 60 days
//! ahead); the printed weekday chooses between years |
//! | weekday | the nearest not after the reference date, that day included |
//! | month, quarter | the one that holds the reference date, or the nearest before it |
//! | `lalu`, `last` | before the reference date; `depan`, `next` after it; `ini`, `this` of the same week, month, year |
//! | `akan`, `will` | not before the reference date |
//!
//! Without a reference date, another full date of the text gives the year where the printed weekday agrees, or where it
//! is near and all full dates are of one year; then the latest year that the text names, or its copyright line, where
//! the weekday agrees. A weekday alone has the one day that is printed beside it elsewhere, or that of the feast that the
//! sentence is about (`Misa malam Natal, Rabu`).
//! What that does not settle stays open. Confidences are shares of right days, counted on labelled articles.

use super::calendar::{self, Choice, Days as Span, third, unit_days, weekday_near};
use super::expression::{Bound, Clock, DateParts, Days, Edge, Expression, Point, Unit};
use super::{Grain, Moment};
use time::{Date, Weekday};

/// Full dates of the text that are asked for a year at most: articles name few, and the time stays linear.
const MOST_ANCHORS: usize = 16;

/// The first year of an article on the web: an earlier one that the text names is of what it tells of.
const OLDEST: i32 = 1995;

/// Days between what is printed without a year and the full date that it takes it from at most: a text tells of what
/// happened years apart, but seldom names two days of one season without saying so.
const NEARBY_DAYS: i64 = 31;

/// Months of a year in which the one before it is still spoken of.
const FIRST_MONTHS: u8 = 3;

/// Tokens between a clock time and the day that it belongs to at most: a sentence or two.
const BORROW_TOKENS: usize = 40;

/// Confidences, by what the day rests on.
mod confidence {
    pub(super) const FULL: f32 = 0.97;
    pub(super) const YEAR_INFERRED: f32 = 0.94;
    pub(super) const WEEKDAY: f32 = 0.9;
    pub(super) const RELATIVE: f32 = 0.9;
    pub(super) const UNIT: f32 = 0.85;
    pub(super) const EXPECTED: f32 = 0.8;
    pub(super) const FROM_TEXT: f32 = 0.8;
    pub(super) const MISPRINT: f32 = 0.6;
    pub(super) const BORROWED_DAY: f32 = 0.6;
}

/// Days, how surely they are meant, and how fine they are.
#[derive(Clone, Copy)]
struct Placed {
    days: Span,
    confidence: f32,
    grain: Grain,
}

/// A resolved expression.
#[derive(Default)]
pub(super) struct Resolved {
    pub(super) start: Option<Moment>,
    pub(super) end: Option<Moment>,
    pub(super) confidence: f32,
    pub(super) grain: Grain,
}

/// Puts the expressions of one article on the calendar, in order.
pub(super) struct Resolver {
    reference: Option<Date>,
    /// What stands for the reference date where there is none.
    text: TextDates,
    /// The day that was resolved last and the token after it: clock times without a day belong to it.
    latest: Option<(Date, usize)>,
}

/// What the text itself says of its time.
#[derive(Default)]
struct TextDates {
    /// Dates in full.
    full: Vec<Date>,
    /// All years that it names, save those that something ends in.
    years: Vec<i32>,
    /// Days that weekdays are printed beside.
    weekdays: Vec<Date>,
    /// The year of the copyright line.
    copyright: Option<i32>,
}

impl Resolver {
    /// `copyright` is the year of the article's copyright line, the weakest witness of all.
    pub(super) fn new(reference: Option<Date>, copyright: Option<i32>, expressions: &[Expression]) -> Self {
        let text = TextDates { copyright, ..TextDates::default() };
        let mut resolver = Self { reference, text, latest: None };
        if reference.is_none() {
            resolver.read_text(expressions);
        }
        resolver
    }

    fn read_text(&mut self, expressions: &[Expression]) {
        let points = || {
            expressions
                .iter()
                .flat_map(|expression| [Some(&expression.first), expression.last.as_ref()])
                .flatten()
        };
        let full = points().filter_map(|point| full_date(&point.days));
        self.text.full = full.filter(|day| day.year() >= OLDEST).take(MOST_ANCHORS).collect();
        // The year that a term or a plan ends in is none of the story's yet: `periode 2019-2024`, `hingga 2030`.
        let years = expressions.iter().flat_map(|Expression { bound, first, last, .. }| {
            let past = |point: &Point| !matches!(point.days, Days::Year(_));
            let first = Some(first).filter(|point| *bound != Bound::Until || past(point));
            let points = [first, last.as_ref().filter(|point| past(point))];
            points.into_iter().flatten().filter_map(|point| named_year(&point.days))
        });
        self.text.years = years.filter(|&year| year >= OLDEST).take(MOST_ANCHORS).collect();
        let with_weekday = points().filter(|point| has_weekday(&point.days)).take(MOST_ANCHORS);
        self.text.weekdays =
            with_weekday.filter_map(|point| self.place(point)).map(|placed| placed.days.0).collect();
    }

    /// The day of a dateline: the nearest to the reference date, on either side.
    pub(super) fn filed(&self, date: &DateParts) -> Option<Date> {
        match (date.month?, date.year) {
            (month, Some(year)) => calendar::date(year, month, date.day),
            (month, None) => {
                let choice =
                    Choice { anchor: self.reference?, either_side: true, direction: None, expected: false };
                choice.of_years(month, date.day, date.weekday)
            }
        }
    }

    /// Resolves the next expression.
    pub(super) fn resolve(&mut self, expression: &Expression) -> Resolved {
        let start = expression.tokens.start;
        self.latest = self.latest.filter(|&(_, end)| start.saturating_sub(end) <= BORROW_TOKENS);
        let resolved = match &expression.last {
            Some(last) => self.span(&expression.first, last),
            None => self.one(&expression.first, expression.bound),
        };
        if let Some(Resolved { start: Some(start), end: Some(end), .. }) = &resolved
            && start.day == end.day
        {
            self.latest = Some((start.day, expression.tokens.end));
        }
        resolved.unwrap_or_default()
    }

    fn one(&self, point: &Point, bound: Bound) -> Option<Resolved> {
        let placed = self.place(point)?;
        let days = match point.edge {
            Some(edge) if bound != Bound::Closed || is_week(&point.days) => third(placed.days, edge)?,
            _ => placed.days,
        };
        let (start, end) = moments(days, point.clock);
        Some(Resolved {
            start: (bound != Bound::Until).then_some(start),
            end: (bound != Bound::Since).then_some(end),
            confidence: placed.confidence,
            grain: placed.grain,
        })
    }

    /// `30 Juni hingga 2 Juli 2025`: the ends tell each other what they leave out.
    fn span(&self, first: &Point, last: &Point) -> Option<Resolved> {
        let end = self.place(last)?;
        let first = Point { days: completed(&first.days, &last.days), ..*first };
        let mut start = self.place(&first)?;
        let mut end = end;
        if let (Days::Weekday { .. }, Days::Weekday { weekday, week: None }) = (first.days, last.days) {
            // `Senin hingga Rabu`: the Wednesday after that Monday.
            let day = weekday_near(start.days.0, weekday, None, true)?;
            end.days = (day, day);
        }
        let narrow = |placed: &mut Placed, edge: Option<Edge>| {
            placed.days = edge.map_or(Some(placed.days), |edge| third(placed.days, edge))?;
            Some(())
        };
        narrow(&mut start, first.edge)?;
        narrow(&mut end, last.edge)?;
        (start.days.0 <= end.days.1).then(|| Resolved {
            start: Some(moments(start.days, first.clock).0),
            end: Some(moments(end.days, last.clock).1),
            confidence: start.confidence.min(end.confidence),
            grain: Grain::Span,
        })
    }

    fn place(&self, point: &Point) -> Option<Placed> {
        let point = &match (point.year_shift, self.reference) {
            (Some(shift), Some(reference)) => {
                Point { days: of_year(point.days, reference.year() + shift), ..*point }
            }
            (Some(_), None) => return None,
            (None, _) => *point,
        };
        let placed = |days, confidence, grain| Placed { days, confidence, grain };
        let day = |day, confidence| placed((day, day), confidence, Grain::Day);
        match point.days {
            Days::Date(date) => self.date(&date, point).map(|(date, confidence)| day(date, confidence)),
            Days::Month { month, year } => self
                .spans(point, year, |year| calendar::month_days(year, month))
                .map(|(days, confidence)| placed(days, confidence, Grain::Month)),
            Days::Period { months, index, year } => self
                .spans(point, year, |year| calendar::period_days(year, months, index))
                .map(|(days, confidence)| placed(days, confidence, Grain::Month)),
            Days::Year(year) => {
                let days = (calendar::date(year, 1, 1)?, calendar::date(year, 12, 31)?);
                Some(placed(days, confidence::FULL, Grain::Year))
            }
            Days::Weekday { weekday, week: None } => {
                self.weekday(weekday, point).map(|(found, confidence)| day(found, confidence))
            }
            Days::Weekday { weekday, week: Some(week) } => {
                let (monday, _) = unit_days(self.reference?, Unit::Week, week)?;
                let found = calendar::plus_days(monday, weekday.number_days_from_monday().into())?;
                Some(day(found, confidence::RELATIVE))
            }
            Days::FromToday(days) => {
                Some(day(calendar::plus_days(self.reference?, days)?, confidence::RELATIVE))
            }
            Days::Unit { unit, shift } => {
                let days = unit_days(self.reference?, unit, shift)?;
                Some(placed(days, confidence::UNIT, Grain::of(unit)))
            }
            Days::Weekend { shift } => {
                Some(placed(calendar::weekend(self.reference?, shift)?, confidence::UNIT, Grain::Week))
            }
            Days::Unstated => Some(day(self.latest?.0, confidence::BORROWED_DAY)),
            Days::Unplaced => None,
        }
    }

    fn weekday(&self, weekday: Weekday, point: &Point) -> Option<(Date, f32)> {
        let Some(reference) = self.reference else {
            let feast = || self.feast_of_text(point.feast?, weekday);
            let found = self.weekday_of_text(weekday).or_else(feast)?;
            return Some((found, confidence::FROM_TEXT));
        };
        let confidence = if point.expected { confidence::EXPECTED } else { confidence::WEEKDAY };
        Some((weekday_near(reference, weekday, point.direction, point.expected)?, confidence))
    }

    fn date(&self, date: &DateParts, point: &Point) -> Option<(Date, f32)> {
        let Some(month) = date.month else {
            let settled = |day: &Date| {
                self.reference.is_some() || date.weekday == Some(day.weekday()) && self.is_near((*day, *day))
            };
            let found = |choice: Choice| choice.of_months(date.day, date.weekday).filter(settled);
            let day = self.choice(point).find_map(found)?;
            return Some(self.checked(day, date.weekday, confidence::YEAR_INFERRED));
        };
        if date.swappable {
            return self.swapped(date, month, point);
        }
        self.dated(date.day, month, date, point)
    }

    fn dated(&self, day: u8, month: u8, date: &DateParts, point: &Point) -> Option<(Date, f32)> {
        if let Some(year) = date.year {
            let day = calendar::date(year, month, day)?;
            return Some(self.checked(day, date.weekday, confidence::FULL));
        }
        let confidence =
            if self.reference.is_some() { confidence::YEAR_INFERRED } else { confidence::FROM_TEXT };
        let found = |choice: Choice| choice.of_years(month, day, date.weekday);
        let settled = |found: &Date| match date.weekday {
            Some(weekday) => weekday == found.weekday(),
            None => self.is_near((*found, *found)),
        };
        let first = self.choice(point).find_map(|choice| found(choice).filter(settled));
        let day = first
            .or_else(|| self.year_of_text(month, day, date.weekday?))
            .or_else(|| self.reference.and_then(|_| self.choice(point).find_map(found)))?;
        Some(self.checked(day, date.weekday, confidence))
    }

    /// The printed day and the confidence in it beside its weekday. Where the two disagree, and a day around publication
    /// has that weekday and number, only the month or the year is misprinted: `Rabu (18/6/2026)` in June 2025.
    fn checked(&self, day: Date, weekday: Option<Weekday>, confidence: f32) -> (Date, f32) {
        let Some(weekday) = weekday.filter(|&weekday| weekday != day.weekday()) else {
            return (day, confidence);
        };
        let meant = |near: &Date| {
            near.weekday() == weekday
                && near.day() == day.day()
                && (near.month() == day.month() || near.year() == day.year())
        };
        let near = self.reference.and_then(|reference| calendar::around(reference).find(meant));
        (near.unwrap_or(day), confidence::MISPRINT)
    }

    /// `9/11/2016` in English: only a weekday tells the day from the month.
    fn swapped(&self, date: &DateParts, month: u8, point: &Point) -> Option<(Date, f32)> {
        let weekday = date.weekday?;
        let readings = [(month, date.day), (date.day, month)];
        let days = readings.map(|(day, month)| self.dated(day, month, date, point));
        days.into_iter().flatten().find(|(day, _)| day.weekday() == weekday)
    }

    /// A month or quarter of a year that may have to be inferred.
    fn spans(
        &self,
        point: &Point,
        year: Option<i32>,
        span: impl Fn(i32) -> Option<Span>,
    ) -> Option<(Span, f32)> {
        if let Some(year) = year {
            return Some((span(year)?, confidence::FULL));
        }
        let found = |choice: Choice| choice.of_spans(&span).filter(|&days| self.is_near(days));
        Some((self.choice(point).find_map(found)?, confidence::UNIT))
    }

    /// Whether the days are near to what gives them their year: the reference date, or a full date of a text whose full
    /// dates are all of one year.
    fn is_near(&self, (first, last): Span) -> bool {
        let full = &self.text.full;
        let near = |&day: &Date| {
            (first - day).whole_days() <= NEARBY_DAYS && (day - last).whole_days() <= NEARBY_DAYS
        };
        self.reference.is_some()
            || full.iter().any(near) && full.iter().all(|day| day.year() == full[0].year())
    }

    /// What a missing year is inferred from: the reference date, else the full dates of the text.
    fn choice<'r>(&'r self, point: &'r Point) -> impl Iterator<Item = Choice> + 'r {
        let either_side = self.reference.is_none();
        let anchors = if either_side { self.text.full.as_slice() } else { &[] };
        self.reference.iter().chain(anchors).map(move |&anchor| Choice {
            anchor,
            either_side,
            direction: point.direction,
            expected: point.expected,
        })
    }

    /// The latest year that the text names, that of the copyright line, or the one before, in which the date falls on
    /// its weekday: earlier years are of what the text looks back on. In the first months of a year an article may name
    /// none but the one that ended. No article is younger than its copyright line.
    fn year_of_text(&self, month: u8, day: u8, weekday: Weekday) -> Option<Date> {
        let agrees = |year: i32| calendar::date(year, month, day).filter(|day| day.weekday() == weekday);
        let copyright = self.text.copyright;
        let years = || self.text.years.iter().copied();
        let latest = years().filter(|&year| copyright.is_none_or(|copyright| year <= copyright)).max();
        let named = || [latest, copyright].into_iter().flatten();
        let ended = latest.filter(|_| month <= FIRST_MONTHS).map(|year| year + 1);
        let beside = || named().map(|year| year - 1).chain(ended).find_map(agrees);
        // Where an earlier year agrees too, nothing tells which.
        named()
            .find_map(agrees)
            .or_else(|| if years().any(|year| agrees(year).is_some()) { None } else { beside() })
    }

    /// The feast of a year that the text or its copyright line names, where it falls on the weekday.
    fn feast_of_text(&self, (month, feast): (u8, u8), weekday: Weekday) -> Option<Date> {
        let years = self.text.years.iter().copied().chain(self.text.copyright);
        years.filter_map(|year| calendar::date(year, month, feast)).find(|day| day.weekday() == weekday)
    }

    /// The one day of the text that is printed beside the weekday, where no reference date tells.
    fn weekday_of_text(&self, weekday: Weekday) -> Option<Date> {
        let mut days = self.text.weekdays.iter().copied().filter(|day| day.weekday() == weekday);
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    }
}

/// A date that the text gives in full.
fn full_date(days: &Days) -> Option<Date> {
    match *days {
        Days::Date(DateParts { day, month: Some(month), year: Some(year), swappable: false, .. }) => {
            calendar::date(year, month, day)
        }
        _ => None,
    }
}

/// The year that is named.
fn named_year(days: &Days) -> Option<i32> {
    match *days {
        Days::Year(year)
        | Days::Month { year: Some(year), .. }
        | Days::Period { year: Some(year), .. }
        | Days::Date(DateParts { year: Some(year), .. }) => Some(year),
        _ => None,
    }
}

fn has_weekday(days: &Days) -> bool {
    matches!(days, Days::Date(DateParts { weekday: Some(_), .. }))
}

/// The first end of a span with the year that only the last one states: `30 Desember hingga 2 Januari 2025`.
fn completed(first: &Days, last: &Days) -> Days {
    let year_before =
        |first: u8, last: u8, year: Option<i32>| year.map(|year| year - i32::from(first > last));
    match (*first, *last) {
        (
            Days::Date(date @ DateParts { month: Some(from), year: None, .. }),
            Days::Date(DateParts { month: Some(to), year, .. }) | Days::Month { month: to, year },
        ) => Days::Date(DateParts { year: year_before(from, to, year), ..date }),
        (
            Days::Month { month: from, year: None },
            Days::Month { month: to, year } | Days::Date(DateParts { month: Some(to), year, .. }),
        ) => Days::Month { month: from, year: year_before(from, to, year) },
        (Days::Period { months, index, year: None }, Days::Period { year, .. }) => {
            Days::Period { months, index, year }
        }
        (first, _) => first,
    }
}

/// The same days of a year that words name.
fn of_year(days: Days, year: i32) -> Days {
    let year = Some(year);
    match days {
        Days::Date(date) => Days::Date(DateParts { year, ..date }),
        Days::Month { month, .. } => Days::Month { month, year },
        Days::Period { months, index, .. } => Days::Period { months, index, year },
        days => days,
    }
}

fn is_week(days: &Days) -> bool {
    matches!(days, Days::Unit { unit: Unit::Week, .. })
}

/// First and last moment of the days, with the clock time where it is stated.
fn moments((first, last): Span, clock: Option<Clock>) -> (Moment, Moment) {
    let moment = |day, time| Moment { day, clock: time, offset: clock.and_then(|clock| clock.offset) };
    let start = clock.map(|clock| clock.start);
    let end = clock.and_then(|clock| clock.end).or(start);
    (moment(first, start), moment(last, end))
}
