//! Labelled texts as the trainer sees them: stretches of tokens with the keys of their features and their labels.

use crate::corpus::Sample;
use adiksimba::article::{Article, Document};
use adiksimba::names::tagger::{
    Agreement, Features, Label, Lattice, NO_KEYS, OUTSIDE, Scores, Shares, Weights, label_of, stretches,
};
use std::ops::Range;

/// A stretch of a text.
#[derive(Clone)]
pub struct Example {
    /// The keys of all tokens, one token after the other.
    keys: Vec<u32>,
    /// Where each token's keys end.
    ends: Vec<usize>,
    /// The right labels.
    pub labels: Vec<Label>,
    /// How much it counts.
    pub weight: f32,
}

impl Example {
    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// The keys of a token.
    pub fn keys(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] };
        &self.keys[start..self.ends[token]]
    }
}

/// Reads a sample's text; a text that is too long does not occur in training.
pub fn read(sample: &Sample) -> Document<'_> {
    let mut article = Article::new(&sample.text).expect("a text of at most 2 MiB");
    article.lang = Some(sample.lang);
    Document::read(&article)
}

/// The examples of a text: of its first reading, or of the second, after weights that never saw it.
pub fn examples(sample: &Sample, first_weights: Option<&Weights>) -> Vec<Example> {
    let document = read(sample);
    let features = Features::of(&document);
    let stretches = stretches(&document);
    let agreement = first_weights.map(|weights| first_reading(&features, &stretches, weights));
    let labels = labels(sample, &document);
    let mut room = NO_KEYS;
    stretches
        .into_iter()
        .map(|stretch| {
            let mut example =
                Example { keys: Vec::new(), ends: Vec::new(), labels: Vec::new(), weight: sample.weight };
            let mut previous = OUTSIDE;
            for at in stretch {
                example.keys.extend_from_slice(features.keys(at, &mut room));
                if let Some(agreement) = &agreement {
                    features.add_agreement(at, agreement, &mut example.keys);
                }
                example.ends.push(example.keys.len());
                previous = following(previous, labels[at]);
                example.labels.push(previous);
            }
            example
        })
        .collect()
}

/// A name whose beginning is outside of its stretch begins at the first token inside.
fn following(previous: Label, label: Label) -> Label {
    let allowed = adiksimba::names::tagger::may_follow(previous, label);
    if allowed { label } else { label - 1 }
}

fn labels(sample: &Sample, document: &Document) -> Vec<Label> {
    let mut names = sample.names.iter().peekable();
    let mut last = usize::MAX;
    let tokens = document.words.tokens().iter();
    tokens
        .map(|token| {
            let (start, end) = (token.span.start() as usize, token.span.end() as usize);
            while names.next_if(|(name, _)| name.end <= start).is_some() {}
            match names.peek() {
                Some((name, kind)) if name.start < end => {
                    let first = std::mem::replace(&mut last, name.start) != name.start;
                    label_of(*kind, first)
                }
                _ => OUTSIDE,
            }
        })
        .collect()
}

fn first_reading(features: &Features, stretches: &[Range<usize>], weights: &Weights) -> Agreement {
    let mut lattice = Lattice::default();
    let mut readings: Vec<(usize, u32, Shares)> = Vec::new();
    let mut room = NO_KEYS;
    for stretch in stretches {
        let score = |at: usize| weights.score(features.keys(at, &mut room));
        let scores: Vec<Scores> = stretch.clone().map(score).collect();
        lattice.sum(&scores, weights);
        let tokens = stretch.clone().zip(&lattice.marginals);
        readings.extend(tokens.map(|(at, marginals)| (at, features.hash(at), *marginals)));
    }
    Agreement::of(readings.into_iter())
}
