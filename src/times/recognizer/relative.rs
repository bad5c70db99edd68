//! Days that are named and not numbered.
//!
//! ```text
//! today   = (TODAY | DAYS-AGO | DAYS-AHEAD) [DAY-PART] [[","] restated]      hari ini, Jumat (20/6/2025) · kemarin malam
//! named   = WEEKDAY [DAY-PART] [shifted week]                                Senin pekan depan · Friday night
//!         | [month word] MONTH [year]                                        bulan Mei · Desember 2019
//!         | PERIOD ORDINAL [year] | ORDINAL PERIOD [year] | PERIOD-CODE [year]   kuartal III 2023 · Q3 2023
//!         | YEAR-LEAD year | year SHIFT-AFTER                                tahun 2016 · 2019 lalu
//!         | FEAST year | DAY-LEAD FEAST                                       Natal 2025 · hari Natal
//!         | COUNTDOWN words | hijri date                                     H-3 Lebaran
//! shifted = WEEKEND SHIFT-AFTER | UNIT SHIFT-AFTER                           pekan lalu
//!         | WEEKEND                                                          at the weekend
//!         | SHIFT-BEFORE (WEEKEND | UNIT | WEEKDAY | MONTH)                  last week · next Friday
//! counted = COUNT UNIT (AGO | AHEAD) | SINGLE-UNIT (AGO | AHEAD)             dua hari lalu · sepekan lalu
//! ```
//!
//! A month by itself is a word of many uses (`May`, `Maret` in names): it needs a year, a direction, or a word of
//! time before it.

use super::{Parsed, Recognizer};
use crate::language::{Class, Weekend, any_of};
use crate::times::expression::{DateParts, Days, Direction, Point, Unit};

/// Years that a number of four digits is taken for: quantities beyond them are commoner than years.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2100;

/// Units that a count may shift at most: beyond a few centuries no news story counts back.
const MOST_UNITS: i32 = 999;

/// Months of half a year.
const HALF_YEAR: u8 = 6;

impl Recognizer<'_> {
    pub(super) fn today(&self, at: usize) -> Parsed<(Point, Option<Point>)> {
        let (days, next) = self
            .phrase(at, Class::Today)
            .map(|(_, next)| (0, next))
            .or_else(|| self.phrase(at, Class::DaysAgo).map(|(days, next)| (-i32::from(days), next)))
            .or_else(|| self.phrase(at, Class::DaysAhead).map(|(days, next)| (i32::from(days), next)))?;
        let next = self.day_part(next);
        let start = self.leads(next + usize::from(self.is_mark(next, ',')));
        if let Some((dates, end)) = self.with_weekday(start).or_else(|| self.bracketed(start)) {
            return Some((super::printed::points(dates), end));
        }
        let end = self.weekday(start).map_or(next, |(_, end)| self.day_part(end));
        Some(((Point::new(Days::FromToday(days)), None), end))
    }

    pub(super) fn named(&self, at: usize) -> Parsed<Point> {
        let (days, next) = self
            .named_weekday(at)
            .or_else(|| self.named_month(at))
            .or_else(|| self.period(at))
            .or_else(|| self.named_year(at))
            .or_else(|| self.feast(at))
            .or_else(|| self.countdown(at))
            .or_else(|| self.hijri(at).map(|((), next)| (Days::Unplaced, next)))?;
        Some((Point::new(days), next))
    }

    fn named_weekday(&self, at: usize) -> Parsed<Days> {
        let (weekday, next) = self.weekday(at)?;
        let next = self.day_part(next);
        if let Some((Point { days: Days::Unit { unit: Unit::Week, shift }, .. }, end)) =
            self.shifted(self.leads(next))
        {
            return Some((Days::Weekday { weekday, week: Some(shift) }, end));
        }
        // `Minggu lalu` at the head of a sentence is last week, not last Sunday.
        let week = self.kind::<Unit>(at, Class::Unit).is_some_and(|(unit, _)| unit == Unit::Week);
        if week && at == self.range.start && self.phrase(next, Class::ShiftAfter).is_some() {
            return None;
        }
        Some((Days::Weekday { weekday, week: None }, next))
    }

    fn named_month(&self, at: usize) -> Parsed<Days> {
        let word = self.phrase(at, Class::MonthLead);
        let (month, next) = self.month(word.map_or(at, |(_, next)| next))?;
        let (year, end) = self.year_after(next);
        let ranged = || self.joint(end).is_some_and(|next| self.month(next).is_some());
        let directed = || self.phrase(end, Class::ShiftAfter).is_some();
        (word.is_some() || year.is_some() || self.follows_time_word(at) || directed() || ranged())
            .then_some((Days::Month { month, year }, end))
    }

    /// Whether a word that a month follows stands before the token: `pada`, `sejak`, `hingga`, `akhir`.
    fn follows_time_word(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&token| token >= self.range.start) else { return false };
        let classes = any_of!(TimePreposition | Since | Until | Range | Edge | MonthLead);
        self.joint(before) == Some(at) || self.words.is_any(before, classes)
    }

    /// `kuartal III 2023`, `third quarter of 2023`, `Q3 2023`.
    fn period(&self, at: usize) -> Parsed<Days> {
        let ordinal_last = || {
            let (months, next) = self.phrase(at, Class::Period)?;
            let (index, next) = self.ordinal(next)?;
            Some((months, index, next))
        };
        let ordinal_first = || {
            let (index, next) = self.phrase(at, Class::Ordinal)?;
            let (months, next) = self.phrase(next, Class::Period)?;
            Some((months, index, next))
        };
        let code = || self.phrase(at, Class::PeriodCode).map(|(index, next)| (3, index, next));
        let of_year = ordinal_last().or_else(code);
        let (months, index, next) = of_year.or_else(ordinal_first)?;
        let marked = next + usize::from(matches!(self.word(next), "/" | "-"));
        let (year, end) = match self.year_after(self.leads(marked)) {
            (None, _) => (None, next),
            found => found,
        };
        let (months, index) = (u8::try_from(months).ok()?, u8::try_from(index).ok()?);
        let is_named = || year.is_some() || self.shifted(self.leads(end)).is_some();
        // `The second half` is one of a match.
        let of_year = of_year.is_some() || months < HALF_YEAR || is_named();
        (of_year && index > 0 && u16::from(months) * u16::from(index) <= 12)
            .then_some((Days::Period { months, index, year }, end))
    }

    /// `III`, `ketiga`, `3`.
    fn ordinal(&self, at: usize) -> Parsed<u16> {
        let digit = || self.number(at).filter(|&(_, length)| length == 1);
        self.phrase(at, Class::Ordinal)
            .or_else(|| digit().and_then(|(value, _)| Some((u16::try_from(value).ok()?, at + 1))))
    }

    fn named_year(&self, at: usize) -> Parsed<Days> {
        let lead = self.phrase(at, Class::YearLead).map(|(_, next)| next);
        let start = lead.unwrap_or(at);
        let (year, 4) = self.number(start)? else { return None };
        let end = start + 1;
        // `tahun 2025/2026` is a season, no year.
        let whole = YEARS.contains(&year) && !self.is_mark(end, '/');
        let directed = || self.phrase(end, Class::ShiftAfter).is_some();
        (whole && (lead.is_some() || self.follows_time_word(at) || directed()))
            .then_some((Days::Year(year), end))
    }

    /// `Natal 2025`, `hari Natal`: a feast by itself is a season or a theme.
    fn feast(&self, at: usize) -> Parsed<Days> {
        let ((month, day), next) = self.feast_name(at)?;
        let (year, end) = self.year_after(next);
        (year.is_some() || self.is_led(at)).then_some(())?;
        let date = DateParts { weekday: None, day, month: Some(month), year, swappable: false };
        Some((Days::Date(date), end))
    }

    /// Month and day of the feast whose day, eve or year the sentence names.
    pub(super) fn feast_of_sentence(&self) -> Option<(u8, u8)> {
        let told = |at: usize| self.is_led(at) || self.words.is(at, Class::DayPart);
        self.range.clone().find_map(|at| {
            let (feast, next) = self.feast_name(at)?;
            (told(at) || self.year_after(next).0.is_some()).then_some(feast)
        })
    }

    /// Month and day of a feast.
    fn feast_name(&self, at: usize) -> Parsed<(u8, u8)> {
        let (value, next) = self.phrase(at, Class::Feast)?;
        Some(((u8::try_from(value / 100).ok()?, u8::try_from(value % 100).ok()?), next))
    }

    /// Whether the word before leads to a day: `hari`.
    fn is_led(&self, at: usize) -> bool {
        at > self.range.start && self.words.is(at - 1, Class::DayLead)
    }

    /// `H-3 Lebaran`: the day and the name it counts from.
    fn countdown(&self, at: usize) -> Parsed<Days> {
        let (_, next) = self.phrase(at, Class::Countdown)?;
        let named = |token: &usize| self.words.is_capitalized(*token);
        let end = (next..self.range.end).take_while(named).last().map_or(next, |last| last + 1);
        Some((Days::Unplaced, end))
    }

    pub(super) fn shifted(&self, at: usize) -> Parsed<Point> {
        let (direction, next) = match self.kind(at, Class::ShiftBefore) {
            Some((direction, next)) => (Some(direction), next),
            None => (None, at),
        };
        if let Some(direction) = direction
            && let Some((days, end)) = self.directed(next)
        {
            return Some((Point { direction: Some(direction), ..Point::new(days) }, end));
        }
        let weekend = self.kind::<Weekend>(next, Class::Weekend);
        // `at the weekend` is the last one, or the next where the clause is of what is to come.
        let either = weekend
            .filter(|&(weekend, _)| weekend == Weekend::Either)
            .map(|(_, end)| (if self.future_before(at) { Direction::Present } else { Direction::Past }, end));
        let unit = || {
            let (unit, end) = self.kind(next, Class::Unit).filter(|&(unit, _)| unit != Unit::Day)?;
            Some((Some(unit), end))
        };
        let (unit, end) = weekend.map(|(_, end)| (None, end)).or_else(unit)?;
        let after = || self.kind(end, Class::ShiftAfter);
        let (direction, end) = direction.map(|direction| (direction, end)).or(either).or_else(after)?;
        let shift = direction.shift();
        Some((Point::new(unit.map_or(Days::Weekend { shift }, |unit| Days::Unit { unit, shift })), end))
    }

    /// What a direction may stand before, other than units: `last Friday`, `next May`, `last May 5`.
    fn directed(&self, at: usize) -> Parsed<Days> {
        if let Some(((date, None), next)) = self.date_words(at) {
            return Some((Days::Date(date), next));
        }
        let month = || {
            let (month, next) = self.month(at)?;
            Some((Days::Month { month, year: None }, next))
        };
        self.weekday(at)
            .map(|(weekday, next)| (Days::Weekday { weekday, week: None }, self.day_part(next)))
            .or_else(month)
    }

    fn date_words(&self, at: usize) -> Parsed<super::printed::Dates> {
        self.month_day(at).or_else(|| self.with_weekday(at))
    }

    /// `dua hari lalu`, `sepekan lagi`.
    pub(super) fn counted(&self, at: usize) -> Parsed<Point> {
        let single = || self.kind(at, Class::SingleUnit).map(|(unit, next)| (1, unit, next));
        let several = || {
            let (count, next) = self.count(at)?;
            let (unit, next) = self.kind(next, Class::Unit)?;
            Some((count, unit, next))
        };
        let (count, unit, next) = single().or_else(several)?;
        let ago = self.phrase(next, Class::Ago).map(|(_, next)| (-count, next));
        let (shift, end) = ago.or_else(|| self.phrase(next, Class::Ahead).map(|(_, next)| (count, next)))?;
        let days = match unit {
            Unit::Day => Days::FromToday(shift),
            unit => Days::Unit { unit, shift },
        };
        Some((Point::new(days), end))
    }

    fn count(&self, at: usize) -> Parsed<i32> {
        self.phrase(at, Class::Count)
            .map(|(count, next)| (i32::from(count), next))
            .or_else(|| self.number(at).map(|(count, _)| (count, at + 1)))
            .filter(|&(count, _)| (1..=MOST_UNITS).contains(&count))
    }
}
