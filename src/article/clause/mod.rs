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
pub(crate) use boundary::{Boundary, Break, boundaries, break_at, opens_attribution};
pub(crate) use content::{late_content, verb_of_content, verb_of_request};
pub(crate) use main_verb::{main_verb, own_verb};
pub(crate) use nesting::Nesting;
pub(crate) use opening::{LINK, NOW, is_fronted, past_head, past_links, start, verb_of_whole};
pub(crate) use seam::{ends_subject, is_bound, past_aside, resumes, splits_list};
pub(in crate::article) use verb::reads_as_verb;
pub(crate) use verb::{full_verb, is_participle, is_predicate, is_verb, opens_infinitive, verb_end};

use super::Words;
use crate::language::Class;

/// The value of a [`Class::Subordinator`] that opens a condition.
const CONDITION: u16 = 1;

/// The value of a [`Class::Subordinator`] or, behind a comma, of a [`Class::Coordinator`] that a verb follows: `, di mana
/// warga …`, `, but votes on …`.
const CLAUSE: u16 = 2;

/// The value of a [`Class::Subordinator`] that is one behind a comma only: `rumah sementara warga`.
const PARTED: u16 = 4;

/// The value of a [`Class::Subordinator`] that may tell what something is called instead: `as a winner`.
const CALLING: u16 = 5;

/// The value of a [`Class::Incomplete`] that denies what follows.
const DENIES: u16 = 1;

/// The value of a [`Class::Incomplete`] that another half follows: `bukan hanya … tetapi`.
const PAIRED: u16 = 2;

/// The value of an [`Class::Incomplete`] for what somebody claims, which comes to its verb: `dakwaan`.
const CLAIMED: u16 = 3;

/// The value of an [`Class::Incomplete`] before two, which a word joins: `antara`.
const BETWEEN: u16 = 4;

/// The value of a [`Class::Coordinator`] whose clause takes something back: `but`, `tetapi`.
const CONTRASTS: u16 = 3;

/// The value of a [`Class::Definite`] that points.
const POINTS: u16 = 0;

/// The value of a [`Class::Preposition`] that what stands before it lacks: `of`.
pub(crate) const BINDS: u16 = 1;

/// The value of a [`Class::Preposition`] whose phrase a verb right before it lacks, `meningkat | kepada 84 orang`, and
/// any word the verb behind it: `voted Thursday | to approve`.
pub(crate) const COMPLETES: u16 = 3;

/// The value of a [`Class::Preposition`] that tells what something is called: `menyebut kemenangan itu sebagai hadiah`.
const CALLS: u16 = 4;

/// The value of a [`Class::Cause`] that opens an aim: `agar`.
pub(crate) const AIM: u16 = 2;

/// The last value of a [`Class::Cause`] that brings in a purpose or a cause; those above are other words of a reason.
pub(crate) const REASONS: u16 = 8;

/// Whether a condition begins there: without it a clause says more than the article.
fn is_condition(words: &Words, at: usize) -> bool {
    words.phrase(at, Class::Subordinator).is_some_and(|(_, value)| value == CONDITION)
}

/// Whether the word denies what follows: `tidak`, `bukan`.
pub(crate) fn denies(words: &Words, token: usize) -> bool {
    words.value(token, Class::Incomplete) == Some(DENIES)
}

/// Whether the word takes something back of what stands before it: `but`.
pub(crate) fn contrasts(words: &Words, token: usize) -> bool {
    matches!(words.value(token, Class::Coordinator), Some(CLAUSE | CONTRASTS))
}

/// Whether the word points at what was told before: `ini`, `tersebut`, but not `the`.
pub(crate) fn points(words: &Words, token: usize) -> bool {
    words.value(token, Class::Definite) == Some(POINTS)
}
