//! The stretches of a sentence where names can be.
//!
//! Names are capitalised, so only capitalised words are looked at, with what may stand between two of them inside one
//! name: `[Badan Kepegawaian dan Pelatihan (BKP) Kota Sukamaju] membuka … di [Desa Rimba 2]`. Everything else is in
//! no name and costs nothing.
//!
//! Where capitals say nothing – an article or a sentence in capitals throughout – there is no stretch: better silent
//! than wrong.

use crate::article::{Case, Document, Sentence, Token, Words};
use std::ops::Range;

/// Tokens without a capital between two parts of one name at most: `Dr. H.`, `(BKP) Kota`, `Menteri "A"`.
const GAP: usize = 2;

/// Words from which on a text in capitals is taken for shouting rather than for a row of acronyms.
const SHOUTED_WORDS: usize = 5;

/// The stretches of all sentences, in order.
pub fn stretches(document: &Document) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let words = &document.words;
    if is_all_capitals(document) {
        return all;
    }
    for sentence in &document.sentences {
        if !is_shouted(tokens_of(words, sentence), sentence.tokens.len()) {
            add_stretches(words, sentence.tokens.clone(), &mut all);
        }
    }
    all
}

/// Whether the story is in capitals throughout, so that they tell no names.
pub fn is_all_capitals(document: &Document) -> bool {
    let tokens = document.sentences.iter().flat_map(|sentence| tokens_of(&document.words, sentence));
    is_shouted(tokens, document.words.len())
}

fn tokens_of<'w>(words: &'w Words, sentence: &Sentence) -> &'w [Token] {
    words.tokens().get(sentence.tokens.clone()).unwrap_or_default()
}

fn add_stretches(words: &Words, sentence: Range<usize>, all: &mut Vec<Range<usize>>) {
    let mut stretch: Option<Range<usize>> = None;
    for at in sentence.clone() {
        if !words.is_capitalized(at) {
            continue;
        }
        match &mut stretch {
            Some(open) if at - open.end <= GAP => open.end = at + 1,
            _ => all.extend(stretch.replace(at..at + 1).map(|done| with_number(words, done, sentence.end))),
        }
    }
    all.extend(stretch.map(|done| with_number(words, done, sentence.end)));
}

/// A number may close a name: `Desa Rimba 2`.
fn with_number(words: &Words, stretch: Range<usize>, limit: usize) -> Range<usize> {
    let number = words.is_number(stretch.end);
    let end = stretch.end + usize::from(number && stretch.end < limit);
    stretch.start..end
}

/// Whether the tokens, as many as `count` at most, are in capitals.
fn is_shouted<'t>(tokens: impl IntoIterator<Item = &'t Token>, count: usize) -> bool {
    let (mut small, mut upper) = (0, 0);
    for token in tokens {
        small += usize::from(token.is_word() && token.case == Case::Lower);
        // Of words only.
        upper += usize::from(matches!(token.case, Case::Upper | Case::Initial));
        // All the others together could not shout any more.
        if small * 4 >= count {
            return false;
        }
    }
    upper >= SHOUTED_WORDS && small * 4 < upper
}
