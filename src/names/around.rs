//! Places around a place that are called as people are: `di Waru Raya, [Jati Rahayu], Bekasi`.
//!
//! ```text
//! around = preposition PLACE { "," NAME } "," KNOWN      each is as many capitals as stand between the commas
//! ```
//!
//! A chain goes from the small to the large: it begins with no known place and ends with one.

use super::beginning::is_written;
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::{Class, LocativePreposition};
use std::ops::Range;

/// Places of a chain at most, and words of each.
const PLACES: usize = 6;
const WORDS: usize = 4;

/// Makes places of the persons whose names are parts of such a chain.
pub(super) fn correct(words: &Words, mentions: &mut [Mention]) {
    for at in 1..mentions.len() {
        let before = mentions[at - 1].tokens.start;
        let first = before.checked_sub(1).filter(|&it| is_preposition(words, it));
        let Some(chain) =
            first.map(|it| chain(words, it + 1)).filter(|it| it.contains(&mentions[at].tokens.start))
        else {
            continue;
        };
        let inside = mentions[at..].iter_mut().take_while(|mention| mention.tokens.end <= chain.end);
        for mention in inside.filter(|mention| mention.kind == NameKind::Person) {
            mention.kind = NameKind::Place;
        }
    }
}

fn is_preposition(words: &Words, at: usize) -> bool {
    words.is_small(at) && words.is_kind(at, LocativePreposition::At)
}

/// The tokens of the chain that begins here up to the known place that ends it, without that; none where none does.
fn chain(words: &Words, start: usize) -> Range<usize> {
    let mut at = start;
    for place in 0..PLACES {
        let end = at + (at..at + WORDS).take_while(|&at| is_written(words, at)).count();
        let known = words.phrase(at, Class::Gazetteer).is_some_and(|(length, _)| at + length == end);
        if known || end == at || !words.is_mark(end, ',') {
            let closed = known && place > 0 && !words.is_word(end);
            return start..if closed { at } else { start };
        }
        at = end + 1;
    }
    start..start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::people_left;

    #[test]
    fn what_stands_between_a_place_and_a_known_one_is_no_person() {
        let left = |text| people_left(text, &[(1, 3), (4, 6)], |words, mentions| correct(words, mentions));
        assert_eq!(left("di Waru Raya, Jati Rahayu, Bekasi."), ["Waru Raya"]);
        assert_eq!(left("di Waru Raya, Jati Rahayu, Landasari.").len(), 2, "no known place");
        assert_eq!(left("di Waru Raya, Jati Rahayu, Bekasi pulang.").len(), 2, "it goes on");
        assert_eq!(left("oleh Waru Raya, Jati Rahayu, Bekasi.").len(), 2);
        assert_eq!(left("di Jawa Tengah, Jati Rahayu, Bekasi.").len(), 2, "from large to small");
    }
}
