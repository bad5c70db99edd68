//! Where what was said begins: past when, where and to whom it was told, and past the word that brings it in.
//!
//! ```text
//! said on Sunday that | …                      told reporters on Monday that | …
//! berkata ketika ditemui di sini, | …          menambahkan, setelah hujan turun, …: the circumstance of what was said
//! ```

use super::said::is_that;
use crate::article::{Words, clause};
use crate::language::{Class, Complementizer, Report, Speech, any_of};
use crate::quotes::source::Reader;
use std::ops::Range;

/// Tokens from a verb of speech to the word that brings in what was told somebody at most: `memberitahu Bernama bahawa`.
const HEARER: usize = 5;

/// The same, with when and where it was told: `told the public broadcaster WNA in the afternoon that`.
const HEARER_PHRASE: usize = 12;

/// Tokens from the comma behind a noun to the word that closes a list at most: `mengatakan dinas, badan dan kantor …`.
const LISTED: usize = 5;

/// Tokens of a day behind a source at most: `Menurut Rimba Pos, Jumat (20/6), …`.
const DAY: usize = 9;

/// Tokens of when, where or to whom somebody spoke at most.
const ADVERBIAL: usize = 16;

/// Where what was said begins behind its cue, past when, where or to whom it was told, and the word that brings it in.
pub(super) fn content_start(
    reader: Reader,
    cue: usize,
    sourced: bool,
    sentence: Range<usize>,
) -> Option<usize> {
    let words = reader.words;
    let end = sentence.end;
    let comma = words.is_mark(cue, ',');
    let mut start = cue + usize::from(comma);
    // `Menurut Rimba Pos, Jumat (20/6), pasar ditutup`
    if sourced && words.is(start, Class::Weekday) {
        start = (start..start + DAY).find(|&at| words.is_mark(at, ',')).map_or(start, |comma| comma + 1);
    }
    let told = cue.checked_sub(1).is_some_and(|verb| words.is_kind(verb, Speech::TellsThat));
    let hearer = brought_in(words, start).filter(|_| told);
    start = hearer.unwrap_or_else(|| past_hearer(words, start));
    if !sourced && hearer.is_none() {
        start = past_adverbial(words, start..end).unwrap_or(start);
        // `Police said Monday | the man was held`: when they said it.
        let day = reader.is_english() && !comma && words.is(start, Class::Weekday);
        let part = usize::from(words.is(start + 1, Class::DayPart));
        start += if day { 1 + part } else { 0 };
    }
    // `Menurut Budi, hal itu dapat terjadi karena …`
    let echoed = || words.begins(start, Class::Echo) && clause::own_verb(words, start..end).is_some();
    let whole = comma && (is_circumstance(words, sourced, start..end) || echoed());
    let aside = words.begins(start, Class::SourceEnd) && !whole;
    // Of `Menurut hakim, Budi tidak hadir` the judge is the source.
    let alone = || !reader.is_english() && !sentence.clone().any(|at| words.is_mark(at, ','));
    let beside = !sourced || comma || alone() && goes_straight_on(words, start..end);
    past_complementizer(words, start..end).or_else(|| (beside && !aside).then_some(start))
}

/// `Menurut Budi | harga beras naik.`: what no comma parts from its source, and nothing that may tell more of him begins.
fn goes_straight_on(words: &Words, said: Range<usize>) -> bool {
    let more = any_of!(
        Office
            | OfficePrefix
            | OfficePreposition
            | People
            | Relative
            | Coordinator
            | RoleLink
            | AliasLink
            | Definite
    );
    let start = said.start;
    let subject = words.is_small(start) && !words.begins_any(start, more) && !clause::is_verb(words, start);
    subject && !clause::denies(words, start) && clause::main_verb(words, said).is_some()
}

/// Whether what begins behind the cue's comma is the circumstance of what was said, and not of the saying: `mengatakan,
/// setelah hujan turun, jalan itu ditutup`, but `mengatakan, saat ditemui, jalan itu ditutup`, `Menurut Budi, saat membuka
/// pasar, jalan itu ditutup`.
fn is_circumstance(words: &Words, sourced: bool, said: Range<usize>) -> bool {
    let start = said.start;
    let ends = |&at: &usize| words.is_mark(at, ',') || is_that(words, at);
    let end = said.clone().take(ADVERBIAL).find(ends).unwrap_or(said.end.min(start + ADVERBIAL));
    let of_saying = |at: usize| {
        words.is_any(at, any_of!(Document | Weekday))
            || at > start && words.is(at, Class::SourceEnd) && clause::is_verb(words, at)
    };
    let his = sourced && words.is(start, Class::Subordinator) && clause::is_verb(words, start + 1);
    words.begins(start, Class::Opening)
        && !his
        && !(start..end).any(of_saying)
        && !words.is(end, Class::Complementizer)
        && !words.is(end + 1, Class::Complementizer)
}

/// Past the word that brings in what was said.
pub(super) fn past_complementizer(words: &Words, said: Range<usize>) -> Option<usize> {
    let start = said.start;
    let (length, opener) = words.phrase_of::<Complementizer>(start)?;
    // `mengatakan jika hujan turun, pasar ditutup`, `said that is why he left`
    let subject = words.is(start, Class::Definite) && clause::is_verb(words, start + length);
    let condition = opener == Complementizer::Condition && said.clone().any(|at| words.is_mark(at, ','));
    let behind = start + if subject || condition { 0 } else { length };
    // `noted that, despite the rain, …`
    Some(behind + usize::from(words.is_mark(behind, ',')))
}

/// The word that brings in what was said, behind whom and when it was told: `told reporters on Monday | that`, but not
/// `told so many lies that`.
pub(in crate::quotes) fn brought_in(words: &Words, start: usize) -> Option<usize> {
    let hearer = any_of!(
        Definite | Determiner | Indefinite | Pronoun | PluralPronoun | People | OrganizationHead | Office
    );
    let named = words.is_capitalized(start) || words.is_any(start, hearer);
    let ends = |&at: &usize| {
        words.is(at, Class::Complementizer) || words.is_mark(at, ',') || words.is(at, Class::Speech)
    };
    let end = (start..start + HEARER_PHRASE).find(ends).filter(|_| named);
    end.filter(|&at| is_that(words, at))
}

/// Past whom the speaker told it: `memberitahu Bernama | bahawa`, `memberitahu mahkamah, | jalan itu ditutup`, `memberitahu
/// media, | …`.
fn past_hearer(words: &Words, start: usize) -> usize {
    let addressed = words.is_small(start) && words.is_kind(start - 1, Report::Addressed);
    let next = start + 2;
    if addressed
        && words.is_mark(start + 1, ',')
        && !(next..next + LISTED).any(|at| words.is(at, Class::Coordinator))
    {
        return next;
    }
    let brought_in = |&at: &usize| is_that(words, at);
    let told = (start + 1..start + HEARER).find(brought_in);
    let named = |told: usize| (start..told).all(|at| words.is_capitalized(at));
    told.filter(|&told| named(told)).unwrap_or(start)
}

/// Past when, where or to whom somebody spoke: `said on Sunday | that …`, `berkata ketika ditemui di sini, | jalan itu …`.
fn past_adverbial(words: &Words, said: Range<usize>) -> Option<usize> {
    let start = said.start;
    let opens = words.begins(start, Class::SourceEnd) && !words.begins(start, Class::Echo);
    let ends = |&at: &usize| words.is_mark(at, ',') || is_that(words, at);
    let end = said.clone().take(ADVERBIAL).find(ends).filter(|&end| end > start)?;
    let comma = words.is_mark(end, ',');
    let next = end + 1;
    let goes_on = any_of!(Coordinator | Relative | Subordinator | SourceEnd | Complementizer);
    if (start..end).any(|at| words.is(at, Class::Speech)) || words.is_any(next, goes_on) && comma {
        return None;
    }
    let verb = |at: usize| clause::is_verb(words, at);
    if !comma {
        // `said in a letter that was read out` brings nothing in, nor does `Smith said, since many accept that …`.
        let dated = words.is(end - 1, Class::Weekday);
        let beside = !words.is_mark(start - 1, ',') && !(start..end).any(verb);
        return ((opens || dated) && beside && !verb(next)).then_some(end);
    }
    // Else it may be part of what was said: `berkata dengan jalan itu, warga terbantu`.
    let met = (start + 1..end).any(|at| words.is(at, Class::SourceEnd) && verb(at));
    let stated = (start..end).any(|at| words.is(at, Class::Document)) && !(start..end).any(verb);
    let alone = !(next..said.end).any(|at| words.is_mark(at, ','));
    let report = alone && clause::main_verb(words, next..said.end).is_some();
    (opens && report && (met || stated)).then_some(next)
}
