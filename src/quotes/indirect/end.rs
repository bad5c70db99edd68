//! Where what was said ends: before what else was said or done, and by whom.
//!
//! ```text
//! said the water was cold, | and urged parents to stay
//! said all were rescued, | but officials said only ten
//! jalan itu ditutup | lapor Rimba Harian.
//! ```

use super::MAX_SUBJECT;
use super::said::is_that;
use crate::article::clause::{self, Nesting};
use crate::article::{Token, Words};
use crate::language::{Class, Speech, SpeechInverted, any_of};
use crate::quotes::source::Reader;
use std::ops::Range;

/// Tokens from a word that joins clauses to the denial behind its pronoun: `but he did not`.
const DENIED: usize = 5;

/// Where what was said ends, without the marks behind it.
pub(super) fn content_end(reader: Reader, said: Range<usize>) -> usize {
    let words = reader.words;
    let start = said.start;
    let mut end = before_other(reader, said.clone());
    if reader.is_english() {
        // Elsewhere verbs of speech go on lists of deeds: `bekerja dan memastikan …`.
        end = before_more(words, start..end);
    } else if end == said.end {
        end = before_credit(words, said);
    }
    end = before_citation(words, start..end);
    let counts = |at: usize| words.get(at).is_none_or(Token::is_word) || is_number(words.word(at));
    while end > start && !counts(end - 1) {
        end -= 1;
    }
    past_mark(words, start..end)
}

/// Where what was said ends, before what else the speaker did with words: `said the water was cold, | and urged parents
/// to stay`, `said he was tired, | but he did not say why`.
fn before_more(words: &Words, said: Range<usize>) -> usize {
    let mut nesting = Nesting::default();
    let more = |&at: &usize| {
        nesting.step(words.mark(at));
        // `…, adding that the road was closed`
        let adding = words.is_mark(at, ',')
            && words.is(at + 1, Class::Speech)
            && words.has_suffix(at + 1, Class::ParticipleSuffix);
        if adding && !nesting.is_open() {
            return true;
        }
        if nesting.is_open() || at == said.start || !words.is(at, Class::Coordinator) {
            return false;
        }
        let denied = (at + 2..at + DENIED).find(|&at| clause::denies(words, at));
        let verb = denied.filter(|_| words.is(at + 1, Class::Pronoun)).unwrap_or(at) + 1;
        words.is(verb, Class::Speech) && words.is_small(verb)
    };
    said.clone().find(more).unwrap_or(said.end)
}

/// Where what was said ends, before what somebody said next: `said all were rescued, | but officials said only ten`.
fn before_other(reader: Reader, said: Range<usize>) -> usize {
    let words = reader.words;
    let mut nesting = Nesting::default();
    let other = |&at: &usize| {
        nesting.step(words.mark(at));
        let comma = at > said.start && words.is_mark(at - 1, ',');
        let parts = words.is_any(at, any_of!(Coordinator | Subordinator))
            && (comma || words.is(at, Class::Coordinator) && words.is(at, Class::SourceEnd));
        if nesting.is_open() || at == said.start || !parts {
            return false;
        }
        let goes_on = |at: usize| words.is_any(at, any_of!(Relative | Complementizer));
        let verb = (at + 1..said.end).take(MAX_SUBJECT).find(|&at| goes_on(at) || reader.told(at).is_some());
        let told = verb.and_then(|verb| reader.told(verb));
        // `but officials in Harlow, the nearest town, said …`
        let aside =
            |verb: usize| words.is_mark(verb - 1, ',') || !(at + 1..verb).any(|at| words.is_mark(at, ','));
        // `dan diharapkan warga akan menyampaikan aduan` goes on, `though she acknowledged it was late` does not.
        verb.zip(told).is_some_and(|(verb, (length, kind))| {
            let tells = match kind {
                Speech::MayReport | Speech::Reports | Speech::ReportsClause => true,
                Speech::ReportsThat => reader.is_english() || is_that(words, verb + length),
                Speech::Plain | Speech::TellsThat => false,
            };
            tells && verb > at + 1 && aside(verb)
        })
    };
    let mut tokens = said.clone();
    tokens.find(other).unwrap_or(said.end)
}

/// Where what was said ends, before who else passed it on: `jalan itu ditutup | lapor Rimba Harian.`
fn before_credit(words: &Words, said: Range<usize>) -> usize {
    let name = |&at: &usize| words.get(at).is_some_and(|token| token.is_capitalized() || !token.is_word());
    let behind = said.clone().rev().take_while(name).last().unwrap_or(said.end);
    let verb = behind.saturating_sub(1);
    let told = words.kind(verb).is_some_and(SpeechInverted::reports) || words.is(verb, Class::Citing);
    let told = words.is_small(verb) && told;
    let who = words.is_capitalized(behind);
    if told && who && verb > said.start { verb } else { said.end }
}

/// Where what was said ends, before what it was taken from, or where: `the road would close, | citing a newspaper report`.
fn before_citation(words: &Words, said: Range<usize>) -> usize {
    let cites = |at: usize| words.begins(at, Class::Citing);
    let told = |at: usize| {
        let participle = words.has_suffix(at, Class::ParticipleSuffix);
        let ends = words.is(at, Class::SourceEnd) && (participle || cites(at + 1));
        cites(at) || ends || participle && words.is(at, Class::Perceiving)
    };
    let comma = said.clone().find(|&at| words.is_mark(at, ',') && told(at + 1));
    comma.filter(|&end| clause::main_verb(words, said.start..end).is_some()).unwrap_or(said.end)
}

/// Past the mark, and the stop before it, that closes what a report opens: `may just be “misinformed | .” |`.
fn past_mark(words: &Words, said: Range<usize>) -> usize {
    let mark = |at: usize| matches!(words.mark(at), '“' | '”' | '"');
    let open = said.clone().filter(|&at| mark(at)).count() % 2 == 1;
    let close = said.end + usize::from(matches!(words.mark(said.end), '.' | ','));
    if open && mark(close) { close + 1 } else { said.end }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || matches!(word, "%" | ")")
}
