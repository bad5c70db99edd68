//! The reference date: what a caller gives as the time of publication, read into a civil day.
//!
//! `2024-12-16` is that day. `2024-12-15T18:30:00Z` is an instant: in the zone `Asia/Makassar` it falls on the 16th,
//! and without a zone its own local day stands. `2024-12-15T18:30` names no offset, so it is already local.
//!
//! The grammar is that of RFC 3339, section 5.6, with what feeds and databases leave out or put in:
//!
//! ```text
//! published = date [ ("T" | "t" | " ") clock [offset] ]
//! date      = 4digit "-" 2digit "-" 2digit
//! clock     = 2digit ":" 2digit [ ":" 2digit [ ("." | ",") 1*digit ] ]
//! offset    = "Z" | "z" | ("+" | "-") 2digit [ [":"] 2digit ]
//! ```
//!
//! Not its business: dates in words (`16 Desember 2019`), which are the article's, and zones whose offset changes over
//! the year: a caller that knows the time zone database (JavaScript's `Intl`) gives their offset.

use crate::article::Error;
use time::{Date, Month};

const PUBLISHED: &str = "a date such as 2024-12-16, or a date-time such as 2024-12-16T09:30:00+08:00";
const TIME_ZONE: &str = "an offset such as +08:00, or a zone without daylight saving such as Asia/Makassar";

/// Zones that keep one offset all the year, in minutes east of UTC: those of the countries whose articles are read,
/// and UTC (IANA time zone database, `asia` and `etcetera`).
const ZONES: [(&str, i16); 17] = [
    ("Asia/Jakarta", 7 * 60),
    ("Asia/Pontianak", 7 * 60),
    ("Asia/Makassar", 8 * 60),
    ("Asia/Ujung_Pandang", 8 * 60),
    ("Asia/Jayapura", 9 * 60),
    ("Asia/Kuala_Lumpur", 8 * 60),
    ("Asia/Kuching", 8 * 60),
    ("Asia/Singapore", 8 * 60),
    ("Asia/Brunei", 8 * 60),
    ("Asia/Dili", 9 * 60),
    ("Asia/Bangkok", 7 * 60),
    ("Asia/Manila", 8 * 60),
    ("UTC", 0),
    ("GMT", 0),
    ("Etc/UTC", 0),
    ("Etc/GMT", 0),
    ("Z", 0),
];

/// Minutes of a day.
const DAY: i16 = 24 * 60;

/// What was written, before it is put into a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Published {
    day: Date,
    /// Minutes since midnight.
    minutes: i16,
    /// Minutes east of UTC.
    offset: Option<i16>,
}

/// The civil day of publication in the zone.
///
/// # Errors
/// [`Error::BadOption`] naming `published` or `timeZone`.
pub fn parse(published: &str, time_zone: Option<&str>) -> Result<Date, Error> {
    let bad = |option, expected, found: &str| Error::BadOption { option, expected, found: found.to_owned() };
    let zone = time_zone
        .map(|zone| zone_offset(zone.trim()).ok_or_else(|| bad("timeZone", TIME_ZONE, zone)))
        .transpose()?;
    let mut reader = Reader { rest: published.trim().as_bytes() };
    let written = reader.published().filter(|_| reader.rest.is_empty());
    written.and_then(|written| written.day_in(zone)).ok_or_else(|| bad("published", PUBLISHED, published))
}

/// Minutes east of UTC of a zone's name or of an offset.
fn zone_offset(zone: &str) -> Option<i16> {
    let known = ZONES.iter().find(|(name, _)| name.eq_ignore_ascii_case(zone)).map(|(_, offset)| *offset);
    let mut reader = Reader { rest: zone.as_bytes() };
    known.or_else(|| reader.offset().filter(|_| reader.rest.is_empty()))
}

impl Published {
    /// The day in the zone; its own local day without one. `None` past the last day of the calendar.
    fn day_in(self, zone: Option<i16>) -> Option<Date> {
        let (Some(offset), Some(zone)) = (self.offset, zone) else { return Some(self.day) };
        match self.minutes + zone - offset {
            minutes if minutes < 0 => self.day.previous_day(),
            minutes if minutes >= DAY => self.day.next_day(),
            _ => Some(self.day),
        }
    }
}

/// Reads component after component; each method takes what it read off the front.
struct Reader<'p> {
    rest: &'p [u8],
}

impl Reader<'_> {
    fn published(&mut self) -> Option<Published> {
        let day = self.date()?;
        let (mut minutes, mut offset) = (0, None);
        if self.take(b"Tt ").is_some() {
            minutes = self.clock()?;
            offset = if self.rest.is_empty() { None } else { Some(self.offset()?) };
        }
        Some(Published { day, minutes, offset })
    }

    fn date(&mut self) -> Option<Date> {
        let year = self.digits(4)?;
        self.take(b"-")?;
        let month = u8::try_from(self.digits(2)?).ok()?;
        self.take(b"-")?;
        let day = u8::try_from(self.digits(2)?).ok()?;
        let month = Month::try_from(month).ok()?;
        // ISO 8601 has a year 0; no article was published in it.
        (year > 0).then(|| Date::from_calendar_date(year.into(), month, day).ok())?
    }

    /// Minutes since midnight. A leap second (`23:59:60`) belongs to its minute.
    fn clock(&mut self) -> Option<i16> {
        let hour = self.digits(2).filter(|&hour| hour < 24)?;
        self.take(b":")?;
        let minute = self.digits(2).filter(|&minute| minute < 60)?;
        if self.take(b":").is_some() {
            self.digits(2).filter(|&second| second <= 60)?;
            if self.take(b".,").is_some() {
                self.digits(1)?;
                while self.digits(1).is_some() {}
            }
        }
        Some(hour * 60 + minute)
    }

    /// Minutes east of UTC. No place on earth is further than 14 hours from it; 18 is what other parsers take.
    fn offset(&mut self) -> Option<i16> {
        if self.take(b"Zz").is_some() {
            return Some(0);
        }
        let sign = if self.take(b"+-")? == b'-' { -1 } else { 1 };
        let hours = self.digits(2).filter(|&hours| hours <= 18)?;
        let parted = self.take(b":").is_some();
        let minutes = if parted || !self.rest.is_empty() { self.digits(2)? } else { 0 };
        (minutes < 60).then_some(sign * (hours * 60 + minutes))
    }

    /// Takes the next byte where it is one of these.
    fn take(&mut self, bytes: &[u8]) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        bytes.contains(&first).then(|| self.rest = rest)?;
        Some(first)
    }

    /// Takes a number of exactly so many digits, four at most.
    fn digits(&mut self, count: usize) -> Option<i16> {
        let (digits, rest) = self.rest.split_at_checked(count)?;
        let number = digits.iter().try_fold(0_i16, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0'))
        })?;
        self.rest = rest;
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(published: &str, time_zone: Option<&str>) -> Result<String, Error> {
        parse(published, time_zone).map(|day| {
            let (year, month, day) = day.to_calendar_date();
            format!("{year:04}-{:02}-{day:02}", u8::from(month))
        })
    }

    #[test]
    fn a_date_and_a_local_time_are_their_own_day() {
        for published in ["2024-12-16", " 2024-12-16\n", "2024-12-16T23:30", "2024-12-16 23:30:15,250"] {
            assert_eq!(iso(published, Some("Asia/Jayapura")).as_deref(), Ok("2024-12-16"), "{published}");
        }
    }

    #[test]
    fn an_instant_falls_on_the_day_of_its_zone() {
        assert_eq!(iso("2024-12-15T18:30:00.000Z", Some("asia/makassar")).as_deref(), Ok("2024-12-16"));
        assert_eq!(iso("2024-12-15T18:30:00Z", None).as_deref(), Ok("2024-12-15"));
        assert_eq!(iso("2024-12-31T23:59:60+0000", Some("+07:00")).as_deref(), Ok("2025-01-01"));
        assert_eq!(iso("2024-03-01T00:30:00+09", Some("-0500")).as_deref(), Ok("2024-02-29"));
    }

    #[test]
    fn a_date_that_is_none_names_the_option() {
        let bad = [
            "",
            "today",
            "16/12/2024",
            "2024-12",
            "2024-13-01",
            "2023-02-29",
            "2024-02-31",
            "0000-01-01",
            "2024-W60",
            "2024-12-16T",
            "2024-12-16T24:00",
            "2024-12-16T9:30",
            "2024-12-16T09:30:",
            "2024-12-16x",
            "2024-12-16T09:30+8",
            "２０２４-12-16",
            "9999-12-31T23:00-18:00 ",
        ];
        for published in bad {
            let error = parse(published, Some("+18:00"));
            assert!(
                matches!(error, Err(Error::BadOption { option: "published", .. })),
                "{published}: {error:?}"
            );
        }
    }

    #[test]
    fn a_zone_that_is_none_names_the_option() {
        for zone in ["", "Asia/Atlantis", "+8", "+25:00", "+08:60", "WIB"] {
            let error = parse("2024-12-16", Some(zone));
            assert!(matches!(error, Err(Error::BadOption { option: "timeZone", .. })), "{zone}: {error:?}");
        }
    }
}
