//! Mentions that hold more than one name.
//!
//! ```text
//! [Budi, Siti], [ARY (Agus Rahmat)]           a comma or a bracket parts two names
//! [Budi-Siti-Ali] … Budi Raharja …            so do hyphens, where somebody is called by each
//! [Feld's] Rimba                              what somebody owns is no part of the name
//! [PQR's]ORG Rahmani Lestari shouted          nor is who acts of a body that the tagger is not sure of
//! ```

use super::beginning::{are_names, is_written};
use super::degrees::is_degree;
use super::evidence::DOUBT;
use super::form::without_possessive;
use super::known::Known;
use super::{Mention, insert};
use crate::article::{Words, clause};
use std::ops::Range;

/// Parts persons' names at commas and brackets, but for degrees, and ends them with the first that owns the rest.
pub(super) fn part(words: &Words, mentions: &mut Vec<Mention>) {
    part_joined(words, mentions);
    let owns = |at: &usize| without_possessive(words.word(*at)).len() < words.word(*at).len();
    for mention in mentions.iter_mut() {
        let name = &mention.tokens;
        let Some(owned) = name.clone().find(owns).map(|at| at + 1) else { continue };
        let acts =
            || owned + 1 < name.end && are_names(words, owned..name.end) && clause::is_verb(words, name.end);
        if mention.is_person() || mention.is_body() && mention.confidence < DOUBT && acts() {
            mention.tokens.end = owned;
        }
    }
    let parts = |at: usize| matches!(words.mark(at), ',' | '(' | '/' | '&') && !is_degree(words, at + 1);
    let mut tails = Vec::new();
    for mention in mentions.iter_mut().filter(|mention| mention.is_person()) {
        let end = mention.tokens.end;
        let Some(mark) = mention.tokens.clone().find(|&at| parts(at)) else { continue };
        if mark > mention.tokens.start {
            mention.tokens.end = mark;
            let closed = end - usize::from(words.is_mark(end - 1, ')'));
            if mark + 1 < closed && is_written(words, mark + 1) {
                tails.push(Mention { tokens: mark + 1..closed, ..mention.clone() });
            }
        }
    }
    insert(mentions, tails);
}

/// Parts names that hyphens join, where somebody else is called by each, `Budi-Siti-Ali`, or each is whole, as pairs of
/// players are told: `Budi Raharja-Siti Rahma`.
fn part_joined(words: &Words, mentions: &mut Vec<Mention>) {
    let joined =
        |mention: &Mention| mention.is_person() && mention.tokens.clone().any(|at| words.is_mark(at, '-'));
    if !mentions.iter().any(joined) {
        return;
    }
    let others: Vec<Mention> = mentions.iter().filter(|mention| !joined(mention)).cloned().collect();
    let known = Known::of(words, &others);
    let mut parts = Vec::new();
    mentions.retain(|mention| {
        if !joined(mention) {
            return true;
        }
        let hyphens = mention.tokens.clone().filter(|&at| words.is_mark(at, '-'));
        let mut start = mention.tokens.start;
        let pieces: Vec<Range<usize>> = hyphens
            .chain([mention.tokens.end])
            .map(|end| std::mem::replace(&mut start, end + 1)..end)
            .collect();
        let each = pieces.iter().all(|piece| known.is_called(words, piece));
        if each {
            parts.extend(pieces.into_iter().map(|tokens| Mention { tokens, ..mention.clone() }));
        }
        !each
    });
    insert(mentions, parts);
}
