//! First names that were not read: `[Intan Raharja] … Wirtaja [Raharja], a sister of hers, said`.
//!
//! A surname alone is whoever has it in full elsewhere, so an unread first name before it would give somebody's words to
//! his namesake. What is told behind it, or a common first name, says that somebody is introduced here; a capital alone
//! may be any word's that opens its sentence. Where places stand before names (`Kapolres Waru Budi`), only an age or commas
//! say so: `[Hamid Yusof] … Seorang saksi, Wirtaj [Hamid], 60, berkata`; or an office before a comma: `Kepala Pasar, Wirtaj
//! [Hamid]`.

use super::beginning::{INITIALS, is_written, may_be_name};
use super::form::{word_key, word_keys};
use super::swallowed::is_of_office;
use super::told::is_aged;
use super::{Mention, NameKind};
use crate::article::{Document, Words};
use crate::language::{Class, GivenName, Lang, Office, any_of};
use crate::order::Set;
use std::ops::Range;

/// Words of an office at most.
const TITLE: usize = 4;

/// Words of a name between a bracket and its surname at most.
const BEHIND_BRACKET: usize = 3;

/// Takes the unread first names into the names, those too that a body swallowed: `[Rimba Commissioner Wirtaj] [Raharja]`.
pub(super) fn join(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let english = document.lang == Lang::En;
    // Nearly no article introduces anybody so.
    let introduced = |it: &Mention| introduced_at(words, it).is_some() || parted_at(document, it).is_some();
    if !english && !mentions.iter().any(introduced) {
        return;
    }
    let whole = mentions.iter().filter(|it| it.is_person() && it.tokens.len() > 1);
    let known = whole.flat_map(|it| it.tokens.clone().skip(if english { it.tokens.len() - 1 } else { 0 }));
    let known = word_keys(words, known);
    for index in 0..mentions.len() {
        let (before, rest) = mentions.split_at_mut(index);
        let name = &mut rest[0];
        let namesake = |name: &Mention| known.has(word_key(words, name.tokens.start));
        let first = if english {
            first_of(document, &known, name)
        } else {
            introduced_at(words, name).filter(|_| namesake(name)).or_else(|| parted_at(document, name))
        };
        let Some(first) = first else { continue };
        let beside = before.last_mut().filter(|body| body.tokens.end > first);
        let swallows = |body: &Mention| body.is_body() && body.tokens.end == name.tokens.start;
        if beside.as_ref().is_some_and(|body| !swallows(body) || body.tokens.start > first) {
            continue;
        }
        if let Some(body) = beside {
            body.tokens.end = first;
        }
        name.tokens.start = first;
    }
    mentions.retain(|mention| !mention.tokens.is_empty());
}

/// Where a name begins of which one word was read, and that is introduced with an age or between commas.
fn introduced_at(words: &Words, mention: &Mention) -> Option<usize> {
    let name = &mention.tokens;
    let alone = mention.is_person() && name.len() == 1;
    let first = name.start.checked_sub(1).filter(|&first| alone && may_be_name(words, first))?;
    let before = first.checked_sub(1);
    let aged = is_aged(words, name) || words.is_mark(name.end, ',') && words.is_number(name.end + 1);
    let parted = words.is_mark(name.end, ',') && before.is_some_and(|before| words.is_mark(before, ','));
    // `warga Waru Hamid (60)`
    let place = before.is_some_and(|before| {
        words.is_any(before, any_of!(PlaceKind | LocativePreposition | Preposition))
            || words.is_kind(before, Office::Residents)
    });
    ((aged || parted) && !place).then_some(first)
}

/// Where a name begins that stands behind an office and a comma, or behind an initial: `Kepala Pasar Rimba, Wirtaj [Raharja
/// Hamid] menegaskan`, `anggota R. [Hamid]`.
fn parted_at(document: &Document, mention: &Mention) -> Option<usize> {
    let words = &document.words;
    let initial = initial(document, &mention.tokens).filter(|_| mention.is_person());
    if initial.is_some() {
        return initial;
    }
    let first = mention.tokens.start.checked_sub(1)?;
    let comma = first.checked_sub(1).filter(|&comma| words.is_mark(comma, ','))?;
    let written =
        is_written(words, first) && !words.is_any(first, any_of!(Office | OfficePrefix | Rank | Courtesy));
    (mention.is_person() && written && is_of_office(words, comma)).then_some(first)
}

/// Where a name begins whose first words were not read.
fn first_of(document: &Document, surnames: &Set, mention: &Mention) -> Option<usize> {
    let (words, name) = (&document.words, &mention.tokens);
    let nicknamed = || behind_nickname(words, name.start).filter(|_| mention.kind != NameKind::Place);
    if !mention.is_person() || name.len() > 1 {
        let first =
            name.start.checked_sub(1).filter(|&first| mention.is_person() && may_be_first(words, first));
        let titled = |&first: &usize| follows_long_title(words, first);
        let initials = || initials(document, name).filter(|_| mention.is_person());
        return first.filter(titled).or_else(initials).or_else(nicknamed);
    }
    let told = |first: &usize| {
        let surname = || surnames.has(word_key(words, name.start));
        follows_title(words, *first)
            || follows_long_title(words, *first)
            || is_introduced(document, *first..name.end)
            || is_common(words, *first) && surname()
    };
    let first = name.start.checked_sub(1).filter(|&first| may_be_first(words, first));
    first
        .filter(told)
        .or_else(|| initials(document, name))
        .or_else(|| behind_bracket(words, name.start))
        .or_else(|| behind_half(words, name.start))
        .or_else(nicknamed)
}

/// The first name before the half of a surname that a hyphen ties to the other: `[Wirtaj Raharja]-Feld`.
fn behind_half(words: &Words, surname: usize) -> Option<usize> {
    let first = surname.checked_sub(3)?;
    let tied = words.is_hyphen(first + 2) && words.is_glued(surname);
    (tied && [first, first + 1].iter().all(|&at| may_be_first(words, at))).then_some(first)
}

/// The first name before a nickname in marks, behind an office: `Senator Wirtaj “Koko” Raharja`.
fn behind_nickname(words: &Words, surname: usize) -> Option<usize> {
    let first = surname.checked_sub(4)?;
    let marked = matches!(words.mark(first + 1), '"' | '“') && matches!(words.mark(first + 3), '"' | '”');
    (marked && is_written(words, first + 2) && may_be_first(words, first) && follows_title(words, first))
        .then_some(first)
}

/// Whether a first name can be written so; `Jun` is one, too.
fn may_be_first(words: &Words, first: usize) -> bool {
    may_be_name(words, first) || is_written(words, first) && words.is(first, Class::Month)
}

fn is_common(words: &Words, first: usize) -> bool {
    words.is_other_kind(first, GivenName::Dependent)
}

/// Whether an office or a rank stands right before the token: `Prime Minister [Wirtaj]`.
fn follows_title(words: &Words, token: usize) -> bool {
    let title = |at| words.is_any(at, any_of!(Office | Rank)) && !words.is(at, Class::GivenName);
    token.checked_sub(1).is_some_and(title)
}

/// Whether an office of several words stands right before the token: `Leader of the Opposition [Wirtaj]`.
fn follows_long_title(words: &Words, token: usize) -> bool {
    (2..=TITLE).any(|length| words.phrase_before(token, length, Class::Office).is_some())
}

/// The initials before a surname: `spokesman RS Raharja`, `said A. Raharja`.
fn initials(document: &Document, name: &Range<usize>) -> Option<usize> {
    let words = &document.words;
    let last = name.start.checked_sub(1)?;
    if words.word(last).len() == INITIALS && words.is_upper(last) {
        return follows_title(words, last).then_some(last);
    }
    initial(document, name)
}

/// The initial before a name, behind a small word: `said A. Raharja`.
fn initial(document: &Document, name: &Range<usize>) -> Option<usize> {
    let words = &document.words;
    let letter =
        name.start.checked_sub(2).filter(|&at| words.is_mark(at + 1, '.') && words.is_initial(at))?;
    let free = letter.checked_sub(1).is_some_and(|before| words.is_small(before));
    let sentence = document.sentences.partition_point(|sentence| sentence.tokens.end <= letter);
    let inside = document.sentences.get(sentence).is_some_and(|it| it.tokens.contains(&name.start));
    (free && inside).then_some(letter)
}

/// Where the words of a name begin right behind a bracket: `leader of the Rimba Party (RP) [Agus Wirtaj] Raharja`.
fn behind_bracket(words: &Words, surname: usize) -> Option<usize> {
    let back = (0..surname).rev().take(BEHIND_BRACKET).take_while(|&at| may_be_first(words, at)).count();
    let first = surname - back;
    let closed = words.follows_mark(first, ')');
    (back > 0 && closed).then_some(first)
}

/// Whether the words behind a name tell who that is: `Wirtaja Raharja, a sister of hers,`, `Wirtaja Raharja (49)`; or it
/// opens its paragraph, and he says something.
fn is_introduced(document: &Document, name: Range<usize>) -> bool {
    let words = &document.words;
    let next = name.end + 1;
    let told = any_of!(Determiner | Indefinite | Definite | Pronoun | Relative | Office);
    let number = words.is_number(next);
    let apposed = words.is_mark(name.end, ',') && (number || words.is_any(next, told));
    let speaks = || words.begins(name.end, Class::Speech) && opens_paragraph(document, name.start);
    apposed || is_aged(words, &name) || speaks()
}

fn opens_paragraph(document: &Document, token: usize) -> bool {
    let paragraphs = &document.paragraphs;
    let next = paragraphs.partition_point(|paragraph| paragraph.tokens.end <= token);
    paragraphs.get(next).is_some_and(|paragraph| paragraph.tokens.start == token)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::testing::{people_after, people_named};

    /// The last name of a text whose surnames alone were read.
    fn joined(text: &str, names: &[&str]) -> Option<String> {
        let document = Document::of(text, Lang::En);
        people_after(&document, names, join).pop().map(str::to_owned)
    }

    #[test]
    fn an_unread_first_name_is_anothers() {
        let first = |second: &str| {
            joined(&format!("Piers Harlowe died.\n\n{second}"), &["Piers Harlowe", "Harlowe"]).unwrap()
        };
        assert_eq!(first("Wirtaj Harlowe, a brother, wept."), "Wirtaj Harlowe");
        assert_eq!(first("Wirtaj Harlowe (49) wept."), "Wirtaj Harlowe");
        assert_eq!(first("Wirtaj Harlowe said so."), "Wirtaj Harlowe");
        assert_eq!(first("It was Eric Harlowe there."), "Eric Harlowe");
        assert_eq!(first("Wirtaj Harlowe wept."), "Harlowe");
        assert_eq!(first("It rained. Wirtaj Harlowe said so."), "Harlowe");
        assert_eq!(first("Constable Harlowe, a brother, wept."), "Harlowe");
    }

    #[test]
    fn an_age_or_commas_introduce_a_namesake() {
        let last = |second: &str| {
            let text = format!("Hamid Yusof pulang. {second}");
            let document = Document::of(&text, Lang::Ms);
            people_after(&document, &["Hamid Yusof", "Hamid"], join).pop().map(str::to_owned).unwrap()
        };
        assert_eq!(last("Seorang saksi, Wirtaj Hamid, 60, berkata."), "Wirtaj Hamid");
        assert_eq!(last("Wirtaj Hamid (60) berkata."), "Wirtaj Hamid");
        assert_eq!(last("Seorang saksi, Wirtaj Hamid, berkata."), "Wirtaj Hamid");
        assert_eq!(last("Wirtaj Hamid berkata."), "Hamid");
        assert_eq!(last("Di Wirtaj Hamid (60) berkata."), "Hamid");
        assert_eq!(last("Kemarin Datuk Hamid, 60, berkata."), "Hamid");
    }

    #[test]
    fn an_office_and_a_comma_or_an_initial_begin_a_name() {
        let name = |text: &str| {
            let document = Document::of(text, Lang::Id);
            people_after(&document, &["Raharja Hamid"], join).pop().map(str::to_owned).unwrap()
        };
        let whole = "Tanya Raharja Hamid";
        assert_eq!(name("Plt Kepala Divisi Pasar Rimba, Tanya Raharja Hamid menegaskan itu."), whole);
        assert_eq!(name("Kemarin ia pulang, Tanya Raharja Hamid juga."), "Raharja Hamid");
        assert_eq!(name("Ketua Rimba, Bupati Raharja Hamid hadir."), "Raharja Hamid");
        assert_eq!(name("Hadir anggota M. Raharja Hamid kemarin."), "M. Raharja Hamid");
        assert_eq!(name("Suaranya dari Rimba V. Raharja Hamid pulang."), "Raharja Hamid");
    }

    #[test]
    fn an_office_a_bracket_or_initials_begin_a_name() {
        let name = |text: &str| joined(text, &["Harlowe"]).unwrap();
        assert_eq!(name("Mayor Wirtaj Harlowe left"), "Wirtaj Harlowe");
        assert_eq!(name("Leader of the Opposition Wirtaj Harlowe left"), "Wirtaj Harlowe");
        assert_eq!(name("yesterday Wirtaj Harlowe left"), "Harlowe");
        assert_eq!(name("spokesman RS Harlowe left"), "RS Harlowe");
        assert_eq!(name("the BBC's RS Harlowe left"), "Harlowe");
        assert_eq!(name("it rained, said A. Harlowe yesterday"), "A. Harlowe");
        assert_eq!(name("the Labour Party (LP) Wirtaj Marlocki Harlowe left"), "Wirtaj Marlocki Harlowe");
        assert_eq!(name("asked Senator Wirtaj “Koko” Harlowe yesterday"), "Wirtaj “Koko” Harlowe");
        assert_eq!(name("the film Wirtaj “Koko” Harlowe yesterday"), "Harlowe");
    }

    #[test]
    fn a_body_gives_back_what_it_swallowed() {
        let document = Document::of("Marlock Commissioner Wirtaj Harlowe left", Lang::En);
        let mut mentions = people_named(&document, &["Marlock Commissioner Wirtaj", "Harlowe"]);
        mentions[0].kind = NameKind::Organization;
        join(&document, &mut mentions);
        assert_eq!([mentions[0].tokens.clone(), mentions[1].tokens.clone()], [0..2, 2..4]);
    }
}
