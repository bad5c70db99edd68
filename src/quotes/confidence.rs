//! How sure a speaker is.

use super::attribution::{Attribution, Basis};
use super::floor::Given;
use super::source::Grip;

/// Estimated probability that the speaker is right.
pub(super) fn confidence(attribution: &Attribution) -> f32 {
    let base = match attribution.basis {
        Basis::Named(Grip::Beside) => 0.99,
        Basis::Named(Grip::Near) => 0.97,
        Basis::Named(Grip::Clause) => 0.95,
        Basis::Interrupted | Basis::Resumed => 0.98,
        Basis::Pronoun(Given::Speech | Given::Quotation) => 0.97,
        Basis::Pronoun(Given::Subject) => 0.93,
        Basis::Title => 0.95,
        Basis::Described => 0.95,
        Basis::Continued => 0.95,
        Basis::Floor(_) => 0.85,
    };
    base - 0.01 * attribution.distance.min(10) as f32 - if attribution.rival { 0.05 } else { 0.0 }
}
