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
use super::attribution::{Attributed, Attribution, Basis, Voice};
use super::frame::Pattern;
use super::holder::Given;
use super::source::Grip;
use crate::names::{NameKind, Names};
use std::sync::OnceLock;

/// Below this a speaker is not shown: docs/quotes.md has the curve it was chosen on.
pub(super) const SHOWN: f32 = 0.8;

/// A feature and the weight of those that the file does not name.
const FEATURES: [&str; 32] = [
    "always",
    "named-beside",
    "named-near",
    "named-clause",
    "pronoun-told",
    "pronoun-subject",
    "pronoun-quoted",
    "title",
    "described",
    "interrupted",
    "resumed",
    "continued",
    "floor-told",
    "floor-quoted",
    "before-pattern",
    "introduced-pattern",
    "distance-1",
    "distance-2",
    "distance-far",
    "rival",
    "organization",
    "doubtful-name",
    "unlikely-name",
    "run-on",
    "crowded",
    "after-stranger",
    "sole-voice",
    "other-voice",
    "rival-of-sole",
    "rival-named",
    "woven",
    "woven-unnamed",
];

/// The learned weights.
const WEIGHTS: &str = include_str!("speaker.weights");

/// Which features hold.
pub(super) type Features = u32;

/// The names of the features that hold.
pub(super) fn names_of(features: Features) -> impl Iterator<Item = &'static str> {
    FEATURES.iter().enumerate().filter(move |(bit, _)| features >> bit & 1 == 1).map(|(_, name)| *name)
}

/// What speaks for a speaker, and against him.
pub(super) fn features(names: &Names, read: &Attributed, attribution: &Attribution) -> Features {
    let basis = match attribution.basis {
        Basis::Named(Grip::Beside) => "named-beside",
        Basis::Named(Grip::Near) => "named-near",
        Basis::Named(Grip::Clause) => "named-clause",
        Basis::Pronoun(Given::Speech) => "pronoun-told",
        Basis::Pronoun(Given::Subject) => "pronoun-subject",
        Basis::Pronoun(Given::Quotation) => "pronoun-quoted",
        Basis::Title => "title",
        Basis::Described => "described",
        Basis::Interrupted => "interrupted",
        Basis::Resumed => "resumed",
        Basis::Continued => "continued",
        Basis::Floor(Given::Quotation) => "floor-quoted",
        Basis::Floor(_) => "floor-told",
    };
    let actor = match attribution.speaker {
        Speaker::Actor(actor) => names.actors.get(actor),
        Speaker::Described(..) => None,
    };
    let pattern = read.frame.as_ref().map(|frame| frame.pattern);
    let sure = actor.map_or(1.0, |actor| actor.confidence);
    let rival = attribution.rival.is_some();
    let holds = |name: &str| match name {
        "always" => true,
        "before-pattern" => pattern == Some(Pattern::Before),
        "introduced-pattern" => pattern == Some(Pattern::Introduced),
        "distance-1" => attribution.distance == 1,
        "distance-2" => (2..4).contains(&attribution.distance),
        "distance-far" => attribution.distance >= 4,
        "rival" => rival && !matches!(read.voice, Voice::Sole | Voice::RivalNamed),
        "rival-of-sole" => rival && read.voice == Voice::Sole,
        "rival-named" => read.voice == Voice::RivalNamed,
        "organization" => actor.is_some_and(|actor| actor.kind != NameKind::Person),
        "doubtful-name" => sure < DOUBTFUL,
        "unlikely-name" => sure < UNLIKELY,
        "run-on" => read.quoted.goes_on,
        "crowded" => read.crowded,
        "after-stranger" => read.after_stranger,
        "sole-voice" => !rival && read.voice == Voice::Sole,
        "other-voice" => read.voice == Voice::Other,
        "woven" => read.woven,
        "woven-unnamed" => read.woven && !matches!(attribution.basis, Basis::Named(_)),
        name => name == basis,
    };
    FEATURES.iter().enumerate().filter(|(_, name)| holds(name)).fold(0, |bits, (bit, _)| bits | 1 << bit)
}

/// A name below the first is doubtful, below the second unlikely.
const DOUBTFUL: f32 = 0.85;
const UNLIKELY: f32 = 0.6;

/// Estimated probability that the speaker is right.
pub(super) fn confidence(features: Features) -> f32 {
    static LEARNED: OnceLock<[f32; FEATURES.len()]> = OnceLock::new();
    let weights = LEARNED.get_or_init(learned);
    let score: f32 =
        weights.iter().enumerate().filter(|(bit, _)| features >> bit & 1 == 1).map(|(_, it)| it).sum();
    1.0 / (1.0 + (-score).exp())
}

fn learned() -> [f32; FEATURES.len()] {
    FEATURES.map(|name| {
        let mut lines = WEIGHTS.lines().filter_map(|line| line.split_once(' '));
        let weight =
            lines.find(|(feature, _)| *feature == name).and_then(|(_, it)| it.trim().parse::<i16>().ok());
        f32::from(weight.unwrap_or_default()) / 100.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_weights_names_a_feature() {
        for line in WEIGHTS.lines().filter(|line| !line.starts_with('#')) {
            let (feature, weight) = line.split_once(' ').expect(line);
            assert!(FEATURES.contains(&feature), "{feature}");
            assert!(weight.trim().parse::<i16>().is_ok(), "{weight}");
        }
    }

    #[test]
    fn a_name_beside_the_verb_is_surer_than_whoever_has_the_floor() {
        let bit = |name: &str| 1 | 1 << FEATURES.iter().position(|feature| *feature == name).unwrap();
        assert!(confidence(bit("named-beside")) > confidence(bit("floor-told")));
    }
}
