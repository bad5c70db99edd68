//! The main event: the happening that the headline is about, and its who, what, where, when, why and how.

mod context;
mod headline;
mod news;
mod phrases;
mod place;
mod ranking;
mod reason;
mod tie;
#[doc(hidden)]
pub mod training;
mod what;
mod when;
mod who;

use crate::article::Document;
use crate::names::{ActorId, Names};
use crate::places::PlaceMention;
use crate::quotes::Quotation;
use crate::span::Span;
use crate::times::TimeExpression;
use context::Context;
use headline::Headline;
use reason::Question;

/// A piece of the article that answers a question, with the estimated probability that it is right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The words.
    pub span: Span,
    /// 0 to 1.
    pub confidence: f32,
}

/// The main event. Lists are ordered, the event's own first; what is left out is not shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// The clause that tells it.
    pub what: Option<Answer>,
    /// Actors to show, the main actor first.
    pub who: Vec<ActorId>,
    /// Indices of places to show, with the confidence that it is the event's.
    pub places: Vec<(usize, f32)>,
    /// Indices of times to show, with the confidence that it is the event's.
    pub times: Vec<(usize, f32)>,
    /// The reason.
    pub why: Option<Answer>,
    /// The manner or means.
    pub how: Option<Answer>,
}

/// What the earlier stages found.
pub struct Findings<'f> {
    /// Mentions and actors.
    pub names: &'f Names,
    /// Quotations.
    pub quotes: &'f [Quotation],
    /// Times.
    pub times: &'f [TimeExpression],
    /// Places.
    pub places: &'f [PlaceMention],
}

/// Finds the main event.
pub fn find(document: &Document, found: &Findings) -> Event {
    let headline = Headline::of(document);
    let (clause, what) = what::find(document, found.names, &headline).unzip();
    let context = Context::new(document, found, &headline, clause.unwrap_or_default());
    Event {
        what,
        who: who::find(&context),
        places: place::find(&context),
        times: when::find(&context),
        why: reason::find(&context, Question::Why),
        how: reason::find(&context, Question::How),
    }
}
