//! What the article says elsewhere of the words of a name.

use super::beginning::{follows_territorial, is_written};
use super::form::{Form, word_key, word_keys};
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::Class;
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
        }
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

    /// Whether somebody is called by this word alone.
    pub(super) fn is_alone(&self, words: &Words, token: usize) -> bool {
        has_word(words, &self.alone, token)
    }
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
