//! Mentions of the same somebody, put together.
//!
//! ```text
//! H Bahri Suli … Bahri … Bahri Suli            one actor: each form is part of the fullest
//! Badan Pusat Statistik (BPS) … BPS            one actor: the acronym stands in brackets behind the name
//! Donald Trump … Melania Trump … Trump         two actors; Trump is nobody's alias, and the nearer one's mention
//! ```
//!
//! Forms are taken longest first, so that a short form finds the full ones to belong to.

use super::form::{Form, shown};
use super::{Actor, ActorId, Mention, NameKind, Names};
use crate::article::{Document, Words};
use crate::span::Span;
use std::collections::HashMap;

/// Actors that share a word and are compared at most: an article that names more of a family is a list.
const NAMESAKES: usize = 16;

/// The actors of the mentions.
pub(super) fn merge(document: &Document, mut mentions: Vec<Mention>) -> Names {
    let words = &document.words;
    let forms: Vec<Form> = mentions.iter().map(|mention| Form::of(words, mention.tokens.clone())).collect();
    let mut order: Vec<usize> = (0..mentions.len())
        .filter(|&index| mentions[index].kind != NameKind::Place && !forms[index].parts().is_empty())
        .collect();
    order.sort_by_key(|&index| std::cmp::Reverse(forms[index].parts().len()));
    let mut merger = Merger { forms: &forms, full: Vec::new(), by_word: HashMap::new() };
    let candidates: Vec<(usize, Vec<usize>)> = order
        .into_iter()
        .map(|index| {
            (index, merger.candidates(index, mentions[index].kind, bracketed(words, &mentions, index)))
        })
        .collect();
    let clusters = settle(&mut mentions, &candidates);
    let actors = clusters.iter().map(|cluster| describe(words, &mentions, &forms, cluster)).collect();
    Names { mentions, actors }
}

/// Finds the full forms that a form can belong to.
struct Merger<'f> {
    forms: &'f [Form],
    /// The mention of each full form, with its kind.
    full: Vec<(usize, NameKind)>,
    /// Full forms by each of their words.
    by_word: HashMap<u32, Vec<usize>>,
}

impl Merger<'_> {
    /// The full forms that the mention can belong to; itself where there is none.
    fn candidates(&mut self, mention: usize, kind: NameKind, of: Option<usize>) -> Vec<usize> {
        let form = &self.forms[mention];
        let namesakes = form.parts().iter().filter_map(|part| self.by_word.get(&part.hash)).flatten();
        let mut found: Vec<usize> = Vec::new();
        for &full in namesakes {
            let (other, other_kind) = self.full[full];
            let same = match kind {
                NameKind::Person => form.is_part_of(&self.forms[other]),
                _ => *form == self.forms[other],
            };
            if other_kind == kind && same && !found.contains(&full) {
                found.push(full);
            }
        }
        // A name in brackets behind another is its short form, whatever its words.
        if let Some(full) =
            of.and_then(|of| self.full.iter().position(|&(other, _)| self.forms[other] == self.forms[of]))
        {
            self.add_words(mention, full);
            return vec![full];
        }
        if found.is_empty() {
            found.push(self.full.len());
            self.full.push((mention, kind));
            self.add_words(mention, self.full.len() - 1);
        }
        found
    }

    fn add_words(&mut self, mention: usize, full: usize) {
        for part in self.forms[mention].parts() {
            let namesakes = self.by_word.entry(part.hash).or_default();
            if namesakes.len() < NAMESAKES {
                namesakes.push(full);
            }
        }
    }
}

/// The mention that this one, in brackets, is the short form of.
fn bracketed(words: &Words, mentions: &[Mention], index: usize) -> Option<usize> {
    let before = index.checked_sub(1)?;
    let (full, short) = (&mentions[before], &mentions[index]);
    let opens = short.tokens.start == full.tokens.end + 1 && words.is_text(full.tokens.end, "(");
    (opens && words.is_text(short.tokens.end, ")") && full.kind == short.kind).then_some(before)
}

/// Gives every mention its actor and says which mentions each actor has, in order of their first.
///
/// A mention that several could own is the one's that was named last before it.
fn settle(mentions: &mut [Mention], candidates: &[(usize, Vec<usize>)]) -> Vec<Vec<usize>> {
    let mut by_mention: Vec<&[usize]> = vec![&[]; mentions.len()];
    for (index, found) in candidates {
        by_mention[*index] = found;
    }
    let mut last_named: HashMap<usize, usize> = HashMap::new();
    let mut actor_of: HashMap<usize, ActorId> = HashMap::new();
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    for (index, found) in by_mention.iter().enumerate() {
        let Some(&full) = found.iter().max_by_key(|full| last_named.get(full).map_or(0, |last| last + 1))
        else {
            continue;
        };
        last_named.insert(full, index);
        let actor = *actor_of.entry(full).or_insert_with(|| {
            clusters.push(Vec::new());
            clusters.len() - 1
        });
        clusters[actor].push(index);
        mentions[index].actor = Some(actor);
    }
    clusters
}

/// An actor of its mentions.
fn describe(words: &Words, mentions: &[Mention], forms: &[Form], cluster: &[usize]) -> Actor {
    let fullness = |index: usize| (forms[index].parts().len(), mentions[index].tokens.len());
    // The first of equally full ones introduces the actor.
    let fullest = cluster.iter().copied().rev().max_by_key(|&index| fullness(index)).unwrap_or_default();
    let name = shown(words, mentions[fullest].tokens.clone());
    let mut aliases: Vec<Span> = Vec::new();
    for &index in cluster {
        let span = shown(words, mentions[index].tokens.clone());
        let told = aliases.iter().chain([&name]).any(|other| other.of(words.text) == span.of(words.text));
        if !told && aliases.len() < NAMESAKES {
            aliases.push(span);
        }
    }
    let sure = |index: &usize| mentions[*index].confidence;
    Actor {
        kind: mentions[fullest].kind,
        name,
        aliases,
        roles: Vec::new(),
        mentions: cluster.to_vec(),
        confidence: cluster.iter().map(sure).fold(0.0, f32::max),
    }
}
