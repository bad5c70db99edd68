//! Names that the tagger did not see and the word beside them tells.
//!
//! ```text
//! courtesy | rank name        Pak [Erick], Kombes Pol [Yusri]
//! speech-verb name            "…," kata [Intan]
//! according-to name           menurut [Intan]
//! initialled initials         berinisial [MT], [J] dan [AN]
//! verb office "," name        "…," kata Asisten II Rimba, [Intan], Senin
//! name "(" age ")"            [Sumini] (44), [RTK] (23 tahun)
//! "”" "—" name                “…” — [Intan Raharja]
//! office names "," office     Kabid Rimba [Nur Agung], Camat …
//! title name                  Drs. [Intan Raharja]
//! name "," office             [Intan Raharja], kepala ekonom …
//! name role-link              [Intan Raharja] selaku …
//! known name                  a form that is somebody's elsewhere in the article
//! ```
//!
//! In this order, surest first. A capital that the tagger is sure to be something else stays that. Not its business:
//! offices before a name, which stand before bodies and places as often as before names.

use super::actors::LEAST;
use super::beginning::{LEADS, is_written};
use super::form::{Form, is_bare_title};
use super::mentions::is_deed;
use super::{Mention, NameKind, insert};
use crate::article::{Case, Document, Kind, Token, Words};
use crate::language::{Class, any_of};
use crate::order::Set;
use std::ops::Range;

/// How sure a name is that only the words around it tell.
const BY_WORD: f32 = 0.6;

/// A mention of no person that the tagger is less sure of gives way to evidence; so does a person who is too unsure to be
/// somebody.
const DOUBT: f32 = 0.6;

/// Words of a name at most.
const NAME: usize = 4;

/// The value of a [`Class::NameLink`] that initials follow.
const INITIALLED: u16 = 2;

/// The value of a [`Class::RoleLink`] that only an office follows.
const OFFICE: u16 = 1;

/// Letters of initials at most.
const INITIALS: usize = 4;

/// Tokens between a verb of speech and the comma behind an office at most.
const SPOKEN_OFFICE: usize = 14;

/// Words of an office before a listed name at most.
const OFFICE_WORDS: usize = 5;

/// Digits of the age of somebody who is named with it.
const AGE_DIGITS: usize = 2;

/// Adds the names that the words beside them tell, and keeps the mentions in order.
pub(super) fn add(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let people =
        mentions.iter().filter(|mention| mention.kind == NameKind::Person && mention.confidence >= LEAST);
    let known = Form::keys(words, people);
    let mut found: Vec<Mention> = Vec::new();
    let mut next = 0;
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            while mentions.get(next).is_some_and(|mention| mention.tokens.end <= at) {
                next += 1;
            }
            let name = name_at(words, at, sentence.tokens.end);
            let here = mentions.get(next).filter(|mention| mention.tokens.start < name.end.max(at + 1));
            let free = here.is_none_or(|mention| {
                mention.confidence < if mention.kind == NameKind::Person { LEAST } else { DOUBT }
            });
            let told = free
                && !name.is_empty()
                && (is_initialled(words, at, sentence.tokens.start)
                    || (follows_cue(words, at, sentence.tokens.start)
                        || is_known(words, &name, &known)
                        || is_aged(words, &name)
                        || follows_spoken_office(words, &name, sentence.tokens.start)
                        || is_signed(words, &name, sentence.tokens.end)
                        || is_listed_with_office(words, &name, sentence.tokens.start)
                        || is_titled(words, at, sentence.tokens.start)
                        || is_described(words, &name))
                        && !is_bare_title(words, &name));
            if told && !is_body(words, &name) && !is_deed(words, &name) {
                at = name.end;
                found.push(told_person(name));
            } else {
                at = here.map_or(at + 1, |mention| mention.tokens.end.max(at + 1));
            }
        }
    }
    // Both are in order: the first name that ends behind the mention's start is the only one to ask.
    mentions.retain(|mention| {
        let next = found.partition_point(|name| name.tokens.end <= mention.tokens.start);
        found.get(next).is_none_or(|name| name.tokens.start >= mention.tokens.end)
    });
    insert(mentions, found);
}

/// A person whom the tagger did not see, and the words around the name tell.
pub(super) fn told_person(tokens: Range<usize>) -> Mention {
    Mention { tokens, kind: NameKind::Person, actor: None, confidence: BY_WORD }
}

/// The capitalised words from this one on, as far as one name can reach.
pub(super) fn name_at(words: &Words, start: usize, limit: usize) -> Range<usize> {
    let capital = |&at: &usize| words.get(at).is_some_and(Token::is_capitalized);
    start..start + (start..limit.min(start + NAME)).take_while(capital).count()
}

/// Whether the word before says that a person is named here.
fn follows_cue(words: &Words, at: usize, start: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= start) else { return false };
    let small = before == start || words.get(before).is_some_and(|token| token.case == Case::Lower);
    let spoken = small
        && (words.is(before, Class::SpeechInverted) || words.value(before, Class::According) == Some(0));
    let named = words.get(at).is_some_and(|token| token.case == Case::Capital);
    named && (spoken || words.is(before, Class::Courtesy) || ends_rank(words, before))
}

/// Whether a verb of speech and an office stand before the name and its comma: `"…," kata Kepala Dinas Rimba, Intan, Senin`.
fn follows_spoken_office(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(comma) = name.start.checked_sub(1).filter(|&comma| words.is_text(comma, ",")) else {
        return false;
    };
    let stops = |&at: &usize| words.get(at).is_some_and(|it| it.is_word() || it.kind == Kind::Number);
    let first = (start..comma).rev().take(SPOKEN_OFFICE).take_while(stops).last().unwrap_or(comma);
    let verb = (first..comma).find(|&at| {
        let small = words.get(at).is_some_and(|token| token.case == Case::Lower);
        small && words.is(at, Class::SpeechInverted)
    });
    let office = verb.is_some_and(|verb| {
        words.phrase(verb + 1, Class::Office).is_some() || words.is(verb + 1, Class::OfficePrefix)
    });
    let unknown =
        words.get(name.start).is_some_and(|word| word.entry == 0) || words.is(name.start, Class::GivenName);
    let listed = words.is_text(name.end, ",") && words.is(name.end + 1, Class::Coordinator);
    office && unknown && !listed && matches!(words.mark(name.end), "," | "." | "(") && !has_place(words, name)
}

/// Whether an academic title stands before the word, behind nothing that is named after people: `Kepala SMAN 1 Rimba Drs. Budi`,
/// but `RSUD Dr. Budi`.
fn is_titled(words: &Words, at: usize, start: usize) -> bool {
    let titles = (start..at)
        .rev()
        .take_while(|&at| words.is(at, Class::Honorific) && is_written(words, at) || words.is_text(at, "."));
    let leads =
        |&at: &usize| words.value(at, Class::Honorific) == Some(LEADS) && words.is(at, Class::Abbreviation);
    let Some(first) = titles.filter(leads).last() else { return false };
    let behind = first.checked_sub(1).filter(|&before| before >= start).is_some_and(|before| {
        let named = any_of!(Namesake | OrganizationHead | PlaceKind | Venue);
        words.is_any(before, named) || words.get(before).is_some_and(|token| token.case == Case::Upper)
    });
    is_written(words, at) && !behind
}

/// Whether the words are common names behind an office, with another office behind a comma: `Kabid Destinasi Nur Agung, dan
/// Camat`.
fn is_listed_with_office(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let common =
        name.len() > 1 && name.clone().all(|at| words.is(at, Class::GivenName) && is_written(words, at));
    if !common || !words.is_text(name.end, ",") {
        return false;
    }
    let next = name.end + 1 + usize::from(words.is(name.end + 1, Class::Coordinator));
    let mut before = (start..name.start).rev().take(OFFICE_WORDS).take_while(|&at| is_written(words, at));
    words.phrase(next, Class::Office).is_some() && before.any(|at| words.is(at, Class::Office))
}

/// Whether the words before say that these are somebody's initials: `inisial MT, J dan AN`.
fn is_initialled(words: &Words, at: usize, start: usize) -> bool {
    let mut first = at;
    while first >= start + 2 && is_conjunction(words, first - 1) && are_initials(words, first - 2) {
        first -= 2;
    }
    let lead = first.checked_sub(1).filter(|&lead| lead >= start);
    are_initials(words, at) && lead.is_some_and(|lead| words.value(lead, Class::NameLink) == Some(INITIALLED))
}

fn are_initials(words: &Words, at: usize) -> bool {
    let upper = words.get(at).is_some_and(|token| matches!(token.case, Case::Initial | Case::Upper));
    upper && words.word(at).len() <= INITIALS
}

fn is_conjunction(words: &Words, at: usize) -> bool {
    words.is_text(at, ",") || words.is(at, Class::Coordinator)
}

/// Whether an age stands behind the name: `(44)`.
fn is_aged(words: &Words, name: &Range<usize>) -> bool {
    let aged = words.is_text(name.end, "(")
        && words.get(name.end + 1).is_some_and(|token| token.kind == Kind::Number)
        && words.word(name.end + 1).len() == AGE_DIGITS
        && (words.is_text(name.end + 2, ")") || words.is_text(name.end + 3, ")"));
    aged && !has_place(words, name)
}

/// Whether the name alone stands behind a dash and closed words: `“…” — Intan Raharja`.
fn is_signed(words: &Words, name: &Range<usize>, end: usize) -> bool {
    let Some(dash) = name.start.checked_sub(1).filter(|&dash| dash > 0 && words.is_dash(dash)) else {
        return false;
    };
    let ends = name.end == end || matches!(words.mark(name.end), "," | ".");
    name.len() > 1 && ends && matches!(words.mark(dash - 1), "\"" | "”" | "»")
}

/// Whether an office follows: `Intan Raharja, kepala ekonom …`, `Intan Raharja selaku …`; a name of one word must be a
/// common one.
fn is_described(words: &Words, name: &Range<usize>) -> bool {
    let office = name.end + 1;
    let small = words.get(office).is_some_and(|token| token.case == Case::Lower);
    let apposed = small && words.is_text(name.end, ",") && words.phrase(office, Class::Office).is_some();
    let described = apposed || words.value(name.end, Class::RoleLink) == Some(OFFICE);
    let name_like = name.len() > 1 || words.is(name.start, Class::GivenName);
    name_like && described && !has_place(words, name)
}

fn has_place(words: &Words, name: &Range<usize>) -> bool {
    name.clone().any(|at| words.is(at, Class::Gazetteer))
}

/// Whether a rank ends with the word: `Kombes`, `Irjen Pol`.
fn ends_rank(words: &Words, at: usize) -> bool {
    let tail = words.is(at, Class::RankTail)
        && at.checked_sub(1).is_some_and(|before| words.is(before, Class::Rank));
    tail || words.is(at, Class::Rank)
}

fn is_known(words: &Words, name: &Range<usize>, known: &Set) -> bool {
    name.len() == 1 && known.has(Form::of(words, name.clone()).key())
}

/// Whether a word of the name is of an office or a body, or stands for people or a time.
pub(super) fn is_body(words: &Words, name: &Range<usize>) -> bool {
    let body = any_of!(
        Office
            | OfficePrefix
            | OfficeWord
            | OrganizationHead
            | Rank
            | RankTail
            | Courtesy
            | Namesake
            | Function
            | Pronoun
            | OfficeEnd
            | Determiner
            | People
            | Month
            | Weekday
    );
    name.clone().any(|at| words.is_any(at, body))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::language::Lang;

    fn added(text: &str) -> Vec<&str> {
        let mut article = Article::new(text).unwrap();
        article.lang = Some(Lang::Id);
        let document = Document::read(&article);
        let mut mentions = Vec::new();
        add(&document, &mut mentions);
        mentions.into_iter().map(|mention| document.words.span(mention.tokens).of(text)).collect()
    }

    #[test]
    fn the_word_beside_tells_a_name() {
        assert_eq!(
            added(
                "Pasar sepi, kata Budi Raharja. Menurut Siti, Pak Rahman pulang. Irjen Pol Viktor Manik datang."
            ),
            ["Budi Raharja", "Siti", "Rahman", "Viktor Manik"]
        );
    }

    #[test]
    fn an_office_behind_a_comma_tells_a_person() {
        assert_eq!(added("Intan Pawirya, kepala desa itu, pulang."), ["Intan Pawirya"]);
        assert!(added("Kemarin, kepala desa itu pulang.").is_empty());
    }

    #[test]
    fn initials_and_ages_tell_a_person() {
        assert_eq!(
            added(
                "Tersangka berinisial MT, J dan AN ditahan. Orang tuanya, Sumini (44), dan RTK (23 tahun) hadir."
            ),
            ["MT", "J", "AN", "Sumini", "RTK"]
        );
        assert!(added("Senin (16) dan PSM (1927) serta ABCDE dan Malang (44).").is_empty());
    }

    #[test]
    fn bodies_and_acronyms_speak_too_and_are_nobody() {
        assert!(added("Pasar sepi, kata Dinas Rimba. Menurut PLN, Pak RT pulang.").is_empty());
    }
}
