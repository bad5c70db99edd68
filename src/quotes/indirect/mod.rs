//! Reported speech: what somebody said, in the words of the narration.
//!
//! ```text
//! Basruddin menambahkan peserta diklat merupakan pejabat daerah.     what Basruddin said: peserta … daerah
//! Menurut dia, peserta diklat merupakan pejabat daerah.
//! ```
//!
//! A sentence is taken only where nothing but the report is in it, and only where its source is plain:
//!
//! ```text
//! report = source verb [","] [that] clause       the verb promises, doubts and orders nothing; right behind the name
//!        | source verb ("," | that | subject …)  a verb that may have a thing as its object, too: `menilai`, `menyebut`
//!        | menurut source "," clause             at the start of the sentence
//!        | verb source "," clause                the same: `Kata dia, …`, `Jelasnya, …`
//!        | clause "," verb source                at its end: `…, kata Budi.`, `…, police said on Monday.`
//! ```
//!
//! Sentences with quotations are not reported speech, nor are those that report to whom or where somebody spoke.
//! Words held at a distance are none: `said the president may be “misinformed”`.

mod cue;
mod end;
mod said;
mod start;

pub(super) use start::brought_in;

use super::Speaker;
use super::floor::{Floor, Given};
use super::source::{Grip, Reader, Source};
use crate::article::{Words, clause};
use crate::language::{Class, Opening, any_of};
use crate::summary::SpeakerKind;
use cue::{before_office, cue, cue_end, is_attributed, past_office, tail};
use said::said;
use std::ops::Range;

/// Commas of a sentence behind which its source is looked for: a name may have an office behind it.
const MAX_TAIL_COMMAS: usize = 5;

/// Words that a report needs to say something.
const MIN_WORDS: usize = 6;

/// Tokens before the verb of a report at most: a name with its office.
const MAX_SUBJECT: usize = 24;

/// Tokens between a pronoun and its verb at most: `ia juga menambahkan`.
const MAX_ADVERBS: usize = 2;

/// Tokens of a title that says nothing but whom it points to: `pria itu`.
const BARE: usize = 2;

/// Reported speech with its speaker.
pub(super) struct Report {
    /// What was said.
    pub text: Range<usize>,
    /// The verb or preposition.
    pub cue: Range<usize>,
    /// The cue with the words that name the speaker.
    pub proof: Range<usize>,
    /// Who said it.
    pub speaker: Speaker,
}

/// Reads a sentence that has no quotation marks; the floor is what it was before it. Or one that has, but for no more than
/// words held at a distance (`woven`), whose source must be named, for the floor is another one.
pub(super) fn read(floor: &Floor, index: usize, woven: bool) -> Option<Report> {
    let reader = floor.reader;
    let sentence = floor.reader.document.sentences.get(index)?.tokens.clone();
    let sentence = past_joint(reader.words, sentence.clone())..sentence.end;
    let told_last = || told_last(reader, sentence.clone());
    let (text, cue, source) = told_before(reader, sentence.clone()).or_else(told_last)?;
    let plain = match &source {
        Source::Named { grip, .. } => *grip != Grip::Clause,
        _ if woven => false,
        Source::Pronoun(pronoun, _) => {
            let beside = reader.tells_more(pronoun) || tells(reader.words, pronoun.end..cue.start);
            beside && floor.may_report(index)
        }
        Source::Title(title) => {
            let opens = title.start == sentence.start && title.end <= cue.start;
            // `The chief also said …`, whose office the article gives to one it named.
            let held = || reader.is_held_by_one(title.clone()) && floor.titled(title.clone()).is_some();
            // `Kiper Sparta itu mengatakan …` behind his words; who is told no more (`pria itu`) may be whom he spoke of.
            let told = title.len() > BARE && is_behind_quotation(floor, index);
            opens && (held() || told && floor.points_back(&source) && floor.may_report(index))
        }
        // `Officers say …`, `A spokesman for the council said …`
        Source::Described(it, SpeakerKind::Description) => {
            let beside = it.start == sentence.start
                && cue.start <= it.end + MAX_ADVERBS
                && !reader.words.is_mark(it.end, ',');
            let joined = it.clone().any(|at| reader.words.is(at, Class::Coordinator));
            beside && !joined && reader.is_human(it.clone())
        }
        Source::Described(..) => false,
    };
    let speaker = floor.speaker(&source).filter(|_| plain)?;
    let words = source.tokens();
    let proof = cue.start.min(words.start)..cue.end.max(words.end);
    Some(Report { text, cue, proof, speaker })
}

/// Whether a pronoun before these words tells what the verb behind them says: not one further off, which is another word's
/// (`Her submission to the court noted …`), nor one that does not say it (`ia enggan menjelaskan …`, `he refused to say …`).
fn tells(words: &Words, adverbs: Range<usize>) -> bool {
    let governs = |at: usize| clause::is_verb(words, at) && !words.is(at, Class::SpeechAdverb);
    adverbs.len() <= MAX_ADVERBS && !adverbs.into_iter().any(|at| governs(at) || clause::denies(words, at))
}

/// Whether whoever has the floor was quoted in the sentence before.
fn is_behind_quotation(floor: &Floor, index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| floor.reader.document.sentences[before].tokens.clone());
    let (Some(before), Some(holder)) = (before, floor.holder()) else { return false };
    let quoted = before.clone().any(|at| matches!(floor.reader.words.mark(at), '”' | '"'));
    holder.given == Given::Quotation
        || quoted && holder.given == Given::Speech && before.contains(&holder.proof.start)
}

/// Past the words that only join a sentence to the one before: `Justeru, | katanya, …`, `However, | he said, …`.
fn past_joint(words: &Words, sentence: Range<usize>) -> usize {
    let start = sentence.start;
    let Some((length, opening)) = words.phrase_of::<Opening>(start) else { return start };
    let behind = start + length;
    let comma = words.is_mark(behind, ',');
    let cue = words.begins_any(start, any_of!(SpeechBound | According));
    // `Selain itu katanya, …`
    let bound = words.begins(behind, Class::SpeechBound);
    if !cue && behind < sentence.end && (comma || opening == Opening::Joins || bound) {
        behind + usize::from(comma)
    } else {
        start
    }
}

/// What was said behind its source, the verb and the source.
fn told_before(reader: Reader, sentence: Range<usize>) -> Option<(Range<usize>, Range<usize>, Source)> {
    let (cue, source) = cue(reader, sentence.clone())?;
    let behind = past_office(reader, cue_end(sentence.start, &cue, &source), &source)?;
    // `Menurutnya proses itu …`: nothing more of the source can follow.
    let bound = source.tokens() == cue;
    let sourced = cue.start == sentence.start && !bound;
    let text = said(reader, behind, sourced, sentence.clone())?;
    // `Harlow Motors said it would close a plant, its director said in a statement.`
    let mut commas = text.clone().rev().filter(|&at| reader.words.is_mark(at, ',')).take(MAX_TAIL_COMMAS);
    if commas.any(|comma| is_attributed(reader, comma + 1..sentence.end)) {
        return None;
    }
    Some((text, cue, source))
}

/// The same where the source ends the sentence: `The road is closed, John Smith said on Monday.`
fn told_last(reader: Reader, sentence: Range<usize>) -> Option<(Range<usize>, Range<usize>, Source)> {
    let words = reader.words;
    let Range { start, end } = sentence;
    let mut commas = (start..end).rev().filter(|&at| words.is_mark(at, ',')).take(MAX_TAIL_COMMAS);
    let (comma, (cue, source)) = commas.find_map(|comma| Some(comma).zip(tail(reader, comma + 1..end)))?;
    let text = start..before_office(reader, &source, start..comma);
    let behind = cue.end.max(source.tokens().end);
    let goes_on =
        |at: usize| words.is_any(at, any_of!(Coordinator | Relative | Speech)) || clause::is_verb(words, at);
    let told = |at: usize| {
        words.is_any(at, any_of!(Speech | SpeechInverted | SpeechPassive | According | Complementizer))
            || words.begins(at, Class::SpeechBound)
    };
    let opens = clause::points(words, start)
        || words.is_any(start, any_of!(Subordinator | Coordinator | Pronoun | Opening));
    let count = text.clone().filter(|&at| words.is_word(at)).count();
    let whole = words.is_mark(end - 1, '.') && !(behind..end).any(goes_on);
    let plain = !opens && !text.clone().any(told) && clause::main_verb(words, text.clone()).is_some();
    (whole && plain && count >= MIN_WORDS).then_some((text, cue, source))
}
