//! Whom the article has let speak so far.

use crate::names::ActorId;

/// Persons who were quoted, and times that somebody speaks, that are kept at most.
const MAX_HEARD: usize = 64;

/// Times that somebody speaks by name or by office, from which on the article may be told by him.
const OFTEN: usize = 2;

/// Whom the article has let speak so far.
#[derive(Default)]
pub(super) struct Heard {
    /// Whose words were quoted.
    quoted: Vec<ActorId>,
    /// Who spoke by name or by office, once for each time.
    voices: Vec<ActorId>,
}

impl Heard {
    /// Takes down whose words are quoted.
    pub(super) fn quote(&mut self, actor: ActorId) {
        if !self.is_quoted(actor) {
            keep(&mut self.quoted, actor);
        }
    }

    /// Takes down who speaks by name or by office.
    pub(super) fn speak(&mut self, actor: ActorId) {
        keep(&mut self.voices, actor);
    }

    /// Whether his words were quoted.
    pub(super) fn is_quoted(&self, actor: ActorId) -> bool {
        self.quoted.contains(&actor)
    }

    /// Whether the article let him speak, or quoted him.
    pub(super) fn has(&self, actor: ActorId) -> bool {
        self.voices.contains(&actor) || self.is_quoted(actor)
    }

    /// Whether the article let somebody speak of whom this holds, or quoted him.
    pub(super) fn any(&self, is: impl Fn(ActorId) -> bool) -> bool {
        self.quoted.iter().chain(&self.voices).any(|&actor| is(actor))
    }

    /// Whether nobody has spoken.
    pub(super) const fn is_nobody(&self) -> bool {
        self.voices.is_empty() && self.quoted.is_empty()
    }

    /// The last one other than the actor who spoke by name or by office, or else who was quoted last.
    pub(super) fn last_but(&self, actor: ActorId) -> Option<ActorId> {
        self.quoted.iter().chain(&self.voices).copied().rfind(|&it| it != actor)
    }

    /// Whether nobody else spoke by name or by office, and he did more than once: the article is told by him.
    pub(super) fn is_only(&self, actor: ActorId) -> bool {
        let told = OFTEN..MAX_HEARD;
        told.contains(&self.voices.len()) && self.voices.iter().all(|voice| *voice == actor)
    }
}

fn keep(actors: &mut Vec<ActorId>, actor: ActorId) {
    if actors.len() < MAX_HEARD {
        actors.push(actor);
    }
}
