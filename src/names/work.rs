//! What a work is called is nobody, though somebody's name be in it.
//!
//! ```text
//! video berjudul "[Siti Murka]"               the whole title
//! buku "[Siti Journey] to Rimba"              its beginning, and the same words elsewhere
//! ```

use super::form::Form;
use super::{Mention, NameKind};
use crate::article::Words;
use crate::language::Class;

/// The value of a [`Class::Titled`] that may call a person, too: `bernama`.
const CALLS: u16 = 1;

/// Words that lead to a title at most: `buku perdananya`.
const LEAD: usize = 2;

/// Takes the names out that are titles of works. A name of one word in a title is a person's all the same, and so is one
/// that stands elsewhere with nothing behind it.
pub(super) fn drop(words: &Words, mentions: &mut Vec<Mention>) {
    let person = |mention: &Mention| mention.kind == NameKind::Person && mention.tokens.len() > 1;
    if !mentions.iter().any(|it| person(it) && is_title(words, it)) {
        return;
    }
    let titles = Form::keys(words, mentions.iter().filter(|it| person(it) && is_title(words, it)));
    mentions.retain(|it| !person(it) || !titles.has(Form::of(words, it.tokens.clone()).key()));
}

/// Whether a mark and the word of a work stand before the name.
fn is_title(words: &Words, mention: &Mention) -> bool {
    let mark = mention.tokens.start.checked_sub(1).filter(|&mark| is_mark(words, mark));
    let Some(mark) = mark else { return false };
    (1..=LEAD)
        .filter_map(|back| mark.checked_sub(back))
        .any(|at| words.phrase(at, Class::Titled).is_some_and(|(_, value)| value != CALLS))
}

fn is_mark(words: &Words, at: usize) -> bool {
    matches!(words.mark(at), "\"" | "“" | "”" | "'" | "‘" | "«")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::testing::people_left;

    fn left(text: &str, names: &[(usize, usize)]) -> usize {
        people_left(text, names, drop).len()
    }

    #[test]
    fn a_title_is_nobody() {
        assert_eq!(left("Video berjudul \"Siti Murka\" dirilis", &[(3, 5)]), 0);
        assert_eq!(left("Buku perdananya \"Siti Journey to Rimba\" dan Siti Journey", &[(3, 5), (9, 11)]), 0);
        assert_eq!(left("Pria bernama \"Budi Raharja\" datang", &[(3, 5)]), 1);
        assert_eq!(left("Kata dia, \"Budi Raharja datang\"", &[(4, 6)]), 1);
    }
}
