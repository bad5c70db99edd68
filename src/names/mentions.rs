//! The tagger's mentions, corrected by the words around them.
//!
//! ```text
//! dr [Mike Ryan]                              the title belongs to the name
//! [Presiden Joko Widodo]                      the office does not: `office.rs` reads it
//! Camat [Sukamulya Wahyu Pranata]              nor does the territory of an office
//! [Gunungkidul Asnawi] … [Gunungkidul]LOC     nor does a place
//! Bandara [Frans Seda]                        a place or body that is named after somebody is nobody
//! [Hotel Melati]                              nor is what begins with the word for a body
//! [Fenomena Budi] … [Budi Raharja]           nor is the capital that opens a headline
//! [Abu Dhabi]                                 nor a known place
//! [Ade Raharja]ORG                            but a body of common names alone is a person
//! Ketua [TKD Jatim Budi Raharja]ORG … Budi     the body behind an office swallowed the person
//! [Ake, Noel], [AHY (Agus Rahmat)]            a comma or a bracket parts two names
//! [Feld's] Rimba                              nor is what somebody owns of the name
//! ```
//!
//! The order matters: a name is whole before it is judged. Names that the tagger did not see are `evidence.rs`'s
//! business, who is the same as whom is `actors.rs`'s.

use super::form::{Form, without_possessive};
use super::{Mention, NameKind, evidence, insert, lists, tagger};
use crate::article::{Case, Document, Token, Words};
use crate::language::Class;
use crate::order::Set;
use std::ops::Range;

/// The value of a [`Class::Office`] or of a [`Class::OrganizationHead`] that is also a given name.
const GIVEN_NAME: u16 = 1;

/// The value of a [`Class::Office`] that the name of a territory goes with.
const TERRITORIAL: u16 = 5;

/// The value of a [`Class::GivenName`] that nobody is called by alone.
const DEPENDENT: u16 = 1;

/// Words of a territory's name behind its office at most, and words of an office.
const TERRITORY: usize = 2;
const OFFICE: usize = 3;

/// Titles before a name at most: `Prof. Dr. H.`
const TITLES: usize = 4;

/// Degrees behind a name at most.
const DEGREES: usize = 6;

/// Bytes of a short form of a degree at most: `Ak.`, `Sp. A`.
const DEGREE: usize = 3;

/// The mentions of the story, in order, without overlap.
///
/// None where the whole story is in capitals: there they tell no names, and the words beside them too little.
pub(super) fn find(document: &Document, weights: &tagger::Weights) -> Vec<Mention> {
    if tagger::is_all_capitals(document) {
        return Vec::new();
    }
    let mut mentions = tagger::find(document, weights);
    part(&document.words, &mut mentions);
    release(&document.words, &mut mentions);
    correct(&document.words, &mut mentions);
    evidence::add(document, &mut mentions);
    lists::add(document, &mut mentions);
    mentions
}

/// Parts persons' names at commas and brackets, but for degrees, and ends them with the first that owns the rest.
fn part(words: &Words, mentions: &mut Vec<Mention>) {
    let owns = |at: &usize| without_possessive(words.word(*at)).len() < words.word(*at).len();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
        mention.tokens.end = mention.tokens.clone().find(owns).map_or(mention.tokens.end, |at| at + 1);
    }
    let parts = |at: usize| matches!(words.word(at), "," | "(" | "/" | "&") && !is_degree(words, at + 1);
    let mut tails = Vec::new();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
        let end = mention.tokens.end;
        let Some(mark) = mention.tokens.clone().find(|&at| parts(at)) else { continue };
        if mark > mention.tokens.start {
            mention.tokens.end = mark;
            let closed = end - usize::from(words.is_text(end - 1, ")"));
            if mark + 1 < closed && is_written(words, mark + 1) {
                tails.push(Mention { tokens: mark + 1..closed, ..mention.clone() });
            }
        }
    }
    insert(mentions, tails);
}

/// Parts a person from the body before: `Ketua [TKD Jatim Budi Raharja]`, where `Budi` is somebody elsewhere.
fn release(words: &Words, mentions: &mut Vec<Mention>) {
    let lone = |mention: &&Mention| mention.kind == NameKind::Person && mention.tokens.len() == 1;
    let known = Form::keys(words, mentions.iter().filter(lone));
    let somebody = |&at: &usize| known.has(Form::of(words, at..at + 1).key());
    let mut people = Vec::new();
    for body in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Organization) {
        let before = body.tokens.start.checked_sub(1);
        let led = before.is_some_and(|before| words.is(before, Class::Office));
        let starts = body.tokens.start + 1..body.tokens.end;
        if let Some(start) = starts.filter(|_| led).find(somebody) {
            people.push(Mention { tokens: start..body.tokens.end, kind: NameKind::Person, ..body.clone() });
            body.tokens.end = start;
        }
    }
    insert(mentions, people);
}

/// Whether names begin with the word: a common name, or a title.
fn is_name(words: &Words, token: usize) -> bool {
    words.is(token, Class::GivenName) || words.is(token, Class::Honorific)
}

/// Letters behind a name: listed, or written as only they are, `Sp.KFR`, `Ak.`
fn is_degree(words: &Words, token: usize) -> bool {
    let short = words.word(token).len() <= DEGREE;
    is_written_as_degree(words, token) || short && words.is_text(token + 1, ".")
}

/// The same, by the word alone.
fn is_written_as_degree(words: &Words, token: usize) -> bool {
    words.is(token, Class::Degree) || words.word(token).contains('.')
}

/// Corrects mentions by the words around them.
fn correct(words: &Words, mentions: &mut Vec<Mention>) {
    let people = Form::keys(words, mentions.iter().filter(|it| it.kind == NameKind::Person));
    let bodies_and_places = |it: &&Mention| matches!(it.kind, NameKind::Place | NameKind::Organization);
    let others = Form::keys(words, mentions.iter().filter(bodies_and_places));
    let called = Called::of(words, mentions);
    let mut end = 0;
    let mut starts: Vec<usize> = mentions.iter().skip(1).map(|mention| mention.tokens.start).collect();
    starts.push(words.len());
    for (mention, next) in mentions.iter_mut().zip(starts) {
        if mention.kind == NameKind::Organization && is_of_names(words, &mention.tokens) {
            mention.kind = NameKind::Person;
        }
        if mention.kind == NameKind::Person {
            take_titles(words, end, &mut mention.tokens);
            cut_office(words, &people, &others, &mut mention.tokens);
            cut_territory(words, &mut mention.tokens);
            cut_place(words, &people, &others, &mut mention.tokens);
            cut_opening(words, &called, &mut mention.tokens);
            cut_repetition(words, &mut mention.tokens);
            take_degrees(words, next, &mut mention.tokens);
            if is_namesake(words, end, &mention.tokens) {
                mention.kind = NameKind::Organization;
            } else if is_place(words, &called, &mention.tokens) {
                mention.kind = NameKind::Place;
            }
        }
        end = mention.tokens.end;
    }
    let names_nobody = |name: &Range<usize>| is_grammar(words, name) || is_office(words, name);
    mentions.retain(|mention| mention.kind != NameKind::Person || !names_nobody(&mention.tokens));
}

/// Whether there are several words, and each is a common part of people's names.
fn is_of_names(words: &Words, name: &Range<usize>) -> bool {
    name.len() > 1 && name.clone().all(|at| words.is(at, Class::GivenName) && is_written(words, at))
}

/// Whether the words are such as join others, and name nobody.
fn is_grammar(words: &Words, name: &Range<usize>) -> bool {
    let classes =
        [Class::OfficeEnd, Class::Determiner, Class::Pronoun, Class::PluralPronoun, Class::Function];
    name.clone().all(|at| classes.into_iter().any(|class| words.is(at, class)))
}

/// Whether each word is an office: `Presiden` is somebody, and whom it means is another stage's business.
fn is_office(words: &Words, name: &Range<usize>) -> bool {
    let classes = [Class::Office, Class::OfficePrefix];
    name.clone().all(|at| {
        classes.into_iter().any(|class| words.value(at, class).is_some_and(|value| value != GIVEN_NAME))
    })
}

/// Takes the titles before a name into it, back to `limit`.
fn take_titles(words: &Words, limit: usize, name: &mut Range<usize>) {
    for _ in 0..TITLES {
        let stop = usize::from(name.start > limit && words.is_text(name.start - 1, "."));
        let title = |length: &usize| {
            let start = name.start.checked_sub(length + stop).filter(|&start| start >= limit)?;
            words.phrase(start, Class::Honorific).filter(|(found, _)| found == length).map(|_| start)
        };
        let Some(start) = (1..=3).rev().find_map(|length| title(&length)) else { return };
        name.start = start;
    }
}

/// Takes the degrees behind a name into it, up to `limit`: `dr. X, Sp.PD-KGH, S.H.`
fn take_degrees(words: &Words, limit: usize, name: &mut Range<usize>) {
    let held = name.end > name.start && is_written_as_degree(words, name.end - 1);
    let mut end = name.end + if held { specialty(words, name.end) } else { 0 };
    for _ in 0..DEGREES {
        let start = end + usize::from(words.is_text(end, ","));
        let capital = words.get(start).is_some_and(Token::is_capitalized);
        if start >= limit || !capital || !is_written_as_degree(words, start) {
            break;
        }
        end = start + 1 + usize::from(words.is_text(start + 1, ".") && words.is_text(start + 2, ","));
        let field =
            words.is_text(end, "-") && words.get(end + 1).is_some_and(|token| token.case == Case::Upper);
        end += if field { 2 } else { 0 };
        end += specialty(words, end);
    }
    name.end = end.min(limit.max(name.end));
}

/// Tokens of a bracket behind a degree that tells it closer: the `(K)` of `Sp.OG(K)`.
fn specialty(words: &Words, at: usize) -> usize {
    let bracket = words.is_text(at, "(") && words.is_text(at + 2, ")") && words.word(at + 1).len() <= DEGREE;
    if bracket { 3 } else { 0 }
}

/// Cuts offices, ranks and courtesies from the head of a name.
fn cut_office(words: &Words, people: &Set, others: &Set, name: &mut Range<usize>) {
    let mut titled = false;
    while let Some(length) = office_at(words, name.start) {
        let start = name.start + length;
        if !(start..name.end).any(|token| words.get(token).is_some_and(Token::is_capitalized)) {
            break;
        }
        name.start = start;
        titled = true;
    }
    let is_known = |tokens: Range<usize>, known: &Set| known.has(Form::of(words, tokens).key());
    if titled && !is_known(name.clone(), people) {
        // What follows the office can be its place or body: the name is what the article says elsewhere.
        let cut = |&start: &usize| is_known(start..name.end, people) && is_known(name.start..start, others);
        name.start = (name.start + 1..name.end).find(cut).unwrap_or(name.start);
    }
}

/// How many tokens the office, rank or courtesy has that begins here, its full stop too.
fn office_at(words: &Words, token: usize) -> Option<usize> {
    let titles = [Class::Office, Class::OfficePrefix, Class::Rank, Class::RankTail, Class::Courtesy];
    // `TNI AL`, but `Al Makmun`.
    let fits = |class: Class| class != Class::RankTail || !is_particle(words, token);
    let found =
        titles.into_iter().filter(|&class| fits(class)).filter_map(|class| words.phrase(token, class));
    let (length, value) = found.max_by_key(|&(length, _)| length)?;
    let stop = usize::from(words.is_text(token + length, "."));
    (value != GIVEN_NAME).then_some(length + stop)
}

/// Whether the word is written as a part of a name, and can be one: `Al`.
fn is_particle(words: &Words, token: usize) -> bool {
    words.is(token, Class::NameParticle) && is_written(words, token)
}

/// Cuts the territory of the office before a name, where a common name and another word follow: of 15 such names in the
/// training articles all begin with one.
fn cut_territory(words: &Words, name: &mut Range<usize>) {
    let territorial = (1..=OFFICE).any(|length| {
        let office = name.start.checked_sub(length).and_then(|start| words.phrase(start, Class::Office));
        office == Some((length, TERRITORIAL))
    });
    if territorial && !is_name(words, name.start) {
        let starts = name.start + 1..(name.start + 1 + TERRITORY).min(name.end - 1);
        name.start = starts.into_iter().find(|&start| is_name(words, start)).unwrap_or(name.start);
    }
}

/// Cuts a place or body from the head of a name, where the article names it elsewhere.
fn cut_place(words: &Words, people: &Set, others: &Set, name: &mut Range<usize>) {
    let is_known = |start: usize, end: usize, known: &Set| known.has(Form::of(words, start..end).key());
    let cut = (name.start + 1..name.end).rev().find(|&end| {
        let rest = words.get(end).is_some_and(Token::is_capitalized);
        rest && is_known(name.start, end, others) && !is_known(name.start, end, people)
    });
    name.start = cut.unwrap_or(name.start);
}

/// Cuts the first word of a name where the rest begins another, and nobody is called by that word:
/// `[Fenomena Budi] … [Budi Raharja]`.
fn cut_opening(words: &Words, called: &Called, name: &mut Range<usize>) {
    let [opening, rest] = [name.start, name.start + 1];
    let no_name = !is_name(words, opening) && !words.is(opening, Class::Office);
    let alone = has_word(words, &called.alone, opening);
    let calls = words.value(rest, Class::GivenName) != Some(DEPENDENT);
    if name.len() == 2 && no_name && !alone && calls && has_word(words, &called.first, rest) {
        name.start = rest;
    }
}

/// `Azis Gagap Azis Gagap`: a caption ran into the text.
fn cut_repetition(words: &Words, name: &mut Range<usize>) {
    let half = name.start + name.len() / 2;
    let same = |(one, other): (usize, usize)| words.word(one) == words.word(other);
    if name.len() > 1 && name.len().is_multiple_of(2) && (name.start..half).zip(half..name.end).all(same) {
        name.start = half;
    }
}

/// Whether the name is that of a building or body: named after somebody, or begun with the word for a body; `free` is
/// where the name before ends.
fn is_namesake(words: &Words, free: usize, name: &Range<usize>) -> bool {
    let before = |back: usize| name.start.checked_sub(back).filter(|&at| at >= free);
    let is = |back: usize, class: Class| before(back).is_some_and(|at| words.is(at, class));
    // `Bandara Internasional X`, but `Pengamat Pasar Keuangan X`.
    let named = |back: usize| is(back, Class::Namesake) && !is(back + 1, Class::Office);
    let after_word = is(1, Class::OfficeWord) && named(2);
    let is_head = |at: usize| {
        words.value(at, Class::OrganizationHead).is_some_and(|value| value != GIVEN_NAME)
            && is_written(words, at)
    };
    let body = name.len() > 1 && (is_head(name.start) || is_head(name.end - 1));
    is(1, Class::Namesake)
        || after_word
        || body
        || is_written(words, name.start) && words.is(name.start, Class::Namesake)
}

/// The words that the article calls persons by.
struct Called {
    /// The first words of the names that have several.
    first: Set,
    /// The last words of those.
    last: Set,
    /// The words of the names that have one.
    alone: Set,
}

impl Called {
    fn of(words: &Words, mentions: &[Mention]) -> Self {
        let people =
            || mentions.iter().filter(|mention| mention.kind == NameKind::Person).map(|it| &it.tokens);
        let set = |tokens: &mut dyn Iterator<Item = usize>| {
            Set::of(tokens.filter_map(|at| words.get(at)).map(|token| u64::from(token.hash)))
        };
        let several = || people().filter(|name| name.len() > 1);
        Self {
            first: set(&mut several().map(|name| name.start)),
            last: set(&mut several().map(|name| name.end - 1)),
            alone: set(&mut people().filter(|name| name.len() == 1).map(|name| name.start)),
        }
    }
}

fn has_word(words: &Words, set: &Set, at: usize) -> bool {
    words.get(at).is_some_and(|token| set.has(u64::from(token.hash)))
}

/// Whether the whole name is a known place's, and nobody's.
fn is_place(words: &Words, called: &Called, name: &Range<usize>) -> bool {
    let whole = words.phrase(name.start, Class::Gazetteer).is_some_and(|(length, _)| length == name.len());
    whole && (name.len() > 1 || !is_name(words, name.start) && !has_word(words, &called.last, name.start))
}

fn is_written(words: &Words, token: usize) -> bool {
    words.get(token).is_some_and(|token| token.case == Case::Capital)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    /// The person whose name was thought to be these tokens.
    fn cut(text: &str, from: usize, to: usize) -> Vec<&str> {
        cut_all(text, vec![from..to])
    }

    /// The persons whose names were thought to be these tokens.
    fn cut_all(text: &str, names: Vec<Range<usize>>) -> Vec<&str> {
        let words = Words::read(text, Lang::Id);
        let person = |tokens| Mention { tokens, kind: NameKind::Person, actor: None, confidence: 1.0 };
        let mut mentions: Vec<Mention> = names.into_iter().map(person).collect();
        part(&words, &mut mentions);
        correct(&words, &mut mentions);
        mentions.retain(|mention| mention.kind == NameKind::Person);
        mentions.into_iter().map(|mention| words.span(mention.tokens).of(text)).collect()
    }

    #[test]
    fn titles_belong_to_a_name_and_offices_do_not() {
        assert_eq!(cut("kata dr. Budi Raharja", 3, 5), ["dr. Budi Raharja"]);
        assert_eq!(cut("kata Bupati Budi Raharja", 1, 4), ["Budi Raharja"]);
        assert_eq!(cut("kata Imam Raharja", 1, 3), ["Imam Raharja"]);
        assert_eq!(cut("kata Camat Rimba Budi Raharja", 2, 5), ["Budi Raharja"]);
        assert_eq!(cut("kata Camat Rimba Budi", 2, 4), ["Rimba Budi"]);
    }

    #[test]
    fn what_is_named_after_somebody_is_nobody() {
        assert!(cut("di Bandara Budi Raharja", 2, 4).is_empty());
    }

    #[test]
    fn a_comma_parts_names_and_not_degrees() {
        assert_eq!(cut("Budi, Siti", 0, 3), ["Budi", "Siti"]);
        assert_eq!(cut("Budi, S.Psi", 0, 3), ["Budi, S.Psi"]);
        assert_eq!(cut("Feld's Rimba", 0, 2), ["Feld's"]);
    }

    #[test]
    fn the_capital_before_a_first_name_is_cut() {
        let found = cut_all("Fenomena Budi dan Budi Raharja", vec![0..2, 3..5]);
        assert_eq!(found, ["Budi", "Budi Raharja"]);
        let found = cut_all("Siti Budi dan Budi Raharja", vec![0..2, 3..5]);
        assert_eq!(found, ["Siti Budi", "Budi Raharja"]);
    }

    #[test]
    fn known_places_are_nobody() {
        assert!(cut("kunjungan ke Abu Dhabi", 2, 4).is_empty());
        assert_eq!(cut("kata Budi Malang", 1, 3), ["Budi Malang"]);
    }

    #[test]
    fn what_stands_behind_an_office_is_named_after_nobody() {
        assert_eq!(cut("Pengamat Pasar Keuangan Budi Raharja", 3, 5), ["Budi Raharja"]);
        assert_eq!(cut("kata Al Budi Raharja", 1, 4), ["Al Budi Raharja"]);
        assert!(cut("di Bandara Internasional Budi Raharja", 3, 5).is_empty());
    }

    #[test]
    fn a_degrees_bracket_belongs_to_it() {
        assert_eq!(cut("dr. Budi Raharja Sp.A(K) hadir", 0, 5), ["dr. Budi Raharja Sp.A(K)"]);
    }

    #[test]
    fn a_caption_ran_into_the_text() {
        assert_eq!(cut("Budi Raharja Budi Raharja", 0, 4), ["Budi Raharja"]);
    }
}
