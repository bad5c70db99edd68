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
//! Pelatih Timnas [U-20 Budi Raharja]          nor does a number
//! Bupati Waru [Hilir Budi Raharja]            nor where a place lies
//! pelatih [PSW] [Waru Budi] … [PSW Waru]ORG   nor does the rest of a body that the article has whole elsewhere
//! Ketua KPU [Rimba Budi Raharja] … [Budi]     nor does the rest of a body, where he is called by the next word
//! Kepala BPBD [Waru Budi] … [Budi]            and a territory, where the body has one in each
//! Analis [Rimba Sekuritas Budi Raharja]       nor does a body that its last word tells
//! sopir truk [Rimba BS] (40)                  nor a brand before initials
//! pemimpin [Korut Budi Raharja] … [Budi Raharja]   nor a known place, where he is named without
//! Sekda [Rimba Drs. Budi], [Rimba Ny. Siti]   nor does what stands before an academic title or a courtesy
//! Lurah I [Made Raharja]                      a small word that goes with a first name belongs to it
//! dikalahkan Putri [Siti Raharja]             so does a common name that is an office, too,
//! [Putra Budi] … [Budi]                       but not a child
//! [Fenomena Budi] … [Budi Raharja]            nor does the capital that opens a headline
//! [But Feld] … [Martin Feld]                  nor does a small word that opens a sentence
//! [Budi Raharja Budi Raharja]                 a caption ran into the text
//! [Budi Raharja Pimpin PRW] … [Budi Raharja]  and so did the rest of a headline
//! Jaksa Kejari [Waru Budi] … Polres Waru      a place that another body or place has the name of is no part of it
//! ```

use super::Mention;
use super::form::Form;
use super::known::Known;
use super::told::is_aged;
use crate::article::{Case, Words};
use crate::language::{
    Class, Courtesy, Function, GivenName, Honorific, Office, OfficePrefix, OfficeWord, OrganizationHead,
    any_of,
};
use std::ops::Range;

/// Words of a territory's name behind its office at most.
const TERRITORY: usize = 2;

/// Words of an office at most.
const OFFICE: usize = 3;

/// Tokens of an office before the end that a name took at most: `Yang di-Pertuan [Agong]`.
const HEAD: usize = 4;

/// Words of a known place before the border of a name at most.
const PLACE: usize = 2;

/// Words of a body's name that the name behind took at most.
const BODY: usize = 2;

/// Letters of the initials that stand for somebody, or before his surname: `RS Raharja`.
pub(super) const INITIALS: usize = 2;

/// Titles before a name at most: `Prof. Dr. H.`
const TITLES: usize = 4;

/// Moves the beginning of a person's name to where it is; not back past `limit`, where the name before ends.
pub(super) fn mend(words: &Words, limit: usize, known: &Known, name: &mut Range<usize>) {
    take_first_word(words, limit, name);
    take_titles(words, limit, name);
    cut_number(words, name);
    cut_office(words, known, name);
    cut_before_title(words, name);
    cut_territory(words, known, name);
    cut_place(words, known, name);
    cut_known_place(words, known, name);
    cut_direction(words, name);
    cut_body_word(words, name);
    cut_body(words, known, name);
    cut_opening(words, known, name);
    cut_headline(words, known, name);
    cut_repetition(words, name);
    cut_tail(words, name);
    *name = without_brand(words, name.clone());
}

/// The name without the brand before the initials of somebody who is told with an age, behind a small word: `sopir truk [Rimba BS] (40)`.
pub(super) fn without_brand(words: &Words, name: Range<usize>) -> Range<usize> {
    let initials = name.end - 1;
    let led = name.start.checked_sub(1).is_some_and(|before| words.is_small(before));
    let given = words.is(name.start, Class::GivenName);
    let brand = name.len() == 2 && words.is_upper(initials) && led && !given && is_aged(words, &name);
    if brand { initials..name.end } else { name }
}

/// Cuts what is written behind a name and is none of it: `Budi-lah`, `Budi Cs`, `Budi Minggu, (7/8)`.
fn cut_tail(words: &Words, name: &mut Range<usize>) {
    let date = name.end + usize::from(words.is_mark(name.end, ','));
    if name.len() > 1 && words.is_mark(date, '(') && words.is(name.end - 1, Class::Weekday) {
        name.end -= 1;
    }
    let tail = |at: usize| words.is_kind(at, Function::BehindName);
    if name.len() > 1 && tail(name.end - 1) {
        let hyphen = words.is_mark(name.end - 2, '-');
        name.end -= 1 + usize::from(hyphen);
    }
}

/// Whether names begin with the word: a common name, or a title.
pub(super) fn is_name(words: &Words, token: usize) -> bool {
    words.is_any(token, any_of!(GivenName | Honorific))
}

/// Whether the words are a name behind a rank that goes on with the first of them: `Brigjen [TNI Raden Rimba]`.
pub(super) fn is_ranked(words: &Words, name: &Range<usize>) -> bool {
    let tail = words.is(name.start, Class::RankTail) && words.follows(name.start, Class::Rank);
    tail && name.len() > 2 && are_names(words, name.start + 1..name.end)
}

/// Whether the word is written as a name, and no list has it but that of the given names.
pub(super) fn may_be_name(words: &Words, token: usize) -> bool {
    let unlisted = words.is_unlisted(token);
    is_written(words, token) && (unlisted || words.is(token, Class::GivenName))
}

/// Whether all the words are such.
pub(super) fn are_names(words: &Words, tokens: Range<usize>) -> bool {
    tokens.into_iter().all(|at| may_be_name(words, at))
}

/// Takes the word that goes with a first name into it, `I Made`, and a first name that is cut short: `Mohd. Budi`.
fn take_first_word(words: &Words, limit: usize, name: &mut Range<usize>) {
    let before = |back: usize| name.start.checked_sub(back).filter(|&at| at >= limit);
    let opens = |at: usize| {
        opens_first_name(words, at) || is_given_behind_office(words, at) || is_given_name(words, at)
    };
    let short = |&at: &usize| {
        // `Kombes Pol R. [Budi Raharja]`
        let initial = words.is_initial(at) && words.follows_any(at, any_of!(Rank | RankTail));
        words.is_mark(at + 1, '.') && (initial || words.is_kind(at, GivenName::Dependent))
    };
    let first = before(1).filter(|&at| opens(at)).or_else(|| before(2).filter(short));
    name.start = first.unwrap_or(name.start);
}

/// Whether a first name of several words begins with the word.
fn opens_first_name(words: &Words, token: usize) -> bool {
    words.phrase(token, Class::GivenName).is_some_and(|(length, _)| length > 1)
}

/// Whether the word is a common name, though an office, too: `Mason [Roe]`, `dikalahkan Putri [Siti Raharja]`. Behind another
/// capital it is of a team's name.
fn is_given_name(words: &Words, token: usize) -> bool {
    let free = token.checked_sub(1).is_none_or(|before| !words.is_capitalized(before));
    let calls = words.is_other_kind(token, GivenName::Dependent);
    words.is_kind(token, Office::GivenName) && calls && free && is_written(words, token)
}

/// Whether a common name stands between an office and the rest of a name: `Hakim Nor [Rajiah Raharja]`.
fn is_given_behind_office(words: &Words, token: usize) -> bool {
    let ends = |end: usize| {
        let mut held = (1..=OFFICE).filter_map(|length| words.kind_before::<Office>(end, length));
        held.any(|office| !office.is_over_territory())
    };
    words.is(token, Class::GivenName) && is_written(words, token) && ends(token) && !ends(token + 1)
}

/// Takes the titles before a name into it, back to `limit`.
pub(super) fn take_titles(words: &Words, limit: usize, name: &mut Range<usize>) {
    for _ in 0..TITLES {
        let stop = usize::from(name.start > limit && words.is_mark(name.start - 1, '.'));
        let title = |length: &usize| {
            let start = name.start.checked_sub(length + stop).filter(|&start| start >= limit)?;
            // `a son of the Chief Imam. Budi left`
            let short = stop == 0 || !words.is(start + length - 1, Class::Office);
            words.phrase(start, Class::Honorific).filter(|(found, _)| short && found == length).map(|_| start)
        };
        let Some(start) = (1..=3).rev().find_map(|length| title(&length)) else { return };
        name.start = start;
    }
}

/// Takes an academic title from the end of a name, the small word of a first name, or what begins a rank: `[Kota Rimba Drs].
/// Budi`, `[Kemenrim Ni] Made`; it is the next one's.
pub(super) fn release_titles(words: &Words, mentions: &mut [Mention]) {
    for mention in mentions.iter_mut().filter(|mention| mention.tokens.len() > 1) {
        let last = mention.tokens.end - 1 - usize::from(words.is_mark(mention.tokens.end - 1, '.'));
        let next = last + 1 + usize::from(words.is_mark(last + 1, '.'));
        let leads = words.is_kind(last, Honorific::OpensName) && is_written(words, last);
        // `[Rimba Moh]. Budi`
        let short = words.is_mark(last + 1, '.')
            && words.is_kind(last, GivenName::Dependent)
            && words.is(last, Class::Abbreviation);
        // `[Trafik Rimba Deputi] Superintendan Budi`
        let ranked = words.phrase(last, Class::Rank).is_some_and(|(length, _)| length > 1);
        if (leads || short || opens_first_name(words, last)) && words.is_capitalized(next) || ranked {
            mention.tokens.end = last;
        }
    }
}

/// Takes an office that begins as a title from the head of a name, `Datuk Bandar [Rimba]`, and drops what is of a rank.
pub(super) fn release_titled_offices(words: &Words, mentions: &mut Vec<Mention>) {
    let length = |at: usize, class: Class| words.phrase(at, class).map_or(0, |(length, _)| length);
    for mention in mentions.iter_mut().filter(|mention| mention.is_person()) {
        let name = &mut mention.tokens;
        let (title, office) = (length(name.start, Class::Honorific), length(name.start, Class::Office));
        if title > 0 && office > title {
            name.start = name.end.min(name.start + office);
        }
    }
    mentions.retain(|mention| !mention.tokens.is_empty() && !is_of_rank(words, &mention.tokens));
}

/// Whether the words are of a rank: `[Letnan] Kolonel`, `Letnan Kolonel ([PA])`.
fn is_of_rank(words: &Words, name: &Range<usize>) -> bool {
    let rank = words.phrase(name.start, Class::Rank).is_some_and(|(it, _)| it > 1 && it >= name.len());
    let tail = name.len() == 1 && words.is(name.start, Class::RankTail);
    rank || tail && words.follows_mark(name.start, '(')
}

/// Takes the first word of a name back from the body before it, where the body's place stands between:
/// `[Institut Teknologi Bandung Yunus] [Martin Raharja]`.
pub(super) fn release_first_words(words: &Words, mentions: &mut [Mention]) {
    for next in 1..mentions.len() {
        let body = mentions[next - 1].tokens.clone();
        let Some(first) = body.end.checked_sub(1).filter(|&first| first > body.start + 1) else { continue };
        let place = ends_place(words, first);
        let tied = body.end == mentions[next].tokens.start && mentions[next].is_person();
        if tied && place && may_be_name(words, first) {
            mentions[next - 1].tokens.end = first;
            mentions[next].tokens.start = first;
        }
    }
}

/// Gives the rest of a body's name to the body before, where the article has the whole name elsewhere: `pelatih [PSW] [Waru Budi
/// Raharja] … [PSW Waru] menang`.
pub(super) fn release_rest_of_bodies(words: &Words, mentions: &mut [Mention]) {
    // A body right before a name may have taken of it, too.
    let free = |&at: &usize| {
        let before_name = |next: &Mention| next.is_person() && next.tokens.start == mentions[at].tokens.end;
        mentions[at].is_body() && !mentions.get(at + 1).is_some_and(before_name)
    };
    let whole = Form::keys(words, (0..mentions.len()).filter(free).map(|at| &mentions[at]));
    for next in 1..mentions.len() {
        let (body, name) = (mentions[next - 1].tokens.clone(), mentions[next].tokens.clone());
        let tied = body.end == name.start && mentions[next - 1].is_body() && mentions[next].is_person();
        let title = any_of!(Honorific | Rank | Courtesy | OrganizationHead);
        let taken = |&at: &usize| tied && is_written(words, at) && !words.is_any(at, title);
        let mut ends =
            name.clone().take(BODY).take_while(taken).map(|at| at + 1).filter(|&end| end < name.end);
        if let Some(end) = ends.find(|&end| whole.has(Form::of(words, body.start..end).key())) {
            mentions[next - 1].tokens.end = end;
            mentions[next].tokens.start = end;
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
        if !mentions[next].is_person() || start > name.end || start < name.end && !is_written(words, start) {
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
    (length > before).then_some(token + length)
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
    // `[Rimba Asisten Komisioner Budi Raharja]`
    let whole =
        |at: usize| words.phrase(at, Class::Rank).filter(|&(length, _)| length > 1).map(|it| at + it.0);
    let behind = (name.start + 1..name.end).find_map(whole).filter(|&start| start < name.end);
    name.start = behind.unwrap_or(name.start);
    let is_title = |at: usize| words.is(at, Class::Honorific) || words.is_mark(at, '.');
    let leads = |&at: &usize| words.is_kind(at, Honorific::OpensName);
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
    let (title, _) = words.phrase(start, Class::Honorific)?;
    let name = start + title..body.end;
    let led = words.follows(body.start, Class::OfficePreposition);
    let lone = led && words.is(body.start, Class::OrganizationHead);
    (lone && !name.is_empty() && are_names(words, name)).then_some(start)
}

/// Cuts a word with digits from the head of a name.
fn cut_number(words: &Words, name: &mut Range<usize>) {
    let number = |&at: &usize| words.word(at).bytes().any(|byte| byte.is_ascii_digit());
    let numbers = (name.start..name.end - 1).take_while(number).count();
    name.start += numbers;
}

/// Cuts where a place lies in its region, with what of its name stands behind an office: `Bupati Waru [Hilir Budi Raharja]`,
/// `Bupati [Waru Hilir Budi Raharja]`, but `Jenderal [Timur Raharja]`.
fn cut_direction(words: &Words, name: &mut Range<usize>) {
    let direction = |&at: &usize| words.is(at, Class::Direction);
    let Some(end) = (name.start..name.end.saturating_sub(1)).find(direction) else { return };
    let title = any_of!(Rank | RankTail | Honorific | Courtesy | GivenName);
    let office = |at: usize| words.follows(at, Class::Office);
    let place = |at: usize| is_written(words, at) && !words.is_any(at, title);
    // `Bupati Timur Raharja` is called so, and `Kubu` an office, too.
    let before = |at: usize| place(at) && (!words.is(at, Class::Office) || office(at));
    let of_place = if end == name.start {
        end.checked_sub(1).is_some_and(before)
    } else {
        office(name.start) && (name.start..end).all(place)
    };
    name.start = if of_place { end + 1 } else { name.start };
}

/// Cuts offices, ranks and courtesies from the head of a name.
fn cut_office(words: &Words, known: &Known, name: &mut Range<usize>) {
    let mut titled = false;
    // `Wakil Ketua [I Budi Raharja]`
    let numbered = words.word(name.start) == "I" && words.follows(name.start, Class::Office);
    name.start +=
        usize::from(numbered && is_written(words, name.start + 1) && !opens_first_name(words, name.start));
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
    // `Sekretaris [Perusahaan A Widiarso]`, `Ketua Jurusan Teknik [Kimia Budi]`
    let field = words.follows_any(token, any_of!(Office | OfficeWord)) && !words.is(token, Class::GivenName);
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
    capital || mark
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
    let seat = || name.len() > 1 && known.is_seat(words, name.start);
    if territorial && (known.is_territory(words, name.start) || seat()) {
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

/// Cuts a known place of several words, or of one where the article names somebody without it.
fn cut_known_place(words: &Words, known: &Known, name: &mut Range<usize>) {
    let Some((length, _)) = words.phrase(name.start, Class::Gazetteer) else { return };
    let rest = name.start + length..name.end;
    let person = || rest.len() > 1 && known.is_person(words, rest.clone());
    if !rest.is_empty() && is_written(words, rest.start) && (length > 1 || person()) {
        name.start = rest.start;
    }
}

/// Cuts what ends with the word for a body, `Analis [Rimba Sekuritas Budi Raharja]`, `Deputi [Kemenrim Budi]`, and a known
/// company or club behind an office: `pelatih [Persib Budi Raharja]`.
fn cut_body_word(words: &Words, name: &mut Range<usize>) {
    let is_rest = |rest: Range<usize>| {
        (rest.len() > 1 || words.is(rest.start, Class::GivenName)) && are_names(words, rest)
    };
    let first = name.start + usize::from(words.is(name.start, Class::Namesake));
    let head = (first..name.end - 1).rev().find(|&at| is_body_word(words, at)).map(|head| head + 1);
    let company = words.phrase(name.start, Class::Company).filter(|_| !is_name(words, name.start));
    let start = head.or(company.map(|(length, _)| name.start + length));
    name.start = start.filter(|&start| is_rest(start..name.end)).unwrap_or(name.start);
}

/// Whether a body's name begins or ends with the word: `Dinas`, `Sekuritas`.
pub(super) fn is_body_word(words: &Words, at: usize) -> bool {
    words.is_other_kind(at, OrganizationHead::Team) && is_written(words, at)
}

/// Cuts the rest of an office's body or territory from the head of a name, where its bearer is called by the next word: behind an
/// office or a rank the name begins at once, behind the words of its body it may not.
fn cut_body(words: &Words, known: &Known, name: &mut Range<usize>) {
    let titles = any_of!(Office | OfficePrefix | Rank | RankTail | Honorific | Courtesy);
    let of_body = |at: usize| words.is_capitalized(at) && !words.is_any(at, titles);
    let called = |&at: &usize| known.is_alone(words, at);
    let mut starts = name.start..name.end.saturating_sub(1);
    let start = starts.find(|&at| is_name(words, at) || words.is_initial(at) || called(&at));
    let behind_body = name.start.checked_sub(1).is_some_and(of_body);
    let single = !opens_first_name(words, name.start);
    name.start = start.filter(|at| behind_body && single && called(at)).unwrap_or(name.start);
    cut_branch(words, known, name, behind_body && single);
}

/// Cuts the territory of a body that has one in each, where its bearer is called by the next word, `Kepala BPBD [Waru
/// Budi]`, and of a government: `Kabag Humas Pemkab [Waru Budi Raharja]`; and of any body or its bracket, where another is in
/// the same place: `Jaksa Kejari [Waru Budi Raharja] … Polres Waru`.
fn cut_branch(words: &Words, known: &Known, name: &mut Range<usize>, behind_body: bool) {
    let first = name.start;
    let is = |kind| first.checked_sub(1).is_some_and(|body| words.is_kind(body, kind));
    let called = known.is_alone(words, first + 1) && !known.is_alone(words, first);
    let ruled = name.len() > 1 && is(OrganizationHead::Government);
    let body = behind_body || words.follows_mark(first, ')');
    let seated = || body && name.len() > 1 && known.is_seat(words, first);
    if (ruled || is(OrganizationHead::Branch) && called || seated()) && !is_name(words, first) {
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

/// Ends the name of somebody whom the rest of a headline ran into, before a short form of a body: `[Budi Raharja Pimpin PRW Waru]
/// … [Budi Raharja]`.
fn cut_headline(words: &Words, known: &Known, name: &mut Range<usize>) {
    let form = |at: &usize| words.is_upper(*at) && words.is_capitalized(at - 1);
    let Some(short) = (name.start + 3..name.end).find(form) else { return };
    let titles =
        name.clone().take_while(|&at| words.is(at, Class::Honorific) || words.is_mark(at, '.')).count();
    let whole = |&end: &usize| known.is_person(words, name.start..end);
    name.end = (name.start + titles + 2..short).rev().find(whole).unwrap_or(name.end);
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
