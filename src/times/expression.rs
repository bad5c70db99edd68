//! What a time expression says, as plain data: the parts that were read, before the calendar is asked.
//!
//! `Senin pagi (16/12) sekitar pukul 09.30 WIB` is one [`Point`]: the 16th of December, a Monday, of no stated year, at
//! 9:30, seven hours east of UTC. [`super::resolve`] turns it into days.

pub(super) use crate::language::{Direction, Edge, Unit};
use std::ops::Range;
use time::Weekday;

/// A time expression of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Expression {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Whether one of its ends is open.
    pub(super) bound: Bound,
    /// The point, or the first of two.
    pub(super) first: Point,
    /// The second: `… hingga Rabu (18/12)`.
    pub(super) last: Option<Point>,
}

/// Which end of a time is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// None.
    Closed,
    /// The end: `sejak Januari`.
    Since,
    /// The start: `hingga Maret`.
    Until,
}

/// A day or several that have one name, and a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// The days.
    pub(super) days: Days,
    /// On which side of the reference date they lie, where words say it: `lalu`, `ini`, `depan`.
    pub(super) direction: Option<Direction>,
    /// The year that words name, counted from the reference date's: `5 Maret tahun lalu`.
    pub(super) year_shift: Option<i32>,
    /// Whether the clause tells what is to come: `akan digelar Senin`.
    pub(super) expected: bool,
    /// The part of them that is meant: `awal`, `akhir`.
    pub(super) edge: Option<Edge>,
    /// The clock time.
    pub(super) clock: Option<Clock>,
    /// Month and day of a feast that the sentence is about: `Misa malam Natal, Rabu`.
    pub(super) feast: Option<(u8, u8)>,
}

impl Point {
    /// These days, with nothing else said.
    pub(super) const fn new(days: Days) -> Self {
        Self {
            days,
            direction: None,
            year_shift: None,
            expected: false,
            edge: None,
            clock: None,
            feast: None,
        }
    }
}

/// The days of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Days {
    /// A printed date: `16 Desember 2019`, `Senin (16/12)`, `Rabu (16)`.
    Date(DateParts),
    /// `Desember`, `Desember 2019`.
    Month { month: u8, year: Option<i32> },
    /// `2019`.
    Year(i32),
    /// So many months from the `index`th such period of the year on: `kuartal III 2023`.
    Period { months: u8, index: u8, year: Option<i32> },
    /// A day of the week, of the week so many weeks from the reference date's where one is named.
    Weekday { weekday: Weekday, week: Option<i32> },
    /// Days from the reference date: `kemarin`, `dua hari lalu`.
    FromToday(i32),
    /// A whole calendar unit, so many units from the one of the reference date: `pekan lalu`.
    Unit { unit: Unit, shift: i32 },
    /// Saturday and Sunday of a week: `akhir pekan lalu`.
    Weekend { shift: i32 },
    /// A day whose place on the calendar is not said: `1 Ramadan 1445 H`, `H-3 Lebaran`.
    Unplaced,
    /// None: a clock time alone.
    Unstated,
}

/// The parts of a printed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateParts {
    pub(super) weekday: Option<Weekday>,
    pub(super) day: u8,
    pub(super) month: Option<u8>,
    pub(super) year: Option<i32>,
    /// Whether day and month may be the other way round: `9/11/2016` in English.
    pub(super) swappable: bool,
}

impl Direction {
    /// How many units from the reference date's own unit.
    pub(super) const fn shift(self) -> i32 {
        match self {
            Self::Past => -1,
            Self::Present => 0,
            Self::Future => 1,
        }
    }
}

/// A clock time, or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// Hour and minute.
    pub(super) start: (u8, u8),
    /// Those of the end: `09.00-12.00`.
    pub(super) end: Option<(u8, u8)>,
    /// Minutes east of UTC.
    pub(super) offset: Option<i16>,
}
