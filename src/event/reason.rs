//! Why and how: phrases of purpose and cause, and of manner and means, tied to the event.
//!
//! A learned ranking chooses among the phrases of the first sentences ([`super::phrases`]) and a candidate that stands for
//! `none`: a reason that is not the event's is worse than none.

use super::Answer;
use super::context::Context;
use super::phrases::{self, Cue};
use super::ranking::{Features, Model, NO_FEATURES};
use super::tie::{self, Tie};
use crate::article::Kind;
use crate::article::clause::{self, Break};
use crate::language::Class;
use crate::weights::features;
use std::ops::Range;

/// Tokens before a cue in which something is pointed at: `kegiatan itu digelar untuk`.
const POINTED: usize = 4;

/// Sentences from the news on that are not far from it.
const NEAR_NEWS: usize = 3;

/// Words of a headline in which what it counts stands: `Simak 7 tips`.
const COUNTED: usize = 4;

features! {
    /// What a reason is chosen by.
    Feature {
        /// It stands for no reason at all.
        None = "none",
        /// It hangs on the news.
        Hangs = "hangs",
        /// It hangs on a clause that points at the news: `langkah itu diambil`.
        Points = "points",
        /// The cue is of the first kind ([`Class::Cause`], [`Class::Manner`]).
        Kind1 = "kind-1",
        /// Of the second.
        Kind2 = "kind-2",
        /// Of the third.
        Kind3 = "kind-3",
        /// Of the fourth.
        Kind4 = "kind-4",
        /// Of the fifth.
        Kind5 = "kind-5",
        /// Of the sixth.
        Kind6 = "kind-6",
        /// Of the seventh.
        Kind7 = "kind-7",
        /// Of the eighth.
        Kind8 = "kind-8",
        /// In the first sentence.
        First = "first",
        /// In the second.
        Second = "second",
        /// Four sentences or more behind that of the news.
        Far = "far",
        /// The first sentence tells no news.
        LateNews = "late-news",
        /// The headline counts something near its start, as advice and lists do: `7 tips`.
        Counts = "counts",
        /// Words of the headline that its sentence shares, up to four.
        Shared = "shared",
        /// Somebody says it: `ia mengatakan`.
        Told = "told",
        /// Its clause begins with a word for what was done, pointed at or not: `penutupan jalan`.
        Deed = "deed",
        /// Its clause points at something right before the cue: `kegiatan itu digelar untuk`.
        Pointed = "pointed",
        /// A passive verb stands right before the cue.
        Passive = "passive",
        /// Fewer than six words.
        Short = "short",
        /// It ends with its sentence or before an attribution.
        Whole = "whole",
        /// It ends at a comma.
        AtComma = "at-comma",
        /// Before a subordinate clause.
        AtSubordinate = "at-subordinate",
        /// It goes past a place where it may end.
        Extended = "extended",
    }
}

/// Names of the features, for training.
pub(super) const FEATURES: &[&str] = Feature::NAMES;

/// The features of a cue's kinds, in order.
const KINDS: [Feature; 8] = [
    Feature::Kind1,
    Feature::Kind2,
    Feature::Kind3,
    Feature::Kind4,
    Feature::Kind5,
    Feature::Kind6,
    Feature::Kind7,
    Feature::Kind8,
];

/// One of the two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// Purpose and cause.
    Why,
    /// Manner and means.
    How,
}

impl Question {
    pub(super) const fn cue(self) -> Class {
        match self {
            Self::Why => Class::Cause,
            Self::How => Class::Manner,
        }
    }

    const fn model(self) -> &'static Model {
        static WHY: Model = Model::read(include_str!("weights/why.txt"), FEATURES);
        static HOW: Model = Model::read(include_str!("weights/how.txt"), FEATURES);
        match self {
            Self::Why => &WHY,
            Self::How => &HOW,
        }
    }
}

/// The likeliest phrase, where one is likelier than none.
pub(super) fn find(context: &Context, question: Question) -> Option<Answer> {
    let model = question.model();
    let none = model.score(&nothing());
    let mut best: Option<(i32, Range<usize>)> = None;
    candidates(context, question, |tokens, features| {
        let score = model.score(&features);
        if score > best.as_ref().map_or(none, |(least, _)| *least) {
            best = Some((score, tokens));
        }
    });
    best.map(|(score, tokens)| Answer {
        span: context.document.words.span(tokens),
        confidence: model.confidence(score - none),
    })
}

/// The features of the candidate that stands for no reason.
pub(super) fn nothing() -> Features {
    let mut features = NO_FEATURES;
    features[Feature::None as usize] = 1;
    features
}

/// Every phrase that may tell the reason, in the article's order, with its features.
pub(super) fn candidates(
    context: &Context,
    question: Question,
    mut each: impl FnMut(Range<usize>, Features),
) {
    let article = article_features(context);
    let mut told = false;
    phrases::each(context, question, |cue| {
        let tie = tie::of(context, cue);
        // The clause that tells the news gives its cause itself: what another gives is of something else.
        let own = tie == Tie::News && !cue.kind.is_purpose() && context.what.contains(&cue.tokens.start);
        if told && !own {
            return;
        }
        told |= own && question == Question::Why;
        // A manner that does not hang on the news is seldom the event's.
        if tie == Tie::Nested || tie == Tie::Loose && question == Question::How {
            return;
        }
        let mut shared = article;
        tie_features(&mut shared, tie);
        place_features(&mut shared, context, cue);
        clause_features(&mut shared, context, cue);
        for (order, end) in cue.ends.iter().enumerate() {
            let tokens = cue.tokens.start..end.at;
            let mut features = shared;
            end_features(&mut features, context.document.words.count(tokens.clone()), end.kind, order > 0);
            each(tokens, features);
        }
    });
}

/// What every phrase of an article has.
fn article_features(context: &Context) -> Features {
    let mut features = NO_FEATURES;
    let counts = context.document.title.as_ref().is_some_and(|title| {
        let numbers = title.tokens().iter().map(|token| token.kind == Kind::Number);
        numbers.take(COUNTED).any(|number| number)
    });
    set(&mut features, Feature::Counts, counts);
    set(&mut features, Feature::LateNews, context.sentence != Some(0));
    features
}

/// What the phrase hangs on.
fn tie_features(features: &mut Features, tie: Tie) {
    set(features, Feature::Hangs, matches!(tie, Tie::News | Tie::Points));
    set(features, Feature::Points, tie == Tie::Points);
}

/// Where its sentence stands, and what cue opens it.
fn place_features(features: &mut Features, context: &Context, cue: &Cue) {
    if let Some(&kind) = (cue.kind as usize).checked_sub(1).and_then(|kind| KINDS.get(kind)) {
        set(features, kind, true);
    }
    features[Feature::Shared as usize] = cue.told.shared.min(4) as i8;
    set(features, Feature::First, cue.sentence == 0);
    set(features, Feature::Second, cue.sentence == 1);
    set(features, Feature::Far, context.sentence.is_some_and(|news| news + NEAR_NEWS < cue.sentence));
}

/// What its clause tells before it.
fn clause_features(features: &mut Features, context: &Context, cue: &Cue) {
    let words = &context.document.words;
    let start = context.document.sentences[cue.sentence].tokens.start;
    let at = cue.tokens.start;
    let verb = (start..at).last().filter(|&last| clause::is_verb(words, last));
    let passive = verb.is_some_and(|verb| words.has_prefix(verb, Class::PassivePrefix));
    let mut near = start.max(at.saturating_sub(POINTED))..at;
    set(features, Feature::Told, cue.told.report < at);
    set(features, Feature::Deed, cue.clause().has_deed(words, at));
    set(features, Feature::Pointed, near.any(|at| clause::points(words, at)));
    set(features, Feature::Passive, passive);
}

/// Those of where one of them ends.
fn end_features(features: &mut Features, words: usize, end: Break, extended: bool) {
    set(features, Feature::Short, words < 6);
    set(features, Feature::Whole, matches!(end, Break::End | Break::Attribution));
    set(features, Feature::AtComma, end == Break::Comma);
    set(features, Feature::AtSubordinate, end == Break::Subordinate);
    set(features, Feature::Extended, extended);
}

fn set(features: &mut Features, feature: Feature, value: bool) {
    features[feature as usize] = i8::from(value);
}
