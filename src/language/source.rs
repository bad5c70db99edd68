//! The word files as people mend them, and as they ship: `build.rs` reads them with this very file, and so do the tests.
//!
//! A word file is plain text:
//!
//! ```text
//! # what the section holds, for the native speaker who mends it
//! [month]
//! januari=1 jan=1 februari=2
//! [office]
//! ketua camat=local staf_khusus=of-another
//! ```
//!
//! A section names a [`Class`], words stand in lower case with white space between them, `_` joins the words of a
//! phrase, and `=` gives the word a value within its class: a number, or the name of one of the kinds that
//! `class.rs` declares with it. What a class or a kind means is not this file's business.
//!
//! What ships is a third smaller once it is compressed: no comments, a class by its number, a value before its words, and
//! of each word in order only what differs from the one before, behind a capital for how many bytes they share.
//!
//! ```text
//! [office]
//! # Before a name.               →   [22Aketua=3AceoAmanager
//! ketua manager=modifiers-first
//! ceo=modifiers-first
//! ```

use super::Class;
use super::declare::Values;
use std::collections::{BTreeMap, BTreeSet};

/// The words of a phrase at most.
const PHRASE_WORDS: usize = 6;

/// The capital for words that share nothing, and the last one.
const CAPITALS: [u8; 2] = [b'A', b'Z'];

/// What is wrong with a word file, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: String,
    pub(crate) expected: String,
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
        let fault = |expected: &str| Fault { at: written.to_owned(), expected: expected.to_owned() };
        if let Some(section) = written.strip_prefix('[') {
            class = section.strip_suffix(']').and_then(Class::named);
            class.ok_or_else(|| fault("a class of language/class.rs"))?;
            continue;
        }
        let class = class.ok_or_else(|| fault("a section before the first word"))?;
        let (word, value) = written.split_once('=').map_or((written, None), |(word, it)| (word, Some(it)));
        check(word).map_err(fault)?;
        let value = number(class, value).map_err(|expected| fault(&expected))?;
        if words.insert((class as u8, word.to_owned()), value).is_some() {
            return Err(fault("a word once in its section"));
        }
    }
    Ok(words)
}

/// Whether it is a word as word files have them, or what was expected.
fn check(word: &str) -> Result<(), &'static str> {
    if word.bytes().any(|byte| byte.is_ascii_uppercase() || byte == b'[') {
        return Err("a word in lower case");
    }
    let few = word.split('_').count() <= PHRASE_WORDS && word.split('_').all(|part| !part.is_empty());
    if few { Ok(()) } else { Err("one word or a few, joined by _") }
}

/// The number of a value within the class, or what was expected.
fn number(class: Class, value: Option<&str>) -> Result<u16, String> {
    match (class.values(), value) {
        (Values::Kinds(kinds), _) => number_of(kinds, value),
        (_, None) => Ok(0),
        (Values::Numbers, Some(value)) => {
            value.parse().map_err(|_| "a number from 0 to 65535 behind =".to_owned())
        }
        (Values::None, Some(_)) => Err("no value: the words of the section have none".to_owned()),
    }
}

/// The number of the kind of that name, or of the one that words without a value are.
fn number_of(kinds: &[(u16, &str)], value: Option<&str>) -> Result<u16, String> {
    let is_meant =
        |&&(number, kind): &&(u16, &str)| value.map_or(number == 0, |it| number > 0 && it == hyphened(kind));
    let found = kinds.iter().find(is_meant).map(|&(number, _)| number);
    found.ok_or_else(|| {
        let names = kinds.iter().filter(|&&(number, _)| number > 0).map(|&(_, kind)| hyphened(kind));
        format!("one of {} behind =", names.collect::<Vec<_>>().join(", "))
    })
}

/// The name of a kind as the word files write it: `GivenName` is `given-name`.
fn hyphened(kind: &str) -> String {
    let mut name = String::new();
    for letter in kind.chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ships_without_what_it_shares_with_the_one_before() {
        let office = "[office]\n# Before a name.\nketua manager=modifiers-first kepala\nceo=modifiers-first";
        let number = Class::Office as u8;
        assert_eq!(packed(&read([office]).unwrap()), format!("[{number}AkepalaCtua=3AceoAmanager"));
    }

    #[test]
    fn faults_are_named() {
        let faults =
            ["[mnth]\nmei=5", "mei=5", "[month]\nMei=5", "[month]\nmei=5 juni=6 mei=5", "[month]\nmei_=5"];
        assert!(faults.into_iter().all(|file| read([file]).is_err()));
    }

    #[test]
    fn a_value_is_what_its_class_declares() {
        let expected = |file| read([file]).map_err(|fault| (fault.at, fault.expected));
        let fault = |at: &str, expected: &str| Err((at.to_owned(), expected.to_owned()));
        let ways = "one of at, towards, from behind =";
        assert_eq!(expected("[locative]\nke=to"), fault("ke=to", ways), "an unknown name");
        assert_eq!(expected("[locative]\nke=2"), fault("ke=2", ways), "a number for a name");
        assert_eq!(expected("[locative]\nke"), fault("ke", ways), "no name where every word has one");
        assert_eq!(
            expected("[weekend]\nakhir_pekan=plain"),
            fault("akhir_pekan=plain", "one of either behind =")
        );
        assert_eq!(expected("[month]\nmei=may"), fault("mei=may", "a number from 0 to 65535 behind ="));
        let none = "no value: the words of the section have none";
        assert_eq!(expected("[agency]\nantara=1"), fault("antara=1", none));
    }

    #[test]
    fn a_kind_of_several_words_has_hyphens() {
        let words = read(["[office]\nstaf_khusus=of-another ketua"]).unwrap();
        let office = Class::Office as u8;
        let words: Vec<_> = words.into_iter().collect();
        assert_eq!(words, [(office, 0, "ketua".to_owned()), (office, 2, "staf_khusus".to_owned())]);
    }
}
