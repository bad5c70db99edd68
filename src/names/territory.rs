//! The listed territory of an office, behind which a name begins.
//!
//! ```text
//! Bupati [Waru Budi]                  the name begins behind the territory,
//! Bupati Waru Siti [Rahma Raharja]    and right behind it
//! Bupati [Waru]LOC Budi menyambut     a verb behind capitals that nobody found tells a name,
//! kata Bupati [Waru Budi]LOC,         and a verb of speech before the office
//! ```
//!
//! Territories that no list has are `beginning.rs`'s business.

use super::beginning::{TERRITORIAL, is_name, is_written, may_be_name};
use super::evidence::{BY_WORD, told_person};
use super::form::Form;
use super::office::VERB_BYTES;
use super::{Mention, NameKind, insert};
use crate::article::{Token, Words, clause};
use crate::language::Class;
use crate::order::Set;
use std::ops::Range;

/// Words of a name at most.
const NAME: usize = 5;

/// An office with its territory, and the name behind.
struct Holder {
    /// The office's first token.
    office: usize,
    /// The territory's first token.
    place: usize,
    /// The capitals behind the territory.
    name: Range<usize>,
}

/// Begins the names behind a listed territory where it ends.
pub(super) fn correct(words: &Words, mentions: &mut Vec<Mention>) {
    let holders: Vec<Holder> = (0..words.len()).filter_map(|at| holder(words, at)).collect();
    if holders.is_empty() {
        return;
    }
    let person = |mention: &Mention| mention.kind == NameKind::Person;
    let places = Set::of(holders.iter().map(|holder| holder.place as u64));
    let free = |mention: &&Mention| person(mention) && !places.has(mention.tokens.start as u64);
    let elsewhere = Form::keys(words, mentions.iter().filter(free));
    let mut found = Vec::new();
    for holder in holders {
        let Range { start, end } = holder.name;
        let first = mentions.partition_point(|mention| mention.tokens.end <= holder.place);
        let over = mentions[first..].iter().take_while(|mention| mention.tokens.start < end).count();
        let here = &mut mentions[first..first + over];
        let whole = |it: &Mention| {
            it.tokens.start == holder.place && elsewhere.has(Form::of(words, it.tokens.clone()).key())
        };
        let known = here.iter().any(|it| person(it) && whole(it));
        let named = here.iter().any(|it| person(it) && it.tokens.end > start);
        let told = is_told(words, &holder);
        if known || !named && !told {
            continue;
        }
        for mention in here.iter_mut() {
            if person(mention) && mention.tokens.end > start {
                mention.tokens.start = start;
                if told {
                    mention.confidence = mention.confidence.max(BY_WORD);
                }
                break;
            }
            mention.tokens.end = mention.tokens.end.min(start);
        }
        if !named {
            found.push(told_person(start..end));
        }
    }
    // What began behind the territory is the name's now.
    mentions.retain(|mention| mention.tokens.start < mention.tokens.end);
    insert(mentions, found);
}

/// The office that begins at the token, where a listed territory and a capital follow.
fn holder(words: &Words, office: usize) -> Option<Holder> {
    let (length, _) = words.phrase(office, Class::Office).filter(|&(_, value)| value == TERRITORIAL)?;
    let at = office + length;
    // `Gubernur Provinsi Lampung`, but `Bupati Banjar`
    let kind = !words.begins(at, Class::Gazetteer) && words.is(at, Class::PlaceKind);
    let place = at + usize::from(kind);
    let (length, _) = words.phrase(place, Class::Gazetteer).filter(|_| is_written(words, place))?;
    // `Wali Kota Bima Raharja`: a territory that people are called by, too, tells nothing.
    let called = length == 1 && is_name(words, place);
    let start = place + length;
    let part = |&at: &usize| {
        is_written(words, at)
            && (may_be_name(words, at) || words.begins(at, Class::Honorific))
            && !words.begins(at, Class::Gazetteer)
    };
    let words_of_name = (start..start + NAME).take_while(part).count();
    (words_of_name > 0 && !called).then_some(Holder { office, place, name: start..start + words_of_name })
}

/// Whether the capitals behind the territory are a name where nobody found one: a verb follows, or one of speech leads.
/// In a line of capitals they may be anything: `Bupati Waru Buka Pasar`.
fn is_told(words: &Words, holder: &Holder) -> bool {
    let end = holder.name.end;
    let verb = words.is_small(end)
        && (clause::is_verb(words, end)
            || words.word(end).len() >= VERB_BYTES && words.has_prefix(end, Class::VerbPrefix));
    let prefixes = (0..holder.office).rev().take_while(|&at| words.is(at, Class::OfficePrefix)).count();
    let lead = (holder.office - prefixes).checked_sub(1);
    let spoken = lead.is_some_and(|lead| words.is_small(lead) && words.is(lead, Class::SpeechInverted));
    let closed = matches!(words.mark(end), ',' | '.' | '(') || words.begins(end, Class::SourceEnd);
    let more = words.get(end).is_some_and(Token::is_capitalized);
    !more && (verb || spoken && closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::people_left;

    fn left<'t>(text: &'t str, names: &[(usize, usize)]) -> Vec<&'t str> {
        people_left(text, names, correct)
    }

    #[test]
    fn a_name_begins_behind_the_territory() {
        assert_eq!(left("Bupati Garut Sutiwa menyambut tamu", &[(1, 3)]), ["Sutiwa"]);
        assert_eq!(left("Bupati Aceh Barat Daya Sutiwa datang", &[(1, 5)]), ["Sutiwa"]);
        assert_eq!(
            left("Bupati Mamuju Sutiwa Rahmani Pawirya datang", &[(3, 5)]),
            ["Sutiwa Rahmani Pawirya"]
        );
        assert_eq!(left("Gubernur Provinsi Lampung Sutiwa datang", &[(2, 4)]), ["Sutiwa"]);
    }

    #[test]
    fn a_verb_tells_a_name_that_nobody_found() {
        assert_eq!(left("Bupati Garut Sutiwa menyambut tamu", &[]), ["Sutiwa"]);
        assert_eq!(left("Bupati Garut Sutiwa hadir", &[]), ["Sutiwa"]);
        assert_eq!(left("\"Ya,\" kata Bupati Garut Sutiwa, Senin", &[]), ["Sutiwa"]);
        assert!(left("Bupati Garut Buka Pasar di Waru", &[]).is_empty());
        assert!(left("Bupati Garut menyambut tamu", &[]).is_empty());
    }

    #[test]
    fn what_may_be_a_name_or_a_smaller_territory_stays() {
        assert_eq!(left("Wali Kota Bima Pawirya datang", &[(2, 4)]), ["Bima Pawirya"]);
        assert_eq!(left("Camat Medan Sutiwa datang", &[(1, 3)]), ["Medan Sutiwa"]);
        assert_eq!(left("Bupati Garut Sutiwa, kata Garut Sutiwa", &[(1, 3), (5, 7)])[0], "Garut Sutiwa");
    }
}
