//! Why and how: phrases of purpose and cause, and of manner and means, tied to the event.
//!
//! ```text
//! Tomo membuka pasar | untuk membantu petani desa | , kata juru bicaranya
//!                      cue                          ^ the phrase ends at a comma, at another clause, or with its sentence
//! ```
//!
//! The cues stand in the word files, the surer the higher their value. A learned ranking chooses among the phrases of the
//! first sentences and a candidate that stands for `none`: a reason that is not the event's is worse than none.

use super::Answer;
use super::context::Context;
use super::ranking::{Features, Model, NO_FEATURES, features};
use crate::article::Words;
use crate::article::clause::{self, Break, Nesting};
use crate::language::{Class, any_of};
use crate::names::NameKind;
use std::ops::Range;
use std::sync::OnceLock;

/// Sentences from the story's first on in which a reason is looked for.
const SENTENCES: usize = 6;

/// Words of a phrase at least and at most.
const PHRASE_WORDS: Range<usize> = 3..31;

/// Tokens of a phrase at most, marks too.
const PHRASE_TOKENS: usize = 64;

/// The values of a [`Class::Cause`] from which on it brings in more than a purpose, and nothing but a cause.
const FAIR: u16 = 3;
const CAUSE: u16 = 4;

/// Tokens between a word that denies and a cue right behind its verb at most: `tidak bisa dilakukan`.
const DENIED: usize = 4;

features! {
    /// What a reason is chosen by.
    Feature {
        /// It stands for no reason at all.
        None = "none",
        /// The cue's value is 2.
        Weak = "weak",
        /// It is 3.
        Fair = "fair",
        /// It is 4.
        Sure = "sure",
        /// In the first sentence.
        First = "first",
        /// In the second.
        Second = "second",
        /// In the third.
        Third = "third",
        /// In the clause that tells the news.
        Inside = "inside",
        /// In the sentence of that clause.
        Beside = "beside",
        /// Its sentence shares two words of the headline or more.
        Related = "related",
        /// It shares a word of the headline itself.
        Headline = "headline",
        /// A verb follows the cue.
        Verb = "verb",
        /// It begins its sentence.
        Opening = "opening",
        /// Fewer than six words.
        Short = "short",
        /// More than fifteen.
        Long = "long",
        /// It ends with its sentence or before an attribution.
        Whole = "whole",
        /// Another cue stands before it.
        Later = "later",
    }
}

/// Names of the features, for training.
pub(super) const FEATURES: &[&str] = Feature::NAMES;

/// One of the two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// Purpose and cause.
    Why,
    /// Manner and means.
    How,
}

impl Question {
    const fn cue(self) -> Class {
        match self {
            Self::Why => Class::Cause,
            Self::How => Class::Manner,
        }
    }

    const fn weights(self) -> &'static str {
        match self {
            Self::Why => include_str!("weights/why.txt"),
            Self::How => include_str!("weights/how.txt"),
        }
    }
}

/// The likeliest phrase, where one is likelier than none.
pub(super) fn find(context: &Context, question: Question) -> Option<Answer> {
    static MODELS: [OnceLock<Model>; 2] = [const { OnceLock::new() }; 2];
    let model = MODELS[question as usize].get_or_init(|| Model::read(question.weights(), FEATURES));
    let none = model.score(&nothing());
    let mut best: Option<(i32, Range<usize>)> = None;
    candidates(context, question, |tokens, features| {
        let score = model.score(&features);
        if score > best.as_ref().map_or(none, |(least, _)| *least) {
            best = Some((score, tokens));
        }
    });
    best.map(|(score, tokens)| Answer {
        span: context.document.words.span(tokens),
        confidence: model.confidence(score - none),
    })
}

/// The features of the candidate that stands for no reason.
pub(super) fn nothing() -> Features {
    let mut features = NO_FEATURES;
    features[Feature::None as usize] = 1;
    features
}

/// Every phrase after a cue in the first sentences, outside quotations.
pub(super) fn candidates(
    context: &Context,
    question: Question,
    mut each: impl FnMut(Range<usize>, Features),
) {
    let words = &context.document.words;
    let mut later = false;
    for (index, sentence) in context.document.sentences.iter().enumerate().take(SENTENCES) {
        let tokens = sentence.tokens.clone();
        // Most sentences have no cue, and need no borders.
        let mut known_ends = None;
        let mut nesting = Nesting::default();
        for cue in tokens.clone() {
            nesting.step(words.word(cue));
            if nesting.is_open() {
                continue;
            }
            let Some((length, value)) = words.phrase(cue, question.cue()) else { continue };
            let before = tokens.start..cue;
            let somebody = question == Question::How && is_somebody(context, cue + length);
            if somebody || is_no_reason(words, before, cue + length, value) {
                continue;
            }
            let stops =
                |kind| matches!(kind, Break::End | Break::Attribution | Break::Comma | Break::Subordinate);
            let (verb, ends) = known_ends.get_or_insert_with(|| {
                let verb = clause::main_verb(words, tokens.clone());
                (verb, clause::boundaries(words, tokens.clone(), verb))
            });
            let next = ends.partition_point(|end| end.at <= cue + length);
            let near = ends[next..].iter().take_while(|end| end.at < cue + PHRASE_TOKENS);
            let Some(end) = near.into_iter().find(|end| stops(end.kind)) else { continue };
            // `Tomo melalui dinasnya | membuka pasar`; a cause has a verb of its own.
            let stop =
                verb.filter(|verb| question == Question::How && (cue + length + 1..end.at).contains(verb));
            let phrase = cue..stop.unwrap_or(end.at);
            let count = words.count(phrase.clone());
            if PHRASE_WORDS.contains(&count) {
                let read = Phrase {
                    index,
                    tokens: phrase.clone(),
                    length,
                    value,
                    words: count,
                    end: end.kind,
                    later,
                };
                each(phrase, read.features(context, &tokens));
                later = true;
            }
        }
    }
}

/// Whether what stands before a cue, or right behind it, makes no reason of what follows.
///
/// ```text
/// bukan karena dendam, tak hanya karena dendam        denied
/// tidak dilakukan untuk dendam                        denied, too, but for a cause: `tidak hadir karena sakit`
/// meminta warga agar pulang                           what is asked for
/// karena itu                                          therefore
/// ```
fn is_no_reason(words: &Words, before: Range<usize>, behind: usize, value: u16) -> bool {
    let near = |tokens: usize| before.start.max(before.end.saturating_sub(tokens))..before.end;
    let denied = |tokens: usize| near(tokens).any(|at| clause::denies(words, at));
    let last = before.end.checked_sub(1).filter(|&last| last >= before.start);
    let done = last.is_some_and(|last| clause::is_verb(words, last)) && value < CAUSE;
    let verb = before.clone().rev().find(|&at| clause::is_verb(words, at));
    let asked = value < FAIR && verb.is_some_and(|verb| words.is(verb, Class::Request));
    let only = last.is_some_and(|last| words.is(last, Class::Incomplete));
    denied(1 + usize::from(only)) || done && denied(DENIED) || asked || words.is(behind, Class::Definite)
}

/// Whether somebody, or his office, stands at the token: `melalui Kepala Dinas Tomo` says through whom, not how.
fn is_somebody(context: &Context, token: usize) -> bool {
    let words = &context.document.words;
    let person =
        context.found.names.mention_at(token).is_some_and(|mention| mention.kind == NameKind::Person);
    person || words.is_any(token, any_of!(Office | OfficePrefix | Rank | Honorific | Courtesy))
}

/// A phrase after a cue.
struct Phrase {
    index: usize,
    tokens: Range<usize>,
    length: usize,
    value: u16,
    words: usize,
    end: Break,
    later: bool,
}

impl Phrase {
    fn features(&self, context: &Context, sentence: &Range<usize>) -> Features {
        let words = &context.document.words;
        let mut features = NO_FEATURES;
        let mut set = |feature: Feature, value: bool| features[feature as usize] = i8::from(value);
        set(Feature::Weak, self.value == 2);
        set(Feature::Fair, self.value == 3);
        set(Feature::Sure, self.value >= 4);
        set(Feature::First, self.index == 0);
        set(Feature::Second, self.index == 1);
        set(Feature::Third, self.index == 2);
        set(Feature::Inside, context.what.contains(&self.tokens.start));
        set(Feature::Beside, context.sentence == Some(self.index));
        set(Feature::Related, context.headline.shared_in(sentence.clone()).count() > 1);
        set(Feature::Headline, context.in_headline(self.tokens.clone()));
        set(Feature::Verb, clause::is_verb(words, self.tokens.start + self.length));
        set(Feature::Opening, self.tokens.start == sentence.start);
        set(Feature::Short, self.words < 6);
        set(Feature::Long, self.words > 15);
        set(Feature::Whole, matches!(self.end, Break::End | Break::Attribution));
        set(Feature::Later, self.later);
        features
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Document;
    use crate::event::headline::Headline;
    use crate::event::{Findings, ranking};
    use crate::language::Lang;
    use crate::names::Names;

    #[test]
    fn the_weights_name_features() {
        for question in [Question::Why, Question::How] {
            assert_eq!(ranking::check(question.weights(), FEATURES), Ok(()));
        }
    }

    /// The phrases that may tell why or how, of a story.
    fn phrases(question: Question, text: &str) -> Vec<&str> {
        let document = &Document::of(text, Lang::Id);
        let (names, quotes, times, places) = (Names::default(), vec![], vec![], vec![]);
        let found = Findings { names: &names, quotes: &quotes, times: &times, places: &places };
        let headline = Headline::of(document);
        let context = Context::new(document, &found, &headline, 0..0);
        let mut spans = Vec::new();
        candidates(&context, question, |tokens, _| spans.push(document.words.span(tokens)));
        spans.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn what_is_denied_or_asked_for_is_no_reason() {
        let why = |text| phrases(Question::Why, text);
        assert_eq!(why("Tomo pulang karena hujan turun di Waru."), ["karena hujan turun di Waru"]);
        assert_eq!(why("Tomo tidak hadir karena sakit di rumah."), ["karena sakit di rumah"]);
        assert!(why("Tomo pulang bukan karena hujan turun di Waru.").is_empty());
        assert!(why("Tomo pulang tak hanya karena hujan turun di Waru.").is_empty());
        assert!(why("Langkah itu tidak bisa dinilai sebagai bentuk mundur dari dewan.").is_empty());
        assert!(why("Tomo meminta warga desa agar segera pulang ke rumah.").is_empty());
        assert!(why("Hujan turun di Waru, karena itu Tomo pulang ke rumah.").is_empty());
    }

    #[test]
    fn a_manner_ends_before_the_verb() {
        let text = "Pemerintah Kota Waru melalui Badan Pendapatan Daerah memberikan keringanan pajak.";
        assert_eq!(phrases(Question::How, text), ["melalui Badan Pendapatan Daerah"]);
    }
}
