//! Cuts from a person's name what is no part of it.
//!
//! `[Presiden Joko Widodo]` names `Joko Widodo`, `[Gubernur Sumbar Mahyeldi]` names `Mahyeldi` where the article
//! also says `Mahyeldi` alone. What is cut off is the office, which `office.rs` reads.

use super::form::Form;
use super::{Mention, NameKind};
use crate::article::{Token, Words};
use crate::language::Class;
use std::collections::HashSet;

/// The value of an [`Class::Office`] that is also a given name.
const GIVEN_NAME: u16 = 1;

/// Cuts offices, ranks and courtesies from the heads of all persons' names.
pub(super) fn trim(words: &Words, mentions: &mut [Mention]) {
    let people = || mentions.iter().filter(|mention| mention.kind == NameKind::Person);
    let known: HashSet<u64> = people().map(|mention| Form::of(words, mention.tokens.clone()).key()).collect();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == NameKind::Person) {
        let mut titled = false;
        while let Some(length) = title_at(words, mention.tokens.start) {
            let start = mention.tokens.start + length;
            if !(start..mention.tokens.end).any(|token| words.get(token).is_some_and(Token::is_capitalized)) {
                break;
            }
            mention.tokens.start = start;
            titled = true;
        }
        if titled {
            // What follows the office can be its place or body: the name is what the article says elsewhere.
            let starts = mention.tokens.start + 1..mention.tokens.end;
            let name = starts
                .clone()
                .find(|&start| known.contains(&Form::of(words, start..mention.tokens.end).key()));
            let whole = known.contains(&Form::of(words, mention.tokens.clone()).key());
            mention.tokens.start = name.filter(|_| !whole).unwrap_or(mention.tokens.start);
        }
    }
}

/// How many tokens the office, rank or courtesy has that begins here, its full stop too.
fn title_at(words: &Words, token: usize) -> Option<usize> {
    let titles = [Class::Office, Class::OfficePrefix, Class::Rank, Class::RankTail, Class::Courtesy];
    let found = titles.into_iter().filter_map(|class| words.phrase(token, class));
    let (length, value) = found.max_by_key(|&(length, _)| length)?;
    let stop = usize::from(words.is_text(token + length, "."));
    (value != GIVEN_NAME).then_some(length + stop)
}
