//! Whom a surname means that several persons have: `Mr Roe`, `Judge Roe`, `Roe`.

use super::Floor;
use crate::language::{Class, any_of};
use crate::names::ActorId;
use crate::quotes::Speaker;
use std::ops::Range;

impl Floor<'_, '_> {
    /// The one of them who spoke before, nobody where several did; where none did, whoever has the floor as the subject of
    /// what was told, or else nobody: `Kevin Roe is accused of murdering Neil Roe … Roe said`.
    pub(super) fn namesake(&self, actor: ActorId, name: &Range<usize>) -> Option<ActorId> {
        let words = self.reader.words;
        let surname = words.get(name.start).filter(|_| name.len() == 1).map(|word| word.hash);
        let held = self.title_before(name.start).is_some_and(|at| self.holds(actor, at));
        if surname.is_some_and(|first| !held && self.has_namesake_heard(actor, first)) {
            return None;
        }
        let Some(surname) = surname.filter(|&it| self.bears(actor, it)) else { return Some(actor) };
        let title = self.title_before(name.start);
        let titled = title.is_some_and(|at| words.is(at, Class::Gender));
        // `Judge Roe` is the one who holds the office.
        if !titled && title.is_some_and(|at| self.holds(actor, at)) {
            return Some(actor);
        }
        let spoke = |other: ActorId| self.heard.has(other);
        // `Mr Roe` is not his wife, who spoke before.
        let agrees = |other: ActorId| !titled || self.agrees(other, self.reader.names.actors[actor].gender);
        let persons = 0..self.reader.names.actors.len();
        let namesakes = persons.filter(|&other| {
            other != actor && self.reader.is_actor_person(other) && self.bears(other, surname)
        });
        let alone = namesakes.clone().next().is_none();
        let mut others = namesakes.filter(|&other| spoke(other) && agrees(other));
        match (others.next(), others.next()) {
            (Some(other), None) if !spoke(actor) => Some(other),
            (None, _) if alone || spoke(actor) || title.is_some() => Some(actor),
            (None, _) => self.told_of_namesake(surname),
            _ => None,
        }
    }

    /// `Dwi Raharja` where `Dwi Lestari` was heard: people who are called by their first name are told apart by nothing else.
    fn has_namesake_heard(&self, actor: ActorId, first: u32) -> bool {
        let calls =
            |other: ActorId| self.words_in(self.reader.names.actors[other].name).next() == Some(first);
        let several = self.words_in(self.reader.names.actors[actor].name).nth(1).is_some();
        !self.reader.is_english()
            && several
            && calls(actor)
            && self.heard.any(|other| other != actor && self.reader.is_actor_person(other) && calls(other))
    }

    /// `Mayor Martin Roe praised Edward Roe Jr., who died. ¶ "…," Roe said.`: the one whom the narration is about; nobody where he
    /// was brought in as somebody's: `Jason Roe was seven. His mother, Ruth Roe, raised four. ¶ "…," Roe said.`
    fn told_of_namesake(&self, surname: u32) -> Option<ActorId> {
        match self.holder.as_ref()?.speaker {
            Speaker::Actor(actor) if self.bears(actor, surname) && !self.is_somebodys(actor) => Some(actor),
            _ => None,
        }
    }

    /// Whether the article tells of whom somebody is a relative.
    fn is_somebodys(&self, actor: ActorId) -> bool {
        let words = self.reader.words;
        let mut roles = self.reader.names.actors[actor].roles.iter();
        roles.any(|&role| words.tokens_in(role).any(|at| words.is(at, Class::Gender)))
    }

    /// Whether a name of several words ends with the word, but for what tells a son from his father: `Edward Roe Jr.`
    fn bears(&self, actor: ActorId, surname: u32) -> bool {
        let words = self.reader.words;
        let whole = words.tokens_in(self.reader.names.actors[actor].name);
        let last = whole.skip(1).rev().find(|&at| words.counts(at) && !words.is(at, Class::Degree));
        last.is_some_and(|last| words.tokens()[last].hash == surname)
    }

    /// Whether an office of somebody has the word.
    fn holds(&self, actor: ActorId, title: usize) -> bool {
        let hash = self.reader.words.tokens()[title].hash;
        let mut roles = self.reader.names.actors[actor].roles.iter();
        roles.any(|&role| self.words_in(role).any(|word| word == hash))
    }

    /// The title or office right before a name: `Mr Roe`, `Judge Roe`.
    fn title_before(&self, name: usize) -> Option<usize> {
        let words = self.reader.words;
        words.before(name).filter(|&at| words.is_any(at, any_of!(Gender | Office | Rank)))
    }
}
