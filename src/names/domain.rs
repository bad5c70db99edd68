//! What goes with an office, and is thought to be somebody.
//!
//! ```text
//! CEO [Rimba], [Budi Raharja] berharap        a body
//! ADUN [Tanjung Waru], [Siti Raharja] hadir   a territory, or with its region: Camat [Waru], [Jawa Sari], [Budi Raharja]
//! tim bola voli putri [Rimba Raya] menang     a team
//! sopir bus [Rimba Raya], [Budi] (30)         a body: he is who has an age
//! Kapolres [Waru] … Polres Waru               a territory: a body has its name, too
//! Kades [Waru] yang hadir                     the same: nobody is called so, and nothing tells that he is
//! Rimba Raya School ([RRS])                   the short form of a body
//! Ketua DPRD [Waru] [Budi Raharja] hadir      the territory of a body: nothing parts it from a name
//! Budi Raharja, warga [Waru] mengatakan       a place: who holds it is named before
//! ```
//!
//! Between an office and the name behind the comma stands no second holder, nor behind an apposition, where nobody is known
//! to be called so. Where the tagger read nobody before the apposition, `resident.rs` tells the place.

use super::beginning::is_name;
use super::known::Known;
use super::told::is_aged;
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::{Class, Office, OrganizationHead, People, any_of};
use crate::order::Set;
use std::ops::Range;

/// Words of a body or territory at most.
const WORDS: usize = 2;

/// Words of an office at most: `Datuk Bandar`.
const OFFICE: usize = 3;

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
    let players = words_before.next().is_some_and(|at| words.is_kind(at, Office::GivenName));
    players && words_before.any(|at| words.is_kind(at, OrganizationHead::Team))
}

/// Makes places of the persons that stand behind a territory's office only, where a body or place is called so, too:
/// `Kapolres Waru`, `Polres Waru`; behind a smaller one's also where nothing tells that somebody is called so.
pub(super) fn correct_territories(words: &Words, mentions: &mut [Mention]) {
    let behind_office = |mention: &Mention| {
        let start = mention.tokens.start;
        mention.tokens.len() == 1 && kind_of_domain(words, start) == Some(NameKind::Place)
    };
    let is_territory = |mention: &Mention| {
        mention.kind == NameKind::Person && behind_office(mention) && !is_name(words, mention.tokens.start)
    };
    if !mentions.iter().any(is_territory) {
        return;
    }
    let hash = |at: usize| words.get(at).map_or(0, |token| u64::from(token.hash));
    let named = any_of!(OrganizationHead | PlaceKind | Venue);
    let called = Set::of((1..words.len()).filter(|&at| words.is_any(at - 1, named)).map(hash));
    let people = mentions.iter().filter(|it| it.kind == NameKind::Person && !behind_office(it));
    let people = Set::of(people.flat_map(|it| it.tokens.clone()).map(hash));
    for mention in mentions.iter_mut().filter(|mention| is_territory(mention)) {
        let name = mention.tokens.start;
        let smaller = words.is_kind(name - 1, Office::Local);
        if called.has(hash(name)) || smaller && !people.has(hash(name)) && !is_told(words, name) {
            mention.kind = NameKind::Place;
        }
    }
}

/// Whether a verb of speech stands beside an office and the one word behind it: `kata Camat Waru`, `Camat Waru mengatakan`.
fn is_told(words: &Words, name: usize) -> bool {
    let spoken = (1..=2).any(|back| {
        name.checked_sub(1 + back).is_some_and(|at| words.is_small(at) && words.is(at, Class::SpeechInverted))
    });
    spoken || words.begins(name + 1, Class::Speech)
}

/// Makes places of the persons of one word that stand between a body's short form and a name: `Ketua DPRD Waru Budi
/// Raharja`.
pub(super) fn correct_places(words: &Words, mentions: &mut [Mention]) {
    for place in 1..mentions.len() {
        let [name, next] = &mentions[place - 1..=place] else { continue };
        let persons = name.kind == NameKind::Person && next.kind == NameKind::Person;
        let single = name.tokens.len() == 1 && !is_name(words, name.tokens.start);
        let behind_body = name.tokens.start.checked_sub(1).is_some_and(|body| words.is_upper(body));
        if persons && single && behind_body && name.tokens.end == next.tokens.start && next.tokens.len() > 1 {
            mentions[place - 1].kind = NameKind::Place;
        }
    }
}

/// Makes a body of the person who is the short form of the body before the bracket: `Rimba Business School ([RBS])`.
pub(super) fn correct_short_forms(words: &Words, mentions: &mut [Mention]) {
    let initial = |at: usize| words.word(at).bytes().next();
    for short in 1..mentions.len() {
        let [body, name] = &mentions[short - 1..=short] else { continue };
        let (whole, form) = (body.tokens.clone(), name.tokens.start);
        let bracket = whole.end + 1 == form && words.is_mark(whole.end, '(') && words.is_mark(form + 1, ')');
        let letters = words.word(form).bytes().map(Some);
        let kinds = body.kind == NameKind::Organization && name.kind == NameKind::Person;
        if kinds && bracket && words.is_upper(form) && letters.eq(whole.map(initial)) {
            mentions[short].kind = NameKind::Organization;
        }
    }
}

/// Makes bodies and places of the persons that go with an office.
pub(super) fn correct(words: &Words, mentions: &mut [Mention]) {
    let person = |mention: &Mention| mention.kind == NameKind::Person;
    let domain = |at: usize| {
        let domain = &mentions[at];
        let before = || mentions[..at].last().filter(|it| holds(words, it.tokens.end, &domain.tokens));
        let holder = holder_behind(words, &mentions[at..]).or_else(before)?;
        if !person(domain) || !person(holder) {
            return None;
        }
        if is_employer(words, &domain.tokens) && is_aged(words, &holder.tokens) {
            return Some(NameKind::Organization);
        }
        let name = || domain.tokens.clone().any(|at| is_name(words, at));
        let kind = kind_of_domain(words, domain.tokens.start)?;
        // `Bupati Bima, Budi Raharja`: some known places are called as people are.
        let place = words.phrase(domain.tokens.start, Class::Gazetteer);
        let place = kind == NameKind::Place && place.is_some_and(|(length, _)| length == domain.tokens.len());
        let nameless = domain.tokens.len() <= WORDS && (place || !name());
        (nameless && holder.tokens.len() > 1).then_some(kind)
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

/// Whether an apposition ties the office before one word, which may be its territory, to the name that ends at the token:
/// `Budi Raharja (40), camat [Waru]`, `Budi Raharja salah seorang warga [Waru]`.
fn holds(words: &Words, name: usize, domain: &Range<usize>) -> bool {
    let aged = words.is_mark(name, '(') && words.is_number(name + 1) && words.is_mark(name + 2, ')');
    let comma = name + 3 * usize::from(aged);
    let told = comma + usize::from(words.is_mark(comma, ','));
    let determiner = words.phrase(told, Class::Determiner).map_or(0, |(length, _)| length);
    let office = told + determiner;
    let held = words.phrase(office, Class::Office).is_some_and(|(length, _)| office + length == domain.start);
    let territory = domain.len() == 1 && kind_of_domain(words, domain.start) == Some(NameKind::Place);
    held && territory && (told > comma || determiner > 1)
}

/// Whether a small word that is no office tells what one person does for whom: `sopir bus Rimba Raya`.
fn is_employer(words: &Words, name: &Range<usize>) -> bool {
    let Some(thing) = name.start.checked_sub(1).filter(|&thing| thing > 0) else { return false };
    let held = words.phrase_of::<Office>(thing - 1);
    let titles =
        any_of!(Office | OfficePrefix | Rank | Courtesy | NameLink | Coordinator | Preposition | People);
    name.len() > 1
        && words.is_small(thing)
        && !words.is_any(thing, titles)
        && held.is_some_and(|(length, office)| length == 1 && !office.is_of_many())
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
