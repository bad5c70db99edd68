//! Where a person's name begins: titles belong to it, what stands before them does not.
//!
//! ```text
//! dr [Budi Raharja]                           a title belongs to the name
//! [Presiden Budi Raharja]                     an office does not: `office/` reads it
//! Datuk Bandar [Rimba]                        not even where it begins as a title
//! Camat [Sukamulya Wahyu Pranata]             nor does the territory of an office
//! Bupati Rimba [Raya H Budi]                  nor its rest
//! Dinas Jawa [Timur Budi Raharja]             nor the rest of a known place
//! [Kampus Jakarta Budi] [Raharja]             but what stands behind a body's place does
//! [Rimbajaya Budi] … [Rimbajaya]LOC           nor does a place
//! Ketua KPU [Rimba Budi Raharja] … [Budi]     nor does the rest of a body, where he is called by the next word
//! Kepala BPBD [Waru Budi] … [Budi]            and a territory, where the body has one in each
//! Analis [Rimba Sekuritas Budi Raharja]       nor does a body that its last word tells
//! sopir truk [Rimba BS] (40)                  nor a brand before initials
//! warga Desa [Waru Budi Raharja]              nor does a place behind the word for its kind
//! pemimpin [Korut Budi Raharja] … [Budi Raharja]   nor a known place, where he is named without
//! Sekda [Rimba Drs. Budi], [Rimba Ny. Siti]   nor does what stands before an academic title or a courtesy
//! Lurah I [Made Raharja]                      a small word that goes with a first name belongs to it
//! dikalahkan Putri [Siti Raharja]             so does a common name that is an office, too,
//! [Putra Budi] … [Budi]                       but not a child
//! [Fenomena Budi] … [Budi Raharja]            nor does the capital that opens a headline
//! [But Feld] … [Martin Feld]                  nor does a small word that opens a sentence
//! [Budi Raharja Budi Raharja]                 a caption ran into the text
//! ```

use super::known::Known;
use super::told::is_aged;
use super::{Mention, NameKind};
use crate::article::{Case, Words};
use crate::language::{
    Class, Courtesy, Function, GivenName, Honorific, Office, OfficePrefix, OfficeWord, OrganizationHead,
    PlaceKind, any_of,
};
use crate::order::Set;
use std::ops::Range;

/// Words of a territory's name behind its office at most.
const TERRITORY: usize = 2;

/// Words of an office at most.
const OFFICE: usize = 3;

/// Tokens of an office before the end that a name took at most: `Yang di-Pertuan [Agong]`.
const HEAD: usize = 4;

/// Words of a known place before the border of a name at most.
const PLACE: usize = 2;

/// Letters of the initials that stand for somebody, or before his surname: `RS Raharja`.
pub(super) const INITIALS: usize = 2;

/// Titles before a name at most: `Prof. Dr. H.`
const TITLES: usize = 4;

/// Moves the beginning of a person's name to where it is; not back past `limit`, where the name before ends.
pub(super) fn mend(words: &Words, limit: usize, known: &Known, name: &mut Range<usize>) {
    take_first_word(words, limit, name);
    take_titles(words, limit, name);
    cut_office(words, known, name);
    cut_before_title(words, name);
    cut_territory(words, known, name);
    cut_kind(words, name);
    cut_place(words, known, name);
    cut_known_place(words, known, name);
    cut_body_word(words, name);
    cut_body(words, known, name);
    cut_opening(words, known, name);
    cut_repetition(words, name);
    cut_tail(words, name);
    *name = without_brand(words, name.clone());
}

/// The name without the brand before the initials of somebody who is told with an age, behind a small word: `sopir truk [Rimba BS] (40)`.
pub(super) fn without_brand(words: &Words, name: Range<usize>) -> Range<usize> {
    let initials = name.end - 1;
    let upper = words.is_upper(initials) && words.word(initials).len() == INITIALS;
    let unnamed = !(name.start..initials).any(|at| words.is(at, Class::GivenName));
    let led = name
        .start
        .checked_sub(1)
        .is_some_and(|before| words.is_small(before) || words.is(before, Class::Office));
    let brand = name.len() == 2 && upper && unnamed && led && is_aged(words, &name);
    if brand { initials..name.end } else { name }
}

/// Cuts what is written behind a name and is none of it: `Budi-lah`, `Budi Cs`, `Budi Minggu, (7/8)`.
fn cut_tail(words: &Words, name: &mut Range<usize>) {
    let date = name.end + usize::from(words.is_mark(name.end, ','));
    let dated = words.is_mark(date, '(') && words.is_number(date + 1);
    if name.len() > 1 && dated && words.is(name.end - 1, Class::Weekday) {
        name.end -= 1;
    }
    let tail = |at: usize| words.is_kind(at, Function::BehindName);
    if name.len() > 1 && tail(name.end - 1) {
        let hyphen = name.len() > 2 && words.is_mark(name.end - 2, '-');
        name.end -= 1 + usize::from(hyphen);
    }
}

/// Whether names begin with the word: a common name, or a title.
pub(super) fn is_name(words: &Words, token: usize) -> bool {
    words.is_any(token, any_of!(GivenName | Honorific))
}

/// Whether the words are a name behind a title, or behind a rank that goes on with them: `HM. [Al Rahman]`, `Brigjen [TNI
/// Raden Rimba]`.
pub(super) fn is_titled(words: &Words, name: &Range<usize>) -> bool {
    let Some(last) = name.start.checked_sub(1) else { return false };
    let title = last - usize::from(last > 0 && words.is_mark(last, '.'));
    let tail = usize::from(words.is(name.start, Class::RankTail) && words.is(last, Class::Rank));
    let titled = tail > 0 || is_written_title(words, title);
    let word = |at: usize| may_be_name(words, at) || is_particle(words, at);
    titled && name.len() > 1 + tail && (name.start + tail..name.end).all(word)
}

/// Whether the word is a title, in capitals or with one.
fn is_written_title(words: &Words, token: usize) -> bool {
    words.is(token, Class::Honorific) && words.is_capitalized(token)
}

/// Whether the word is written as a name, and no list has it but that of the given names.
pub(super) fn may_be_name(words: &Words, token: usize) -> bool {
    let unlisted = words.get(token).is_some_and(|word| word.entry == 0);
    is_written(words, token) && (unlisted || words.is(token, Class::GivenName))
}

/// Takes the word that goes with a first name into it, `I Made`, and a first name that is cut short: `Mohd. Budi`.
fn take_first_word(words: &Words, limit: usize, name: &mut Range<usize>) {
    let first = name.start.checked_sub(1).filter(|&first| first >= limit && opens_first_name(words, first));
    let short = name.start.checked_sub(2).filter(|&short| {
        let stop = words.is_mark(short + 1, '.') && is_written(words, short);
        stop && short >= limit && words.is_kind(short, GivenName::Dependent)
    });
    // `Kombes Pol R. [Budi Raharja]`
    let initial = name.start.checked_sub(2).filter(|&initial| {
        let ranked = initial.checked_sub(1).is_some_and(|at| words.is_any(at, any_of!(Rank | RankTail)));
        initial >= limit && ranked && words.is_initial(initial) && words.is_mark(initial + 1, '.')
    });
    let given = name.start.checked_sub(1).filter(|&at| at >= limit && is_given_behind_office(words, at));
    let called = name.start.checked_sub(1).filter(|&at| at >= limit && is_given_name(words, at, name.len()));
    name.start = first.or(short).or(initial).or(given).or(called).unwrap_or(name.start);
}

/// Whether the word is a common name, though an office, too: `Mason [Roe]`, `dikalahkan Putri [Siti Raharja]`; `Putri
/// [Siti]` is her child. Behind another capital it is of a team's name.
fn is_given_name(words: &Words, token: usize, more: usize) -> bool {
    let free = token.checked_sub(1).is_none_or(|before| !words.is_capitalized(before));
    let calls = words.is_other_kind(token, GivenName::Dependent);
    let both = words.is_kind(token, Office::GivenName) && calls;
    both && free && is_written(words, token) && (more > 1 || !words.is(token, Class::NameEnding))
}

/// Whether a common name stands between an office and the rest of a name: `Hakim Nor [Rajiah Raharja]`.
fn is_given_behind_office(words: &Words, token: usize) -> bool {
    let titles = any_of!(Office | OfficePrefix | OfficeWord | Rank | RankTail | Gazetteer | OrganizationHead);
    let given = words.is(token, Class::GivenName) && is_written(words, token) && !words.is_any(token, titles);
    let ends = |end: usize| {
        let mut held = (1..=OFFICE).filter_map(|length| words.kind_before::<Office>(end, length));
        held.any(|office| !office.is_over_territory())
    };
    given && ends(token) && !ends(token + 1)
}

/// Whether a first name of several words begins with the word.
fn opens_first_name(words: &Words, token: usize) -> bool {
    words.phrase(token, Class::GivenName).is_some_and(|(length, _)| length > 1)
}

/// Takes the titles before a name into it, back to `limit`.
fn take_titles(words: &Words, limit: usize, name: &mut Range<usize>) {
    for _ in 0..TITLES {
        let stop = usize::from(name.start > limit && words.is_mark(name.start - 1, '.'));
        let title = |length: &usize| {
            let start = name.start.checked_sub(length + stop).filter(|&start| start >= limit)?;
            words.phrase(start, Class::Honorific).filter(|(found, _)| found == length).map(|_| start)
        };
        let Some(start) = (1..=3).rev().find_map(|length| title(&length)) else { return };
        name.start = start;
    }
}

/// Takes an academic title from the end of a name, or the small word of a first name: `[Kota Rimba Drs]. Budi`,
/// `[Desa Rimba I] Made`; it is the next one's.
pub(super) fn release_titles(words: &Words, mentions: &mut [Mention]) {
    let people = mentions.iter().filter(|mention| mention.kind == NameKind::Person);
    let people = Set::of(people.map(|mention| mention.tokens.start as u64));
    for mention in mentions.iter_mut().filter(|mention| mention.tokens.len() > 1) {
        let stop = usize::from(words.is_mark(mention.tokens.end - 1, '.'));
        // `[Dewan Rimba Datuk Seri] Budi`
        let two = mention.tokens.len() > 2
            && words.phrase(mention.tokens.end - 2, Class::Honorific).is_some_and(|(length, _)| length == 2);
        let last = mention.tokens.end - 1 - if two { 1 } else { stop };
        let behind = last + 1 + usize::from(two);
        let next = behind + usize::from(words.is_mark(behind, '.'));
        // `[Dewan Rimba Datuk] Budi`
        let ends_body = mention.kind == NameKind::Organization
            && !words.is(last, Class::OfficeWord)
            && people.has(next as u64);
        let title = words.kind(last);
        let leads =
            (title == Some(Honorific::OpensName) || title.is_some() && ends_body) && is_written(words, last);
        let capital = words.is_capitalized(next);
        // `[Bomba Rimba Lt] (PA) Budi`, `[Trafik Rimba Deputi] Superintendan Budi`
        let ranked = words.is(last, Class::Rank)
            && words.is_mark(last + 1, '(')
            && words.is(last + 2, Class::RankTail)
            || words.phrase(last, Class::Rank).is_some_and(|(length, _)| length > 1);
        if (leads || opens_first_name(words, last)) && capital || ranked {
            mention.tokens.end = last;
        }
    }
}

/// Takes an office that begins as a title from the head of a name, `Datuk Bandar [Rimba]`, and drops what is of a rank.
pub(super) fn release_titled_offices(words: &Words, mentions: &mut Vec<Mention>) {
    let length = |at: usize, class: Class| words.phrase(at, class).map_or(0, |(length, _)| length);
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
        let name = &mut mention.tokens;
        let (title, office) = (length(name.start, Class::Honorific), length(name.start, Class::Office));
        if title > 0 && office > title {
            name.start = name.end.min(name.start + office);
        }
    }
    mentions.retain(|mention| !mention.tokens.is_empty() && !is_of_rank(words, &mention.tokens));
}

/// Whether the words are of a rank: `[Letnan] Kolonel`, `Letnan Kolonel ([PA])`, `Brigjen [TNI]`.
fn is_of_rank(words: &Words, name: &Range<usize>) -> bool {
    let rank = words.phrase(name.start, Class::Rank).is_some_and(|(it, _)| it > 1 && it >= name.len());
    let tail = name.len() == 1 && words.is(name.start, Class::RankTail);
    let bracket = name.start.checked_sub(2).filter(|_| tail);
    let tied = tail && name.start > 0 && words.is(name.start - 1, Class::Rank);
    rank || tied || bracket.is_some_and(|at| words.is_mark(at + 1, '(') && words.is(at, Class::Rank))
}

/// Takes the first word of a name back from the body before it, where the body's place stands between:
/// `[Institut Teknologi Bandung Yunus] [Martin Raharja]`.
pub(super) fn release_first_words(words: &Words, mentions: &mut [Mention]) {
    for next in 1..mentions.len() {
        let body = mentions[next - 1].tokens.clone();
        let Some(first) = body.end.checked_sub(1).filter(|&first| first > body.start + 1) else { continue };
        let place = ends_place(words, first);
        let tied = body.end == mentions[next].tokens.start && mentions[next].kind == NameKind::Person;
        if tied && place && may_be_name(words, first) {
            mentions[next - 1].tokens.end = first;
            mentions[next].tokens.start = first;
        }
    }
}

/// Whether a known place ends right before the token.
pub(super) fn ends_place(words: &Words, token: usize) -> bool {
    (1..=PLACE).any(|length| words.phrase_before(token, length, Class::Gazetteer).is_some())
}

/// Gives the rest of a known place to the body before: `[Dinas Jawa] [Timur Budi Raharja]`. What is no more than that
/// names nobody: `[Dinas Jawa] [Timur]`.
pub(super) fn release_places(words: &Words, mentions: &mut Vec<Mention>) {
    for next in 0..mentions.len() {
        let name = mentions[next].tokens.clone();
        let Some(start) =
            (1..=PLACE).find_map(|back| end_of_place(words, name.start.checked_sub(back)?, back))
        else {
            continue;
        };
        if mentions[next].kind != NameKind::Person
            || start > name.end
            || start < name.end && !is_written(words, start)
        {
            continue;
        }
        mentions[next].tokens.start = start;
        if let Some(body) = next.checked_sub(1).filter(|&body| mentions[body].tokens.end == name.start) {
            mentions[body].tokens.end = start;
        }
    }
    mentions.retain(|mention| !mention.tokens.is_empty());
}

/// The end of the known place that begins at the token and has more than so many words.
fn end_of_place(words: &Words, token: usize, before: usize) -> Option<usize> {
    let (length, _) = words.phrase(token, Class::Gazetteer)?;
    (length > before && is_written(words, token)).then_some(token + length)
}

/// Cuts what stands before an academic title, but for other titles, before a rank in capitals, and before a courtesy, with it.
fn cut_before_title(words: &Words, name: &mut Range<usize>) {
    let courtesy = |&at: &usize| words.is(at, Class::Courtesy) && words.is_mark(at + 1, '.');
    if let Some(courtesy) = (name.start + 1..name.end.saturating_sub(2)).find(courtesy) {
        name.start = courtesy + 2;
    }
    // `[Rimba Selatan ACP Budi Raharja]`, `[Kapen Rimba III Kol CZI Budi Raharja]`
    let tail = |at: usize| words.is(at, Class::RankTail);
    let rank = |&at: &usize| words.is(at, Class::Rank) && (words.is_upper(at) || tail(at + 1));
    if let Some(rank) = (name.start + 1..name.end.saturating_sub(1)).rev().find(rank) {
        name.start = rank + 1 + usize::from(rank + 2 < name.end && tail(rank + 1));
    }
    let is_title = |at: usize| words.is(at, Class::Honorific) || words.is_mark(at, '.');
    let leads = |&at: &usize| words.is_kind(at, Honorific::OpensName) && is_written(words, at);
    let first = (name.start + 1..name.end.saturating_sub(1)).find(leads);
    if let Some(title) = first.filter(|&title| !(name.start..title).all(is_title)) {
        name.start = title;
    }
}

/// Where the office ends that began before the name: `Ketua [Tim Budi Raharja]`.
fn end_of_office(words: &Words, name: &Range<usize>) -> Option<usize> {
    (1..=HEAD).find_map(|back| {
        let (length, _) = words.phrase(name.start.checked_sub(back)?, Class::Office)?;
        length.checked_sub(back).filter(|inside| (1..name.len()).contains(inside)).map(|it| name.start + it)
    })
}

/// Where the titled person begins whom a body of one word holds behind its office: `Inspector-General of [Police Tan Sri
/// Rahman]`.
pub(super) fn behind_office(words: &Words, body: &Range<usize>) -> Option<usize> {
    let start = body.start + 1;
    let link = body.start.checked_sub(1).filter(|&link| words.is(link, Class::OfficePreposition))?;
    let held = words.before(link).is_some_and(|at| words.is_any(at, any_of!(Office | Rank)));
    let (title, _) = words.phrase(start, Class::Honorific).filter(|_| held)?;
    let name = start + title..body.end;
    let lone = words.is(body.start, Class::OrganizationHead);
    (lone && !name.is_empty() && name.into_iter().all(|at| may_be_name(words, at))).then_some(start)
}

/// Cuts offices, ranks and courtesies from the head of a name.
fn cut_office(words: &Words, known: &Known, name: &mut Range<usize>) {
    let mut titled = false;
    // `Ketua [Tim Budi Raharja]`
    if let Some(start) = end_of_office(words, name) {
        name.start = start;
        titled = true;
    }
    while let Some(length) = office_at(words, name.start) {
        let start = name.start + length;
        if !(start..name.end).any(|token| words.is_capitalized(token)) {
            break;
        }
        name.start = start;
        titled = true;
    }
    if titled && !known.is_person(words, name.clone()) {
        // What follows the office can be its place or body: the name is what the article says elsewhere.
        let cut = |&start: &usize| {
            known.is_person(words, start..name.end) && known.is_other(words, name.start..start)
        };
        name.start = (name.start + 1..name.end).find(cut).unwrap_or(name.start);
    }
}

/// How many tokens the office, rank or courtesy has that begins here, its full stop too; none of what may belong to the
/// name, `Imam`, `Ibu`, or to an office that is not there: `Mantan`, `Bidang`.
fn office_at(words: &Words, token: usize) -> Option<usize> {
    let titles = [Class::Office, Class::OfficePrefix, Class::Rank, Class::RankTail, Class::Courtesy];
    // `TNI AL`, but `Al Makmun`; `Kombes Pol`, but `Pol Estrada`; `Ustaz` and `Kiai` are of the name.
    let fits = |class: Class| match class {
        Class::RankTail => !is_particle(words, token) && follows_rank(words, token),
        Class::Office => !words.is(token, Class::Honorific),
        _ => true,
    };
    // `Sekretaris [Perusahaan A Widiarso]`
    let field = token.checked_sub(1).is_some_and(|before| {
        words.is(before, Class::Office) || words.is(before, Class::OfficeWord) && is_written(words, token)
    }) && !words.is(token, Class::GivenName);
    let field = field.then_some(Class::OfficeWord);
    let titles = titles.into_iter().filter(|&class| fits(class)).chain(field);
    let found = titles.filter_map(|class| Some((class, words.phrase(token, class)?.0)));
    let (class, length) = found.max_by_key(|&(_, length)| length)?;
    let stays = match class {
        Class::Office => words.begins_kind(token, Office::GivenName),
        Class::OfficePrefix => words.begins_kind(token, OfficePrefix::NotHolder),
        Class::Courtesy => words.begins_kind(token, Courtesy::Married),
        Class::OfficeWord => words.begins_kind(token, OfficeWord::OpensField),
        _ => false,
    };
    let stop = usize::from(words.is_mark(token + length, '.'));
    (!stays).then_some(length + stop)
}

/// Whether what stands before the word can be a rank that it belongs to, and is no small word: `pembalap Pol Estrada`.
pub(super) fn follows_rank(words: &Words, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    let capital = words.is_capitalized(before);
    let mark = matches!(words.mark(before), '(' | ')' | '.' | '/');
    capital || mark || words.is_any(before, any_of!(Rank | RankTail))
}

/// Whether the word is written as a part of a name, and can be one: `Al`.
fn is_particle(words: &Words, token: usize) -> bool {
    words.is(token, Class::NameParticle) && is_written(words, token)
}

/// Cuts the territory of the office before a name, where a common name and another word follow: of 15 such names in the
/// training articles all begin with one. So it is where the article has the territory alone between an office and a name:
/// `Sekda Rimba Budi` … `Bupati Rimba Siti Raharja`.
fn cut_territory(words: &Words, known: &Known, name: &mut Range<usize>) {
    let territorial = follows_territorial(words, name.start);
    if is_name(words, name.start) {
        return;
    }
    if territorial && name.len() > 2 && known.is_territory(words, name.start) {
        name.start += 1;
        return;
    }
    let starts = name.start + 1..(name.start + 1 + TERRITORY).min(name.end - 1);
    let start = if territorial {
        // `Bupati Waru [La Ode Budi]`
        let titled = |start: usize| words.begins(start, Class::Honorific);
        starts.into_iter().find(|&start| is_name(words, start) || titled(start))
    } else {
        // Behind more of the territory only a title tells: `Bupati Rimba [Raya H Budi]`.
        let far = || (1..=TERRITORY).any(|gap| is_territory(words, name.start, gap));
        starts.into_iter().find(|&start| words.is(start, Class::Honorific)).filter(|_| far())
    };
    name.start = start.unwrap_or(name.start);
}

/// Whether so many capitals before the token are of a territory, with its office before them.
fn is_territory(words: &Words, token: usize, gap: usize) -> bool {
    let Some(first) = token.checked_sub(gap) else { return false };
    follows_territorial(words, first) && (first..token).all(|at| is_written(words, at))
}

/// Whether a territory's office ends right before the token: `Wakil Bupati`.
pub(super) fn follows_territorial(words: &Words, token: usize) -> bool {
    (1..=OFFICE).any(|length| words.kind_before(token, length).is_some_and(Office::is_over_territory))
}

/// Cuts a place or body from the head of a name, where the article names it elsewhere.
fn cut_place(words: &Words, known: &Known, name: &mut Range<usize>) {
    let cut = (name.start + 1..name.end).rev().find(|&end| {
        let rest = words.is_capitalized(end);
        rest && known.is_other(words, name.start..end) && !known.is_person(words, name.start..end)
    });
    name.start = cut.unwrap_or(name.start);
}

/// Cuts the name of a village or district, whose kind stands before it: `warga Kelurahan [Waru Budi]`. The kind can be
/// an office's, too: `Kepala Desa [Budi Raharja]`.
fn cut_kind(words: &Words, name: &mut Range<usize>) {
    let kind = name.start.checked_sub(1);
    let kind = kind.filter(|&at| words.kind(at).is_some_and(PlaceKind::is_local));
    let ruled = |kind: usize| kind > 0 && words.is_any(kind - 1, any_of!(Office | OfficePrefix | OfficeWord));
    let people = |kind: usize| kind > 0 && words.is(kind - 1, Class::People);
    let named = name.len() > 1 && !is_name(words, name.start) && is_written(words, name.start + 1);
    let office = |kind: usize| words.is(kind, Class::Office) || follows_territorial(words, kind + 1);
    if kind.is_some_and(|kind| !office(kind) && (people(kind) || !ruled(kind))) && named {
        name.start += 1;
    }
}

/// Cuts a known place of several words, or of one where the article names somebody without it.
fn cut_known_place(words: &Words, known: &Known, name: &mut Range<usize>) {
    let Some((length, _)) = words.phrase(name.start, Class::Gazetteer) else { return };
    let rest = name.start + length..name.end;
    let person = rest.len() > 1 && known.is_person(words, rest.clone());
    let tail = words.is(rest.start, Class::PlaceTail);
    if !rest.is_empty() && !tail && is_written(words, rest.start) && (length > 1 || person) {
        name.start = rest.start;
    }
}

/// Cuts what ends with the word for a body, `Analis [Rimba Sekuritas Budi Raharja]`, `Deputi [Kemenrim Budi]`, and a known
/// company or club behind an office: `pelatih [Persib Budi Raharja]`.
fn cut_body_word(words: &Words, name: &mut Range<usize>) {
    let is_head = |&at: &usize| words.is_other_kind(at, OrganizationHead::Team) && is_written(words, at);
    let led = name.start.checked_sub(1).is_some_and(|before| words.is_capitalized(before));
    let opens = led && !words.is(name.start, Class::Namesake);
    let first = name.start + usize::from(!opens);
    let is_rest = |rest: Range<usize>| {
        (rest.len() > 1 || !rest.is_empty() && words.is(rest.start, Class::GivenName))
            && rest.into_iter().all(|at| may_be_name(words, at))
    };
    let head = (first..name.end - 1).rev().find(is_head).map(|head| head + 1);
    let office =
        name.start.checked_sub(1).is_some_and(|before| words.is_any(before, any_of!(Office | OfficeWord)));
    let company = words.phrase(name.start, Class::Company).filter(|_| office && !is_name(words, name.start));
    let start = head.or(company.map(|(length, _)| name.start + length));
    name.start = start.filter(|&start| is_rest(start..name.end)).unwrap_or(name.start);
}

/// Cuts the rest of an office's body or territory from the head of a name, where its bearer is called by the next word: behind an
/// office or a rank the name begins at once, behind the words of its body it may not.
fn cut_body(words: &Words, known: &Known, name: &mut Range<usize>) {
    let titles = any_of!(Office | OfficePrefix | Rank | RankTail | Honorific | Courtesy);
    let of_body = |at: usize| words.is_capitalized(at) && !words.is_any(at, titles);
    let called = |&at: &usize| known.is_alone(words, at);
    let mut starts = name.start..name.end.saturating_sub(1);
    // `Direktur PT [Budi Jaya Siti Raharja] … [Siti]`
    let namesake = name.start.checked_sub(1).is_some_and(|before| words.is(before, Class::Namesake));
    let start = starts.find(|&at| is_name(words, at) && !namesake || words.is_initial(at) || called(&at));
    let behind_body =
        name.start.checked_sub(1).is_some_and(of_body) || follows_territorial(words, name.start);
    let single = !opens_first_name(words, name.start);
    name.start = start.filter(|at| behind_body && single && called(at)).unwrap_or(name.start);
    cut_branch(words, known, name);
}

/// Cuts the territory of a body that has one in each, where its bearer is called by the next word, `Kepala BPBD [Waru
/// Budi]`, and of a government: `Kabag Humas Pemkab [Waru Budi Raharja]`.
fn cut_branch(words: &Words, known: &Known, name: &mut Range<usize>) {
    let first = name.start;
    let is = |kind| first.checked_sub(1).is_some_and(|body| words.is_kind(body, kind));
    let called = known.is_alone(words, first + 1) && !known.is_alone(words, first);
    let ruled = name.len() > 1 && is(OrganizationHead::Government);
    if (ruled || is(OrganizationHead::Branch) && name.len() == 2 && called) && !is_name(words, first) {
        name.start += 1;
    }
}

/// Cuts the first word of a name where the rest begins another, and nobody is called by that word:
/// `[Fenomena Budi] … [Budi Raharja]`. Where it is a small word the rest may end the other, too.
fn cut_opening(words: &Words, known: &Known, name: &mut Range<usize>) {
    let [opening, rest] = [name.start, name.start + 1];
    let no_name = !is_name(words, opening) && !words.is(opening, Class::Office);
    let alone = known.is_alone(words, opening);
    let calls = !words.is_kind(rest, GivenName::Dependent);
    let small = words.is_any(opening, any_of!(OfficeEnd | Opening));
    // `[Putra Budi]`: his child
    let child = words.is(opening, Class::NameEnding) && known.is_alone(words, rest);
    let known =
        known.is_first(words, rest) || small && (known.is_last(words, rest) || known.is_alone(words, rest));
    if name.len() == 2 && (child || no_name && !alone && calls && known) {
        name.start = rest;
    }
}

/// `Budi Raharja Budi Raharja`: a caption ran into the text.
fn cut_repetition(words: &Words, name: &mut Range<usize>) {
    let half = name.start + name.len() / 2;
    let same = |(one, other): (usize, usize)| words.word(one) == words.word(other);
    if name.len() > 1 && name.len().is_multiple_of(2) && (name.start..half).zip(half..name.end).all(same) {
        name.start = half;
    }
}

/// Whether the word has one capital, as names have.
pub(super) fn is_written(words: &Words, token: usize) -> bool {
    words.get(token).is_some_and(|token| token.case == Case::Capital)
}
