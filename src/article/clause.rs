//! Where the clauses of a sentence begin and may end.
//!
//! ```text
//! Dalam rapat itu , | Bupati Tomo | membuka pasar desa | di Waru | yang lama rusak | , kata juru bicaranya
//! opening             start        verb                ^          ^                  ^ boundaries
//! ```
//!
//! The main verb is the first one outside relative clauses, brackets and quotation marks that no infinitive marker
//! (`untuk membuka`) stands before. A clause that ends at a boundary after its verb reads as one; which of them tells
//! the news is `event`'s business.

use super::{Case, Kind, Words};
use crate::language::{Class, any_of};
use std::ops::Range;

/// Tokens of an opening phrase at most; a longer one is a clause of its own.
const OPENING_TOKENS: usize = 30;

/// Tokens between a comma and the speech verb of the attribution that it opens, at most.
const ATTRIBUTION_TOKENS: usize = 10;

/// Tokens in which the next items of a list end.
const LIST_TOKENS: usize = 12;

/// Tokens of an aside that only says where or when at most: `, Kecamatan Waru,`.
const ASIDE_TOKENS: usize = 6;

/// Tokens of a head before a sentence at most.
const HEAD_TOKENS: usize = 8;

/// Openings that follow each other at most: `Namun, meski mahal, …`.
const OPENINGS: usize = 2;

/// The value of a [`Class::Subordinator`] that opens a condition.
const CONDITION: u16 = 1;

/// The value of a [`Class::Subordinator`] or, behind a comma, of a [`Class::Coordinator`] that a verb follows: `, di mana
/// warga …`, `, but votes on …`.
const CLAUSE: u16 = 2;

/// Tokens in which that verb is looked for.
const CLAUSE_TOKENS: usize = 24;

/// The value of a [`Class::Subordinator`] that opens a phrase about the word before it: `kabar terkait bom`.
const PHRASE: u16 = 3;

/// The value of a [`Class::Subordinator`] that is one behind a comma only: `rumah sementara warga`.
const PARTED: u16 = 4;

/// The value of a [`Class::Opening`] that only joins its sentence to the one before, with a comma or without.
pub(crate) const LINK: u16 = 1;

/// The value of a [`Class::Opening`] that a subject begins with: `At least two`.
const AMOUNT: u16 = 2;

/// The value of a [`Class::Opening`] that points at the time of telling: `saat ini`.
pub(crate) const NOW: u16 = 3;

/// The value of a [`Class::Incomplete`] that denies what follows.
const DENIES: u16 = 1;

/// The value of a [`Class::Definite`] that points.
const POINTS: u16 = 0;

/// The value of a [`Class::Preposition`] that what stands before it lacks: `of`.
const BINDS: u16 = 1;

/// The value of a [`Class::Preposition`] that is one before a name only: `pelatihan kerja sama Dinas Pasar dengan …`.
const BEFORE_NAME: u16 = 2;

/// The value of a [`Class::Preposition`] whose phrase a verb right before it lacks, `meningkat | kepada 84 orang`, and
/// any word the verb behind it: `voted Thursday | to approve`.
const COMPLETES: u16 = 3;

/// The value of a [`Class::Preposition`] that tells what something is called: `menyebut kemenangan itu sebagai hadiah`.
const CALLS: u16 = 4;

/// What begins where a clause may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// The sentence ends.
    End,
    /// Who said it: `, kata …`.
    Attribution,
    /// Anything else after a comma, semicolon or dash.
    Comma,
    /// A relative clause.
    Relative,
    /// A clause or phrase of time, cause or purpose.
    Subordinate,
    /// A second verb, object or clause.
    Coordinate,
    /// A prepositional phrase.
    Preposition,
}

/// A place where a clause may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Boundary {
    /// The first token that is not of the clause.
    pub(crate) at: usize,
    /// What begins there.
    pub(crate) kind: Break,
}

/// The places in the sentence where a clause may end, in order; the last is the sentence's end or its attribution,
/// which stands after the main verb.
pub(crate) fn boundaries(words: &Words, sentence: Range<usize>, verb: Option<usize>) -> Vec<Boundary> {
    let body = body(words, sentence);
    let mut found = Vec::new();
    let mut nesting = Nesting::default();
    for at in body.clone() {
        nesting.step(words.mark(at));
        if nesting.is_open() {
            continue;
        }
        if verb.is_some_and(|verb| verb < at) && opens_attribution(words, at..body.end) {
            found.push(Boundary { at, kind: Break::Attribution });
            return found;
        }
        found.extend(break_at(words, at).map(|kind| Boundary { at, kind }));
    }
    found.push(Boundary { at: body.end, kind: Break::End });
    found
}

/// The sentence without the full stop at its end. A question keeps its mark: without it, it would say what it asks.
fn body(words: &Words, sentence: Range<usize>) -> Range<usize> {
    let closes = |&token: &usize| {
        // `lima tips: 1.`
        let item = words.is_number(token) && token > 0 && words.is_mark(token - 1, ':');
        item || matches!(words.mark(token), '.' | '!' | '…' | ',' | ':' | ';')
    };
    let marks = sentence.clone().rev().take_while(closes).count();
    sentence.start..sentence.end - marks
}

/// The kinds of phrases, the most telling first, since words such as `hingga` are of several; a comma belongs to the
/// phrase after it, and says least by itself.
pub(crate) fn break_at(words: &Words, at: usize) -> Option<Break> {
    let comma = matches!(words.mark(at), ',' | ';' | '–' | '—');
    if comma && words.get(at + 1).is_some_and(|next| next.glued) {
        return None;
    }
    let next = at + usize::from(comma);
    let kinds = any_of!(Relative | Subordinator | Coordinator | Preposition);
    if !comma && !words.begins_any(next, kinds) {
        return None;
    }
    let phrase = words.get(next).is_some_and(crate::article::Token::is_word) && !follows_comma(words, at);
    let kinds = [
        (Class::Relative, Break::Relative),
        (Class::Subordinator, Break::Subordinate),
        (Class::Coordinator, Break::Coordinate),
        (Class::Preposition, Break::Preposition),
    ];
    // `, but only if …`
    let joins = phrase && words.is(next, Class::Coordinator);
    if phrase && is_condition(words, next) || joins && (1..3).any(|on| is_condition(words, next + on)) {
        return None;
    }
    let kind = kinds.into_iter().find(|(class, _)| phrase && words.begins(next, *class));
    let kind = kind.filter(|_| !is_other(words, next));
    match kind {
        Some((_, Break::Preposition)) if comma => Some(Break::Comma),
        Some((_, kind)) => Some(kind),
        None => comma.then_some(Break::Comma),
    }
}

/// Whether what is a preposition before a name stands there as a noun: `menjalin kerja sama`; or what is a conjunction
/// behind a comma as an adjective: `rumah sementara`.
fn is_other(words: &Words, at: usize) -> bool {
    let noun = words.phrase(at, Class::Preposition).is_some_and(|(length, value)| {
        let name = words.get(at + length).is_some_and(crate::article::Token::is_capitalized);
        value == BEFORE_NAME && !name
    });
    noun || !words.is_mark(at.wrapping_sub(1), ',') && words.value(at, Class::Subordinator) == Some(PARTED)
}

fn follows_comma(words: &Words, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(words.mark(before), ',' | '('))
}

/// Whether the tokens begin with a comma and a speech verb before the next one: `, kata Tomo`, `, the mayor said`.
pub(crate) fn opens_attribution(words: &Words, mut rest: Range<usize>) -> bool {
    // `berkata, beliau yakin …`: behind the comma of a verb of speech stands what was said, but for `berkata, demikian …`.
    let verb = rest.start.checked_sub(1).filter(|&verb| words.is(verb, Class::Speech));
    let told = verb.is_some() && !words.begins(rest.start + 1, Class::Echo);
    let comma = rest.next().is_some_and(|token| words.is_mark(token, ','));
    comma
        && rest
            .take(ATTRIBUTION_TOKENS)
            .take_while(|&token| !matches!(words.mark(token), ',' | '"' | '“'))
            .enumerate()
            .any(|(index, token)| {
                words.is(token, Class::Speech) && !(told && index > 0)
                    || index == 0
                        && (words.is(token, Class::SpeechInverted) && !words.is_mark(token + 1, ',')
                            || words.begins_any(token, any_of!(According | Citing)))
            })
}

/// Whether a condition begins there: without it a clause says more than the article.
fn is_condition(words: &Words, at: usize) -> bool {
    words.phrase(at, Class::Subordinator).is_some_and(|(_, value)| value == CONDITION)
}

/// Where the sentence begins behind the words that only join it to the one before.
pub(crate) fn past_links(words: &Words, mut sentence: Range<usize>) -> usize {
    while let Some((length, LINK)) = words.phrase(sentence.start, Class::Opening)
        && sentence.start + length < sentence.end
    {
        sentence.start += length;
        sentence.start += usize::from(words.is_mark(sentence.start, ','));
    }
    sentence.start
}

/// Where the sentence begins behind a head that no list of newsrooms knows: `Kuala Waru: Seramai …`, `Monday – Former captain …`,
/// `Warta Rimba, Waru – Hujan …`. One name before a dash may be part of a pair, `Waru – Rimba`.
pub(crate) fn past_head(words: &Words, sentence: &Range<usize>) -> usize {
    let capital = |at: usize| words.get(at).is_some_and(crate::article::Token::is_capitalized);
    let head = sentence.clone().take(HEAD_TOKENS);
    let length = head.take_while(|&at| capital(at) || words.is_number(at) || words.is_mark(at, ',')).count();
    let mark = sentence.start + length;
    let head = sentence.start..mark;
    let dash = |at: usize| words.is_dash(at) && words.get(at).is_some_and(|it| !it.glued);
    let parted = head.clone().any(|at| words.is_mark(at, ',') || words.is(at, Class::Weekday));
    let ends = words.is_mark(mark, ':') || dash(mark) && parted && !(mark + 1..sentence.end).any(dash);
    let follows = capital(mark + 1) && words.get(mark + 1).is_some_and(|it| !it.glued);
    if ends && follows && capital(sentence.start) { mark + 1 } else { sentence.start }
}

/// Where the clause begins: after phrases of time and circumstance that stand before the subject.
pub(crate) fn start(words: &Words, sentence: &Range<usize>) -> usize {
    let mut start = sentence.start;
    for _ in 0..OPENINGS {
        let opening = words.phrase(start, Class::Opening).filter(|&(_, value)| value != AMOUNT);
        if opening.is_none() || is_condition(words, start) {
            break;
        }
        match opening_comma(words, start..sentence.end) {
            Some(comma) if !only_attributes(words, start, comma..sentence.end) => start = comma + 1,
            _ => break,
        }
    }
    start
}

/// Whether what follows the comma tells only who said what stands before it: `At least two died, the agency said on
/// Monday`.
fn only_attributes(words: &Words, start: usize, rest: Range<usize>) -> bool {
    let content =
        |verb: usize| !words.is_mark(verb + 1, ',') && verb_of_content(words, verb + 1..rest.end).is_some();
    let verb = rest.clone().find(|&token| words.is(token, Class::Speech));
    !words.begins(start, Class::Subordinator)
        && main_verb(words, start..rest.start).is_some()
        && opens_attribution(words, rest.clone())
        && !verb.is_some_and(content)
}

/// The main verb of a clause that a condition may open: `Jika hujan turun, warga | mengungsi`.
pub(crate) fn verb_of_whole(words: &Words, clause: Range<usize>) -> Option<usize> {
    let condition = is_condition(words, clause.start);
    let comma = opening_comma(words, clause.clone()).filter(|_| condition);
    main_verb(words, comma.map_or(clause.start, |comma| comma + 1)..clause.end)
}

/// The tokens from a condition within a clause to the verb of what it is the condition of: a clause that ends among them
/// lacks it. `berkata, [jika hujan turun, warga mengungsi] ke …`
pub(crate) fn condition_in(words: &Words, clause: Range<usize>) -> Option<Range<usize>> {
    let fronted = |&at: &usize| {
        at > clause.start
            && is_condition(words, at)
            && (words.is_mark(at - 1, ',') || words.is_any(at - 1, any_of!(Complementizer | Report)))
    };
    let condition = clause.clone().find(fronted)?;
    let verb =
        opening_comma(words, condition..clause.end).and_then(|comma| main_verb(words, comma + 1..clause.end));
    match verb {
        Some(verb) => Some(condition..verb + 1),
        // `mengakui jika timnya kalah`
        None => Some(condition..clause.end).filter(|_| !words.is(condition - 1, Class::Report)),
    }
}

/// The comma that ends the opening phrase: the last one before the main verb that leaves it a subject, since the
/// phrase may have commas of its own: `Di Desa Waru, Kabupaten Sari, warga membangun …`. Where a comma stands right
/// before the verb, the others may be the subject's: `Di Waru, Tomo, 53, membangun …`.
fn opening_comma(words: &Words, clause: Range<usize>) -> Option<usize> {
    // `When Rivers, the mayor, came, …`
    let own = opens_clause(words, clause.start).and_then(|start| main_verb(words, start..clause.end));
    let first = first_comma(words, &(own.unwrap_or(clause.start)..clause.end))?;
    let verb = main_verb(words, first + 1..clause.end)?;
    if words.is_mark(verb - 1, ',') {
        return Some(first).filter(|&first| first < verb - 1);
    }
    let mut nesting = Nesting::default();
    (first..verb - 1)
        .filter(|&token| {
            nesting.step(words.mark(token));
            !nesting.is_open() && words.is_mark(token, ',') && !goes_on(words, token + 1)
        })
        .last()
}

/// The first comma that may end an opening phrase.
fn first_comma(words: &Words, clause: &Range<usize>) -> Option<usize> {
    let mut nesting = Nesting::default();
    (clause.start..clause.end.min(clause.start + OPENING_TOKENS)).find(|&token| {
        nesting.step(words.mark(token));
        !nesting.is_open() && words.is_mark(token, ',') && !goes_on(words, token + 1)
    })
}

/// Whether the verb is that of a clause that stands before the main one: `Ketika hujan turun, respons warga cukup baik`,
/// whose main clause has none that is known.
pub(crate) fn is_fronted(words: &Words, clause: &Range<usize>, verb: usize) -> bool {
    words.begins(clause.start, Class::Subordinator)
        && first_comma(words, clause).is_some_and(|comma| verb < comma)
}

/// Whether a clause that ends there has not come to the verb of the last one it holds: `, di mana warga | di Waru`,
/// `when a van | and a bus collided`.
pub(crate) fn lacks_verb(words: &Words, end: usize) -> bool {
    (end.saturating_sub(CLAUSE_TOKENS)..end)
        .rev()
        // Most tokens open none.
        .filter(|&token| words.begins_any(token, any_of!(Subordinator | Coordinator | Complementizer)))
        .find_map(|token| opens_clause(words, token))
        .is_some_and(|start| plain_verb(words, start..end).is_err())
}

/// Where the clause begins that a word opens which a verb must follow, but for `when asked`, `while in Harlow`, `but only if
/// he agrees`.
fn opens_clause(words: &Words, at: usize) -> Option<usize> {
    let parted = at > 0 && words.is_mark(at - 1, ',');
    let joined = words
        .phrase(at, Class::Subordinator)
        .or_else(|| words.phrase(at, Class::Coordinator).filter(|_| parted))
        .filter(|&(_, value)| matches!(value, CLAUSE | CONDITION));
    let (length, _) = joined.or_else(|| {
        words
            .phrase(at, Class::Complementizer)
            .filter(|_| !words.is(at, Class::Relative) || begins_subject(words, at + 1))
    })?;
    let start = at + length;
    let short = words.is(start, Class::Preposition) || words.has_suffix(start, Class::ParticipleSuffix);
    let condition = (start..start + 2).any(|at| words.begins(at, Class::Subordinator));
    Some(start).filter(|_| !short && !condition)
}

/// Whether a subject begins there, and no verb: `that | the council`, but not `that | eliminates`.
fn begins_subject(words: &Words, at: usize) -> bool {
    let named = words.get(at).is_some_and(|it| it.is_capitalized() || it.kind == Kind::Number);
    named
        || !is_verb(words, at)
            && words.is_any(at, any_of!(Incomplete | Definite | Pronoun | PluralPronoun | Count))
}

/// Whether what follows a comma belongs to the same list or phrase: `, dan`, `, yang`, `, bahwa`, a day in brackets,
/// `, toppling houses`.
fn goes_on(words: &Words, after: usize) -> bool {
    words.is_any(after, any_of!(Coordinator | Relative | Weekday | Complementizer))
        || words.has_suffix(after, Class::ParticipleSuffix)
}

/// Whether the word denies what follows: `tidak`, `bukan`.
pub(crate) fn denies(words: &Words, token: usize) -> bool {
    words.value(token, Class::Incomplete) == Some(DENIES)
}

/// Whether the word points at what was told before: `ini`, `tersebut`, but not `the`.
pub(crate) fn points(words: &Words, token: usize) -> bool {
    words.value(token, Class::Definite) == Some(POINTS)
}

/// The main verb of the clause that begins the range: where none is plain, that of a clause about its subject.
pub(crate) fn main_verb(words: &Words, range: Range<usize>) -> Option<usize> {
    plain_verb(words, range).unwrap_or_else(|other| other)
}

/// Whose verb comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Subject,
    /// A relative clause's.
    Relative,
    /// Another clause about the subject: `Warga yang ditahan karena diduga mencuri | akan …`.
    Aside,
}

/// The main verb, or else that of a clause about the subject.
fn plain_verb(words: &Words, range: Range<usize>) -> Result<Option<usize>, Option<usize>> {
    let mut nesting = Nesting::default();
    let mut owner = Owner::Subject;
    // Where the last verb ended that is not the main one: `who has been asked`.
    let mut group = range.start;
    // The main verb where no other follows: the first of an aside, or the last word of a relative clause's group.
    let (mut aside, mut last) = (None, None::<Range<usize>>);
    // Whether the last relative clause had an auxiliary and no verb: `yang sedang kerja bakti mengecat …`.
    let mut hollow = false;
    for token in range.clone() {
        nesting.step(words.mark(token));
        if nesting.is_open() || token < group {
            continue;
        }
        if let Some(next) = owner_from(words, token, range.start) {
            owner = next;
        } else if is_verb(words, token) {
            let marked = token > range.start && is_marked(words, token);
            // `mencari dan menyelamatkan`, `yang melanda Waru serta merusak …`
            let joined = group > range.start && words.is(token - 1, Class::Coordinator);
            group = verb_end(words, token);
            if joined {
                aside = aside.or(last.as_ref().map(|_| token));
                continue;
            }
            let other = hollow && goes_on_behind_aside(words, token + 1..range.end);
            if owner == Owner::Subject && !marked && !other && !describes(words, token..range.end) {
                return Ok(Some(token));
            }
            hollow = owner == Owner::Relative && (token..group).all(|at| words.is(at, Class::Incomplete));
            if owner != Owner::Relative && !marked {
                aside = aside.or(Some(token));
            }
            match owner {
                Owner::Subject if marked => (group, last) = (token + 1, None),
                Owner::Subject => {}
                _ => last = Some(token..group),
            }
            owner = Owner::Subject;
        }
    }
    // `lori yang dinaikinya | terbakar`
    let last = last.filter(|last| last.len() > 1);
    let own = last.as_ref().is_some_and(|last| !words.is(last.start, Class::Incomplete));
    let other = aside.or_else(|| Some(last?.end - 1));
    if own { Ok(other) } else { Err(other) }
}

/// Whose verb comes next, where that changes at the token.
fn owner_from(words: &Words, token: usize, start: usize) -> Option<Owner> {
    let office = |at: usize| words.is(at, Class::Office);
    let capital = |at: usize| words.get(at).is_some_and(crate::article::Token::is_capitalized);
    if words.is(token, Class::Relative) {
        // `Siti yang juga camat Waru | membuka …`, `Yang Dipertua Waru`
        let noun =
            office(token + 2) && !is_verb(words, token + 1) && !words.is(token + 1, Class::Preposition);
        let title = capital(token) && capital(token + 1);
        (!noun && !title).then_some(Owner::Relative)
    } else if words.is_mark(token, ',') {
        // `Siti, yang juga camat, membuka …`
        Some(Owner::Subject)
    } else {
        (token > start && opens_aside(words, token)).then_some(Owner::Aside)
    }
}

/// Whether a clause about what stands before it begins at the word: one that a verb must follow, `when explosives were
/// found`, or follows at once, `karena diduga mencuri`.
fn opens_aside(words: &Words, at: usize) -> bool {
    words.phrase(at, Class::Subordinator).is_some_and(|(length, value)| {
        let parted = value == PARTED && !words.is_mark(at - 1, ',');
        !parted && (value == CLAUSE || is_verb(words, at + length))
    })
}

/// Whether the verb that begins the tokens only describes the noun before it, since the main one follows: `a ship loaded
/// with oil | was`, `lori dipandu Tomo, 57, | dikatakan bergerak`.
fn describes(words: &Words, mut tokens: Range<usize>) -> bool {
    let Some(verb) = tokens.next() else { return false };
    let next = verb + 1;
    let auxiliary = |at: usize| words.is(at, Class::Incomplete);
    if auxiliary(verb) || words.is(verb, Class::Report) || verb.checked_sub(1).is_some_and(auxiliary) {
        return false;
    }
    let participle = words.has_suffix(verb, Class::VerbSuffix)
        && !words.is(verb, Class::Verb)
        && words.is(next, Class::Preposition);
    if participle {
        let ends = any_of!(Relative | Subordinator | Complementizer | Report);
        // `accused of theft and fraud | were`
        let joined = words.value(next, Class::Preposition) == Some(BINDS);
        let ends = |&at: &usize| {
            words.is_any(at, ends) || words.is_mark(at, ',') || words.is(at, Class::Coordinator) && !joined
        };
        let mut near = tokens.take(CLAUSE_TOKENS);
        // `a tanker, docked in Harlow, | caught fire`
        let end = near.clone().find(ends);
        let main = end.is_some_and(|at| words.is_mark(at, ',') && words.is(at + 1, Class::Verb));
        return main
            || near.any(|at| end.is_none_or(|end| at < end) && words.is(at, Class::Verb) && auxiliary(at));
    }
    let passive = words.has_prefix(verb, Class::PassivePrefix);
    passive
        && tokens
            .take(CLAUSE_TOKENS)
            .take_while(|&at| !words.is_any(at, any_of!(Relative | Subordinator | Coordinator | Report)))
            .any(|at| words.is_mark(at, ',') && is_predicate(words, at + 1))
}

/// Whether a verb follows an aside of the clause: `di Waru, Rimba, | mengamankan`.
fn goes_on_behind_aside(words: &Words, tokens: Range<usize>) -> bool {
    tokens
        .take(CLAUSE_TOKENS)
        .take_while(|&at| !words.is_any(at, any_of!(Relative | Subordinator | Report)))
        .any(|at| past_aside(words, at).is_some_and(|next| is_verb(words, next)))
}

/// What follows a short aside that a comma opens and another ends, with no verb in it, and a name or a number last: `in
/// Ipoh, Perak, | of all charges`.
pub(crate) fn past_aside(words: &Words, comma: usize) -> Option<usize> {
    if !words.is_mark(comma, ',') {
        return None;
    }
    let mut rest = comma + 1..words.len().min(comma + 1 + ASIDE_TOKENS);
    let end = rest.find(|&at| words.is_mark(at, ',') || is_verb(words, at))?;
    let last = words.get(end - 1).filter(|last| last.is_capitalized() || last.kind == Kind::Number);
    last.filter(|_| words.is_mark(end, ',')).map(|_| end + 1)
}

/// Whether the verb cannot be that of a new clause, as its subject stands before it: `, telah dijatuhi`, `, was found`.
pub(crate) fn is_predicate(words: &Words, verb: usize) -> bool {
    let auxiliary = words.is(verb, Class::Incomplete) && !denies(words, verb);
    is_verb(words, verb) && (auxiliary || words.has_prefix(verb, Class::PassivePrefix))
}

/// Whether a verb is no main verb for the word before it: `untuk membuka`, `karena menolak`; or for the one behind it:
/// `mentioned by`.
fn is_marked(words: &Words, verb: usize) -> bool {
    let before = words.is_any(verb - 1, any_of!(Infinitive | Subordinator));
    let auxiliary = words.is_any(verb - 1, any_of!(Verb | Incomplete));
    let passive = words.has_suffix(verb, Class::VerbSuffix) && words.is(verb + 1, Class::Agent);
    before || passive && !auxiliary
}

/// Where the verb of a clause ends: `has been asking`, `was badly hurt`, `diduga mengalami`.
pub(crate) fn verb_end(words: &Words, verb: usize) -> usize {
    let more = |at: usize| is_verb(words, at) || words.has_suffix(at, Class::ParticipleSuffix);
    let between = |at: usize| words.has_suffix(at, Class::AdverbSuffix) && more(at + 1);
    verb + 1 + (verb + 1..words.len()).take_while(|&at| more(at) || between(at)).count()
}

/// The verb behind its auxiliaries: `has | said`, `telah | menyatakan`.
pub(crate) fn full_verb(words: &Words, verb: usize) -> usize {
    verb + (verb..words.len())
        .take_while(|&at| words.is(at, Class::Incomplete) && is_verb(words, at + 1))
        .count()
}

/// The verb of what is said, where the range, which follows a verb of speech, tells it as a clause.
pub(crate) fn verb_of_content(words: &Words, range: Range<usize>) -> Option<usize> {
    let kind = |token: usize| words.value(token, Class::Subordinator).filter(|&value| value != PHRASE);
    let end = range.clone().find(|&token| kind(token).is_some()).unwrap_or(range.end);
    // `menyebut nelayan yang hilang saat melaut tidak ditemukan`
    let last = range.clone().find(|&token| kind(token).is_some() && !is_verb(words, token + 1));
    // `menyampaikan daftar nama yang akan maju` tells no clause; `menyebut saksi yang diperiksa meliputi …` does.
    let relative = |&verb: &usize| {
        let opens = |token: usize| words.is(token, Class::Relative);
        let auxiliary = |token: usize| !opens(token) && words.is(token, Class::Incomplete);
        (range.start..verb).rev().find(|&token| !auxiliary(token)).is_some_and(opens)
    };
    let verb = main_verb(words, range.start..end).filter(|verb| !relative(verb));
    verb.or_else(|| {
        plain_verb(words, range.start..last.unwrap_or(range.end)).ok()?.filter(|verb| !relative(verb))
    })
}

/// The verb of what is asked for, where the range follows a verb of asking: `meminta warga yang pulang, Rabu, menjaga …`.
pub(crate) fn verb_of_request(words: &Words, mut range: Range<usize>) -> Option<usize> {
    let mut relative = false;
    range.find(|&token| {
        let verb = is_verb(words, token);
        let asked = verb && !relative;
        relative = words.is(token, Class::Relative) || relative && !verb && !words.is_mark(token, ',');
        asked
    })
}

/// Whether the word is a verb, by its affix or the list.
pub(crate) fn is_verb(words: &Words, token: usize) -> bool {
    words.is_verb(token)
}

/// The same, read: nearly all stages ask it, of a token again and again, and [`Words`] keep the answer.
pub(super) fn reads_as_verb(words: &Words, token: usize) -> bool {
    let lower = words.get(token).is_some_and(|token| token.is_word() && token.case == Case::Lower);
    lower
        && !words.begins(token, Class::NotVerb)
        && !words.is(token, Class::Preposition)
        && (words.is(token, Class::Verb)
            || is_speech(words, token)
            || words.has_prefix(token, Class::VerbPrefix)
            // `coal-fired`
            || words.has_suffix(token, Class::VerbSuffix) && !words.word(token).contains('-'))
}

/// Whether a list goes on at the boundary: a name of several words (`Dinas Pasar | dan Niaga`), or items with a `dan`
/// before the last one.
pub(crate) fn splits_list(words: &Words, boundary: &Boundary) -> bool {
    let comma = words.is_mark(boundary.at, ',');
    let capital = |token: usize| words.get(token).is_some_and(crate::article::Token::is_capitalized);
    let beside = boundary.at > 0 && boundary.at + 1 < words.len();
    let names = beside && capital(boundary.at - 1) && capital(boundary.at + 1);
    match boundary.kind {
        Break::Coordinate => names || comma || beside && are_alike(words, boundary.at - 1, boundary.at + 1),
        Break::Comma => (boundary.at + 1..boundary.at + LIST_TOKENS)
            .take_while(|&token| {
                // `ibu hamil, ibu menyusui, dan balita`
                let item = words.is_mark(token + 1, ',');
                let stops = is_verb(words, token) && !item || words.is(token, Class::Relative);
                (words.counts(token) || matches!(words.mark(token), ',' | '(' | ')')) && !stops
            })
            .any(|token| words.is(token, Class::Coordinator)),
        _ => false,
    }
}

/// Whether two joined words are of one kind: `capres | dan cawapres`, `dua | atau tiga`.
fn are_alike(words: &Words, one: usize, other: usize) -> bool {
    let number = |at: usize| words.is(at, Class::Count) || words.is_number(at);
    let office = |at: usize| words.is(at, Class::Office);
    number(one) && number(other) || office(one) && office(other)
}

/// Whether what stands before the boundary lacks what begins there: `a trio | of governors`, `menegaskan | , pasar itu …`.
pub(crate) fn is_bound(words: &Words, boundary: &Boundary) -> bool {
    let binds = match words.value(boundary.at, Class::Preposition) {
        Some(BINDS) => true,
        // `to return | to the council`
        Some(COMPLETES) => {
            let infinitive =
                [boundary.at, boundary.at.saturating_sub(2)].iter().any(|&at| opens_infinitive(words, at));
            infinitive || is_verb(words, boundary.at - 1)
        }
        _ => false,
    };
    let reports = words.is(boundary.at - 1, Class::Report);
    // `two days | after`, but `for two days | after`
    let lasts = boundary.at > 2 && words.is_any(boundary.at - 3, any_of!(Preposition | Subordinator));
    let counted = boundary.kind == Break::Subordinate
        && words.is(boundary.at - 1, Class::Unit)
        && !lasts
        && words.value(boundary.at, Class::Subordinator) == Some(0);
    // `pada Sabtu | , 15 November`, `on Monday | , Nov. 29`
    let dated = words.is(boundary.at - 1, Class::Weekday)
        && (words.is(boundary.at + 1, Class::Month) || words.is_number(boundary.at + 1));
    binds || counted || boundary.kind == Break::Comma && (reports || dated)
}

/// Whether the word begins what describes the noun before it, `a petition praying | for …`; right behind an article it is
/// a noun: `the hearing`.
pub(crate) fn is_participle(words: &Words, at: usize) -> bool {
    words.has_suffix(at, Class::ParticipleSuffix)
        && words.is_any(at.wrapping_sub(2), any_of!(Definite | Indefinite))
        && !words.is_any(at.wrapping_sub(1), any_of!(Incomplete | Preposition))
}

/// Whether only a subject stands between there and a word that may open a clause before it: `as the results |`.
pub(crate) fn ends_subject(words: &Words, end: usize) -> bool {
    let near = end.saturating_sub(ASIDE_TOKENS)..end;
    let mut opens = near.rev().take_while(|&at| !is_verb(words, at) && words.mark(at) != ',');
    opens.any(|at| words.is(at, Class::Subordinator) && words.is(at + 1, Class::Definite))
}

/// Whether a verb that tells what is done follows: `to approve`, but not `to the council`, `to Harlow`.
pub(crate) fn opens_infinitive(words: &Words, at: usize) -> bool {
    let lower = words.get(at + 1).is_some_and(|token| token.is_word() && token.case == Case::Lower);
    let opens = words.is(at, Class::Infinitive) && words.value(at, Class::Preposition) == Some(COMPLETES);
    opens && lower && !words.is_any(at + 1, any_of!(Incomplete | Preposition | Definite))
}

/// Whether what begins there belongs to the clause whatever stands before it: `should …`, `to be …`, `of all charges`.
pub(crate) fn resumes(words: &Words, at: usize) -> bool {
    let value = words.value(at, Class::Preposition);
    let be = |at: usize| {
        words.is(at, Class::Infinitive)
            && !words.is_any(at, any_of!(Preposition | Definite | Indefinite | Coordinator))
    };
    is_predicate(words, at) && words.is(at, Class::Incomplete)
        || value == Some(BINDS) && !words.is(at + 1, Class::Relative)
        || opens_infinitive(words, at)
        || value == Some(COMPLETES) && be(at + 1)
}

/// Where what is said begins, if it is not right behind the verb of speech: `said on Monday | that …`. A clause that ends
/// before it says nothing.
pub(crate) fn late_content(words: &Words, verb: usize, end: usize) -> Option<usize> {
    let opens = |&token: &usize| {
        words.is(token, Class::Complementizer) || words.value(token, Class::Preposition) == Some(CALLS)
    };
    (verb + 1..end).take_while(|&token| !is_verb(words, token)).find(opens)
}

fn is_speech(words: &Words, token: usize) -> bool {
    words.is_any(token, any_of!(Speech | SpeechInverted | SpeechBound))
}

/// How deep a token stands in brackets and quotation marks.
#[derive(Default)]
pub(crate) struct Nesting {
    brackets: u32,
    quoted: bool,
}

impl Nesting {
    /// Goes past a token.
    pub(crate) const fn step(&mut self, mark: char) {
        match mark {
            '(' | '[' => self.brackets += 1,
            ')' | ']' => self.brackets = self.brackets.saturating_sub(1),
            '“' => self.quoted = true,
            '”' => self.quoted = false,
            '"' => self.quoted = !self.quoted,
            _ => {}
        }
    }

    /// Whether brackets or quotation marks are open.
    pub(crate) const fn is_open(&self) -> bool {
        self.brackets > 0 || self.quoted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn clause<'t>(words: &Words<'t>) -> (&'t str, &'t str) {
        let start = start(words, &(0..words.len()));
        (words.word(start), main_verb(words, start..words.len()).map_or("", |verb| words.word(verb)))
    }

    #[test]
    fn openings_are_passed_over() {
        let words = Words::read("Dalam rapat itu, Bupati Tomo membuka pasar.", Lang::Id);
        assert_eq!(clause(&words), ("Bupati", "membuka"));
    }

    #[test]
    fn a_relative_clause_has_no_main_verb() {
        let words = Words::read("Pasar yang dibangun warga (dan membaik) ramai dikunjungi.", Lang::Id);
        assert_eq!(clause(&words), ("Pasar", "dikunjungi"));
        let words = Words::read("Siti yang juga camat di Waru, membuka pasar.", Lang::Id);
        assert_eq!(clause(&words), ("Siti", "membuka"));
    }

    #[test]
    fn the_main_verb_stands_behind_those_of_phrases() {
        let verb = |text, lang| {
            let words = Words::read(text, lang);
            main_verb(&words, 0..words.len()).map(|verb| words.word(verb).to_owned())
        };
        let id = "Operasi mencari dan menyelamatkan nelayan yang hilang di Waru, dihentikan.";
        assert_eq!(verb(id, Lang::Id).as_deref(), Some("dihentikan"));
        let ms =
            "Operasi mencari dan menyelamat nelayan yang dilaporkan hilang di Waru sejak Sabtu ditamatkan.";
        assert_eq!(verb(ms, Lang::Ms).as_deref(), Some("ditamatkan"));
        let en = "Rules curbing smoke from coal-fired mills in Harlow faced a test.";
        assert_eq!(verb(en, Lang::En).as_deref(), Some("faced"));
        let en = "The mother of a woman who was badly injured in Harlow went home.";
        assert_eq!(verb(en, Lang::En).as_deref(), Some("went"));
        let en = "The man who was shot and killed in Harlow was a trader.";
        assert_eq!(verb(en, Lang::En).as_deref(), Some("was"));
        let id = "Banjir yang melanda tiga desa, serta merusak pasar ikan, terjadi di Waru.";
        assert_eq!(verb(id, Lang::Id).as_deref(), Some("terjadi"));
        let id = "Serah terima jabatan bupati berlangsung di Waru.";
        assert_eq!(verb(id, Lang::Id).as_deref(), Some("berlangsung"));
        let ms = "Yang Dipertua Persatuan Waru yang juga Ketua Cawangan Rimba menyerahkan bantuan.";
        assert_eq!(verb(ms, Lang::Ms).as_deref(), Some("menyerahkan"));
    }

    #[test]
    fn an_opening_clause_has_its_own_verb() {
        let words =
            Words::read("When Rivers, the mayor of Harlow, came to talk, traders kept silent.", Lang::En);
        assert_eq!(clause(&words), ("traders", "kept"));
        let words =
            Words::read("At least two traders drowned in Harlow on Friday, sending crowds home.", Lang::En);
        assert_eq!(clause(&words), ("At", "drowned"));
        let words = Words::read("In the flood of Harlow, toppling houses, two traders died.", Lang::En);
        assert_eq!(clause(&words), ("two", "died"));
        let words = Words::read("Tak kurang dari dua warga tewas di Waru, kampung terendam.", Lang::Id);
        assert_eq!(clause(&words), ("Tak", "tewas"));
    }

    #[test]
    fn a_noun_before_a_name_is_a_preposition() {
        let ends = |text| {
            let words = Words::read(text, Lang::Id);
            boundaries(&words, 0..words.len(), Some(2))
                .iter()
                .map(|end| words.word(end.at).to_owned())
                .collect()
        };
        let found: Vec<String> = ends("Para guru mengikuti pelatihan kerja sama Dinas Pasar.");
        assert_eq!(found, ["kerja", "."]);
        let found: Vec<String> = ends("Dinas Pasar menjalin kerja sama lagi.");
        assert_eq!(found, ["."]);
    }

    #[test]
    fn an_adjective_opens_no_clause() {
        let ends = |text| {
            let words = Words::read(text, Lang::Ms);
            boundaries(&words, 0..words.len(), Some(1)).iter().map(|end| end.kind).collect::<Vec<_>>()
        };
        assert_eq!(ends("Warga dipindahkan ke pusat sementara (PPS)."), [Break::Preposition, Break::End]);
        assert_eq!(ends("Warga dipindahkan, sementara jalan ditutup."), [Break::Subordinate, Break::End]);
    }

    #[test]
    fn what_is_said_or_asked_goes_on_behind_a_relative_clause() {
        let words = Words::read("Polisi menyatakan kabar yang beredar terkait bom adalah bohong.", Lang::Id);
        assert_eq!(verb_of_content(&words, 2..words.len()).map(|verb| words.word(verb)), Some("adalah"));
        let words =
            Words::read("Tomo meminta para kader yang baru dilantik, Rabu, menjaga sumpah.", Lang::Id);
        assert_eq!(verb_of_request(&words, 2..words.len()).map(|verb| words.word(verb)), Some("menjaga"));
        let words = Words::read("Tomo meminta warga untuk menjaga sungai.", Lang::Id);
        assert_eq!(verb_of_request(&words, 2..words.len()).map(|verb| words.word(verb)), Some("menjaga"));
    }

    #[test]
    fn a_clause_that_has_begun_comes_to_its_verb() {
        let words = Words::read("Ia ingin kota hijau, di mana setiap warga memiliki taman kecil.", Lang::Id);
        let at = |word: &str| (0..words.len()).find(|&at| words.word(at) == word).unwrap();
        assert!(lacks_verb(&words, at("warga")));
        assert!(!lacks_verb(&words, at("taman")));
        let lacks = |text, lang, word| {
            let words = Words::read(text, lang);
            lacks_verb(&words, (0..words.len()).find(|&at| words.word(at) == word).unwrap())
        };
        assert!(lacks("Two died when a van and a bus collided.", Lang::En, "and"));
        assert!(!lacks("Two died when a van hit a bus and a tree.", Lang::En, "and"));
        assert!(!lacks("Two were held while driving a van and a bus.", Lang::En, "and"));
        assert!(lacks("They sat late, but votes on the bill took longer.", Lang::En, "on"));
        assert!(!lacks("They sat and voted in Harlow.", Lang::En, "in"));
        assert!(lacks("Polisi menyelidiki dugaan bahwa pasar di Waru dibakar.", Lang::Id, "di"));
        assert!(lacks(
            "Sidang ditunda apabila sesi yang dijawab Tomo di Waru terpaksa ditiadakan.",
            Lang::Ms,
            "di"
        ));
    }

    #[test]
    fn the_number_of_an_item_is_none_of_the_clause() {
        let words = Words::read("Siti berbagi lima tips memasak: 1.", Lang::Id);
        assert_eq!(words.word(body(&words, 0..words.len()).end - 1), "memasak");
    }

    #[test]
    fn a_word_of_a_list_attributes_nothing() {
        let words = Words::read("Telepon itu menyimpan foto, pesan, dan nomor warga.", Lang::Id);
        let comma = (0..words.len()).find(|&at| words.is_mark(at, ',')).unwrap();
        assert!(!opens_attribution(&words, comma..words.len()));
    }

    #[test]
    fn what_was_said_attributes_nothing() {
        let opens = |text: &str| {
            let words = Words::read(text, Lang::Ms);
            let comma = (0..words.len()).find(|&at| words.is_mark(at, ',')).unwrap();
            opens_attribution(&words, comma..words.len())
        };
        assert!(!opens("Siti berkata, beliau yakin pasar itu dibuka."));
        assert!(opens("Pasar itu dibuka, Siti menegaskan semalam."));
        assert!(opens("Siti berkata, demikian menjawab soalan."));
    }

    #[test]
    fn a_list_goes_on_behind_brackets() {
        let words = Words::read("Polisi menahan Tomo (41), Budi (22) dan Siti (39) di Waru.", Lang::Id);
        let comma = (0..words.len()).find(|&at| words.is_mark(at, ',')).unwrap();
        assert!(splits_list(&words, &Boundary { at: comma, kind: Break::Comma }));
    }

    #[test]
    fn nothing_ends_inside_brackets() {
        let words = Words::read("Tomo membuka pasar (di Waru, Rabu) yang rusak.", Lang::Id);
        let kinds: Vec<Break> =
            boundaries(&words, 0..words.len(), Some(1)).iter().map(|boundary| boundary.kind).collect();
        assert_eq!(kinds, [Break::Relative, Break::End]);
    }
}
