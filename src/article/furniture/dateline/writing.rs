//! How a dateline's name is written, and what the lists know of it: this tells a place from an outlet.

use super::Reader;
use crate::article::tokens::{Case, Token};
use crate::language::{Class, PlaceKind};
use std::ops::Range;

impl Reader<'_> {
    /// Whether a name that no list has is written as outlets are, and not as places: `WartaNews`, `RW Post`, `TM`, and,
    /// behind a town in small letters, `WARTARIMBA`.
    pub(super) fn is_outlet(&self, name: &Range<usize>, shouted: bool) -> bool {
        let capitals = name.clone().any(|token| self.words.get(token).is_some_and(is_upper));
        self.is_camel(name) || self.is_acronym(name) || capitals && !(shouted && self.is_upper(name))
    }

    /// Whether a name is a few capitals: `TM`, but not `N.Y.`
    pub(super) fn is_acronym(&self, name: &Range<usize>) -> bool {
        name.len() == 1
            && self.is_upper(name)
            && !self.long_enough(name)
            && !self.words.word(name.start).contains('.')
    }

    /// Whether a name is one word with capitals inside, which may have been parted there: `WartaNews`.
    pub(super) fn is_camel(&self, name: &Range<usize>) -> bool {
        let mixed = |token: usize| self.words.get(token).is_some_and(|word| word.case == Case::Mixed);
        let joined = |token: usize| self.words.get(token).is_some_and(|word| word.glued && word.is_word());
        name.len() == 1 && mixed(name.start) || name.len() == 2 && joined(name.end - 1)
    }

    pub(super) fn is_known(&self, place: &Range<usize>) -> bool {
        let kind = self.words.phrase(place.start, Class::PlaceKind).map_or(0, |(length, _)| length);
        let bare = |start| {
            self.words.phrase(start, Class::Gazetteer).is_some_and(|(length, _)| start + length == place.end)
        };
        bare(place.start) || bare(place.start + kind)
    }

    /// The kind of a known place.
    pub(super) fn kind(&self, place: &Range<usize>) -> Option<PlaceKind> {
        self.words.phrase_in(place.start, Class::Gazetteer).map(|(_, kind)| kind)
    }

    /// Whether a name is one word written as places are, and not as outlets: `Waru`, but not `WartaNews`, `Warta Rimba`.
    pub(super) fn is_plain(&self, name: &Range<usize>) -> bool {
        name.len() == 1 && self.words.get(name.start).is_some_and(|word| word.case == Case::Capital)
    }

    pub(super) fn is_upper(&self, range: &Range<usize>) -> bool {
        // `KAB. WARU`
        let stop = |token: usize| token > range.start && self.words.is_mark(token, '.');
        range.clone().all(|token| stop(token) || self.words.get(token).is_some_and(is_upper))
    }

    /// Letters in capitals before a glued dash or a colon: `JO-` begins a name, `IPOH:` does not.
    pub(super) fn long_enough(&self, name: &Range<usize>) -> bool {
        self.words.span(name.clone()).len() >= 4
    }
}

pub(super) fn is_upper(token: &Token) -> bool {
    token.case == Case::Upper
}
