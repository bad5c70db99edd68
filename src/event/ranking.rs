//! Learned choices: a candidate is worth the sum of its features' weights.
//!
//! ```text
//! # a weights file: a feature and its weight a line
//! lead 412
//! # what share of the candidates chosen with this score or more, up to the next line's, was right, in a thousand
//! @-100 350
//! @250 910
//! ```
//!
//! The files are written by `tools/fit_event.py`; what the features mean stands with the question that they answer.

/// The features of a question: an enum, with the names that the weights file and the training data use.
macro_rules! features {
    ($(#[$meta:meta])* $kind:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $kind { $($(#[$doc])* $variant,)* }

        impl $kind {
            /// The names in the order of the variants.
            pub(super) const NAMES: &'static [&'static str] = &[$($name),*];
        }
    };
}
pub(super) use features;

/// Features of a question at most.
pub(super) const FEATURES: usize = 40;

/// The values of a candidate's features, in the order of the question's enum.
pub(super) type Features = [i8; FEATURES];

/// Of a candidate that has none of them.
pub(super) const NO_FEATURES: Features = [0; FEATURES];

/// The weights of a question, and how sure its choices are.
pub(super) struct Model {
    weights: [i16; FEATURES],
    /// Scores, rising, each with the share of right choices from there on.
    calibration: Vec<(i32, f32)>,
}

impl Model {
    /// Reads a weights file. Lines that name none of the features are passed over; a test holds each file to that.
    pub(super) fn read(file: &str, names: &[&str]) -> Self {
        let mut model = Self { weights: [0; FEATURES], calibration: Vec::new() };
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let Some((key, value)) = line.split_once(' ') else { continue };
            let Ok(value) = value.trim().parse::<i16>() else { continue };
            if let Some(score) = key.strip_prefix('@') {
                model.calibration.extend(score.parse().ok().map(|score| (score, f32::from(value) / 1000.0)));
            } else if let Some(feature) = names.iter().position(|name| *name == key) {
                model.weights[feature] = value;
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
        let at = self.calibration.partition_point(|(least, _)| *least <= score);
        let row = self.calibration.get(at.saturating_sub(1));
        row.map_or(0.5, |(_, share)| *share)
    }
}

/// Says which line of a weights file names no feature.
#[cfg(test)]
pub(super) fn check(file: &str, names: &[&str]) -> Result<(), String> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    for line in lines {
        let key = line.split(' ').next().unwrap_or_default();
        if !key.starts_with('@') && !names.contains(&key) {
            return Err(format!("`{line}`: expected one of {names:?}"));
        }
    }
    Ok(())
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
