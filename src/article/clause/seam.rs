//! Whether the words on both sides of a boundary belong together, so that no clause can end between them.
//!
//! ```text
//! ibu hamil | , ibu menyusui, dan balita           a list
//! a trio | of governors, two days | after          words that lack their other half
//! in Ipoh | , Perak, of all charges                an aside, behind which the clause goes on
//! ```
//!
//! What reaches further than the words beside each other is a [bond](super::bond).

use super::{Boundary, Break, contrasts, is_predicate, is_verb, opens_infinitive};
use crate::article::Words;
use crate::language::{Class, Preposition, Subordinator, any_of};

/// Tokens in which the next items of a list end.
const LIST_TOKENS: usize = 12;

/// Tokens of an aside that only says where or when at most: `, Kecamatan Waru,`.
const ASIDE_TOKENS: usize = 6;

/// Whether a list goes on at the boundary: a name of several words (`Dinas Pasar | dan Niaga`), or items with a `dan`
/// before the last one.
pub(crate) fn splits_list(words: &Words, boundary: &Boundary) -> bool {
    let beside = boundary.at > 0 && boundary.at + 1 < words.len();
    let names = beside && words.is_capitalized(boundary.at - 1) && words.is_capitalized(boundary.at + 1);
    match boundary.kind {
        Break::Coordinate => {
            names
                || beside && are_alike(words, boundary.at - 1, boundary.at + 1)
                || ends_list(words, boundary.at)
        }
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

/// Whether the conjunction comes before the last item of a list: `dakyah, tohmahan | dan tuduhan`, `beras, gula | , dan garam`.
fn ends_list(words: &Words, at: usize) -> bool {
    let comma = words.is_mark(at, ',');
    let last = at + 1 + usize::from(comma);
    let part = |at: usize| if comma { words.counts(at) } else { words.is_small(at) };
    let near = at.saturating_sub(if comma { LIST_TOKENS } else { ASIDE_TOKENS })..at;
    let item = near.rev().take_while(|&at| part(at) && !is_verb(words, at)).count();
    let before = at.checked_sub(1 + item).filter(|_| item > 0);
    before.is_some_and(|before| words.is_mark(before, ',')) && !is_verb(words, last)
}

/// Whether two joined words are of one kind: `capres | dan cawapres`, `dua | atau tiga`.
fn are_alike(words: &Words, one: usize, other: usize) -> bool {
    let number = |at: usize| words.is(at, Class::Count) || words.is_number(at);
    let office = |at: usize| words.is(at, Class::Office);
    number(one) && number(other) || office(one) && office(other)
}

/// Whether what stands before the boundary lacks what begins there.
///
/// ```text
/// a trio | of governors, perairan | antara dua pulau     whose it is
/// dibuka | tetapi hanya pagi hari                        what takes some of it back
/// meningkat | kepada 84 orang                            where a verb leads
/// menegaskan | , pasar itu …                             what is said
/// two days | after                                       from when, but `for two days | after`
/// pada Sabtu | , 15 November, on Monday | , Nov. 29      the rest of the date
/// ```
pub(crate) fn is_bound(words: &Words, boundary: &Boundary) -> bool {
    let at = boundary.at;
    if boundary.kind == Break::End {
        return false;
    }
    let next = at + usize::from(words.is_mark(at, ','));
    let governed = governs(words, at) || contrasts(words, next);
    let lasts = at > 2 && words.is_any(at - 3, any_of!(Preposition | Subordinator));
    let counted = boundary.kind == Break::Subordinate
        && words.is(at - 1, Class::Unit)
        && !lasts
        && words.is_kind(at, Subordinator::Plain);
    let dated =
        words.is(at - 1, Class::Weekday) && (words.is(at + 1, Class::Month) || words.is_number(at + 1));
    let said = words.is(at - 1, Class::Report) && !words.begins(next, Class::According);
    let parted = matches!(boundary.kind, Break::Comma | Break::Attribution);
    governed || counted || parted && (said || dated)
}

/// Whether a preposition opens there what the word before it cannot do without.
fn governs(words: &Words, at: usize) -> bool {
    match words.kind(at) {
        Some(Preposition::Binds) => true,
        // `to return | to the council`
        Some(Preposition::Completes) => {
            opens_infinitive(words, at)
                || opens_infinitive(words, at.saturating_sub(2))
                || is_verb(words, at - 1)
        }
        _ => false,
    }
}

/// Whether only a subject stands between there and a word that may open a clause before it: `as the results |`.
pub(crate) fn ends_subject(words: &Words, end: usize) -> bool {
    let near = end.saturating_sub(ASIDE_TOKENS)..end;
    let mut opens = near.rev().take_while(|&at| !is_verb(words, at) && words.mark(at) != ',');
    opens.any(|at| words.is(at, Class::Subordinator) && words.is(at + 1, Class::Definite))
}

/// Whether what begins there belongs to the clause whatever stands before it: `should …`, `to be …`, `of all charges`.
pub(crate) fn resumes(words: &Words, at: usize) -> bool {
    let kind = words.kind(at);
    let be = |at: usize| {
        words.is(at, Class::Infinitive)
            && !words.is_any(at, any_of!(Preposition | Definite | Indefinite | Coordinator))
    };
    is_predicate(words, at) && words.is(at, Class::Incomplete)
        || kind == Some(Preposition::Binds) && !words.is(at + 1, Class::Relative)
        || opens_infinitive(words, at)
        || kind == Some(Preposition::Completes) && be(at + 1)
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
    use crate::article::clause::{boundaries, break_at};
    use crate::language::Lang;

    #[test]
    fn a_list_goes_on_behind_brackets() {
        let words = Words::read("Polisi menahan Tomo (41), Budi (22) dan Siti (39) di Waru.", Lang::Id);
        let comma = (0..words.len()).find(|&at| words.is_mark(at, ',')).unwrap();
        assert!(splits_list(&words, &Boundary { at: comma, kind: Break::Comma }));
    }

    /// Whether the words on both sides of the boundary there belong together.
    fn joins(text: &str, lang: Lang, word: &str) -> bool {
        let words = Words::read(text, lang);
        let at = (0..words.len()).find(|&at| words.word(at) == word).unwrap();
        let boundary = Boundary { at, kind: break_at(&words, at).unwrap() };
        splits_list(&words, &boundary) || is_bound(&words, &boundary)
    }

    #[test]
    fn a_conjunction_before_the_last_item_of_a_list_joins() {
        assert!(joins("Tomo menolak fitnah, cacian dan tuduhan tidak berasas itu.", Lang::Ms, "dan"));
        assert!(!joins("Tomo menolak fitnah, lalu pulang dan berehat di Waru.", Lang::Ms, "dan"));
        let text = "Prices rose in Harlow on Friday, and the mayor left.";
        assert!(!joins(text, Lang::En, ","));
    }

    #[test]
    fn what_is_said_belongs_to_who_says_it() {
        let text = "Ketua kampung Siti Aminah berkata, beliau yakin pasukannya akan menang.";
        let words = Words::read(text, Lang::Ms);
        let ends = boundaries(&words, 0..words.len(), Some(4));
        assert!(is_bound(&words, &ends[0]));
    }

    #[test]
    fn what_takes_something_back_belongs_to_it() {
        assert!(joins("Pasar itu dibuka tetapi hanya di pagi hari.", Lang::Id, "tetapi"));
        assert!(joins("The mayor lost the first round, but won.", Lang::En, ","));
    }
}
