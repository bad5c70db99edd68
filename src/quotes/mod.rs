//! Who said what: quotations, direct and indirect, each with its speaker where that is certain.

use crate::article::Document;
use crate::names::{ActorId, Names};
use crate::span::Span;
use crate::summary::{QuoteKind, SpeakerKind};

/// Who said a quotation.
#[derive(Clone, Debug, PartialEq)]
pub enum Speaker {
    /// An actor of the article.
    Actor(ActorId),
    /// Somebody or something that the article describes and does not name.
    Described(Span, SpeakerKind),
}

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Direct or indirect.
    pub kind: QuoteKind,
    /// The words, without the marks around them; several spans where it goes on in the next paragraph.
    pub text: Vec<Span>,
    /// The speech verb.
    pub cue: Option<Span>,
    /// The words that tie the quotation to its speaker.
    pub attribution: Option<Span>,
    /// Who said it; `None` where that is not certain.
    pub speaker: Option<Speaker>,
    /// Whether a card shows it first.
    pub key: bool,
    /// Estimated probability that quotation and speaker are right, 0 to 1.
    pub confidence: f32,
}

/// Finds the quotations of the story, in order.
pub fn find(_document: &Document, _names: &Names) -> Vec<Quotation> {
    Vec::new()
}
