//! Where: places and venues, each with the administrative chain around it.

use crate::article::Document;
use crate::names::Names;
use crate::span::Span;
use crate::summary::PlaceKind;

/// A place mention.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMention {
    /// Its words, as printed.
    pub span: Span,
    /// What it is.
    pub kind: PlaceKind,
    /// The places around it, smallest first.
    pub within: Vec<Span>,
    /// Whether a preposition says that something happens there.
    pub locative: bool,
    /// Estimated probability that it is a place, 0 to 1.
    pub confidence: f32,
}

/// Finds the places of the story and its dateline, in order.
pub fn find(_document: &Document, _names: &Names) -> Vec<PlaceMention> {
    Vec::new()
}
