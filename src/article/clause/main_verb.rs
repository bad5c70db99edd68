//! The main verb of a clause: the first one outside relative clauses, brackets and quotation marks that no infinitive
//! marker (`untuk membuka`) stands before, and that does not only describe a noun.
//!
//! ```text
//! Warga yang ditahan karena diduga mencuri | akan dibebaskan
//!            Relative       Aside            Subject
//! ```

use super::{Nesting, is_predicate, is_verb, past_aside, verb_end};
use crate::article::Words;
use crate::language::{Class, Preposition, Subordinator, any_of};
use std::ops::Range;

/// Tokens behind a verb that only describes in which the main one is looked for.
const CLAUSE_TOKENS: usize = 24;

/// The main verb of the clause that begins the range: where none is plain, that of a clause about its subject.
pub(crate) fn main_verb(words: &Words, range: Range<usize>) -> Option<usize> {
    plain_verb(words, range).unwrap_or_else(|other| other)
}

/// The same, but none of a clause about its subject.
pub(crate) fn own_verb(words: &Words, range: Range<usize>) -> Option<usize> {
    plain_verb(words, range).ok().flatten()
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
pub(super) fn plain_verb(words: &Words, range: Range<usize>) -> Result<Option<usize>, Option<usize>> {
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
    if words.is(token, Class::Relative) {
        // `Siti yang juga camat Waru | membuka …`, `Yang Dipertua Waru`
        let noun = words.is(token + 2, Class::Office)
            && !is_verb(words, token + 1)
            && !words.is(token + 1, Class::Preposition);
        let title = words.is_capitalized(token) && words.is_capitalized(token + 1);
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
    words.phrase_of::<Subordinator>(at).is_some_and(|(length, kind)| {
        let parted = kind == Subordinator::BehindComma && !words.is_mark(at - 1, ',');
        !parted && (kind == Subordinator::BeforeVerb || is_verb(words, at + length))
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
        let joined = words.is_kind(next, Preposition::Binds);
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
            .any(|at| {
                words.is_mark(at, ',') && (is_predicate(words, at + 1) || words.is(at + 1, Class::Verb))
            })
}

/// Whether a verb follows an aside of the clause: `di Waru, Rimba, | mengamankan`.
fn goes_on_behind_aside(words: &Words, tokens: Range<usize>) -> bool {
    tokens
        .take(CLAUSE_TOKENS)
        .take_while(|&at| !words.is_any(at, any_of!(Relative | Subordinator | Report)))
        .any(|at| past_aside(words, at).is_some_and(|next| is_verb(words, next)))
}

/// Whether a verb is no main verb for the word before it: `untuk membuka`, `karena menolak`; or for the one behind it:
/// `mentioned by`.
fn is_marked(words: &Words, verb: usize) -> bool {
    let before = words.is_any(verb - 1, any_of!(Infinitive | Subordinator));
    let auxiliary = words.is_any(verb - 1, any_of!(Verb | Incomplete));
    let passive = words.has_suffix(verb, Class::VerbSuffix) && words.is(verb + 1, Class::Agent);
    before || passive && !auxiliary
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn a_relative_clause_has_no_main_verb() {
        let verb = |text| {
            let words = Words::read(text, Lang::Id);
            main_verb(&words, 0..words.len()).map(|verb| words.word(verb).to_owned())
        };
        let text = "Pasar yang dibangun warga (dan membaik) ramai dikunjungi.";
        assert_eq!(verb(text).as_deref(), Some("dikunjungi"));
        assert_eq!(verb("Siti yang juga camat di Waru, membuka pasar.").as_deref(), Some("membuka"));
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
}
