//! Whom a pronoun or a description means: `dia`, `he`, `sang bupati`.
//!
//! First version: the person named last before it, surer the nearer it stands.

use super::{ActorId, NameKind, Names};
use crate::article::Document;
use std::ops::Range;

/// Whom words mean that do not name anybody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolution {
    /// The actor.
    pub actor: ActorId,
    /// Estimated probability that this is the one, 0 to 1.
    pub confidence: f32,
}

/// How sure the person is who was named last in the same sentence, and in the one before.
const SAME_SENTENCE: f32 = 0.8;
const SENTENCE_BEFORE: f32 = 0.7;
const FURTHER: f32 = 0.4;

impl Names {
    /// Whom a pronoun or a definite description at these tokens means; `None` where nobody was named before it.
    ///
    /// The reader decides from which confidence on it speaks.
    pub fn resolve(&self, document: &Document, reference: Range<usize>) -> Option<Resolution> {
        let before = self.mentions.partition_point(|mention| mention.tokens.end <= reference.start);
        let mention =
            self.mentions[..before].iter().rev().find(|mention| mention.kind == NameKind::Person)?;
        let distance = document
            .sentence_of(reference.start)
            .zip(document.sentence_of(mention.tokens.start))
            .map_or(usize::MAX, |(here, there)| here - there);
        let confidence = match distance {
            0 => SAME_SENTENCE,
            1 => SENTENCE_BEFORE,
            _ => FURTHER,
        };
        mention.actor.map(|actor| Resolution { actor, confidence })
    }
}
