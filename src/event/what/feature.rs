//! What a clause is chosen by.

use super::begin::{Begin, Opens};
use super::reading::Reading;
use super::{BRIEF_WORDS, Cut};
use crate::article::clause::{self, Break};
use crate::event::headline::Shared;
use crate::event::ranking::{Features, NO_FEATURES};
use crate::language::{Class, Opening, any_of};
use crate::names::NameKind;
use crate::weights::features;
use std::ops::Range;

features! {
    /// What a clause is chosen by.
    Feature {
        /// It is of the first sentence.
        First = "first",
        /// Of the second.
        Second = "second",
        /// Of the third or fourth.
        Third = "third",
        /// It has no verb.
        Verbless = "verbless",
        /// Eighths of the headline that its sentence shares more than the first sentence does.
        Gain = "gain",
        /// Its sentence shares less than the first sentence does.
        Loss = "loss",
        /// Words of the headline that the rest of its sentence has and it has not.
        Missed = "missed",
        /// More words than fit.
        Long = "long",
        /// How many, in fours.
        Excess = "excess",
        /// Fewer than six words.
        Short = "short",
        /// Fewer than eleven.
        Terse = "terse",
        /// Its words, in fours, up to those that fit.
        Length = "length",
        /// At most one word after the verb.
        Bare = "bare",
        /// Its last word is a verb: `yang telah diresmikan`.
        Hanging = "hanging",
        /// It ends with its sentence.
        AtEnd = "at-end",
        /// Before an attribution.
        AtAttribution = "at-attribution",
        /// Before a comma.
        AtComma = "at-comma",
        /// Before a subordinate clause.
        AtSubordinate = "at-subordinate",
        /// Before a conjunction.
        AtCoordinate = "at-coordinate",
        /// Before a preposition.
        AtPreposition = "at-preposition",
        /// Commas that it holds after its verb.
        Commas = "commas",
        /// Relative clauses.
        Relatives = "relatives",
        /// Subordinate clauses.
        Subordinates = "subordinates",
        /// Conjunctions.
        Coordinates = "coordinates",
        /// Prepositions.
        Prepositions = "prepositions",
        /// It begins with the last name of a long subject.
        Named = "named",
        /// An opening phrase was left out, or tells whose view it is.
        Opened = "opened",
        /// It begins with a pronoun.
        Pronoun = "pronoun",
        /// Its subject points back and names nobody: `Langkah itu …`.
        Pointing = "pointing",
    }
}

/// Names of the features, for training.
pub(in crate::event) const FEATURES: &[&str] = Feature::NAMES;

/// The features that all clauses with this beginning have.
pub(super) fn of_begin(reading: &Reading, begin: &Begin) -> Features {
    let mut features = NO_FEATURES;
    match reading.index {
        0 => set(&mut features, Feature::First, 1),
        1 => set(&mut features, Feature::Second, 1),
        2 | 3 => set(&mut features, Feature::Third, 1),
        _ => {}
    }
    let gain = eighths(reading, reading.shared) - eighths(reading, reading.lead);
    set(&mut features, Feature::Gain, gain.max(0));
    set(&mut features, Feature::Loss, i32::from(gain < 0));
    set(&mut features, Feature::Verbless, i32::from(begin.verb.is_none()));
    set(&mut features, Feature::Opened, i32::from(reading.opened));
    let subject = begin.start..begin.verb.unwrap_or(begin.start);
    set(&mut features, Feature::Pronoun, i32::from(is_pronoun(reading, begin.start)));
    // `Tomo berkata, video itu tersebar`, behind a lede that says what happened.
    let said = begin.verb.filter(|_| reading.index > 0).map_or(0..0, |verb| verb + 1..begin.least);
    let pointing = is_pointing(reading, subject) || is_pointing(reading, said);
    set(&mut features, Feature::Pointing, i32::from(pointing));
    set(&mut features, Feature::Named, i32::from(begin.opens == Opens::Name));
    features
}

/// Whether a pronoun is the subject: `She`, `This came after …`, `Itu antara …`, `kini ia`; or whose it is: `his protest`.
fn is_pronoun(reading: &Reading, start: usize) -> bool {
    let words = reading.words;
    let bare = clause::is_verb(words, start + 1) || words.is(start + 1, Class::Preposition);
    let pronoun = |at: usize| words.is_any(at, any_of!(Pronoun | PluralPronoun));
    let second = pronoun(start + 1) && reading.names.mention_at(start).is_none();
    pronoun(start) || second || words.is(start, Class::Definite) && bare
}

/// Whether the subject points back and names nobody: `Langkah itu`, `The strike`, but not `tahun ini`, `saat ini`; a place is only where it
/// is: `Gunung tertinggi di Rimba ini`.
fn is_pointing(reading: &Reading, mut subject: Range<usize>) -> bool {
    let words = reading.words;
    let mention = |at: usize| reading.names.mention_at(at);
    let timed = |at: usize| words.is(at, Class::Unit) || words.phrase_of(at) == Some((2, Opening::Now));
    let pointed = |at: usize| words.is(at, Class::Definite) && !timed(at.wrapping_sub(1));
    subject.clone().any(pointed)
        && !subject.any(|at| mention(at).is_some_and(|it| it.kind != NameKind::Place))
}

/// Adds those of a clause that ends there.
pub(super) fn add_cut(reading: &Reading, features: &mut Features, begin: &Begin, cut: &Cut, kind: Break) {
    set(features, Feature::Missed, reading.shared.without(cut.shared).count().min(4).cast_signed());
    set(features, Feature::Long, i32::from(cut.words > BRIEF_WORDS));
    set(features, Feature::Excess, ((cut.words - BRIEF_WORDS).max(0) / 4).min(6));
    set(features, Feature::Short, i32::from(cut.words < 6));
    set(features, Feature::Terse, i32::from(cut.words < 11));
    set(features, Feature::Length, cut.words.min(BRIEF_WORDS) / 4);
    let after = begin.verb.map_or(2, |verb| cut.at - verb - 1);
    set(features, Feature::Bare, i32::from(after <= 1));
    set(features, Feature::Hanging, i32::from(clause::is_verb(reading.words, cut.at - 1)));
    let end = match kind {
        Break::End => Feature::AtEnd,
        Break::Attribution => Feature::AtAttribution,
        Break::Comma => Feature::AtComma,
        Break::Relative => return,
        Break::Subordinate => Feature::AtSubordinate,
        Break::Coordinate => Feature::AtCoordinate,
        Break::Preposition => Feature::AtPreposition,
    };
    set(features, end, 1);
}

/// Counts a boundary that the next candidates go past.
pub(super) fn pass(features: &mut Features, kind: Break) {
    let feature = match kind {
        Break::Comma => Feature::Commas,
        Break::Relative => Feature::Relatives,
        Break::Subordinate => Feature::Subordinates,
        Break::Preposition => Feature::Prepositions,
        Break::Coordinate => Feature::Coordinates,
        Break::End | Break::Attribution => return,
    };
    let passed = &mut features[feature as usize];
    *passed = (*passed + 1).min(4);
}

fn eighths(reading: &Reading, shared: Shared) -> i32 {
    (shared.count() * 8 / reading.headline.len().max(1)).cast_signed()
}

fn set(features: &mut Features, feature: Feature, value: i32) {
    features[feature as usize] = value as i8;
}

#[cfg(test)]
mod tests {
    use super::super::candidates;
    use super::super::testing::shown;
    use super::*;
    use crate::article::Document;
    use crate::event::headline::Headline;
    use crate::names::Names;
    use crate::{Article, Lang};

    #[test]
    fn who_is_named_before_who_is_pointed_at() {
        let text = "Hal itu disampaikan di balai desa kepada para pedagang pasar ikan. Bupati Budi Raharja akan \
                    memindahkan pedagang pasar ikan ke tepi sungai Rimba.";
        assert!(shown("Bupati pindahkan pedagang", text, Lang::Id).starts_with("Bupati Budi Raharja"));
    }

    #[test]
    fn what_a_later_sentence_says_may_point_back() {
        let told = |text: &str| {
            let mut article = Article::new(text).unwrap();
            article.lang = Some(Lang::Id);
            let document = Document::read(&article);
            let mut last = 0;
            candidates(&document, &Names::default(), &Headline::of(&document), |it| {
                last = it.features[Feature::Pointing as usize];
            });
            last == 1
        };
        assert!(told("Pasar ikan Waru terbakar. Polisi mengatakan insiden itu terjadi malam hari."));
        assert!(!told("Pasar ikan Waru terbakar. Polisi mengatakan insiden terjadi malam hari."));
        assert!(!told("Polisi mengatakan insiden itu terjadi malam hari."));
    }

    #[test]
    fn a_subject_that_only_the_sentence_before_tells_is_known() {
        let told = |text: &str, feature: Feature| {
            let mut article = Article::new(text).unwrap();
            article.lang = Some(Lang::Id);
            let document = Document::read(&article);
            let mut found = Vec::new();
            candidates(&document, &Names::default(), &Headline::of(&document), |it| {
                found.push(it.features[feature as usize]);
            });
            found.first() == Some(&1)
        };
        assert!(told("Kini ia ditahan di Waru.", Feature::Pronoun));
        assert!(!told("Tomo yang menolongnya ditahan di Waru.", Feature::Pronoun));
        assert!(told("Gunung tertinggi ini meletus lagi di Waru.", Feature::Pointing));
        assert!(!told("Banjir tahun ini merusak pasar di Waru.", Feature::Pointing));
        assert!(!told("Pasar saat ini ditutup di Waru.", Feature::Pointing));
        assert!(told("Pasar sebelum itu ditutup di Waru.", Feature::Pointing));
    }
}
