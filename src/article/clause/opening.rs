//! Where a clause begins: behind a head, what joins its sentence to the one before, and the opening phrases.
//!
//! ```text
//! Kuala Waru: | Namun | dalam rapat itu, | Bupati Tomo membuka pasar
//! head          link    opening            start
//! ```

use super::{Nesting, is_condition, is_verb, main_verb, opens_attribution, verb_of_content};
use crate::article::Words;
use crate::language::{Class, Coordinator, Opening, Subordinator, any_of};
use std::ops::Range;

/// Tokens of an opening phrase at most; a longer one is a clause of its own.
const OPENING_TOKENS: usize = 30;

/// Tokens of a head before a sentence at most.
const HEAD_TOKENS: usize = 8;

/// Openings that follow each other at most: `Namun, meski mahal, …`.
const OPENINGS: usize = 2;

/// Where the sentence begins behind the words that only join it to the one before.
pub(crate) fn past_links(words: &Words, mut sentence: Range<usize>) -> usize {
    while let Some((length, Opening::Joins)) = words.phrase_of(sentence.start)
        && sentence.start + length < sentence.end
    {
        sentence.start += length;
        sentence.start += usize::from(words.is_mark(sentence.start, ','));
    }
    sentence.start
}

/// Where the sentence begins behind a head that no list of newsrooms knows: `Kuala Waru: Seramai …`, `Monday – Former captain …`,
/// `Warta Rimba, Waru – Hujan …`, `WARU • Hujan …`, or behind the mark that is left of one, `— Hujan …`. One name before a
/// dash may be part of a pair, `Waru – Rimba`.
pub(crate) fn past_head(words: &Words, sentence: &Range<usize>) -> usize {
    let dash = |at: usize| words.is_dash(at) && words.get(at).is_some_and(|it| !it.glued);
    // `Waru, wartarimba – Hujan …`
    let outlet = |at: usize| at > sentence.start && words.is_mark(at - 1, ',') && dash(at + 1);
    let part =
        |&at: &usize| words.is_capitalized(at) || words.is_number(at) || words.is_mark(at, ',') || outlet(at);
    let length = sentence.clone().take(HEAD_TOKENS).take_while(part).count();
    let mark = sentence.start + length;
    let mut head = sentence.start..mark;
    let parted = length == 0 || head.any(|at| words.is_mark(at, ',') || words.is(at, Class::Weekday));
    let ends = matches!(words.mark(mark), ':' | '•' | '|')
        || dash(mark) && parted && !(mark + 1..sentence.end).any(dash);
    let follows = words.is_capitalized(mark + 1) && words.get(mark + 1).is_some_and(|it| !it.glued);
    let begins = length == 0 || words.is_capitalized(sentence.start);
    if ends && follows && begins { mark + 1 } else { sentence.start }
}

/// Where the clause begins: after phrases of time and circumstance that stand before the subject.
pub(crate) fn start(words: &Words, sentence: &Range<usize>) -> usize {
    let mut start = sentence.start;
    for _ in 0..OPENINGS {
        let opening = words.phrase_of::<Opening>(start).is_some_and(|(_, kind)| kind != Opening::Amount);
        if !opening || is_kept(words, start) {
            break;
        }
        match opening_comma(words, start..sentence.end) {
            Some(comma) if !only_attributes(words, start, comma..sentence.end) => start = comma + 1,
            _ => break,
        }
    }
    start
}

/// Whether the opening phrase makes the clause true: a condition, `Jika hujan turun, …`, or who says so, `Menurut Tomo, …`.
fn is_kept(words: &Words, start: usize) -> bool {
    is_condition(words, start) || words.begins(start, Class::According)
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

/// The comma that ends the opening phrase: the last one before the main verb that leaves it a subject, since the
/// phrase may have commas of its own: `Di Desa Waru, Kabupaten Sari, warga membangun …`. Where a comma stands right
/// before the verb, the others may be the subject's: `Di Waru, Tomo, 53, membangun …`.
pub(super) fn opening_comma(words: &Words, clause: Range<usize>) -> Option<usize> {
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

/// Whether what follows a comma belongs to the same list or phrase: `, dan`, `, yang`, `, bahwa`, a day in brackets,
/// `, toppling houses`.
fn goes_on(words: &Words, after: usize) -> bool {
    words.is_any(after, any_of!(Coordinator | Relative | Weekday | Complementizer))
        || words.has_suffix(after, Class::ParticipleSuffix)
}

/// Whether the verb is that of a clause that stands before the main one: `Ketika hujan turun, respons warga cukup baik`,
/// whose main clause has none that is known.
pub(crate) fn is_fronted(words: &Words, clause: &Range<usize>, verb: usize) -> bool {
    words.begins(clause.start, Class::Subordinator)
        && first_comma(words, clause).is_some_and(|comma| verb < comma)
}

/// The main verb of a clause that a kept opening may begin: `Jika hujan turun, warga | mengungsi`.
pub(crate) fn verb_of_whole(words: &Words, clause: Range<usize>) -> Option<usize> {
    let kept = is_kept(words, clause.start);
    let comma = opening_comma(words, clause.clone()).filter(|_| kept);
    main_verb(words, comma.map_or(clause.start, |comma| comma + 1)..clause.end)
}

/// Where the clause begins that a word opens which a verb must follow, but for `when asked`, `while in Harlow`, `but only if
/// he agrees`.
pub(super) fn opens_clause(words: &Words, at: usize) -> Option<usize> {
    let parted = at > 0 && words.is_mark(at - 1, ',');
    let joined = match words.phrase_of(at) {
        Some((length, Subordinator::BeforeVerb | Subordinator::Condition)) => Some(length),
        Some(_) => None,
        None => words
            .phrase_of::<Coordinator>(at)
            .filter(|&(_, kind)| parted && kind == Coordinator::BeforeVerb)
            .map(|(length, _)| length),
    };
    let length = joined.or_else(|| {
        let (length, _) = words.phrase(at, Class::Complementizer)?;
        Some(length).filter(|_| !words.is(at, Class::Relative) || begins_subject(words, at + 1))
    })?;
    let start = match words.phrase_of(at + length) {
        // `apabila setakat ini jumlah warga …`
        Some((now, Opening::Now)) => at + length + now,
        _ => at + length,
    };
    // `that under the new mayor the market …`
    let short = joined.is_some() && words.is(start, Class::Preposition)
        || words.has_suffix(start, Class::ParticipleSuffix);
    let condition = (start..start + 2).any(|at| words.begins(at, Class::Subordinator));
    Some(start).filter(|_| !short && !condition)
}

/// Whether a subject begins there, and no verb: `that | the council`, but not `that | eliminates`.
fn begins_subject(words: &Words, at: usize) -> bool {
    let named = words.is_capitalized(at) || words.is_number(at);
    named
        || !is_verb(words, at)
            && words
                .is_any(at, any_of!(Incomplete | Definite | Pronoun | PluralPronoun | Count | Preposition))
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
}
