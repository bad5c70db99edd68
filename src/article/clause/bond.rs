//! What holds a clause together: where it lacks something if it ended there.
//!
//! ```text
//! berkata, [jika hujan turun, warga mengungsi]     a condition and what it is the condition of
//! , di mana [warga memiliki taman]                 a clause that was opened, and its verb
//! [ibu hamil, ibu menyusui, dan balita]            a list
//! [a trio of] governors, [two days after]          words that lack their other half
//! [in Ipoh, Perak,] of all charges                 an aside, and what goes on behind it
//! ```

use super::main_verb::plain_verb;
use super::opening::{opening_comma, opens_clause};
use super::{
    BINDS, Boundary, Break, COMPLETES, is_condition, is_predicate, is_verb, main_verb, opens_infinitive,
};
use crate::article::Words;
use crate::language::{Class, any_of};
use std::ops::Range;

/// Tokens in which the next items of a list end.
const LIST_TOKENS: usize = 12;

/// Tokens of an aside that only says where or when at most: `, Kecamatan Waru,`.
const ASIDE_TOKENS: usize = 6;

/// Tokens in which that verb is looked for.
const CLAUSE_TOKENS: usize = 24;

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

/// Whether a list goes on at the boundary: a name of several words (`Dinas Pasar | dan Niaga`), or items with a `dan`
/// before the last one.
pub(crate) fn splits_list(words: &Words, boundary: &Boundary) -> bool {
    let comma = words.is_mark(boundary.at, ',');
    let beside = boundary.at > 0 && boundary.at + 1 < words.len();
    let names = beside && words.is_capitalized(boundary.at - 1) && words.is_capitalized(boundary.at + 1);
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

/// Whether only a subject stands between there and a word that may open a clause before it: `as the results |`.
pub(crate) fn ends_subject(words: &Words, end: usize) -> bool {
    let near = end.saturating_sub(ASIDE_TOKENS)..end;
    let mut opens = near.rev().take_while(|&at| !is_verb(words, at) && words.mark(at) != ',');
    opens.any(|at| words.is(at, Class::Subordinator) && words.is(at + 1, Class::Definite))
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

/// What follows a short aside that a comma opens and another ends, with no verb in it, and a name or a number last: `in
/// Ipoh, Perak, | of all charges`.
pub(crate) fn past_aside(words: &Words, comma: usize) -> Option<usize> {
    if !words.is_mark(comma, ',') {
        return None;
    }
    let mut rest = comma + 1..words.len().min(comma + 1 + ASIDE_TOKENS);
    let end = rest.find(|&at| words.is_mark(at, ',') || is_verb(words, at))?;
    let named = words.is_capitalized(end - 1) || words.is_number(end - 1);
    (named && words.is_mark(end, ',')).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

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
    fn a_list_goes_on_behind_brackets() {
        let words = Words::read("Polisi menahan Tomo (41), Budi (22) dan Siti (39) di Waru.", Lang::Id);
        let comma = (0..words.len()).find(|&at| words.is_mark(at, ',')).unwrap();
        assert!(splits_list(&words, &Boundary { at: comma, kind: Break::Comma }));
    }
}
