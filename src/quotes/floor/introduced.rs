//! Whom a sentence introduces: he may be the next to speak.
//!
//! ```text
//! Bagi seorang pengunjung, Siti, … · Hadir juga Deputi Budi.     presented: about to speak
//! ¶ Budi (45), warga Waru, kini bisa pulang.                     introduced: named first, or with what he is
//! ¶ Kerusakan itu dikeluhkan Budi Raharja.                       brought in: who did it
//! Bagi Siti, pekerjaan itu ringan.                               whose view follows
//! ```

use super::holder::{Given, Rival};
use super::stranger::View;
use super::{Floor, Move};
use crate::article::clause;
use crate::language::{Class, People};
use crate::names::ActorId;
use std::ops::Range;

impl Floor<'_, '_> {
    /// `Bagi Siti, pekerjaan itu ringan. "…," katanya.`: whoever the article has not heard yet, and whose view it goes on
    /// to tell, is about to speak. Of somebody who was heard, or whom no name knows, nobody can tell.
    pub(super) fn viewed(&self, segment: &Range<usize>) -> Move {
        match self.reader.view_of(segment.clone()) {
            Some(View::Somebody) => Move::Empty,
            // In English what follows need not be his view: `For Smith, the vote is a test.`
            Some(View::Of(actor, _)) if self.heard.has(actor) || self.reader.is_english() => {
                let he = self.holder.as_ref().is_some_and(|holder| holder.is(actor));
                if he { Move::Keep } else { Rival::may_speak(Some(actor)).doubt() }
            }
            Some(View::Of(actor, name)) => self.hand(actor, Given::Speech, name),
            None => Move::Keep,
        }
    }

    /// `…," ujar Siti. ¶ Kerusakan itu dikeluhkan Budi Raharja. "…," katanya`: whoever a paragraph introduces, as the one who
    /// did it or in a clause of his own, may go on, and whoever stands as the subject behind his verb anywhere: `Di antara
    /// mereka ada Budi, 45.` Of several, one that nobody can tell.
    pub(super) fn introduced(&self, segment: &Range<usize>) -> Move {
        let reader = self.reader;
        let opens = self.opens_paragraph(self.sentence);
        let mut introduced = reader
            .persons(segment.clone())
            .filter(|mention| opens || reader.is_behind_copula(segment.start, mention))
            .filter(|mention| reader.brings_in(segment.clone(), mention))
            .filter_map(|mention| mention.actor.filter(|&actor| self.is_new(actor, &mention.tokens)));
        let Some(actor) = introduced.next() else { return Move::Keep };
        let only = introduced.all(|other| other == actor);
        Rival::may_speak(Some(actor).filter(|_| only)).doubt()
    }

    /// `Bagi seorang pengunjung, Siti, …`, `Hadir juga Deputi Budi.`, `Warga bernama Budi`: whoever is presented is about to
    /// speak.
    pub(super) fn is_presented(&self, start: usize, name: &Range<usize>) -> bool {
        let words = self.reader.words;
        let of_trade = || words.kind(start).is_some_and(People::are_many);
        (start..name.start).any(|at| words.begins(at, Class::Indefinite))
            || name.start > start && (self.reader.is_besides(start) || of_trade())
    }

    /// Whether a paragraph opens with somebody, or a sentence turns to him, and says what he is or names him first: whoever
    /// tells the article need not be the next to speak. Of whom something is done to (`Budi ditangkap`) others go on to speak.
    pub(super) fn is_introduced(&self, segment: &Range<usize>, actor: ActorId, name: &Range<usize>) -> bool {
        let words = self.reader.words;
        let opens = self.opens_paragraph(self.sentence) || words.begins(segment.start, Class::Turning);
        let roles = &self.reader.names.actors[actor].roles;
        let told = roles.iter().any(|&role| segment.contains(&words.tokens_in(role).start));
        let aged = matches!(words.mark(name.end), '(' | ',') && words.is_number(name.end + 1);
        let suffers =
            clause::main_verb(words, name.end..segment.end).is_some_and(|it| self.reader.is_passive(it));
        opens && (told || aged || self.is_new(actor, name)) && !suffers
    }

    /// Whether the article has not named somebody before.
    fn is_new(&self, actor: ActorId, name: &Range<usize>) -> bool {
        let names = self.reader.names;
        let first = names.actors[actor].mentions.first();
        first.is_some_and(|&it| names.mentions[it].tokens == *name)
    }
}
