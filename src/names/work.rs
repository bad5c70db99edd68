//! What a work or a thing is called is nobody, though somebody's name be in it.
//!
//! ```text
//! Pelantun [Murka Rimba] itu                  what somebody is told by who is pointed at, and stands nowhere else
//! video berjudul "[Siti Murka]"               the whole title
//! buku "[Siti Journey] to Rimba"              its beginning, and the same words elsewhere
//! ```

use super::Mention;
use super::form::Form;
use super::known::unshared;
use super::office::is_possessive;
use crate::article::Words;
use crate::language::{Class, Office, OfficeEnd, Titled, any_of};

/// Words of a trade, and of what somebody trades in, before its name at most.
const TRADE: usize = 2;

/// Words that lead to a title at most: `buku perdananya`.
const LEAD: usize = 2;

/// Takes the names out that are titles of works. A name of one word in a title is a person's all the same, and so is one
/// that stands elsewhere with nothing behind it.
pub(super) fn drop(words: &Words, mentions: &mut Vec<Mention>) {
    drop_pointed(words, mentions);
    let person = |mention: &Mention| mention.is_person() && mention.tokens.len() > 1;
    if !mentions.iter().any(|it| person(it) && is_title(words, it)) {
        return;
    }
    let titles = Form::keys(words, mentions.iter().filter(|it| person(it) && is_title(words, it)));
    mentions.retain(|it| !person(it) || !titles.has(Form::of(words, it.tokens.clone()).key()));
}

/// Takes the names out that only tell whoever is pointed at.
fn drop_pointed(words: &Words, mentions: &mut Vec<Mention>) {
    let mut found = unshared(words, mentions, &|it| it.tokens.len() > 1 && is_pointed(words, it)).into_iter();
    mentions.retain(|_| found.next() != Some(true));
}

/// Whether a trade stands right before the name, or with one word between, and a word that points behind: `Pengemudi
/// [bus] Rimba Jaya tersebut`.
fn is_pointed(words: &Words, mention: &Mention) -> bool {
    let name = &mention.tokens;
    let trade = (1..=TRADE).any(|back| {
        let office = name.start.checked_sub(back).and_then(|at| words.phrase_of::<Office>(at));
        let last = name.start.checked_sub(1);
        let between = last.is_some_and(|at| back < 2 || words.is_small(at));
        between && office.is_some_and(|(length, office)| !office.relates() && length <= back)
    });
    let common = name.clone().any(|at| words.is_any(at, any_of!(GivenName | Honorific)));
    trade && !common && words.is_kind(name.end, OfficeEnd::Points)
}

/// Whether a mark and the word of a work stand before the name, or that word alone between whose it is and a comma: `Siti's new
/// film, Murka Rimba, opens`.
fn is_title(words: &Words, mention: &Mention) -> bool {
    let Some(mark) = mention.tokens.start.checked_sub(1) else { return false };
    let work = |at: usize| words.begins_kind(at, Titled::Plain);
    if !is_mark(words, mark) {
        let owns = |at: usize| {
            is_possessive(words, at)
                || words.is(at, Class::Determiner) && words.is_any(at, any_of!(Pronoun | PluralPronoun))
        };
        let whose = (2..=2 + LEAD).filter_map(|back| mark.checked_sub(back)).any(owns);
        let parted = words.is_mark(mark, ',') && words.is_mark(mention.tokens.end, ',');
        return parted && whose && mark.checked_sub(1).is_some_and(work);
    }
    (1..=LEAD).filter_map(|back| mark.checked_sub(back)).any(work)
}

fn is_mark(words: &Words, at: usize) -> bool {
    matches!(words.mark(at), '"' | '“' | '”' | '\'' | '‘' | '«')
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

    #[test]
    fn what_tells_whoever_is_pointed_at_is_nobody() {
        assert_eq!(left("Pelantun Murka Rimba itu wafat", &[(1, 3)]), 0);
        assert_eq!(left("Pengemudi bus Rimba Murka tersebut lari", &[(2, 4)]), 0);
        assert_eq!(left("Pelantun Siti Rimba itu wafat, kata Siti Rimba", &[(1, 3), (7, 9)]), 2);
        assert_eq!(left("Penyanyi Budi Rimba itu wafat", &[(1, 3)]), 1);
    }
}
