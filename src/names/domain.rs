//! What goes with an office, and is thought to be somebody.
//!
//! ```text
//! CEO [Rimba], [Budi Raharja] berharap        a body
//! ADUN [Tanjung Waru], [Siti Raharja] hadir   a territory, or with its region: Camat [Waru], [Jawa Sari], [Budi Raharja]
//! tim bola voli putri [Rimba Raya] menang     a team
//! Kapolres [Waru] … Polres Waru               a territory: a body has its name, too
//! Ketua DPRD [Waru] [Budi Raharja] hadir      the territory of a body: nothing parts it from a name
//! ```
//!
//! Between an office and the name behind the comma stands no second holder, where nobody is known to be called so.

use super::beginning::{GIVEN_NAME, SMALLER, TERRITORIAL, is_name};
use super::known::Known;
use super::office::HEAD_LAST;
use super::{Mention, NameKind};
use crate::article::{Case, Words};
use crate::language::{Class, any_of};
use crate::order::Set;

/// Words of a body or territory at most.
const WORDS: usize = 2;

/// Small words between the word for a team and its name at most.
const SPORT: usize = 4;

/// Makes bodies of the persons that are teams.
pub(super) fn correct_teams(words: &Words, mentions: &mut [Mention]) {
    let team = |it: &&mut Mention| it.kind == NameKind::Person && is_team(words, it.tokens.start);
    for mention in mentions.iter_mut().filter(team) {
        mention.kind = NameKind::Organization;
    }
}

/// Whether a team's name begins at the token: a team's word stands before, and right before the name whether women or men
/// play, in words that are given names, too.
pub(super) fn is_team(words: &Words, name: usize) -> bool {
    let before = |&at: &usize| words.is_small(at) || words.is(at, Class::OrganizationHead);
    let mut words_before = (name.saturating_sub(SPORT)..name).rev().take_while(before);
    let players = words_before.next().is_some_and(|at| words.value(at, Class::Office) == Some(GIVEN_NAME));
    players && words_before.any(|at| words.value(at, Class::OrganizationHead) == Some(GIVEN_NAME))
}

/// Makes places of the persons that stand behind a territory's office only, where a body or place is called so, too:
/// `Kapolres Waru`, `Polres Waru`.
pub(super) fn correct_territories(words: &Words, mentions: &mut [Mention]) {
    let is_territory = |mention: &Mention| {
        let name = mention.tokens.clone();
        mention.kind == NameKind::Person
            && name.len() == 1
            && !is_name(words, name.start)
            && kind_of_domain(words, name.start) == Some(NameKind::Place)
    };
    if !mentions.iter().any(is_territory) {
        return;
    }
    let hash = |at: usize| words.get(at).map_or(0, |token| u64::from(token.hash));
    let named = any_of!(OrganizationHead | PlaceKind | Venue);
    let called = Set::of((1..words.len()).filter(|&at| words.is_any(at - 1, named)).map(hash));
    for mention in mentions.iter_mut().filter(|mention| is_territory(mention)) {
        if called.has(hash(mention.tokens.start)) {
            mention.kind = NameKind::Place;
        }
    }
}

/// Makes places of the persons of one word that stand between a body's short form and a name: `Ketua DPRD Waru Budi
/// Raharja`.
pub(super) fn correct_places(words: &Words, mentions: &mut [Mention]) {
    let upper = |at: usize| words.get(at).is_some_and(|token| token.case == Case::Upper);
    for place in 1..mentions.len() {
        let [name, next] = &mentions[place - 1..=place] else { continue };
        let persons = name.kind == NameKind::Person && next.kind == NameKind::Person;
        let single = name.tokens.len() == 1 && !is_name(words, name.tokens.start);
        let behind_body = name.tokens.start.checked_sub(1).is_some_and(upper);
        if persons && single && behind_body && name.tokens.end == next.tokens.start && next.tokens.len() > 1 {
            mentions[place - 1].kind = NameKind::Place;
        }
    }
}

/// Makes bodies and places of the persons that go with an office.
pub(super) fn correct(words: &Words, mentions: &mut [Mention]) {
    let person = |mention: &Mention| mention.kind == NameKind::Person;
    let domain = |at: usize| {
        let domain = &mentions[at];
        let holder = holder_behind(words, &mentions[at..])?;
        let nameless = domain.tokens.len() <= WORDS && !domain.tokens.clone().any(|at| is_name(words, at));
        let kind = kind_of_domain(words, domain.tokens.start)?;
        (person(domain) && person(holder) && nameless && holder.tokens.len() > 1).then_some(kind)
    };
    let found: Vec<(usize, NameKind)> =
        (0..mentions.len()).filter_map(|at| Some((at, domain(at)?))).collect();
    if found.is_empty() {
        return;
    }
    let known = Known::of(words, mentions.iter());
    for (at, kind) in found {
        if !known.is_outer(words, &mentions[at].tokens) {
            mentions[at].kind = kind;
        }
    }
}

/// The mention behind the first one and a comma, or behind a place between two commas: `Camat Waru, Jawa Sari, Budi
/// Raharja`.
fn holder_behind<'m>(words: &Words, mentions: &'m [Mention]) -> Option<&'m Mention> {
    let parted = |before: &Mention, next: &Mention| {
        before.tokens.end + 1 == next.tokens.start && words.is_text(before.tokens.end, ",")
    };
    match mentions {
        [domain, place, holder, ..]
            if place.kind == NameKind::Place && parted(domain, place) && parted(place, holder) =>
        {
            Some(holder)
        }
        [domain, holder, ..] => Some(holder).filter(|holder| parted(domain, holder)),
        _ => None,
    }
}

/// What goes with the office before the token: a company's with a body, a territory's with a place.
fn kind_of_domain(words: &Words, at: usize) -> Option<NameKind> {
    match words.value(at.checked_sub(1)?, Class::Office)? {
        HEAD_LAST => Some(NameKind::Organization),
        TERRITORIAL | SMALLER => Some(NameKind::Place),
        _ => None,
    }
}
