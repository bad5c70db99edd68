//! The territory of an office, behind which a name begins: one that is listed, or that the article has alone elsewhere.
//!
//! ```text
//! Bupati [Waru Budi]                  the name begins behind the territory,
//! Bupati Waru Siti [Rahma Raharja]    and right behind it
//! Bupati [Waru]LOC Budi menyambut     a verb behind capitals that nobody found tells a name,
//! kata Bupati [Waru Budi]LOC,         and a verb of speech before the office
//! Kepala BPBD [Waru Rimba Siti]LOC [Rahma] … Kabupaten [Waru Rimba]LOC    so it does behind two words that are a place elsewhere
//! Kades Waru [Budi] … Desa Waru       and behind the word that the article calls a territory
//! Ketua [Rimba provinsi Siti] [Rahma] a state is listed: what else stands behind its small word is a name
//! ```
//!
//! Territories that no list has and the article tells nothing of are `beginning.rs`'s business.

use super::beginning::{INITIALS, follows_territorial, is_name, is_written, may_be_name};
use super::evidence::{BY_WORD, told_person};
use super::form::{Form, word_key, word_keys};
use super::office::VERB_BYTES;
use super::{Mention, NameKind, insert};
use crate::article::{Case, Words, clause};
use crate::language::{Class, Office, PlaceKind};
use crate::order::Set;
use std::ops::Range;

/// Words of a name at most.
const NAME: usize = 6;

/// Tokens of an office before its territory at most.
const OFFICE: usize = 8;

/// An office with its territory, and the name behind.
struct Holder {
    /// The office's first token.
    office: usize,
    /// The territory's first token, or the word for a state that is not named.
    place: usize,
    /// Where what stands before the name ends.
    end: usize,
    /// The capitals behind the territory.
    name: Range<usize>,
    /// Whether no list has the territory.
    unlisted: bool,
}

/// Begins the names behind a territory where it ends.
pub(super) fn correct(words: &Words, mentions: &mut Vec<Mention>) {
    let own = own_territories(words, mentions);
    let seats = word_keys(words, (1..words.len()).filter(|&at| is_seat(words, at)));
    let holder = |at: usize| {
        holder(words, &seats, at).or_else(|| state_holder(words, at)).or_else(|| own_holder(words, &own, at))
    };
    let holders: Vec<Holder> = (0..words.len()).filter_map(holder).collect();
    if holders.is_empty() {
        return;
    }
    let places = Set::of(holders.iter().map(|holder| holder.place as u64));
    let free = |mention: &&Mention| mention.is_person() && !places.has(mention.tokens.start as u64);
    let elsewhere = Form::keys(words, mentions.iter().filter(free));
    let mut found = Vec::new();
    for holder in &holders {
        let first = mentions.partition_point(|mention| mention.tokens.end <= holder.place);
        let over = mentions[first..].iter().take_while(|it| it.tokens.start < holder.name.end).count();
        found.extend(begin(words, holder, &elsewhere, &mut mentions[first..first + over]));
    }
    // What began behind the territory is the name's now.
    mentions.retain(|mention| mention.tokens.start < mention.tokens.end);
    insert(mentions, found);
}

/// Begins the name behind a territory in the mention that holds it; or tells one that nobody found. `here` are the mentions of
/// both.
fn begin(words: &Words, holder: &Holder, elsewhere: &Set, here: &mut [Mention]) -> Option<Mention> {
    let Range { start, end } = holder.name;
    let known = |it: &Mention| {
        it.tokens.start == holder.place && elsewhere.has(Form::of(words, it.tokens.clone()).key())
    };
    let named = here.iter().any(|it| it.is_person() && it.tokens.end > start);
    let told = is_told(words, holder);
    if !named && !told || here.iter().any(|it| it.is_person() && known(it)) {
        return None;
    }
    let mut whole: Option<&mut Mention> = None;
    for mention in here {
        if !mention.is_person() || mention.tokens.end <= start {
            mention.tokens.end = mention.tokens.end.min(holder.end);
        } else if let Some(whole) = &mut whole {
            // Half of it was thought to be the office's: `Exco negeri [Siti] [Rahma]`.
            whole.tokens.end = mention.tokens.end;
            mention.tokens.start = mention.tokens.end;
        } else {
            mention.tokens.start = start;
            if told {
                mention.confidence = mention.confidence.max(BY_WORD);
            }
            whole = Some(mention);
        }
    }
    (!named).then(|| told_person(start..end))
}

/// The office that begins at the token, where a listed territory and a capital follow.
fn holder(words: &Words, seats: &Set, office: usize) -> Option<Holder> {
    let (length, held) = words.phrase_of::<Office>(office).filter(|&(_, kind)| kind.is_over_territory())?;
    let at = office + length;
    // `Gubernur Provinsi Lampung`, but `Bupati Banjar`
    let kind = !words.begins(at, Class::Gazetteer) && words.is(at, Class::PlaceKind);
    let place = at + usize::from(kind);
    let listed = words.phrase(place, Class::Gazetteer).filter(|_| held == Office::Territorial);
    let seat = || seats.has(word_key(words, place)).then_some(1);
    let length = listed.map(|(length, _)| length).or_else(seat).filter(|_| is_written(words, place))?;
    // `Wali Kota Bima Raharja`: a territory that people are called by, too, tells nothing.
    let called = length == 1 && is_name(words, place);
    let name = name_at(words, place + length);
    let unlisted = listed.is_none();
    (!name.is_empty() && !called).then_some(Holder { office, place, end: name.start, name, unlisted })
}

/// Whether the capital is all that stands behind the word for a territory: `Desa Waru,`.
fn is_seat(words: &Words, token: usize) -> bool {
    let kind = words.kind_in(token - 1, Class::PlaceKind);
    let region = kind.is_some_and(|kind: PlaceKind| kind.is_region() || kind == PlaceKind::Village);
    // `Kepala Desa Budi`
    let office = || follows_territorial(words, token);
    region && may_be_name(words, token) && !words.is_capitalized(token + 1) && !office()
}

/// The office before the small word for a state, where no state but a name follows: `Exco Kesihatan negeri Siti Rahma`.
fn state_holder(words: &Words, state: usize) -> Option<Holder> {
    let kind = words.is_small(state) && words.is_kind(state, PlaceKind::Province);
    // `penduduk di negeri Aichi`
    let located =
        state.checked_sub(1).is_some_and(|at| words.is_small(at) && words.is(at, Class::LocativePreposition));
    let name = name_at(words, state + 1);
    if !kind || located || name.len() < 2 {
        return None;
    }
    Some(Holder { office: office_before(words, state)?, place: state, end: state, name, unlisted: false })
}

/// The pairs of words that are a place's name where nothing goes on behind them: `di Waru Rimba`, `Kabupaten Waru Rimba`.
fn own_territories(words: &Words, mentions: &[Mention]) -> Set {
    let places =
        mentions.iter().filter(|it| it.kind == NameKind::Place && !words.is_capitalized(it.tokens.end));
    Set::of(places.filter_map(|place| {
        let first = place.tokens.end.checked_sub(2).filter(|&first| first >= place.tokens.start)?;
        let whole = first == place.tokens.start || words.is(first - 1, Class::PlaceKind);
        whole.then(|| pair_key(words, first))
    }))
}

/// One number for two words.
fn pair_key(words: &Words, first: usize) -> u64 {
    word_key(words, first) << 32 | word_key(words, first + 1)
}

/// The office before the article's own territory, behind the office itself, a short form of a body or the word for what it is:
/// `Camat Waru Rimba Siti Rahma`, `Kepala BPBD Waru Rimba Siti Rahma`.
fn own_holder(words: &Words, own: &Set, place: usize) -> Option<Holder> {
    let before = place.checked_sub(1).filter(|_| own.has(pair_key(words, place)))?;
    let held =
        words.is_upper(before) || words.is(before, Class::PlaceKind) || follows_territorial(words, place);
    let name = name_at(words, place + 2);
    // `Waru Rimba Utara` is another place.
    if !held || !is_written(words, place) || name.is_empty() || words.is(name.start, Class::Direction) {
        return None;
    }
    Some(Holder { office: office_before(words, place)?, place, end: name.start, name, unlisted: false })
}

/// Where the office begins that stands nearest before the token.
fn office_before(words: &Words, at: usize) -> Option<usize> {
    let word = |&at: &usize| words.is_word(at);
    let mut before = (at.saturating_sub(OFFICE)..at).rev().take_while(word);
    before.find(|&at| words.begins(at, Class::Office))
}

/// The words of a name that begins at the token, with its titles.
fn name_at(words: &Words, start: usize) -> Range<usize> {
    let initials = |at: usize| {
        let token = words.get(at).filter(|token| token.entry == 0);
        token.is_some_and(|token| token.case == Case::Upper) && words.word(at).len() <= INITIALS
    };
    let part = |&at: &usize| {
        let written = is_written(words, at) && (may_be_name(words, at) || words.begins(at, Class::Honorific));
        (written || initials(at)) && !words.begins(at, Class::Gazetteer)
    };
    // `Drs. Budi`
    let stop = |at: usize| words.is_mark(at, '.') && words.follows(at, Class::Honorific);
    let count = (start..start + NAME).take_while(|at| part(at) || *at > start && stop(*at)).count();
    let named = (start..start + count).any(|at| may_be_name(words, at));
    start..start + if named { count } else { 0 }
}

/// Whether the capitals behind the territory are a name where nobody found one: a verb follows, or one of speech leads, or the
/// territory is known to have no more words. In a line of capitals they may be anything: `Bupati Waru Buka Pasar`.
fn is_told(words: &Words, holder: &Holder) -> bool {
    let end = holder.name.end;
    let done = |at: usize| words.has_prefix(at, Class::VerbPrefix);
    if holder.unlisted {
        return !words.is_capitalized(end) && !holder.name.clone().any(done);
    }
    let verb = words.is_small(end)
        && (clause::is_verb(words, end)
            || words.word(end).len() >= VERB_BYTES && words.has_prefix(end, Class::VerbPrefix));
    let prefixes = (0..holder.office).rev().take_while(|&at| words.is(at, Class::OfficePrefix)).count();
    let lead = (holder.office - prefixes).checked_sub(1);
    let spoken = lead.is_some_and(|lead| words.is_small(lead) && words.is(lead, Class::SpeechInverted));
    let closed = matches!(words.mark(end), ',' | '.' | '(') || words.begins(end, Class::SourceEnd);
    let more = words.is_capitalized(end);
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
    fn a_name_begins_behind_the_word_for_a_state_that_is_not_named() {
        assert_eq!(left("Ketua Rimba provinsi Sutiwa Rahmani hadir", &[(4, 5)]), ["Sutiwa Rahmani"]);
        assert_eq!(left("Ketua Rimba provinsi Sutiwa Rahmani hadir", &[(3, 4), (4, 5)]), ["Sutiwa Rahmani"]);
        assert_eq!(left("Ketua Rimba provinsi Drs MK Rahmani hadir", &[]), ["Drs MK Rahmani"]);
        assert_eq!(left("Ketua Rimba provinsi Lampung Rahmani hadir", &[(4, 5)]), ["Rahmani"]);
        assert!(left("Warga di provinsi Sutiwa Rahmani hadir", &[]).is_empty(), "a place");
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
