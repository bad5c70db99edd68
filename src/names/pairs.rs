//! Two who stand together, and the body that is called after them.
//!
//! ```text
//! Sekretaris [TKN Budi-Siti], Rahman          a body, and nobody
//! Ketua TKN Budi-[Siti Rahman Hakim]          nor does the pair begin the name behind it
//! ```
//!
//! Campaigns are called so: a hyphen joins two names, the word before them is a body's, and the article has the pair
//! without a body, too, or a name stands behind it and a body's bracket before. `Menteri PU Abdul-Hakim` is one man.

use super::beginning::is_written;
use super::form::word_key;
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::any_of;
use crate::order::Set;
use std::ops::Range;

/// Makes bodies of the pairs that a body is called after.
pub(super) fn correct(words: &Words, mentions: &mut Vec<Mention>) {
    let all: Vec<Range<usize>> = (1..words.len()).filter_map(|at| pair_around(words, at)).collect();
    let (of_bodies, alone): (Vec<_>, Vec<_>) = all.into_iter().partition(|pair| is_of_body(words, pair));
    let alone = Set::of(alone.iter().map(|pair| key(words, pair)));
    let of_body = |pair: &Range<usize>| alone.has(key(words, pair)) || is_bracketed(words, pair);
    let pairs: Vec<_> = of_bodies.into_iter().filter(of_body).collect();
    if pairs.is_empty() {
        return;
    }
    mentions.retain_mut(|mention| {
        let next = pairs.partition_point(|pair| pair.end <= mention.tokens.start);
        let pair = pairs.get(next).filter(|pair| pair.start < mention.tokens.end);
        pair.is_none_or(|pair| !mention.is_person() || keeps(mention, pair))
    });
}

/// Whether a body's bracket stands before the pair, and another name behind it: `Tim Rimba (TR) Budi-Siti Rahman Hakim`.
fn is_bracketed(words: &Words, pair: &Range<usize>) -> bool {
    let bracket = words.follows_mark(pair.start, ')');
    bracket && (pair.end..pair.end + 2).all(|at| is_written(words, at))
}

/// The words of a pair, as one number.
fn key(words: &Words, pair: &Range<usize>) -> u64 {
    word_key(words, pair.start) << 32 | word_key(words, pair.end - 1)
}

/// Whether anything is left of a name without the pair that it overlaps: the name behind it, or the body that it ends.
fn keeps(mention: &mut Mention, pair: &Range<usize>) -> bool {
    if mention.tokens.end > pair.end {
        mention.tokens.start = pair.end;
        return true;
    }
    mention.kind = NameKind::Organization;
    mention.tokens.start < pair.start
}

/// The two names that this hyphen joins.
fn pair_around(words: &Words, hyphen: usize) -> Option<Range<usize>> {
    let name = |at: usize| is_written(words, at);
    // `Ketua TKN Budi – Siti`
    let joined = words.is_dash(hyphen) && words.is_glued(hyphen) == words.is_glued(hyphen + 1);
    (joined && name(hyphen - 1) && name(hyphen + 1)).then_some(hyphen - 1..hyphen + 2)
}

/// Whether the word before the pair is a body's: `TKN`, `(TKN)`, `Tim`, `Jakarta`.
fn is_of_body(words: &Words, pair: &Range<usize>) -> bool {
    pair.start.checked_sub(1).is_some_and(|before| {
        let body = any_of!(OfficeWord | OrganizationHead | Gazetteer);
        words.is_mark(before, ')')
            || words.is_upper(before)
            || is_written(words, before) && words.is_any(before, body)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::people_left;

    fn people<'t>(text: &'t str, names: &[(usize, usize)]) -> Vec<&'t str> {
        people_left(text, names, correct)
    }

    #[test]
    fn a_campaigns_pair_is_nobody() {
        assert!(people("Sekretaris TKN Budi-Siti pulang demi Budi-Siti", &[(1, 5)]).is_empty());
        let text = "Ketua (TKN) Budi-Siti Rahman Hakim demi Budi-Siti";
        assert_eq!(people(text, &[(6, 9)]), ["Rahman Hakim"]);
        assert_eq!(people("Ketua (TKN) Budi-Siti Rahman Hakim", &[(6, 9)]), ["Rahman Hakim"]);
        let text = "Ketua TKN Budi – Siti, Rahman Hakim, demi Budi-Siti";
        assert_eq!(people(text, &[(2, 3), (4, 5), (6, 8)]), ["Rahman Hakim"]);
    }

    #[test]
    fn a_hyphen_in_one_name_is_his() {
        assert_eq!(people("Menteri PU Abdul-Hakim pulang", &[(2, 5)]), ["Abdul-Hakim"]);
        assert_eq!(people("Warga demi Budi-Siti dan Budi-Siti", &[(2, 5), (6, 9)]), ["Budi-Siti"; 2]);
    }
}
