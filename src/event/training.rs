//! What the choices are trained on: every candidate of an article with its features by name.
//!
//! Written out by `trainer/` for `tools/fit_event.py`; the summary does not use it.

use super::context::Context;
use super::headline::Headline;
use super::ranking::Features;
use super::reason::{self, Question};
use super::{Findings, place, what, when, who};
use crate::article::{Article, Document};
use crate::names::tagger::Weights;
use crate::span::Span;
use crate::times::{self, reference};
use crate::{names, places, quotes};

/// A candidate of one of the questions.
pub struct Candidate {
    /// `what`, `who`, `where`, `when`, `why` or `how`.
    pub question: &'static str,
    /// Its words; empty for the candidate that stands for no answer.
    pub span: Span,
    /// The first and the last day of a time, as Julian day numbers.
    pub days: Option<(i32, i32)>,
    /// The names and values of its features, without those that are 0.
    pub features: Vec<(&'static str, i8)>,
}

/// Every candidate of an article that was published on the day that ISO 8601 writes so, with the names that these
/// weights see.
pub fn candidates(mut article: Article, published: Option<&str>, weights: &Weights) -> Vec<Candidate> {
    article.published = published.and_then(|published| reference::parse(published, None).ok());
    let document = &Document::read(&article);
    let names = names::find_with(document, weights);
    let quotes = quotes::find(document, &names);
    let times = times::find(document);
    let places = places::find(document, &names);
    let found = Findings { names: &names, quotes: &quotes, times: &times, places: &places };
    let headline = Headline::of(document);
    let mut all = Vec::new();
    what::candidates(document, &names, &headline, |candidate| {
        all.push(of("what", document.words.span(candidate.tokens), &candidate.features, what::FEATURES));
    });
    let what = what::find(document, &names, &headline).map_or(0..0, |(tokens, _)| tokens);
    let context = Context::new(document, &found, &headline, what);
    for (actor, features) in names.actors.iter().zip(who::candidates(&context)) {
        all.push(of("who", actor.name, &features, who::FEATURES));
    }
    for (index, features) in place::candidates(&context) {
        all.push(of("where", places[index].span, &features, place::FEATURES));
    }
    all.push(of("where", Span::default(), &place::nothing(&context), place::FEATURES));
    for (time, features) in times.iter().zip(when::candidates(&context)) {
        let days = time.start.or(time.end).zip(time.end.or(time.start));
        let days = days.map(|(start, end)| (start.day.to_julian_day(), end.day.to_julian_day()));
        all.push(Candidate { days, ..of("when", time.span, &features, when::FEATURES) });
    }
    all.push(of("when", Span::default(), &when::nothing(), when::FEATURES));
    for (name, question) in [("why", Question::Why), ("how", Question::How)] {
        reason::candidates(&context, question, |tokens, features| {
            all.push(of(name, document.words.span(tokens), &features, reason::FEATURES));
        });
        all.push(of(name, Span::default(), &reason::nothing(), reason::FEATURES));
    }
    all
}

fn of(question: &'static str, span: Span, features: &Features, names: &[&'static str]) -> Candidate {
    let values = names.iter().copied().zip(features.iter().copied()).filter(|(_, value)| *value != 0);
    Candidate { question, span, days: None, features: values.collect() }
}
