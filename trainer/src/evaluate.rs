//! How well names are found: exact spans of the right kind, by kind.

use crate::corpus::{Name, Sample};
use crate::examples;
use adiksimba::names::NameKind;
use adiksimba::names::tagger::{self, Weights};
use std::fmt;
use std::time::Instant;

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

impl std::iter::Sum for Figures {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |mut sum, part| {
            for (sum, part) in sum.0.iter_mut().zip(part.0) {
                sum.right += part.right;
                sum.found += part.found;
                sum.wanted += part.wanted;
            }
            sum
        })
    }
}

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
        let (found, wanted) = names(sample, weights);
        for (index, kind) in KINDS.iter().enumerate() {
            let found: Vec<&Name> = found.iter().filter(|name| name.1 == *kind).collect();
            let wanted: Vec<&Name> = wanted.iter().filter(|name| name.1 == *kind).copied().collect();
            figures.0[index].add(&found, &wanted);
            figures.0[3].add(&found, &wanted);
        }
    }
    figures
}

/// Prints what was found and not wanted, and what was wanted and not found, each in its surroundings.
pub fn show_misses(sample: &Sample, weights: &Weights) {
    let (found, wanted) = names(sample, weights);
    let show = |sign: &str, (range, kind): &Name| {
        let start = (0..=range.start.saturating_sub(40)).rfind(|&at| sample.text.is_char_boundary(at));
        let end = (range.end + 30..=sample.text.len()).find(|&at| sample.text.is_char_boundary(at));
        let before = &sample.text[start.unwrap_or(0)..range.start];
        let after = &sample.text[range.end..end.unwrap_or(sample.text.len())];
        let line =
            format!("{sign} {kind:?} {} {before}[{}]{after}", sample.lang.tag(), &sample.text[range.clone()]);
        println!("{} {}", sample.id, line.replace('\n', " "));
    };
    found.iter().filter(|name| !wanted.contains(name)).for_each(|name| show("+", name));
    wanted.iter().filter(|name| !found.contains(name)).for_each(|name| show("-", name));
}

/// The names that the tagger finds, and those listed that stand in the story.
pub fn names<'s>(sample: &'s Sample, weights: &Weights) -> (Vec<Name>, Vec<&'s Name>) {
    let document = examples::read(sample);
    let story = |name: &&Name| {
        let holds = |start: u32, end: u32| start as usize <= name.0.start && name.0.end <= end as usize;
        document.sentences.iter().any(|sentence| holds(sentence.span.start(), sentence.span.end()))
    };
    let wanted = sample.names.iter().filter(story).collect();
    let found = tagger::find(&document, weights)
        .into_iter()
        .map(|mention| (document.words.span(mention.tokens), mention.kind))
        .map(|(span, kind)| (span.start() as usize..span.end() as usize, kind))
        .collect();
    (found, wanted)
}

/// How many tokens of text, names or not, are tagged in a second, after a round to warm up.
pub fn tokens_per_second(samples: &[Sample], weights: &Weights) -> f64 {
    let documents: Vec<_> = samples.iter().map(examples::read).collect();
    let tokens: usize = documents.iter().map(|document| document.words.len()).sum();
    let round = || documents.iter().map(|document| tagger::find(document, weights).len()).sum::<usize>();
    round();
    let start = Instant::now();
    assert!(round() > 0, "the weights find no name at all");
    tokens as f64 / start.elapsed().as_secs_f64()
}
