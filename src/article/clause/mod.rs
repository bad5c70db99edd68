//! The clauses of a sentence: where they begin, what their verbs are, and where they may end.
//!
//! ```text
//! Dalam rapat itu , | Bupati Tomo | membuka pasar desa | di Waru | yang lama rusak | , kata juru bicaranya
//! opening             start        verb                ^          ^                  ^ boundaries
//! ```
//!
//! A clause that ends at a boundary after its verb, and lacks nothing there, reads as one; which of them tells the news is
//! `event`'s business.

mod bond;
mod boundary;
mod content;
mod main_verb;
mod nesting;
mod opening;
mod seam;
mod verb;

pub(crate) use bond::Bonds;
pub(crate) use boundary::{BRIEF_WORDS, Boundary, Break, boundaries, break_at, opens_attribution};
pub(crate) use content::{late_content, verb_of_content, verb_of_request};
pub(crate) use main_verb::{main_verb, own_verb};
pub(crate) use nesting::Nesting;
pub(crate) use opening::{is_fronted, past_head, past_links, start, verb_of_whole};
pub(crate) use seam::{ends_subject, is_bound, past_aside, resumes, splits_list};
pub(in crate::article) use verb::reads_as_verb;
pub(crate) use verb::{full_verb, is_participle, is_predicate, is_verb, opens_infinitive, verb_end};

use super::Words;
use crate::language::{Coordinator, Definite, Incomplete, Subordinator};

/// Whether a condition begins there: without it a clause says more than the article.
fn is_condition(words: &Words, at: usize) -> bool {
    words.begins_kind(at, Subordinator::Condition)
}

/// Whether the word denies what follows: `tidak`, `bukan`.
pub(crate) fn denies(words: &Words, token: usize) -> bool {
    words.is_kind(token, Incomplete::Denies)
}

/// Whether the word takes something back of what stands before it: `but`.
pub(crate) fn contrasts(words: &Words, token: usize) -> bool {
    matches!(words.kind(token), Some(Coordinator::BeforeVerb | Coordinator::Contrasts))
}

/// Whether the word points at what was told before: `ini`, `tersebut`, but not `the`.
pub(crate) fn points(words: &Words, token: usize) -> bool {
    words.is_kind(token, Definite::Points)
}
