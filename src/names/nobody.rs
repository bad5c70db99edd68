//! Persons' mentions whose words name nobody.
//!
//! ```text
//! Bupati Waru Timur ([Wartim]) Budi           the short form of a place
//! Danrem 123/[Rimba Raya]                     what a number tells: a unit
//! [Presiden], [Mr], [November]                titles and times alone
//! visa [F]                                    a letter
//! Direktur [Minyak] dan Gas Rimba             half of an office's field
//! (Rimba.com/[Budi Raharja])                  who wrote for a site
//! mantan Direktur [Rimba Jaya] tersebut       whose an office is that only points
//! Kiper [Rimba Jaya], Budi Raharja mengaku    or that is the next one's
//! ```

use super::Mention;
use super::beginning::{ends_place, is_name, is_written};
use super::form::{Form, is_bare_title, without_possessive};
use super::known::{Known, unshared};
use super::office::relates;
use crate::article::{Words, clause};
use crate::language::{Class, Office, OfficePrefix, OrganizationHead, any_of};
use crate::order::Set;
use std::ops::Range;

/// Words of an office before the body that it is of at most: `penjaga gol`.
const OFFICE: usize = 2;

/// Drops the persons whose words name nobody.
pub(super) fn drop(words: &Words, known: &Known, mentions: &mut Vec<Mention>) {
    let short = mentions.iter().filter(|mention| is_short_place(words, &mention.tokens));
    let short = Form::keys(words, short);
    let is_nobody = |name: &Range<usize>| {
        short.len() > 0 && short.has(Form::of(words, name.clone()).key())
            || is_unit(words, name)
            || is_grammar(words, name)
            // Behind `Ann Cook`, `Cook` is she.
            || is_office(words, name) && !known.is_last(words, name.end - 1)
            || is_common(words, name)
            || is_bare_title(words, name)
            || is_letter(words, name)
            || is_half(words, name) && !known.is_outer(words, name)
            || is_credit(words, name)
            || is_address(words, name)
    };
    mentions.retain(|mention| !mention.is_person() || !is_nobody(&mention.tokens));
    drop_owners(words, mentions);
}

/// Whether the word is the short form of the known place before its bracket: `Waru Timur (Wartim)`.
fn is_short_place(words: &Words, name: &Range<usize>) -> bool {
    let Some(open) = name.start.checked_sub(1) else { return false };
    let bracket = words.is_mark(open, '(') && words.is_mark(name.end, ')');
    bracket && name.len() == 1 && !is_name(words, name.start) && ends_place(words, open)
}

/// Whether the words are a unit's behind its number, `Korem 123/Rimba Raya`, `Kodam IX/Rimba`; or a seat's behind its party's
/// letter or the short form of an office: `D-Rimba Raya`, `the MP for Rimba`.
fn is_unit(words: &Words, name: &Range<usize>) -> bool {
    let Some(before) = name.start.checked_sub(2) else { return false };
    let unit = words.is_mark(before + 1, '/') && (words.is_number(before) || words.is_upper(before));
    let party = words.is_mark(before + 1, '-') && words.is_initial(before);
    let led = before.checked_sub(1).is_some_and(|at| matches!(words.mark(at), ',' | '('));
    let office = words.is_upper(before) && words.is(before, Class::Office);
    unit || party && led || office && words.is(before + 1, Class::OfficePreposition)
}

/// Whether the words are such as join others, and name nobody; `He's` is such a word, too.
fn is_grammar(words: &Words, name: &Range<usize>) -> bool {
    let grammar = any_of!(OfficeEnd | Determiner | Pronoun | PluralPronoun | Function);
    let pronoun = |at: usize| words.is_listed(without_possessive(words.word(at)), Class::Pronoun);
    name.clone().all(|at| words.is_any(at, grammar) || pronoun(at))
}

/// Whether it is one letter, and nothing beside it says that somebody is called so: `visa F`, but `Brigadir J`, `J (34)`.
fn is_letter(words: &Words, name: &Range<usize>) -> bool {
    let letter = name.len() == 1 && words.is_initial(name.start);
    let titled = name.start.checked_sub(1).is_some_and(|before| {
        words.is_any(before, any_of!(Rank | RankTail | Courtesy | Honorific | Office | NameLink | People))
    });
    let aged = words.is_mark(name.end, '(') && words.is_number(name.end + 1);
    letter && !titled && !aged
}

/// Whether it is the first half of an office's field: the `Minyak` of `Direktur Jenderal Minyak dan Gas Rimba`.
pub(super) fn is_half(words: &Words, name: &Range<usize>) -> bool {
    let first = name.start.checked_sub(1).filter(|_| name.len() == 1 && !is_name(words, name.start));
    let led = first.is_some_and(|at| words.is_any(at, any_of!(Office | OfficeWord)));
    let other = name.end + 1;
    let more = words.is(name.end, Class::Coordinator)
        && is_written(words, other)
        && is_written(words, other + 1)
        && !words.is_any(other, any_of!(GivenName | Office | OfficePrefix | Rank | Honorific | Courtesy));
    led && more
}

/// Whether a stroke ties the name to a site's: `(Rimba.com/Budi Raharja)`, `Budi Raharja/Rimba.com`.
fn is_credit(words: &Words, name: &Range<usize>) -> bool {
    let domain =
        |stop: usize| words.is_mark(stop, '.') && words.is_small(stop + 1) && words.is_glued(stop + 1);
    let stroke = |at: usize| words.is_mark(at, '/');
    let behind = stroke(name.end) && domain(name.end + 2);
    let before = name.start.checked_sub(3);
    behind || before.is_some_and(|stop| stroke(name.start - 1) && domain(stop))
}

/// Whether it is one word for people, a time or what is written, or a feast: `Democrats`, `November's`, `Seksyen`,
/// `Christmas Eve`.
pub(super) fn is_common(words: &Words, name: &Range<usize>) -> bool {
    let feast = words.phrase(name.start, Class::Feast).is_some_and(|(length, _)| length == name.len());
    let common = any_of!(People | Month | Weekday | Document);
    let of_time = |class: Class| words.is_listed(without_possessive(words.word(name.start)), class);
    feast && name.len() > 1
        || name.len() == 1
            && !is_name(words, name.start)
            && (words.is_any(name.start, common) || of_time(Class::Month) || of_time(Class::Weekday))
}

/// Whether each word is an office, or several are what goes on its name: `Presiden` is somebody, and whom it means is
/// another stage's business; `Cipta Karya` is a field.
fn is_office(words: &Words, name: &Range<usize>) -> bool {
    let field = words.phrase(name.start, Class::OfficeWord).is_some_and(|(length, _)| length == name.len());
    field && name.len() > 1
        || name.clone().all(|at| {
            let title = at + 1 < name.end && words.is(at, Class::Honorific);
            let office = words.is_other_kind(at, Office::GivenName);
            title || office || words.is_kind(at, OfficePrefix::Plain)
        })
}

/// Whether it ends a form of address: `Tuan [Yang Terutama] selaku ketua`, `kata Mak [Long]`.
pub(super) fn is_address(words: &Words, name: &Range<usize>) -> bool {
    (name.start.saturating_sub(1)..=name.start).any(|at| {
        let form = words.phrase(at, Class::Courtesy).filter(|&(length, _)| length > 1);
        form.is_some_and(|(length, _)| at + length == name.end)
    })
}

/// Drops the bodies and places of offices that only point to who has them, `mantan Direktur [Rimba Jaya] tersebut`, or that
/// stand before him, `Kiper [Rimba Jaya], Budi mengaku`, but whom the article names elsewhere, and `anak Siti itu`.
fn drop_owners(words: &Words, mentions: &mut Vec<Mention>) {
    let acts = |it: &&Mention| it.is_person() && clause::is_verb(words, it.tokens.end);
    let holders = Set::of(mentions.iter().filter(acts).map(|it| it.tokens.start as u64));
    let owns = |name: &Range<usize>| is_owner(words, name) || is_before_holder(words, &holders, name);
    let mut found = unshared(words, mentions, &|it| owns(&it.tokens)).into_iter();
    mentions.retain(|_| found.next() != Some(true));
}

/// Whether what many are, or the word for a team, stands before the words, and behind their comma one of these persons, who acts.
fn is_before_holder(words: &Words, holders: &Set, name: &Range<usize>) -> bool {
    let Some(before) = name.start.checked_sub(1) else { return false };
    let trade = |length| words.kind_before(name.start, length).is_some_and(Office::is_of_many);
    let held = || (1..=OFFICE).any(trade) || words.is_kind(before, OrganizationHead::Team);
    words.is_mark(name.end, ',')
        && holders.has(name.end as u64 + 1)
        && held()
        && !relates(words, before)
        && !name.clone().any(|at| is_name(words, at))
}

/// Whether a former office of a body or place, or one of two words, stands before the name, and a word that points behind.
fn is_owner(words: &Words, name: &Range<usize>) -> bool {
    let before = |back: usize| name.start.checked_sub(back);
    let held =
        |at: usize| words.kind(at).is_some_and(|office: Office| !office.is_of_many()) && !relates(words, at);
    let former = before(1).is_some_and(held) && before(2).is_some_and(|at| words.is(at, Class::OfficePrefix));
    let wide = before(1).is_some_and(|at| words.is(at, Class::OfficeWord)) && before(2).is_some_and(held);
    let points = words.is(name.end, Class::Definite) && words.is_small(name.end);
    (former || wide) && points && !words.is(name.start, Class::GivenName)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn a_feast_is_nobody() {
        let words = Words::read("on Christmas Eve", Lang::En);
        assert!(is_common(&words, &(1..3)));
        assert!(!is_common(&words, &(1..2)));
    }

    #[test]
    fn nothing_stands_before_a_name_that_opens_the_text() {
        let words = Words::read("Rimba, Budi mengaku", Lang::Id);
        assert!(!is_before_holder(&words, &Set::of([2]), &(0..1)));
        let words = Words::read("Kiper Rimba, Budi mengaku", Lang::Id);
        assert!(is_before_holder(&words, &Set::of([3]), &(1..2)));
    }

    #[test]
    fn a_pronoun_with_its_verb_is_nobody() {
        assert!(is_grammar(&Words::read("He's claiming that", Lang::En), &(0..1)));
    }
}
