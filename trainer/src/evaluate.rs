//! How well names are found: exact spans of the right kind, by kind.

use crate::corpus::{Name, Sample};
use crate::examples;
use adiksimba::names::NameKind;
use adiksimba::names::tagger::{self, Weights};
use std::fmt;

/// Counts of one kind of name, or of all.
#[derive(Clone, Copy, Default)]
pub struct Count {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Count {
    /// Of the names found, the share that is right.
    pub fn precision(self) -> f64 {
        ratio(self.right, self.found)
    }

    /// Of the names there are, the share that was found.
    pub fn recall(self) -> f64 {
        ratio(self.right, self.wanted)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        ratio(2 * self.right, self.found + self.wanted)
    }

    fn add(&mut self, found: &[&Name], wanted: &[&Name]) {
        self.right += found.iter().filter(|name| wanted.contains(name)).count();
        self.found += found.len();
        self.wanted += wanted.len();
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Counts of persons, organizations, places, and of all.
#[derive(Default)]
pub struct Figures([Count; 4]);

const KINDS: [NameKind; 3] = [NameKind::Person, NameKind::Organization, NameKind::Place];

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, count) in ["PER", "ORG", "LOC", "all"].iter().zip(self.0) {
            let (f1, precision, recall) =
                (count.f1() * 100.0, count.precision() * 100.0, count.recall() * 100.0);
            write!(f, "{name} {f1:.1} ({precision:.0}/{recall:.0})  ")?;
        }
        Ok(())
    }
}

/// Tags the texts and compares with their names. Names in furniture are left out: the tagger does not read it.
pub fn evaluate(samples: &[&Sample], weights: &Weights) -> Figures {
    let mut figures = Figures::default();
    for sample in samples {
        let document = examples::read(sample);
        let story = |name: &&Name| {
            let holds = |start: u32, end: u32| start as usize <= name.0.start && name.0.end <= end as usize;
            document.sentences.iter().any(|sentence| holds(sentence.span.start(), sentence.span.end()))
        };
        let wanted: Vec<&Name> = sample.names.iter().filter(story).collect();
        let found: Vec<Name> = tagger::find_with(&document, weights)
            .into_iter()
            .map(|mention| (document.words.span(mention.tokens), mention.kind))
            .map(|(span, kind)| (span.start() as usize..span.end() as usize, kind))
            .collect();
        for (index, kind) in KINDS.iter().enumerate() {
            let found: Vec<&Name> = found.iter().filter(|name| name.1 == *kind).collect();
            let wanted: Vec<&Name> = wanted.iter().filter(|name| name.1 == *kind).copied().collect();
            figures.0[index].add(&found, &wanted);
            figures.0[3].add(&found, &wanted);
        }
    }
    figures
}
