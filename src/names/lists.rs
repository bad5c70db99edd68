//! Names that stand in a list of names.
//!
//! ```text
//! Tim A: Rui, Traore (Cardoso 60'), Ratnik, Rabia; Zabala dan Kaku
//! ```
//!
//! Where most items of a long list are persons, the others that nothing else claims are too: line-ups, lists of
//! winners, of the accused, of guests. Not its business: what the words around a single name tell (`evidence.rs`).

use super::evidence::is_body;
use super::{Mention, NameKind};
use crate::article::{Document, Token, Words};
use crate::language::Class;
use crate::order::sort_by_key;
use std::ops::Range;

/// Items of a list that tells anything.
const ITEMS: usize = 5;

/// Words of an item at most.
const ITEM: usize = 4;

/// Tokens in the brackets behind an item at most.
const BRACKET: usize = 6;

/// How sure a name is that only its list tells.
const BY_LIST: f32 = 0.6;

/// Adds the names that their lists tell, and keeps the mentions in order.
pub(super) fn add(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let items = items(words, at..sentence.tokens.end);
            at = items.last().map_or(at + 1, |last| last.end);
            if items.len() >= ITEMS {
                add_others(words, mentions, &items, &mut found);
            }
        }
    }
    if !found.is_empty() {
        mentions.append(&mut found);
        sort_by_key(mentions, |mention| mention.tokens.start as i64);
    }
}

/// The items of the list that begins here, those in brackets too.
fn items(words: &Words, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut items = Vec::new();
    let mut at = tokens.start;
    while let Some(item) = item(words, at..tokens.end) {
        at = item.end;
        items.push(item);
        if words.is_text(at, "(") {
            let inside = at + 1..tokens.end.min(at + 1 + BRACKET);
            let Some(close) = inside.clone().find(|&at| words.is_text(at, ")")) else { break };
            items.extend(self::item(words, at + 1..close));
            at = close + 1;
        }
        let comma = at < tokens.end && matches!(words.word(at), "," | ";");
        let conjunction = usize::from(words.is(at + usize::from(comma), Class::Pair));
        if !comma && conjunction == 0 {
            break;
        }
        at += usize::from(comma) + conjunction;
    }
    items
}

/// The capitalised words that begin here.
fn item(words: &Words, tokens: Range<usize>) -> Option<Range<usize>> {
    let capital = |&at: &usize| words.get(at).is_some_and(Token::is_capitalized);
    let length = tokens.clone().take(ITEM).take_while(capital).count();
    (length > 0).then_some(tokens.start..tokens.start + length)
}

/// Adds the items that nothing claims to a list whose others are persons.
fn add_others(words: &Words, mentions: &[Mention], items: &[Range<usize>], found: &mut Vec<Mention>) {
    let claims = |item: &Range<usize>| {
        let next = mentions.partition_point(|mention| mention.tokens.end <= item.start);
        mentions.get(next).filter(|mention| mention.tokens.start < item.end).map(|mention| mention.kind)
    };
    let (mut persons, mut free) = (0, 0);
    for claim in items.iter().map(claims) {
        persons += usize::from(claim == Some(NameKind::Person));
        free += usize::from(claim.is_none());
    }
    if free > 0 && persons * 2 >= items.len() && (persons + free) * 5 >= items.len() * 4 {
        let others = items.iter().filter(|item| claims(item).is_none() && is_written_as_name(words, item));
        found.extend(others.map(|item| Mention {
            tokens: item.clone(),
            kind: NameKind::Person,
            actor: None,
            confidence: BY_LIST,
        }));
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
    use crate::article::Article;
    use crate::language::Lang;

    /// What the list adds where the words with these beginnings are persons already.
    fn added<'t>(text: &'t str, persons: &[&str]) -> Vec<&'t str> {
        let mut article = Article::new(text).unwrap();
        article.lang = Some(Lang::Id);
        let document = Document::read(&article);
        let words = &document.words;
        let known = (0..words.len()).filter(|&at| persons.contains(&words.word(at)));
        let mention =
            |at: usize| Mention { tokens: at..at + 1, kind: NameKind::Person, actor: None, confidence: 1.0 };
        let mut mentions: Vec<Mention> = known.map(mention).collect();
        add(&document, &mut mentions);
        let words = mentions.into_iter().map(|mention| words.span(mention.tokens).of(text));
        words.filter(|word| !persons.contains(word)).collect()
    }

    #[test]
    fn persons_vouch_for_the_others_of_their_list() {
        let text = "Rimba FC: Kasalim, Teguh (Ratnik 60'), Zabala; Laba dan El Kaku.";
        assert_eq!(added(text, &["Kasalim", "Teguh", "Zabala"]), ["Ratnik", "Laba", "El Kaku"]);
        assert!(added(text, &["Kasalim", "Teguh"]).is_empty(), "too few persons");
    }

    #[test]
    fn short_lists_and_offices_tell_nothing() {
        assert!(added("Kasalim, Teguh dan Laba.", &["Kasalim", "Teguh"]).is_empty());
        let text = "Kasalim, Teguh, Zabala, Laba, Menteri Pertahanan.";
        assert!(added(text, &["Kasalim", "Teguh", "Zabala", "Laba"]).is_empty());
    }
}
