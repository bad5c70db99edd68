//! Speech within speech: whose a verb of speech is that stands behind another.
//!
//! ```text
//! Smith said [his wife] shouted                        hers
//! Budi mengatakan [salah satu dari mereka] berteriak   theirs: nothing parts them from the verb
//! Budi mengatakan [saat itu pelaku] berteriak          not Budi's: a clause follows his verb
//! Budi mengatakan, kepada petugas, [pelaku] mengaku    the one's behind the last comma
//! Budi mengatakan [Joko, seorang pedagang,] mengaku    Joko's, of whom more is told
//! Budi melihat [pelaku] berteriak                      his who was seen
//! Budi mengatakan dua orang tewas, lalu menambahkan    Budi's: a comma and an adverb, or a word that joins
//! ```
//!
//! Who that one is, `before.rs` reads.

use super::source::Reader;
use crate::language::{Class, Speech, any_of};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Where the words begin, behind a verb of speech and up to the next that ends with these tokens, that say that the next is
    /// somebody else's.
    pub(super) fn told_start(self, start: usize, end: usize) -> Option<usize> {
        let words = self.words;
        // `Smith, who heard Jones, said`
        let aside = |&at: &usize| {
            let closed = self.first_comma(at..end) + 1 == end;
            closed && words.is(at - 1, Class::Relative) && words.follows_mark(at - 1, ',')
        };
        let mut verbs = (start + 1..end).rev().filter(|at| !aside(at));
        let (told, clause) = verbs.find_map(|at| self.clause_told(at, end))?;
        if told >= end || words.is_any(end - 1, any_of!(Coordinator | Subordinator | SourceEnd)) {
            return None;
        }
        if words.is_mark(end - 1, ',') {
            return (self.is_somebody(told) && self.is_parted_subject(told..end)).then_some(told);
        }
        let mut commas = (told..end).rev().filter(|&at| words.is_mark(at, ',')).peekable();
        let own = commas.peek().map_or(told, |comma| comma + 1);
        // `Smith said he left, and when pressed, the mayor replied`
        let joined = commas.any(|comma| words.is(comma + 1, Class::Coordinator));
        (!joined && (self.is_somebody(own) || clause && own == told)).then_some(own)
    }

    /// Where what is told or seen by the verb at the token begins, and whether that is a clause.
    fn clause_told(self, at: usize, end: usize) -> Option<(usize, bool)> {
        let words = self.words;
        // `Siti melihat warga lalu berteriak` may be either's.
        let seen = words.is(at, Class::Perceiving) && !words.is(end, Class::SpeechAdverb);
        let told = self.told(at).or(seen.then_some((1, Speech::Plain)));
        // `Mereka meminta Budi menjelaskan itu`: nobody says that he did.
        let (length, kind) = told.filter(|_| !words.is(at, Class::Request))?;
        let behind = at + length;
        let behind = behind + usize::from(words.is_mark(behind, ','));
        let that = words.phrase(behind, Class::Complementizer).map(|(length, _)| behind + length);
        Some((that.unwrap_or(behind), that.is_some() || kind == Speech::Reports))
    }

    /// Whether a comma parts a subject from its verb, and no adverb stands behind it: `his wife, shouted`, `Joko, seorang
    /// pedagang, mengaku`.
    fn is_parted_subject(self, subject: Range<usize>) -> bool {
        let last = subject.end - 1;
        let first = self.first_comma(subject.clone());
        let whole = self.phrase_end(subject.start, subject.end) >= last;
        let apposed =
            first < last && self.phrase_end(subject.start, first) == first && self.is_told_more(first);
        (whole || apposed) && (first < last || !self.words.is(subject.end, Class::SpeechAdverb))
    }

    /// Whether a noun phrase that may be somebody begins at the token: `the man`, `mereka`, `dua dari tiga pelaku`.
    pub(super) fn is_somebody(self, at: usize) -> bool {
        let words = self.words;
        let describes = any_of!(
            Indefinite
                | Definite
                | Determiner
                | Pronoun
                | PluralPronoun
                | Office
                | OfficePrefix
                | Courtesy
                | Rank
                | People
                | Count
        );
        words.begins_any(at, describes) || words.is_number(at) || self.is_person(at)
    }
}
