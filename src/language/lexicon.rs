//! Looks words and phrases up in constant time.
//!
//! What words there are stands in the word files; how those are written, and how they ship, says `source.rs`.

use super::{Class, Kinds};
use crate::article::{FNV_BASIS, Token, add_byte, fold_eq, fold_hash};
use crate::span::Span;

/// Bytes of a listed word, with its space, on the average.
const WORD_BYTES: usize = 8;

/// A word's place in its lexicon; 0 is the word that no list holds.
pub(crate) type EntryId = u16;

/// A set of classes in words of 64 bits: a page's engine shifts no wider ones.
#[derive(Clone, Copy, Default)]
pub(crate) struct Classes([u64; PARTS]);

/// Words of a set of classes.
const PARTS: usize = super::class::LIMIT / 64;

impl Classes {
    /// The set of these classes.
    pub(crate) const fn of(list: &[Class]) -> Self {
        let mut set = Self([0; PARTS]);
        let mut at = 0;
        while at < list.len() {
            let bit = list[at] as u8;
            set.0[bit as usize / 64] |= 1 << (bit % 64);
            at += 1;
        }
        set
    }

    /// Whether the class is in it.
    pub(crate) const fn has(self, class: Class) -> bool {
        let bit = class as u8;
        self.0[bit as usize / 64] >> (bit % 64) & 1 == 1
    }

    fn add(&mut self, class: Class) {
        let bit = class as u8;
        self.0[bit as usize / 64] |= 1 << (bit % 64);
    }

    /// The classes of either.
    pub(crate) const fn with(mut self, other: Self) -> Self {
        let mut part = 0;
        while part < PARTS {
            self.0[part] |= other.0[part];
            part += 1;
        }
        self
    }

    /// Whether the two share a class.
    pub(crate) const fn meets(self, other: Self) -> bool {
        let mut common = 0;
        let mut part = 0;
        while part < PARTS {
            common |= self.0[part] & other.0[part];
            part += 1;
        }
        common != 0
    }
}

/// The set of these classes, made when the crate is compiled: `any_of!(Speech | SpeechInverted)`.
macro_rules! any_of {
    ($($class:ident)|+) => { const { $crate::language::Classes::of(&[$($crate::language::Class::$class),+]) } };
}
pub(crate) use any_of;

/// What the lists say of a token.
#[derive(Clone, Copy, Default)]
pub(crate) struct Listed {
    /// The classes of its word.
    classes: Classes,
    /// The same, and those of the phrases that begin at it.
    begun: Classes,
    /// Whether a phrase begins at it.
    leads: bool,
}

impl Listed {
    /// Whether the word is of the class.
    pub(crate) const fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// Whether the word is of one of the classes.
    pub(crate) const fn is_any(&self, classes: Classes) -> bool {
        self.classes.meets(classes)
    }

    /// Whether the word is of one of the classes, or a phrase of one begins with it.
    pub(crate) const fn begins_any(&self, classes: Classes) -> bool {
        self.begun.meets(classes)
    }

    /// Whether a phrase begins with the word, of whatever class.
    pub(crate) const fn leads(&self) -> bool {
        self.leads
    }

    /// Whether the word is of the class, or a phrase of it begins with the word.
    pub(crate) const fn begins(&self, class: Class) -> bool {
        self.begun.has(class)
    }
}

/// The classes whose words are no words but what words begin or end with.
const AFFIXES: [Class; 7] = [
    Class::VerbPrefix,
    Class::PassivePrefix,
    Class::DeedPrefix,
    Class::VerbSuffix,
    Class::ParticipleSuffix,
    Class::DeedSuffix,
    Class::AdverbSuffix,
];

/// What the lists say of one word or phrase.
#[derive(Default)]
struct Entry {
    word: &'static str,
    hash: u32,
    classes: Classes,
    /// How many words the longest phrase has that begins with this word; 1 where none does.
    reach: u8,
    /// What the second words of its phrases are, a bit for some of all words: nearly none of a text stands for one.
    seconds: u32,
    values: Vec<(Class, u16)>,
}

/// The bit of a phrase's second word.
const fn second_bit(hash: u32) -> u32 {
    1 << (hash % u32::BITS)
}

/// The words of one language.
pub(crate) struct Lexicon {
    entries: Vec<Entry>,
    /// Open addressing over `entries`, a power of two long: the upper half of a word's hash, and its entry; 0 is an empty slot.
    slots: Vec<(u16, EntryId)>,
    affixes: [Affixes; AFFIXES.len()],
}

/// What the words of one of [`AFFIXES`] are: a handful, which is quicker read through than every beginning of a word is
/// looked up.
#[derive(Default)]
struct Affixes {
    words: Vec<&'static str>,
    /// The letters that they begin with, and those that they end with, a bit each: most words have another there.
    first: u32,
    last: u32,
}

impl Affixes {
    fn add(&mut self, affix: &'static str) {
        self.words.push(affix);
        self.first |= letter(affix.as_bytes().first());
        self.last |= letter(affix.as_bytes().last());
    }
}

/// The bit of a letter, large or small, which some other bytes share.
fn letter(byte: Option<&u8>) -> u32 {
    byte.map_or(0, |byte| 1 << (byte % 32))
}

/// One word or phrase of a word file.
struct Line {
    class: Class,
    /// As it stands in the file, without its value.
    word: &'static str,
    /// [`phrase_hash`] of its words, and of the first alone.
    hash: u32,
    first: (&'static str, u32),
    /// How many words it has.
    words: usize,
    /// 0 where it has none.
    value: u16,
}

impl Lexicon {
    /// Reads packed words.
    pub(crate) fn read(packed: &[&str]) -> Self {
        // A language is read once and kept for good, and so are its words.
        let words: &str = unpacked(packed).leak();
        // About as many as there are: entries and slots are made once, and grow where the guess was too low.
        let count = words.len() / WORD_BYTES;
        let mut entries = Vec::with_capacity(count);
        entries.push(Entry::default());
        let slots = vec![(0, 0); (count * 2 + 1).next_power_of_two().max(16)];
        let mut lexicon = Self { entries, slots, affixes: Default::default() };
        for line in lines(words) {
            lexicon.add(&line);
        }
        lexicon
    }

    fn add(&mut self, line: &Line) {
        if line.words > 1 {
            let (first, hash) = line.first;
            let id = self.intern(first, hash);
            let entry = &mut self.entries[usize::from(id)];
            entry.reach = entry.reach.max(line.words as u8);
            entry.seconds |= line.word.split('_').nth(1).map_or(0, |word| second_bit(fold_hash(word)));
        }
        let id = self.intern(line.word, line.hash);
        let entry = &mut self.entries[usize::from(id)];
        entry.classes.add(line.class);
        if line.value != 0 {
            entry.values.push((line.class, line.value));
        }
        if let Some(place) = AFFIXES.iter().position(|class| *class == line.class) {
            self.affixes[place].add(line.word);
        }
    }

    fn intern(&mut self, word: &'static str, hash: u32) -> EntryId {
        if self.entries.len() * 2 > self.slots.len() {
            self.grow();
        }
        let slot = self.slot(hash, |entry| entry.word == word);
        if self.slots[slot].1 == 0 {
            self.slots[slot] = (upper(hash), self.entries.len() as EntryId);
            self.entries.push(Entry { word, hash, reach: 1, ..Entry::default() });
        }
        self.slots[slot].1
    }

    /// Twice the slots: look-ups stay short where words are shorter than [`WORD_BYTES`] says.
    fn grow(&mut self) {
        self.slots = vec![(0, 0); self.slots.len() * 2];
        for id in 1..self.entries.len() {
            let hash = self.entries[id].hash;
            let slot = self.slot(hash, |_| false);
            self.slots[slot] = (upper(hash), id as EntryId);
        }
    }

    /// The slot of the entry with this hash that `same` accepts, else the empty slot where it would be.
    fn slot(&self, hash: u32, same: impl Fn(&Entry) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let (half, id) = self.slots[slot];
            if id == 0 || half == upper(hash) && same(&self.entries[usize::from(id)]) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The entry of the word of a text whose [`fold_hash`] is `hash`. Nearly all that no list holds are told by it, and
    /// never cut from their text.
    pub(crate) fn find(&self, text: &str, word: Span, hash: u32) -> EntryId {
        self.slots[self.slot(phrase_hash([hash]), |entry| fold_eq(word.of(text), entry.word))].1
    }

    /// The entry of a word that is no token, or not yet.
    pub(crate) fn entry_of(&self, word: &str) -> EntryId {
        self.find(word, Span::new(0, word.len() as u32), fold_hash(word))
    }

    /// The entry of a phrase: its words as they stand in the article, each with its hash.
    fn find_phrase<'t, W>(&self, words: &W) -> EntryId
    where
        W: Iterator<Item = (&'t str, u32)> + Clone,
    {
        let hash = phrase_hash(words.clone().map(|(_, hash)| hash));
        let same = |entry: &Entry| {
            let mut listed = entry.word.split('_');
            words.clone().all(|(word, _)| listed.next().is_some_and(|other| fold_eq(word, other)))
                && listed.next().is_none()
        };
        self.slots[self.slot(hash, same)].1
    }

    /// The classes of the word.
    pub(crate) fn classes(&self, id: EntryId) -> Classes {
        self.entries[usize::from(id)].classes
    }

    /// What the lists say of the first of these tokens, and of the phrases that begin there.
    pub(crate) fn listed_at(&self, text: &str, tokens: &[Token]) -> Listed {
        let Some(first) = tokens.first() else { return Listed::default() };
        let classes = self.classes(first.entry);
        let mut listed = Listed { classes, begun: classes, leads: false };
        for (_, phrase) in self.phrases(text, tokens) {
            listed.begun = listed.begun.with(self.classes(phrase));
            listed.leads = true;
        }
        listed
    }

    /// The listed phrases that the tokens begin with, the longest first: how many tokens each has, and its entry.
    pub(crate) fn phrases(&self, text: &str, tokens: &[Token]) -> impl Iterator<Item = (usize, EntryId)> {
        let reach = match tokens {
            [first, second, ..] => {
                let entry = &self.entries[usize::from(first.entry)];
                let leads = entry.seconds & second_bit(second.hash) != 0;
                if leads { tokens.len().min(entry.reach.into()) } else { 1 }
            }
            _ => 1,
        };
        let phrase = |length: usize| {
            let words = tokens[..length].iter().map(|token| (token.span.of(text), token.hash));
            (length, self.find_phrase(&words))
        };
        (2..=reach).rev().map(phrase).filter(|(_, phrase)| *phrase != 0)
    }

    /// Whether the word is of the class.
    pub(crate) fn is(&self, id: EntryId, class: Class) -> bool {
        self.classes(id).has(class)
    }

    /// Whether the word begins with an affix of the class.
    pub(crate) fn has_prefix(&self, word: &str, class: Class) -> bool {
        let word = word.as_bytes();
        let begins = |affix: &str| {
            word.get(..affix.len()).is_some_and(|start| start.eq_ignore_ascii_case(affix.as_bytes()))
        };
        let affixes = self.affixes(class);
        affixes.first & letter(word.first()) != 0 && affixes.words.iter().any(|affix| begins(affix))
    }

    /// Whether the word ends with an affix of the class.
    pub(crate) fn has_suffix(&self, word: &str, class: Class) -> bool {
        let word = word.as_bytes();
        let ends = |affix: &str| {
            let end = word.len().checked_sub(affix.len()).and_then(|at| word.get(at..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(affix.as_bytes()))
        };
        let affixes = self.affixes(class);
        affixes.last & letter(word.last()) != 0 && affixes.words.iter().any(|affix| ends(affix))
    }

    fn affixes(&self, class: Class) -> &Affixes {
        let place = AFFIXES.iter().position(|of| *of == class);
        debug_assert!(place.is_some(), "{class:?} is no class of affixes");
        &self.affixes[place.unwrap_or_default()]
    }

    /// The word's kind within the class that the kind is of; `None` where it is not of the class.
    pub(crate) fn kind<K: Kinds>(&self, id: EntryId) -> Option<K> {
        self.value(id, K::CLASS).and_then(K::of)
    }

    /// The word's value within the class; `None` where it is not of the class, 0 where it has no value there.
    pub(crate) fn value(&self, id: EntryId, class: Class) -> Option<u16> {
        let values = &self.entries[usize::from(id)].values;
        self.is(id, class).then(|| values.iter().find(|(of, _)| *of == class).map_or(0, |(_, value)| *value))
    }
}

const fn upper(hash: u32) -> u16 {
    (hash >> 16) as u16
}

/// One hash of the hashes of a phrase's words.
fn phrase_hash(words: impl IntoIterator<Item = u32>) -> u32 {
    words.into_iter().fold(0, add_to_phrase)
}

const fn add_to_phrase(hash: u32, word: u32) -> u32 {
    hash.rotate_left(5).wrapping_mul(0x9E37_79B1) ^ word
}

/// The words of files as they ship, each whole and on a line of its own, as their marks are.
fn unpacked(files: &[&str]) -> String {
    let mut words = String::with_capacity(files.iter().map(|file| file.len()).sum::<usize>() * 2);
    let mut last = 0;
    for file in files {
        let mut rest = *file;
        while let Some(mark) = rest.bytes().next() {
            let end = rest.bytes().skip(1).position(is_mark).map_or(rest.len(), |at| at + 1);
            let start = words.len();
            if mark.is_ascii_uppercase() {
                words.extend_from_within(last..last + usize::from(mark - b'A'));
                words += rest.get(1..end).unwrap_or_default();
                last = start;
            } else {
                words += rest.get(..end).unwrap_or_default();
            }
            words.push('\n');
            rest = rest.get(end..).unwrap_or_default();
        }
    }
    words
}

/// Whether a word, a value or a section of a packed file begins with the byte.
const fn is_mark(byte: u8) -> bool {
    byte.is_ascii_uppercase() || matches!(byte, b'[' | b'=')
}

/// The words of a file.
fn lines(words: &'static str) -> impl Iterator<Item = Line> {
    let mut class = None;
    let mut value = 0;
    words.lines().filter_map(move |word| {
        if let Some(number) = word.strip_prefix('[') {
            class = number.parse().ok().and_then(|number: usize| Class::ALL.get(number).copied());
            value = 0;
        } else if let Some(number) = word.strip_prefix('=') {
            value = number.parse().unwrap_or_default();
        } else {
            return class.map(|class| read_word(class, value, word));
        }
        None
    })
}

/// Reads one word, each byte once: a page reads thousands before its first card.
fn read_word(class: Class, value: u16, word: &'static str) -> Line {
    let mut line = Line { class, word, hash: 0, first: (word, 0), words: 0, value };
    let mut hash = FNV_BASIS;
    for (at, byte) in word.bytes().chain([b'_']).enumerate() {
        if byte != b'_' {
            hash = add_byte(hash, byte);
            continue;
        }
        line.words += 1;
        line.hash = add_to_phrase(line.hash, hash);
        if line.words == 1 {
            line.first = (word.get(..at).unwrap_or_default(), line.hash);
        }
        hash = FNV_BASIS;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Office, Speech, source};

    /// The words of a file as people write it.
    fn read(file: &str) -> Lexicon {
        Lexicon::read(&[&source::packed(&source::read([file]).unwrap())])
    }

    const FILE: &str = "[month]\nmei=5 jan=1\n[speech]\nkata mei jelas_dia jelas\n";

    fn word(lexicon: &Lexicon, word: &str) -> EntryId {
        lexicon.entry_of(word)
    }

    #[test]
    fn a_word_of_two_classes_keeps_both() {
        let lexicon = read(FILE);
        let mei = word(&lexicon, "Mei");
        assert_eq!(lexicon.value(mei, Class::Month), Some(5));
        assert_eq!(lexicon.value(mei, Class::Speech), Some(0));
        assert_eq!(lexicon.value(mei, Class::Weekday), None);
    }

    #[test]
    fn phrases_are_found_by_their_words() {
        let lexicon = read(FILE);
        let words = |text| {
            let mut tokens = crate::article::tokenize(text);
            tokens[0].entry = word(&lexicon, "jelas");
            let phrases: Vec<_> = lexicon.phrases(text, &tokens).collect();
            (phrases, lexicon.listed_at(text, &tokens))
        };
        let (phrases, listed) = words("Jelas dia pergi");
        assert!(matches!(phrases[..], [(2, phrase)] if lexicon.is(phrase, Class::Speech)));
        assert!(listed.begins(Class::Speech) && !listed.begins(Class::Month));
        assert_eq!(words("Jelas Budi pergi").0, []);
    }

    #[test]
    fn a_value_is_of_its_word_alone() {
        let lexicon = read("[office]\nketua ceo=modifiers-first manager=modifiers-first\n[speech]\nkata");
        let office = |text: &str| lexicon.kind::<Office>(word(&lexicon, text));
        assert_eq!([office("ceo"), office("manager")], [Some(Office::ModifiersFirst); 2]);
        assert_eq!([office("ketua"), office("kata")], [Some(Office::Plain), None]);
        assert_eq!(lexicon.kind(word(&lexicon, "kata")), Some(Speech::Plain));
    }
}
