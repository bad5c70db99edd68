//! The tagger's mentions, corrected by the words around them.
//!
//! ```text
//! Bandara [Frans Seda]                        a place or body that is named after somebody is nobody
//! [Hotel Melati]                              nor is what begins with the word for a body
//! [Abu Dhabi], [Honda]                        nor a known place or company
//! [Ade Raharja]ORG                            but a body of common names alone is a person
//! Ketua [TKD Jatim Budi Raharja]ORG … Budi     the body behind an office swallowed the person
//! [Budi, Siti], [ARY (Agus Rahmat)]           a comma or a bracket parts two names
//! [Feld's] Rimba                              nor is what somebody owns of the name
//! ```
//!
//! Where a name begins is `beginning.rs`'s business, the letters behind it are `degrees.rs`'s. The order matters: a
//! name is whole before it is judged. Names that the tagger did not see are `evidence.rs`'s business, who is the same
//! as whom is `actors.rs`'s.

use super::beginning::{self, GIVEN_NAME, TERRITORIAL, is_name, is_written};
use super::degrees::{self, is_degree};
use super::form::{Form, is_bare_title, without_possessive};
use super::known::Known;
use super::office::HEAD_LAST;
use super::{Mention, NameKind, evidence, insert, lists, tagger};
use crate::article::{Document, Words};
use crate::language::{Class, any_of};
use std::ops::Range;

/// Words of the body or territory between an office and its holder at most.
const DOMAIN: usize = 2;

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
    part_joined(words, mentions);
    let owns = |at: &usize| without_possessive(words.word(*at)).len() < words.word(*at).len();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
        mention.tokens.end = mention.tokens.clone().find(owns).map_or(mention.tokens.end, |at| at + 1);
    }
    let parts = |at: usize| matches!(words.mark(at), "," | "(" | "/" | "&") && !is_degree(words, at + 1);
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

/// Parts names that hyphens join, where somebody else is called by each: `Budi-Siti-Ali`.
fn part_joined(words: &Words, mentions: &mut Vec<Mention>) {
    let joined = |mention: &Mention| {
        mention.kind == NameKind::Person && mention.tokens.clone().any(|at| words.is_text(at, "-"))
    };
    if !mentions.iter().any(joined) {
        return;
    }
    let others: Vec<Mention> = mentions.iter().filter(|mention| !joined(mention)).cloned().collect();
    let known = Known::of(words, &others);
    let mut parts = Vec::new();
    mentions.retain(|mention| {
        if !joined(mention) {
            return true;
        }
        let hyphens = mention.tokens.clone().filter(|&at| words.is_text(at, "-"));
        let mut start = mention.tokens.start;
        let pieces: Vec<Range<usize>> = hyphens
            .chain([mention.tokens.end])
            .map(|end| std::mem::replace(&mut start, end + 1)..end)
            .collect();
        let each = pieces.iter().all(|piece| known.is_called(words, piece));
        if each {
            parts.extend(pieces.into_iter().map(|tokens| Mention { tokens, ..mention.clone() }));
        }
        !each
    });
    insert(mentions, parts);
}

/// Parts a person from the body before: `Ketua [TKD Jatim Budi Raharja]`, where `Budi` is somebody elsewhere.
fn release(words: &Words, mentions: &mut Vec<Mention>) {
    let lone = |mention: &&Mention| mention.kind == NameKind::Person && mention.tokens.len() == 1;
    let known = Form::keys(words, mentions.iter().filter(lone));
    let somebody = |&at: &usize| known.has(Form::of(words, at..at + 1).key());
    let mut people = Vec::new();
    for body in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Organization) {
        let before = body.tokens.start.checked_sub(1);
        // `Kepala Badan Pengatur Jalan (BPJ) [Kementerian PU Budi Raharja]`: the bracket belongs to the office.
        let led = before.is_some_and(|before| words.is(before, Class::Office) || words.is_text(before, ")"));
        let starts = body.tokens.start + 1..body.tokens.end;
        if let Some(start) = starts.filter(|_| led).find(somebody) {
            people.push(Mention { tokens: start..body.tokens.end, kind: NameKind::Person, ..body.clone() });
            body.tokens.end = start;
        }
    }
    insert(mentions, people);
}

/// Corrects mentions by the words around them.
fn correct(words: &Words, mentions: &mut Vec<Mention>) {
    let known = Known::of(words, mentions);
    let mut end = 0;
    let mut starts: Vec<usize> = mentions.iter().skip(1).map(|mention| mention.tokens.start).collect();
    starts.push(words.len());
    for (mention, next) in mentions.iter_mut().zip(starts) {
        if mention.kind == NameKind::Organization && is_of_names(words, &mention.tokens) {
            mention.kind = NameKind::Person;
        }
        if mention.kind == NameKind::Person {
            join_article(words, next, &mut mention.tokens);
            beginning::mend(words, end, &known, &mut mention.tokens);
            degrees::take(words, next, &mut mention.tokens);
            if is_namesake(words, end, &mention.tokens) || is_company(words, &known, &mention.tokens) {
                mention.kind = NameKind::Organization;
            } else if is_place(words, &known, &mention.tokens) {
                mention.kind = NameKind::Place;
            }
        }
        end = mention.tokens.end;
    }
    correct_domains(words, mentions);
    let names_nobody = |name: &Range<usize>| {
        is_grammar(words, name)
            || is_office(words, name)
            || is_common(words, name)
            || is_bare_title(words, name)
    };
    mentions.retain(|mention| mention.kind != NameKind::Person || !names_nobody(&mention.tokens));
}

/// Takes the word into the name that a hyphen ties to its last one: `[Husein Al]-Syarif`.
fn join_article(words: &Words, limit: usize, name: &mut Range<usize>) {
    let tied = |at: usize| words.get(at).is_some_and(|token| token.glued);
    let word = name.end + 1;
    let article =
        name.len() > 1 && words.is(name.end - 1, Class::NameParticle) && is_written(words, name.end - 1);
    if article
        && word < limit
        && words.is_text(name.end, "-")
        && tied(name.end)
        && tied(word)
        && is_written(words, word)
    {
        name.end = word + 1;
    }
}

/// `CEO [Rimba], [Budi Raharja] berharap`, `ADUN [Tanjung Waru], [Siti Raharja]`: between an office and the name behind the
/// comma stands no second holder but the body or territory, where nobody is known to be called so.
fn correct_domains(words: &Words, mentions: &mut [Mention]) {
    let person = |mention: &Mention| mention.kind == NameKind::Person;
    let domain = |pair: &[Mention]| {
        let [domain, holder] = pair else { return None };
        let comma = domain.tokens.end + 1 == holder.tokens.start && words.is_text(domain.tokens.end, ",");
        let nameless = domain.tokens.len() <= DOMAIN && !domain.tokens.clone().any(|at| is_name(words, at));
        let kind = kind_of_domain(words, domain.tokens.start)?;
        (person(domain) && person(holder) && comma && nameless && holder.tokens.len() > 1).then_some(kind)
    };
    let found: Vec<(usize, NameKind)> =
        (1..mentions.len()).filter_map(|at| Some((at - 1, domain(&mentions[at - 1..=at])?))).collect();
    if found.is_empty() {
        return;
    }
    let known = Known::of(words, mentions);
    for (at, kind) in found {
        let name = mentions[at].tokens.clone();
        let called =
            name.len() == 1 && (known.is_first(words, name.start) || known.is_last(words, name.start));
        if !called {
            mentions[at].kind = kind;
        }
    }
}

/// What goes with the office before the token: a company's with a body, a territory's with a place.
fn kind_of_domain(words: &Words, at: usize) -> Option<NameKind> {
    match words.value(at.checked_sub(1)?, Class::Office)? {
        HEAD_LAST => Some(NameKind::Organization),
        TERRITORIAL => Some(NameKind::Place),
        _ => None,
    }
}

/// Whether there are several words, and each is a common part of people's names.
fn is_of_names(words: &Words, name: &Range<usize>) -> bool {
    name.len() > 1 && name.clone().all(|at| words.is(at, Class::GivenName) && is_written(words, at))
}

/// Whether the words are such as join others, and name nobody.
fn is_grammar(words: &Words, name: &Range<usize>) -> bool {
    let grammar = any_of!(OfficeEnd | Determiner | Pronoun | PluralPronoun | Function);
    name.clone().all(|at| words.is_any(at, grammar))
}

/// Whether it is one word for people or a time: `Democrats`, `November`.
fn is_common(words: &Words, name: &Range<usize>) -> bool {
    name.len() == 1
        && !is_name(words, name.start)
        && words.is_any(name.start, any_of!(People | Month | Weekday))
}

/// Whether each word is an office, or several are what goes on its name: `Presiden` is somebody, and whom it means is
/// another stage's business; `Cipta Karya` is a field.
fn is_office(words: &Words, name: &Range<usize>) -> bool {
    let classes = [Class::Office, Class::OfficePrefix];
    let field = words.phrase(name.start, Class::OfficeWord).is_some_and(|(length, _)| length == name.len());
    field && name.len() > 1
        || name.clone().all(|at| {
            classes.into_iter().any(|class| words.value(at, class).is_some_and(|value| value != GIVEN_NAME))
        })
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

/// Whether the whole name is a known company's, club's or paper's, and nobody's.
fn is_company(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    let is = |class: Class| words.phrase(name.start, class).is_some_and(|(length, _)| length == name.len());
    (is(Class::Company) || is(Class::Agency)) && !is_called(words, known, name)
}

/// Whether it is one word that people are called by, here or elsewhere.
fn is_called(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    name.len() == 1 && (is_name(words, name.start) || known.is_last(words, name.start))
}

/// Whether the whole name is a known place's, and nobody's; `Rimba's` is Rimba.
fn is_place(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    let whole = words.phrase(name.start, Class::Gazetteer).is_some_and(|(length, _)| length == name.len());
    let owner =
        name.len() == 1 && words.is_affix(without_possessive(words.word(name.start)), Class::Gazetteer);
    (whole || owner) && !is_called(words, known, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    /// The person whose name was thought to be these tokens.
    fn cut(text: &str, from: usize, to: usize) -> Vec<&str> {
        cut_all(text, &[(from, to)])
    }

    /// The persons whose names were thought to be these tokens.
    fn cut_all<'t>(text: &'t str, names: &[(usize, usize)]) -> Vec<&'t str> {
        let words = Words::read(text, Lang::Id);
        let person = |&(start, end): &(usize, usize)| Mention {
            tokens: start..end,
            kind: NameKind::Person,
            actor: None,
            confidence: 1.0,
        };
        let mut mentions: Vec<Mention> = names.iter().map(person).collect();
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
        let found = cut_all("Fenomena Budi dan Budi Raharja", &[(0, 2), (3, 5)]);
        assert_eq!(found, ["Budi", "Budi Raharja"]);
        let found = cut_all("Siti Budi dan Budi Raharja", &[(0, 2), (3, 5)]);
        assert_eq!(found, ["Siti Budi", "Budi Raharja"]);
    }

    #[test]
    fn the_rest_of_a_body_is_cut_where_somebody_is_called_by_the_next_word() {
        let text = "Ketua KPU Rimba Zul Raharja dan Zul";
        assert_eq!(cut_all(text, &[(2, 5), (6, 7)]), ["Zul Raharja", "Zul"]);
        let text = "Ketua Rimba Zul Raharja dan Zul";
        assert_eq!(cut_all(text, &[(1, 4), (5, 6)]), ["Rimba Zul Raharja", "Zul"], "right behind the office");
    }

    #[test]
    fn hyphens_join_people_who_are_called_so() {
        let text = "Budi-Siti dan Budi Raharja dan Siti Umayah";
        let found = cut_all(text, &[(0, 3), (4, 6), (7, 9)]);
        assert_eq!(found, ["Budi", "Siti", "Budi Raharja", "Siti Umayah"]);
        assert_eq!(cut("Budi-Siti pulang", 0, 3), ["Budi-Siti"]);
    }

    #[test]
    fn an_article_takes_its_word() {
        assert_eq!(cut("kata Husein Al-Syarif kemarin", 1, 3), ["Husein Al-Syarif"]);
        assert_eq!(cut("kata Husein Al Syarif", 1, 3), ["Husein Al"]);
    }

    #[test]
    fn the_body_of_an_office_is_no_second_holder() {
        assert_eq!(cut_all("CEO Rimba, Budi Raharja berharap", &[(1, 2), (3, 5)]), ["Budi Raharja"]);
        assert_eq!(cut_all("Camat Rimbajaya, Budi Raharja pulang", &[(1, 2), (3, 5)]), ["Budi Raharja"]);
        let found = cut_all("Presiden Zulmi, Budi Raharja pulang", &[(1, 2), (3, 5)]);
        assert_eq!(found, ["Zulmi", "Budi Raharja"]);
    }

    #[test]
    fn a_title_is_nobody_and_a_rank_needs_its_head() {
        assert!(cut("kata Mr", 1, 2).is_empty());
        assert!(cut("kata M. Ag", 1, 4).is_empty());
        assert_eq!(cut("pembalap Pol Estrada", 1, 3), ["Pol Estrada"]);
        assert_eq!(cut("kata Kombes Pol Estrada", 2, 4), ["Estrada"]);
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
