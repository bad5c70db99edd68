//! Who has the floor, and what makes him doubtful.

use super::Move;
use crate::language::Gender;
use crate::names::ActorId;
use crate::quotes::Speaker;
use std::ops::Range;

/// How somebody came to the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quotes) enum Given {
    /// By a verb of speech.
    Speech,
    /// As the subject of another verb.
    Subject,
    /// By a quotation.
    Quotation,
}

/// Somebody else whom a pronoun may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::quotes) struct Rival {
    /// Who; `None` for somebody whom no name tells.
    pub actor: Option<ActorId>,
    /// Whether he is only spoken of: the subject of a later sentence, who neither speaks nor is asked nor is presented.
    pub spoken_of: bool,
    /// Whether he told of whoever has the floor, and may still tell what that one said.
    pub retells: bool,
    /// Whether he made a quotation doubtful.
    pub doubted: bool,
    /// His name where a paragraph turns to him, and no pronoun has taken that up; or the last one that goes on with him.
    pub turned: Option<Range<usize>>,
}

/// Who has the floor.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::quotes) struct Holder {
    /// Who.
    pub speaker: Speaker,
    /// How he came to it.
    pub given: Given,
    /// The words that gave it.
    pub proof: Range<usize>,
    /// The sentence that last spoke of him.
    pub sentence: usize,
    /// Whom a pronoun may mean as well.
    pub rival: Option<Rival>,
    /// Whether the narration turned away from him since it last spoke of him.
    pub away: bool,
    /// Whether somebody whom nobody can tell was quoted since.
    pub stranger: bool,
    /// Whom he told of.
    pub told_of: Vec<ActorId>,
    /// What pronouns tell of him: a man's or a woman's.
    pub gender: Gender,
}

impl Rival {
    /// Somebody who may be the one who speaks.
    pub(super) const fn may_speak(actor: Option<ActorId>) -> Self {
        Self { actor, spoken_of: false, retells: false, doubted: false, turned: None }
    }

    /// Whom a paragraph turned to, and his name.
    pub(super) fn turned_to(&self) -> Option<(ActorId, Range<usize>)> {
        self.actor.zip(self.turned.clone())
    }

    /// The doubt that he leaves.
    pub(super) const fn doubt(self) -> Move {
        Move::Doubt(self)
    }
}

impl Holder {
    /// Somebody who has just come to it, and nobody rivals.
    pub(super) const fn new(speaker: Speaker, given: Given, proof: Range<usize>, sentence: usize) -> Self {
        Self {
            speaker,
            given,
            proof,
            sentence,
            rival: None,
            away: false,
            stranger: false,
            told_of: Vec::new(),
            gender: Gender::Untold,
        }
    }

    /// Whether he is the actor.
    pub(super) fn is(&self, actor: ActorId) -> bool {
        self.speaker == Speaker::Actor(actor)
    }

    /// Takes down that a sentence speaks of him.
    pub(super) const fn spoken_of_in(&mut self, sentence: usize) {
        self.sentence = sentence;
        self.away = false;
    }

    /// Whether a verb by which he goes on leaves doubt: not about who was heard before where another was only spoken of since, or
    /// where he asked something (`"Mana buktinya?" tanya Budi. "…," lanjutnya`).
    pub(super) fn is_doubtful(&self, rival: &Rival) -> bool {
        let heard = self.given != Given::Subject && !rival.doubted;
        let himself = rival.actor.is_some_and(|actor| self.is(actor));
        !heard || !rival.spoken_of && !himself || rival.turned.is_some()
    }

    /// Whether a pronoun can mean him: `"…," she said. "…," he shouted` are two.
    pub(super) fn fits(&self, who: Gender) -> bool {
        who.agrees(self.gender)
    }
}
