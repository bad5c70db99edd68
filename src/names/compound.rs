//! A territory or body, an office and a name in one run of capitals, as English writes them.
//!
//! ```text
//! [Marlock Fire Chief Ann Stone]          the name begins behind the office,
//! [Police Commissioner Ann Stone]ORG      in what was taken for a body, too
//! [Marlock] Fire Chief [Ann Stone]        the territory is nobody, here and elsewhere: [Marlock]'s fire chief said
//! Feld Campaign Manager Ann Stone … Martin Feld        but he is somebody
//! Feld Campaign Manager Ann Stone … Feld said          and so is he
//! [Ann Stone]-Feld of Marlock                          a hyphen ties the second half of a surname to the first
//! ```

use super::beginning::{is_written, may_be_name};
use super::form::Form;
use super::known::Known;
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::{Class, Office, any_of};
use crate::order::Set;
use std::ops::Range;

/// Words of a name behind its office at most.
const NAME: usize = 4;

/// Words of a name behind its office in what was taken for one name at least.
const WHOLE: usize = 2;

/// Words of an office with its territory at most.
const RUN: usize = 8;

/// Tokens of a surname of two halves.
const HALVED: usize = 3;

/// Words of the name of an office at most.
const OFFICE: usize = 3;

/// Begins the names behind their offices, and makes places of their territories.
pub(super) fn part(words: &Words, mentions: &mut [Mention]) {
    for at in 0..mentions.len() {
        let free = mentions.get(at + 1).is_none_or(|next| next.tokens.start > mentions[at].tokens.end + 1);
        if free && is_half(words, &mentions[at]) {
            mentions[at].tokens.end += 2;
        }
    }
    for mention in mentions.iter_mut() {
        if let Some(start) = name_in(words, mention) {
            mention.tokens.start = start;
            mention.kind = NameKind::Person;
        }
    }
    release_halved(words, mentions);
    let person = |mention: &&Mention| mention.is_person();
    let found = mentions.iter().filter(person).filter_map(|it| territory_before(words, &it.tokens));
    let territories = Set::of(found.map(|territory| Form::of(words, territory).key()));
    if territories.len() == 0 {
        return;
    }
    let known = Known::of(words, mentions.iter());
    let speaks = |mention: &&Mention| {
        let Range { start, end } = mention.tokens;
        words.begins(end, Class::Speech)
            || words.before(start).is_some_and(|at| words.is(at, Class::Courtesy))
    };
    let speakers = Form::keys(words, mentions.iter().filter(speaks));
    for mention in mentions.iter_mut().filter(|it| it.is_person()) {
        let key = Form::of(words, mention.tokens.clone()).key();
        let somebody = speakers.has(key)
            || known.is_outer(words, &mention.tokens)
            || mention.tokens.clone().any(|at| words.is(at, Class::GivenName));
        if territories.has(key) && !somebody {
            mention.kind = NameKind::Place;
        }
    }
}

/// Makes a person of what was taken for a body, where a hyphen ties its halves and somebody has it behind his first name:
/// `Ann [Stone-Feld] … [Stone-Feld]ORG`.
fn release_halved(words: &Words, mentions: &mut [Mention]) {
    let halved = |name: &Range<usize>| name.len() == HALVED && words.is_hyphen(name.start + 1);
    let surname = |it: &Mention| it.tokens.end.saturating_sub(HALVED)..it.tokens.end;
    let people = mentions.iter().filter(|it| it.is_person() && it.tokens.len() > HALVED);
    let known = people.map(surname).filter(halved).map(|it| Form::of(words, it).key());
    let known = Set::of(known);
    for mention in mentions.iter_mut().filter(|it| it.is_body() && halved(&it.tokens)) {
        if known.has(Form::of(words, mention.tokens.clone()).key()) {
            mention.kind = NameKind::Person;
        }
    }
}

/// Whether a hyphen ties one more word to a person's whole name: `[Ann Stone]-Feld`; but not `[Ann Stone]-Peter Feld`.
fn is_half(words: &Words, mention: &Mention) -> bool {
    let hyphen = mention.tokens.end;
    let half = words.is_hyphen(hyphen) && words.is_glued(hyphen + 1) && may_be_name(words, hyphen + 1);
    mention.is_person() && mention.tokens.len() > 1 && half && !words.is_capitalized(hyphen + 2)
}

/// Where the name begins in a mention that an office stands in.
fn name_in(words: &Words, mention: &Mention) -> Option<usize> {
    let Range { start, end } = mention.tokens;
    let body = mention.is_body();
    if !body && !mention.is_person() {
        return None;
    }
    let initial = |at: usize| words.is_initial(at) || words.is_mark(at, '.');
    let name = |from: usize| (from..end).all(|at| may_be_name(words, at) || initial(at));
    let begins = end.saturating_sub(NAME).max(start + 1)..(end + 1).saturating_sub(WHOLE);
    let begin = begins.rev().find(|&at| office_before(words, &(at..end), start).is_some())?;
    let first = office_before(words, &(begin..end), start)?;
    let given = |at: usize| words.is(at, Class::GivenName);
    let several = words.is_kind(begin - 1, Office::Shared);
    let fits = if body { given(begin) || several } else { first > start && !(start..first).any(given) };
    (fits && name(begin)).then_some(begin)
}

/// The first token of the office in capitals that ends right before the name; before one word it is none that people are
/// called by, too: `[Ada Baker Stone]`, `Marlock Premier [Ada Stone]`.
fn office_before(words: &Words, name: &Range<usize>, limit: usize) -> Option<usize> {
    let end = name.start;
    (1..=OFFICE).rev().find_map(|length| {
        let start = end.checked_sub(length).filter(|&start| start >= limit && is_title_case(words, start))?;
        let office = words.kind_before::<Office>(end, length)?;
        ((office != Office::GivenName || name.len() >= WHOLE) && is_title_case(words, end - 1))
            .then_some(start)
    })
}

/// Whether the word has a capital, or is the short form of what several are: `Chief`, `MPs`.
fn is_title_case(words: &Words, at: usize) -> bool {
    is_written(words, at) || words.is_capitalized(at) && words.is_kind(at, Office::Shared)
}

/// The words before an office in capitals and what goes on its name, with a name right behind.
fn territory_before(words: &Words, name: &Range<usize>) -> Option<Range<usize>> {
    let office = office_before(words, name, 0)?;
    let capital = |&at: &usize| words.is_capitalized(at) && is_written(words, at);
    let start = office - (office.saturating_sub(RUN)..office).rev().take_while(capital).count();
    let of_office = any_of!(Office | OfficeWord | OfficePrefix | OrganizationHead | Rank | PlaceTail);
    let end = (start..office).find(|&at| words.is_any(at, of_office)).unwrap_or(office);
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Document;
    use crate::language::Lang;
    use crate::names::testing::people_named;

    /// The persons of a text whose mentions were thought to be these.
    fn left<'t>(text: &'t str, kind: NameKind, names: &[&str]) -> Vec<&'t str> {
        let document = Document::of(text, Lang::En);
        let mut mentions = people_named(&document, names);
        mentions[0].kind = kind;
        part(&document.words, &mut mentions);
        let people = mentions.into_iter().filter(super::super::Mention::is_person);
        people.map(|it| document.words.span(it.tokens).of(text)).collect()
    }

    #[test]
    fn a_name_begins_behind_its_office() {
        let person = NameKind::Person;
        assert_eq!(
            left("Marlock Fire Chief Ann Stone left.", person, &["Marlock Fire Chief Ann Stone"]),
            ["Ann Stone"]
        );
        assert_eq!(left("Ann King Stone left.", person, &["Ann King Stone"]), ["Ann King Stone"]);
        let text = "Police Commissioner Peter Stone left.";
        assert_eq!(left(text, NameKind::Organization, &["Police Commissioner Peter Stone"]), ["Peter Stone"]);
    }

    #[test]
    fn a_territory_is_nobody() {
        let text = "Marlock Fire Chief Ann Stone left. Marlock's fire chief was angry.";
        assert_eq!(left(text, NameKind::Person, &["Marlock", "Ann Stone", "Marlock's"]), ["Ann Stone"]);
        let text = "Feld Campaign Manager Ann Stone left. Feld said so.";
        assert_eq!(
            left(text, NameKind::Person, &["Feld", "Ann Stone", "Feld"]),
            ["Feld", "Ann Stone", "Feld"]
        );
        let text = "Feld Campaign Manager Ann Stone left. Martin Feld sat.";
        assert_eq!(left(text, NameKind::Person, &["Feld", "Ann Stone", "Martin Feld"]).len(), 3);
    }
}
