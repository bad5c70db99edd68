//! Somebody whom a body is called after, at the beginning of a name.
//!
//! ```text
//! Koordinator Balad [Siti Rimba Raya] Budi Raharja       a body, and nobody
//! Penanggung jawab Barisan [Siti Budi Raharja]           nor does he begin the name behind it
//! [RSUD dr.] [Budi Raharja]                              one body, where his title follows its word
//! ```
//!
//! Supporters call themselves so. A capital that is no office stands before the name, and its first word is somebody
//! else elsewhere: with another name behind it, or alone as the last word is.

use super::beginning::is_written;
use super::form::{word_key, word_keys};
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::{Class, Honorific, Office, any_of};
use crate::order::{Set, sort_by_key};
use std::ops::Range;

/// Makes one body of the word for one with a title and the person behind it whom it is named after: `[RSUD dr.] [Budi
/// Raharja]`.
pub(super) fn join_titled(words: &Words, mentions: &mut Vec<Mention>) {
    mentions.dedup_by(|name, body| {
        let Range { start, end } = body.tokens;
        let last = end - 1 - usize::from(words.is_mark(end - 1, '.') && end > start + 1);
        let titled =
            last > start && words.is(start, Class::Namesake) && words.is_kind(last, Honorific::OpensName);
        let beside = end + usize::from(words.is_mark(end, '.')) == name.tokens.start;
        let joined = titled && beside && !body.is_person() && name.is_person();
        if joined {
            body.tokens.end = name.tokens.end;
        }
        joined
    });
}

/// Takes whom a body is called after out of the persons' names.
pub(super) fn correct(words: &Words, mentions: &mut [Mention]) {
    let people = || mentions.iter().filter(|mention| mention.is_person());
    let single = people().filter(|mention| mention.tokens.len() == 1);
    let alone = word_keys(words, single.map(|it| it.tokens.start));
    let shared = shared_first_words(words, people());
    for mention in mentions.iter_mut().filter(|mention| mention.is_person()) {
        let name = mention.tokens.clone();
        let has = |at: usize| alone.has(word_key(words, at));
        if name.len() < 2 || !is_in_body(words, name.start) {
            continue;
        }
        let rest = name.start + 1..name.end;
        let another = shared.has(word_key(words, name.start));
        if another && is_of_place(words, &rest) {
            mention.kind = NameKind::Organization;
        } else if rest.len() > 1 && has(name.start) && (another || has(name.end - 1)) {
            mention.tokens = rest;
        }
    }
}

/// The first words that names of several words share which go on differently.
pub(super) fn shared_first_words<'m>(words: &Words, people: impl Iterator<Item = &'m Mention>) -> Set {
    let several = people.filter(|it| it.tokens.len() > 1);
    let pair = |it: &Mention| (word_key(words, it.tokens.start), word_key(words, it.tokens.start + 1));
    let mut pairs: Vec<(u64, u64)> = several.map(pair).collect();
    sort_by_key(&mut pairs, |&(first, second)| (first << 32 | second).cast_signed());
    pairs.dedup();
    Set::of(pairs.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[0].0))
}

/// Whether the word before is a body's: a capital in the middle of an office that is no office itself.
pub(super) fn is_in_body(words: &Words, name: usize) -> bool {
    let Some(before) = name.checked_sub(1).filter(|&at| words.is_capitalized(at)) else {
        return false;
    };
    let title = any_of!(OfficePrefix | OfficeWord | Rank | RankTail | Honorific | Courtesy | Gazetteer);
    let office = words.phrase_of::<Office>(before).is_some_and(|(_, office)| office != Office::Supporters);
    is_written(words, before) && !office && !words.is_any(before, title) || words.is_upper(before)
}

/// Whether the words are known places, one behind the other.
fn is_of_place(words: &Words, rest: &Range<usize>) -> bool {
    let mut at = rest.start;
    while at < rest.end {
        let Some((length, _)) = words.phrase(at, Class::Gazetteer) else { return false };
        at += length;
    }
    at == rest.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::people_left;

    fn people<'t>(text: &'t str, names: &[(usize, usize)]) -> Vec<&'t str> {
        people_left(text, names, |words, mentions| correct(words, mentions))
    }

    #[test]
    fn a_body_is_called_after_somebody() {
        let text = "Ketua Balad Budi Jawa Barat Rahman Hakim membela Budi dan Budi Raharja";
        assert_eq!(
            people(text, &[(2, 5), (5, 7), (8, 9), (10, 12)]),
            ["Rahman Hakim", "Budi", "Budi Raharja"]
        );
        let text = "Ketua Barisan Budi Rahman Hakim membela Budi Raharja bersama Budi";
        assert_eq!(people(text, &[(2, 5), (6, 8), (9, 10)]), ["Rahman Hakim", "Budi Raharja", "Budi"]);
    }

    #[test]
    fn a_name_behind_an_office_is_whole() {
        let text = "Ketua Budi Rahman Hakim membela Budi dan Budi Raharja";
        assert_eq!(people(text, &[(1, 4), (5, 6), (7, 9)]), ["Budi Rahman Hakim", "Budi", "Budi Raharja"]);
    }
}
