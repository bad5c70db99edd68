//! Mentions that hold more than one name.
//!
//! ```text
//! [Budi, Siti], [ARY (Agus Rahmat)]           a comma or a bracket parts two names
//! [Budi-Siti-Ali] … Budi Raharja …            so do hyphens, where somebody is called by each
//! [Budi Raharja-Siti Rahma]                   or where each is a name of several words
//! [Feld's] Rimba                              what somebody owns is no part of the name
//! Ketua [TKD Jatim Budi Raharja]ORG … Budi     the body behind the words of an office swallowed the person, or half of him
//! Direktur [PT Rimba Budi Raharja]ORG (BR)     or before initials that are only his
//! Kasi [Kejati Jatim Raharja]ORG menyatakan    or behind a known place or a number and before a verb, or behind one:
//! kata Kasi [Kejati Jatim Raharja]ORG, Senin
//! Direktur [PT Rimba Budi Raharja]ORG … [PT Rimba]ORG   or behind a body that is named alone elsewhere
//! Direktur [PT Rimba (Persero) Budi Raharja]ORG         or behind a bracket
//! Menteri Pasar dan [Pangan Budi Raharja]ORG            or behind half of a field
//! kata Ketua [Kemenrim Budi Raharja]ORG, Senin          or his common name closes it and he speaks
//! ```

use super::beginning::{is_written, may_be_name};
use super::degrees::is_degree;
use super::form::{Form, without_possessive};
use super::known::Known;
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

/// Parts persons' names at commas and brackets, but for degrees, and ends them with the first that owns the rest.
pub(super) fn part(words: &Words, mentions: &mut Vec<Mention>) {
    part_joined(words, mentions);
    let owns = |at: &usize| without_possessive(words.word(*at)).len() < words.word(*at).len();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
        mention.tokens.end = mention.tokens.clone().find(owns).map_or(mention.tokens.end, |at| at + 1);
    }
    let parts = |at: usize| matches!(words.mark(at), ',' | '(' | '/' | '&') && !is_degree(words, at + 1);
    let mut tails = Vec::new();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
        let end = mention.tokens.end;
        let Some(mark) = mention.tokens.clone().find(|&at| parts(at)) else { continue };
        if mark > mention.tokens.start {
            mention.tokens.end = mark;
            let closed = end - usize::from(words.is_mark(end - 1, ')'));
            if mark + 1 < closed && is_written(words, mark + 1) {
                tails.push(Mention { tokens: mark + 1..closed, ..mention.clone() });
            }
        }
    }
    insert(mentions, tails);
}

/// Parts names that hyphens join, where somebody else is called by each, `Budi-Siti-Ali`, or each is whole, as pairs of
/// players are told: `Budi Raharja-Siti Rahma`.
fn part_joined(words: &Words, mentions: &mut Vec<Mention>) {
    let joined = |mention: &Mention| {
        mention.kind == NameKind::Person && mention.tokens.clone().any(|at| words.is_mark(at, '-'))
    };
    if !mentions.iter().any(joined) {
        return;
    }
    let others: Vec<Mention> = mentions.iter().filter(|mention| !joined(mention)).cloned().collect();
    let known = Known::of(words, &others);
    let mut parts = Vec::new();
    mentions.retain(|mention| {
        if !joined(mention) {
            return true;
        }
        let hyphens = mention.tokens.clone().filter(|&at| words.is_mark(at, '-'));
        let mut start = mention.tokens.start;
        let pieces: Vec<Range<usize>> = hyphens
            .chain([mention.tokens.end])
            .map(|end| std::mem::replace(&mut start, end + 1)..end)
            .collect();
        let name = |at: usize| {
            let initial = words.is_initial(at);
            is_written(words, at) || initial || words.is_mark(at, '.')
        };
        let whole = pieces.iter().all(|piece| piece.len() > 1 && piece.clone().all(name));
        let each = whole || pieces.iter().all(|piece| known.is_called(words, piece));
        if each {
            parts.extend(pieces.into_iter().map(|tokens| Mention { tokens, ..mention.clone() }));
        }
        !each
    });
    insert(mentions, parts);
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
    ends.find(|&start| start < body.end && (start..body.end).all(|at| may_be_name(words, at)))
}

/// Where the person begins whose common name closes a body and who speaks: `kata pelatih Rimba Budi Raharja, Senin`. A
/// body that is called after somebody has it itself.
fn behind_common(words: &Words, body: &Range<usize>) -> Option<usize> {
    let start = (body.start + 1..body.end).find(|&at| words.is(at, Class::GivenName))?;
    let namesake = words.is_any(body.start, any_of!(Namesake | OfficeEnd))
        || (body.start..start).any(|at| words.is(at, Class::Namesake));
    (!namesake && is_speaker(words, body) && (start..body.end).all(|at| may_be_name(words, at)))
        .then_some(start)
}

/// Whether what the body's tokens end with says something: a verb of speech follows, or stands before the office.
fn is_speaker(words: &Words, body: &Range<usize>) -> bool {
    let verb = words.is_small(body.end) && words.begins(body.end, Class::Speech);
    let closed = matches!(words.mark(body.end), ',' | '.' | '(') || words.begins(body.end, Class::SourceEnd);
    verb || closed && is_spoken(words, body.start)
}

/// Where the person begins who stands behind a body's bracket, `PT Rimba (Persero) Budi Raharja`, or behind a body that
/// is known, or that the article names alone elsewhere: `PT Rimba Budi Raharja`.
fn behind_whole(words: &Words, bodies: &Set, body: &Range<usize>) -> Option<usize> {
    let closed = |start: usize| words.is_mark(start - 1, ')');
    let named = |start: usize| {
        let lone = start == body.start + 1 && words.is(body.start, Class::OrganizationHead);
        let known = words.phrase(body.start, Class::Company).is_some_and(|it| body.start + it.0 == start);
        known || !lone && bodies.has(Form::of(words, body.start..start).key())
    };
    let start = (body.start + 1..body.end).rev().find(|&start| closed(start) || named(start))?;
    let name = start..body.end;
    // `kata Deputi Badan Rimba (BR) Budi di Waru`
    let least = if closed(start) && is_spoken(words, body.start) { 1 } else { NAME_LEAST };
    let fits = (least..=NAME).contains(&name.len()) && name.clone().all(|at| may_be_name(words, at));
    fits.then_some(start)
}

/// Where the person begins who stands behind the second half of an office's field: `Menteri Perumahan dan [Kerajaan
/// Tempatan Budi Raharja]`.
fn behind_field(words: &Words, body: &Range<usize>) -> Option<usize> {
    let field = body.clone().take_while(|&at| words.is(at, Class::OfficeWord)).count();
    let name = body.start + field..body.end;
    let fits = (NAME_LEAST..=NAME).contains(&name.len()) && name.clone().all(|at| may_be_name(words, at));
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
fn leads_to_another(words: &Words, people: &Set, end: usize) -> bool {
    let next = end + usize::from(matches!(words.mark(end), ',' | '('));
    people.has(next as u64)
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

/// Parts a person from the body before: `Ketua [TKD Jatim Budi Raharja]`, where `Budi` is somebody elsewhere, or where
/// his initials follow.
pub(super) fn release(words: &Words, mentions: &mut Vec<Mention>) {
    let lone = |mention: &&Mention| mention.kind == NameKind::Person && mention.tokens.len() == 1;
    let known = Form::keys(words, mentions.iter().filter(lone));
    let bodies = mentions.iter().filter(|mention| mention.kind == NameKind::Organization);
    let bodies = Form::keys(words, bodies);
    let persons = mentions.iter().filter(|mention| mention.kind == NameKind::Person);
    let starts_of_people = Set::of(persons.map(|mention| mention.tokens.start as u64));
    let is_called = |at: usize| known.has(Form::of(words, at..at + 1).key());
    let mut people = Vec::new();
    let mut halves: Vec<Range<usize>> = Vec::new();
    let mut initials = Vec::new();
    for body in mentions.iter_mut().filter(|mention| mention.kind != NameKind::Person) {
        let start = body.tokens.start;
        if !is_of_office(words, start) && !is_spoken(words, start) {
            continue;
        }
        let somebody = (start + 1..body.tokens.end).find(|&at| is_called(at)).map(|start| {
            let first = start - 1;
            // `Juru bicara [Rimba Budi Raharja]`, where he is called Raharja elsewhere
            let known = words.is(body.tokens.start, Class::OrganizationHead);
            let his = first > body.tokens.start
                && may_be_name(words, first)
                && (words.is(first, Class::GivenName) || first == body.tokens.start + 1 && !known);
            (if his { first } else { start }, body.confidence)
        });
        let initialled = initialled(words, &body.tokens).map(|start| (start, INITIALLED));
        let told = behind_place(words, &body.tokens)
            .or_else(|| behind_field(words, &body.tokens))
            .or_else(|| behind_whole(words, &bodies, &body.tokens))
            .or_else(|| behind_common(words, &body.tokens))
            .filter(|_| !leads_to_another(words, &starts_of_people, body.tokens.end))
            .map(|start| (start, body.confidence));
        let Some((start, confidence)) = somebody.or(initialled).or(told) else { continue };
        if initialled.is_some() && somebody.is_none() {
            initials.push(words.word(body.tokens.end + 1));
        }
        let tokens = start..body.tokens.end;
        // `Ketua [Majelis Rimba Budi] [Rahman Hakim]` is one, unless somebody else is called Rahman; `Ketua [Relawan
        // Budi] [Rahman Hakim]` are two.
        let supported = words.is_kind(start - 1, Office::Supporters);
        let next = starts_of_people.has(tokens.end as u64) && !is_called(tokens.end) && !supported;
        if next && tokens.clone().all(|at| may_be_name(words, at)) {
            halves.push(tokens.clone());
        } else {
            people.push(Mention { tokens, kind: NameKind::Person, actor: None, confidence });
        }
        body.tokens.end = start;
    }
    let his =
        |mention: &Mention| mention.tokens.len() == 1 && initials.contains(&words.word(mention.tokens.start));
    for mention in mentions.iter_mut().filter(|mention| his(mention)) {
        mention.kind = NameKind::Person;
    }
    for half in halves {
        let rest = mentions.partition_point(|mention| mention.tokens.start < half.end);
        mentions[rest].tokens.start = half.start;
    }
    insert(mentions, people);
}
