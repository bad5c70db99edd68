//! Which person some words name: the first, or one to whom he leads, and nobody where several speak.
//!
//! ```text
//! kuasa hukum Budi, Andi           Andi: Budi leads to him
//! Budi dan Siti                    nobody
//! Harlow's spokesman               nobody: he owns what follows
//! TKN Raharja-Lestari              neither of two names in a hyphen
//! ```

use super::source::{Grip, Reader, Source, named};
use crate::language::{Class, Function, any_of};
use crate::names::{ActorId, Mention, without_possessive};
use std::ops::Range;

/// Tokens of an office between two names that a word joins at most.
const MAX_OFFICE: usize = 8;

/// Tokens of what a bracket says of a name at most.
const BRACKET: usize = 16;

impl Reader<'_, '_> {
    /// The person whom a phrase names: its first, or one to whom the first leads: `Harlow lawyer Mark Denby`,
    /// `kuasa hukum Budi, Andi`. A name that owns what follows leads nowhere by itself: `Harlow's spokesman`.
    pub(super) fn person_in(self, phrase: Range<usize>) -> Option<Source> {
        let mut found: Option<&Mention> = None;
        for mention in self.mentions_in(phrase.clone()).filter(|mention| mention.is_person()) {
            if found.is_none_or(|first| self.leads_to(phrase.start, first, mention)) {
                found = Some(mention);
            }
        }
        found
            .filter(|mention| !self.is_possessor(mention.tokens.end) && !self.is_paired(mention))
            .filter(|mention| self.joined_end(mention).is_none() && !self.is_whose(phrase.start, mention))
            .filter(|mention| !self.leads_to_stranger(mention.tokens.end))
            .and_then(|mention| named(mention, Grip::Beside))
    }

    /// Where the name ends of the last one who speaks with somebody: `kata Budi dan Siti`, `kata Budi, Siti, dan Joko`.
    pub(super) fn joined_end(&self, mention: &Mention) -> Option<usize> {
        let words = self.words;
        let joins = |end: usize| words.is(end, Class::Coordinator);
        let end = self.past_age(mention.tokens.end);
        let Some(next) = self.person_starting_at(end + 1) else { return self.joined_by_office(mention) };
        let behind = next.tokens.end + usize::from(words.is_mark(next.tokens.end, ','));
        let last = self.person_starting_at(behind + 1).filter(|_| joins(behind));
        let listed = words.is_mark(end, ',') && last.is_some_and(|last| self.is_closed(last));
        let last = if listed { last? } else { next };
        ((joins(end) || listed) && next.actor != mention.actor).then_some(last.tokens.end)
    }

    /// The same of one whose office or kin stands before: `Mayor Smith and Fire Chief Jones`, `Smith and his wife, Jones`.
    /// Nobody may have found that name.
    fn joined_by_office(&self, mention: &Mention) -> Option<usize> {
        let words = self.words;
        let joint = self.past_age(mention.tokens.end);
        let office = any_of!(Office | OfficePrefix | Rank | Honorific | Courtesy | Determiner);
        let titled = |at: usize| words.begins(at, Class::Office) || words.is_any(at, office);
        if !words.is(joint, Class::Coordinator) || !titled(joint + 1) && !words.is_capitalized(joint + 1) {
            return None;
        }
        let part = |&at: &usize| {
            let stop = words.is_mark(at, ',') || words.is_mark(at, '.') && self.is_short(at - 1);
            let stop = stop && (words.is_capitalized(at + 1) || titled(at + 1));
            titled(at) || words.is_capitalized(at) || stop
        };
        let run = joint + 1..joint + 1 + MAX_OFFICE;
        let end = run.start + run.clone().take_while(part).count();
        let next = self.persons(run.start..end).next();
        let other =
            next.filter(|next| next.actor != mention.actor && (run.start..next.tokens.start).any(titled));
        let unknown = || (run.start..end).any(titled) && next.is_none() && words.is_capitalized(end - 1);
        other.map(|next| next.tokens.end).or_else(|| unknown().then_some(end))
    }

    /// Whether a mark, or a word that no name goes on past, stands behind a name.
    fn is_closed(&self, mention: &Mention) -> bool {
        let end = mention.tokens.end;
        matches!(self.words.mark(end), ',' | '.' | '(') || self.words.begins(end, Class::SourceEnd)
    }

    /// `said a friend of Smith`: a preposition before the name, and nobody named before it.
    pub(super) fn is_whose(&self, start: usize, mention: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1).filter(|&before| before > start);
        before.is_some_and(|before| {
            self.words.is(before, Class::OfficePreposition) && !self.words.is_capitalized(before)
        })
    }

    /// `said Smith spokesman Jones`: in English an office behind a name leads to another, whom nobody may have found.
    fn leads_to_stranger(&self, end: usize) -> bool {
        let words = self.words;
        let office = |&at: &usize| words.begins(at, Class::Office) || words.is(at, Class::OfficeWord);
        let behind = end + (end..end + MAX_OFFICE).take_while(office).count();
        let titled = (end..behind).any(|at| words.begins(at, Class::Office));
        self.is_english() && titled && words.is_capitalized(behind)
    }

    /// Whether a name is one of two in a hyphen: `Sekretaris TKN Raharja-Lestari` is neither of them.
    fn is_paired(&self, mention: &Mention) -> bool {
        let glued = |at: usize| self.words.is_hyphen(at);
        glued(mention.tokens.end) || mention.tokens.start.checked_sub(1).is_some_and(glued)
    }

    /// Whether a name is only part of what describes the next one.
    pub(super) fn leads_to(self, start: usize, first: &Mention, next: &Mention) -> bool {
        let behind = Some(self.past_name(first.tokens.end)).filter(|&end| end <= next.tokens.start);
        let mut between = behind.unwrap_or(first.tokens.end)..next.tokens.start;
        let comma = between.len() == 1 && self.words.is_mark(between.start, ',');
        let described = first.tokens.start > start
            && self.words.get(first.tokens.start - 1).is_some_and(|token| !token.is_capitalized());
        let office = any_of!(Office | OfficeWord | OfficePrefix | Honorific | Courtesy | NameLink);
        let titled =
            |token: usize| self.words.is_any(token, office) && !self.words.is(token, Class::Coordinator);
        // `Ketua Tim Budi, Siti, Senin`: of two names behind an office the closed one holds it.
        // But `director Budi, Siti, 35, was found` goes on to her.
        let end = next.tokens.end;
        let aged = self.words.is_mark(end, ',') && self.words.is_number(end + 1);
        let closed = first.tokens.start > start && self.is_closed(next);
        let listed = self.words.is_mark(next.tokens.end, ',')
            && self.words.is(next.tokens.end + 1, Class::Coordinator);
        let pair = self.is_paired(first) || first.tokens.clone().any(|token| self.words.is_mark(token, '-'));
        comma && !aged && (described || pair || closed && !listed)
            || self.is_paired(next) && next.tokens.start == first.tokens.end + 1
            || between.all(titled)
    }

    /// Past what belongs to a name before the comma behind it: `Budi (45)`, `Budi alias Koko`, `Budi dkk`.
    pub(super) fn past_name(self, name: usize) -> usize {
        let end = self.past_bracket(name);
        let alias = self.words.phrase(end, Class::AliasLink).map(|(length, _)| end + length);
        let other = alias.and_then(|start| self.person_starting_at(start)).map(|it| it.tokens.end);
        let others = self.words.is_kind(end, Function::BehindName);
        let end = other.unwrap_or(end + usize::from(others));
        if self.words.is_mark(end, ',') { end } else { name }
    }

    /// Past an age behind a name: `Budi, 45,`, `Budi (45)`.
    fn past_age(self, end: usize) -> usize {
        let aged = self.words.is_mark(end, ',') && self.words.is_number(end + 1);
        let behind = end + 2 + usize::from(self.words.is_mark(end + 2, ','));
        if aged { behind } else { self.past_bracket(end) }
    }

    /// Past what a bracket says of a name: `Budi (Ketua Fraksi)`.
    pub(super) fn past_bracket(self, end: usize) -> usize {
        let inside = if self.words.is_mark(end, '(') { end + 1..end + BRACKET } else { end..end };
        inside.into_iter().find(|&at| self.words.is_mark(at, ')')).map_or(end, |closing| closing + 1)
    }

    /// The mentions of persons that begin in these tokens.
    pub(super) fn persons(&self, range: Range<usize>) -> impl Iterator<Item = &Mention> {
        self.mentions_in(range).filter(|mention| mention.is_person() && mention.actor.is_some())
    }

    pub(super) fn is_person(&self, token: usize) -> bool {
        self.names.person_at(token).is_some()
    }

    pub(super) fn is_actor_person(&self, actor: ActorId) -> bool {
        self.names.actors[actor].is_person()
    }

    /// The persons named in these tokens.
    pub(super) fn persons_in(&self, range: Range<usize>) -> impl Iterator<Item = ActorId> {
        self.persons(range).filter_map(|mention| mention.actor)
    }

    pub(super) fn mentions_in(&self, range: Range<usize>) -> impl Iterator<Item = &Mention> {
        let first = self.names.mentions.partition_point(|mention| mention.tokens.start < range.start);
        self.names.mentions[first..].iter().take_while(move |mention| mention.tokens.start < range.end)
    }

    /// Whether the name that ends before the token owns what follows: `Harlow's spokesman`.
    pub(super) fn is_possessor(self, end: usize) -> bool {
        let name = end.checked_sub(1).map_or("", |last| self.words.word(last));
        let plural = matches!(self.words.mark(end), '\'' | '’') && self.words.is_glued(end);
        plural || without_possessive(name).len() < name.len()
    }

    pub(super) fn person_starting_at(&self, start: usize) -> Option<&Mention> {
        let mention = self.names.mention_at(start)?;
        (mention.tokens.start == start && mention.is_person() && mention.actor.is_some()).then_some(mention)
    }

    pub(super) fn person_ending_at(&self, end: usize) -> Option<&Mention> {
        let mention = self.names.mention_at(end.checked_sub(1)?)?;
        (mention.tokens.end == end && mention.is_person() && mention.actor.is_some()).then_some(mention)
    }
}
