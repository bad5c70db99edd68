//! Names that stand in a list of names.
//!
//! ```text
//! Rimba FC: Kasalim, Teguh (Wirasena 60'), Bagas, Yohanes; Danu dan Sutarjo
//! ```
//!
//! Where most items of a long list are persons, the others that nothing else claims are too: line-ups, lists of winners, of the
//! accused, of guests. In a short one all others must be, and all of several words: `Siti Rahma, [Tomo Raharja] dan Budi Hakim`. Not its business: what the words around a single name tell (`evidence.rs`).

use super::evidence::{is_body, name_at, told_person};
use super::told::is_unlisted;
use super::{Mention, NameKind, insert};
use crate::article::{Document, Words};
use crate::language::Class;
use std::ops::Range;

/// Items of a list, and of a long one, at least.
const ITEMS: usize = 3;
const LONG: usize = 5;

/// Tokens in the brackets behind an item at most.
const BRACKET: usize = 6;

/// Adds the names that their lists tell, and keeps the mentions in order.
pub(super) fn add(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let mut found = Vec::new();
    let mut items = Vec::new();
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            read_items(words, at..sentence.tokens.end, &mut items);
            at = items.last().map_or(at + 1, |last| last.end);
            if items.len() >= ITEMS {
                add_others(words, mentions, &items, &mut found);
            }
        }
    }
    insert(mentions, found);
}

/// Reads the items of the list that begins here, those in brackets too, in the place of the last one's.
fn read_items(words: &Words, tokens: Range<usize>, items: &mut Vec<Range<usize>>) {
    items.clear();
    let mut at = tokens.start;
    loop {
        let item = name_at(words, at, tokens.end);
        if item.is_empty() {
            break;
        }
        at = item.end;
        items.push(item);
        if words.is_mark(at, '(') {
            let inside = at + 1..tokens.end.min(at + 1 + BRACKET);
            let Some(close) = inside.clone().find(|&at| words.is_mark(at, ')')) else { break };
            items.extend(Some(name_at(words, at + 1, close)).filter(|item| !item.is_empty()));
            at = close + 1;
        }
        let comma = at < tokens.end && matches!(words.mark(at), ',' | ';');
        let conjunction = usize::from(words.is(at + usize::from(comma), Class::Coordinator));
        if !comma && conjunction == 0 {
            break;
        }
        at += usize::from(comma) + conjunction;
    }
}

/// Adds the items that nothing claims to a list whose others are persons.
fn add_others(words: &Words, mentions: &[Mention], items: &[Range<usize>], found: &mut Vec<Mention>) {
    let claim = |item: &Range<usize>| {
        let next = mentions.partition_point(|mention| mention.tokens.end <= item.start);
        mentions.get(next).filter(|mention| mention.tokens.start < item.end).map(|mention| mention.kind)
    };
    let claims: Vec<Option<NameKind>> = items.iter().map(claim).collect();
    let persons = claims.iter().filter(|claim| **claim == Some(NameKind::Person)).count();
    let free = claims.iter().filter(|claim| claim.is_none()).count();
    let are_persons = if items.len() < LONG {
        persons + 1 == items.len() && items.iter().all(|item| item.len() > 1 && is_unlisted(words, item))
    } else {
        persons * 2 >= items.len() && (persons + free) * 5 >= items.len() * 4
    };
    if are_persons {
        let others = items.iter().zip(claims).filter(|(_, claim)| claim.is_none()).map(|(item, _)| item);
        found.extend(others.filter(|item| is_written_as_name(words, item)).cloned().map(told_person));
    }
}

/// Whether the words are those of a name: a capital before small letters, and no word for an office or a body.
fn is_written_as_name(words: &Words, item: &Range<usize>) -> bool {
    let letters = |at: usize| words.word(at).bytes().all(|byte| !byte.is_ascii_digit());
    let small = |at: usize| words.word(at).contains(char::is_lowercase);
    item.clone().all(letters) && item.clone().any(small) && !is_body(words, item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    /// What the list adds where the words with these beginnings are persons already.
    fn added<'t>(text: &'t str, persons: &[&str]) -> Vec<&'t str> {
        let document = Document::of(text, Lang::Id);
        let words = &document.words;
        let known = (0..words.len()).filter(|&at| persons.contains(&words.word(at)));
        let mention = |at: usize| Mention::person(at..at + 1, 1.0);
        let mut mentions: Vec<Mention> = known.map(mention).collect();
        add(&document, &mut mentions);
        let words = mentions.into_iter().map(|mention| words.span(mention.tokens).of(text));
        words.filter(|word| !persons.contains(word)).collect()
    }

    #[test]
    fn persons_vouch_for_the_others_of_their_list() {
        let text = "Rimba FC: Kasalim, Teguh (Wirasena 60'), Bagas; Sutarjo dan El Danu.";
        assert_eq!(added(text, &["Kasalim", "Teguh", "Bagas"]), ["Wirasena", "Sutarjo", "El Danu"]);
        assert!(added(text, &["Kasalim", "Teguh"]).is_empty(), "too few persons");
    }

    #[test]
    fn whole_names_vouch_for_one_between_them() {
        let document = Document::of("Siti Rahma, Refli Danu dan Budi Hakim.", Lang::Id);
        let person = |tokens| Mention::person(tokens, 1.0);
        let mut mentions = vec![person(0..2), person(6..8)];
        add(&document, &mut mentions);
        assert_eq!(mentions.len(), 3);
        let mut mentions = vec![person(0..2)];
        add(&document, &mut mentions);
        assert_eq!(mentions.len(), 1, "too few persons");
    }

    #[test]
    fn short_lists_and_offices_tell_nothing() {
        assert!(added("Kasalim, Teguh dan Sutarjo.", &["Kasalim", "Teguh"]).is_empty());
        let text = "Kasalim, Teguh, Bagas, Sutarjo, Menteri Pertahanan.";
        assert!(added(text, &["Kasalim", "Teguh", "Bagas", "Sutarjo"]).is_empty());
    }
}
