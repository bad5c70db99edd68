//! The word files as people mend them, and as they ship: `build.rs` reads them with this very file, and so do the tests.
//!
//! A word file is plain text:
//!
//! ```text
//! # what the section holds, for the native speaker who mends it
//! [month]
//! januari=1 jan=1 februari=2
//! [locative]
//! di kepada pihak_di
//! ```
//!
//! A section names a [`Class`], words stand in lower case with white space between them, `_` joins the words of a
//! phrase, `=number` gives the word a value within its class. What a class means is not this file's business.
//!
//! What ships is a third smaller once it is compressed: no comments, a class by its number, a value before its words, and
//! of each word in order only what differs from the one before, behind a capital for how many bytes they share.
//!
//! ```text
//! [office]
//! # Before a name.               →   [22Aketua=3AceoAmanager
//! ketua manager=3 ceo=3
//! ```

use super::Class;
use std::collections::{BTreeMap, BTreeSet};

/// The words of a phrase at most.
const PHRASE_WORDS: usize = 6;

/// The capital for words that share nothing, and the last one.
const CAPITALS: [u8; 2] = [b'A', b'Z'];

/// What is wrong with a word file, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: String,
    pub(crate) expected: &'static str,
}

/// A word: the number of its class, its value there or 0, and its letters.
pub(crate) type Word = (u8, u16, String);

/// The words of files, in the order they ship in; the first value counts of a word that several give one.
pub(crate) fn read<'t>(files: impl IntoIterator<Item = &'t str>) -> Result<BTreeSet<Word>, Fault> {
    let mut words = BTreeMap::new();
    for file in files {
        for (word, value) in words_of(file)? {
            let first = words.entry(word).or_insert(value);
            *first = if *first == 0 { value } else { *first };
        }
    }
    Ok(words.into_iter().map(|((class, word), value)| (class, value, word)).collect())
}

/// Words as they ship.
pub(crate) fn packed(words: &BTreeSet<Word>) -> String {
    let mut packed = String::new();
    let mut last = (u8::MAX, 0, "");
    for (class, value, word) in words {
        if *class != last.0 {
            packed.extend(["[", &class.to_string()]);
            last.1 = 0;
        }
        if *value != last.1 {
            packed.extend(["=", &value.to_string()]);
        }
        let shared = shared(last.2, word);
        packed.push((CAPITALS[0] + shared as u8).into());
        packed += &word[shared..];
        last = (*class, *value, word);
    }
    packed
}

/// How many bytes the beginnings of two words share, as many as a capital can say.
fn shared(last: &str, word: &str) -> usize {
    let most = usize::from(CAPITALS[1] - CAPITALS[0]);
    let same = last.bytes().zip(word.bytes()).take(most).take_while(|(one, other)| one == other).count();
    (0..=same).rev().find(|&end| word.is_char_boundary(end)).unwrap_or_default()
}

/// The words of a file by class, with their values.
fn words_of(file: &str) -> Result<BTreeMap<(u8, String), u16>, Fault> {
    let mut words = BTreeMap::new();
    let mut class = None;
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    for written in lines.flat_map(str::split_ascii_whitespace) {
        let fault = |expected| Fault { at: written.to_owned(), expected };
        if let Some(section) = written.strip_prefix('[') {
            class = section.strip_suffix(']').and_then(Class::named);
            class.ok_or_else(|| fault("a class of language/class.rs"))?;
            continue;
        }
        let class = class.ok_or_else(|| fault("a section before the first word"))?;
        let (word, value) = word(written).map_err(fault)?;
        if words.insert((class as u8, word.to_owned()), value).is_some() {
            return Err(fault("a word once in its section"));
        }
    }
    Ok(words)
}

/// A word and its value, or what was expected.
fn word(written: &str) -> Result<(&str, u16), &'static str> {
    let (word, value) = written.split_once('=').unwrap_or((written, "0"));
    let value = value.parse().map_err(|_| "a number from 0 to 65535 behind =")?;
    if word.bytes().any(|byte| byte.is_ascii_uppercase() || byte == b'[') {
        return Err("a word in lower case");
    }
    let few = word.split('_').count() <= PHRASE_WORDS && word.split('_').all(|part| !part.is_empty());
    if few { Ok((word, value)) } else { Err("one word or a few, joined by _") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ships_without_what_it_shares_with_the_one_before() {
        let words = read(["[office]\n# Before a name.\nketua manager=3 kepala\nceo=3"]).unwrap();
        let office = Class::Office as u8;
        assert_eq!(packed(&words), format!("[{office}AkepalaCtua=3AceoAmanager"));
    }

    #[test]
    fn faults_are_named() {
        let faults = [
            "[mnth]\nmei",
            "[month]\nmei=may",
            "mei",
            "[month]\nMei",
            "[month]\nmei juni mei",
            "[month]\nmei_",
        ];
        assert!(faults.into_iter().all(|file| read([file]).is_err()));
    }
}
