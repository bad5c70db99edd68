//! One name, written in another way.
//!
//! ```text
//! Bambangan Sutarjo … Bamsut            woven of the beginnings of two of its words
//! Sutarjonoto Kasalim … Tarjonoto       clipped: the beginning or the end of one of its words
//! Rinaldus Kasalim … Rinadlus           a slip of the pen, of one letter
//! Rinaldus Kasalim … Kasalimpunya       a scraper lost the space behind it
//! Achmad Kasalim … Ahmad Kasalim        another way to write the same sound
//! ```
//!
//! Two common names are one only where they sound alike: `Rahman` is not `Rahmat`.

use crate::article::Words;
use crate::language::Class;
use std::ops::Range;
use std::sync::OnceLock;

/// Letters of a word that can be misspelt: shorter ones are too soon another.
const LETTERS: usize = 5;

/// Letters of a word that can be written in another way.
const WRITTEN: usize = 4;

/// What is written for one sound.
const SOUNDS: &str = include_str!("sounds.txt");

/// Letters of each beginning that a nickname is woven of.
const BEGINNING: usize = 2;

/// Letters of a clipped name at least, and letters that were clipped off.
const CLIPPED: usize = 3;
const CLIPPED_OFF: usize = 2;

/// Letters that a lost space glued to a name at least.
const GLUED: usize = 3;

/// Whether the single word is woven of the beginnings of two neighbouring words of the full name.
pub(super) fn is_woven(words: &Words, short: usize, full: Range<usize>) -> bool {
    let first = |token: usize| words.word(token).bytes().next().map(|letter| letter.to_ascii_lowercase());
    // Nearly no other name has a word with its first letter.
    if !named(words, full.clone()).any(|token| first(token) == first(short)) {
        return false;
    }
    let word = words.word(short).to_ascii_lowercase();
    let parts: Vec<String> = named(words, full).map(|token| words.word(token).to_ascii_lowercase()).collect();
    let joints = BEGINNING..(word.len() + 1).saturating_sub(BEGINNING);
    let mut halves = joints.filter_map(|joint| word.split_at_checked(joint));
    halves
        .any(|(head, tail)| parts.windows(2).any(|pair| pair[0].starts_with(head) && begins(&pair[1], tail)))
}

/// Whether a piece is the beginning of a word, but for a last letter from further on: the `sutj` of `sutarjo`.
fn begins(word: &str, piece: &str) -> bool {
    let skipped = || {
        let mut letters = piece.chars();
        let last = letters.next_back()?;
        let head = letters.as_str();
        let rest = word.strip_prefix(head).filter(|_| head.len() > BEGINNING)?;
        Some(rest.contains(last))
    };
    word.starts_with(piece) || skipped() == Some(true)
}

/// Whether the single word is the beginning or the end of a word of the full name; `Raharja` is none of
/// `Raharjaputri`, who is his daughter.
pub(super) fn is_clipped(words: &Words, short: usize, full: Range<usize>) -> bool {
    let word = words.word(short).to_ascii_lowercase();
    let clips = |token: usize| {
        let whole = words.word(token).to_ascii_lowercase();
        let ending = whole.strip_prefix(&word).filter(|ending| !words.is_listed(ending, Class::NameEnding));
        ending.or_else(|| whole.strip_suffix(&word)).is_some_and(|rest| rest.len() >= CLIPPED_OFF)
    };
    word.len() >= CLIPPED && named(words, full.clone()).nth(1).is_some() && named(words, full).any(clips)
}

/// Whether the form is the full name or a part of it with one of its words misspelt.
pub(super) fn is_misspelt(words: &Words, form: Range<usize>, full: Range<usize>) -> bool {
    let mut rest = named(words, full);
    let mut slips = 0;
    let fits = named(words, form).all(|token| {
        rest.any(|other| {
            let slip = is_slip(words, token, other);
            slips += usize::from(slip);
            slip || words.word(token).eq_ignore_ascii_case(words.word(other))
        })
    });
    fits && slips == 1
}

/// The words of a name that tell it from others.
fn named<'w>(words: &'w Words, tokens: Range<usize>) -> impl Iterator<Item = usize> + 'w {
    tokens.filter(|&token| words.is_word(token) && !super::form::is_title(words, token))
}

/// Whether one word is the other with a slip.
fn is_slip(words: &Words, one: usize, other: usize) -> bool {
    let both_common = words.is(one, Class::GivenName) && words.is(other, Class::GivenName);
    let (one, other) = (words.word(one), words.word(other));
    if sounds_alike(one, other) {
        return true;
    }
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let glued = long
        .strip_prefix(short)
        .is_some_and(|rest| rest.len() >= GLUED && rest.starts_with(char::is_lowercase));
    !both_common && short.len() >= LETTERS && (glued || differs_once(short, long))
}

/// Whether two different words are read alike.
fn sounds_alike(one: &str, other: &str) -> bool {
    let first = |word: &str| word.as_bytes().first().map(u8::to_ascii_lowercase);
    let long = one.len().min(other.len()) >= WRITTEN;
    long && first(one) == first(other) && !one.eq_ignore_ascii_case(other) && sound(one).eq(sound(other))
}

/// What is written, with the letter that it is read as.
fn sounds() -> &'static [(&'static str, u8)] {
    static READ: OnceLock<Vec<(&str, u8)>> = OnceLock::new();
    READ.get_or_init(|| {
        let lines = SOUNDS.lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| line.split_once(' '))
            .filter_map(|(written, sound)| Some((written, *sound.as_bytes().first()?)))
            .collect()
    })
}

/// One letter for each sound of the word; a doubled one is read once.
fn sound(word: &str) -> impl Iterator<Item = u8> {
    let sounds = sounds();
    let mut rest = word.as_bytes();
    let mut last = 0;
    std::iter::from_fn(move || {
        loop {
            let letter = rest.first()?.to_ascii_lowercase();
            let is_written = |(written, _): &&(&str, u8)| {
                rest.get(..written.len()).is_some_and(|it| it.eq_ignore_ascii_case(written.as_bytes()))
            };
            let (length, sound) =
                sounds.iter().find(is_written).map_or((1, letter), |(it, sound)| (it.len(), *sound));
            rest = &rest[length..];
            if std::mem::replace(&mut last, sound) != sound {
                return Some(sound);
            }
        }
    })
}

/// Whether one letter is another, is missing, or stands before its neighbour.
fn differs_once(short: &str, long: &str) -> bool {
    // The first letter tells names apart, and nearly all pairs of them.
    let first = |word: &str| word.chars().next().map(|letter| letter.to_ascii_lowercase());
    if first(short) != first(long) {
        return false;
    }
    let letters = |word: &str| word.chars().map(|letter| letter.to_ascii_lowercase()).collect::<Vec<char>>();
    let (short, long) = (letters(short), letters(long));
    let (short, long) = if short.len() <= long.len() { (short, long) } else { (long, short) };
    let head = short.iter().zip(&long).take_while(|(one, other)| one == other).count();
    let (short, long) = (&short[head..], &long[head..]);
    let swapped = || short.len() > 1 && short[0] == long[1] && short[1] == long[0] && short[2..] == long[2..];
    match long.len() - short.len() {
        0 => !short.is_empty() && (short[1..] == long[1..] || swapped()),
        1 => *short == long[1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn a_nickname_is_woven_of_two_words() {
        let words = Words::read("Bambangan Sutarjo Bamsut Bamjo Bamsutj Bamsutk", Lang::Id);
        assert!(is_woven(&words, 2, 0..2));
        assert!(!is_woven(&words, 3, 0..2));
        assert!(is_woven(&words, 4, 0..2));
        assert!(!is_woven(&words, 5, 0..2));
    }

    #[test]
    fn a_slip_is_one_letter_or_a_lost_space() {
        let words = Words::read("Rinaldus Kasalim Rinadlus Rinalduz Kasalimpunya Rinald", Lang::Id);
        for slip in 2..5 {
            assert!(is_misspelt(&words, slip..slip + 1, 0..2), "{}", words.word(slip));
        }
        assert!(!is_misspelt(&words, 5..6, 0..2));
        assert!(!is_misspelt(&words, 0..1, 0..2), "no slip at all");
    }

    #[test]
    fn a_clipped_name_is_an_end_of_one_word() {
        let words = Words::read("Sutarjonoto Kasalim Tarjonoto Sutar Kasalimputri Kasalim", Lang::Id);
        assert!(is_clipped(&words, 2, 0..2));
        assert!(is_clipped(&words, 3, 0..2));
        assert!(!is_clipped(&words, 3, 0..1), "a single name is not clipped");
        assert!(!is_clipped(&words, 5, 3..5), "the father is not the daughter");
    }

    #[test]
    fn every_sound_is_read() {
        assert_eq!(sounds().len(), SOUNDS.lines().filter(|line| !line.starts_with('#')).count());
    }

    #[test]
    fn two_common_names_are_two_unless_they_sound_alike() {
        let words = Words::read("Rahman Rahmat Achmad Ahmad Soekarno Sukarno Abdul Abdullah", Lang::Id);
        assert!(!is_misspelt(&words, 0..1, 1..2));
        assert!(is_misspelt(&words, 2..3, 3..4));
        assert!(is_misspelt(&words, 4..5, 5..6));
        assert!(!is_misspelt(&words, 6..7, 7..8));
    }
}
