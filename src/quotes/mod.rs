//! Who said what: quotations, direct and indirect, each with its speaker where that is certain.
//!
//! ```text
//! marks ─ frame ─ attribution ─ speech ─ confidence ─ key
//!         source   floor
//!                  indirect
//! ```

mod attribution;
mod before;
mod confidence;
mod described;
mod floor;
mod frame;
mod fronted;
mod indirect;
mod key;
mod marks;
mod nested;
mod persons;
mod phrase;
mod relation;
mod source;
mod speech;
mod subject;
mod unnamed;

use crate::article::{Document, Words};
use crate::language::{Class, Definite};
use crate::names::{ActorId, Names};
use crate::order::sort_by_key;
use crate::span::Span;
use crate::summary::{QuoteKind, SpeakerKind};
use attribution::Attributed;
use frame::Pattern;
use indirect::Report;
use marks::Quoted;
use source::{Reader, Source};

/// How sure a quotation is whose speaker is not shown: the share of quotations of the labelled articles that are right.
const WORDS_ALONE: f32 = 0.98;

/// How sure reported speech is: docs/quotes.md has the judgements.
const REPORTED: f32 = 0.97;

/// Words of a name in quotation marks at most.
const MAX_NAME: usize = 6;

/// Who said a quotation.
#[derive(Clone, Debug, PartialEq)]
pub enum Speaker {
    /// An actor of the article.
    Actor(ActorId),
    /// Somebody or something that the article describes and does not name.
    Described(Span, SpeakerKind),
}

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Direct or indirect.
    pub kind: QuoteKind,
    /// The words, without the marks around them; several spans where it goes on in the next paragraph.
    pub text: Vec<Span>,
    /// The speech verb.
    pub cue: Option<Span>,
    /// The words that tie the quotation to its speaker.
    pub attribution: Option<Span>,
    /// Who said it; `None` where that is not certain.
    pub speaker: Option<Speaker>,
    /// Whether a card shows it first.
    pub key: bool,
    /// Estimated probability that quotation and speaker are right, 0 to 1.
    pub confidence: f32,
}

/// Finds the quotations of the story, in order.
pub fn find(document: &Document, names: &Names) -> Vec<Quotation> {
    let reader = Reader::new(document, names);
    let (read, reports) = attribution::attribute(reader, &words_in_marks(reader));
    let direct = read.iter().filter(|read| speech::is_speech(document, read));
    let mut quotes: Vec<Quotation> = direct.map(|read| quotation(document, names, read)).collect();
    quotes.extend(reports.into_iter().map(|report| reported(document, report)));
    sort_by_key(&mut quotes, |quote| i64::from(quote.text[0].start()));
    key::mark(document, names, &mut quotes);
    quotes
}

/// What stands in quotation marks, but for names: the nickname of `Budi “Koko” Raharja`, the body of `ketua “Rimba Hijau”`.
/// As words of somebody they would stand between others and whoever says these.
fn words_in_marks(reader: Reader) -> Vec<Quoted> {
    let words = reader.words;
    let is_name = |quoted: &Quoted| {
        let within =
            reader.names.mention_at(quoted.inner.start).is_some_and(|it| it.tokens.end > quoted.inner.end);
        let nickname = quoted.inner.len() == 1
            && (reader.person_starting_at(quoted.outer.end).is_some()
                || words.is_capitalized(quoted.inner.start) && reader.is_unknown_name(quoted.outer.end));
        let capitals = quoted.inner.len() <= MAX_NAME
            && quoted.inner.clone().all(|at| words.is_capitalized(at) || words.is(at, Class::Coordinator))
            && words.is_capitalized(quoted.inner.end - 1)
            && words.is_capitalized(quoted.inner.start);
        within || (nickname || quoted.inner.len() > 1) && capitals
    };
    let mut found = marks::find(reader.document);
    found.retain(|quoted| !is_name(quoted));
    found
}

fn quotation(document: &Document, names: &Names, read: &Attributed) -> Quotation {
    let words = &document.words;
    let spoken = read.frame.as_ref().filter(|frame| !frame.pattern.is_wordless());
    let cue = spoken.map(|frame| words.span(frame.cue.clone()));
    let sure = read
        .attribution
        .as_ref()
        .map_or(0.0, |attribution| confidence::confidence(confidence::features(names, read, attribution)));
    let shown = read.attribution.as_ref().filter(|_| sure >= confidence::SHOWN);
    Quotation {
        kind: QuoteKind::Direct,
        text: vec![words.span(read.quoted.inner.clone())],
        cue,
        attribution: shown.map(|attribution| words.span(attribution.proof.clone())).or(cue),
        speaker: shown.map(|attribution| attribution.speaker.clone()).or_else(|| as_told(words, read)),
        key: false,
        // Of a quotation without a speaker only the words can be wrong.
        confidence: if shown.is_some() { sure } else { WORDS_ALONE },
    }
}

/// `the court said`: a body that an article opens, and that is none the story names, speaks as it is told.
fn as_told(words: &Words, read: &Attributed) -> Option<Speaker> {
    let frame = read.frame.as_ref().filter(|_| read.attribution.is_none())?;
    let Some(Source::Title(title)) = &frame.source else { return None };
    let article = words.is_kind(title.start, Definite::Article);
    let last = title.end - 1;
    let body = words.is_small(last) && words.is(last, Class::OrganizationHead);
    // `the report says the company “…”`: nobody knows whose words these are.
    let between = frame.pattern == Pattern::Before && frame.cue.start < title.start;
    let whole = !between && title.clone().all(|at| words.is_word(at));
    (article && body && whole).then(|| Speaker::Described(words.span(title.clone()), SpeakerKind::Group))
}

fn reported(document: &Document, report: Report) -> Quotation {
    let words = &document.words;
    Quotation {
        kind: QuoteKind::Indirect,
        text: vec![words.span(report.text)],
        cue: Some(words.span(report.cue)),
        attribution: Some(words.span(report.proof)),
        speaker: Some(report.speaker),
        key: false,
        confidence: REPORTED,
    }
}

/// What the confidence model learns from: each quotation's words, its likeliest speaker, the features that hold.
#[doc(hidden)]
pub fn training(document: &Document, names: &Names) -> Vec<(Span, Speaker, Vec<&'static str>)> {
    let reader = Reader::new(document, names);
    let (read, _) = attribution::attribute(reader, &words_in_marks(reader));
    let speech = read.iter().filter(|read| speech::is_speech(document, read));
    speech
        .filter_map(|read| {
            let attribution = read.attribution.as_ref()?;
            let features = confidence::names_of(confidence::features(names, read, attribution)).collect();
            Some((document.words.span(read.quoted.inner.clone()), attribution.speaker.clone(), features))
        })
        .collect()
}
