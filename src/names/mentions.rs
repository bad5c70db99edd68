//! Mentions by evidence alone: capitals, and the words beside them.
//!
//! ```text
//! run     = capitalised word { capitalised word | particle capitalised word | "." after an initial or a title }
//! person  = { office | rank | courtesy } name      what is left of a run behind an office
//!         | name beside a speech verb | name "(" age ")"
//! body    = organisation head { word }  | acronym
//! place   = run behind a locative preposition
//! ```
//!
//! Where several fit, the one that stands first above wins: an office or a verb of speech says more than capitals.
//! A name that was found so is a name wherever it stands in the article.

use super::form::{Form, is_title};
use super::{Mention, NameKind};
use crate::article::{Case, Document, Kind, Words};
use crate::language::Class;
use std::collections::HashSet;
use std::ops::Range;

/// How sure a piece of evidence is.
const BY_OFFICE: f32 = 0.85;
const BY_SPEECH: f32 = 0.8;
const BY_HEAD: f32 = 0.7;
const BY_PREPOSITION: f32 = 0.6;
const BY_CAPITALS: f32 = 0.5;

/// Words of a run at most: longer ones are headlines and lists.
const RUN: usize = 16;

/// Finds the mentions of the story, in order.
pub(super) fn find(document: &Document) -> Vec<Mention> {
    let words = &document.words;
    let mut mentions = Vec::new();
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let run = run_from(words, at, sentence.tokens.end);
            if !run.is_empty() {
                let first = run.start == sentence.tokens.start;
                mentions.extend(read_run(words, run.clone(), first));
            }
            at = run.end.max(at + 1);
        }
    }
    spread(words, &mut mentions);
    mentions.retain(|mention| mention.confidence >= BY_CAPITALS);
    mentions
}

/// The run of capitalised words that begins at the token; empty where none does.
fn run_from(words: &Words, start: usize, limit: usize) -> Range<usize> {
    let capital =
        |token: usize| token < limit && words.get(token).is_some_and(|token| token.is_capitalized());
    let mut end = start;
    while end < limit.min(start + RUN) {
        let joins = words.is_text(end, ".") && end > start && is_short(words, end - 1)
            || words.is(end, Class::NameParticle);
        if capital(end) {
            end += 1;
        } else if joins && end > start && capital(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    start..end
}

/// Whether a full stop after the word ends no sentence.
fn is_short(words: &Words, token: usize) -> bool {
    words.get(token).is_some_and(|token| token.case == Case::Initial) || is_title(words, token)
}

/// What a run names, if anything.
fn read_run(words: &Words, run: Range<usize>, first: bool) -> Option<Mention> {
    let before = run.start.checked_sub(1);
    let is_before = |class: Class| before.is_some_and(|before| words.is(before, class));
    let mut start = run.start;
    let mut office = [Class::Office, Class::Rank, Class::Courtesy].into_iter().any(is_before);
    let mut head = None;
    while start < run.end {
        let phrase = |class: Class| words.phrase(start, class).map(|(length, _)| length);
        let titles = [Class::Office, Class::OfficePrefix, Class::Rank, Class::RankTail, Class::Courtesy];
        if let Some(length) = titles.into_iter().filter_map(phrase).max() {
            office = true;
            start += length;
        } else if let Some(length) = phrase(Class::OrganizationHead) {
            head = head.or(Some(start));
            start += length;
        } else if goes_on(words, start, office || head.is_some()) {
            start += 1;
        } else {
            break;
        }
    }
    let mention = |tokens: Range<usize>, kind, confidence| {
        (!tokens.is_empty()).then_some(Mention { tokens, kind, actor: None, confidence })
    };
    let name = start.min(run.end)..run.end;
    let spoken =
        is_before(Class::SpeechInverted) || is_before(Class::According) || words.is(run.end, Class::Speech);
    if head.is_some() && !office {
        mention(run, NameKind::Organization, BY_HEAD)
    } else if office || words.is(run.start, Class::Honorific) {
        mention(name, NameKind::Person, BY_OFFICE)
    } else if spoken || has_age(words, run.end) {
        mention(name, NameKind::Person, BY_SPEECH)
    } else if is_before(Class::LocativePreposition) {
        mention(run, NameKind::Place, BY_PREPOSITION)
    } else {
        read_plain(words, run, first)
    }
}

/// Whether a word still belongs to the office or body before it.
fn goes_on(words: &Words, token: usize, open: bool) -> bool {
    let acronym = words.get(token).is_some_and(|token| token.case == Case::Upper);
    words.is(token, Class::OfficeWord) || open && acronym && !words.is(token, Class::Honorific)
}

/// A run with no evidence but its capitals.
fn read_plain(words: &Words, run: Range<usize>, first: bool) -> Option<Mention> {
    let upper = |token: usize| words.get(token).is_some_and(|token| token.case == Case::Upper);
    let kind = if run.clone().all(upper) { NameKind::Organization } else { NameKind::Person };
    let names = kind == NameKind::Organization || run.len() > 1 && !first;
    let confidence = if names { BY_CAPITALS } else { BY_CAPITALS / 2.0 };
    Some(Mention { tokens: run, kind, actor: None, confidence })
}

/// `(34)`, `, 34,`: an age behind a name.
fn has_age(words: &Words, after: usize) -> bool {
    let number =
        words.get(after + 1).is_some_and(|token| token.kind == Kind::Number && token.span.len() == 2);
    number && matches!((words.word(after), words.word(after + 2)), ("(", ")") | (",", ","))
}

/// A name that some evidence found is a name wherever it stands.
fn spread(words: &Words, mentions: &mut [Mention]) {
    let sure = |mention: &&Mention| mention.kind == NameKind::Person && mention.confidence > BY_CAPITALS;
    let known: HashSet<u32> = mentions
        .iter()
        .filter(sure)
        .flat_map(|mention| Form::of(words, mention.tokens.clone()).parts().to_vec())
        .map(|part| part.hash)
        .collect();
    for mention in mentions.iter_mut().filter(|mention| mention.confidence <= BY_CAPITALS) {
        if Form::of(words, mention.tokens.clone()).parts().iter().all(|part| known.contains(&part.hash)) {
            mention.kind = NameKind::Person;
            mention.confidence = BY_PREPOSITION;
        }
    }
}
