//! Where the words end that name or describe a speaker.
//!
//! ```text
//! kata Sekretaris Kabupaten Lutim H Bahri Suli | saat meninjau         at a small word that says when, where or how
//! kata Direktur Penyuluhan, Pelayanan, dan Humas Budi | , Senin        a comma is passed within a field, and before a capital
//! kata mantan aktivis itu | , Rabu · lelaki 68 tahun itu | lirih       behind a word that points nothing follows
//! ```

use super::source::Reader;
use crate::language::{Class, Office, OfficeEnd, any_of};
use std::ops::Range;

/// Letters of a word that a full stop shortens, at most, where no list knows it: `Drs.`
const MAX_SHORT: usize = 3;

impl Reader<'_, '_> {
    /// Without what stands behind a word that points and a comma: `mantan aktivis kampus itu, Rabu`.
    pub(super) fn to_pointer(self, phrase: Range<usize>) -> Range<usize> {
        let points = |&at: &usize| self.words.is(at, Class::Definite) && self.words.is_mark(at + 1, ',');
        let end = phrase.clone().skip(1).find(points).map(|at| at + 1);
        let end = end.filter(|&end| self.persons(end..phrase.end).next().is_none());
        phrase.start..end.unwrap_or(phrase.end)
    }

    /// Without how somebody spoke: `lelaki 68 tahun itu lirih`.
    pub(super) fn without_manner(self, phrase: Range<usize>) -> Range<usize> {
        let last = phrase.end.saturating_sub(1);
        let manner = last > phrase.start + 1
            && self.words.is_small(last)
            && self.words.is(last - 1, Class::Definite)
            && !self.words.is(last, Class::Definite);
        phrase.start..phrase.end - usize::from(manner)
    }

    /// Without what whoever holds an office does meanwhile, and to whom: `Bupati | menyambut Camat Siti`; but not in words that
    /// point: `Bupati berkacamata itu`.
    pub(super) fn without_deed(self, phrase: Range<usize>) -> Range<usize> {
        let words = self.words;
        let title = |&at: &usize| words.is_capitalized(at) || words.is(at, Class::OfficeWord);
        let verb = phrase.start + phrase.clone().take_while(title).count();
        let held = words.begins_any(phrase.start, any_of!(Office | OfficePrefix));
        let does = verb > phrase.start && verb < phrase.end && self.is_verb(verb) && held;
        let to_another = self.persons(verb..phrase.end).next().is_some()
            && self.persons(phrase.start..verb).next().is_none()
            && !words.is(phrase.end - 1, Class::Definite);
        phrase.start..if does && to_another { verb } else { phrase.end }
    }

    pub(super) fn skip_adverbs(self, mut at: usize, limit: usize) -> usize {
        while at < limit
            && let Some((length, _)) = self.words.phrase(at, Class::SpeechAdverb)
        {
            at += length;
        }
        at
    }

    /// Where the words that name a speaker end: at a small word that says when, where or how, at a verb of speech, at
    /// a mark. A comma is passed where a capital stands behind it: `Manager Communication, Relation Budi`.
    pub(super) fn phrase_end(self, at: usize, limit: usize) -> usize {
        // `kata | seorang lagi | peniaga`
        let mut end = at + self.words.phrase(at, Class::Indefinite).map_or(0, |(length, _)| length);
        while end < limit {
            if let Some(mention) = self.names.mention_at(end) {
                end = mention.tokens.end.max(end + 1);
            } else if self.ends_phrase(end, at) {
                break;
            } else {
                end += 1;
            }
        }
        end.min(limit)
    }

    fn ends_phrase(self, at: usize, start: usize) -> bool {
        let Some(token) = self.words.get(at) else { return true };
        if token.is_word() {
            return !token.is_capitalized()
                && (self.words.begins(at, Class::SourceEnd)
                    || self.words.is(at, Class::Speech) && at > start)
                && !self.is_whose_parent(at);
        }
        match self.words.word(at) {
            "(" | ")" | "/" | "-" | "&" | "'" | "’" => false,
            // `Direktur Rimba, dr. Siti Raharja`
            "," => !self.words.is_capitalized(at + 1) && !self.words.is(at + 1, Class::Honorific),
            // The full stop of `H.` or `Dr.` has a capital or another title behind it: `Prof. dr. Siti`.
            "." => {
                !self.words.is_capitalized(at + 1) && !self.words.is(at + 1, Class::Honorific)
                    || at == start
                    || !self.is_short(at - 1)
            }
            word => !word.starts_with(|c: char| c.is_ascii_digit()),
        }
    }

    /// `bapa [kepada] dua anak itu`: between somebody of a family and how many are his.
    fn is_whose_parent(self, at: usize) -> bool {
        let words = self.words;
        let kin = at.checked_sub(1).is_some_and(|kin| words.is_kind(kin, Office::Kin));
        kin && words.is(at, Class::OfficePreposition) && words.is(at + 1, Class::Count)
    }

    /// Where the words that name a speaker end, past the last part of an office's field: `Direktur Penyuluhan, Pelayanan, dan Humas Budi`.
    pub(super) fn office_end(self, at: usize, limit: usize) -> usize {
        let mut end = self.phrase_end(at, limit);
        let office = self.words.begins(at, Class::Office) || self.words.is(at, Class::OfficePrefix);
        let more = |end: usize| {
            self.words.is_mark(end, ',')
                && self.words.is(end + 1, Class::Coordinator)
                && self.words.is_capitalized(end + 2)
        };
        while office && end < limit && more(end) && self.persons(at..end).next().is_none() {
            end = self.phrase_end(end + 2, limit);
        }
        end
    }

    /// Whether a word before a full stop is an initial or another short form.
    pub(super) fn is_short(self, at: usize) -> bool {
        let capital = self.words.is_capitalized(at);
        capital && self.words.word(at).len() <= MAX_SHORT || self.words.is(at, Class::Abbreviation)
    }

    /// Where the words end that describe somebody: before a comma, or a word that no description goes on past, but for
    /// one that points: `a man who …`, `surat itu`.
    pub(super) fn description_end(self, phrase: Range<usize>) -> usize {
        let ends = |&token: &usize| {
            // `organisers of the protest`, `one of them`
            let of = any_of!(OfficeWord | OfficePreposition);
            let owner = token > phrase.start + 1
                && self.words.is_any(token, any_of!(Determiner | PluralPronoun))
                && self.words.is_any(token - 1, of);
            self.words.is_mark(token, ',') || self.words.is_other_kind(token, OfficeEnd::Points) && !owner
        };
        // `one of the survivors`
        let opening = self.words.phrase(phrase.start, Class::Indefinite).map_or(1, |(length, _)| length);
        // `pemain | berposisi sebagai penyerang`
        let cut = phrase.len() > opening
            && self.is_verb(phrase.end - 1)
            && self.words.is_small(phrase.end)
            && self.words.begins(phrase.end, Class::SourceEnd);
        phrase.clone().skip(opening).find(ends).unwrap_or(phrase.end - usize::from(cut))
    }

    pub(super) fn first_comma(self, phrase: Range<usize>) -> usize {
        phrase.clone().find(|&token| self.words.is_mark(token, ',')).unwrap_or(phrase.end)
    }
}
