//! What is said or asked for: the clause behind a verb that reports, `mengatakan | pasar itu dibuka`, or asks, `meminta
//! warga | menjaga pasar`.

use super::main_verb::plain_verb;
use super::{is_verb, main_verb};
use crate::article::Words;
use crate::language::{Class, Preposition, Subordinator};
use std::ops::Range;

/// The verb of what is said, where the range, which follows a verb of speech, tells it as a clause.
pub(crate) fn verb_of_content(words: &Words, range: Range<usize>) -> Option<usize> {
    let opens = |token: usize| words.is_other_kind(token, Subordinator::Phrase);
    let end = range.clone().find(|&token| opens(token)).unwrap_or(range.end);
    // `menyebut nelayan yang hilang saat melaut tidak ditemukan`
    let last = range.clone().find(|&token| opens(token) && !is_verb(words, token + 1));
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

/// Where what is said begins, if it is not right behind the verb of speech: `said on Monday | that …`. A clause that ends
/// before it says nothing.
pub(crate) fn late_content(words: &Words, verb: usize, end: usize) -> Option<usize> {
    let opens =
        |&token: &usize| words.is(token, Class::Complementizer) || words.is_kind(token, Preposition::Calls);
    (verb + 1..end).take_while(|&token| !is_verb(words, token)).find(opens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

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
}
