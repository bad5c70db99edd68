//! The days that the news itself is told to be on, and which times these leave.
//!
//! ```text
//! Tomo ditahan di Waru hari ini karena mencuri pada 19 Maret      hari ini: 19 Maret hangs on `karena`
//! Tomo ditahan di Waru, Rabu. "Ia sendirian," kata Camat, Kamis   Rabu: Kamis is of telling it
//! Gudang terbakar hari ini. Polisi menerima laporan pukul 6       hari ini: that hour is of another event,
//!                                                                 and so it is with `pukul 6 tadi pagi`
//! Gudang terbakar hari ini. Kebakaran itu terjadi pukul 6         pukul 6, of the same one
//! ```
//!
//! Not its business: which of the times that are left is the event's ([`super::when`]).

use super::context::{CANDIDATES, Context};
use super::phrases::Told;
use super::tie::Clause;
use crate::language::Class;
use crate::names::without_possessive;
use crate::times::{Grain, TimeExpression};
use time::Date;

/// Sentences from the news on in which its day may be told: `Kebakaran itu terjadi Rabu`.
const BEHIND: usize = 4;

/// Days from the news to its publication at most.
const NEWS: i64 = 7;

/// Tokens from a word that compares to the day of what stands in its place: `compared with`.
const COMPARED: usize = 2;

/// The days that the sentence of the news tells it to be on. They go before those of anything else.
pub(super) struct News {
    /// All of them.
    days: Vec<Option<Date>>,
    /// Whether one is of its main clause: only they are the event's then.
    sure: bool,
}

impl News {
    pub(super) fn of(context: &Context) -> Self {
        let times = context.found.times.iter().take(CANDIDATES);
        let told: Vec<&TimeExpression> = times.filter(|time| is_news(context, time)).collect();
        let main = |time: &TimeExpression| {
            // `sejak Senin` is no clause.
            let mut before = context.phrase(context.tokens(time.span).start).skip(1);
            context.is_news(time.span) && !before.any(|at| context.document.words.is(at, Class::Subordinator))
        };
        let sure = told.iter().any(|time| main(time));
        Self { days: told.into_iter().filter(|time| !sure || main(time)).map(day).collect(), sure }
    }

    /// Whether a time, which may stand in an attribution, can be the event's.
    pub(super) fn allows(&self, context: &Context, time: &TimeExpression, attributed: bool) -> bool {
        // A day that was told of something else lends its hours no more than itself.
        let lesser = !self.days.is_empty() && (attributed || time.borrowed);
        let other = (self.sure || lesser) && !self.days.contains(&day(time));
        let hour = time.start.is_some_and(|start| start.clock.is_some());
        // Where the news has its day, an hour of another event of that day says less than the day.
        let apart = (time.borrowed || self.sure && hour) && !is_same_event(context, time);
        !other
            && !apart
            && !opens_another(context, time)
            && !is_compared(context, time)
            && !is_of_another(context, time)
    }
}

/// Whether the news itself is told to be on that day or those days, shortly before it was published or after:
/// somebody's words about it are of another. `Tomo ditangkap di Waru, Rabu. "Ia sendirian," kata Camat, Kamis`. What is
/// to come may be another event's, unless it stands in the clause: `Tomo menunggu lelang yang dibuka Senin depan`. What
/// the clause itself reports counts: `Tomo mengatakan pasar itu dibuka Rabu`.
fn is_news(context: &Context, time: &TimeExpression) -> bool {
    let token = context.tokens(time.span).start;
    let inside = context.what.contains(&token);
    let week = time.grain == Grain::Week;
    let fine = week || matches!(time.grain, Grain::Day | Grain::Span);
    let day = if week { time.end.map(|moment| moment.day) } else { day(time) };
    let ago = day.filter(|_| fine && !time.borrowed).and_then(|day| days_ago(context, day));
    // `dipinjamkan hingga Juni 2030` ends then.
    let near = |days: i64| days <= NEWS && (days >= 0 || inside && !week && time.start.is_some());
    let reported = || inside && !context.hangs_on(token, Class::Relative) && !context.is_quoted(time.span);
    ago.is_some_and(near)
        && !is_compared(context, time)
        && !is_of_another(context, time)
        && (context.is_news(time.span) || reported() || points_at_news(context, time))
}

/// Whether one of the sentences behind the news dates it: `Kebakaran itu terjadi Rabu`.
fn points_at_news(context: &Context, time: &TimeExpression) -> bool {
    let token = context.tokens(time.span).start;
    let behind =
        |sentence: usize| context.sentence.is_some_and(|news| (news + 1..news + BEHIND).contains(&sentence));
    context.document.sentence_of(token).is_some_and(behind)
        && !context.is_quoted(time.span)
        && !context.is_attributed(token)
        && in_clause(context, token, |clause, start| {
            clause.opens_with_deed(&context.document.words, start, token)
        })
}

/// Whether it is a day before, told from that of publication, which opens a sentence behind the news that tells something
/// else: `Semalam, Budi menyifatkan …`.
fn opens_another(context: &Context, time: &TimeExpression) -> bool {
    let tokens = context.tokens(time.span);
    let words = &context.document.words;
    let sentence = context.document.sentence_of(tokens.start);
    let opens = sentence.is_some_and(|it| context.document.sentences[it].tokens.start == tokens.start);
    let past = day(time).and_then(|day| days_ago(context, day)).is_some_and(|days| days > 0);
    opens
        && past
        && sentence > context.sentence
        && !tokens.into_iter().any(|at| words.is_number(at) || words.is(at, Class::Weekday))
        && !is_same_event(context, time)
}

/// Whether it is the day of what the news is compared with: `dibandingkan 40 orang pada Senin`, `compared with last year`.
fn is_compared(context: &Context, time: &TimeExpression) -> bool {
    let words = &context.document.words;
    let start = context.tokens(time.span).start;
    let mut counted = false;
    context.phrase(start).any(|at| {
        counted |= words.is_number(at);
        words.is(at, Class::Comparing) && (counted || at + COMPARED >= start)
    })
}

/// Whether it is the day of what the news came after or before: `following Monday's debate`, `a day after the vote on
/// Monday`, or what has gone on since a day: `dipindahkan selepas hujan lebat sejak Ahad`.
fn is_of_another(context: &Context, time: &TimeExpression) -> bool {
    let words = &context.document.words;
    let tokens = context.tokens(time.span);
    let last = words.word(tokens.end - 1);
    let owned = without_possessive(last).len() < last.len();
    let counted = |at: usize| at.checked_sub(1).is_some_and(|unit| words.is(unit, Class::Unit));
    // `Setelah diluncurkan pekan lalu`, `setelah hujan sejak Ahad`: only a day may be told so of the news.
    let loose = time.grain == Grain::Week || time.start.is_some() && time.end.is_none();
    let mut before = context.phrase(tokens.start).filter(|&at| words.is(at, Class::Subordinator));
    before.any(|at| owned && at + 1 == tokens.start || loose || counted(at))
}

/// Whether a clock time is told of the news: another event of the same day has other hours.
fn is_same_event(context: &Context, time: &TimeExpression) -> bool {
    let token = context.tokens(time.span).start;
    context.is_news(time.span)
        || in_clause(context, token, |clause, start| clause.is_news(context, start, token))
}

/// Whether this is true of the clause that the token belongs to, in a sentence that begins at the token given.
fn in_clause(context: &Context, token: usize, is_so: impl Fn(&Clause, usize) -> bool) -> bool {
    let Some(sentence) = context.document.sentence_of(token) else { return false };
    let tokens = &context.document.sentences[sentence].tokens;
    is_so(Told::of(context, tokens).clause_at(token), tokens.start)
}

fn day(time: &TimeExpression) -> Option<Date> {
    time.start.or(time.end).map(|moment| moment.day)
}

/// Days from one to that of publication.
pub(super) fn days_ago(context: &Context, day: Date) -> Option<i64> {
    let reference = context.document.reference?;
    Some(i64::from(reference.to_julian_day()) - i64::from(day.to_julian_day()))
}
