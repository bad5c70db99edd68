//! Where a clause may end.
//!
//! ```text
//! Bupati Tomo membuka pasar desa | di Waru | yang lama rusak | , kata juru bicaranya
//!                                Preposition Relative         Attribution
//! ```
//!
//! Whether a clause that ends there is whole is another question: [`super::bond`].

use super::{Nesting, is_condition};
use crate::article::Words;
use crate::language::{Class, Preposition, Subordinator, any_of};
use std::ops::Range;

/// Tokens between a comma and the speech verb of the attribution that it opens, at most.
const ATTRIBUTION_TOKENS: usize = 10;

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

/// Words that fit two lines of a phone.
pub(crate) const BRIEF_WORDS: usize = 22;

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
            // Who says it is shown with it where both fit: a claim reads as a fact without him.
            if words.count(body.clone()) <= BRIEF_WORDS {
                break;
            }
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
    // `Majelis Antarbangsa | Mengenai Pasar` is one name.
    let named = words.is_capitalized(at) && words.is_capitalized(at.wrapping_sub(1));
    if !comma && (named || !words.begins_any(next, kinds)) {
        return None;
    }
    let phrase = words.is_word(next) && !follows_comma(words, at);
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
    let noun = words.phrase_of::<Preposition>(at).is_some_and(|(length, kind)| {
        let name = words.is_capitalized(at + length);
        kind == Preposition::BeforeName && !name
    });
    noun || !words.is_mark(at.wrapping_sub(1), ',') && words.is_kind(at, Subordinator::BehindComma)
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
    // `, but argued that …`
    comma
        && !words.is(rest.start, Class::Coordinator)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

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
    fn a_preposition_within_a_name_is_none() {
        let words = Words::read("Mereka membantah Majelis Antarbangsa Mengenai Pasar Desa.", Lang::Id);
        let ends = boundaries(&words, 0..words.len(), Some(1));
        assert_eq!(ends.iter().map(|end| end.kind).collect::<Vec<_>>(), [Break::End]);
    }

    #[test]
    fn who_adds_something_is_no_attribution() {
        let words = Words::read("The mayor left early, but argued that all was well.", Lang::En);
        let comma = (0..words.len()).find(|&at| words.is_mark(at, ',')).unwrap();
        assert!(!opens_attribution(&words, comma..words.len()));
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
    fn nothing_ends_inside_brackets() {
        let words = Words::read("Tomo membuka pasar (di Waru, Rabu) yang rusak.", Lang::Id);
        let kinds: Vec<Break> =
            boundaries(&words, 0..words.len(), Some(1)).iter().map(|boundary| boundary.kind).collect();
        assert_eq!(kinds, [Break::Relative, Break::End]);
    }
}
