//! How sure a speaker is: a logistic model over what speaks for him.
//!
//! ```text
//! # speaker.weights: a feature and its weight in hundredths, a line each
//! named-beside 310
//! rival -95
//! ```
//!
//! The weights are learned by `tools/fit_speakers.py` from labelled articles; docs/quotes.md has the command, the
//! curve of precision against coverage, and how the threshold was chosen.

use super::Speaker;
use super::attribution::{Attributed, Attribution, Basis};
use super::floor::Given;
use super::frame::Pattern;
use super::source::Grip;
use crate::names::Names;
use crate::weights::{self, Lines, features};

/// Below this a speaker is not shown: docs/quotes.md has the curve it was chosen on.
pub(super) const SHOWN: f32 = 0.8;

features! {
    /// What speaks for a speaker, or against him.
    Feature {
        /// Holds of everybody.
        Always = "always",
        /// The frame names him, right at its verb.
        NamedBeside = "named-beside",
        /// With an apposition or an adverbial between them.
        NamedNear = "named-near",
        /// Elsewhere in its clause.
        NamedClause = "named-clause",
        /// The frame has a pronoun, and a verb of speech has given him the floor.
        PronounTold = "pronoun-told",
        /// Another verb has.
        PronounSubject = "pronoun-subject",
        /// A quotation has.
        PronounQuoted = "pronoun-quoted",
        /// The frame has his title.
        Title = "title",
        /// The frame describes him.
        Described = "described",
        /// He was speaking in the same sentence.
        Interrupted = "interrupted",
        /// In the sentence before.
        Resumed = "resumed",
        /// In the paragraph before.
        Continued = "continued",
        /// Nothing names him, and a verb has given him the floor.
        FloorTold = "floor-told",
        /// A quotation has.
        FloorQuoted = "floor-quoted",
        /// The frame stands before the words.
        BeforePattern = "before-pattern",
        /// And a colon behind it.
        IntroducedPattern = "introduced-pattern",
        /// Somebody else may be meant.
        Rival = "rival",
        /// He is no person.
        Organization = "organization",
        /// Whether he is a name at all is not sure.
        DoubtfulName = "doubtful-name",
        /// Not even likely.
        UnlikelyName = "unlikely-name",
        /// He is the only one who speaks.
        SoleVoice = "sole-voice",
    }
}

/// How much each feature speaks for a speaker; nothing where the file does not name it.
static WEIGHTS: [f32; Feature::NAMES.len()] = {
    let mut learned = [0.0; Feature::NAMES.len()];
    let mut lines = Lines::of(include_str!("speaker.weights"));
    while let Some((feature, hundredths)) = lines.next() {
        learned[weights::place(feature, Feature::NAMES)] = hundredths as f32 / 100.0;
    }
    learned
};

/// Which features hold.
pub(super) type Features = u32;

/// The names of the features that hold.
pub(super) fn names_of(features: Features) -> impl Iterator<Item = &'static str> {
    Feature::NAMES.iter().enumerate().filter(move |(bit, _)| features >> bit & 1 == 1).map(|(_, name)| *name)
}

/// What speaks for a speaker, and against him.
pub(super) fn features(names: &Names, read: &Attributed, attribution: &Attribution) -> Features {
    let basis = match attribution.basis {
        Basis::Named(Grip::Beside) => Feature::NamedBeside,
        Basis::Named(Grip::Near) => Feature::NamedNear,
        Basis::Named(Grip::Clause) => Feature::NamedClause,
        Basis::Pronoun(Given::Speech) => Feature::PronounTold,
        Basis::Pronoun(Given::Subject) => Feature::PronounSubject,
        Basis::Pronoun(Given::Quotation) => Feature::PronounQuoted,
        Basis::Title => Feature::Title,
        Basis::Described => Feature::Described,
        Basis::Interrupted => Feature::Interrupted,
        Basis::Resumed => Feature::Resumed,
        Basis::Continued => Feature::Continued,
        Basis::Floor(Given::Quotation) => Feature::FloorQuoted,
        Basis::Floor(_) => Feature::FloorTold,
    };
    let actor = match attribution.speaker {
        Speaker::Actor(actor) => names.actors.get(actor),
        Speaker::Described(..) => None,
    };
    let pattern = read.frame.as_ref().map(|frame| frame.pattern);
    let sure = actor.map_or(1.0, |actor| actor.confidence);
    let rival = attribution.rival.is_some();
    let holds = [
        (Feature::Always, true),
        (basis, true),
        (Feature::BeforePattern, pattern == Some(Pattern::Before)),
        (Feature::IntroducedPattern, pattern == Some(Pattern::Introduced)),
        (Feature::Rival, rival && !read.sole),
        (Feature::Organization, actor.is_some_and(|actor| !actor.is_person())),
        (Feature::DoubtfulName, sure < DOUBTFUL),
        (Feature::UnlikelyName, sure < UNLIKELY),
        (Feature::SoleVoice, read.sole),
    ];
    holds.into_iter().filter(|(_, holds)| *holds).fold(0, |bits, (feature, _)| bits | 1 << feature as u32)
}

/// A name below the first is doubtful, below the second unlikely.
const DOUBTFUL: f32 = 0.85;
const UNLIKELY: f32 = 0.6;

/// Estimated probability that the speaker is right.
pub(super) fn confidence(features: Features) -> f32 {
    let score: f32 =
        WEIGHTS.iter().enumerate().filter(|(bit, _)| features >> bit & 1 == 1).map(|(_, it)| it).sum();
    1.0 / (1.0 + (-score).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_beside_the_verb_is_surer_than_whoever_has_the_floor() {
        let bit = |feature: Feature| 1 | 1 << feature as u32;
        assert!(confidence(bit(Feature::NamedBeside)) > confidence(bit(Feature::FloorTold)));
    }
}
