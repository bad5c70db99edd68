//! What the tagger looks at: each fact about a token and its surroundings is one feature, a hashed key.
//!
//! For `Bahri` in `kata Bahri di Malili` these are, among others: the word is `bahri`; it has one capital; it ends in
//! `-ri`; `kata` stands before it; `kata` is a verb of speech; it is a run of its own; elsewhere in the article the
//! same word follows an office.
//!
//! The trainer calls this very code, so that weights and features cannot drift apart; [`fingerprint`] notices when
//! weights were made for other features. Not its business: how much a feature counts (`weights.rs`).

use super::agreement::Agreement;
use super::evidence::Evidence;
use super::labels::LABELS;
use super::runs::Runs;
use super::weights::KEY_BITS;
use crate::article::{Article, Case, Document, Kind, Words};
use crate::language::{Class, Classes, Lang};
use std::ops::Range;

/// The classes that tell something about names, in the order of their bits in [`Look::classes`].
const CLASSES: [Class; 25] = [
    Class::Office,
    Class::Honorific,
    Class::Degree,
    Class::OrganizationHead,
    Class::PlaceKind,
    Class::Venue,
    Class::People,
    Class::Speech,
    Class::According,
    Class::LocativePreposition,
    Class::Month,
    Class::Weekday,
    Class::Function,
    Class::Rank,
    Class::RankTail,
    Class::Courtesy,
    Class::OfficePrefix,
    Class::OfficeWord,
    Class::OfficePreposition,
    Class::SpeechInverted,
    Class::NameLink,
    Class::NameParticle,
    Class::Gazetteer,
    Class::Namesake,
    Class::GivenName,
];

/// What a feature is about. The numbers are part of the keys: new kinds go to the end, and weights must be trained
/// anew.
#[derive(Clone, Copy)]
enum About {
    Word,
    WordCase,
    Before,
    After,
    SecondBefore,
    SecondAfter,
    BeforeAndWord,
    WordAndAfter,
    TwoBefore,
    TwoAfter,
    Prefix,
    Suffix,
    Shape,
    ShapeBefore,
    ShapeAfter,
    ShapeAround,
    BeforeAndShape,
    AfterAndShape,
    PlaceInRun,
    RunBefore,
    RunAfter,
    RunFirst,
    RunLast,
    Classes,
    ClassesBefore,
    ClassesAfter,
    ClassInRun,
    ClassLaterInRun,
    ClassBeforeRun,
    ClassAfterRun,
    Surroundings,
    Language,
    Fact,
    Facts,
    Agreement,
    AgreementInRun,
    Surest,
}

/// What is asked of one token again and again.
#[derive(Clone, Copy, Default)]
struct Look {
    hash: u32,
    /// Bits as in [`CLASSES`].
    classes: u32,
    shape: u8,
    quoted: bool,
    bracketed: bool,
}

/// The features of a document's tokens.
pub struct Features<'d, 'a> {
    words: &'d Words<'a>,
    lang: Lang,
    looks: Vec<Look>,
    runs: Runs,
    evidence: Evidence,
}

/// The letters of the longest affix.
const AFFIX: usize = 4;
/// Features of a token at most, but for those of its [`Agreement`]; few have a fourth as many.
const MOST: usize = 256;
/// Room for the keys of a token.
pub type Keys = [u32; MOST];
/// The same before there is one.
pub const NO_KEYS: Keys = [0; MOST];
/// Tokens of a run, on each side, whose classes count.
const NEAR: usize = 12;
/// Longer runs count as this long.
const LONG_RUN: usize = 5;
/// Beyond the sentence.
const EDGE: Look = Look { hash: 1, classes: 0, shape: 15, quoted: false, bracketed: false };

impl<'d, 'a> Features<'d, 'a> {
    /// Reads the document once.
    pub fn of(document: &'d Document<'a>) -> Self {
        let runs = Runs::of(document);
        let evidence = Evidence::of(document, &runs);
        let looks = looks(document);
        Self { words: &document.words, lang: document.lang, looks, runs, evidence }
    }

    /// The hash of the token's word in lower case.
    pub fn hash(&self, at: usize) -> u32 {
        self.look(at).hash
    }

    fn look(&self, at: usize) -> &Look {
        self.looks.get(at).unwrap_or(&EDGE)
    }

    /// The keys of the token `at` of a sentence, without those of its [`Agreement`]. Room for them is made once for many.
    pub fn keys<'k>(&self, at: usize, room: &'k mut Keys) -> &'k [u32] {
        let near: [&Look; 5] = std::array::from_fn(|offset| self.look((at + offset).wrapping_sub(2)));
        // Gathered first and hashed together: once for all, and without asking for room for each.
        let mut count = 0;
        let mut add = |about: About, value: u32| {
            room[count % MOST] = feature(about, value);
            count += 1;
        };
        add_words(&near, &mut add);
        add_affixes(self.words.word(at), &mut add);
        add_shapes(&near, &mut add);
        add_classes(&near, &mut add);
        self.add_run(at, &mut add);
        self.add_surroundings(at, &mut add);
        let keys = &mut room[..count.min(MOST)];
        for feature in keys.iter_mut() {
            *feature = key(*feature);
        }
        keys
    }

    /// Adds the keys of what the first pass found of the same word elsewhere.
    pub fn add_agreement(&self, at: usize, agreement: &Agreement, keys: &mut Vec<u32>) {
        let mut add = |about: About, value: u32| keys.push(key(feature(about, value)));
        let place = self.runs.at(at).map_or(0, |run| place_in(run, at));
        let own = agreement.elsewhere(at);
        add(About::Agreement, pair(own.usual, place));
        for (kind, &sure) in (0..).zip(&own.surest) {
            if sure > 0 {
                add(About::Surest, pair(pair(u32::from(sure), kind), place));
            }
        }
        if let Some(run) = self.runs.at(at) {
            let before = if at > run.start { agreement.elsewhere(at - 1).usual } else { 0 };
            let after = if at + 1 < run.end { agreement.elsewhere(at + 1).usual } else { 0 };
            add(About::AgreementInRun, pair(pair(before, own.usual), after));
        }
    }

    fn add_run(&self, at: usize, add: &mut impl FnMut(About, u32)) {
        let Some(run) = self.runs.at(at) else { return };
        let place = place_in(run, at);
        add(About::PlaceInRun, pair(place, run.len().min(LONG_RUN) as u32));
        let before = self.look(run.start.wrapping_sub(1));
        let after = self.look(run.end);
        add(About::RunBefore, pair(before.hash, place));
        add(About::RunAfter, pair(after.hash, place));
        if at > run.start {
            add(About::RunFirst, self.hash(run.start));
        }
        if at + 1 < run.end {
            add(About::RunLast, self.hash(run.end - 1));
        }
        let classes = |tokens: Range<usize>| tokens.fold(0, |bits, token| bits | self.look(token).classes);
        // A run of nothing but capitals can be the whole text: near ones must do.
        let earlier = classes(run.start.max(at.saturating_sub(NEAR))..at);
        each_bit(earlier, |bit| add(About::ClassInRun, bit));
        let later = classes(at + 1..run.end.min(at + 1 + NEAR));
        each_bit(later, |bit| add(About::ClassLaterInRun, bit));
        each_bit(before.classes, |bit| add(About::ClassBeforeRun, pair(bit, place)));
        each_bit(after.classes, |bit| add(About::ClassAfterRun, pair(bit, place)));
    }

    fn add_surroundings(&self, at: usize, add: &mut impl FnMut(About, u32)) {
        let look = self.look(at);
        let opens = self.runs.opens_sentence(at);
        let flags = u32::from(look.quoted) | u32::from(look.bracketed) << 1 | u32::from(opens) << 2;
        add(About::Surroundings, pair(flags, u32::from(look.shape)));
        add(About::Language, pair(self.lang as u32, u32::from(look.shape)));
        let facts = self.evidence.facts(look.hash);
        each_bit(u32::from(facts), |bit| add(About::Fact, bit));
        add(About::Facts, pair(u32::from(facts), u32::from(opens)));
    }
}

fn add_words(near: &[&Look; 5], add: &mut impl FnMut(About, u32)) {
    let [second_before, before, own, after, second_after] = near.map(|look| look.hash);
    add(About::Word, own);
    add(About::WordCase, pair(own, u32::from(near[2].shape)));
    add(About::Before, before);
    add(About::After, after);
    add(About::SecondBefore, second_before);
    add(About::SecondAfter, second_after);
    add(About::BeforeAndWord, pair(before, own));
    add(About::WordAndAfter, pair(own, after));
    add(About::TwoBefore, pair(second_before, before));
    add(About::TwoAfter, pair(after, second_after));
    add(About::BeforeAndShape, pair(before, u32::from(near[2].shape)));
    add(About::AfterAndShape, pair(after, u32::from(near[2].shape)));
}

fn add_affixes(word: &str, add: &mut impl FnMut(About, u32)) {
    let bytes = word.as_bytes();
    let mut prefix = 0;
    let mut suffix = 0;
    for length in 1..=AFFIX.min(bytes.len()) {
        prefix = pair(prefix, u32::from(bytes[length - 1].to_ascii_lowercase()));
        suffix = pair(suffix, u32::from(bytes[bytes.len() - length].to_ascii_lowercase()));
        add(About::Prefix, prefix);
        add(About::Suffix, suffix);
    }
}

fn add_shapes(near: &[&Look; 5], add: &mut impl FnMut(About, u32)) {
    let [second_before, before, own, after, second_after] = near.map(|look| u32::from(look.shape));
    add(About::Shape, own);
    add(About::ShapeBefore, pair(before, own));
    add(About::ShapeAfter, pair(own, after));
    let around = [before, own, after, second_after].into_iter().fold(second_before, pair);
    add(About::ShapeAround, around);
}

fn add_classes(near: &[&Look; 5], add: &mut impl FnMut(About, u32)) {
    let of = |look: &Look| pair(look.classes, u32::from(look.shape));
    add(About::ClassesBefore, pair(of(near[1]), of(near[2])));
    add(About::ClassesAfter, pair(of(near[2]), of(near[3])));
    for (offset, look) in near.iter().enumerate() {
        each_bit(look.classes, |bit| add(About::Classes, pair(bit, offset as u32)));
    }
}

/// Where in its run a token stands: alone, first, last, between.
fn place_in(run: &Range<usize>, at: usize) -> u32 {
    u32::from(at > run.start) | u32::from(at + 1 < run.end) << 1 | 4
}

fn each_bit(bits: u32, mut act: impl FnMut(u32)) {
    let mut rest = bits;
    while rest != 0 {
        act(rest.trailing_zeros());
        rest &= rest - 1;
    }
}

fn looks(document: &Document) -> Vec<Look> {
    let words = &document.words;
    let mut looks: Vec<Look> = (0..words.len()).map(|at| look(words, at)).collect();
    for sentence in &document.sentences {
        let mut quoted = false;
        let mut brackets = 0_u32;
        for at in sentence.tokens.clone() {
            match words.mark(at) {
                '"' => quoted = !quoted,
                '“' => quoted = true,
                '”' => quoted = false,
                '(' => brackets += 1,
                ')' => brackets = brackets.saturating_sub(1),
                _ => {}
            }
            if let Some(look) = looks.get_mut(at) {
                look.quoted = quoted;
                look.bracketed = brackets > 0;
            }
        }
    }
    looks
}

fn look(words: &Words, at: usize) -> Look {
    words.get(at).map_or(EDGE, |token| Look {
        hash: token.hash,
        classes: if token.entry == 0 { 0 } else { classes(words, at) },
        shape: shape(token.kind, token.case, token.glued),
        quoted: false,
        bracketed: false,
    })
}

fn classes(words: &Words, at: usize) -> u32 {
    /// All of them: most listed words are of none.
    const ANY: Classes = Classes::of(&CLASSES);
    let Some(listed) = words.listed(at).filter(|listed| listed.is_any(ANY)) else { return 0 };
    let bits = CLASSES.iter().enumerate();
    bits.fold(0, |bits, (bit, &class)| bits | u32::from(listed.is(class)) << bit)
}

/// How a token is written, as a number below 15.
fn shape(kind: Kind, case: Case, glued: bool) -> u8 {
    let written = match (kind, case) {
        (Kind::Number, _) => 0,
        (Kind::Mark, _) => 1,
        (Kind::Word, Case::Lower) => 2,
        (Kind::Word, Case::Capital) => 3,
        (Kind::Word, Case::Upper) => 4,
        (Kind::Word, Case::Initial) => 5,
        (Kind::Word, Case::Mixed) => 6,
    };
    written * 2 + u8::from(glued)
}

const fn feature(about: About, value: u32) -> u32 {
    value ^ (about as u32 + 1).wrapping_mul(0x9E37_79B1)
}

const fn key(feature: u32) -> u32 {
    let mixed = feature.wrapping_mul(0x85EB_CA6B);
    let mixed = (mixed ^ mixed >> 15).wrapping_mul(0xC2B2_AE35);
    mixed >> (u32::BITS - KEY_BITS)
}

fn pair(one: u32, other: u32) -> u32 {
    (one.rotate_left(7) ^ other).wrapping_mul(0x0100_0193).wrapping_add(one >> 9)
}

/// An invented article that calls on every kind of feature.
const PROBE: &str =
    "Sekda H. Ali Umar (BKP), kata Ali-Umar, \"Kota ABC 2 dan Ali\" di McX; ali.\n\nAli Umar: PT Xyz.";

/// A number that changes when the features do: the keys of an invented article, one after the other.
///
/// The lists of words are not part of it: a new word gives a feature that training has seen on other words.
pub fn fingerprint() -> u32 {
    let Ok(mut article) = Article::new(PROBE) else { return 0 };
    article.lang = Some(Lang::Und);
    let document = Document::read(&article);
    let features = Features::of(&document);
    // A first reading that calls each word now this, now that.
    let tokens = 0..document.words.len();
    let said = tokens.map(|at| {
        (at, features.hash(at), std::array::from_fn(|label| f32::from(u8::from(label == at % LABELS))))
    });
    let agreement = Agreement::of(said);
    let mut keys = Vec::new();
    let mut room = NO_KEYS;
    for at in 0..document.words.len() {
        keys.extend_from_slice(features.keys(at, &mut room));
        features.add_agreement(at, &agreement, &mut keys);
    }
    keys.into_iter().fold(CLASSES.len() as u32, pair)
}
