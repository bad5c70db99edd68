//! What an actor is called, of all its mentions.

use super::form::{Form, shown};
use super::gender::{self, Genders};
use super::merger::NAMESAKES;
use super::{Actor, Mention};
use crate::article::Words;
use crate::order::Set;
use crate::span::Span;
use std::ops::Range;

/// Makes actors of their mentions.
pub(super) struct Describer<'m, 'd> {
    words: &'m Words<'d>,
    mentions: &'m [Mention],
    forms: &'m [Form],
    genders: &'m Genders,
    /// The mentions whose name others have, too.
    ambiguous: Vec<bool>,
    /// The forms that a title tells from the same of another: `Mr Roe`, `Mrs Roe`.
    told_by_title: Set,
}

impl<'m, 'd> Describer<'m, 'd> {
    /// Describes actors by mentions that each may be one of these candidates', where a title did not tell whose (`contested`).
    pub(super) fn new(
        words: &'m Words<'d>,
        mentions: &'m [Mention],
        forms: &'m [Form],
        genders: &'m Genders,
        contested: &[bool],
        candidates: &[Vec<usize>],
    ) -> Self {
        let shared = |mention: usize| {
            contested[mention] || candidates[mention].iter().any(|full| *full != candidates[mention][0])
        };
        let ambiguous = (0..mentions.len()).map(shared).collect();
        let titled = (0..mentions.len()).filter(|&mention| contested[mention]);
        let told_by_title = Set::of(titled.map(|mention| forms[mention].key()));
        Self { words, mentions, forms, genders, ambiguous, told_by_title }
    }

    /// The actor of these mentions.
    pub(super) fn describe(&self, cluster: &[usize]) -> Actor {
        let (words, forms) = (self.words, self.forms);
        let printed = Set::of(cluster.iter().map(|&index| forms[index].key()));
        let place = |index: usize| printed.place(forms[index].key()).unwrap_or_default();
        let mut times = vec![0; printed.len()];
        for &index in cluster {
            times[place(index)] += 1;
        }
        // A slip of the pen is printed once.
        let repeated = |index: usize| times[place(index)] > 1;
        let fullness = |index: usize| {
            let tokens = &self.mentions[index].tokens;
            (forms[index].parts().len(), !is_run_together(words, tokens), repeated(index), tokens.len())
        };
        // The first of equally full ones introduces the actor.
        let fullest = cluster.iter().copied().rev().max_by_key(|&index| fullness(index)).unwrap_or_default();
        let name = shown(words, self.name_of(fullest));
        let mut aliases: Vec<Span> = Vec::new();
        let own = |index: usize| !self.ambiguous[index] && !self.told_by_title.has(forms[index].key());
        for &index in cluster.iter().filter(|&&index| own(index)) {
            let span = shown(words, self.mentions[index].tokens.clone());
            let told = aliases.iter().chain([&name]).any(|other| other.of(words.text) == span.of(words.text));
            if !told && aliases.len() < NAMESAKES {
                aliases.push(span);
            }
        }
        Actor {
            kind: self.mentions[fullest].kind,
            name,
            aliases,
            roles: Vec::new(),
            mentions: cluster.to_vec(),
            gender: self.genders.of_actor(fullest, cluster),
            confidence: cluster.iter().map(|&index| self.mentions[index].confidence).fold(0.0, f32::max),
        }
    }

    /// The name of a mention, with its title where nothing else tells it from another's: `Mrs Roe`.
    fn name_of(&self, mention: usize) -> Range<usize> {
        let Range { start, end } = self.mentions[mention].tokens;
        let title = gender::title_before(self.words, start).filter(|_| {
            let form = &self.forms[mention];
            form.parts().len() == 1 && self.told_by_title.has(form.key())
        });
        title.unwrap_or(start)..end
    }
}

/// Whether the page lost a space inside the name: `BudiRaharja`.
fn is_run_together(words: &Words, name: &Range<usize>) -> bool {
    let mut inner = name.clone().skip(1);
    inner.any(|at| words.is_glued(at) && words.is_word(at) && words.is_word(at - 1))
}
