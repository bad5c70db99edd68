//! Finds time expressions: the grammar, with a method a component.
//!
//! Classes of words (`src/language/class.rs`) stand in capitals; what they hold in each language is in its
//! `times.words`. A method reads what it is named after from a token on and says which token follows.
//!
//! ```text
//! expression = SINCE point | UNTIL point          sejak Januari · hingga 18 Desember · since Friday
//!            | point RANGE point                  30 Juni hingga 2 Juli 2025 · Senin-Rabu · May to August
//!            | point
//! point      = [EDGE] days [DIRECTION] [clock]    akhir Maret lalu · Senin (16/12) lalu pukul 09.30 WIB
//!            | clock [","] days                   pukul 20.00 WIB, Rabu (16/7) · 3 p.m. Tuesday
//!            | clock                              pukul 09.30 WIB
//! days       = today | printed | named | shifted | counted    (in this order, see each)
//! ```
//!
//! The order has a reason: what prints more of a date is tried before what prints less, so that `Senin (16/12)` is not
//! read as a bare `Senin`; `hari ini` comes first, because a printed date may only restate it
//! (`hari ini, Jumat (20/6/2025)`).
//!
//! Not its business: which day it is. A date that the calendar does not have (`31/2`) is read, and stays without a day.

mod clock;
mod printed;
mod relative;

use super::expression::{Bound, DateParts, Days, Direction, Edge, Expression, Point, Unit};
use crate::article::{Kind, Words, clause};
use crate::language::{Class, Classes, Future, Kinds, Lang, Until, any_of};
use std::ops::Range;

/// What a method read, and the token after it.
type Parsed<T> = Option<(T, usize)>;

/// Tokens before an expression that are searched for a word of the future. A clause seldom has more before its time.
const FUTURE_REACH: usize = 24;

/// Words that lead to a day at most: `pada hari`, `on the night of the`.
const LEADS: usize = 6;

/// Reads time expressions from a stretch of tokens: a sentence.
pub(super) struct Recognizer<'w> {
    words: &'w Words<'w>,
    range: Range<usize>,
    /// Whether the language may print the month first.
    month_first: bool,
}

/// What the first word of a point can be.
const POINT: Classes = any_of!(
    Weekday
        | Weekend
        | Month
        | MonthLead
        | YearLead
        | Today
        | DaysAgo
        | DaysAhead
        | Unit
        | SingleUnit
        | Count
        | ShiftBefore
        | Edge
        | Period
        | PeriodCode
        | Ordinal
        | Countdown
        | Feast
        | ClockWord
        | About
);

/// What the first word of an expression can be.
const FIRST: Classes = POINT.with(any_of!(Since | Until | DayLead));

impl<'w> Recognizer<'w> {
    /// A recogniser of the tokens in the range.
    pub(super) fn new(words: &'w Words<'w>, range: Range<usize>, lang: Lang) -> Self {
        Self { words, range, month_first: lang == Lang::En }
    }

    /// All expressions of the range, in order, without overlap.
    pub(super) fn read(&self, expressions: &mut Vec<Expression>) {
        let known = expressions.len();
        let bare = |days: Days| matches!(days, Days::Weekday { week: None, .. });
        // Where the last weekday that comes again ends.
        let mut again = None;
        let mut at = self.range.start;
        while at < self.range.end {
            at = match self.starts(at).then(|| self.expression(at)).flatten() {
                Some((expression, next)) => {
                    let joined = bare(expression.first.days) && again.is_some_and(|end| self.joins(end..at));
                    if joined || self.recurs(at) {
                        again = Some(next);
                    } else if !self.is_rest(at)
                        && !self.is_name(&expression)
                        && !self.names_venue(&expression)
                    {
                        expressions.push(expression);
                    }
                    next
                }
                None => at + 1,
            };
        }
        let mut weekdays = expressions[known..].iter_mut().filter(|it| bare(it.first.days)).peekable();
        if weekdays.peek().is_some() {
            let feast = self.feast_of_sentence();
            weekdays.for_each(|expression| expression.first.feast = feast);
        }
    }

    /// Whether the token can begin an expression.
    fn starts(&self, at: usize) -> bool {
        self.begins(at, FIRST)
    }

    /// Whether the token is a number, or a word of these begins there.
    fn begins(&self, at: usize, classes: Classes) -> bool {
        self.words.get(at).is_some_and(|token| match token.kind {
            Kind::Word => self.words.begins_any(at, classes),
            Kind::Number => true,
            Kind::Mark => false,
        })
    }

    /// Whether the expression at the token names no one day: `setiap Senin`, `beberapa hari ini`.
    fn recurs(&self, at: usize) -> bool {
        let before = |back: usize, class| {
            at.checked_sub(back).is_some_and(|token| token >= self.range.start && self.words.is(token, class))
        };
        before(1, Class::Recurring) || before(1, Class::DayLead) && before(2, Class::Recurring)
    }

    /// Whether nothing but what joins two days stands there: `setiap Senin | , dan | Kamis`.
    fn joins(&self, mut between: Range<usize>) -> bool {
        between.all(|at| self.is_mark(at, ',') || self.words.is(at, Class::Pair))
    }

    /// Whether it is a weekday that is part of a name: `salat Jumat`, `Sunday school`.
    fn is_name(&self, Expression { tokens, first, .. }: &Expression) -> bool {
        let start = tokens.start;
        let named = |at: usize| self.phrase(at, Class::Recurring).is_some_and(|(_, next)| next > start);
        matches!(first.days, Days::Weekday { week: None, .. })
            && first.direction.is_none()
            && (named(start) || start > self.range.start && named(start - 1))
    }

    /// Whether it is a day that a venue or body is called after: `Stadion 17 Mei`, `Universitas 17 Agustus 1945`.
    fn names_venue(&self, Expression { tokens, first, .. }: &Expression) -> bool {
        let words = self.words;
        let day = !self.month_first && words.is_number(tokens.start) && first.direction.is_none();
        let venue = any_of!(Venue | Namesake | OrganizationHead);
        let before = tokens.start.checked_sub(1).filter(|_| day && words.is(tokens.start + 1, Class::Month));
        before.is_some_and(|before| words.is_capitalized(before) && words.is_any(before, venue))
    }

    /// Whether the number at the token only ends what a number before it begins, and that was no time: the season
    /// `2025-2026`.
    fn is_rest(&self, at: usize) -> bool {
        at >= self.range.start + 2
            && self.words.is_number(at)
            && self.words.is_number(at - 2)
            && self.joint(at - 1) == Some(at)
    }

    fn expression(&self, at: usize) -> Parsed<Expression> {
        let (bound, start, until) = match (self.phrase(at, Class::Since), self.kind(at, Class::Until)) {
            (Some((_, next)), _) => (Bound::Since, next, Until::Plain),
            (_, Some((until, next))) => (Bound::Until, next, until),
            _ => (Bound::Closed, at, Until::Plain),
        };
        // `hari ini` before `hari` is taken for a word that only leads to a day.
        let (start, (mut first, mut end)) =
            [start, self.leads(start)].into_iter().find_map(|start| Some((start, self.points(start)?)))?;
        // `approved by Tuesday night's committee` bounds no days.
        let agent = until == Until::Agent && (self.is_possessive(end - 1) || self.is_possessive(end));
        if first.0.expected_by_words() && (until != Until::Plain && !agent || self.future_before(at)) {
            first.0.expected = true;
        }
        // A clock time by itself bounds no days.
        if bound != Bound::Closed && first.0.days == Days::Unstated {
            return None;
        }
        let mut bound = if agent { Bound::Closed } else { bound };
        if first.1.is_some() {
            // `sejak Januari hingga Maret` has both its ends.
            bound = Bound::Closed;
        } else if let Some((last, next)) = self.second(end) {
            (first.1, end, bound) = (Some(last), next, Bound::Closed);
        }
        let tokens = if bound == Bound::Closed && first.1.is_none() { start..end } else { at..end };
        Some((Expression { tokens, bound, first: first.0, last: first.1 }, end))
    }

    /// The token after the words before a day that are no part of its name: `hari`, `on`, `the`.
    fn leads(&self, at: usize) -> usize {
        let mut at = at;
        for _ in 0..LEADS {
            let Some((_, next)) = self.phrase(at, Class::DayLead) else { break };
            at = next;
        }
        at
    }

    /// `RANGE point`: the second end of a span.
    fn second(&self, at: usize) -> Parsed<Point> {
        let start = self.joint(at)?;
        let ((last, None), end) = self.points(start).or_else(|| self.points(self.leads(start)))? else {
            return None;
        };
        (last.days != Days::Unstated).then_some((last, end))
    }

    /// What joins the two ends of a span: a dash or a word; the token after it.
    fn joint(&self, at: usize) -> Option<usize> {
        let dash = at < self.range.end && matches!(self.words.mark(at), '-' | '–' | '—');
        if dash { Some(at + 1) } else { self.phrase(at, Class::Range).map(|(_, next)| next) }
    }

    /// A point, or two that share a month: `16-18 Desember 2019`.
    fn points(&self, at: usize) -> Parsed<(Point, Option<Point>)> {
        // Most words that lead to a day or a span stand before something else.
        if !self.begins(at, POINT) && !self.is_mark(at, '(') {
            return None;
        }
        let weekend = self.phrase(at, Class::Weekend).is_some();
        if let Some((edge, start)) = self.edge(at).filter(|_| !weekend) {
            let (mut first, end) = self.edged(start)?;
            first.edge = Some(edge);
            let end = self.trail(&mut first, end);
            return Some(((first, None), end));
        }
        if let Some((clock, next)) = self.clock(at) {
            let start = next + usize::from(self.is_mark(next, ','));
            if let Some(((mut first, last), end)) = self.days(start).or_else(|| self.days(self.leads(start)))
            {
                first.clock = Some(clock);
                return Some(((first, last), end));
            }
            let point = Point { clock: Some(clock), ..Point::new(Days::Unstated) };
            return Some(((point, None), next));
        }
        let ((mut first, last), end) = self.days(at)?;
        let end = self.trail(&mut first, end);
        let end = self.clock_after(&mut first, end);
        Some(((first, last), end))
    }

    /// The days, in the order of what says most.
    fn days(&self, at: usize) -> Parsed<(Point, Option<Point>)> {
        let one = |(point, next)| ((point, None), next);
        self.today(at)
            .or_else(|| self.printed(at))
            .or_else(|| self.named(at).map(one))
            .or_else(|| self.shifted(at).map(one))
            .or_else(|| self.counted(at).map(one))
    }

    /// `awal`, `early`, and the hyphen of `mid-July`.
    fn edge(&self, at: usize) -> Parsed<Edge> {
        let (edge, next) = self.kind(at, Class::Edge)?;
        Some((edge, self.leads(next + usize::from(self.is_mark(next, '-')))))
    }

    /// What has a beginning and an end: the days, or a month or year that needs no `this` (`akhir tahun`).
    fn edged(&self, at: usize) -> Parsed<Point> {
        if let Some(((first, None), end)) = self.days(at) {
            return Some((first, end));
        }
        let (unit, end) = self.kind(at, Class::Unit)?;
        matches!(unit, Unit::Month | Unit::Year).then_some((Point::new(Days::Unit { unit, shift: 0 }), end))
    }

    /// What follows a day that has its name already: the part of the day, and on which side of today it lies
    /// (`Sabtu (20/7) lalu`, `Kamis (19/6) kemarin`, `5 Maret tahun lalu`).
    fn trail(&self, point: &mut Point, at: usize) -> usize {
        let mut at = self.day_part(at);
        if point.lacks_year()
            && let Some((Point { days: Days::Unit { unit: Unit::Year, shift }, .. }, next)) =
                self.shifted(self.leads(at))
        {
            point.year_shift = Some(shift);
            return next;
        }
        if point.direction.is_none() && point.takes_direction() {
            let trailing = [(Class::DaysAgo, Direction::Past), (Class::DaysAhead, Direction::Future)];
            let said = self.kind(at, Class::ShiftAfter).or_else(|| {
                trailing
                    .iter()
                    .find_map(|&(class, direction)| self.phrase(at, class).map(|(_, next)| (direction, next)))
            });
            if let Some((direction, next)) = said {
                point.direction = Some(direction);
                at = self.day_part(next);
            }
        }
        at
    }

    /// The token after a part of the day, where there is one.
    fn day_part(&self, at: usize) -> usize {
        self.phrase(at, Class::DayPart).map_or(at, |(_, next)| next)
    }

    /// Whether the clause before the token tells what is to come. A quotation mark ends the look, and a comma where
    /// another clause follows it (`"… akan dibangun," kata Budi, Senin`), but not that of a list or an apposition.
    fn future_before(&self, at: usize) -> bool {
        let start = at.saturating_sub(FUTURE_REACH).max(self.range.start);
        let mut verb = false;
        for token in (start..at).rev() {
            match self.words.mark(token) {
                ';' | ':' | '"' | '”' | '“' | '»' => return false,
                ',' if self.opens_another(token, at, verb) => return false,
                _ => match self.kind(token, Class::Future).map(|(future, _)| future) {
                    Some(Future::AsMainClause) => verb = false,
                    Some(Future::LooksBack) if verb => return false,
                    Some(Future::LooksBack) | None => verb |= clause::is_verb(self.words, token),
                    Some(Future::Plain) => return true,
                },
            }
        }
        false
    }

    /// Whether the comma parts what precedes it from the clause or the attribution of the time at the token.
    fn opens_another(&self, comma: usize, at: usize, verb: bool) -> bool {
        verb || comma + 1 == at || clause::opens_attribution(self.words, comma..at)
    }

    fn is_possessive(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with("'s") || word.ends_with("’s")
    }

    // What the methods read tokens with: nothing beyond the sentence is seen.

    fn word(&self, at: usize) -> &'w str {
        if at < self.range.end { self.words.word(at) } else { "" }
    }

    fn is_mark(&self, at: usize, mark: char) -> bool {
        at < self.range.end && self.words.is_mark(at, mark)
    }

    /// The longest word or phrase of the class: its value.
    fn phrase(&self, at: usize, class: Class) -> Parsed<u16> {
        if at >= self.range.end {
            return None;
        }
        let (length, value) = self.words.phrase(at, class)?;
        (at + length <= self.range.end).then_some((value, at + length))
    }

    /// The longest word or phrase of a class of such kinds: its kind.
    fn kind<K: Kinds>(&self, at: usize, class: Class) -> Parsed<K> {
        let (value, next) = self.phrase(at, class)?;
        Some((K::of(value)?, next))
    }

    /// The value of a word that is written with a capital.
    fn capitalized(&self, at: usize, class: Class) -> Parsed<u16> {
        let capital = self.words.get(at).is_some_and(crate::article::Token::is_capitalized);
        capital.then(|| self.phrase(at, class)).flatten()
    }

    fn is_number(&self, at: usize) -> bool {
        at < self.range.end && self.words.is_number(at)
    }

    /// A number of digits only: its value and how many digits it has.
    fn number(&self, at: usize) -> Option<(i32, usize)> {
        let digits = if self.is_number(at) { self.words.word(at) } else { return None };
        if digits.is_empty() || digits.len() > 4 {
            return None;
        }
        let value = digits.bytes().try_fold(0, |value, digit| {
            digit.is_ascii_digit().then(|| value * 10 + i32::from(digit - b'0'))
        })?;
        Some((value, digits.len()))
    }

    /// A number glued to the token before it.
    fn glued_number(&self, at: usize) -> Option<(i32, usize)> {
        self.words.get(at).filter(|token| token.glued).and_then(|_| self.number(at))
    }
}

impl Point {
    /// Whether its side of the reference date is open, so that `akan` may settle it.
    fn expected_by_words(&self) -> bool {
        self.direction.is_none() && self.takes_direction()
    }

    /// Whether it is of a year that is not printed.
    fn lacks_year(&self) -> bool {
        matches!(
            self.days,
            Days::Date(DateParts { year: None, .. })
                | Days::Month { year: None, .. }
                | Days::Period { year: None, .. }
        )
    }

    /// Whether a direction can settle it.
    fn takes_direction(&self) -> bool {
        match self.days {
            Days::Date(DateParts { .. }) | Days::Month { .. } | Days::Year(_) | Days::Period { .. } => true,
            Days::Weekday { week, .. } => week.is_none(),
            _ => false,
        }
    }
}
