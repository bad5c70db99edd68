//! Whom a cue goes on with that names nobody: `katanya`, `ujar pria itu`, `he said`, or nothing at all.

use super::holder::ANYBODY;
use super::{Floor, Holder, Rival};
use crate::names::ActorId;
use crate::quotes::Speaker;
use crate::quotes::source::Source;

impl Floor<'_, '_> {
    /// Who has the floor.
    pub(in crate::quotes) fn holder(&self) -> Option<&Holder> {
        self.holder.as_ref()
    }

    /// Whether the sentence before named nobody but the one who has the floor: `Mary Stone made a proposal. She said …`
    pub(in crate::quotes) fn is_only_one(&self, holder: &Holder, sentence: usize) -> bool {
        let before = sentence.checked_sub(1).map(|before| self.document.sentences[before].tokens.clone());
        let mut persons = self.reader.persons_in(before.unwrap_or_default());
        let Speaker::Actor(actor) = holder.speaker else { return false };
        persons.next() == Some(actor) && persons.all(|other| other == actor)
    }

    /// Whether nobody else spoke by name or by office, and he did more than once: the article is told by him.
    pub(in crate::quotes) fn is_told_by(&self, actor: ActorId) -> bool {
        self.heard.is_only(actor)
    }

    /// Whether others spoke by name or by office, and he did not.
    pub(in crate::quotes) fn is_told_by_others(&self, actor: ActorId) -> bool {
        self.heard.is_others_only(actor)
    }

    /// `Jurucakap Kementerian Rimba berkata …`: an office that nobody in the article holds.
    pub(super) fn untold(&self, source: &Source) -> Option<Speaker> {
        let Source::Title(title) = source else { return None };
        self.nameless(title.clone())
    }

    /// Whether a title only points to whoever has the floor: `perempuan itu meminta …`.
    pub(in crate::quotes) fn points_back(&self, source: &Source) -> bool {
        let Source::Title(words) = source else { return false };
        let known = self.titled(words.clone()).is_some() || self.body(words.clone()).is_some();
        !known && self.pointed(words.clone()).is_some()
    }

    /// Whether the sentence right before this one turned to somebody: `Mary Stone wants him out. ¶ "…," she said.`
    pub(in crate::quotes) fn is_turned_to(&self, rival: &Rival, sentence: usize) -> bool {
        rival.turned.as_ref().is_some_and(|name| {
            let before = self.document.sentence_of(name.start);
            before.is_some_and(|before| before + 1 == sentence)
        })
    }

    /// Whom a source means here; `None` where a pronoun or title has nobody to point to.
    pub(in crate::quotes) fn speaker(&self, source: &Source) -> Option<Speaker> {
        match source {
            Source::Named { actor, mention, .. } => self.namesake(*actor, mention).map(Speaker::Actor),
            Source::Described(words, kind) => {
                Some(Speaker::Described(self.document.words.span(words.clone()), *kind))
            }
            Source::Title(words) => {
                let actor = self.titled(words.clone()).or_else(|| self.body(words.clone()));
                actor.map(Speaker::Actor).or_else(|| self.pointed(words.clone()))
            }
            Source::Pronoun(_, who) => {
                let holder = self.holder.as_ref()?;
                match &holder.rival {
                    // Where pronouns tell men from women they mean the last subject, whoever has the floor.
                    Some(rival) if *who > ANYBODY => {
                        rival.actor.filter(|&actor| self.agrees(actor, *who)).map(Speaker::Actor)
                    }
                    _ => {
                        let his =
                            !matches!(holder.speaker, Speaker::Actor(actor) if !self.agrees(actor, *who));
                        let one = *who == 0 || self.can_say_it(&holder.speaker);
                        let many = *who > ANYBODY && self.is_of_many(&holder.speaker);
                        let fits = holder.fits(*who) && his && one && !many;
                        fits.then(|| holder.speaker.clone())
                    }
                }
            }
        }
    }

    /// Whether a pronoun can mean somebody by what else tells a man from a woman: `Mrs Roe`.
    pub(super) fn agrees(&self, actor: ActorId, who: u16) -> bool {
        let gender = self.reader.names.actors[actor].gender;
        who <= ANYBODY || gender <= ANYBODY || gender == who
    }
}
