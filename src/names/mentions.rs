//! The tagger's mentions, corrected by the words around them.
//!
//! ```text
//! Bandara [Frans Seda]                        a place or body that is named after somebody is nobody
//! [Hotel Melati]                              nor is what begins with the word for a body
//! [Abu Dhabi], [Honda]                        nor a known place or company
//! [Ade Raharja]ORG                            but a body of common names alone is a person
//! HM. [Al Rahman]ORG, Brigjen [TNI Raden Rimba]ORG   and so is one behind a title or a rank
//! Bupati Waru Timur ([Wartim]) Budi           the short form of a place is not
//! Danrem 123/[Rimba Raya]                     nor what a number tells, which is a unit
//! [Husein Al]-Syarif                          an article takes the word that a hyphen ties to it
//! [Presiden], [Mr], [November]                titles and times alone are nobody
//! (Rimba.com/[Budi Raharja])                  nor is who wrote for a site
//! ```
//!
//! Two names in one are `parts.rs`'s business, bodies called after somebody are `namesake.rs`'s and after two
//! `pairs.rs`'s, where a name begins is `beginning.rs`'s, the letters behind it are `degrees.rs`'s, what goes with an
//! office is `domain.rs`'s. The order matters: a name is whole before it is judged. Names that the tagger did not see
//! are `evidence.rs`'s business, who is the same as whom is `actors.rs`'s.

use super::beginning::{self, GIVEN_NAME, is_name, is_written};
use super::degrees;
use super::form::{Form, is_bare_title, without_possessive};
use super::known::Known;
use super::office::{is_of_many, relates};
use super::{
    Mention, NameKind, compound, domain, double, evidence, lists, namesake, pairs, parts, patronym, tagger,
    territory, unread, work,
};
use crate::article::{Case, Document, Kind, Words};
use crate::language::{Class, Lang, any_of};
use crate::order::Set;
use std::ops::Range;

/// The value of a [`Class::Definite`] that stands before no name.
pub(crate) const ARTICLE: u16 = 1;

/// The value of a [`Class::Namesake`] that ends the name of a place: `Elmwood Avenue`.
const TAIL: u16 = 1;

/// The value of a [`Class::Namesake`] that begins the name of a place, and is a body's word, too: `Co Elmwood`.
const LEAD: u16 = 2;

/// The value of a [`Class::Citing`] that only a medium follows: `lapor`.
const MEDIUM: u16 = 1;

/// Tokens of the ranks before a name at most: `Brig. Jen. Pol. (Purn.)`.
const RANKS: usize = 16;

/// Letters of the initials before a name: `OC Raharja`.
const INITIALS: u32 = 2;

/// Letters of the name of a deed at least.
const DEED: usize = 7;

/// Tokens of an office before one part of its field at most.
const FIELD: usize = 10;

/// The mentions of the story, in order, without overlap.
///
/// None where the whole story is in capitals: there they tell no names, and the words beside them too little.
pub(super) fn find(document: &Document, weights: &tagger::Weights) -> Vec<Mention> {
    if tagger::is_all_capitals(document) {
        return Vec::new();
    }
    let mut mentions = tagger::find(document, weights);
    pairs::correct(&document.words, &mut mentions);
    domain::correct_teams(&document.words, &mut mentions);
    parts::part(&document.words, &mut mentions);
    parts::release(&document.words, &mut mentions);
    beginning::release_titles(&document.words, &mut mentions);
    beginning::release_titled_offices(&document.words, &mut mentions);
    beginning::release_places(&document.words, &mut mentions);
    beginning::release_first_words(&document.words, &mut mentions);
    territory::correct(&document.words, &mut mentions);
    join_articles(&document.words, &mut mentions);
    if document.lang == Lang::En {
        compound::part(&document.words, &mut mentions);
        release_initialled(&document.words, &mut mentions);
    }
    correct(&document.words, filed(document).as_ref(), &mut mentions);
    namesake::correct(&document.words, &mut mentions);
    work::drop(&document.words, &mut mentions);
    evidence::add(document, &mut mentions);
    lists::add(document, &mut mentions);
    if document.lang == Lang::En {
        unread::join(document, &mut mentions);
    }
    pairs::correct(&document.words, &mut mentions);
    patronym::join(document, &mut mentions);
    double::join(document, &mut mentions);
    mentions
}

/// Makes persons of the bodies that initials and one word name right behind an English office, which stands before no
/// body: `Rimba lawyer OC Raharja`.
fn release_initialled(words: &Words, mentions: &mut [Mention]) {
    let initials = |at: usize| {
        let token = words.get(at).filter(|token| token.entry == 0);
        token.is_some_and(|token| token.case == Case::Upper && token.span.len() == INITIALS)
    };
    for mention in mentions.iter_mut().filter(|it| it.kind == NameKind::Organization && it.tokens.len() == 2)
    {
        let start = mention.tokens.start;
        let led = start.checked_sub(1).is_some_and(|at| words.is_small(at) && words.is(at, Class::Office));
        if led && initials(start) && beginning::may_be_name(words, start + 1) {
            mention.kind = NameKind::Person;
        }
    }
}

/// The place where the story was filed, which the tagger does not read.
fn filed(document: &Document) -> Option<Mention> {
    let place = document.furniture.dateline.as_ref()?.place?;
    let tokens = document.words.tokens_in(place);
    Some(Mention { tokens, kind: NameKind::Place, actor: None, confidence: 1.0 })
}

/// Corrects mentions by the words around them, and by the place where the story was filed.
fn correct(words: &Words, filed: Option<&Mention>, mentions: &mut Vec<Mention>) {
    mentions.retain(|mention| !degrees::is_no_name(words, &mention.tokens));
    let known = Known::of(words, mentions.iter().chain(filed));
    let mut end = 0;
    let mut starts: Vec<usize> = mentions.iter().skip(1).map(|mention| mention.tokens.start).collect();
    starts.push(words.len());
    for (mention, next) in mentions.iter_mut().zip(starts) {
        if mention.tokens.len() > 1 && joins_sentence(words, mention.tokens.start) {
            mention.tokens.start += 1;
        }
        if mention.kind == NameKind::Organization {
            if beginning::is_titled(words, &mention.tokens) {
                *mention = evidence::told_person(mention.tokens.clone());
            } else if let Some(start) =
                beginning::behind_office(words, &mention.tokens).filter(|_| mention.tokens.end < next)
            {
                *mention = evidence::told_person(start..mention.tokens.end);
            } else if is_of_names(words, &mention.tokens) {
                mention.kind = NameKind::Person;
            }
        }
        take_county(words, next, mention);
        if mention.kind == NameKind::Person {
            join_article(words, next, &mut mention.tokens);
            beginning::mend(words, end, &known, &mut mention.tokens);
            degrees::take(words, next, &mut mention.tokens);
            if is_namesake(words, end, &mention.tokens)
                || is_company(words, &known, &mention.tokens)
                || words.before(mention.tokens.start).is_some_and(|before| cites_medium(words, before))
            {
                mention.kind = NameKind::Organization;
            } else if is_place(words, &known, &mention.tokens) {
                mention.kind = NameKind::Place;
            }
        }
        end = mention.tokens.end;
    }
    domain::correct_territories(words, mentions);
    domain::correct_places(words, mentions);
    domain::correct_short_forms(words, mentions);
    domain::correct(words, mentions);
    let short = mentions.iter().filter(|mention| is_short_place(words, &mention.tokens));
    let short = Form::keys(words, short);
    let names_nobody = |name: &Range<usize>| {
        short.has(Form::of(words, name.clone()).key())
            || is_unit(words, name)
            || is_grammar(words, name)
            || is_office(words, name)
            || is_common(words, name)
            || is_bare_title(words, name)
            || is_letter(words, name)
            || is_field(words, name)
            || is_post(words, name)
            || (is_people(words, name) || is_half(words, name) || is_part_of_body(words, name))
                && !known.is_outer(words, name)
            || is_deed(words, name)
            || is_credit(words, name)
            || is_address(words, name)
    };
    mentions.retain(|mention| mention.kind != NameKind::Person || !names_nobody(&mention.tokens));
    drop_owners(words, mentions);
}

/// Joins the parts of a name that an article and a hyphen tie: `[Abdullah Al]-[Mustafa Shah]`, `[Al]-Sultan [Abdullah]`.
fn join_articles(words: &Words, mentions: &mut Vec<Mention>) {
    let tied = |at: usize| words.get(at).is_some_and(|token| token.glued);
    mentions.dedup_by(|next, name| {
        let hyphen = name.tokens.end;
        let article = words.is(hyphen - 1, Class::NameParticle) && is_written(words, hyphen - 1);
        let gap = next.tokens.start.checked_sub(hyphen + 1).filter(|&gap| gap < 2);
        let title = gap == Some(0) || words.is(hyphen + 1, Class::Office) && is_written(words, hyphen + 1);
        let joined = article
            && words.is_mark(hyphen, '-')
            && tied(hyphen)
            && tied(hyphen + 1)
            && gap.is_some_and(|_| title)
            && [&*name, &*next].iter().all(|it| it.kind == NameKind::Person);
        if joined {
            name.tokens.end = next.tokens.end;
        }
        joined
    });
}

/// Takes the word into the name that a hyphen ties to its last one: `[Husein Al]-Syarif`.
fn join_article(words: &Words, limit: usize, name: &mut Range<usize>) {
    let tied = |at: usize| words.get(at).is_some_and(|token| token.glued);
    let word = name.end + 1;
    let article =
        name.len() > 1 && words.is(name.end - 1, Class::NameParticle) && is_written(words, name.end - 1);
    if article
        && word < limit
        && words.is_mark(name.end, '-')
        && tied(name.end)
        && tied(word)
        && is_written(words, word)
    {
        name.end = word + 1;
    }
}

/// Whether there are several words, and each is a common part of people's names.
fn is_of_names(words: &Words, name: &Range<usize>) -> bool {
    name.len() > 1 && name.clone().all(|at| words.is(at, Class::GivenName) && is_written(words, at))
}

/// Whether the word is the short form of the known place before its bracket: `Waru Timur (Wartim)`.
fn is_short_place(words: &Words, name: &Range<usize>) -> bool {
    let Some(open) = name.start.checked_sub(1) else { return false };
    let bracket = words.is_mark(open, '(') && words.is_mark(name.end, ')');
    bracket && name.len() == 1 && !is_name(words, name.start) && beginning::ends_place(words, open)
}

/// Whether the words are a unit's behind its number: `Korem 123/Rimba Raya`, `Kodam IX/Rimba`.
fn is_unit(words: &Words, name: &Range<usize>) -> bool {
    let number = name.start.checked_sub(2).filter(|&at| words.is_mark(at + 1, '/'));
    number.and_then(|at| words.get(at)).is_some_and(|it| it.kind == Kind::Number || it.case == Case::Upper)
}

/// Whether the words are such as join others, and name nobody; `He's` is such a word, too.
fn is_grammar(words: &Words, name: &Range<usize>) -> bool {
    let grammar = any_of!(OfficeEnd | Determiner | Pronoun | PluralPronoun | Function);
    let pronoun = |at: usize| words.is_listed(without_possessive(words.word(at)), Class::Pronoun);
    name.clone().all(|at| words.is_any(at, grammar) || pronoun(at))
}

/// Whether it is one letter, and nothing beside it says that somebody is called so: `visa F`, but `Brigadir J`, `J (34)`.
fn is_letter(words: &Words, name: &Range<usize>) -> bool {
    let letter = name.len() == 1 && words.get(name.start).is_some_and(|token| token.case == Case::Initial);
    let titled = name.start.checked_sub(1).is_some_and(|before| {
        words.is_any(before, any_of!(Rank | RankTail | Courtesy | Honorific | Office | NameLink | People))
    });
    let aged = words.is_mark(name.end, '(') && words.is_number(name.end + 1);
    letter && !titled && !aged
}

/// Whether it is one part of an office's field: the `Iptek` of `Deputi Bidang SDM, Iptek, dan Budaya Rimba`.
fn is_field(words: &Words, name: &Range<usize>) -> bool {
    let comma = name.start.checked_sub(1).filter(|&before| words.is_mark(before, ','));
    let Some(comma) = comma.filter(|_| name.len() == 1 && !words.is(name.start, Class::GivenName)) else {
        return false;
    };
    let next = name.end + usize::from(words.is_mark(name.end, ','));
    let more = words.is(next, Class::Coordinator)
        && is_written(words, next + 1)
        && !words.is_any(next + 1, any_of!(GivenName | Office | OfficePrefix | Rank | Honorific | Courtesy));
    let part = |&at: &usize| is_written(words, at) || words.is_mark(at, ',');
    let office = any_of!(Office | OfficePrefix);
    let mut before = (comma.saturating_sub(FIELD)..comma).rev().take_while(part);
    more && before.any(|at| words.is_any(at, office) && !words.is(at, Class::GivenName))
}

/// Whether an article makes one of a people of it: `the Zambian said`, but `the Obama aide`.
fn is_people(words: &Words, name: &Range<usize>) -> bool {
    let article = name.start.checked_sub(1).and_then(|at| words.value(at, Class::Definite)) == Some(ARTICLE);
    let ends = words.begins(name.end, Class::Speech) || matches!(words.mark(name.end), ',' | '.');
    article && name.len() == 1 && ends && !is_name(words, name.start)
}

/// Whether it is one word that bodies are called by: the `Unit` of `the Detective Unit`.
fn is_part_of_body(words: &Words, name: &Range<usize>) -> bool {
    let head = words.value(name.start, Class::OrganizationHead).is_some_and(|value| value != GIVEN_NAME);
    head && name.len() == 1 && is_written(words, name.start) && !is_name(words, name.start)
}

/// Whether the words are a county's and an office: `Elmwood County Sheriff's`.
fn is_post(words: &Words, name: &Range<usize>) -> bool {
    let last = name.end - 1;
    let county = |at: usize| words.value(at, Class::Namesake) == Some(TAIL) && is_written(words, at);
    words.is_listed(without_possessive(words.word(last)), Class::Office) && (name.start + 1..last).any(county)
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
    let domain = |stop: usize| {
        words.is_mark(stop, '.') && words.is_small(stop + 1) && words.get(stop + 1).is_some_and(|it| it.glued)
    };
    let stroke = |at: usize| words.is_mark(at, '/');
    let behind = stroke(name.end) && domain(name.end + 2);
    let before = name.start.checked_sub(3);
    behind || before.is_some_and(|stop| stroke(name.start - 1) && domain(stop))
}

/// Whether it ends a form of address: `Tuan [Yang Terutama] selaku ketua`.
fn is_address(words: &Words, name: &Range<usize>) -> bool {
    (name.start.saturating_sub(1)..=name.start).any(|at| {
        let form = words.phrase(at, Class::Courtesy).filter(|&(length, _)| length > 1);
        form.is_some_and(|(length, _)| at + length == name.end)
    })
}

/// Drops the bodies and places of offices that only point to who has them, `mantan Direktur [Rimba Jaya] tersebut`, but
/// whom the article names elsewhere, and `anak Siti itu`.
fn drop_owners(words: &Words, mentions: &mut Vec<Mention>) {
    let owns = |mention: &Mention| mention.kind == NameKind::Person && is_owner(words, &mention.tokens);
    if !mentions.iter().any(owns) {
        return;
    }
    let hashes =
        |mention: &Mention| words.tokens()[mention.tokens.clone()].iter().map(|word| u64::from(word.hash));
    let people = mentions.iter().filter(|it| it.kind == NameKind::Person && !owns(it));
    let people = Set::of(people.flat_map(hashes));
    mentions.retain(|mention| !owns(mention) || hashes(mention).any(|word| people.has(word)));
}

/// Whether a former office of a body or place, or one of two words, stands before the name, and a word that points behind.
fn is_owner(words: &Words, name: &Range<usize>) -> bool {
    let before = |back: usize| name.start.checked_sub(back);
    let held = |at: usize| {
        words.value(at, Class::Office).is_some_and(|value| !is_of_many(value)) && !relates(words, at)
    };
    let former = before(1).is_some_and(held) && before(2).is_some_and(|at| words.is(at, Class::OfficePrefix));
    let wide = before(1).is_some_and(|at| words.is(at, Class::OfficeWord)) && before(2).is_some_and(held);
    let points = words.is(name.end, Class::Definite) && words.is_small(name.end);
    (former || wide) && points && !words.is(name.start, Class::GivenName)
}

/// Whether each word is what is done, and an office is in charge of it: `Direktur Jenderal [Pengelolaan Pembiayaan] dan
/// Risiko`.
pub(super) fn is_deed(words: &Words, name: &Range<usize>) -> bool {
    let deed = |at: usize| {
        words.word(at).len() >= DEED
            && words.has_prefix(at, Class::DeedPrefix)
            && words.has_suffix(at, Class::DeedSuffix)
            && !words.is(at, Class::GivenName)
    };
    let office = any_of!(Office | OfficeWord | Rank);
    let led = name.start.checked_sub(1).is_some_and(|at| words.is_any(at, office));
    led && name.clone().all(deed)
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
    let classes = [Class::Office, Class::OfficePrefix];
    let field = words.phrase(name.start, Class::OfficeWord).is_some_and(|(length, _)| length == name.len());
    field && name.len() > 1
        || name.clone().all(|at| {
            let title = at + 1 < name.end && words.is(at, Class::Honorific);
            let value = |class: Class| words.value(at, class).is_some_and(|value| value != GIVEN_NAME);
            title || classes.into_iter().any(value)
        })
}

/// Whether the name is that of a building or body: named after somebody, or begun with the word for a body; `free` is
/// where the name before ends.
fn is_namesake(words: &Words, free: usize, name: &Range<usize>) -> bool {
    let start = before_rank(words, name.start);
    let before = |back: usize| start.checked_sub(back).filter(|&at| at >= free);
    let is = |back: usize, class: Class| before(back).is_some_and(|at| words.is(at, class));
    // What ends a place's name begins nothing: `Harlow County Executive Jane Roe`.
    let namesake =
        |at: usize| words.value(at, Class::Namesake).is_some_and(|value| value != TAIL && value != LEAD);
    // `Bandara Internasional X`, but `Pengamat Pasar Keuangan X`.
    let named = |back: usize| before(back).is_some_and(namesake) && !is(back + 1, Class::Office);
    let after_word = is(1, Class::OfficeWord) && named(2);
    let is_head = |at: usize| {
        words.value(at, Class::OrganizationHead).is_some_and(|value| value != GIVEN_NAME)
            && is_written(words, at)
    };
    let body = name.len() > 1 && (is_head(name.start) || is_head(name.end - 1));
    before(1).is_some_and(namesake)
        || after_word
        || body
        || is_written(words, name.start) && namesake(name.start)
}

/// Back over the rank that goes with the name of a street or building: `Jalan [Letjen] Raharja`.
pub(super) fn before_rank(words: &Words, name: usize) -> usize {
    let rank = |at: usize| words.is_any(at, any_of!(Rank | RankTail));
    let over = |&at: &usize| rank(at) || at > 0 && words.is_mark(at, '.') && rank(at - 1);
    let back = (0..name).rev().take(RANKS).take_while(over).count();
    // `Jl. Letjen Raharja`
    let stop = (name - back).checked_sub(2).filter(|&at| back > 0 && words.is_mark(at + 1, '.'));
    name - back - usize::from(stop.is_some_and(|at| words.is(at, Class::Abbreviation)))
}

/// Whether the whole name is a known company's, club's or paper's, and nobody's.
fn is_company(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    let is = |class: Class| words.phrase(name.start, class).is_some_and(|(length, _)| length == name.len());
    (is(Class::Company) || is(Class::Agency)) && !is_called(words, known, name)
}

/// Whether a word that opens a sentence was taken for the first of a name: `[Lapor] Rimba Mail`, `[Terdahulu] Hakim Budi`.
fn joins_sentence(words: &Words, first: usize) -> bool {
    let titled = any_of!(Office | Honorific | Rank | Courtesy);
    cites_medium(words, first) || words.is(first, Class::Opening) && words.begins_any(first + 1, titled)
}

/// Whether it is a verb that only a medium follows: `Lapor Rimba Mail, …`.
fn cites_medium(words: &Words, verb: usize) -> bool {
    words.value(verb, Class::Citing) == Some(MEDIUM)
}

/// Whether it is one word that people are called by, here or elsewhere.
fn is_called(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    name.len() == 1 && (is_name(words, name.start) || known.is_last(words, name.start))
}

/// Makes places of a county's word and one other, and of the one before it: `[Co Elmwood]`, `[Elmwood] County Sheriff`.
fn take_county(words: &Words, limit: usize, mention: &mut Mention) {
    let Range { start, end } = mention.tokens;
    let value = |at: usize| words.value(at, Class::Namesake).filter(|_| is_written(words, at));
    let led = mention.tokens.len() == 2
        && value(start) == Some(LEAD)
        && beginning::may_be_name(words, start + 1)
        && mention.kind != NameKind::Group;
    let person = mention.kind == NameKind::Person && mention.tokens.len() == 1;
    let tail = person && end < limit && value(end) == Some(TAIL);
    if led || tail {
        mention.kind = NameKind::Place;
        mention.tokens.end += usize::from(tail);
    }
}

/// Whether the whole name is a known place's, and nobody's; `Rimba's` is Rimba.
fn is_place(words: &Words, known: &Known, name: &Range<usize>) -> bool {
    let whole = words.phrase(name.start, Class::Gazetteer).is_some_and(|(length, _)| length == name.len());
    let owner =
        name.len() == 1 && words.is_listed(without_possessive(words.word(name.start)), Class::Gazetteer);
    let last = name.end - 1;
    let tail = name.len() > 1 && is_written(words, last) && words.value(last, Class::Namesake) == Some(TAIL);
    tail || (whole || owner) && !is_called(words, known, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::testing::{people_after, people_left, people_named};

    /// The person whose name was thought to be these tokens.
    fn cut(text: &str, from: usize, to: usize) -> Vec<&str> {
        cut_all(text, &[(from, to)])
    }

    /// The persons whose names were thought to be these tokens.
    fn cut_all<'t>(text: &'t str, names: &[(usize, usize)]) -> Vec<&'t str> {
        people_left(text, names, |words, mentions| {
            parts::part(words, mentions);
            correct(words, None, mentions);
        })
    }

    #[test]
    fn a_word_that_opens_a_sentence_begins_no_name() {
        assert_eq!(cut("Sebelumnya Hakim Budi pulang", 0, 3), ["Budi"]);
        assert!(cut("Melansir Rimba Mail kemarin", 1, 3).is_empty(), "a medium");
        assert!(cut("Melansir Rimba Mail kemarin", 0, 3).is_empty());
    }

    #[test]
    fn an_english_word_for_a_body_ends_a_bodys_name() {
        assert!(cut("menurut Rimba Clinic", 1, 3).is_empty());
        assert!(cut("meluncurkan Budi Fellowship", 1, 3).is_empty());
    }

    #[test]
    fn initials_behind_an_english_office_begin_a_name() {
        let kinds = |text: &str, start: usize| {
            let words = Words::read(text, Lang::En);
            let tokens = start..start + 2;
            let body = Mention { tokens, kind: NameKind::Organization, actor: None, confidence: 1.0 };
            let mut mentions = vec![body];
            release_initialled(&words, &mut mentions);
            mentions[0].kind
        };
        assert_eq!(kinds("Harlow lawyer OC Pawirya said", 2), NameKind::Person);
        assert_eq!(kinds("Harlow lawyer for OC Pawirya said", 3), NameKind::Organization);
        assert_eq!(kinds("Harlow lawyer OC Bank said", 2), NameKind::Organization);
    }

    #[test]
    fn an_english_street_is_a_place() {
        let left = |text: &str| {
            let words = Words::read(text, Lang::En);
            let street = Mention { tokens: 1..3, kind: NameKind::Person, actor: None, confidence: 1.0 };
            let mut mentions = vec![street];
            correct(&words, None, &mut mentions);
            mentions.first().map(|mention| mention.kind)
        };
        assert_eq!(left("on Feldwood Avenue yesterday"), Some(NameKind::Place));
        assert_eq!(left("on Feldwood County yesterday"), Some(NameKind::Place));
        assert_eq!(left("by Feldwood Homes yesterday"), Some(NameKind::Organization));
        assert_eq!(left("by Jane Feldwood yesterday"), Some(NameKind::Person));
        let text = "by Harlow County Executive Jane Feldwood";
        let words = Words::read(text, Lang::En);
        let mut mentions = people_named(&Document::of(text, Lang::En), &["Jane Feldwood"]);
        correct(&words, None, &mut mentions);
        assert_eq!(mentions[0].kind, NameKind::Person);
    }

    #[test]
    fn an_article_and_a_hyphen_tie_the_parts_of_a_name() {
        let joined = |text: &'static str, names: &[(usize, usize)]| people_left(text, names, join_articles);
        assert_eq!(
            joined("oleh Husein Al-Syarif Raharja kemarin", &[(1, 3), (4, 6)]),
            ["Husein Al-Syarif Raharja"]
        );
        assert_eq!(joined("oleh Husein-Siti Raharja kemarin", &[(1, 2), (3, 5)]).len(), 2);
    }

    #[test]
    fn a_title_before_an_office_is_nobody() {
        assert!(cut("kata H Bupati", 1, 3).is_empty());
        assert_eq!(cut("kata H Budi", 1, 3), ["H Budi"]);
    }

    #[test]
    fn a_common_name_behind_an_office_begins_the_name() {
        assert_eq!(cut("kata Hakim Nor Rajiwa Pawirya kemarin", 3, 5), ["Nor Rajiwa Pawirya"]);
        assert_eq!(cut("kata Jaksa Agung Rajiwa Pawirya kemarin", 3, 5), ["Rajiwa Pawirya"]);
        assert_eq!(cut("kata Rimba Nor Rajiwa Pawirya kemarin", 3, 5), ["Rajiwa Pawirya"]);
    }

    #[test]
    fn a_common_name_that_is_an_office_begins_the_name() {
        assert_eq!(cut("dikalahkan Putri Siti Raharja kemarin", 2, 4), ["Putri Siti Raharja"]);
        assert_eq!(cut("dikalahkan Timnas Putri Rimba Raya kemarin", 3, 5), ["Rimba Raya"]);
        assert_eq!(cut_all("mengusung Putri Siti, kata Siti", &[(1, 3), (5, 6)]), ["Siti", "Siti"]);
        let text = "It seems Mason Harlowe scored, and Ratu Harlowe watched.";
        let document = Document::of(text, Lang::En);
        let left = people_after(&document, &["Harlowe", "Harlowe"], |document, mentions| {
            correct(&document.words, None, mentions);
        });
        assert_eq!(left, ["Mason Harlowe", "Harlowe"]);
    }

    #[test]
    fn a_date_ends_a_name() {
        assert_eq!(cut("kata Budi Rahma Minggu, (7/8) kemarin", 1, 4), ["Budi Rahma"]);
        assert_eq!(cut("kata Budi Rahma Minggu kemarin", 1, 4), ["Budi Rahma Minggu"]);
    }

    #[test]
    fn who_speaks_for_a_body_ends_it_no_more() {
        let left = |text: &str, body: Range<usize>| {
            let words = Words::read(text, Lang::Id);
            let body = Mention { tokens: body, kind: NameKind::Organization, actor: None, confidence: 1.0 };
            let mut mentions = vec![body];
            parts::release(&words, &mut mentions);
            mentions.pop().map(|last| words.span(last.tokens).of(text).to_owned())
        };
        assert_eq!(left("kata Ketua Kemenrim Budi Raharja, Senin", 2..5).as_deref(), Some("Budi Raharja"));
        assert_eq!(
            left("oleh Ketua Kemenrim Budi Raharja, Senin", 2..5).as_deref(),
            Some("Kemenrim Budi Raharja")
        );
        let text = "kata Ketua Yayasan Budi Raharja, Senin";
        assert_eq!(left(text, 2..5).as_deref(), Some("Yayasan Budi Raharja"));
        assert_eq!(left("Ketua Komisi 3 Sumawi mengatakan", 1..4).as_deref(), Some("Sumawi"));
        assert_eq!(left("Ketua Komisi 3 Sumawi pulang", 1..4).as_deref(), Some("Komisi 3 Sumawi"));
        assert_eq!(left("kata pelatih Persib Dero Wiratu, Senin", 2..5).as_deref(), Some("Dero Wiratu"));
    }

    #[test]
    fn one_word_behind_a_villages_office_is_the_village() {
        assert!(cut("Kades Murwa yang hadir", 1, 2).is_empty());
        assert_eq!(cut("kata Kades Murwa kemarin", 2, 3), ["Murwa"]);
        assert_eq!(cut("Kades Budi yang hadir", 1, 2), ["Budi"]);
        assert_eq!(cut_all("Kades Murwa hadir. Murwa pulang", &[(1, 2), (4, 5)]), ["Murwa", "Murwa"]);
    }

    #[test]
    fn whom_somebody_with_an_age_drives_for_is_a_body() {
        assert_eq!(cut_all("sopir bus Rimba Indah, Budi (30), pulang", &[(2, 4), (5, 6)]), ["Budi"]);
        assert_eq!(cut_all("sopir bus Rimba Indah, Budi pulang", &[(2, 4), (5, 6)]).len(), 2);
        assert_eq!(cut_all("korban bus Siti Indah, Budi (30), pulang", &[(2, 4), (5, 6)]).len(), 2);
    }

    #[test]
    fn a_street_with_a_rank_is_nobody() {
        assert!(cut("di Jalan Letjen Budi Raharja", 3, 5).is_empty());
        assert!(cut("di Jl. Letjen Budi Raharja", 4, 6).is_empty());
        assert_eq!(cut("di desa. Letjen Budi Raharja", 4, 6), ["Budi Raharja"]);
        assert_eq!(cut("di desa. Budi Raharja pulang", 3, 5), ["Budi Raharja"]);
    }

    #[test]
    fn who_wrote_for_a_site_is_nobody_of_the_story() {
        assert!(cut("(Rimba.com/Budi Raharja)", 5, 7).is_empty());
        assert!(cut("robot. Budi Raharja/Rimba.com", 2, 4).is_empty());
        assert_eq!(cut("ganda Siti/Budi Raharja", 3, 5), ["Budi Raharja"]);
    }

    #[test]
    fn titles_belong_to_a_name_and_offices_do_not() {
        assert_eq!(cut("kata dr. Budi Raharja", 3, 5), ["dr. Budi Raharja"]);
        assert_eq!(cut("kata Bupati Budi Raharja", 1, 4), ["Budi Raharja"]);
        assert_eq!(cut("kata Imam Raharja", 1, 3), ["Imam Raharja"]);
        assert_eq!(cut("kata Camat Rimba Budi Raharja", 2, 5), ["Budi Raharja"]);
        assert_eq!(cut("kata Camat Landasari La Ode Budiman", 2, 6), ["La Ode Budiman"]);
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
    fn whose_an_office_is_that_points_is_nobody() {
        assert!(cut("Mantan direktur Rimba Jaya tersebut diam", 2, 4).is_empty());
        assert_eq!(cut("Mantan direktur Rimba Jaya diam", 2, 4), ["Rimba Jaya"]);
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
        assert_eq!(cut_all("Bupati Bima, Budi Raharja pulang", &[(1, 2), (3, 5)]), ["Budi Raharja"]);
        assert_eq!(cut_all("Bupati Siti, Budi Raharja pulang", &[(1, 2), (3, 5)]), ["Siti", "Budi Raharja"]);
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
    fn what_a_title_or_a_rank_goes_on_with_is_a_person() {
        let kind = |text: &str, tokens: Range<usize>| {
            let words = Words::read(text, Lang::Id);
            let body = Mention { tokens, kind: NameKind::Organization, actor: None, confidence: 1.0 };
            let mut mentions = vec![body];
            correct(&words, None, &mut mentions);
            let it = mentions.remove(0);
            (it.kind, words.span(it.tokens).of(text).to_owned())
        };
        assert_eq!(kind("oleh HM. Al Wirtaj", 3..5), (NameKind::Person, "HM. Al Wirtaj".into()));
        assert_eq!(kind("oleh Mayjen TNI Wirtu Rahda", 2..5), (NameKind::Person, "Wirtu Rahda".into()));
        assert_eq!(kind("oleh Mayjen TNI Bank Rahda", 2..5).0, NameKind::Organization);
        assert_eq!(kind("oleh Panglima TNI Wirtu Rahda", 2..5).0, NameKind::Organization);
    }

    #[test]
    fn a_short_form_of_a_place_and_a_unit_are_nobody() {
        let text = "Bupati Lombok Timur (Lotim) Budi Raharja hadir, Lotim sepi";
        assert_eq!(cut_all(text, &[(4, 5), (6, 8), (10, 11)]), ["Budi Raharja"]);
        assert_eq!(cut_all("Warga Lombok Timur (Budi) hadir", &[(4, 5)]), ["Budi"]);
        assert!(cut("Danrem 177/Wirtu Rahda hadir", 3, 5).is_empty());
        assert_eq!(cut("Danrem Wirtu Rahda hadir", 1, 3), ["Wirtu Rahda"]);
    }

    #[test]
    fn a_name_begins_behind_a_rank_or_a_body() {
        assert_eq!(cut("Kapolres Rimba Selatan AKBP Wirtu Rahda", 2, 6), ["Wirtu Rahda"]);
        assert_eq!(cut("Deputi Kemenpar Budi hadir", 1, 3), ["Budi"]);
        assert_eq!(cut("Deputi Kemenpar Wirtu Rahda hadir", 1, 4), ["Wirtu Rahda"]);
        assert_eq!(cut("pelatih Persib Wirtu Rahda hadir", 1, 4), ["Wirtu Rahda"]);
        assert!(cut("Ketua Yayasan Budi Raharja hadir", 1, 4).is_empty());
    }

    #[test]
    fn a_brand_before_initials_is_nobody() {
        assert_eq!(cut("Sopir truk Rimba BS (40) pulang", 2, 4), ["BS"]);
        assert_eq!(cut("Sopir truk Budi BS (40) pulang", 2, 4), ["Budi BS"]);
        assert_eq!(cut("Sopir truk Rimba BS pulang", 2, 4), ["Rimba BS"]);
    }

    #[test]
    fn a_feast_is_nobody() {
        let words = Words::read("on Christmas Eve", Lang::En);
        assert!(is_common(&words, &(1..3)));
        assert!(!is_common(&words, &(1..2)));
    }

    #[test]
    fn a_pronoun_with_its_verb_is_nobody() {
        assert!(is_grammar(&Words::read("He's claiming that", Lang::En), &(0..1)));
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
    fn a_team_is_nobody() {
        let words = Words::read("Tim bola voli putri Rimba Raya dan putri Budi Raharja", Lang::Id);
        let person = |start: usize| Mention {
            tokens: start..start + 2,
            kind: NameKind::Person,
            actor: None,
            confidence: 1.0,
        };
        let mut mentions = vec![person(4), person(8)];
        domain::correct_teams(&words, &mut mentions);
        assert_eq!(
            mentions.iter().map(|it| it.kind).collect::<Vec<_>>(),
            [NameKind::Organization, NameKind::Person]
        );
    }

    #[test]
    fn a_territory_is_nobody() {
        let text = "kata Kapolres Rimbajaya di Mapolres Rimbajaya dan Kapolres Wirabumi";
        let found = cut_all(text, &[(2, 3), (8, 9)]);
        assert_eq!(found, ["Wirabumi"]);
        assert_eq!(cut_all("Ketua DPRD Rimbajaya Budi Raharja", &[(2, 3), (3, 5)]), ["Budi Raharja"]);
    }

    #[test]
    fn a_small_word_goes_with_a_first_name() {
        assert_eq!(cut("kata Lurah Rimba I Made Raharja", 4, 6), ["I Made Raharja"]);
        assert_eq!(cut("kata Asisten I Budi Raharja", 3, 5), ["Budi Raharja"]);
    }

    #[test]
    fn a_name_begins_behind_the_place_of_a_body() {
        let words = Words::read("dari Institut Teknologi Bandung Yunus Martin Raharja", Lang::Id);
        let mention =
            |tokens: Range<usize>, kind: NameKind| Mention { tokens, kind, actor: None, confidence: 1.0 };
        let mut mentions = vec![mention(1..5, NameKind::Organization), mention(5..7, NameKind::Person)];
        beginning::release_first_words(&words, &mut mentions);
        assert_eq!(mentions[1].tokens, 4..7);
    }

    #[test]
    fn a_known_place_and_a_village_are_cut_from_the_head_of_a_name() {
        assert_eq!(cut("Kabag Hukum KPU Kutai Timur Lisda", 3, 6), ["Lisda"]);
        assert_eq!(cut("warga Kelurahan Rimbawai Rahma mengaku", 2, 4), ["Rahma"]);
        let text = "Kepala BPBD Kobar Syahrun dan Syahrun";
        assert_eq!(cut_all(text, &[(2, 4), (5, 6)]), ["Syahrun", "Syahrun"]);
        let text = "pemimpin Korut Kim Jong Rim dan Kim Jong Rim";
        assert_eq!(cut_all(text, &[(1, 5), (6, 9)]), ["Kim Jong Rim", "Kim Jong Rim"]);
    }

    #[test]
    fn one_of_a_people_is_nobody() {
        let people = |text| {
            let words = Words::read(text, Lang::En);
            is_people(&words, &(1..2))
        };
        assert!(people("the Rimban said so"));
        assert!(!people("the Rimban aide said so"));
        assert!(!people("that Rimban said so"));
    }

    #[test]
    fn half_of_an_offices_field_is_nobody() {
        let text = "Direktur Jenderal Minyak dan Gas Rimba, Budi Raharja, dan Bupati Zulmi dan Rahman";
        assert_eq!(cut_all(text, &[(2, 3), (7, 9), (12, 13)]), ["Budi Raharja", "Zulmi"]);
    }

    #[test]
    fn a_territory_ends_before_a_title() {
        assert_eq!(cut("kata Bupati Rimba Raya H Budi Raharja", 3, 7), ["H Budi Raharja"]);
        assert_eq!(cut("kata Ketua Rimba Ny. Siti Raharja", 2, 7), ["Siti Raharja"]);
        let text = "kata Sekda Rimbajaya Budi Raharja dan Bupati Rimbajaya Wirasena Lewa";
        assert_eq!(cut_all(text, &[(3, 5), (7, 10)]), ["Budi Raharja", "Wirasena Lewa"]);
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
