//! Which words of the article the headline has too.
//!
//! `Bupati buka pasar` and `Bupati membuka pasar` tell the same: headlines drop what verbs begin with, so a word
//! also counts as shared where it holds a headline's word but for that word's first letter (`selidiki` in
//! `menyelidiki`). What the headline means is not this file's business.

use crate::article::{Document, Token, Words};
use crate::language::any_of;

/// Words of a headline that are compared: a bit each of a [`Shared`].
const WORDS: usize = 32;

/// The bit that small ASCII letters have and large ones have not.
const CASE: u8 = 0x20;

/// The bits that tell the letters of a [`Letters`] apart.
const LETTER: u8 = 0x1f;

/// The shortest word, without its first letter, that is looked for inside others.
const STEM_BYTES: usize = 4;

/// A set of the headline's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shared(u32);

impl Shared {
    /// Those of the telling words that this is true of.
    fn of(telling: &[Told], is_shared: impl Fn(&Told) -> bool) -> Self {
        let bits = telling.iter().enumerate().filter(|&(_, other)| is_shared(other));
        Self(bits.fold(0, |set, (bit, _)| set | 1 << bit))
    }

    /// The words of either.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The words that are not of the other.
    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// How many words.
    pub(super) const fn count(self) -> u32 {
        self.0.count_ones()
    }
}

/// What the article shares with the words of the headline that tell something.
pub(super) struct Headline {
    len: u32,
    /// Of each token of the article.
    shared: Vec<Shared>,
}

impl Headline {
    /// Compares the document's headline with its story: nothing is shared where it has none.
    pub(super) fn of(document: &Document) -> Self {
        let Some(title) = &document.title else { return Self { len: 0, shared: Vec::new() } };
        let telling = (0..title.len()).filter(|&token| is_telling(title, token)).take(WORDS);
        let telling: Vec<Told> = telling.map(|token| Told::of(title, token)).collect();
        let words = &document.words;
        let shared = (0..words.len()).map(|token| shared(words, token, &telling)).collect();
        Self { len: telling.len() as u32, shared }
    }

    /// How many words it has.
    pub(super) const fn len(&self) -> u32 {
        self.len
    }

    /// The words of the headline that the article's token is a form of.
    pub(super) fn shared(&self, token: usize) -> Shared {
        self.shared.get(token).copied().unwrap_or_default()
    }

    /// The words of the headline that are in a run of tokens.
    pub(super) fn shared_in(&self, tokens: impl Iterator<Item = usize>) -> Shared {
        tokens.fold(Shared::default(), |set, token| set.with(self.shared(token)))
    }
}

/// Which letters a word has, large or small: a word whose letters are not all in another does not stand in it. Nearly
/// all pairs of words are told apart by it.
#[derive(Clone, Copy)]
struct Letters(u32);

impl Letters {
    fn of(word: &str) -> Self {
        Self(word.bytes().fold(0, |set, letter| set | 1 << (letter & LETTER)))
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn are_in(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

/// A word that is compared.
struct Told<'t> {
    hash: u32,
    word: &'t str,
    letters: Letters,
    /// Without the word's first letter.
    stem: Letters,
}

impl<'t> Told<'t> {
    fn of(words: &Words<'t>, token: usize) -> Self {
        let word = words.word(token);
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        let stem = Letters::of(rest);
        Self { hash: words.tokens()[token].hash, word, letters: Letters::of(first).with(stem), stem }
    }

    /// Whether the two are forms of one word.
    fn same(&self, other: &Self) -> bool {
        self.hash == other.hash
            || (self.stem.are_in(other.letters) || other.stem.are_in(self.letters))
                && holds_stem(self.word, other.word)
    }
}

/// The telling words of the headline that the article's token is a form of.
fn shared(words: &Words, token: usize, telling: &[Told]) -> Shared {
    let Token { hash, span, .. } = words.tokens()[token];
    if !words.counts(token) {
        return Shared::default();
    }
    // A short word is a form of none but itself.
    if span.len() as usize <= STEM_BYTES {
        return Shared::of(telling, |other| other.hash == hash);
    }
    let told = Told::of(words, token);
    Shared::of(telling, |other| told.same(other))
}

fn is_telling(title: &Words, token: usize) -> bool {
    title.counts(token) && !title.is_any(token, any_of!(Function | Preposition | Coordinator | Relative))
}

/// Whether the longer of the two words holds the other but for its first letter.
fn holds_stem(word: &str, other: &str) -> bool {
    let (long, short) = if word.len() >= other.len() { (word, other) } else { (other, word) };
    let Some((first, stem)) = short.as_bytes().get(1..).and_then(<[u8]>::split_first) else { return false };
    let length = stem.len() + 1;
    if length < STEM_BYTES || long.len() >= length * 3 {
        return false;
    }
    // Most windows differ in their first letter, large or small: asked first, it saves the comparison.
    let heads = &long.as_bytes()[..=long.len() - length];
    let tails = &long.as_bytes()[1..];
    let alike = |letter: u8| letter | CASE == first | CASE;
    heads.iter().enumerate().any(|(at, &letter)| {
        alike(letter)
            && letter.eq_ignore_ascii_case(first)
            && tails[at..at + stem.len()].eq_ignore_ascii_case(stem)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Article;

    #[test]
    fn inflected_words_are_shared() {
        let mut article = Article::new("Bupati mulai menyelidiki rusaknya jembatan desa.").unwrap();
        article.title = Some("Bupati selidiki jembatan rusak");
        article.lang = Some(crate::Lang::Id);
        let document = Document::read(&article);
        let headline = Headline::of(&document);
        assert_eq!(headline.shared_in(0..document.words.len()).count(), 4);
        assert_eq!(headline.shared(1).count(), 0);
    }
}
