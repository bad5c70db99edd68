//! Whom a description gives another name that does not say who he is: `kata pria yang akrab disapa Koko itu`.
//!
//! ```text
//! Budi Raharja, pria yang akrab disapa [Koko] itu                       `actors.rs` puts the two together
//! "…," kata Budi Raharja. "…," kata pria yang akrab disapa [Koko] itu   he goes on speaking
//! Budi Raharja pulang. [Koko], sapaan akrabnya, senang                    and so is this he
//! ```
//!
//! As an actor of his own Koko would be the speaker of another's words. He is whoever spoke by name before, unless
//! another's sentence stands between, or the only one who was named.

use super::Mention;
use super::form::word_key;
use crate::article::clause;
use crate::article::{Document, Words};
use crate::language::{Class, any_of};
use std::ops::Range;

/// Tokens of a description before the name that it gives at most.
const DESCRIPTION: usize = 8;

/// Tokens of a link before a name at most.
const LINK: usize = 3;

/// Tokens between a speaker and his verb at most: a rank, an adverb.
const NEAR: usize = 4;

/// Tokens of an office between a verb of speech and the name at most.
const OFFICE: usize = 16;

/// Mentions before a description that are looked through at most.
const MENTIONS: usize = 32;

/// Mentions that are another name of whoever was speaking, each with his last mention before.
pub(super) fn links(document: &Document, mentions: &[Mention]) -> Vec<(usize, usize)> {
    let words = &document.words;
    let given = (0..mentions.len()).filter(|&index| {
        let before = index.checked_sub(1).map_or(0, |before| mentions[before].tokens.end);
        mentions[index].is_person() && is_given(words, before, &mentions[index].tokens)
    });
    given.filter_map(|index| Some((index, speaking(document, mentions, index)?))).collect()
}

/// Whether a description that points back gives the name, with no name beside it; `free` is where the last one ends.
fn is_given(words: &Words, free: usize, name: &Range<usize>) -> bool {
    if is_called_so(words, name) {
        return true;
    }
    let points = words.is(name.end, Class::Definite);
    let link = (1..=LINK).rev().find_map(|length| {
        let at = name.start.checked_sub(length)?;
        words.phrase(at, Class::AliasLink).filter(|&(found, _)| found == length).map(|_| at)
    });
    let relative = link.and_then(|link| link.checked_sub(1)).filter(|&at| words.is(at, Class::Relative));
    let Some(relative) = relative else { return false };
    let start = relative.saturating_sub(DESCRIPTION).max(free);
    let human = any_of!(People | Office | OfficePrefix | Rank);
    let Some(first) = (start..relative).find(|&at| words.is_any(at, human)) else { return false };
    // `kata pria yang akrab disapa Koko dalam rapat` points back, too.
    let spoken = first > 0 && words.is_small(first - 1) && words.is(first - 1, Class::SpeechInverted);
    (points || spoken) && first > free + usize::from(words.is_mark(free, ','))
}

/// The last mention before of somebody who speaks by name, where no sentence of another's begins behind it; or of the
/// only one who is named.
fn speaking(document: &Document, mentions: &[Mention], index: usize) -> Option<usize> {
    let words = &document.words;
    let before = || (0..index).rev().take(MENTIONS).filter(|&at| mentions[at].is_person());
    for at in before() {
        if speaks(words, &mentions[at].tokens) {
            let between = mentions[at].tokens.end..mentions[index].tokens.start;
            return Some(at).filter(|_| !opens_with_unknown(document, mentions, between));
        }
        if opens_sentence(document, mentions[at].tokens.start) {
            break;
        }
    }
    let last = before().next()?;
    let shares = |at: usize| shares_word(words, &mentions[at].tokens, &mentions[last].tokens);
    (index <= MENTIONS && before().all(shares)).then_some(last)
}

/// Whether a sentence that begins there opens with a capital that neither a list nor a name knows, and that does
/// something or is told more of: it may be him.
fn opens_with_unknown(document: &Document, mentions: &[Mention], between: Range<usize>) -> bool {
    let first = document.sentences.partition_point(|sentence| sentence.tokens.start < between.start);
    let starts = document.sentences[first..].iter().map(|sentence| sentence.tokens.start);
    let named = |at: usize| mentions.binary_search_by_key(&at, |mention| mention.tokens.start).is_ok();
    let unknown = |at: usize| {
        let word = document.words.get(at).is_some_and(|word| word.is_capitalized() && word.entry == 0);
        let somebody = clause::is_verb(&document.words, at + 1) || document.words.is(at + 1, Class::Relative);
        word && somebody && !named(at)
    };
    starts.take_while(|start| *start < between.end).any(unknown)
}

/// Whether two names have a word in common.
fn shares_word(words: &Words, one: &Range<usize>, other: &Range<usize>) -> bool {
    let keys =
        |name: &Range<usize>| name.clone().filter(|&at| words.is_word(at)).map(|at| word_key(words, at));
    keys(one).any(|word| keys(other).any(|it| it == word))
}

/// Whether words between commas say that somebody is called so: `Tata, sapaan akrabnya, pulang`.
fn is_called_so(words: &Words, name: &Range<usize>) -> bool {
    let calls = name.end + 1;
    let link = words.phrase(calls, Class::AliasLink).filter(|_| words.is_mark(name.end, ','));
    name.len() == 1 && link.is_some_and(|(length, _)| words.is_mark(calls + length, ','))
}

/// Whether a verb of speech is beside the name: `kata Kepala Dinas Rimba Budi`, `Budi juga mengatakan`.
fn speaks(words: &Words, name: &Range<usize>) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|it| it.is_capitalized() || !it.is_word());
    let before = (name.start.saturating_sub(OFFICE)..name.start).rev().find(|&at| !capital(at));
    let inverted = before.is_some_and(|at| words.is_small(at) && words.is(at, Class::SpeechInverted));
    let mut behind = (name.end..words.len().min(name.end + NEAR)).take_while(|&at| !words.is_mark(at, '.'));
    inverted || behind.any(|at| words.is_small(at) && words.begins(at, Class::Speech))
}

/// Whether nothing but an office stands before the name in its sentence.
fn opens_sentence(document: &Document, name: usize) -> bool {
    let start = document.sentence_start(name);
    let office = any_of!(Office | OfficeWord | OfficePrefix | Rank | Honorific | Courtesy);
    let words = &document.words;
    name - start <= OFFICE
        && (start..name).all(|at| words.is_capitalized(at) || words.is_any(at, office) || !words.is_small(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::testing::people_named;

    /// The names that are another name of somebody, each with his.
    fn linked<'t>(text: &'t str, names: &[&str]) -> Vec<(&'t str, &'t str)> {
        let document = Document::of(text, Lang::Id);
        let mentions = people_named(&document, names);
        let of = |index: usize| document.words.span(mentions[index].tokens.clone()).of(text);
        links(&document, &mentions).into_iter().map(|(given, his)| (of(given), of(his))).collect()
    }

    #[test]
    fn whoever_spoke_is_called_so() {
        let text = "Pasar dibuka, kata Camat Rimba Budi Raharja. Ia memuji Siti. Kata pria yang akrab disapa Koko itu, sepi.";
        assert_eq!(linked(text, &["Budi Raharja", "Siti", "Koko"]), [("Koko", "Budi Raharja")]);
        let text =
            "Pasar dibuka, kata Budi Raharja. Pasar sepi, kata pria yang akrab disapa Koko kepada warga.";
        assert_eq!(linked(text, &["Budi Raharja", "Koko"]), [("Koko", "Budi Raharja")]);
        let text =
            "Budi Raharja juga mengatakan itu. Siti datang. Kata wanita yang akrab disapa Koko itu, sepi.";
        assert!(linked(text, &["Budi Raharja", "Siti", "Koko"]).is_empty(), "it may be Siti");
    }

    #[test]
    fn whoever_opens_a_sentence_between_may_be_called_so() {
        let text = "Pasar dibuka, kata Budi Raharja. Ruslan menyimak semuanya. Pria yang akrab disapa Koko itu pulang.";
        assert!(linked(text, &["Budi Raharja", "Koko"]).is_empty());
    }

    #[test]
    fn the_only_one_is_called_so() {
        let text =
            "Mensos Budi Raharja tiba. Budi pulang. Mensos yang karib disapa Koko itu mengatakan hal itu.";
        assert_eq!(linked(text, &["Budi Raharja", "Koko"]), [("Koko", "Budi Raharja")]);
        let text = "Mensos Budi Raharja dan Siti tiba. Mensos yang karib disapa Koko itu mengatakan hal itu.";
        assert!(linked(text, &["Budi Raharja", "Siti", "Koko"]).is_empty());
    }

    #[test]
    fn words_between_commas_say_that_he_is_called_so() {
        let text = "Kata Budi Raharja, pasar sepi. Koko, sapaan akrabnya, pulang.";
        assert_eq!(linked(text, &["Budi Raharja", "Koko"]), [("Koko", "Budi Raharja")]);
        let text = "Kata Budi Raharja, pasar sepi. Koko, warga setempat, pulang.";
        assert!(linked(text, &["Budi Raharja", "Koko"]).is_empty());
    }

    #[test]
    fn who_stands_beside_is_another_rules_business() {
        let text = "Kata Budi Raharja, pria yang akrab disapa Koko itu, sepi.";
        assert!(linked(text, &["Budi Raharja", "Koko"]).is_empty());
    }
}
