//! Whom a surname means that several persons have: `Mr Roe`, `Judge Roe`, `Roe`.

use super::Floor;
use crate::language::{Class, any_of};
use crate::names::ActorId;
use crate::quotes::Speaker;
use std::ops::Range;

impl Floor<'_, '_> {
    /// The one of them who spoke before, nobody where several did; where none did, whoever has the floor as the subject of
    /// what was told, or else the nearer one, who most often is whom the article is about.
    pub(super) fn namesake(&self, actor: ActorId, name: &Range<usize>) -> Option<ActorId> {
        let words = &self.document.words;
        let names = self.reader.names;
        let Some(word) = words.get(name.start).filter(|_| name.len() == 1) else { return Some(actor) };
        let bears = |other: ActorId| {
            let whole = words.tokens_in(names.actors[other].name);
            // `Edward Roe Jr.`
            let surname = |at: &usize| words.counts(*at) && !words.is(*at, Class::Degree);
            let last = whole.skip(1).rev().find(surname);
            last.is_some_and(|last| words.tokens()[last].hash == word.hash)
        };
        if !bears(actor) {
            return Some(actor);
        }
        let title = self.title_before(name.start);
        let titled = title.is_some_and(|at| words.is(at, Class::Gender));
        // `Judge Roe` is the one who holds the office.
        let office = title.filter(|_| !titled).and_then(|at| words.get(at));
        let holds = |hash: u32| {
            names.actors[actor].roles.iter().any(|&it| self.words_in(it).any(|word| word == hash))
        };
        if office.is_some_and(|office| holds(office.hash)) {
            return Some(actor);
        }
        let spoke = |other: ActorId| self.heard.has(other);
        // `Mr Roe` is not his wife, who spoke before.
        let agrees = |other: ActorId| self.agrees(other, names.actors[actor].gender);
        let mut others = (0..names.actors.len()).filter(|&other| {
            other != actor
                && self.reader.is_actor_person(other)
                && bears(other)
                && spoke(other)
                && (!titled || agrees(other))
        });
        match (others.next(), others.next()) {
            (Some(other), None) if !spoke(actor) => Some(other),
            (None, _) if spoke(actor) || title.is_some() => Some(actor),
            (None, _) => self.told_of_namesake(bears).or(Some(actor)),
            _ => None,
        }
    }

    /// `Mayor Martin Roe praised Edward Roe Jr., who died. ¶ "…," Roe said.`: the one whom the narration is about.
    fn told_of_namesake(&self, bears: impl Fn(ActorId) -> bool) -> Option<ActorId> {
        match self.holder.as_ref()?.speaker {
            Speaker::Actor(actor) if bears(actor) => Some(actor),
            _ => None,
        }
    }

    /// The title or office right before a name: `Mr Roe`, `Judge Roe`.
    fn title_before(&self, name: usize) -> Option<usize> {
        let words = &self.document.words;
        words.before(name).filter(|&at| words.is_any(at, any_of!(Gender | Office | Rank)))
    }
}
