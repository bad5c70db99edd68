//! What holds a clause together: stretches of tokens that it cannot end within.
//!
//! ```text
//! berkata, [jika hujan turun, warga mengungsi]           a condition and what it is the condition of
//! the mayor [could close it this year, but only if the council agrees]    and one that stands behind
//! , di mana [warga memiliki] taman                       a clause that was opened, and its verb
//! [menganggap janji itu untuk warga sebagai hadiah]      what is called something, and what it is called
//! [bukan hanya guru tetapi juga] murid                   one half of a pair, and the other
//! menafikan [dakwaan Tomo, 32, diberi] layanan           a claim, and its verb
//! perbincangan [antara Tomo dengan Siti]                 one of two, and the other
//! ```
//!
//! Words side by side that belong together are a [seam](super::seam).

use super::main_verb::plain_verb;
use super::opening::{opening_comma, opens_clause};
use super::{contrasts, is_condition, is_verb, main_verb, verb_end};
use crate::article::Words;
use crate::language::{Class, Incomplete, Preposition, Subordinator, any_of};
use std::ops::Range;

/// Tokens in which the other end of a bond is looked for.
const BOND_TOKENS: usize = 24;

/// The same of `antara`, whose first half is short.
const BETWEEN_TOKENS: usize = 8;

/// The same of a condition, whose clause and the one behind it may be long.
const CONDITION_TOKENS: usize = 64;

/// The bonds of a sentence.
pub(crate) struct Bonds {
    first: usize,
    /// For each token of the sentence, behind which token the last bond begins that holds it to the one before; 0: none.
    behind: Vec<usize>,
}

impl Bonds {
    pub(crate) fn of(words: &Words, sentence: &Range<usize>) -> Self {
        let mut bonds = Self { first: sentence.start, behind: vec![0; sentence.len()] };
        let opens = any_of!(Subordinator | Coordinator | Complementizer | Preposition | Incomplete);
        // Most tokens open none.
        for at in sentence.clone().filter(|&at| words.begins_any(at, opens)) {
            let rest = at..sentence.end;
            bonds.add(condition(words, sentence.start, rest.clone()));
            bonds.add(opened(words, rest.clone()));
            bonds.add(called(words, sentence.start, rest.clone()));
            bonds.add(claimed(words, rest.clone()));
            bonds.add(between(words, rest.clone()));
            bonds.add(paired(words, rest));
        }
        bonds
    }

    /// No clause ends within the tokens.
    pub(crate) fn add(&mut self, bond: Option<Range<usize>>) {
        let Some(bond) = bond else { return };
        for behind in self.behind.iter_mut().take(bond.end - self.first).skip(bond.start + 1 - self.first) {
            *behind = (*behind).max(bond.start + 1);
        }
    }

    /// Whether one holds what a clause ends with to what begins there.
    pub(crate) fn hold(&self, clause: &Range<usize>) -> bool {
        self.behind.get(clause.end - self.first).is_some_and(|&behind| behind > clause.start)
    }
}

/// A condition with what it is the condition of, which stands before it or behind its comma.
fn condition(words: &Words, start: usize, rest: Range<usize>) -> Option<Range<usize>> {
    let at = rest.start;
    if at == start || !is_condition(words, at) {
        return None;
    }
    let rest = at..rest.end.min(at + CONDITION_TOKENS);
    let reported = words.is(at - 1, Class::Report);
    let fronted = reported || words.is_mark(at - 1, ',') || words.is(at - 1, Class::Complementizer);
    if !fronted {
        // `, but only | if`
        let comma = (start..at).rev().take(3).find(|&at| words.is_mark(at, ','));
        let before = verb_before(words, start..comma.unwrap_or(at))?;
        return Some(before..main_verb(words, rest.clone()).map_or(at + 1, |verb| verb_end(words, verb)));
    }
    match opening_comma(words, rest.clone()).and_then(|comma| main_verb(words, comma + 1..rest.end)) {
        Some(verb) => Some(at..verb + 1),
        // `mengakui jika timnya kalah`
        None => Some(rest).filter(|_| !reported),
    }
}

/// A clause that a word opens which a verb must follow, up to that verb: `, di mana [warga di Waru memiliki] …`, `when [a van
/// and a bus collided]`.
fn opened(words: &Words, rest: Range<usize>) -> Option<Range<usize>> {
    let near = opens_clause(words, rest.start)?..rest.end.min(rest.start + BOND_TOKENS);
    let verb = plain_verb(words, near.clone()).ok().flatten();
    Some(rest.start..verb.map_or(near.end, |verb| verb + 1))
}

/// What is called something, from the verb that calls it: `[menganggap janji itu sebagai hadiah]`.
fn called(words: &Words, start: usize, rest: Range<usize>) -> Option<Range<usize>> {
    let at = rest.start;
    // `sebagai upaya …` only says what for.
    let called = words.is_kind(at, Preposition::Calls) && !words.begins(at, Class::Cause);
    if at == start || !called && !calls(words, at) {
        return None;
    }
    Some(verb_before(words, start..at).unwrap_or(at - 1)..at + 2)
}

/// One half of a pair, up to the other: `[bukan hanya guru tetapi] murid`.
fn paired(words: &Words, rest: Range<usize>) -> Option<Range<usize>> {
    let at = rest.start;
    if !words.begins_kind(at, Incomplete::Paired) {
        return None;
    }
    let mut near = at..rest.end.min(at + BOND_TOKENS);
    near.find(|&at| contrasts(words, at)).map(|other| at..other + 2)
}

/// What is claimed of somebody, up to the verb, where no other clause has it: `menafikan [dakwaan Tomo, 32, yang ditahan,
/// diberi] layanan`.
fn claimed(words: &Words, rest: Range<usize>) -> Option<Range<usize>> {
    let at = rest.start;
    let near = at + 1..rest.end.min(at + BOND_TOKENS);
    let no_subject = any_of!(Relative | Preposition | Definite | Complementizer | Coordinator);
    if !words.is_kind(at, Incomplete::Claimed) || words.is_any(at + 1, no_subject) {
        return None;
    }
    let verb = plain_verb(words, near).ok().flatten()?;
    (!words.is_any(verb - 1, any_of!(Coordinator | Relative))).then_some(at..verb + 1)
}

/// One of two that stand on both sides of a word that joins them: `[antara Tomo dan Siti]`.
fn between(words: &Words, rest: Range<usize>) -> Option<Range<usize>> {
    let at = rest.start;
    if !words.is_kind(at, Incomplete::Between) {
        return None;
    }
    let mut near = at + 1..rest.end.min(at + BETWEEN_TOKENS);
    let joint = near.find(|&at| words.is(at, Class::Coordinator) || words.begins(at, Class::Manner))?;
    let whole = !(at + 1..joint).any(|at| words.is_mark(at, ',') || words.is(at, Class::Relative));
    whole.then_some(at..joint + 2)
}

/// Whether no clause begins behind a word that may open one, `as traders left`, but what something is called: `as one of
/// the best`.
fn calls(words: &Words, at: usize) -> bool {
    let ends = |&at: &usize| {
        matches!(words.mark(at), ',' | '.' | ';')
            || words.is_any(at, any_of!(Relative | Subordinator | Pronoun | PluralPronoun))
    };
    let other = any_of!(Definite | Pronoun | PluralPronoun | Preposition);
    let near = at + 1..words.len().min(at + BOND_TOKENS);
    words.is_kind(at, Subordinator::Calling)
        && !words.is_any(at + 1, other)
        && !near.take_while(|at| !ends(at)).any(|at| is_verb(words, at))
}

/// The verb before the end that is not a relative clause's, if no comma stands between.
fn verb_before(words: &Words, tokens: Range<usize>) -> Option<usize> {
    let near = tokens.rev().take(BOND_TOKENS).take_while(|&at| !words.is_mark(at, ','));
    let relative = |verb: usize| words.is(verb.wrapping_sub(1), Class::Relative);
    near.filter(|&at| is_verb(words, at)).find(|&verb| !relative(verb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    /// Whether a clause of the sentence may not end before the word.
    fn holds(text: &str, lang: Lang, word: &str) -> bool {
        let words = Words::read(text, lang);
        let at = (0..words.len()).find(|&at| words.word(at) == word).unwrap();
        Bonds::of(&words, &(0..words.len())).hold(&(0..at))
    }

    #[test]
    fn a_clause_that_has_begun_comes_to_its_verb() {
        let text = "Ia ingin kota hijau, di mana setiap warga memiliki taman kecil.";
        assert!(holds(text, Lang::Id, "warga"));
        assert!(!holds(text, Lang::Id, "taman"));
        assert!(holds("Two died when a van and a bus collided.", Lang::En, "and"));
        assert!(!holds("Two died when a van hit a bus and a tree.", Lang::En, "and"));
        assert!(!holds("Two were held while driving a van and a bus.", Lang::En, "and"));
        assert!(holds("They sat late, but votes on the bill took longer.", Lang::En, "on"));
        assert!(!holds("They sat and voted in Harlow.", Lang::En, "in"));
        let text = "Rivers said that under Mayor Fielding, the market was ruined.";
        assert!(holds(text, Lang::En, ","));
        assert!(holds("Polisi menyelidiki dugaan bahwa pasar di Waru dibakar.", Lang::Id, "di"));
        let text = "Sidang ditunda apabila sesi yang dijawab Tomo di Waru terpaksa ditiadakan.";
        assert!(holds(text, Lang::Ms, "di"));
    }

    #[test]
    fn a_condition_and_its_clause_are_one() {
        let text = "Tomo berkata, jika hujan turun, warga mengungsi ke balai desa.";
        assert!(holds(text, Lang::Id, "warga"));
        assert!(!holds(text, Lang::Id, "ke"));
        let text = "Rivers could close the market in Harlow this year, but only if he is sure of it.";
        assert!(holds(text, Lang::En, "in"));
        assert!(!holds(text, Lang::En, "of"));
    }

    #[test]
    fn what_is_called_something_needs_its_name() {
        let text = "Warga menganggap janji camat di Waru sebagai hadiah bagi desa.";
        assert!(holds(text, Lang::Id, "di"));
        assert!(!holds(text, Lang::Id, "bagi"));
        assert!(!holds("Warga menutup jalan di Waru sebagai upaya terakhir.", Lang::Id, "di"));
        let text = "Rivers described the fair in Harlow as one of the best in years.";
        assert!(holds(text, Lang::En, "in"));
        assert!(!holds("Rivers left the fair in Harlow as traders came.", Lang::En, "in"));
    }

    #[test]
    fn a_claim_comes_to_its_verb() {
        let text =
            "Polis menafikan dakwaan bapa Tomo, 45, yang ditahan di Waru, diberi layanan istimewa di Rimba.";
        assert!(holds(text, Lang::Ms, "yang"));
        assert!(holds(text, Lang::Ms, "diberi"));
        assert!(!holds(text, Lang::Ms, "istimewa"));
        assert!(!holds("Polis menafikan dakwaan bapa Tomo dan menutup kes.", Lang::Ms, "dan"));
    }

    #[test]
    fn between_one_and_another() {
        let text = "Rapat itu diadakan antara bupati Waru dengan warga di Rimba.";
        assert!(holds(text, Lang::Id, "dengan"));
        assert!(!holds(text, Lang::Id, "di"));
    }

    #[test]
    fn one_half_of_a_pair_needs_the_other() {
        let text = "Pasar itu bukan hanya ramai di pagi hari tetapi juga bersih.";
        assert!(holds(text, Lang::Id, "di"));
        assert!(holds(text, Lang::Id, "tetapi"));
    }
}
