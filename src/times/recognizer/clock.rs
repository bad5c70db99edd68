//! Clock times.
//!
//! ```text
//! clock = CLOCK-WORD [ABOUT] hours [zone]                        pukul 09.30-12.00 WIB · jam 9.45 pagi
//!       | hours [zone], with a MERIDIEM or a zone                3:30pm GMT · 3 p.m. local time · 09.30 WIB
//! hours = time [part] [[zone] joint time [part]]                 9 a.m. to 11 a.m. · 8 pagi hingga 5 petang
//! part  = MERIDIEM | DAY-PART (after a CLOCK-WORD)
//! time  = hour | hour "." minute | hour ":" minute
//! zone  = ZONE | LOCAL-TIME
//! ```
//!
//! A number by itself is no clock time. Hours of half a day become hours of the whole by the part of the day
//! (`pukul 3 sore` is 15:00), unless they are past twelve already (`pukul 20.00 malam`).

use super::{Parsed, Recognizer};
use crate::language::Class;
use crate::times::expression::{Clock, Days, Point};

/// Hour and minute as printed.
type Time = (u8, u8);

/// A time with the value of the part of the day that it is of.
#[derive(Clone, Copy)]
struct Hour {
    time: Time,
    part: Option<u16>,
}

/// Minutes of a day, and those of the zone that is the furthest east of UTC.
const DAY: i16 = 24 * 60;
const EASTMOST: i16 = 14 * 60;

/// The value of [`Class::DayPart`]: which hours of the twelve-hour clock belong to the second half of the day.
const MIDDAY: u16 = 3;
const AFTERNOON: u16 = 4;
const NIGHT: u16 = 5;

impl Recognizer<'_> {
    /// The clock time that follows a day: `Senin pagi, sekitar pukul 09.30 WIB`.
    pub(super) fn clock_after(&self, point: &mut Point, at: usize) -> usize {
        if point.days == Days::Unplaced {
            return at;
        }
        let start = at + usize::from(self.is_mark(at, ','));
        match self.clock(self.leads(start)) {
            Some((clock, next)) if point.clock.is_none() => {
                point.clock = Some(clock);
                self.today_again(next)
            }
            _ => at,
        }
    }

    pub(super) fn clock(&self, at: usize) -> Parsed<Clock> {
        let start = self.skip(at, Class::About);
        let (named, start) = match self.phrase(start, Class::ClockWord) {
            Some((_, next)) => (true, self.skip(next, Class::About)),
            None => (false, start),
        };
        let (first, next) = self.hour(start, named)?;
        let (last, next) = match self.last_hour(next, named) {
            Some((last, next)) => (Some(last), next),
            None => (None, next),
        };
        let part = first.part.or(last.and_then(|last| last.part));
        let (zone, end) = self.zone(next).unwrap_or((None, next));
        if !named && part.is_none() && end == next {
            return None;
        }
        let whole =
            |hour: Hour, part: Option<u16>| part.map_or(Some(hour.time), |part| whole_day(hour.time, part));
        let end_time = last.and_then(|last| whole(last, last.part));
        Some((Clock { start: whole(first, part)?, end: end_time, offset: zone }, end))
    }

    /// A time and the part of the day that settles its half: `3 p.m.`, `9 pagi`.
    fn hour(&self, at: usize, named: bool) -> Parsed<Hour> {
        let (time, next) = self.time(at)?;
        // `pukul 3 petang ini`: the part belongs to the day that follows.
        if let Some((part, _)) = self.phrase(next, Class::Today) {
            return Some((Hour { time, part: Some(part).filter(|&part| part > 0) }, next));
        }
        let part = || if named { self.phrase(next, Class::DayPart) } else { None };
        match self.phrase(next, Class::Meridiem).or_else(part) {
            Some((part, next)) => Some((Hour { time, part: Some(part) }, next)),
            None => Some((Hour { time, part: None }, next)),
        }
    }

    /// The end of a span of hours, which may say its zone twice: `pukul 10.00 WIB hingga 12.00 WIB`.
    fn last_hour(&self, at: usize, named: bool) -> Parsed<Hour> {
        let start = self.joint(self.zone(at).map_or(at, |(_, next)| next))?;
        self.hour(self.skip(start, Class::ClockWord), named)
    }

    /// `hour`, `hour.minute` in one token, or `hour:minute` in three.
    fn time(&self, at: usize) -> Parsed<Time> {
        if !self.is_number(at) {
            return None;
        }
        if let Some((hour, minute)) = self.word(at).split_once('.') {
            return Some((time_of(digits(hour)?, digits(minute)?)?, at + 1));
        }
        let (hour, length) = self.number(at).filter(|&(_, length)| length <= 2)?;
        let minute = self.is_mark(at + 1, ':').then(|| self.glued_number(at + 2)).flatten();
        match minute {
            Some((minute, 2)) => Some((time_of(hour, minute)?, at + 3)),
            _ => (length <= 2).then(|| time_of(hour, 0)).flatten().map(|time| (time, at + 1)),
        }
    }

    /// A zone: its minutes east of UTC where they are known.
    fn zone(&self, at: usize) -> Parsed<Option<i16>> {
        let minutes = |value: u16| {
            let minutes = i16::try_from(value).ok()?;
            Some(if minutes > EASTMOST { minutes - DAY } else { minutes })
        };
        let zone = self.phrase(at, Class::Zone).map(|(value, next)| (minutes(value), next));
        zone.or_else(|| self.phrase(at, Class::LocalTime).map(|(_, next)| (None, next)))
    }

    /// `… WIB dini hari tadi`: the day said again after its clock time.
    fn today_again(&self, at: usize) -> usize {
        self.phrase(at, Class::Today).map_or_else(|| self.day_part(at), |(_, next)| next)
    }

    fn skip(&self, at: usize, class: Class) -> usize {
        self.phrase(at, class).map_or(at, |(_, next)| next)
    }
}

fn digits(text: &str) -> Option<i32> {
    let digits = text.len() <= 2 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.bytes().fold(0, |value, digit| value * 10 + i32::from(digit - b'0')))
}

fn time_of(hour: i32, minute: i32) -> Option<Time> {
    let time = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    (time.0 < 24 && time.1 < 60).then_some(time)
}

/// A time of the twelve-hour clock on the whole day's. Twelve at night belongs to two days: no time is better.
fn whole_day((hour, minute): Time, part: u16) -> Option<Time> {
    let later = match part {
        MIDDAY => hour < 7,
        AFTERNOON => hour < 12,
        NIGHT => (4..12).contains(&hour),
        _ => false,
    };
    if hour == 12 && part == NIGHT {
        return None;
    }
    let morning_twelve = hour == 12 && part < MIDDAY;
    Some(if later {
        (hour + 12, minute)
    } else if morning_twelve {
        (0, minute)
    } else {
        (hour, minute)
    })
}
