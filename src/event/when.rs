//! When: the event's time, chosen by its tie to the clause that tells the news.
//!
//! Agencies date the event in the attribution of the second paragraph (`…, kata Tomo di Waru, Senin (16/12)`), others in
//! the lead; a later day is most often that of another event. A candidate that stands for `none` competes with the
//! times: no date is better than the wrong one.

use super::context::{CANDIDATES, Context, SECOND};
use super::news::{News, days_ago};
use super::ranking::{Features, Model, NO_FEATURES};
use crate::language::Class;
use crate::order::sort_by_key;
use crate::times::{Grain, TimeExpression};
use crate::weights::features;

/// Times shown at most: the event's, and its second day.
const SHOWN: usize = 2;

/// Tokens between a word that says where the facts were taken from and its day at most.
const CITED: usize = 10;

features! {
    /// What a time is chosen by.
    Feature {
        /// It stands for no time at all.
        None = "none",
        /// In the first sentence.
        First = "first",
        /// In the second.
        Second = "second",
        /// In the third or fourth.
        Third = "third",
        /// In the clause that tells the news.
        Inside = "inside",
        /// Its sentence shares two words of the headline or more.
        Headline = "headline",
        /// After an attribution.
        Attributed = "attributed",
        /// Shortly after a word that says where the facts were taken from: `dikutip dari Rimba Pos, Senin (16/12)`.
        Cited = "cited",
        /// In a quotation.
        Quoted = "quoted",
        /// It ends its sentence.
        Last = "last",
        /// A month, a quarter or a year.
        Coarse = "coarse",
        /// It begins or ends open.
        Open = "open",
        /// On the day of publication or the one before.
        Fresh = "fresh",
        /// More than two weeks before it.
        Old = "old",
        /// It has a number: `Senin (16/12)`.
        Dated = "dated",
        /// It has a weekday.
        Weekday = "weekday",
        /// Others of the same day, up to three.
        Repeated = "repeated",
    }
}

/// Names of the features, for training.
pub(super) const FEATURES: &[&str] = Feature::NAMES;

static MODEL: Model = Model::read(include_str!("weights/when.txt"), FEATURES);

/// The times to show, the event's first, each with the confidence that it is the event's.
pub(super) fn find(context: &Context) -> Vec<(usize, f32)> {
    let found = &context.found.times;
    let news = News::of(context);
    let mut scored: Vec<(i32, usize)> = candidates(context)
        .iter()
        .enumerate()
        .filter(|&(time, features)| {
            news.allows(context, &found[time], features[Feature::Attributed as usize] > 0)
        })
        .map(|(time, features)| (MODEL.score(features), time))
        .collect();
    sort_by_key(&mut scored, |&(score, _)| -i64::from(score));
    let least = MODEL.score(&nothing());
    let mut chosen: Vec<(usize, f32)> = Vec::new();
    for (score, time) in scored.into_iter().take_while(|(score, _)| *score > least) {
        let sure = MODEL.confidence(score - least);
        let again = chosen.iter().any(|&(shown, _)| says_no_more(context, &found[time], &found[shown]));
        if chosen.is_empty() || sure >= SECOND && !again {
            chosen.push((time, sure));
        }
        if chosen.len() == SHOWN {
            break;
        }
    }
    chosen
}

/// Whether a time is the day of one that is shown, and no hour of it, or what no calendar tells in the same words.
fn says_no_more(context: &Context, time: &TimeExpression, shown: &TimeExpression) -> bool {
    let days = |time: &TimeExpression| time.start.or(time.end).zip(time.end.or(time.start));
    let same = days(time)
        .zip(days(shown))
        .is_some_and(|((start, end), (first, last))| (start.day, end.day) == (first.day, last.day));
    let hour = |time: &TimeExpression| time.start.is_some_and(|start| start.clock.is_some());
    let [words, before] = [time, shown].map(|time| time.span.of(context.document.text));
    let again = days(time).is_none() && before.contains(words);
    again || same && (!hour(time) || hour(shown))
}

/// The features of the candidate that stands for no time.
pub(super) fn nothing() -> Features {
    let mut features = NO_FEATURES;
    features[Feature::None as usize] = 1;
    features
}

/// The features of the article's first times.
pub(super) fn candidates(context: &Context) -> Vec<Features> {
    let times = context.found.times.get(..CANDIDATES).unwrap_or(context.found.times);
    times.iter().map(|time| of_time(context, times, time)).collect()
}

fn of_time(context: &Context, times: &[TimeExpression], time: &TimeExpression) -> Features {
    let mut features = NO_FEATURES;
    let mut set = |feature: Feature, value: bool| features[feature as usize] = i8::from(value);
    let words = &context.document.words;
    let tokens = context.tokens(time.span);
    let sentence = context.document.sentence_of(tokens.start);
    set(Feature::First, sentence == Some(0));
    set(Feature::Second, sentence == Some(1));
    set(Feature::Third, matches!(sentence, Some(2 | 3)));
    set(Feature::Inside, context.what.contains(&tokens.start));
    let around = sentence.map_or(0..0, |sentence| context.document.sentences[sentence].tokens.clone());
    set(Feature::Headline, context.headline.shared_in(around.clone()).count() > 1);
    set(Feature::Attributed, context.is_attributed(tokens.start));
    // Where the facts were taken from stands before the day on which they were.
    let near = around.start.max(tokens.start.saturating_sub(CITED))..tokens.start;
    set(Feature::Cited, near.into_iter().any(|at| words.begins(at, Class::Citing)));
    set(Feature::Quoted, context.is_quoted(time.span));
    set(Feature::Last, tokens.end + 2 >= around.end);
    set(Feature::Coarse, time.grain >= Grain::Month);
    set(Feature::Open, time.start.is_some() != time.end.is_some());
    set(Feature::Dated, tokens.clone().any(|token| words.is_number(token)));
    set(Feature::Weekday, tokens.clone().any(|token| words.is(token, Class::Weekday)));
    let ago = time.start.and_then(|start| days_ago(context, start.day));
    set(Feature::Fresh, ago.is_some_and(|days| (0..2).contains(&days)));
    set(Feature::Old, ago.is_some_and(|days| days > 14));
    let same = times
        .iter()
        .filter(|other| other.start.is_some() && other.start.map(|at| at.day) == time.start.map(|at| at.day));
    features[Feature::Repeated as usize] = same.take(4).count().saturating_sub(1) as i8;
    features
}
