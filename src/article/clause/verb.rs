//! Which words are verbs, and what stands beside them: `telah menyatakan`, `was badly hurt`, `to approve`.

use super::denies;
use crate::article::Words;
use crate::language::{Class, Preposition, any_of};

/// Whether the word is a verb, by its affix or the list.
pub(crate) fn is_verb(words: &Words, token: usize) -> bool {
    words.is_verb(token)
}

/// The same, read: nearly all stages ask it, of a token again and again, and [`Words`] keep the answer.
pub(in crate::article) fn reads_as_verb(words: &Words, token: usize) -> bool {
    words.is_small(token)
        && !words.begins(token, Class::NotVerb)
        && !words.is(token, Class::Preposition)
        && (words.is(token, Class::Verb)
            || is_speech(words, token)
            || words.has_prefix(token, Class::VerbPrefix)
            // `coal-fired`
            || words.has_suffix(token, Class::VerbSuffix) && !words.word(token).contains('-'))
}

fn is_speech(words: &Words, token: usize) -> bool {
    words.is_any(token, any_of!(Speech | SpeechInverted | SpeechBound))
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

/// Whether the word begins what describes the noun before it, `a petition praying | for …`; right behind an article it is
/// a noun: `the hearing`.
pub(crate) fn is_participle(words: &Words, at: usize) -> bool {
    words.has_suffix(at, Class::ParticipleSuffix)
        && words.is_any(at.wrapping_sub(2), any_of!(Definite | Indefinite))
        && !words.is_any(at.wrapping_sub(1), any_of!(Incomplete | Preposition))
}

/// Whether the verb cannot be that of a new clause, as its subject stands before it: `, telah dijatuhi`, `, was found`.
pub(crate) fn is_predicate(words: &Words, verb: usize) -> bool {
    let auxiliary = words.is(verb, Class::Incomplete) && !denies(words, verb);
    is_verb(words, verb) && (auxiliary || words.has_prefix(verb, Class::PassivePrefix))
}

/// Whether a verb that tells what is done follows: `to approve`, but not `to the council`, `to Harlow`.
pub(crate) fn opens_infinitive(words: &Words, at: usize) -> bool {
    let opens = words.is(at, Class::Infinitive) && words.is_kind(at, Preposition::Completes);
    opens && words.is_small(at + 1) && !words.is_any(at + 1, any_of!(Incomplete | Preposition | Definite))
}
