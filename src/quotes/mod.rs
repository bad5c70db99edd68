//! Who said what: quotations, direct and indirect, each with its speaker where that is certain.

mod marks;

use crate::article::{Document, Token};
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
pub fn find(document: &Document, _names: &Names) -> Vec<Quotation> {
    marks::find(document)
        .into_iter()
        .map(|quoted| Quotation {
            kind: QuoteKind::Direct,
            text: vec![document.words.span(quoted.inner)],
            cue: None,
            attribution: None,
            speaker: None,
            key: false,
            confidence: 0.5,
        })
        .collect()
}
