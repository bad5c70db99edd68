//! Persons whom the body before them swallowed.
//!
//! ```text
//! Ketua [TKD Jatim Budi Raharja]ORG … Budi              behind the words of an office; half of his name is somebody's elsewhere
//! Direktur [PT Rimba Budi Raharja]ORG (BR)              initials that are only his
//! Kasi [Kejati Jatim Raharja]ORG menyatakan             a known place or a number before him, and a verb behind, or before:
//! kata Kasi [Kejati Jatim Raharja]ORG, Senin
//! Menteri Pasar dan [Pangan Budi Raharja]ORG            half of a field before him
//! Direktur [PT Rimba Budi Raharja]ORG … [PT Rimba]ORG   a body before him that is named alone elsewhere
//! Direktur [PT Rimba (Persero) Budi Raharja]ORG         or its bracket
//! Kapolsek [Waru Barat AKP Budi]ORG                     behind his rank
//! kata Ketua [Kemenrim Budi Raharja]ORG, Senin          his common name closes it, and he speaks
//! ```

use super::beginning::{are_names, is_written};
use super::form::Form;
use super::kind::before_rank;
use super::{Mention, NameKind, insert};
use crate::article::Words;
use crate::language::{According, Class, LocativePreposition, Office, any_of};
use crate::order::Set;
use std::ops::Range;

/// Words of an office before its body at most.
const OFFICE: usize = 8;

/// Words of a name behind its body at least and at most.
const NAME_LEAST: usize = 2;
const NAME: usize = 4;

/// How sure a person is whose initials tell him.
const INITIALLED: f32 = 0.9;

/// Parts the persons from the bodies.
pub(super) fn release(words: &Words, mentions: &mut Vec<Mention>) {
    let elsewhere = Elsewhere::of(words, mentions);
    let mut people = Vec::new();
    let mut initials = Vec::new();
    for at in 0..mentions.len() {
        let [body, behind @ ..] = &mut mentions[at..] else { break };
        let Some((start, told)) = elsewhere.person_in(words, body, behind.first()) else { continue };
        let name = start..body.tokens.end;
        body.tokens.end = before_rank(words, start);
        initials.extend((told == By::Initials).then(|| words.word(name.end + 1)));
        let confidence = if told == By::Initials { INITIALLED } else { body.confidence };
        match behind.first_mut().filter(|rest| elsewhere.goes_on(words, &name, rest)) {
            Some(rest) => rest.tokens.start = start,
            None => people.push(Mention::person(name, confidence)),
        }
    }
    let his = |it: &Mention| it.tokens.len() == 1 && initials.contains(&words.word(it.tokens.start));
    for mention in mentions.iter_mut().filter(|it| his(it)) {
        mention.kind = NameKind::Person;
    }
    insert(mentions, people);
}

/// What tells that a person ends a body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Initials,
    Else,
}

/// What the article says elsewhere of the words that a body may have swallowed.
struct Elsewhere {
    /// The names of one word of persons.
    called: Set,
    bodies: Set,
}

impl Elsewhere {
    fn of(words: &Words, mentions: &[Mention]) -> Self {
        let single = mentions.iter().filter(|it| it.is_person() && it.tokens.len() == 1);
        let bodies = mentions.iter().filter(|it| it.is_body());
        Self { called: Form::keys(words, single), bodies: Form::keys(words, bodies) }
    }

    /// Where the person begins that a body of an office ends with, and what tells him; `next` is the mention behind it.
    fn person_in(&self, words: &Words, body: &Mention, next: Option<&Mention>) -> Option<(usize, By)> {
        let tokens = &body.tokens;
        if body.is_person() || !is_of_office(words, tokens.start) && !is_spoken(words, tokens.start) {
            return None;
        }
        if let Some(start) = self.half(words, tokens) {
            return Some((start, By::Else));
        }
        if let Some(start) = initialled(words, tokens) {
            return Some((start, By::Initials));
        }
        let start = behind_place(words, tokens)
            .or_else(|| behind_field(words, tokens))
            .or_else(|| self.behind_whole(words, tokens))
            .or_else(|| behind_common(words, tokens))
            .or_else(|| behind_title(words, tokens))?;
        (!leads_to_another(words, tokens.end, next)).then_some((start, By::Else))
    }

    /// Where the person begins half of whose name is somebody's elsewhere: `Juru bicara [Rimba Budi Raharja]`, where he is
    /// called Raharja.
    fn half(&self, words: &Words, body: &Range<usize>) -> Option<usize> {
        let start = (body.start + 1..body.end).find(|&at| self.is_called(words, at))?;
        Some(start)
    }

    fn is_called(&self, words: &Words, at: usize) -> bool {
        self.called.has(Form::of(words, at..at + 1).key())
    }

    /// Whether the person behind is the rest of a name: `Ketua [Majelis Rimba Budi] [Rahman Hakim]` is one, unless somebody
    /// else is called Rahman; `Ketua [Relawan Budi] [Rahman Hakim]` are two.
    fn goes_on(&self, words: &Words, name: &Range<usize>, rest: &Mention) -> bool {
        let supported = words.is_kind(name.start - 1, Office::Supporters);
        rest.is_person()
            && rest.tokens.start == name.end
            && !self.is_called(words, name.end)
            && !supported
            && are_names(words, name.clone())
    }

    /// Where the person begins who stands behind a body's bracket, `PT Rimba (Persero) Budi Raharja`, or behind a body that
    /// is known, or that the article names alone elsewhere: `PT Rimba Budi Raharja`.
    fn behind_whole(&self, words: &Words, body: &Range<usize>) -> Option<usize> {
        let closed = |start: usize| words.is_mark(start - 1, ')');
        let named = |start: usize| {
            let lone = start == body.start + 1 && words.is(body.start, Class::OrganizationHead);
            let known = words.phrase(body.start, Class::Company).is_some_and(|it| body.start + it.0 == start);
            known || !lone && self.bodies.has(Form::of(words, body.start..start).key())
        };
        let start = (body.start + 1..body.end).rev().find(|&start| closed(start) || named(start))?;
        let name = start..body.end;
        // `kata Deputi Badan Rimba (BR) Budi di Waru`
        let least = if closed(start) && is_spoken(words, body.start) { 1 } else { NAME_LEAST };
        let fits = (least..=NAME).contains(&name.len()) && are_names(words, name.clone());
        fits.then_some(start)
    }
}

/// Where the person begins whose initials stand in brackets behind a body: `PT Rimba Jaya Budi Raharja (BR)`. A body's
/// own are of all its words but the first: `PT Rimba Jaya (RJ)`.
fn initialled(words: &Words, body: &Range<usize>) -> Option<usize> {
    let bracket = words.is_mark(body.end, '(') && words.is_mark(body.end + 2, ')');
    let letters = words.word(body.end + 1);
    let start = body.end.checked_sub(letters.len()).filter(|&start| bracket && start > body.start + 1)?;
    let initial = |at: usize| words.word(at).bytes().next();
    let fits = letters.bytes().zip(start..body.end).all(|(letter, at)| initial(at) == Some(letter));
    (letters.len() > 1 && fits && words.is(start, Class::GivenName)).then_some(start)
}

/// Where the person begins who stands behind a body's known place, or its number, and speaks: `Kejati Jatim Raharja
/// menyatakan`, `kata Kasi Kejati Jatim Raharja di Rimba`, `Ketua Komisi 2 Raharja mengatakan`.
fn behind_place(words: &Words, body: &Range<usize>) -> Option<usize> {
    let places = (body.start + 1..body.end).filter(|_| is_speaker(words, body));
    let number = |at: usize| words.is_number(at).then_some(1);
    let length = |at: usize| words.phrase(at, Class::Gazetteer).map(|(length, _)| length).or(number(at));
    let mut ends = places.filter_map(|at| Some(at + length(at)?));
    ends.find(|&start| start < body.end && are_names(words, start..body.end))
}

/// Where the person begins whose common name closes a body and who speaks: `kata pelatih Rimba Budi Raharja, Senin`. A
/// body that is called after somebody has it itself.
fn behind_common(words: &Words, body: &Range<usize>) -> Option<usize> {
    let start = (body.start + 1..body.end).find(|&at| words.is(at, Class::GivenName))?;
    let namesake = words.is_any(body.start, any_of!(Namesake | OfficeEnd))
        || (body.start..start).any(|at| words.is(at, Class::Namesake));
    (!namesake && is_speaker(words, body) && are_names(words, start..body.end)).then_some(start)
}

/// Where the person begins whom a rank tells: `Kapolsek [Waru Barat AKP Budi]`.
fn behind_title(words: &Words, body: &Range<usize>) -> Option<usize> {
    let named = any_of!(Namesake | OrganizationHead | PlaceKind | Venue);
    let title = |&at: &usize| words.is(at, Class::Rank) && !words.is_any(at - 1, named);
    let title = (body.start + 1..body.end).find(title)?;
    let tail = |&at: &usize| words.is_any(at, any_of!(Rank | RankTail)) || words.is_mark(at, '.');
    let ranks = (title..body.end).take_while(tail).count();
    (title + ranks < body.end).then_some(title + ranks)
}

/// Whether what the body's tokens end with says something: a verb of speech follows, or stands before the office.
fn is_speaker(words: &Words, body: &Range<usize>) -> bool {
    let verb = words.is_small(body.end) && words.begins(body.end, Class::Speech);
    let closed = matches!(words.mark(body.end), ',' | '.' | '(') || words.begins(body.end, Class::SourceEnd);
    verb || closed && is_spoken(words, body.start)
}

/// Where the person begins who stands behind the second half of an office's field: `Menteri Perumahan dan [Kerajaan
/// Tempatan Budi Raharja]`.
fn behind_field(words: &Words, body: &Range<usize>) -> Option<usize> {
    let field = body.clone().take_while(|&at| words.is(at, Class::OfficeWord)).count();
    let name = body.start + field..body.end;
    let fits = (NAME_LEAST..=NAME).contains(&name.len()) && are_names(words, name.clone());
    (field > 0 && fits && ends_field(words, body.start)).then_some(name.start)
}

/// Whether a conjunction joins what begins at the token to the field of an office: `Menteri Perumahan dan`.
fn ends_field(words: &Words, token: usize) -> bool {
    let joins = token.checked_sub(1).filter(|&at| words.is(at, Class::Coordinator));
    joins.is_some_and(|joins| {
        let field = (joins.saturating_sub(OFFICE)..joins).rev();
        field.take_while(|&at| is_written(words, at)).any(|at| words.is(at, Class::Office))
    })
}

/// Whether another name follows a body: `Direktur [PT Rimba Raya], Budi`, `Kasat Reskrim [Polres Rimba Raya] AKP Budi`.
fn leads_to_another(words: &Words, end: usize, behind: Option<&Mention>) -> bool {
    let next = end + usize::from(matches!(words.mark(end), ',' | '('));
    behind.is_some_and(|it| it.is_person() && it.tokens.start == next)
        || words.begins(next, Class::Rank)
        || words.is_any(next, any_of!(Honorific | Courtesy | GivenName))
}

/// Whether an office stands before the token, and nothing but its words between: `Calon dari Koalisi Rimba untuk`, `Direktur
/// Pasar, Promosi, dan Wisata`.
pub(super) fn is_of_office(words: &Words, token: usize) -> bool {
    let office = |at: usize| words.begins(at, Class::Office);
    let mut joined = false;
    let ends = |&at: &usize| {
        joined |= words.is(at, Class::Coordinator);
        // `Bupati di [Kediaman Budi Raharja]` is his guest.
        let guest = words.is_kind(at, LocativePreposition::At);
        let inside = words.is_capitalized(at)
            || words.is_any(at, any_of!(OfficePreposition | Coordinator | OfficeWord))
            || matches!(words.mark(at), '(' | ')' | '&')
            || joined && words.is_mark(at, ',');
        office(at) || guest || !inside
    };
    (token.saturating_sub(OFFICE)..token).rev().find(ends).is_some_and(office)
}

/// Whether a verb of speech, or what names a source, stands before the office of a body that begins at the token: `kata
/// Kepala Seksi [Kejati Jatim]`, `Menurut Kepala [Kejati Jatim]`.
fn is_spoken(words: &Words, body: usize) -> bool {
    let before = (body.saturating_sub(OFFICE)..body).rev();
    let source = |at: usize| words.is_kind(at, According::Plain);
    let verb = before.into_iter().find(|&at| !words.is_capitalized(at) || source(at));
    // `tulis [Badan Rimba (BR) Waru]` is the body.
    verb.is_some_and(|verb| {
        let spoken = words.is_small(verb) && words.is(verb, Class::SpeechInverted);
        verb + 1 < body && (spoken || source(verb))
    })
}
