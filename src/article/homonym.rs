//! Words that are others where they have a capital within a sentence.
//!
//! ```text
//! Lalu polisi datang                     then
//! pekan lalu                             ago
//! Kepala Dinas Pasar Lalu Tomo           a title of Lombok's
//! Lalu Tomo pulang … kata Lalu Tomo      and so where it opens a sentence before the same name
//! Satuan Lalu Lintas                     a listed phrase is no name
//! ```
//!
//! The lists have the other word with a mark before it that no text has: `^lalu`.

use super::tokens::{Case, Token, ends_line};
use crate::language::{Class, EntryId, Lexicon};
use crate::order::Set;

/// What the lists write before such a word.
const MARK: char = '^';

/// Gives each of these words its other entry.
pub(super) fn tell(text: &str, tokens: &mut [Token], lexicon: &Lexicon) {
    let named = |&at: &usize| {
        let names = tokens.get(at + 1).is_some_and(|next| next.is_word() && next.case != Case::Lower);
        let phrase = || lexicon.phrases(text, &tokens[at..]).any(|(length, id)| length > 1 && id != 0);
        let capital = tokens[at].case == Case::Capital && lexicon.is(tokens[at].entry, Class::Homonym);
        capital && names && !phrase()
    };
    let all: Vec<usize> = (0..tokens.len()).filter(named).collect();
    let within = |at: usize| {
        at.checked_sub(1).is_some_and(|before| {
            let goes_on = tokens[before].is_word() || matches!(tokens[before].mark, ',' | ')');
            goes_on && !ends_line(text, tokens, before)
        })
    };
    let next = |at: usize| u64::from(tokens[at + 1].hash);
    let certain = Set::of(all.iter().filter(|&&at| within(at)).map(|&at| next(at)));
    let told: Vec<usize> = all.into_iter().filter(|&at| certain.has(next(at))).collect();
    for at in told {
        tokens[at].entry = other(lexicon, tokens[at].span.of(text));
    }
}

/// The entry of the word that it is with a capital.
fn other(lexicon: &Lexicon, word: &str) -> EntryId {
    let mut listed = String::from(MARK);
    listed.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
    lexicon.entry_of(&listed)
}

#[cfg(test)]
mod tests {
    use crate::article::Words;
    use crate::language::{Class, Lang};

    /// Where a title stands.
    fn titles(text: &str) -> Vec<usize> {
        let words = Words::read(text, Lang::Id);
        (0..words.len()).filter(|&at| words.is(at, Class::Honorific)).collect()
    }

    #[test]
    fn a_capital_within_a_sentence_is_a_title() {
        assert_eq!(titles("kata Lalu Tomo, Senin"), [1]);
        assert_eq!(titles("Mantan Camat, Lalu Tomo, pulang"), [3]);
        assert_eq!(titles("Lalu Tomo pulang. Kata Lalu Tomo"), [0, 5]);
    }

    #[test]
    fn what_opens_a_sentence_tells_nothing() {
        assert!(titles("Lalu Tomo pulang").is_empty());
        assert!(titles("Ia pulang. Lalu Tomo datang").is_empty());
        assert!(titles("Waru sepi\nLalu Tomo datang").is_empty());
        assert!(titles("pekan lalu Tomo datang ke Satuan Lalu Lintas").is_empty());
    }
}
