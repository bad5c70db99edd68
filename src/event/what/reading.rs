//! A sentence, read once for the clauses that it holds: where one begins ([`super::begin`]), and where it ends
//! ([`super::end`]).

use super::end::resumption;
use super::sentence::asks;
use crate::article::clause::{self, Bonds, Boundary};
use crate::article::{Document, Words};
use crate::event::headline::{Headline, Shared};
use crate::language::Class;
use crate::names::{NameKind, Names};
use std::ops::Range;

/// A sentence with what its candidates share.
pub(super) struct Reading<'r, 'd> {
    pub(super) words: &'r Words<'d>,
    pub(super) names: &'r Names,
    pub(super) headline: &'r Headline,
    /// Its place behind the sentence that leads.
    pub(super) index: usize,
    pub(super) tokens: Range<usize>,
    /// Whether an opening phrase was left out.
    pub(super) opened: bool,
    /// Whether it is a question.
    pub(super) asks: bool,
    pub(super) start: usize,
    pub(super) verb: Option<usize>,
    /// The verb that its auxiliaries lead to.
    pub(super) told: Option<usize>,
    /// Where the last clause ends.
    pub(super) end: usize,
    pub(super) boundaries: Vec<Boundary>,
    /// Where what is said begins, if words stand before it.
    pub(super) content: Option<usize>,
    pub(super) bonds: Bonds,
    pub(super) shared: Shared,
    pub(super) lead: Shared,
}

impl<'r, 'd> Reading<'r, 'd> {
    pub(super) fn of(
        document: &'r Document<'d>,
        names: &'r Names,
        headline: &'r Headline,
        index: usize,
        lead: usize,
    ) -> Self {
        let words = &document.words;
        let tokens = document.sentences[index].tokens.clone();
        // `Tomo Sari: Pasar …` says who says it.
        let says = names.mention_at(tokens.start).is_some_and(|it| it.kind == NameKind::Person);
        let head = if says { tokens.start } else { clause::past_head(words, &tokens) };
        let first = clause::past_links(words, head..tokens.end);
        let start = clause::start(words, &(first..tokens.end));
        let verb = clause::verb_of_whole(words, start..tokens.end);
        let told = verb.map(|verb| clause::full_verb(words, verb));
        let reports = told.filter(|&verb| words.is(verb, Class::Report));
        let boundaries = clause::boundaries(words, tokens.clone(), verb);
        let end = boundaries.last().map_or(tokens.end, |last| last.at);
        let mut bonds = Bonds::of(words, &(tokens.start..end));
        bonds.add(verb.and_then(|verb| Some(verb..resumption(words, names, verb, &boundaries)? + 1)));
        Self {
            words,
            names,
            headline,
            index: index - lead,
            opened: start > first || words.begins(first, Class::According),
            asks: asks(words, &tokens),
            start,
            verb,
            told,
            end,
            bonds,
            boundaries,
            content: reports.and_then(|verb| clause::late_content(words, verb, tokens.end)),
            shared: headline.shared_in(tokens.clone()),
            lead: headline.shared_in(document.sentences[lead].tokens.clone()),
            tokens,
        }
    }
}
