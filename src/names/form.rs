//! The words of a name that tell it from others.
//!
//! `H. Bahri Suli, S.H.` and `Bahri Suli` have the same form: honorifics, degrees and marks tell nobody apart.
//! A form is compared word by word; which mentions are the same actor is `actors.rs`'s business.

use super::Mention;
use super::beginning::{self, follows_rank, is_written};
use super::told::is_aged;
use crate::article::{Case, FNV_BASIS, Token, Words, add_byte, fold_hash};
use crate::language::{Class, Degree, GivenName, Honorific, NameOrigin, NameParticle, any_of};
use crate::order::Set;
use crate::span::Span;
use std::ops::Range;

/// Letters that stand for as many words of a name at most: `MT Surahman`.
const INITIALS: usize = 3;

/// Words of a name that are compared at most; longer names are none.
const WORDS: usize = 12;

/// Tokens of a name that are read, with its titles and marks: names that nicknames in marks join can be as long as a text.
const TOKENS: usize = 4 * WORDS;

/// The words of a name that tell it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    words: Parts,
    /// The hash of what tells a son from his father: `Jr.`
    generation: Option<u32>,
    /// The hash of a king's number: `X`.
    number: Option<u32>,
}

/// The words of a form, in room of their own: an article's names are read again and again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts {
    parts: [Part; WORDS],
    count: usize,
}

impl Parts {
    /// Adds a word; what is more than [`WORDS`] is left out.
    fn push(&mut self, part: Part) {
        if let Some(free) = self.parts.get_mut(self.count) {
            *free = part;
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[Part] {
        &self.parts[..self.count]
    }
}

/// One word of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// Its hash in lower case, without the possessive ending.
    pub(super) hash: u32,
    /// The hash of its first letter.
    initial: u32,
    /// Whether it is one letter that stands for a word: `M.`
    short: bool,
    /// Whether nobody is called so alone: `Muhammad`, `Abdullah` in `Ali bin Abdullah`, and the halves of `Harlow-Feld`.
    pub(super) dependent: bool,
}

impl Form {
    /// The form of the name that these tokens are.
    pub(super) fn of(words: &Words, tokens: Range<usize>) -> Self {
        let tokens = tokens.start..tokens.end.min(tokens.start + TOKENS);
        let generation = |&token: &usize| words.is_kind(token, Degree::Generation);
        let hash = |token: usize| words.get(token).map(|token| token.hash);
        let named = tokens.clone().filter(|&token| words.is_word(token));
        let written = named.clone().any(|token| words.get(token).is_some_and(|it| it.case == Case::Capital));
        let number = named.clone().skip(1).find(|&token| is_number(words, token, tokens.end));
        let mut form = Self {
            words: Parts::default(),
            generation: tokens.clone().find(generation).and_then(hash),
            number: number.and_then(hash),
        };
        for token in named.clone().filter(|&token| Some(token) != number) {
            add_parts(words, token, &tokens, written, &mut form.words);
        }
        if form.words.count == 0 {
            // Nothing but titles: `Kiai` names somebody all the same.
            named.for_each(|token| form.words.push(Part::of(words.word(token))));
        }
        form
    }

    /// The keys of the forms of these mentions.
    pub(super) fn keys<'m>(words: &Words, mentions: impl Iterator<Item = &'m Mention>) -> Set {
        Set::of(mentions.map(|mention| Self::of(words, mention.tokens.clone()).key()))
    }

    /// Its words.
    pub(super) fn parts(&self) -> &[Part] {
        self.words.as_slice()
    }

    /// One number for all its words, to look forms up by.
    pub(super) fn key(&self) -> u64 {
        let mix = |key: u64, hash: u32| (key ^ u64::from(hash)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.parts().iter().map(|part| part.hash).chain(self.generation).chain(self.number).fold(0, mix)
    }

    /// Whether this is an acronym of the other: `SBY`.
    pub(super) fn abbreviates(&self, words: &Words, token: usize, other: &Self) -> bool {
        let initials = words.word(token).chars().map(|letter| fold_hash(letter.encode_utf8(&mut [0; 4])));
        self.parts().len() == 1 && initials.eq(other.parts().iter().map(|part| part.initial))
    }

    /// Whether this name of several words ends the other, which has a word of its own before it: nobody leaves out his
    /// first name, but for one like `Muhammad`.
    pub(super) fn ends(&self, other: &Self) -> bool {
        let (parts, longer) = (self.parts(), other.parts());
        let own = longer.len().saturating_sub(parts.len());
        let first = longer.first();
        let called = first.is_some_and(|first| !first.short && !first.dependent);
        own > 0 && called && parts.len() > 1 && *parts == longer[own..]
    }

    /// Whether this may be the name of the father whom the other bears behind his own, in Malay: `Rizal` of `Tomo Waru Rizal`
    /// and `Mohd Rizal` of `Tomo Mohd Rizal`, but not `Rizal` of `Mohd Rizal`, who is called so.
    pub(super) fn is_fathers_of(&self, son: &Self) -> bool {
        let (parts, whole) = (self.parts(), son.parts());
        let own = &whole[..whole.len().saturating_sub(parts.len())];
        let called = |part: &&Part| !part.short && !part.dependent;
        let ends = whole[own.len()..].iter().map(|part| part.hash).eq(parts.iter().map(|part| part.hash));
        let named = match own {
            [one] => called(&one) && parts.len() > 1 && parts[0].dependent,
            [.., last] => called(&last) || own.iter().filter(called).count() > 1,
            [] => false,
        };
        ends && named
    }

    /// Whether the other name begins with the same word that somebody is called by: `Rizal` of `Muhammad Rizal Ali`.
    pub(super) fn begins(&self, other: &Self) -> bool {
        let called = |form: &Self| form.parts().iter().find(|part| !part.dependent).map(|part| part.hash);
        called(self) == called(other)
    }

    /// Whether this form says less of the same name: all its words stand in the other, in order, and one of them is
    /// more than an initial. A father's whole name says nothing of his son, who has it with `Jr.`, and one king's number
    /// nothing of another's.
    pub(super) fn is_part_of(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        let mut rest = other.parts().iter();
        let alone = self.parts().len() == 1;
        if self.generation != other.generation && !(alone && self.generation.is_none()) {
            return false;
        }
        if self.number.is_some() && other.number.is_some() && self.number != other.number {
            return false;
        }
        self.parts().iter().all(|part| rest.any(|word| part.matches(word) && !(alone && word.dependent)))
            && self.parts().iter().any(|part| !part.short)
    }
}

/// Adds the parts of a form that a word gives: none for a title, several for `Tae-yong`, and for the initials in
/// `MT Surahman`, where the rest of the name is written in small letters.
fn add_parts(words: &Words, token: usize, name: &Range<usize>, written: bool, parts: &mut Parts) {
    let Some(written_as) = words.get(token) else { return };
    let plain = written_as.plain;
    let word = words.word(token);
    let word = if plain { word } else { without_particle(words, word) };
    if is_title(words, token) {
        // `HM` is `Haji M.`
        let initial = words.is_kind(token, Honorific::EndsInInitial);
        if let Some(last) = word.chars().next_back().filter(|_| initial) {
            parts.push(Part::of(last.encode_utf8(&mut [0; 4])));
        }
        return;
    }
    let father = token.checked_sub(1).is_some_and(|before| {
        words.is_kind(before, NameParticle::Father) || words.is_kind(before, NameOrigin::Father)
    });
    let particle = |half: usize| words.is_any(half, any_of!(NameParticle | Honorific));
    let half = is_half(words, token, name) && !token.checked_sub(2).is_some_and(particle);
    let dependent = half || father || words.is_kind(token, GivenName::Dependent);
    let mut add = |part: &str| parts.push(Part { dependent, ..Part::of(part) });
    if written && written_as.case == Case::Upper && word.len() <= INITIALS && word.is_ascii() {
        word.chars().for_each(|letter| add(letter.encode_utf8(&mut [0; 4])));
    } else if plain {
        parts.push(Part { dependent, ..Part::plain(word, written_as.hash) });
    } else {
        word.split('-').filter(|part| !part.is_empty()).for_each(add);
    }
}

/// Whether the word is a king's number: `II`; one letter only at the name's end, `X`.
fn is_number(words: &Words, token: usize, end: usize) -> bool {
    let word = words.word(token);
    let roman = word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
    roman && (word.len() > 1 || token + 1 == end && word != "I")
}

impl Part {
    fn of(word: &str) -> Self {
        let word = without_possessive(word);
        let first = word.chars().next().map_or(0, char::len_utf8);
        Self {
            hash: fold_hash(word),
            initial: fold_hash(word.get(..first).unwrap_or_default()),
            short: word.len() == first,
            dependent: false,
        }
    }

    /// The same of a word that has nothing to take away, whose hash is known.
    fn plain(word: &str, hash: u32) -> Self {
        let initial = word.bytes().next().map_or(0, |first| first.to_ascii_lowercase());
        Self { hash, initial: add_byte(FNV_BASIS, initial), short: word.len() == 1, dependent: false }
    }

    fn matches(&self, other: &Self) -> bool {
        self.hash == other.hash || (self.short || other.short) && self.initial == other.initial
    }
}

/// Whether the word is tied to another of these tokens by a hyphen.
fn is_half(words: &Words, at: usize, tokens: &Range<usize>) -> bool {
    let joined = |hyphen: usize| tokens.contains(&hyphen) && joins(words, hyphen);
    joined(at + 1) || at.checked_sub(1).is_some_and(joined)
}

/// Whether the token is a hyphen that ties two words with capitals.
fn joins(words: &Words, hyphen: usize) -> bool {
    hyphen > 0
        && words.is_hyphen(hyphen)
        && words.is_glued(hyphen + 1)
        && is_written(words, hyphen - 1)
        && is_written(words, hyphen + 1)
}

/// One number for a word, without its possessive ending: `Harlow's`.
pub(super) fn word_key(words: &Words, at: usize) -> u64 {
    let key =
        |word: &Token| if word.plain { word.hash } else { fold_hash(without_possessive(words.word(at))) };
    words.get(at).map(key).unwrap_or_default().into()
}

/// The keys of these words.
pub(super) fn word_keys(words: &Words, tokens: impl Iterator<Item = usize>) -> Set {
    Set::of(tokens.map(|at| word_key(words, at)))
}

/// The word without `'s`.
pub(crate) fn without_possessive(word: &str) -> &str {
    if !word.ends_with(['s', 'S']) {
        return word;
    }
    let owner = ["'s", "’s", "'S", "’S"].into_iter().find_map(|end| word.strip_suffix(end));
    owner.filter(|owner| !owner.is_empty()).unwrap_or(word)
}

/// The word without what is written behind it: `Budi-lah`.
fn without_particle<'w>(words: &Words, word: &'w str) -> &'w str {
    word.rsplit_once('-')
        .filter(|(_, end)| words.is_listed(end, Class::Function))
        .map_or(word, |(name, _)| name)
}

/// The words of a name as they are shown: without a possessive ending, a particle or a mark at its end.
pub(super) fn shown(words: &Words, tokens: Range<usize>) -> Span {
    let span = words.span(tokens.clone());
    let Some(last) = tokens.last() else { return span };
    let word = words.word(last);
    let cut = word.len() - without_particle(words, without_possessive(word)).len();
    Span::new(span.start(), span.end() - cut as u32)
}

/// Whether the word is a title or a degree and so says nothing of whom it names.
pub(super) fn is_title(words: &Words, token: usize) -> bool {
    // `Tan Kok Wira`
    let surname = || words.is_kind(token, Honorific::BeforeTitle) && !words.is(token + 1, Class::Honorific);
    words.is_any(token, any_of!(Honorific | Degree | Courtesy | Rank)) && !surname()
        || words.is(token, Class::RankTail) && follows_rank(words, token)
}

/// Whether a name is nothing but a title, with a letter before it at most: `Mr`, `M. Ag`, but not the initials `MS (48)`.
pub(super) fn is_bare_title(words: &Words, name: &Range<usize>) -> bool {
    let title = any_of!(Degree | Honorific | Courtesy);
    let bare = |at: usize| words.is_any(at, title) && !words.is(at, Class::GivenName);
    let letter =
        |at: usize| words.get(at).is_some_and(|token| token.case == Case::Initial || !token.is_word());
    // `Kepada polisi, RD mengaku`, but `Budi Raharja, SH menjelaskan`
    let comma = name.start.saturating_sub(usize::from(words.follows_mark(name.start, ',')));
    let short = words.word(name.start).len() <= beginning::INITIALS;
    let free =
        short && words.is_small(name.end) && comma.checked_sub(1).is_none_or(|at| !words.is_capitalized(at));
    // `MS (48)`, `SP alias Tono`
    let told = is_aged(words, name) || words.is(name.end, Class::AliasLink);
    let initials = name.len() == 1 && words.is_upper(name.start) && (free || told);
    !initials && name.clone().any(bare) && name.clone().all(|at| bare(at) || letter(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn a_surname_is_no_title() {
        let words = Words::read("Tan Wai Tan Tan Sri Wai", Lang::Ms);
        let form = |tokens: Range<usize>| Form::of(&words, tokens);
        assert!(form(2..3).is_part_of(&form(0..2)));
        assert_eq!(form(3..6).parts().len(), 1);
    }

    #[test]
    fn a_king_is_not_the_one_before() {
        let words = Words::read("Sultan HB IX Sultan Hamengku Buwono X Sultan Hamengku Buwono", Lang::Id);
        let form = |tokens: Range<usize>| Form::of(&words, tokens);
        let (ninth, tenth, one) = (form(1..3), form(4..7), form(8..10));
        assert!(!ninth.is_part_of(&tenth));
        assert!(one.is_part_of(&tenth), "the number may be left out");
    }

    #[test]
    fn a_particle_is_no_part_of_a_name() {
        let words = Words::read("Budi-lah Budi", Lang::Id);
        assert_eq!(Form::of(&words, 0..1), Form::of(&words, 1..2));
        assert_eq!(shown(&words, 0..1).of(words.text), "Budi");
    }

    #[test]
    fn a_malay_name_ends_with_the_fathers() {
        let fathers = |son: &str, tail: usize| {
            let words = Words::read(son, Lang::Ms);
            let end = words.len();
            Form::of(&words, end - tail..end).is_fathers_of(&Form::of(&words, 0..end))
        };
        assert!(fathers("Tomo Waru Rizal", 1) && fathers("Mohd Waru Rizal", 1));
        assert!(fathers("Tomo Waru Mohd Rizal", 2) && fathers("Tomo Mohd Rizal", 2));
        assert!(!fathers("Mohd Rizal", 1) && !fathers("Tomo Rizal", 1) && !fathers("Wan Mohd Rizal", 1));
        assert!(!fathers("M. Waru Rizal", 2) && !fathers("Datuk Rizal", 1) && !fathers("Mohd Waru Rizal", 2));
    }

    #[test]
    fn a_son_is_not_his_father() {
        let words = Words::read("John Roe Jr. John Roe Sr. Roe", Lang::En);
        let form = |tokens: Range<usize>| Form::of(&words, tokens);
        let (son, father, surname) = (form(0..3), form(4..7), form(8..9));
        assert!(!son.is_part_of(&father) && !form(0..2).is_part_of(&son));
        assert!(surname.is_part_of(&son) && surname.is_part_of(&father));
    }

    #[test]
    fn nobody_is_called_by_the_fathers_name_alone() {
        let words = Words::read("Agus bin Raharja Agus Raharja Tae-yong Tae Yong", Lang::Id);
        let form = |tokens: Range<usize>| Form::of(&words, tokens);
        assert!(form(3..4).is_part_of(&form(0..3)));
        assert!(!form(4..5).is_part_of(&form(0..3)));
        assert!(form(4..5).is_part_of(&form(3..5)));
        assert_eq!(form(5..6), form(6..8));
    }
}
