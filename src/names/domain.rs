//! What goes with an office, and is thought to be somebody.
//!
//! ```text
//! CEO [Rimba], [Budi Raharja] berharap        a body
//! ADUN [Tanjung Waru], [Siti Raharja] hadir   a territory, or with its region: Camat [Waru], [Jawa Sari], [Budi Raharja]
//! tim bola voli putri [Rimba Raya] menang     a team
//! Kapolres [Waru] … Polres Waru               a territory: a body has its name, too
//! menjabat Camat [Waru]                       or a link ties its office to somebody before
//! Ketua DPRD [Waru] [Budi Raharja] hadir      the territory of a body: nothing parts it from a name
//! ```
//!
//! Between an office and the name behind the comma stands no second holder, where nobody is known to be called so. What ends an
//! apposition is `resident.rs`'s business.

use super::beginning::{follows_territorial, is_name};
use super::form::{word_key, word_keys};
use super::known::Known;
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::{Class, Office, OrganizationHead, People, any_of};

/// Words of a body or territory at most.
const WORDS: usize = 2;

/// Words of an office at most: `Datuk Bandar`.
const OFFICE: usize = 3;

/// Small words between the word for a team and its name at most.
const SPORT: usize = 4;

/// Makes bodies of the persons that are teams.
pub(super) fn correct_teams(words: &Words, mentions: &mut [Mention]) {
    let team = |it: &&mut Mention| it.is_person() && is_team(words, it.tokens.start);
    for mention in mentions.iter_mut().filter(team) {
        mention.kind = NameKind::Organization;
    }
}

/// Whether a team's name begins at the token: a team's word stands before, and right before the name whether women or men
/// play, in words that are given names, too.
pub(super) fn is_team(words: &Words, name: usize) -> bool {
    let before = |&at: &usize| words.is_small(at) || words.is(at, Class::OrganizationHead);
    let mut words_before = (name.saturating_sub(SPORT)..name).rev().take_while(before);
    let players = words_before.next().is_some_and(|at| words.is_kind(at, Office::GivenName));
    players && words_before.any(|at| words.is_kind(at, OrganizationHead::Team))
}

/// Makes places of the persons that stand behind a territory's office only, where a body or place is called so, too:
/// `Kapolres Waru`, `Polres Waru`.
pub(super) fn correct_territories(words: &Words, mentions: &mut [Mention]) {
    let is_territory = |mention: &Mention| {
        let name = &mention.tokens;
        let behind_office = || kind_of_domain(words, name.start) == Some(NameKind::Place);
        mention.is_person() && name.len() == 1 && !is_name(words, name.start) && behind_office()
    };
    if !mentions.iter().any(is_territory) {
        return;
    }
    let is_tied = |name: usize| {
        let office = (1..=OFFICE)
            .find_map(|length| words.phrase_before(name, length, Class::Office).map(|_| name - length));
        office.is_some_and(|office| words.follows(office, Class::RoleLink))
    };
    let named = any_of!(OrganizationHead | PlaceKind | Venue);
    // `Kepala Desa Budi` calls no place so.
    let called = |&at: &usize| words.follows_any(at, named) && !follows_territorial(words, at);
    let called = word_keys(words, (1..words.len()).filter(called));
    for mention in mentions.iter_mut().filter(|mention| is_territory(mention)) {
        let name = mention.tokens.start;
        if called.has(word_key(words, name)) || is_tied(name) {
            mention.kind = NameKind::Place;
        }
    }
}

/// Makes places of the persons of one word that stand between a body's short form and a name: `Ketua DPRD Waru Budi
/// Raharja`.
pub(super) fn correct_places(words: &Words, mentions: &mut [Mention]) {
    for place in 1..mentions.len() {
        let [name, next] = &mentions[place - 1..=place] else { continue };
        let persons = name.is_person() && next.is_person();
        let single = name.tokens.len() == 1 && !is_name(words, name.tokens.start);
        let behind_body = name.tokens.start.checked_sub(1).is_some_and(|body| words.is_upper(body));
        if persons && single && behind_body && name.tokens.end == next.tokens.start && next.tokens.len() > 1 {
            mentions[place - 1].kind = NameKind::Place;
        }
    }
}

/// Makes bodies and places of the persons that go with an office, before a holder of several words.
pub(super) fn correct(words: &Words, mentions: &mut [Mention]) {
    let domain = |at: usize| {
        let domain = &mentions[at].tokens;
        let holder = holder_behind(words, &mentions[at..])?;
        let nameless = domain.len() <= WORDS && !domain.clone().any(|at| is_name(words, at));
        let persons = mentions[at].is_person() && holder.is_person() && holder.tokens.len() > 1;
        kind_of_domain(words, domain.start).filter(|_| persons && nameless)
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
        before.tokens.end + 1 == next.tokens.start && words.is_mark(before.tokens.end, ',')
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
    match (1..=OFFICE).find_map(|length| words.kind_before(at, length))? {
        Office::ModifiersFirst => Some(NameKind::Organization),
        // `Wali Kota Waru`, but `Datuk Bandar MBWR`
        office if office.is_over_territory() && words.is_upper(at) => Some(NameKind::Organization),
        office if office.is_over_territory() => Some(NameKind::Place),
        // `warga Waru`
        _ if words.is_kind(at - 1, People::AnyTrade) => Some(NameKind::Place),
        _ => None,
    }
}
