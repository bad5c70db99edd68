//! What the choices are trained on: every candidate of an article with its features by name.
//!
//! Read by the trainer, which writes them out for `tools/fit_event.py`; the summary does not use it.

use super::headline::Headline;
use super::ranking::Features;
use super::what;
use crate::article::Document;
use crate::names;
use crate::span::Span;

/// A candidate of one of the questions.
pub struct Candidate {
    /// `what`, `who`, `where` or `when`.
    pub question: &'static str,
    /// Its words.
    pub span: Span,
    /// The names and values of its features, without those that are 0.
    pub features: Vec<(&'static str, i8)>,
}

/// Every candidate of an article.
pub fn candidates(document: &Document) -> Vec<Candidate> {
    let names = names::find(document);
    let headline = Headline::of(document);
    let mut all = Vec::new();
    what::candidates(document, &names, &headline, |candidate| {
        let span = document.words.span(candidate.tokens);
        all.push(Candidate { question: "what", span, features: named(&candidate.features, what::FEATURES) });
    });
    all
}

fn named(features: &Features, names: &[&'static str]) -> Vec<(&'static str, i8)> {
    names.iter().copied().zip(features.iter().copied()).filter(|(_, value)| *value != 0).collect()
}
