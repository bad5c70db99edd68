//! What the article says elsewhere of the words of a name.

use super::beginning::{follows_territorial, is_written};
use super::form::{Form, word_key, word_keys};
use super::namesake::{is_in_body, shared_first_words};
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::{Class, any_of};
use crate::order::Set;
use std::ops::Range;

/// The names that were found so far, and the words that persons are called by.
pub(super) struct Known {
    people: Set,
    /// Bodies and places.
    others: Set,
    /// The first words of the persons' names that have several.
    first: Set,
    /// The last words of those.
    last: Set,
    /// The words of the persons' names that have one.
    alone: Set,
    /// The words between a territory's office and a name: `Sekda Waru, Budi`.
    territories: Set,
    /// The words behind those for a body or a place, where no person begins: `Polres Waru`, `Kecamatan Waru`; and the first ones
    /// of several persons' names behind bodies: `Kepala BPR Waru Budi`, `Ketua KPR Waru Siti`.
    seats: Set,
}

impl Known {
    /// Gathers these mentions.
    pub(super) fn of<'m>(
        words: &Words,
        mentions: impl IntoIterator<Item = &'m Mention, IntoIter: Clone>,
    ) -> Self {
        let mentions = mentions.into_iter();
        let people = || mentions.clone().filter(|mention| mention.is_person());
        let other = |mention: &&Mention| matches!(mention.kind, NameKind::Place | NameKind::Organization);
        let several = || people().map(|mention| &mention.tokens).filter(|name| name.len() > 1);
        // `Sultan Johor` is no family's, and neither is `Baginda Sultan`.
        let titled = |name: &Range<usize>| {
            let honorific = words.is(name.start, Class::Honorific) && words.is(name.end - 1, Class::Office);
            honorific || words.is(name.start, Class::Office)
        };
        let more_than_title = |name: &&Range<usize>| name.len() > 2 || !titled(name);
        let single = people().map(|mention| &mention.tokens).filter(|name| name.len() == 1);
        Self {
            people: Form::keys(words, people()),
            others: Form::keys(words, mentions.clone().filter(other)),
            first: word_keys(words, several().map(|name| name.start)),
            last: word_keys(words, several().filter(more_than_title).map(|name| name.end - 1)),
            alone: word_keys(words, single.map(|name| name.start)),
            territories: word_keys(
                words,
                people().filter_map(|name| territory_before(words, name.tokens.start)),
            ),
            seats: Set::of([]),
        }
    }

    /// Gathers what bodies and places are called by, too, of the same mentions.
    pub(super) fn with_seats(mut self, words: &Words, mentions: &[Mention]) -> Self {
        self.seats = seats(words, mentions.iter().filter(|mention| mention.is_person()));
        self
    }

    /// Whether somebody has this name.
    pub(super) fn is_person(&self, words: &Words, name: Range<usize>) -> bool {
        self.people.has(Form::of(words, name).key())
    }

    /// Whether somebody has this name, or a longer one that begins or ends with its one word.
    pub(super) fn is_called(&self, words: &Words, name: &Range<usize>) -> bool {
        self.is_outer(words, name) || !name.is_empty() && self.is_person(words, name.clone())
    }

    /// Whether it is one word that somebody's name of several begins or ends with.
    pub(super) fn is_outer(&self, words: &Words, name: &Range<usize>) -> bool {
        name.len() == 1 && (self.is_first(words, name.start) || self.is_last(words, name.start))
    }

    /// Whether a body or a place has this name.
    pub(super) fn is_other(&self, words: &Words, name: Range<usize>) -> bool {
        self.others.has(Form::of(words, name).key())
    }

    /// Whether somebody's name of several words begins with the word.
    pub(super) fn is_first(&self, words: &Words, token: usize) -> bool {
        has_word(words, &self.first, token)
    }

    /// Whether somebody's name of several words ends with the word.
    pub(super) fn is_last(&self, words: &Words, token: usize) -> bool {
        has_word(words, &self.last, token)
    }

    /// Whether the word stands between a territory's office and somebody's name.
    pub(super) fn is_territory(&self, words: &Words, token: usize) -> bool {
        has_word(words, &self.territories, token)
    }

    /// Whether a body or a place is elsewhere called by the word, and nobody is.
    pub(super) fn is_seat(&self, words: &Words, token: usize) -> bool {
        self.names_seat(words, token) && !self.is_alone(words, token)
    }

    /// Whether the word stands elsewhere behind that for a body or a place, or begins the names of several persons behind bodies.
    pub(super) fn names_seat(&self, words: &Words, token: usize) -> bool {
        has_word(words, &self.seats, token)
    }

    /// Whether somebody is called by this word alone.
    pub(super) fn is_alone(&self, words: &Words, token: usize) -> bool {
        has_word(words, &self.alone, token)
    }
}

/// The words behind those for a body or a place, behind the short form of a body or a territory's office, but where
/// a person is named.
fn seats<'m>(words: &Words, people: impl Iterator<Item = &'m Mention> + Clone) -> Set {
    let named = any_of!(OrganizationHead | PlaceKind);
    let short = |at: usize| {
        let led = words.is_upper(at - 1) || follows_territorial(words, at);
        led && (!words.is_capitalized(at + 1) || words.is(at + 1, Class::Rank))
    };
    let behind_bodies = people.clone().filter(|it| is_in_body(words, it.tokens.start));
    let shared = shared_first_words(words, behind_bodies.filter(|it| words.is_unlisted(it.tokens.start)));
    let persons = Set::of(people.flat_map(|it| it.tokens.clone()).map(|at| at as u64));
    let is_seat = |&at: &usize| {
        let led = words.follows_any(at, named) || short(at);
        is_written(words, at) && (shared.has(word_key(words, at)) || led && !persons.has(at as u64))
    };
    word_keys(words, (1..words.len()).filter(is_seat))
}

/// The one capital that stands between a territory's office and the name that begins at the token.
fn territory_before(words: &Words, name: usize) -> Option<usize> {
    let comma = usize::from(words.follows_mark(name, ','));
    name.checked_sub(1 + comma).filter(|&word| is_written(words, word) && follows_territorial(words, word))
}

fn has_word(words: &Words, set: &Set, at: usize) -> bool {
    set.has(word_key(words, at))
}

/// Which persons a question is answered of with yes, where nobody else is called by a word of theirs; none where it is of
/// nobody.
pub(super) fn unshared(words: &Words, mentions: &[Mention], asked: &dyn Fn(&Mention) -> bool) -> Vec<bool> {
    let mut found: Vec<bool> = mentions.iter().map(|it| it.is_person() && asked(it)).collect();
    if found.contains(&true) {
        let others = mentions.iter().zip(&found).filter(|(it, found)| it.is_person() && !**found);
        let called = word_keys(words, others.flat_map(|(it, _)| it.tokens.clone()));
        for (mention, found) in mentions.iter().zip(&mut found) {
            *found &= !mention.tokens.clone().any(|at| has_word(words, &called, at));
        }
    }
    found
}
