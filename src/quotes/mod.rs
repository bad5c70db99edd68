//! Who said what: quotations, direct and indirect, each with its speaker where that is certain.
//!
//! ```text
//! marks ─ frame ─ attribution ─ speech ─ confidence
//!          source    floor
//! ```

mod attribution;
mod confidence;
mod floor;
mod frame;
mod marks;
mod source;
mod speech;

use crate::article::Document;
use crate::names::{ActorId, Names};
use crate::span::Span;
use crate::summary::{QuoteKind, SpeakerKind};
use attribution::Attributed;
use source::Reader;

/// Below this a speaker is not shown.
const SHOWN: f32 = 0.8;

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
pub fn find(document: &Document, names: &Names) -> Vec<Quotation> {
    let reader = Reader { words: &document.words, names };
    attribution::attribute(document, reader, &marks::find(document))
        .into_iter()
        .filter(|read| speech::is_speech(document, read))
        .map(|read| quotation(document, &read))
        .collect()
}

fn quotation(document: &Document, read: &Attributed) -> Quotation {
    let words = &document.words;
    let cue = read.frame.as_ref().map(|frame| words.span(frame.cue.clone()));
    let sure = read.attribution.as_ref().map_or(0.0, confidence::confidence);
    let shown = read.attribution.as_ref().filter(|_| sure >= SHOWN);
    Quotation {
        kind: QuoteKind::Direct,
        text: vec![words.span(read.quoted.inner.clone())],
        cue,
        attribution: shown.map(|attribution| words.span(attribution.proof.clone())).or(cue),
        speaker: shown.map(|attribution| attribution.speaker.clone()),
        key: false,
        confidence: sure,
    }
}
