//! A segment in which nobody tells anything: whom it is about.
//!
//! ```text
//! 1 a stranger                                   nobody has the floor: stranger.rs
//! 2 Istri Budi menangis                          nobody: she has no name
//! 3 a person is its subject
//!   - Budi … of Budi, tidak dapat dihubungi      nobody: he said nothing
//!   a His wife, Mary Jones, left                 she, for `she`
//!     Her sister, Mary Jones, left               doubt; who was killed leaves the floor as it is
//!   b Ia dan Siti akan pulang                    whoever has the floor, who is spoken of beside her
//!   c Budi … of Budi                             he keeps it, and nobody rivals whom the sentence opens with
//!   d Budi … of another who was heard of late    doubt, unless something is done to Budi
//!   e Budi … of nobody                           he, unless he was silenced or another has part in it
//! 4 a pronoun is its subject                     to whom the paragraph has turned; nobody who was silenced
//! 5 Pemilik warung di tepi jalan rugi            doubt: somebody without a name
//!   - Warga rugi manakala Siti pulang            nobody: she may go on as well
//! 6 whom it introduces                           doubt: introduced.rs
//! ```

use super::holder::{Given, Holder, Rival};
use super::{Floor, Move};
use crate::article::clause;
use crate::language::{Class, Gender, Office, OfficeEnd, Silenced, any_of};
use crate::names::ActorId;
use crate::quotes::Speaker;
use crate::quotes::source::Source;
use std::ops::Range;

/// Sentences for which a speaker keeps the floor against the subject of a sentence without a verb of speech.
pub(super) const KEPT: usize = 3;

/// Tokens from the denial to such a word at most: `not immediately available`.
const UNHEARD_REACH: usize = 4;

impl Floor<'_, '_> {
    /// What a segment does to the floor in which nobody tells anything.
    pub(super) fn about(&self, segment: &Range<usize>) -> Move {
        // `Smith said it would "have been cool" had Jones congratulated him`: still his sentence.
        if self.goes_on_with_speaker(segment) {
            // `…, prompting Jones to laugh`
            let other = self.prompted(segment);
            return other.map_or(Move::Keep, |actor| Rival::may_speak(Some(actor)).doubt());
        }
        if self.reader.is_strangers(segment.clone()) || self.reader.is_about_somebody_of(segment.clone()) {
            return Move::Empty;
        }
        if let Some((actor, name)) = self.reader.subject_of(segment.clone()) {
            return self.about_named(segment, actor, name);
        }
        let pronoun = self.reader.pronoun(segment.start).filter(|_| !self.reader.owns(segment.start));
        if let Some(pronoun) = pronoun {
            return self.about_pronoun(segment, &pronoun);
        }
        if self.is_about_newcomer(segment) {
            let spoken_of = !self.opens_paragraph(self.sentence);
            return Rival { spoken_of, ..Rival::may_speak(None) }.doubt();
        }
        self.introduced(segment)
    }

    /// Whether a segment goes on with the sentence in which a verb of speech gave somebody the floor.
    fn goes_on_with_speaker(&self, segment: &Range<usize>) -> bool {
        let start = self.reader.document.sentences[self.sentence].tokens.start;
        let said = |holder: &Holder| holder.given != Given::Subject && holder.proof.start >= start;
        segment.start > start && self.holder.as_ref().is_some_and(said)
    }

    /// A segment whose subject is named.
    fn about_named(&self, segment: &Range<usize>, actor: ActorId, name: Range<usize>) -> Move {
        let start = segment.start;
        if self.reader.owns_somebody(start) {
            return self.about_related(segment, actor, name);
        }
        let opens = self.begins(start, &name);
        let unheard = self.is_unheard(name.end..segment.end);
        let silenced = unheard || self.is_silenced(name.end..segment.end);
        match &self.holder {
            Some(holder) if holder.is(actor) && unheard => Move::Empty,
            Some(_) if self.is_told_beside(start, &name) => Move::Near,
            // Whom a sentence names again it is about.
            Some(holder) if holder.is(actor) && opens => Move::Again,
            Some(holder) if holder.is(actor) => Move::Near,
            Some(holder) if holder.given != Given::Subject && holder.sentence + KEPT >= self.sentence => {
                if self.is_passive_aside(segment, &name) {
                    return Move::Keep;
                }
                let turned =
                    Some(name.clone()).filter(|name| !silenced && self.is_turn(segment, actor, name));
                Rival { turned, ..self.spoken_of(segment, actor, &name) }.doubt()
            }
            // `Tudingan Budi`, `Hadir Kapolres Budi`: somebody else's sentence gives him no floor, and leaves doubt about whose
            // it is.
            _ if !opens => self.spoken_of(segment, actor, &name).doubt(),
            // `Budi dan Siti bertemu`, `Budi ditegur Siti`: nobody knows whose `dia` follows.
            _ if silenced || self.reader.has_peer(segment.clone(), name.end) => Move::Empty,
            before => Move::Give(Holder {
                rival: before.as_ref().and_then(|before| self.told_before(before)),
                ..Holder::new(Speaker::Actor(actor), Given::Subject, name, self.sentence)
            }),
        }
    }

    /// `Pelatih Budi kecewa. Siti mencetak gol. ¶ "…," keluhnya.`: whom the paragraph was about before, where nobody in it spoke.
    fn told_before(&self, before: &Holder) -> Option<Rival> {
        let Speaker::Actor(actor) = before.speaker else { return None };
        let near = before.sentence + 1 == self.sentence
            && (!self.opens_paragraph(self.sentence) || self.heard.is_nobody());
        (near && !self.reader.is_english()).then(|| Rival::may_speak(Some(actor)))
    }

    /// `His wife, Mary Jones, left`: `she` behind is hers, and `he` may be anybody's. `Her sister, Mary Jones, left`: `she` may
    /// be either of them, but nobody who was killed.
    fn about_related(&self, segment: &Range<usize>, actor: ActorId, name: Range<usize>) -> Move {
        let owner: Option<Gender> = self.reader.words.kind_in(segment.start, Class::Pronoun);
        let Some(owner) = owner.filter(|owner| owner.is_told()) else { return Move::Empty };
        let speaks = |holder: &Holder| !holder.is(actor) && self.can_mean(holder, owner);
        let his = self.holder.as_ref().is_some_and(speaks);
        match (his, self.is_known(actor, owner)) {
            (true, _) if self.is_silenced(name.end..segment.end) => Move::Keep,
            (true, true) => self.spoken_of(segment, actor, &name).doubt(),
            (false, true) => Move::Empty,
            _ => {
                let holder = Holder::new(Speaker::Actor(actor), Given::Subject, name, self.sentence);
                Move::Give(Holder { gender: owner.other(), ..holder })
            }
        }
    }

    /// The subject of a segment as somebody whom a pronoun may mean as well.
    fn spoken_of(&self, segment: &Range<usize>, actor: ActorId, name: &Range<usize>) -> Rival {
        let presented = self.is_presented(segment.start, name);
        let told = segment.clone().any(|at| self.reader.told(at).is_some());
        let spoken_of = !presented && !told && !self.is_introduced(segment, actor, name);
        Rival { spoken_of, ..Rival::may_speak(Some(actor)) }
    }

    /// Whether something is done to a subject whom nothing presents, within a paragraph: `… Budi ditangkap.`
    fn is_passive_aside(&self, segment: &Range<usize>, name: &Range<usize>) -> bool {
        !self.is_presented(segment.start, name)
            && self.suffers(segment, name)
            && !self.opens_paragraph(self.sentence)
    }

    /// A segment whose subject is a pronoun: `Budi melihat barang itu. Ia kaget. ¶ "…," katanya.` Of whom the article has not
    /// heard, others go on to tell: `Siti tewas. Ia hendak pulang. ¶ "…," katanya.`
    fn about_pronoun(&self, segment: &Range<usize>, pronoun: &Source) -> Move {
        let Some(holder) = &self.holder else { return Move::Keep };
        if holder.given == Given::Subject && self.is_silenced(segment.clone()) {
            return Move::Empty;
        }
        let turned = holder.rival.as_ref().and_then(Rival::turned_to);
        let heard = turned.is_some_and(|(actor, _)| self.heard.has(actor));
        let taken = heard.then(|| self.taken_turn(pronoun)).flatten();
        taken.or_else(|| self.still_turned(pronoun)).unwrap_or_else(|| self.introduced(segment))
    }

    /// `Ia dan Siti akan pulang`: who has the floor is spoken of beside the subject. But of `Ketika ditanya sampai kapan ia
    /// menjaga pasar, Siti menunjuk …` she is the one that it means.
    fn is_told_beside(&self, start: usize, name: &Range<usize>) -> bool {
        let spoken = |token: usize| self.reader.pronoun(token).is_some() && !self.reader.owns(token);
        let comma = (start..name.start).rev().find(|&at| self.reader.words.is_mark(at, ','));
        let own = comma.map_or(start, |comma| comma + 1)..name.start;
        [start].into_iter().chain(own).any(spoken)
    }

    /// Whether a sentence is about somebody whom it only describes, and who is not whoever has the floor.
    fn is_about_newcomer(&self, segment: &Range<usize>) -> bool {
        let Some(subject) = self.reader.described_subject(segment.clone()) else {
            return self.is_about_another(segment.start);
        };
        let title = subject.start..self.reader.phrase_end(subject.start, subject.end);
        let his = self.titled(title).map(Speaker::Actor);
        his.as_ref() != self.holder.as_ref().map(|holder| &holder.speaker)
    }

    /// `Doktor itu kini dirawat`: whether a sentence opens with a trade that points, and that whoever has the floor has not.
    fn is_about_another(&self, start: usize) -> bool {
        let words = self.reader.words;
        let Some((length, Office::Many)) = words.phrase_of(start) else { return false };
        let title = start..start + length + 1;
        let pointed = words.is_capitalized(start) && words.is_kind(title.end - 1, OfficeEnd::Points);
        let his = || {
            self.titled(title.clone())
                .is_some_and(|actor| self.holder.as_ref().is_some_and(|it| it.is(actor)))
        };
        pointed && !his() && !self.is_pointed(&title)
    }

    /// `Ahli lain ketawa manakala Siti menyahut cabaran itu. ¶ "Boleh," katanya.`: whether somebody other than who has the floor
    /// is the subject of a clause that is joined to one about people without a name.
    pub(super) fn joins_another(&self, segment: &Range<usize>) -> bool {
        let words = self.reader.words;
        self.reader.persons(segment.clone()).any(|name| {
            let head = self.reader.head_of(segment.start, name);
            let joint = head > segment.start && words.is_any(head - 1, any_of!(Coordinator | Subordinator));
            let his = |holder: &Holder| name.actor.is_some_and(|actor| holder.is(actor));
            joint && clause::is_verb(words, name.tokens.end) && !self.holder.as_ref().is_some_and(his)
        })
    }

    /// Whether something is done to a subject: `Budi ditangkap`.
    fn suffers(&self, segment: &Range<usize>, name: &Range<usize>) -> bool {
        let words = self.reader.words;
        let verb = (name.end..segment.end).find(|&at| words.is_small(at));
        verb.is_some_and(|verb| self.reader.has_form(verb, Class::PassivePrefix))
    }

    /// Whether a clause tells that its subject died, was hurt, was caught or fled: others go on to tell of him.
    fn is_silenced(&self, clause: Range<usize>) -> bool {
        let words = self.reader.words;
        let verb = clause::main_verb(words, clause);
        verb.is_some_and(|verb| {
            let silenced = |at: usize| match words.kind(at) {
                None | Some(Silenced::Heard) => false,
                Some(Silenced::OfAnother) => at > verb,
                // `fled her home`
                Some(_) => !self.reader.owns(at + 1),
            };
            (verb..=clause::verb_end(words, verb)).any(silenced)
        })
    }

    /// `Lee was killed on Monday … ¶ Lee worked at the mill`, `Police arrested Oakes`: whether the article brings somebody in by
    /// what silences him, and has not heard him since.
    pub(super) fn is_brought_in_silenced(&self, actor: ActorId) -> bool {
        let names = self.reader.names;
        let Some(&first) = names.actors[actor].mentions.first() else { return false };
        let mention = &names.mentions[first];
        let sentence = self.reader.document.sentence_of(mention.tokens.start);
        let Some(sentence) = sentence.map(|it| &self.reader.document.sentences[it].tokens) else {
            return false;
        };
        let head = self.reader.head_of(sentence.start, mention);
        let object = head > sentence.start && self.reader.words.is_other_kind(head - 1, Silenced::Heard);
        (object || self.is_silenced(mention.tokens.end..sentence.end)) && !self.heard.has(actor)
    }

    /// `Budi tidak dapat dihubungi`, `Smith was not available`: whether a clause tells that nobody heard its subject.
    fn is_unheard(&self, mut clause: Range<usize>) -> bool {
        let words = self.reader.words;
        let heard = |at: usize| words.is_kind(at, Silenced::Heard);
        let denied = clause.find(|&at| clause::denies(words, at));
        denied.is_some_and(|denied| (denied..denied + UNHEARD_REACH).any(heard))
    }

    /// Whether a paragraph turns to the one subject of its first sentence, who does something: of a suspect (`Budi
    /// ditangkap`) the police go on to speak.
    fn is_turn(&self, segment: &Range<usize>, actor: ActorId, name: &Range<usize>) -> bool {
        let whole = segment.start == self.reader.document.sentences[self.sentence].tokens.start;
        let verb = (name.end..segment.end).any(|at| self.reader.words.is_small(at));
        let active = verb && !self.suffers(segment, name);
        self.opens_paragraph(self.sentence)
            && whole
            && self.begins(segment.start, name)
            && active
            && !self.reader.has_peer(segment.clone(), name.end)
            && !self.is_brought_in_silenced(actor)
    }
}
