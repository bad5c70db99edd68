//! The tagger: which runs of words name a person, an organization or a place.
//!
//! `kata Bupati [Ali Umar]PER di [Malili]LOC`: a linear chain of labels, scored by trained weights over what
//! `features.rs` sees, read twice: the second reading knows what the first found of the same word elsewhere in the
//! article.
//!
//! | file | |
//! |---|---|
//! | `stretches.rs` | where names can be at all |
//! | `runs.rs`, `evidence.rs` | runs of capitals, and what the article says of each word elsewhere |
//! | `features.rs` | what is looked at, as hashed keys |
//! | `weights.rs`, `weights.bin` | what each feature is worth; made by `trainer/` |
//! | `lattice.rs` | the best labels and their probabilities |
//! | `agreement.rs` | what the first reading tells the second |
//! | `borders.rs` | brackets and full stops at the ends of names |
//!
//! Not its business: offices and roles, who is the same as whom, groups without a name.

mod agreement;
mod borders;
mod evidence;
mod features;
mod labels;
mod lattice;
mod runs;
mod stretches;
mod weights;

pub use agreement::Agreement;
pub use features::{Features, NO_KEYS, fingerprint};
pub use labels::{LABELS, Label, OUTSIDE, begins, kind_of, label_of, may_follow};
pub use lattice::Lattice;
pub use stretches::{is_all_capitals, stretches};
pub use weights::{GAP_BITS, KEY_BITS, MAGIC, Scores, Shares, Weights};

use super::degrees::is_written_as_degree;
use super::{Mention, NameKind};
use crate::article::{Document, Words};
use std::ops::Range;
use std::sync::OnceLock;

/// The weights that ship, opened at first use.
pub fn shipped() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        Weights::read(include_bytes!("weights.bin"), fingerprint()).unwrap_or_else(Weights::empty)
    })
}

/// The names of the story in order, without overlap, as these weights see them; actors are not told yet.
pub fn find(document: &Document, weights: &Weights) -> Vec<Mention> {
    if weights.is_empty() {
        return Vec::new();
    }
    let features = Features::of(document);
    let stretches = stretches(document);
    let mut reading = Reading::first(&features, &stretches, weights);
    reading.again(&features);
    let mut mentions = Vec::new();
    for name in reading.names(&document.words) {
        borders::add_mended(&document.words, &name, &mut mentions);
    }
    mentions
}

/// Places of a table that the words of an article are counted in, by their hashes.
const PLACES: usize = 1024;

/// The article while it is read.
struct Reading<'r> {
    stretches: &'r [Range<usize>],
    weights: &'r Weights,
    /// What speaks for each label of each token of all stretches.
    scores: Vec<Scores>,
    lattice: Lattice,
}

impl<'r> Reading<'r> {
    /// Knows each token and its surroundings.
    fn first(features: &Features, stretches: &'r [Range<usize>], weights: &'r Weights) -> Self {
        let mut scores = Vec::with_capacity(stretches.iter().map(Range::len).sum());
        let mut room = NO_KEYS;
        for at in stretches.iter().cloned().flatten() {
            scores.push(weights.score(features.keys(at, &mut room)));
        }
        Self { stretches, weights, scores, lattice: Lattice::default() }
    }

    /// Each stretch with its tokens' scores.
    fn parts<'p>(
        stretches: &'p [Range<usize>],
        scores: &'p [Scores],
    ) -> impl Iterator<Item = (usize, &'p [Scores])> {
        let mut rest = scores;
        stretches.iter().map(move |stretch| {
            let (own, others) = rest.split_at(stretch.len().min(rest.len()));
            rest = others;
            (stretch.start, own)
        })
    }

    /// Adds what the readings so far say of the same words elsewhere.
    fn again(&mut self, features: &Features) {
        let tokens = self.stretches.iter().cloned().flatten();
        // A word that stands at its place alone is nowhere else.
        let place = |at: usize| features.hash(at) as usize % PLACES;
        let mut counts = [0_u32; PLACES];
        for at in tokens.clone() {
            counts[place(at)] += 1;
        }
        let mut marginals = Vec::with_capacity(self.scores.len());
        for (start, scores) in Self::parts(self.stretches, &self.scores) {
            if (start..start + scores.len()).any(|at| counts[place(at)] > 1) {
                self.lattice.sum(scores, self.weights);
                marginals.extend_from_slice(&self.lattice.marginals);
            } else {
                // Nobody asks for them.
                marginals.resize(marginals.len() + scores.len(), Shares::default());
            }
        }
        let readings =
            tokens.clone().zip(marginals).map(|(at, marginals)| (at, features.hash(at), marginals));
        let agreement = Agreement::of(readings);
        let mut keys = Vec::new();
        for (at, scores) in tokens.zip(&mut self.scores) {
            keys.clear();
            features.add_agreement(at, &agreement, &mut keys);
            let more = self.weights.score(&keys);
            scores.iter_mut().zip(more).for_each(|(score, more)| *score = score.saturating_add(more));
        }
    }

    fn names(&mut self, words: &Words) -> Vec<Mention> {
        let mut names = Vec::new();
        for (start, scores) in Self::parts(self.stretches, &self.scores) {
            self.lattice.decode(scores, self.weights);
            add_names(words, &self.lattice, start, &mut names);
        }
        names
    }
}

/// The names of a labelled stretch; each is as sure as its least sure token, but for the letters behind it, whose border
/// is another's business.
fn add_names(words: &Words, lattice: &Lattice, start: usize, names: &mut Vec<Mention>) {
    for (offset, (&label, marginals)) in lattice.labels.iter().zip(&lattice.marginals).enumerate() {
        let Some(kind) = kind_of(label) else { continue };
        let at = start + offset;
        let confidence = marginals[usize::from(label)];
        match names.last_mut() {
            Some(name) if !begins(label) => {
                name.tokens.end = at + 1;
                let letters = is_written_as_degree(words, at) || words.is_mark(at, '(');
                let letters = letters && name.kind == NameKind::Person;
                name.confidence = name.confidence.min(if letters { 1.0 } else { confidence });
            }
            _ => names.push(Mention { tokens: at..at + 1, kind, actor: None, confidence }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    /// The names of a text, each with its kind.
    fn names(text: &str) -> Vec<(String, crate::names::NameKind)> {
        let document = Document::of(text, Lang::Id);
        let word = |mention: Mention| (document.words.span(mention.tokens).of(text).to_owned(), mention.kind);
        find(&document, shipped()).into_iter().map(word).collect()
    }

    #[test]
    fn the_weights_were_made_for_these_features() {
        let weights = Weights::read(include_bytes!("weights.bin"), fingerprint());
        assert!(
            weights.is_some_and(|weights| !weights.is_empty()),
            "run `cargo run --release -p trainer -- train`"
        );
    }

    #[test]
    fn an_office_stays_outside_of_the_name() {
        use crate::names::NameKind::{Person, Place};
        let found = names("Kata Bupati Bambang Sutrisno saat berkunjung di Surabaya, Senin.");
        assert_eq!(found, [("Bambang Sutrisno".to_owned(), Person), ("Surabaya".to_owned(), Place)]);
    }

    #[test]
    fn shouting_names_nobody() {
        assert_eq!(names("BUPATI BAMBANG SUTRISNO MENINJAU BANJIR DI SURABAYA SENIN PAGI."), []);
        assert_eq!(names(""), []);
    }
}
