//! What the rest of the article says of a word: `Bahri` after an office in the first paragraph is a person in the
//! last; a word that is capitalised at the start of a sentence only, and lower-case elsewhere, is no name.
//!
//! One pass over the capitalised words gathers the facts of each, one over the others finds those that are also
//! written small.

use super::runs::Runs;
use crate::article::{Document, Words};
use crate::language::{Class, any_of};

/// Facts about a word, a bit each.
pub type Facts = u16;

/// Written small somewhere.
pub const SMALL: Facts = 1;
/// Capitalised where nothing but a name asks for it.
pub const INSIDE: Facts = 1 << 1;
/// After an office, a rank or a title.
pub const TITLED: Facts = 1 << 2;
/// In a run of capitals beside a verb of speech.
pub const SPEAKS: Facts = 1 << 3;
/// After a preposition of place or a word that tells a place's kind.
pub const LOCATED: Facts = 1 << 4;
/// In a run of capitals that begins like an organization.
pub const ORGANIZED: Facts = 1 << 5;
/// In a run of several capitalised words.
pub const ACCOMPANIED: Facts = 1 << 6;
/// In brackets after a capitalised word, as an acronym stands when it is introduced.
pub const INTRODUCED: Facts = 1 << 7;
/// Before a bracket.
pub const EXPLAINED: Facts = 1 << 8;
/// Capitalised more than once.
pub const REPEATED: Facts = 1 << 9;

/// The facts about every capitalised word of the story.
pub struct Evidence {
    /// Open addressing by the word's hash, a power of two long; facts 0 mark an empty slot.
    slots: Vec<(u32, Facts)>,
}

/// Marks a slot as taken.
const TAKEN: Facts = 1 << 15;

impl Evidence {
    /// Reads the story once for its capitals and once for the rest.
    pub fn of(document: &Document, runs: &Runs) -> Self {
        let words = &document.words;
        let capitals: usize = runs.iter().map(ExactSizeIterator::len).sum();
        let mut evidence = Self { slots: vec![(0, 0); (capitals * 2 + 1).next_power_of_two()] };
        for run in runs.iter() {
            let shared = facts_of_run(words, run.clone());
            for at in run.clone() {
                if let Some(token) = words.get(at).filter(|token| token.is_capitalized()) {
                    let facts = shared | facts_of_word(words, runs, run.start, at);
                    let slot = evidence.slot(token.hash);
                    let (hash, known) = &mut evidence.slots[slot];
                    *hash = token.hash;
                    *known |= TAKEN | facts | if *known == 0 { 0 } else { REPEATED };
                }
            }
        }
        for sentence in &document.sentences {
            let tokens = words.tokens().get(sentence.tokens.clone()).unwrap_or_default();
            for token in tokens.iter().filter(|token| token.is_word() && !token.is_capitalized()) {
                let slot = evidence.slot(token.hash);
                let (_, known) = &mut evidence.slots[slot];
                *known |= if *known == 0 { 0 } else { SMALL };
            }
        }
        evidence
    }

    /// What is known of the word with this hash.
    pub fn facts(&self, hash: u32) -> Facts {
        self.slots[self.slot(hash)].1 & !TAKEN
    }

    /// The word's slot, or the empty one where it would be: the table is never more than half full.
    fn slot(&self, hash: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != hash {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

fn facts_of_run(words: &Words, run: std::ops::Range<usize>) -> Facts {
    let before = run.start.wrapping_sub(1);
    let speaks = words.is(before, Class::Speech) || words.is(run.end, Class::Speech);
    flag(speaks, SPEAKS)
        | flag(run.len() > 1, ACCOMPANIED)
        | flag(words.is(run.start, Class::OrganizationHead), ORGANIZED)
        | flag(words.is_mark(before, '('), INTRODUCED)
        | flag(words.is_mark(run.end, '('), EXPLAINED)
}

fn facts_of_word(words: &Words, runs: &Runs, run_start: usize, at: usize) -> Facts {
    let before = at.wrapping_sub(1);
    let titled = words.is_any(before, any_of!(Office | Honorific | Courtesy | Rank | RankTail));
    let located = words.is_any(before, any_of!(LocativePreposition | PlaceKind));
    flag(titled, TITLED) | flag(located, LOCATED) | flag(at > run_start || !runs.opens_sentence(at), INSIDE)
}

fn flag(set: bool, facts: Facts) -> Facts {
    if set { facts } else { 0 }
}
