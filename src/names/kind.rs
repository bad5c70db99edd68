//! Of what kind a mention is, by its words and those beside it.
//!
//! ```text
//! Bandara [Frans Seda]                        a body: named after somebody
//! [Hotel Melati], [Honda]                     a body: begun with the word for one, or a known company
//! [Abu Dhabi], [Elmwood Avenue]               a place
//! Brigjen [TNI Raden Rimba]ORG                a person: behind a rank
//! Lapor [Rimba Mail]                          a body: a verb that only a medium follows
//! ```

use super::beginning::{self, INITIALS, is_name, is_written};
use super::form::without_possessive;
use super::known::Known;
use super::{Mention, NameKind, evidence};
use crate::article::{Case, Words};
use crate::language::{Citing, Class, Namesake, PlaceKind, any_of};
use std::ops::Range;

/// Words of an office at most: `Kepala Desa`.
const OFFICE: usize = 3;

/// Tokens of the ranks before a name at most: `Brig. Jen. Pol. (Purn.)`.
const RANKS: usize = 16;

/// Takes the word that opens a sentence out of a name: `[Lapor Rimba Mail]`, `[Terdahulu Hakim Budi]`.
pub(super) fn release_opening(words: &Words, mention: &mut Mention) {
    let first = mention.tokens.start;
    let titled = any_of!(Office | Honorific | Rank | Courtesy);
    let opens = || words.is(first, Class::Opening) && words.begins_any(first + 1, titled);
    let joins = mention.tokens.len() > 1 && (cites_medium(words, first) || opens());
    mention.tokens.start += usize::from(joins);
}

/// Makes a person of a body behind a title, a rank or an office; `next` is where the mention behind it begins.
pub(super) fn correct_body(words: &Words, next: usize, mention: &mut Mention) {
    if mention.kind != NameKind::Organization {
        return;
    }
    let name = mention.tokens.clone();
    let behind = || beginning::behind_office(words, &name).filter(|_| name.end < next);
    if beginning::is_ranked(words, &name) {
        *mention = evidence::told_person(name);
    } else if let Some(start) = behind() {
        *mention = evidence::told_person(start..name.end);
    }
}

/// Makes a body or a place of a person's mention that is one; `free` is where the mention before ends.
pub(super) fn correct_person(words: &Words, free: usize, known: &Known, mention: &mut Mention) {
    let name = &mention.tokens;
    let cited = || words.before(name.start).is_some_and(|before| cites_medium(words, before));
    if is_namesake(words, free, name) || is_company(words, known, name) || cited() {
        mention.kind = NameKind::Organization;
    } else if is_place(words, known, name) {
        mention.kind = NameKind::Place;
    }
}

/// Whether there are several words, and each is a common part of people's names.
/// Whether the name is that of a building or body: named after somebody, or begun with the word for a body; `free` is
/// where the name before ends.
fn is_namesake(words: &Words, free: usize, name: &Range<usize>) -> bool {
    let start = before_rank(words, name.start);
    let before = |back: usize| start.checked_sub(back).filter(|&at| at >= free);
    let is = |back: usize, class: Class| before(back).is_some_and(|at| words.is(at, class));
    // What ends a place's name begins nothing: `Harlow County Executive Jane Roe`.
    let namesake = |at: usize| words.is_kind(at, Namesake::Plain);
    // `Bandara Internasional X`, but `Pengamat Pasar Keuangan X`.
    let named = |back: usize| before(back).is_some_and(namesake) && !is(back + 1, Class::Office);
    let after_word = is(1, Class::OfficeWord) && named(2);
    let body =
        name.len() > 1 && [name.start, name.end - 1].iter().any(|&at| beginning::is_body_word(words, at));
    // `Sekolah Kebangsaan (SK) X`
    let bracket =
        name.start.checked_sub(3).filter(|&at| words.is_mark(at, '(') && words.is_mark(at + 2, ')'));
    // `bendahara desa X`
    let of_office = |at: usize| words.is_small(at) && words.follows(at, Class::Office);
    before(1).is_some_and(|at| namesake(at) && !of_office(at))
        || bracket.is_some_and(|at| namesake(at + 1))
        || after_word
        || body
}

/// Back over the rank that goes with the name of a street or building: `Jalan [Letjen] Raharja`.
pub(super) fn before_rank(words: &Words, name: usize) -> usize {
    let rank = |at: usize| words.is_any(at, any_of!(Rank | RankTail));
    let over = |&at: &usize| rank(at) || at > 0 && words.is_mark(at, '.') && rank(at - 1);
    let back = (0..name).rev().take(RANKS).take_while(over).count();
    // `Jl. Letjen Raharja`
    let stop = (name - back).checked_sub(2).filter(|&at| back > 0 && words.is_mark(at + 1, '.'));
    name - back - usize::from(stop.is_some_and(|at| words.is(at, Class::Abbreviation)))
}

/// Whether the whole name is a known company's, club's or paper's, and nobody's.
fn is_company(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    let is = |class: Class| words.phrase(name.start, class).is_some_and(|(length, _)| length == name.len());
    (is(Class::Company) || is(Class::Agency)) && !is_called(words, known, name)
}

/// Whether it is a verb that only a medium follows: `Lapor Rimba Mail, …`.
fn cites_medium(words: &Words, verb: usize) -> bool {
    words.is_kind(verb, Citing::Medium)
}

/// Whether it is one word that people are called by, here or elsewhere.
fn is_called(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    name.len() == 1 && (is_name(words, name.start) || known.is_last(words, name.start))
}

/// Makes a place of the name before the small word for a town that an office follows: `[Saint Elmo] town Mayor`.
pub(super) fn correct_seat(words: &Words, mention: &mut Mention) {
    if mention.is_person() && is_seat(words, mention.tokens.end) {
        mention.kind = NameKind::Place;
    }
}

/// Whether a small word of a town or what it lies in leads to an office and a name: `town Mayor Mary Roe`.
fn is_seat(words: &Words, town: usize) -> bool {
    let kind = words.kind_in(town, Class::PlaceTail);
    let region = kind.is_some_and(|it: PlaceKind| it.is_region() || it == PlaceKind::Village);
    let (length, _) = words.phrase(town + 1, Class::Office).unwrap_or_default();
    region && words.is_small(town) && length > 0 && is_written(words, town + 1 + length)
}

/// Whether the whole name is a known place's, and nobody's; `Rimba's` is Rimba.
fn is_place(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    let whole = words.phrase(name.start, Class::Gazetteer).is_some_and(|(length, _)| length == name.len());
    let owner =
        name.len() == 1 && words.is_listed(without_possessive(words.word(name.start)), Class::Gazetteer);
    let last = name.end - 1;
    let tail = name.len() > 1 && is_written(words, last) && words.is_kind(last, Namesake::EndsPlace);
    // `dari arah Rimba`
    let led = words.phrase_before(name.start, 2, Class::LocativePreposition).is_some();
    tail || (whole || owner) && !is_called(words, known, name)
        || (led || is_territory(words, name)) && !known.is_outer(words, name)
}

/// Whether it is one word behind the word for what it is, which ends no office: `Majelis Waru Kabupaten [Rimba]`, but `Kepala Desa
/// [Budi]`.
fn is_territory(words: &Words, name: &Range<usize>) -> bool {
    let Some(kind) = name.start.checked_sub(1).filter(|_| name.len() == 1) else { return false };
    let region = is_written(words, kind) && words.kind(kind).is_some_and(PlaceKind::is_region);
    let office = (1..=OFFICE).any(|length| words.phrase_before(name.start, length, Class::Office).is_some());
    let closed = matches!(words.mark(name.end), ',' | '.' | ')');
    region && closed && !office && !is_name(words, name.start)
}

/// Makes persons of the bodies of two words right behind an English office, which stands before no body: where the first are
/// initials, `Rimba lawyer OC Raharja`, or no list knows them and they say something, `Manager Ann Raharja said`.
pub(super) fn release_behind_offices(words: &Words, mentions: &mut [Mention]) {
    let initials = |at: usize| {
        let token = words.get(at).filter(|token| token.entry == 0);
        token.is_some_and(|token| token.case == Case::Upper) && words.word(at).len() == INITIALS
    };
    for mention in mentions.iter_mut().filter(|it| it.is_body() && it.tokens.len() == 2) {
        let Range { start, end } = mention.tokens;
        let Some(office) = start.checked_sub(1).filter(|&at| words.is(at, Class::Office)) else { continue };
        let initialled = words.is_small(office) && initials(start);
        let speaks = beginning::may_be_name(words, start) && words.begins(end, Class::Speech);
        if (initialled || speaks) && beginning::may_be_name(words, start + 1) {
            mention.kind = NameKind::Person;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn what_follows_the_short_form_of_an_institution_is_its_name() {
        let namesake = |text: &str| is_namesake(&Words::read(text, Lang::Ms), 5, &(5..7));
        assert!(namesake("Sekolah Kebangsaan (SK) Wakaf Padi"));
        assert!(!namesake("Ketua Jabatan (JP) Wakaf Padi"));
    }

    #[test]
    fn a_name_stands_behind_an_english_office() {
        let kinds = |text: &str, start: usize| {
            let words = Words::read(text, Lang::En);
            let tokens = start..start + 2;
            let body = Mention { tokens, kind: NameKind::Organization, actor: None, confidence: 1.0 };
            let mut mentions = vec![body];
            release_behind_offices(&words, &mut mentions);
            mentions[0].kind
        };
        assert_eq!(kinds("Harlow lawyer OC Pawirya said", 2), NameKind::Person);
        assert_eq!(kinds("Harlow lawyer for OC Pawirya said", 3), NameKind::Organization);
        assert_eq!(kinds("Harlow lawyer OC Bank said", 2), NameKind::Organization);
        assert_eq!(kinds("Manager Petra Pawirya said", 1), NameKind::Person);
        assert_eq!(kinds("Manager Petra Pawirya left", 1), NameKind::Organization);
    }
}
