//! Runs of capitalised words, the shape that names have: `Bupati [H. Bahri Suli]`, `[Kota Sukamaju]`.
//!
//! A full stop after an initial or a short form (`H.`, `Drs.`) stays within its run.

use crate::article::{Case, Document, Words};
use crate::language::Class;
use std::ops::Range;

/// The runs of all sentences, in order.
pub struct Runs {
    runs: Vec<Range<usize>>,
    /// What is asked of each token.
    places: Vec<Place>,
}

/// A token's place in the story.
#[derive(Clone, Copy, Default)]
struct Place {
    /// How many runs there are up to the one that holds it; 0 where none does.
    run: u32,
    /// Whether it is the first word of its sentence or of a quotation: a capital there means nothing.
    opens: bool,
}

/// Letters of a short form before a full stop at most: `Drs.`, `Jend.`
const SHORT_FORM: u32 = 4;

impl Runs {
    /// Reads the story.
    pub fn of(document: &Document) -> Self {
        let words = &document.words;
        // Some one in ten words begins a run.
        let runs = Vec::with_capacity(words.len() / 8);
        let mut found = Self { runs, places: vec![Place::default(); words.len()] };
        for sentence in &document.sentences {
            let mut opening = true;
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                let Some(token) = words.get(at) else { break };
                if !token.is_word() {
                    opening |= matches!(words.mark(at), '"' | '“' | '‘' | '«' | ':');
                    at += 1;
                    continue;
                }
                found.places[at].opens = std::mem::take(&mut opening);
                let end = if token.is_capitalized() { run_end(words, at, sentence.tokens.end) } else { at };
                if end > at {
                    found.runs.push(at..end);
                    let run = found.runs.len() as u32;
                    found.places[at..end].iter_mut().for_each(|place| place.run = run);
                }
                at = end.max(at + 1);
            }
        }
        found
    }

    /// All runs in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Range<usize>> {
        self.runs.iter()
    }

    /// The run that holds the token.
    pub fn at(&self, token: usize) -> Option<&Range<usize>> {
        let run = self.places.get(token)?.run as usize;
        self.runs.get(run.checked_sub(1)?)
    }

    /// Whether the token is the first word of its sentence or quotation.
    pub fn opens_sentence(&self, token: usize) -> bool {
        self.places.get(token).is_some_and(|place| place.opens)
    }
}

fn run_end(words: &Words, start: usize, limit: usize) -> usize {
    let capital = |at: usize| at < limit && words.is_capitalized(at);
    let mut end = start + 1;
    loop {
        if capital(end) && !words.get(end).is_some_and(|token| token.glued) {
            end += 1;
        } else if words.is_mark(end, '.') && is_short_form(words, end - 1) && capital(end + 1) {
            end += 2;
        } else {
            return end;
        }
    }
}

/// Whether a full stop after the word is part of it: `H.`, `Drs.`, `G.M.`
pub fn is_short_form(words: &Words, at: usize) -> bool {
    let Some(token) = words.get(at) else { return false };
    token.case == Case::Initial
        || token.case == Case::Capital && token.span.len() <= SHORT_FORM
        || token.is_word() && words.word(at).contains('.')
        || words.is(at, Class::Abbreviation)
        || words.is(at, Class::Honorific)
        || words.is(at, Class::Degree)
}
