//! The body that a pronoun for bodies or a word of its name means: `it added`, `the company said`, `kementerian itu`.

use super::Floor;
use super::about::KEPT;
use crate::language::Class;
use crate::names::ActorId;
use crate::quotes::Speaker;
use std::ops::Range;

/// A body of which the article speaks, and the last sentence in which a pronoun means it.
pub(super) type Body = Option<(ActorId, usize)>;

impl Floor<'_, '_> {
    /// Takes down whether a body is the last one that spoke.
    pub(super) fn hear(&mut self, speaker: Option<&Speaker>, sentence: usize) {
        self.body = match speaker {
            Some(Speaker::Actor(actor)) if !self.reader.is_actor_person(*actor) => {
                Some((*actor, sentence + KEPT))
            }
            _ => None,
        };
    }

    /// `Harlow Motors closed the plant. "…," it said`: the body that a sentence opens with, where it speaks of nothing that
    /// is read out.
    pub(super) fn open_with_body(&mut self, mut segment: Range<usize>) {
        let words = self.reader.words;
        let start = segment.start + usize::from(words.is(segment.start, Class::Definite));
        let named = self.reader.names.mention_at(start).and_then(|mention| mention.actor);
        let Some(actor) = named.filter(|&actor| self.body.is_none_or(|(body, _)| body != actor)) else {
            return;
        };
        let read_out = segment.any(|at| words.begins(at, Class::Document));
        let body = !read_out && self.reader.names.actors[actor].is_body();
        self.body = body.then_some((actor, self.sentence + 1));
    }

    /// The body that a word of its name points back to: `the ministry`, `kementerian itu`; the article has one such
    /// body, and named it before. Or the one that spoke last: `it added`, `the company said`.
    pub(super) fn body(&self, title: Range<usize>) -> Option<ActorId> {
        self.only_body(title.clone()).or_else(|| self.spoken_body(&title))
    }

    /// The one that spoke last, and of late.
    fn spoken_body(&self, pronoun: &Range<usize>) -> Option<ActorId> {
        let (length, _) = self.reader.words.phrase(pronoun.start, Class::BodyPronoun)?;
        let here = self.reader.document.sentence_of(pronoun.start)?;
        let (body, until) = self.body.filter(|_| length == pronoun.len())?;
        (until >= here).then_some(body)
    }

    fn only_body(&self, title: Range<usize>) -> Option<ActorId> {
        let words = self.reader.words;
        let definite = |&at: &usize| words.is(at, Class::Definite);
        let mut heads = title.clone().filter(|at| !definite(at));
        let (head, more) = (heads.next()?, heads.next());
        if more.is_some()
            || !title.clone().any(|at| definite(&at))
            || !words.is(head, Class::OrganizationHead)
        {
            return None;
        }
        let hash = words.get(head)?.hash;
        let names = self.reader.names;
        let mut bodies = (0..names.actors.len()).filter(|&actor| {
            let body = &names.actors[actor];
            body.is_body() && self.words_in(body.name).any(|word| word == hash)
        });
        let body = bodies.next().filter(|_| bodies.next().is_none())?;
        let first = names.actors[body].mentions.first().map(|&mention| names.mentions[mention].tokens.start);
        (first < Some(title.start)).then_some(body)
    }
}
