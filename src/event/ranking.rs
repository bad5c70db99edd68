//! Learned choices: a candidate is worth the sum of its features' weights.
//!
//! ```text
//! # a weights file: a feature and its weight a line (see weights.rs)
//! lead 412
//! # what share of the candidates chosen with this score or more, up to the next line's, was right, in a thousand
//! @-100 350
//! @250 910
//! ```
//!
//! The files are written by `tools/fit_event.py`; what the features mean stands with the question that they answer.

use crate::weights::{self, Lines};

/// Features of a question at most.
pub(super) const FEATURES: usize = 40;

/// The values of a candidate's features, in the order of the question's enum.
pub(super) type Features = [i8; FEATURES];

/// Of a candidate that has none of them.
pub(super) const NO_FEATURES: Features = [0; FEATURES];

/// Lines of calibration at most.
const STEPS: usize = 8;

/// The weights of a question, and how sure its choices are.
pub(super) struct Model {
    weights: [i16; FEATURES],
    /// Scores, rising, each with the share of right choices from there on, in a thousand.
    calibration: [(i16, i16); STEPS],
    /// How many of them there are.
    steps: usize,
}

impl Model {
    /// Reads a weights file whose features have these names.
    pub(super) const fn read(file: &str, names: &[&str]) -> Self {
        let mut model = Self { weights: [0; FEATURES], calibration: [(0, 0); STEPS], steps: 0 };
        let mut lines = Lines::of(file);
        while let Some((key, value)) = lines.next() {
            if let [b'@', score @ ..] = key {
                model.calibration[model.steps] = (weights::number(score), value);
                model.steps += 1;
            } else {
                model.weights[weights::place(key, names)] = value;
            }
        }
        model
    }

    /// What a candidate is worth.
    pub(super) fn score(&self, features: &Features) -> i32 {
        self.weights.iter().zip(features).map(|(&weight, &value)| i32::from(weight) * i32::from(value)).sum()
    }

    /// The share of choices with such a score that were right.
    pub(super) fn confidence(&self, score: i32) -> f32 {
        let steps = self.calibration.get(..self.steps).unwrap_or_default();
        let at = steps.partition_point(|(least, _)| i32::from(*least) <= score);
        steps.get(at.saturating_sub(1)).map_or(0.5, |(_, share)| f32::from(*share) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_and_calibration_are_read() {
        let model = Model::read("# x\nlead 3\nlate -2\n@-5 200\n@4 900\n", &["late", "lead"]);
        let mut features = NO_FEATURES;
        features[1] = 2;
        assert_eq!(model.score(&features), 6);
        assert!((model.confidence(6) - 0.9).abs() < 1e-6);
        assert!((model.confidence(-50) - 0.2).abs() < 1e-6);
    }
}
