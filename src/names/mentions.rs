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
use crate::article::{Case, Document, Kind, Token, Words};
use crate::language::Class;
use std::collections::HashSet;
use std::ops::Range;

/// How sure a piece of evidence is.
const BY_OFFICE: f32 = 0.85;
const BY_SPEECH: f32 = 0.8;
const BY_HEAD: f32 = 0.7;
const BY_PREPOSITION: f32 = 0.6;
const BY_CAPITALS: f32 = 0.5;
const UNLIKELY: f32 = 0.2;

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
                mentions.extend(read_run(words, run.clone()));
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
    let capital = |token: usize| token < limit && words.get(token).is_some_and(Token::is_capitalized);
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
fn read_run(words: &Words, run: Range<usize>) -> Option<Mention> {
    let before = run.start.checked_sub(1);
    let is_before = |class: Class| before.is_some_and(|before| words.is(before, class));
    let head = run.clone().find(|&token| words.phrase(token, Class::OrganizationHead).is_some());
    let office = [Class::Office, Class::Rank, Class::Courtesy].into_iter();
    let office = office.clone().any(is_before)
        || run.clone().any(|token| office.clone().any(|class| words.is(token, class)));
    // What is left behind the last word of an office or a body is the name.
    let start =
        run.clone().rev().find(|&token| is_of_office(words, token)).map_or(run.start, |last| last + 1);
    let mention = |tokens: Range<usize>, kind, confidence| {
        (!tokens.is_empty()).then_some(Mention { tokens, kind, actor: None, confidence })
    };
    let name = start..run.end;
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
        Some(read_plain(words, run))
    }
}

/// Whether a word is of an office or a body, not of a name.
fn is_of_office(words: &Words, token: usize) -> bool {
    let acronym = words.get(token).is_some_and(|token| token.case == Case::Upper);
    let classes = [Class::OfficeWord, Class::Office, Class::OfficePrefix, Class::OrganizationHead];
    let titles = [Class::Rank, Class::RankTail, Class::Courtesy];
    acronym && !is_title(words, token)
        || classes.into_iter().chain(titles).any(|class| words.is(token, class))
}

/// A run with no evidence but its capitals: a body where it is an acronym, else a name only if it is one elsewhere.
fn read_plain(words: &Words, run: Range<usize>) -> Mention {
    let upper = |token: usize| words.get(token).is_some_and(|token| token.case == Case::Upper);
    let acronym = run.clone().all(upper);
    let kind = if acronym { NameKind::Organization } else { NameKind::Person };
    let confidence = if acronym { BY_CAPITALS } else { UNLIKELY };
    Mention { tokens: run, kind, actor: None, confidence }
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
