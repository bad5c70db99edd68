//! The office or description that the article gives each person: `Kepala Dinas Kesehatan Kota X, dr Y`.
//!
//! Every mention of a person is read for an office before it, then for one behind it; the first found introduces the
//! person. A rank by itself says least and comes last. How an office is read from the words is `office.rs`'s
//! business.

use super::office::{Offices, is_rank, relates};
use super::{Actor, ActorId, NameKind, Names};
use crate::article::{Document, Words};
use crate::language::{Class, NameLink, Office, OfficeEnd, Silenced};
use crate::order::sort_by_key;
use crate::span::Span;
use std::ops::Range;

/// Mentions of one person that are read for offices: who has none by then is not introduced.
const MENTIONS: usize = 24;

/// Offices of one person at most: more is a list of everything.
const ROLES: usize = 4;

/// Sentences before an office that points in which another may be named whom it means.
const LATELY: usize = 2;

/// Tokens behind a name in which somebody is told to have died.
const DIES: usize = 2;

/// Gives every person its offices.
pub(super) fn find(document: &Document, names: &mut Names) {
    let roles: Vec<Vec<Span>> = {
        let offices = Offices { document, names };
        let people = |kind: NameKind| kind == NameKind::Person;
        let of_actor = |mentions: &[usize]| roles_of(&offices, mentions);
        let beside = |actor: &Actor| if people(actor.kind) { of_actor(&actor.mentions) } else { Vec::new() };
        let mut roles: Vec<Vec<Span>> = names.actors.iter().map(beside).collect();
        let first = names.mentions.iter().find(|mention| people(mention.kind)).and_then(|it| it.actor);
        let may_be = |(actor, role): &(ActorId, Range<usize>)| {
            let is_first = first == Some(*actor);
            (is_first || !is_bare_trade(document, role)) && !is_anothers(&offices, &roles, *actor, role)
        };
        let references = offices.references().filter(may_be);
        let pointed: Vec<_> = references.chain(offices.numbered()).collect();
        for (actor, role) in pointed {
            let comes = |span: &Span| offices.is_origin(&document.words.tokens_in(*span));
            if roles[actor].iter().all(comes) {
                roles[actor].insert(0, document.words.span(role));
            }
        }
        roles
    };
    for (actor, roles) in names.actors.iter_mut().zip(roles) {
        actor.roles = roles;
    }
}

/// Whether an office that points says no more than a trade, `Pelari itu`, but `Pelari berusia 22 tahun itu`: behind `Siti menang. ¶
/// Jurulatihnya, Budi, gembira.` it may mean whoever was named first.
fn is_bare_trade(document: &Document, role: &Range<usize>) -> bool {
    let words = &document.words;
    let trade = words.phrase(role.start, Class::Office).is_some_and(|(length, _)| length == role.len());
    trade && words.is_kind(role.end, OfficeEnd::Points)
}

/// `Pelatih Rimba Siti memuji Budi. "…," kata pelatih asal Waru itu`: whether somebody else, who was named as lately, is called
/// by the word of an office that only points.
fn is_anothers(offices: &Offices, roles: &[Vec<Span>], actor: ActorId, role: &Range<usize>) -> bool {
    let Offices { document, names } = offices;
    let words = &document.words;
    let word = |at: usize| words.tokens()[at].hash;
    let same = |held: &Span| word(words.tokens_in(*held).start) == word(role.start);
    let late = document.sentence_of(role.start).map_or(0, |it| it.saturating_sub(LATELY));
    let late = document.sentences[late].tokens.start;
    let from = names.mentions.partition_point(|mention| mention.tokens.start < late);
    let lately = names.mentions[from..].iter().take_while(|mention| mention.tokens.start < role.start);
    lately.filter_map(|mention| mention.actor).any(|other| other != actor && roles[other].iter().any(same))
}

/// The offices beside these mentions, the one that introduces the person first.
fn roles_of(offices: &Offices, mentions: &[usize]) -> Vec<Span> {
    let words = &offices.document.words;
    let named = mentions.iter().take(MENTIONS).filter_map(|&mention| offices.names.mentions.get(mention));
    let named: Vec<&Range<usize>> = named.map(|mention| &mention.tokens).collect();
    let mut roles = beside(offices, &named);
    // `didatangi keluarga korban, Budi`, who is dead
    if named.iter().any(|name| is_dead(words, name.end)) {
        roles.retain(|role| !is_kin_of_party(words, role));
    }
    // `Adeera (Nur Adeera Padi)`: what is a name is no office.
    roles.retain(|role| !named.contains(&role));
    let comes = |role: &Range<usize>| offices.is_origin(role);
    if roles.iter().all(comes) {
        roles.extend(named.iter().filter_map(|name| offices.shared(name.start)).take(1));
    }
    // Where somebody comes from says least.
    if !roles.iter().all(comes) {
        roles.retain(|role| !comes(role));
    }
    order(words, &mut roles);
    roles.into_iter().map(|role| words.span(role)).collect()
}

/// What stands before and behind the names, each office once.
fn beside(offices: &Offices, named: &[&Range<usize>]) -> Vec<Range<usize>> {
    let words = &offices.document.words;
    let text = |role: &Range<usize>| words.span(role.clone()).of(words.text);
    let mut roles: Vec<Range<usize>> = Vec::new();
    for name in named {
        let before = offices.before(name.start);
        let first = before.as_ref().and_then(|role| offices.added_to(role));
        let mut found = [before, offices.after(name.end)];
        // `dua tersangka, yakni Budi selaku Kepala Dinas`: what others share says less than what is tied to him.
        if found[0].as_ref().is_some_and(|role| is_shared(offices, role, name)) {
            found.swap(0, 1);
        }
        for role in first.into_iter().chain(found.into_iter().flatten()) {
            let told = roles.iter().any(|other| says(text(other), text(&role)));
            if !told && roles.len() < ROLES {
                roles.push(role);
            }
        }
    }
    roles
}

/// Whether an office before a name is several's.
fn is_shared(offices: &Offices, role: &Range<usize>, name: &Range<usize>) -> bool {
    let several = |at: usize| offices.document.words.kind(at).is_some_and(NameLink::leads_to_several);
    (role.end..name.start).any(several) || offices.is_of_several(role.clone())
}

/// Whether an office is kin of somebody in a case: of `keluarga korban`, the first is kin, the whole an office of its own.
fn is_kin_of_party(words: &Words, role: &Range<usize>) -> bool {
    let party = words.is_kind(role.end - 1, Office::Party);
    party && (words.is_kind(role.start, Office::Kin) || relates(words, role.start))
}

/// Puts what says most first.
fn order(words: &Words, roles: &mut [Range<usize>]) {
    // `istrinya, Siti, selaku Ketua PKK`: whose somebody she is says less than her office.
    let owned = |role: &Range<usize>| words.is_kind(role.start, Office::Owned);
    // So does what a clause parts from the name: `Tokoh yang hadir adalah Budi, Bupati Waru`.
    let starts: Vec<usize> = roles.iter().map(|role| role.start).collect();
    // `Ketua Rimba yang juga anggota Dewan Waru, Budi`: but not what only has another office added to it.
    let added = |end: usize| {
        words.phrase(end, Class::RoleLink).is_some_and(|(length, _)| starts.contains(&(end + length)))
    };
    let parted = |role: &Range<usize>| words.is(role.end, Class::Relative) && !added(role.end);
    let weak = |role: &Range<usize>| is_rank(words, role.clone()) || parted(role);
    // `Tersangka lainnya, Budi selaku Kepala Dinas`: what he is accused of says less than a link's office.
    let accused = |role: &Range<usize>| words.begins(role.start, Class::Accused);
    let outdone = roles.iter().any(|role| words.follows(role.start, Class::RoleLink));
    sort_by_key(roles, |role| {
        4 * i64::from(owned(role)) + 2 * i64::from(weak(role)) + i64::from(outdone && accused(role))
    });
}

/// Whether the name that ends before the token is told to be dead: `Budi tewas`, `Budi ditemukan meninggal`.
fn is_dead(words: &Words, end: usize) -> bool {
    (end..end + DIES).any(|at| words.is_kind(at, Silenced::Dead))
}

/// Whether the first office already says what the second says.
fn says(first: &str, second: &str) -> bool {
    first.len() >= second.len()
        && first.get(..second.len()).is_some_and(|head| head.eq_ignore_ascii_case(second))
}
