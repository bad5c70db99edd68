//! The day that a printed time was put on: `Senin (16/12)` is shown with `16 Desember 2019`.
//!
//! A time that prints its day and year itself needs no help. Clock times stand in the article's own words already.

use super::holds;
use super::labels::{Label, Labels};
use crate::summary::Time;

/// A day of the calendar, as the card prints it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Day<'a> {
    year: &'a str,
    month: usize,
    /// The day of the month, without a leading zero.
    date: &'a str,
}

/// The words for the days of a time; `None` where it is on no calendar, or its own words say the day and the year.
pub fn resolved(time: &Time, labels: &Labels) -> Option<String> {
    let (start, end) = (time.start.as_deref().and_then(day), time.end.as_deref().and_then(day));
    let known = [start, end].into_iter().flatten();
    if known.clone().all(|day| is_printed(&time.text, day)) {
        return None;
    }
    match (start, end) {
        (Some(from), Some(to)) if from == to => Some(one(from, labels)),
        (Some(from), Some(to)) => Some(stretch(from, to, labels)),
        (Some(from), None) => Some(labels.fill(Label::Since, &[("{date}", &one(from, labels))])),
        (None, Some(to)) => Some(labels.fill(Label::Until, &[("{date}", &one(to, labels))])),
        (None, None) => None,
    }
}

/// Reads `2019-12-16` and whatever follows it.
fn day(iso: &str) -> Option<Day<'_>> {
    let mut parts = iso.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = (1..=12).contains(&month) && is_number(year) && is_number(day);
    is_day.then(|| Day { year, month, date: day.trim_start_matches('0') })
}

fn is_printed(text: &str, day: Day) -> bool {
    let mut numbers = text.split(|character: char| !character.is_ascii_digit());
    holds(text, day.year) && numbers.any(|number| number.trim_start_matches('0') == day.date)
}

fn one(day: Day, labels: &Labels) -> String {
    let month = month_name(day, labels);
    labels.fill(Label::Date, &[("{day}", day.date), ("{month}", &month), ("{year}", day.year)])
}

/// A stretch names each part once: a whole year, a whole month, days of one month, or two days.
fn stretch(from: Day, to: Day, labels: &Labels) -> String {
    let is_whole = from.date == "1" && is_last_of_month(to);
    if is_whole && from.year == to.year && (from.month, to.month) == (1, 12) {
        return from.year.to_owned();
    }
    if (from.year, from.month) != (to.year, to.month) {
        return labels.fill(Label::Range, &[("{from}", &one(from, labels)), ("{to}", &one(to, labels))]);
    }
    let month = month_name(from, labels);
    let parts = [("{from}", from.date), ("{to}", to.date), ("{month}", &month), ("{year}", from.year)];
    labels.fill(if is_whole { Label::Month } else { Label::Days }, &parts)
}

fn month_name(day: Day, labels: &Labels) -> String {
    labels.get(Label::Months).split_whitespace().nth(day.month - 1).unwrap_or_default().to_owned()
}

fn is_last_of_month(day: Day) -> bool {
    let month = time::Month::try_from(day.month as u8);
    let last = month.ok().zip(day.year.parse().ok()).map(|(month, year)| month.length(year));
    day.date.parse().ok() == last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn words(text: &str, start: &str, end: &str) -> Option<String> {
        let date = |iso: &str| (!iso.is_empty()).then(|| iso.to_owned());
        let time = Time { text: text.to_owned(), start: date(start), end: date(end), ..Time::default() };
        resolved(&time, &Labels::new(Lang::Id, &[]))
    }

    #[test]
    fn a_relative_time_gets_its_date() {
        assert_eq!(words("Senin (16/12)", "2019-12-16", "2019-12-16").unwrap(), "16 Desember 2019");
        assert_eq!(words("tadi pagi", "2024-02-05T06:30+07:00", "2024-02-05").unwrap(), "5 Februari 2024");
    }

    #[test]
    fn stretches_name_what_differs() {
        assert_eq!(words("tiga hari", "2019-12-16", "2019-12-18").unwrap(), "16–18 Desember 2019");
        assert_eq!(
            words("pekan lalu", "2019-12-30", "2020-01-05").unwrap(),
            "30 Desember 2019 – 5 Januari 2020"
        );
        assert_eq!(words("Februari lalu", "2024-02-01", "2024-02-29").unwrap(), "Februari 2024");
        assert_eq!(words("tahun lalu", "2019-01-01", "2019-12-31").unwrap(), "2019");
        assert_eq!(words("sejak kemarin", "2019-12-16", "").unwrap(), "sejak 16 Desember 2019");
    }

    #[test]
    fn a_time_that_says_its_date_is_left_alone() {
        assert_eq!(words("Senin, 5 Februari 2024", "2024-02-05", "2024-02-05"), None);
        assert_eq!(words("Senin", "", ""), None);
    }

    #[test]
    fn what_is_no_date_is_shown_as_printed() {
        for iso in ["2019-13-01", "tomorrow!!", "é019-12-16", "2019", "20x9-12-1y"] {
            assert_eq!(words("besok", iso, iso), None, "{iso}");
        }
    }
}
