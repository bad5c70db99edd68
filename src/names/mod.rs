//! Who is named: mentions, merged into actors with one name, their other forms and their offices.
//!
//! `Sekretaris Kabupaten Lutim H Bahri Suli`, `Bahri Suli` and `Bahri` are three mentions of one actor whose role is
//! `Sekretaris Kabupaten Lutim`. Which actor is the main one is the event's business, who said what the quotations'.

mod actors;
mod beginning;
mod compound;
mod defined;
mod degrees;
mod describer;
mod domain;
mod evidence;
mod form;
mod gender;
mod groups;
mod kind;
mod known;
mod linked;
mod lists;
mod mentions;
mod merger;
mod namesake;
mod nickname;
mod nobody;
pub(crate) mod office;
mod pairs;
mod parts;
mod patronym;
mod resident;
mod roles;
mod spelling;
mod spouse;
mod swallowed;
#[doc(hidden)]
pub mod tagger;
mod territory;
#[cfg(test)]
mod testing;
mod told;
mod unread;
mod work;

pub(crate) use form::without_possessive;
pub(crate) use told::is_seat;

use crate::article::Document;
use crate::language::Gender;
use crate::order::sort_by_key;
use crate::span::Span;
use std::ops::Range;

/// Mentions of one person that are asked for a fuller form at most: who is named in full is so early.
const FORMS: usize = 24;

/// What a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A human.
    Person,
    /// A body: office, company, party, team.
    Organization,
    /// A place.
    Place,
    /// People without a name of their own who act together: `50 orang pejabat`.
    Group,
}

/// An actor, as an index into [`Names::actors`].
pub type ActorId = usize;

/// A run of tokens that names something.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The name's tokens, without the office before it and with the honorific that belongs to it.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: NameKind,
    /// Whom it names; `None` for places.
    pub actor: Option<ActorId>,
    /// Estimated probability that it names this, 0 to 1.
    pub confidence: f32,
}

impl Mention {
    /// Somebody of whom no actor is known yet.
    pub(crate) const fn person(tokens: Range<usize>, confidence: f32) -> Self {
        Self { tokens, kind: NameKind::Person, actor: None, confidence }
    }

    /// Whether it names a human.
    pub(crate) fn is_person(&self) -> bool {
        self.kind == NameKind::Person
    }

    /// Whether it names a body.
    pub(crate) fn is_body(&self) -> bool {
        self.kind == NameKind::Organization
    }
}

/// Puts mentions among others, which stay in order.
fn insert(mentions: &mut Vec<Mention>, mut found: Vec<Mention>) {
    if !found.is_empty() {
        mentions.append(&mut found);
        sort_by_key(mentions, |mention| mention.tokens.start as i64);
    }
}

/// A person, an organization or a group, with every mention of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// What it is; never [`NameKind::Place`].
    pub kind: NameKind,
    /// The fullest form of its name.
    pub name: Span,
    /// Other forms, each once, that name nobody else in the article.
    pub aliases: Vec<Span>,
    /// Offices and descriptions, the one it is introduced with first.
    pub roles: Vec<Span>,
    /// Its mentions in order, as indices into [`Names::mentions`].
    pub mentions: Vec<usize>,
    /// Whether the words around its names tell a man (2) or a woman (3), as a pronoun's value does; 0 where they do not.
    pub(crate) gender: Gender,
    /// Estimated probability that it is one actor of this kind, 0 to 1.
    pub confidence: f32,
}

impl Actor {
    /// Whether it is a human.
    pub(crate) fn is_person(&self) -> bool {
        self.kind == NameKind::Person
    }

    /// Whether it is a body.
    pub(crate) fn is_body(&self) -> bool {
        self.kind == NameKind::Organization
    }
}

/// Everything that the article names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// All mentions in order, places too, without overlap.
    pub mentions: Vec<Mention>,
    /// All actors, in order of their first mention.
    pub actors: Vec<Actor>,
    /// How many mentions end at or before each token, once all are found: nearly every token is asked for its mention.
    ended: Vec<u32>,
}

impl Names {
    /// The mention that holds the token.
    pub fn mention_at(&self, token: usize) -> Option<&Mention> {
        let search = || self.mentions.partition_point(|mention| mention.tokens.end <= token);
        let index = self.ended.get(token).map_or_else(search, |&ended| ended as usize);
        self.mentions.get(index).filter(|mention| mention.tokens.contains(&token))
    }

    /// The mention of a person that holds the token.
    pub(crate) fn person_at(&self, token: usize) -> Option<&Mention> {
        self.mention_at(token).filter(|mention| mention.is_person())
    }

    /// Whether the article named somebody in full before it names him so: `Budi Raharja … Budi`.
    pub(crate) fn is_short_form(&self, mention: &Mention) -> bool {
        let mut named = self.mentions_of(mention).take(FORMS).map(|it| &it.tokens);
        named.any(|it| it.start < mention.tokens.start && it.len() > mention.tokens.len())
    }

    /// The mentions of whoever the mention names, in order.
    pub(crate) fn mentions_of(&self, mention: &Mention) -> impl Iterator<Item = &Mention> {
        let mentions = mention.actor.map_or(&[][..], |actor| &self.actors[actor].mentions[..]);
        mentions.iter().map(|&it| &self.mentions[it])
    }

    fn count_ended(&mut self, tokens: usize) {
        self.ended = Vec::with_capacity(tokens);
        for (mention, count) in self.mentions.iter().zip(0..) {
            self.ended.resize(mention.tokens.end, count);
        }
        self.ended.resize(tokens, self.mentions.len() as u32);
    }
}

/// Finds everything that the story names.
pub fn find(document: &Document) -> Names {
    find_with(document, tagger::shipped())
}

/// The same, as these weights see it: for the training of the stages that follow.
#[doc(hidden)]
pub fn find_with(document: &Document, weights: &tagger::Weights) -> Names {
    let mut names = actors::merge(document, mentions::find(document, weights));
    names.count_ended(document.words.len());
    roles::find(document, &mut names);
    if groups::find(document, &mut names) {
        names.count_ended(document.words.len());
    }
    names
}
