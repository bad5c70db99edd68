//! Whom a cue goes on with that names nobody. The one rule:
//!
//! ```text
//!                        katanya · kata dia · ujar pria itu     "…" alone             Ia mengatakan … (a report)
//! has the floor as       speaker, quoted or subject             speaker or quoted     the same, or the only one named before
//! number                 one human; katanya may be a body's     one human             as its pronoun
//! man or woman           as pronouns and titles told of him     -                     as its pronoun
//! narration              -                                      not turned away       spoke of him a sentence ago at most
//! a stranger was quoted  silence, but for a title               silence               silence
//! somebody else          doubt                                  doubt                 silence
//! ```
//!
//! Doubt is less than silence only where one voice tells the article: `Attributed::sole`. A verb that
//! goes on (`imbuhnya`) means who was heard, and not who was only spoken of since. Where pronouns tell men from women they
//! mean the last subject: of somebody who was spoken of since, `she` is the other one. Surely so where the last sentence turned
//! to her, or what tells a man from a woman leaves no other: her first name, a title, kin, a pronoun elsewhere.

use super::title::Whom;
use super::{Floor, Given, Holder, Rival};
use crate::language::Gender;
use crate::names::ActorId;
use crate::quotes::Speaker;
use crate::quotes::source::Source;
use std::ops::Range;

/// Sentences for which a pronoun of a report points back at most.
const REPORTED: usize = 1;

/// Whom a cue goes on with.
pub(in crate::quotes) struct Answer {
    /// Who.
    pub speaker: Speaker,
    /// How he came to the floor.
    pub given: Given,
    /// The words that gave it.
    pub proof: Range<usize>,
    /// Whom the cue may mean as well.
    pub rival: Option<Rival>,
}

impl Floor<'_, '_> {
    /// Whom a cue here goes on with: a pronoun, a title that points, or none. `adds` where its verb goes on.
    pub(in crate::quotes) fn answer(&self, cue: Option<&Source>, adds: bool) -> Option<Answer> {
        let holder = self.holder.as_ref()?;
        let who = if let Some(Source::Pronoun(_, who)) = cue { *who } else { Gender::Anybody };
        if let Some(rival) = holder.rival.as_ref().filter(|_| who.is_told()) {
            return self.last_subject(holder, rival, who);
        }
        if self.is_other(holder, who) && !holder.stranger {
            return self.known_before(who);
        }
        let told = match cue {
            Some(Source::Title(_)) => true,
            Some(_) => !holder.stranger && self.is_near(holder),
            None => {
                !holder.stranger && self.is_near(holder) && !holder.away && holder.given != Given::Subject
            }
        };
        (told && self.can_mean(holder, who)).then(|| Answer {
            speaker: holder.speaker.clone(),
            given: holder.given,
            proof: holder.proof.clone(),
            rival: holder.rival.clone().filter(|rival| !adds || holder.is_doubtful(rival)),
        })
    }

    /// Whether somebody whom no name tells was spoken of right before: behind a sentence about something else another may go
    /// on. `Dokter Leo`, whom no list knows, has a name.
    fn is_near(&self, holder: &Holder) -> bool {
        let Speaker::Described(description, _) = holder.speaker else { return true };
        let last = self.reader.words.tokens_in(description).end - 1;
        holder.sentence + REPORTED >= self.sentence || self.reader.words.is_capitalized(last)
    }

    /// `Mary Stone wants him out. ¶ "…," she said.`: the other one, surely where the sentence before turned to her or whoever
    /// has the floor is a man.
    fn last_subject(&self, holder: &Holder, rival: &Rival, who: Gender) -> Option<Answer> {
        let actor = rival.actor.filter(|&actor| self.agrees(actor, who))?;
        let turned = rival.turned.as_ref().and_then(|name| self.reader.document.sentence_of(name.start));
        let turned = turned.is_some_and(|turned| turned + 1 >= self.sentence);
        let only = self.is_known(actor, who) && self.is_other(holder, who);
        Some(Answer {
            speaker: Speaker::Actor(actor),
            given: if turned { Given::Subject } else { holder.given },
            proof: holder.proof.clone(),
            rival: Some(rival.clone()).filter(|_| !turned && !only),
        })
    }

    /// Whether such a pronoun can mean him: one human, and a man or a woman as it says.
    pub(super) fn can_mean(&self, holder: &Holder, who: Gender) -> bool {
        let one = who == Gender::Untold || self.can_say_it(&holder.speaker);
        let many = who.is_told() && self.is_of_many(&holder.speaker);
        !self.is_other(holder, who) && one && !many
    }

    /// Whether pronouns, or what else tells a man from a woman, say that a pronoun cannot mean him.
    fn is_other(&self, holder: &Holder, who: Gender) -> bool {
        let other = matches!(holder.speaker, Speaker::Actor(actor) if !self.agrees(actor, who));
        other || !holder.fits(who)
    }

    /// Whether a pronoun can mean somebody by what else tells a man from a woman: `Mrs Roe`.
    pub(super) fn agrees(&self, actor: ActorId, who: Gender) -> bool {
        who.agrees(self.reader.names.actors[actor].gender)
    }

    /// `Tom Feld met Mary Stone. ¶ "…," she said.`: of whom the sentence before names the only one whom the pronoun can mean.
    fn known_before(&self, who: Gender) -> Option<Answer> {
        let before = self.reader.document.sentences.get(self.sentence.checked_sub(1)?)?.tokens.clone();
        let mut named =
            self.reader.persons(before).filter(|it| it.actor.is_some_and(|actor| self.agrees(actor, who)));
        let first = named.next()?;
        let actor = first.actor.filter(|&actor| self.is_known(actor, who))?;
        let speaker = Speaker::Actor(actor);
        let only = named.all(|it| it.actor == Some(actor));
        only.then(|| Answer { speaker, given: Given::Subject, proof: first.tokens.clone(), rival: None })
    }

    /// Whether something tells that somebody is the man or the woman of a pronoun.
    pub(super) fn is_known(&self, actor: ActorId, who: Gender) -> bool {
        self.reader.names.actors[actor].gender == who
    }

    /// `John Stone left at two. ¶ "He had been drinking," he said.`: whoever has the floor may tell of the other one.
    pub(in crate::quotes) fn may_tell_of(&self, other: &Speaker, who: Gender) -> Option<Rival> {
        let holder = self.holder.as_ref().filter(|it| it.speaker != *other && self.can_mean(it, who))?;
        let Speaker::Actor(actor) = holder.speaker else { return None };
        who.is_told().then(|| Rival::may_speak(Some(actor)))
    }

    /// Whether whoever has the floor may be whom a sentence reports that names nobody.
    pub(in crate::quotes) fn may_report(&self, sentence: usize) -> bool {
        self.holder.as_ref().is_some_and(|holder| {
            let near = holder.sentence + REPORTED >= sentence;
            let only = self.only_one_before(sentence).is_some_and(|actor| holder.is(actor));
            let spoke = holder.given != Given::Subject || only;
            near && spoke && holder.rival.is_none()
        })
    }

    /// The only person whom the sentence before one names: `Mary Stone made a proposal. She said …`
    pub(super) fn only_one_before(&self, sentence: usize) -> Option<ActorId> {
        let before = self.reader.document.sentences.get(sentence.checked_sub(1)?)?;
        let mut persons = self.reader.persons_in(before.tokens.clone());
        let actor = persons.next()?;
        persons.all(|other| other == actor).then_some(actor)
    }

    /// Whom a source means here; `None` where a pronoun or title has nobody to point to.
    pub(in crate::quotes) fn speaker(&self, source: &Source) -> Option<Speaker> {
        match source {
            Source::Named { actor, mention, .. } => self.namesake(*actor, mention).map(Speaker::Actor),
            Source::Described(words, kind) => {
                Some(Speaker::Described(self.reader.words.span(words.clone()), *kind))
            }
            Source::Title(title) => match self.whom(title.clone())? {
                Whom::Holder(actor) | Whom::Body(actor) => Some(Speaker::Actor(actor)),
                Whom::Pointed => self.answer(Some(source), false).map(|it| it.speaker),
                Whom::Nameless(speaker) => Some(speaker),
            },
            Source::Pronoun(..) => self.answer(Some(source), false).map(|it| it.speaker),
        }
    }

    /// Who has the floor.
    pub(in crate::quotes) const fn holder(&self) -> Option<&Holder> {
        self.holder.as_ref()
    }

    /// Whether nobody else spoke by name or by office, and he did more than once: the article is told by him.
    pub(in crate::quotes) fn is_told_by(&self, actor: ActorId) -> bool {
        self.heard.is_only(actor)
    }

    /// Whether a title only points to whoever has the floor: `perempuan itu meminta …`.
    pub(in crate::quotes) fn points_back(&self, source: &Source) -> bool {
        matches!(source, Source::Title(title) if matches!(self.whom(title.clone()), Some(Whom::Pointed)))
    }
}
