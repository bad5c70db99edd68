//! What the words around a capital tell: that somebody is named there.
//!
//! ```text
//! courtesy | rank name        Pak [Erick], Kombes Pol [Yusri]
//! speech-verb name            "…," kata [Intan]
//! according-to name           menurut [Intan]
//! initialled initials         berinisial [MT], [J] dan [AN]
//! verb title name           kata Jaksa [Intan] saat
//! office initial name       pemain [S Raharja]
//! verb office "," name        "…," kata Asisten II Rimba, [Intan], Senin
//! office "," name "," verb    Pengawas laga, [Intan], mengatakan; Adik korban, [Intan], menemukan
//! kin "," name ","            Ayahnya, [Intan], meninggal; anak mereka, [Intan], tidur
//! name "(" age ")"            [Sumini] (44), [RTK] (23 tahun)
//! one human "," name ","      Salah satu kader, [Intan Raharja], pulang
//! name "," age ","            [Intan Raharja], 64, pulang
//! name "(" party "-" seat     [Intan Raharja] (PR-Rimba)
//! "”" "—" name                “…” — [Intan Raharja]
//! title name                  Drs. [Intan Raharja]
//! called names                atas nama [Intan], [Raharja]
//! office ":" names            Sekretaris: [Intan Raharja]
//! pair names and name        pasangan Intan Raharja dan [Tata]
//! names origin verb           [Intan Raharja] dari Rimba menambahkan; salah satu kader, [Intan] dari Rimba, menambahkan
//! name "," office             [Intan Raharja], kepala ekonom …
//! name "," human office       [Intan], seorang warga …; [Intan], warga Rimba, mengatakan
//! name role-link              [Intan Raharja] selaku …
//! name verb mark "“"          [Intan] berkata: “…”
//! known name                  a form that is somebody's elsewhere in the article, or whose first word is, behind an office
//! ```
//!
//! In this order, surest first. Whether the tagger saw something else there is `evidence.rs`'s business.

use super::beginning::{is_written, may_be_name};
use super::form::{Form, is_bare_title};
use super::kind::before_rank;
use super::nobody::is_address;
use crate::article::{Case, Kind, Words, clause};
use crate::language::{
    According, Class, Determiner, Honorific, Indefinite, NameLink, Office, RoleLink, Speech, any_of,
};
use crate::order::Set;
use std::ops::Range;

/// Tokens of an age in brackets at most: `(23 tahun)`.
const AGE: usize = 4;

/// Letters of initials at most.
const INITIALS: usize = 4;

/// Persons who are named by their initials before one of them at most.
const INITIALLED_NAMES: usize = 32;

/// Tokens of the titles before a name at most: `Prof. Dr. Ir. H.`
const TITLES: usize = 16;

/// Tokens between a verb of speech and the comma behind an office at most.
const SPOKEN_OFFICE: usize = 14;

/// Words of an office before a listed name at most.
const OFFICE_WORDS: usize = 5;

/// Words of such a name at most.
const CALLED_WORDS: usize = 16;

/// Names before one that the same word calls at most.
const CALLED_NAMES: usize = 5;

/// Tokens from the word for one human to the comma behind at most: `salah satu kader posyandu,`.
const ONE: usize = 5;

/// Tokens of what somebody is and where he lives at most: `warga RT 05 Kelurahan Rimba`.
const RESIDENCE: usize = 8;

/// Words of a name that one who is called by the first of them has at most: more are a headline's.
const WHOLE: usize = 3;

/// Digits of the age of somebody who is named with it.
const AGE_DIGITS: usize = 2;

/// Whether the words around a run of capitals tell that it is somebody's name. `known` holds the forms of the persons.
pub(super) fn is_told(words: &Words, name: &Range<usize>, sentence: &Range<usize>, known: &Set) -> bool {
    let (at, start) = (name.start, sentence.start);
    if is_initialled(words, at, start) {
        return true;
    }
    let told = follows_cue(words, at, start)
        || follows_title(words, name, start)
        || is_known(words, name, known)
        || is_aged(words, name)
        || is_aged_between_commas(words, name)
        || has_seat(words, name)
        || follows_spoken_office(words, name, start)
        || is_apposed_to_office(words, name, start)
        || is_apposed_to_kin(words, name, start)
        || is_signed(words, name, sentence.end)
        || is_titled(words, at, start)
        || is_called(words, name, start)
        || is_behind_colon(words, name, start)
        || comes_from(words, name, sentence)
        || is_described(words, name, start)
        || is_somebody(words, name, start)
        || is_quoted(words, name, start)
        || is_one_of_them(words, name, start)
        || is_second_of_pair(words, name, start);
    told && !is_bare_title(words, name) && !is_address(words, name)
}

/// Whether the word before says that a person is named here.
fn follows_cue(words: &Words, at: usize, start: usize) -> bool {
    // `AKP H. Intan`
    let titles = (start..at).rev().take(TITLES).take_while(|&at| is_title(words, at)).count();
    let Some(before) = (at - titles).checked_sub(1).filter(|&before| before >= start) else { return false };
    // `Komjen Pol. Intan`
    let stop =
        usize::from(words.is_mark(before, '.') && before > start && words.is(before - 1, Class::RankTail));
    let before = before - stop;
    // `Penolong Superintenden Polis (ASP) Intan`
    let bracket = before > start + 1 && words.is_mark(before, ')') && words.is_mark(before - 2, '(');
    let before = before - usize::from(bracket && words.is(before - 1, Class::Rank));
    // `Letnan Kolonel (PA) Intan`
    let tail = bracket && before > start + 2 && words.is(before - 1, Class::RankTail);
    let before = before - if tail { 3 } else { 0 };
    let small = before == start || words.get(before).is_some_and(|token| token.case == Case::Lower);
    let spoken =
        small && (words.is(before, Class::SpeechInverted) || words.is_kind(before, According::Plain));
    let named = words.get(at).is_some_and(|token| token.case == Case::Capital);
    // `Bripda AN`; of `Brigjen TNI AD` each is listed.
    let initials = are_initials(words, at) && words.is(before, Class::Rank);
    named && (spoken || words.is(before, Class::Courtesy) || ends_rank(words, before)) || initials
}

/// Whether what many are stands before the name, and a verb of speech before that, or the name begins with an initial:
/// `kata Jaksa Intan saat`, `former minister S Raharja`. What people are, their place may follow: `kata Warga Rimba`.
fn follows_title(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(office) = name.start.checked_sub(1).filter(|&office| office > start) else { return false };
    let held = words.phrase_of::<Office>(office);
    let initial = words.is_initial(name.start);
    if initial && held.is_some() && words.is_small(office) {
        return name.len() == 2 && may_be_name(words, name.start + 1);
    }
    let many = held.is_some_and(|(_, office)| office.is_of_many()) && !words.is(office, Class::People);
    let verb = office - 1;
    let spoken = words.is_small(verb) && words.is(verb, Class::SpeechInverted);
    let closed = words.begins(name.end, Class::SourceEnd) || words.is_mark(name.end, '.');
    many && is_written(words, office)
        && spoken
        && closed
        && name.len() == 1
        && is_unlisted(words, name)
        && !has_place(words, name)
}

/// Whether a verb of speech and an office stand before the name and its comma: `"…," kata Kepala Dinas Rimba, Intan,
/// Senin`.
fn follows_spoken_office(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(comma) = comma_before(words, name, start) else { return false };
    let first = run_before(words, start, comma);
    let verb = (first..comma).find(|&at| {
        let small = words.get(at).is_some_and(|token| token.case == Case::Lower);
        small && words.is(at, Class::SpeechInverted)
    });
    let office = verb
        .is_some_and(|verb| words.begins(verb + 1, Class::Office) || words.is(verb + 1, Class::OfficePrefix));
    let unknown = words.is_unlisted(name.start) || words.is(name.start, Class::GivenName);
    let listed = words.is_mark(name.end, ',') && words.is(name.end + 1, Class::Coordinator);
    office && unknown && !listed && matches!(words.mark(name.end), ',' | '.' | '(') && !has_place(words, name)
}

/// Whether an office opens the clause before the name and its comma, and behind the next one stands what he says: `Pengawas
/// laga, Intan, mengatakan`.
fn is_apposed_to_office(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(comma) = comma_before(words, name, start) else { return false };
    let first = run_before(words, start, comma);
    let office = |at: usize| words.begins(at, Class::Office) || words.is(at, Class::OfficePrefix);
    // `Adapun pengawas laga, Intan, …`
    let opens = office(first) || first == start && office(first + 1);
    let verb = name.end + 1 + usize::from(words.is(name.end + 1, Class::SpeechAdverb));
    // Behind a capital it may be a region: `Kepala Desa Waru, Rimba, membuka`.
    let acts = || comma > start && words.is_small(comma - 1) && clause::is_verb(words, verb);
    let says =
        words.is_mark(name.end, ',') && words.is_small(verb) && (words.begins(verb, Class::Speech) || acts());
    opens && says && !has_place(words, name) && is_unlisted(words, name)
}

/// Whether the name stands between commas behind somebody's somebody: `Ayahnya, Intan,`, `sang suami, Intan,`, `anak
/// mereka, Intan,`.
fn is_apposed_to_kin(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(comma) = comma_before(words, name, start) else { return false };
    let is = |at: usize, office: Office| words.phrase_of(at) == Some((1, office));
    let told = comma - 1;
    let before = told.checked_sub(1).filter(|&before| before >= start);
    let kin = |at: usize| is(at, Office::Kin);
    let owned = is(told, Office::Owned)
        || kin(told) && before.is_some_and(|before| words.is_any(before, any_of!(Determiner | Definite)))
        || before.is_some_and(kin) && words.is_any(told, any_of!(Pronoun | PluralPronoun));
    let closed =
        matches!(words.mark(name.end), ',' | '(' | '.') && !words.is(name.end + 1, Class::Coordinator);
    owned && closed && !has_place(words, name) && is_unlisted(words, name)
}

/// Whether an academic title stands before the word, behind nothing that is named after people: `Kepala SMAN 1 Rimba
/// Drs. Budi`, but `RSUD Dr. Budi`.
fn is_titled(words: &Words, at: usize, start: usize) -> bool {
    let titles = (start..at).rev().take(TITLES).take_while(|&at| is_title(words, at));
    let leads = |&at: &usize| words.is_kind(at, Honorific::OpensName) && words.is(at, Class::Abbreviation);
    let Some(first) = titles.filter(leads).last() else { return false };
    let behind = first.checked_sub(1).filter(|&before| before >= start).is_some_and(|before| {
        // `Ketua PCR Drs. Budi`
        let body = words.is_upper(before) && !words.follows(before, Class::Office);
        words.is_any(before, any_of!(Namesake | OrganizationHead | PlaceKind | Venue)) || body
    });
    is_written(words, at) && !behind
}

/// Whether the token is a title, or the full stop behind one: `H`, `Drs.`
fn is_title(words: &Words, at: usize) -> bool {
    let title = |at: usize| words.is(at, Class::Honorific);
    title(at) || words.is_mark(at, '.') && at > 0 && title(at - 1)
}

/// Whether the words before say that these are somebody's initials: `inisial MT, J dan AN`.
pub(super) fn is_initialled(words: &Words, at: usize, start: usize) -> bool {
    if !are_initials(words, at) {
        return false;
    }
    let mut first = at;
    for _ in 0..INITIALLED_NAMES {
        let Some(before) = initials_before(words, first, start) else { break };
        first = before;
    }
    let lead = first.checked_sub(1).filter(|&lead| lead >= start);
    lead.is_some_and(|lead| words.is_kind(lead, NameLink::Initials))
}

/// The initials that a conjunction joins to what begins at the token, their ages passed over: `[AT] (38), dan MT`.
fn initials_before(words: &Words, at: usize, start: usize) -> Option<usize> {
    let joins = (start..at).rev().take_while(|&at| is_conjunction(words, at)).count();
    let end = at.checked_sub(joins).filter(|_| joins > 0)?;
    let closed = end > start && words.is_mark(end - 1, ')');
    let open = (start..end).rev().take(AGE).find(|&at| closed && words.is_mark(at, '('));
    let last = open.unwrap_or(end).checked_sub(1).filter(|&last| last >= start)?;
    are_initials(words, last).then_some(last)
}

fn are_initials(words: &Words, at: usize) -> bool {
    let upper = words.get(at).is_some_and(|token| matches!(token.case, Case::Initial | Case::Upper));
    upper && words.word(at).len() <= INITIALS
}

fn is_conjunction(words: &Words, at: usize) -> bool {
    words.is_mark(at, ',') || words.is(at, Class::Coordinator)
}

/// Whether an age stands behind the name: `(44)`.
pub(super) fn is_aged(words: &Words, name: &Range<usize>) -> bool {
    let aged = words.is_mark(name.end, '(')
        && words.is_number(name.end + 1)
        && words.word(name.end + 1).len() == AGE_DIGITS
        && (words.is_mark(name.end + 2, ')') || words.is_mark(name.end + 3, ')'));
    aged && !has_place(words, name)
}

/// Whether the party and the seat of a member of parliament stand behind the name: `(PR-Rimba)`.
fn has_seat(words: &Words, name: &Range<usize>) -> bool {
    is_seat(words, name.end) && name.len() > 1 && is_unlisted(words, name)
}

/// Whether a party and a seat stand in the bracket that opens at the token: `(PR-Rimba)`, but `(IEU-CEPA)`.
pub(crate) fn is_seat(words: &Words, bracket: usize) -> bool {
    let case = |at: usize| words.get(at).map(|token| token.case);
    words.is_mark(bracket, '(')
        && case(bracket + 1) == Some(Case::Upper)
        && words.is_dash(bracket + 2)
        && case(bracket + 3) == Some(Case::Capital)
}

/// Whether an age stands behind the name and a comma: `Intan Raharja, 64, pulang`, `Intan, 64 tahun,`.
fn is_aged_between_commas(words: &Words, name: &Range<usize>) -> bool {
    let age = name.end + 1;
    let number = words.get(age).is_some_and(|token| token.kind == Kind::Number && !token.glued);
    let two = number && words.word(age).len() == AGE_DIGITS;
    let year = usize::from(words.is(age + 1, Class::Unit));
    let closed = words.is_mark(name.end, ',') && words.is_mark(age + 1 + year, ',');
    two && closed && !has_place(words, name) && is_unlisted(words, name)
}

/// Whether the name alone stands behind a dash and closed words: `“…” — Intan Raharja`.
fn is_signed(words: &Words, name: &Range<usize>, end: usize) -> bool {
    let Some(dash) = name.start.checked_sub(1).filter(|&dash| dash > 0 && words.is_dash(dash)) else {
        return false;
    };
    let ends = name.end == end || matches!(words.mark(name.end), ',' | '.');
    name.len() > 1 && ends && matches!(words.mark(dash - 1), '"' | '”' | '»')
}

/// Whether an office follows: `Intan Raharja, kepala ekonom …`, `Intan Raharja selaku …`; a name of one word must be a
/// common one.
fn is_described(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let office = name.end + 1;
    let small = words.get(office).is_some_and(|token| token.case == Case::Lower);
    let comma = words.is_mark(name.end, ',');
    let common = words.is(name.start, Class::GivenName);
    // `Intan Raharja, Head of Rimba, mengatakan` opens a sentence as no list does.
    let written = small || common && name.start == start && name.len() > 1;
    let apposed = written && comma && words.begins(office, Class::Office);
    let link = name.end + usize::from(comma && common);
    let described = apposed || words.is_kind(link, RoleLink::Always);
    (name.len() > 1 || common) && described && !has_place(words, name)
}

/// Whether the name opens a sentence, and what that one is follows: the word for one human with his office, `Intan, seorang
/// warga Rimba, …`; or where he lives, with the comma behind it or a turn before the name: `Intan, warga Rimba, mengatakan`,
/// `Sementara itu Intan, warga Rimba …`. Else it may be any word: `Sontak, warga Rimba …`.
fn is_somebody(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let turning = words.phrase(start, Class::Turning).map_or(0, |(length, _)| length);
    let turned = turning > 0 && name.start == start + turning;
    let led = words.is_mark(start + turning, ',') && name.start == start + turning + 1;
    let what = name.end + 1;
    let one = words.phrase_of::<Determiner>(what).filter(|&(_, kind)| kind == Determiner::Human);
    let office = one.and_then(|(length, _)| words.phrase(what + length, Class::Office));
    let resident = || {
        let word = |&at: &usize| words.is_word(at) && !words.begins(at, Class::Speech);
        let end = what + (what..what + RESIDENCE).take_while(word).count();
        let says = words.is_mark(end, ',') && words.is_small(end + 1) && words.begins(end + 1, Class::Speech);
        words.is_kind(what, Office::Residents) && (turned || says)
    };
    let opens = name.start == start || turned || led;
    opens && words.is_mark(name.end, ',') && (office.is_some() || resident()) && is_unlisted(words, name)
}

/// Whether the one word opens its sentence, and a verb of speech behind it the words that somebody said: `Intan berkata: “…”`.
fn is_quoted(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let verb = name.end;
    let says = words.is_small(verb) && words.is_kind(verb, Speech::Reports);
    let quotes = matches!(words.mark(verb + 1), ':' | ',') && matches!(words.mark(verb + 2), '“' | '"');
    let one = name.len() == 1 && name.start == start && words.is_unlisted(start);
    one && says && quotes && is_written(words, start)
}

/// Whether the name stands between commas behind one human's word: `Salah satu kader, Intan Raharja, …`.
fn is_one_of_them(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let closed = words.is_mark(name.end, ',') && name.len() > 1;
    closed && is_led_by_one(words, name, start) && !has_place(words, name) && is_unlisted(words, name)
}

/// Whether one human's word and a comma stand before the name: `salah satu kader, Intan`.
fn is_led_by_one(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(comma) = comma_before(words, name, start) else { return false };
    let one = |at: usize| words.phrase_of::<Indefinite>(at).filter(|&(_, kind)| kind == Indefinite::One);
    let one = (start..comma).rev().take(ONE).find_map(|at| Some(at + one(at)?.0));
    one.is_some_and(|human| {
        human < comma
            && (words.is(human, Class::People) || words.begins(human, Class::Office))
            && (human..comma).all(|at| words.is_small(at))
    })
}

/// Whether the word for a pair stands before the name that a conjunction joins to this one: `pasangan Intan Raharja dan Tata`.
fn is_second_of_pair(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(joint) = name.start.checked_sub(1).filter(|&at| at > start) else { return false };
    if !words.is(joint, Class::Coordinator) {
        return false;
    }
    let first = joint - (start..joint).rev().take(WHOLE).take_while(|&at| may_be_name(words, at)).count();
    let pair = (1..=WHOLE).any(|length| words.kind_before(first, length) == Some(Office::Shared));
    first < joint && pair && is_unlisted(words, name) && !has_place(words, name)
}

/// The comma before a name that does not open its sentence.
fn comma_before(words: &Words, name: &Range<usize>, start: usize) -> Option<usize> {
    name.start.checked_sub(1).filter(|&comma| comma > start && words.is_mark(comma, ','))
}

/// Where the words begin that stand before the token with no mark between, an office's length at most.
fn run_before(words: &Words, start: usize, end: usize) -> usize {
    let word = |&at: &usize| words.counts(at);
    (start..end).rev().take(SPOKEN_OFFICE).take_while(word).last().unwrap_or(end)
}

/// Whether no list knows the words but that of the given names: `Intan Raharja-Lestari`.
pub(super) fn is_unlisted(words: &Words, name: &Range<usize>) -> bool {
    name.clone().all(|at| may_be_name(words, at) || words.is_hyphen(at))
}

fn has_place(words: &Words, name: &Range<usize>) -> bool {
    name.clone().any(|at| words.is(at, Class::Gazetteer))
}

/// Whether a rank ends with the word: `Kombes`, `Irjen Pol`.
fn ends_rank(words: &Words, at: usize) -> bool {
    // `Jalan Letjen Raharja`
    let lead = before_rank(words, at + 1).checked_sub(1);
    if lead.is_some_and(|lead| words.is(lead, Class::Namesake)) {
        return false;
    }
    let tail = words.is(at, Class::RankTail) && words.follows(at, Class::Rank);
    tail || words.is(at, Class::Rank)
}

/// Whether somebody is called so, or by the first word of what stands behind an office or before what tells of him:
/// `Menteri Pasar (Menpas) Intan Raharja … Intan`, `Intan Raharja, salah satu warga`.
fn is_known(words: &Words, name: &Range<usize>, known: &Set) -> bool {
    let whole = || {
        let before = name.start.checked_sub(1);
        // `relawan Intan Jaya` is a body.
        let held = |at: usize| words.is_other_kind(at, Office::Supporters);
        let office = |at: usize| held(at) || words.is_mark(at, ')');
        let told = |at: usize| words.is_capitalized(at) || words.begins_any(at, any_of!(Office | Determiner));
        let apposed = words.is_mark(name.end, ',') && told(name.end + 1);
        (apposed || before.is_some_and(office)) && name.len() <= WHOLE && is_unlisted(words, name)
    };
    known.has(Form::of(words, name.start..name.start + 1).key()) && (name.len() == 1 || whole())
}

/// Whether the words before say that somebody is called so, or this is one of several: `atas nama Intan, Raharja`, `pria
/// bernama Intan`, but `kucing bernama Intan`.
fn is_called(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let mut first = name.start;
    for _ in 0..CALLED_NAMES {
        let calls = (1..=2).any(|length| {
            let Some(link) = first.checked_sub(length).filter(|&link| link >= start) else { return false };
            // `korban yang bernama Intan`
            let clause = usize::from(link > start && words.is(link - 1, Class::Relative));
            let human = link.checked_sub(1 + clause).filter(|&human| human >= start);
            let somebody = human.is_some_and(|human| words.is_any(human, any_of!(People | Office)));
            match words.phrase_of(link) {
                Some((found, NameLink::Called)) => found == length,
                Some((found, NameLink::Plain)) => found == length && somebody,
                _ => false,
            }
        });
        if calls {
            return is_written(words, name.start) && !has_place(words, name);
        }
        if first < start + 2 || !is_conjunction(words, first - 1) || !is_written(words, first - 2) {
            return false;
        }
        first -= 1;
        first -= (start..first).rev().take(CALLED_WORDS).take_while(|&at| is_written(words, at)).count();
    }
    false
}

/// Whether an office and a colon stand before the name: `Ketua: Intan, Sekretaris DPC: Raharja`.
fn is_behind_colon(words: &Words, name: &Range<usize>, start: usize) -> bool {
    let Some(colon) = name.start.checked_sub(1).filter(|&colon| colon > start && words.is_mark(colon, ':'))
    else {
        return false;
    };
    let mut before = (start..colon)
        .rev()
        .take(OFFICE_WORDS)
        .take_while(|&at| words.is_capitalized(at) || matches!(words.mark(at), '(' | ')'));
    name.len() > 1 && !has_place(words, name) && before.any(|at| words.is(at, Class::Office))
}

/// Whether a clause begins with the name, where it comes from, and a verb of speech: `Intan dari Rimba Raya menambahkan`.
fn comes_from(words: &Words, name: &Range<usize>, sentence: &Range<usize>) -> bool {
    let opens = name.start == sentence.start || words.is_mark(name.start - 1, ',');
    let one = is_led_by_one(words, name, sentence.start);
    let name_like = name.len() > 1 || words.is(name.start, Class::GivenName) || one;
    if !opens || !name_like || !words.is(name.end, Class::NameOrigin) {
        return false;
    }
    let body = (name.end + 1..sentence.end).take_while(|&at| words.is_capitalized(at));
    let end = name.end + 1 + body.count();
    let verb = end + usize::from(one && words.is_mark(end, ','));
    end > name.end + 1 && words.begins(verb, Class::Speech)
}
