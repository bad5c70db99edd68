//! A segment in which somebody other than a pronoun tells something: he has the floor, or nobody.
//!
//! ```text
//! Pedagang lainnya mengeluh …                  nobody: somebody else
//! Polisi berharap …                            many: nobody's `dia`; of people of any trade one may go on
//! Ahli lain ketawa manakala Siti pulang        nobody: she may go on as well
//! Tedi terkejut ketika Budi mengatakan …       nobody: either of them goes on
//! Smith revealed that his coach had told him   nobody: either of them goes on
//! Wanita bercerita …                           nobody: the pronouns that follow need not be hers
//! Bupati menyatakan …                          nobody, where nobody knows who that is
//! Budi menjelaskan …                           he, with the doubt that the segment leaves:
//!   Budi menjelaskan. Hakim menilai …            who spoke before, where an office takes the floor
//!   Budi menanyakan …                            he, or whom he asked
//!   Tersangka Budi mengaku …                     who told of him, where he owns up
//!   Tedi menjelaskan, Budi … Budi juga …         who told of him
//! ```

use super::holder::{Given, Holder, Rival};
use super::{Floor, Move};
use crate::article::clause;
use crate::language::{Asking, Class, Gender, Indefinite, Opening, People, Silenced, SpeechAdverb, any_of};
use crate::names::{ActorId, Mention};
use crate::quotes::Speaker;
use crate::quotes::source::Source;
use crate::span::Span;
use crate::summary::SpeakerKind;
use std::ops::Range;

/// A body that the tagger is less sure of may be a person.
const SURE: f32 = 0.8;

/// Persons of whom somebody told that are kept at most.
const MAX_TOLD: usize = 8;

/// Tokens of whom somebody asks to do something at most.
const MAX_ASKED: usize = 8;

impl Floor<'_, '_> {
    /// What a segment does to the floor in which this source tells something.
    pub(super) fn spoken(&self, segment: &Range<usize>, source: &Source, speaker: Option<Speaker>) -> Move {
        match source {
            Source::Described(words, _) if self.reader.are_others(words.clone()) => return Move::Empty,
            Source::Described(..) if self.joins_another(segment) => return Move::Empty,
            Source::Described(words, _) if self.is_many(words) => {
                let any = self.reader.words.is_kind(words.start, People::AnyTrade);
                return if any { Rival::may_speak(None).doubt() } else { Move::Keep };
            }
            Source::Described(words, SpeakerKind::Description) if self.is_bare(words) => return Move::Empty,
            _ if self.is_within(segment, source) => return Move::Empty,
            _ => {}
        }
        match speaker {
            Some(speaker) if self.can_say_it(&speaker) => Move::Hear(self.heard_as(segment, source, speaker)),
            None => Move::Empty,
            Some(body) if self.can_hold(&body) => {
                Move::Give(Holder::new(body, Given::Speech, source.tokens(), self.sentence))
            }
            // A body spoke: a pronoun behind it means whoever spoke before, or a person who was taken for a body.
            Some(Speaker::Actor(body)) if self.reader.names.actors[body].confidence < SURE => {
                Rival::may_speak(Some(body)).doubt()
            }
            // `Kenyataan itu menyebabkan Siti bangkit membantah.`
            Some(Speaker::Described(..)) => self.introduced(segment),
            Some(_) => Move::Keep,
        }
    }

    /// The speaker of a segment, with the doubt that it leaves.
    fn heard_as(&self, segment: &Range<usize>, source: &Source, speaker: Speaker) -> Holder {
        let teller = self.retold(segment, &speaker);
        let rival = self
            .interrupted(source, &speaker)
            .or_else(|| self.asked(segment, &speaker))
            .or_else(|| self.accuser(segment, &speaker))
            .or_else(|| self.answered(segment, &speaker))
            .or_else(|| self.prompted(segment).filter(|&actor| speaker != Speaker::Actor(actor)))
            .or(teller);
        let gender = self.told_whom(segment, source.tokens().end).map_or(Gender::Untold, Gender::other);
        let told_of = self.told_of(&speaker, segment.clone());
        let holder = Holder::new(speaker, Given::Speech, source.tokens(), self.sentence);
        let retells = teller.is_some();
        let rival = rival.map(|actor| Rival { retells, ..Rival::may_speak(Some(actor)) });
        Holder { rival, told_of, gender, ..holder }
    }

    /// Who spoke before, where an office takes the floor: `Budi menjelaskan kasus itu. Hakim menilai …` may still be
    /// told by Budi.
    fn interrupted(&self, source: &Source, speaker: &Speaker) -> Option<ActorId> {
        let before = self
            .holder
            .as_ref()
            .filter(|before| matches!(source, Source::Title(_)) && before.speaker != *speaker)?;
        match before.speaker {
            Speaker::Actor(actor) if before.sentence + 1 >= self.sentence => Some(actor),
            _ => None,
        }
    }

    /// Who was spoken of before a sentence that goes back to what another said: `Budi menafikan hal itu. Siti sebelum ini
    /// mendakwa … ¶ "…," katanya` may be told by Budi.
    fn answered(&self, segment: &Range<usize>, speaker: &Speaker) -> Option<ActorId> {
        let words = self.reader.words;
        let verb = segment.clone().find(|&at| self.reader.told(at).is_some())?;
        let back = |at: usize| words.begins_kind(at, Opening::Now);
        match self.holder.as_ref()?.speaker {
            Speaker::Actor(actor) if *speaker != Speaker::Actor(actor) => {
                (segment.start..verb).any(back).then_some(actor)
            }
            _ => None,
        }
    }

    /// Who asked something: a pronoun behind it means him, or the one whom he asked.
    fn asked(&self, segment: &Range<usize>, speaker: &Speaker) -> Option<ActorId> {
        let words = self.reader.words;
        // `Smith, when asked about it, denied it`, `Asked about it, Smith denied it`: he was asked himself.
        let own = |at: usize| {
            let opens = at == segment.start;
            let asks = opens && words.is_capitalized(at + 1);
            asks || words.is_small(at) && (opens || !words.is(at - 1, Class::Subordinator))
        };
        let verb =
            segment.clone().find(|&at| own(at) && words.begins_any(at, any_of!(Speech | SpeechInverted)))?;
        // `asked the council to wait`: a body does not answer.
        let asked = verb + 1 + usize::from(words.is(verb + 1, Class::Definite));
        let body = words.is(asked, Class::OrganizationHead)
            || self.reader.names.mention_at(asked).is_some_and(Mention::is_body);
        let question = words.begins_kind(verb, Asking::Plain);
        // `asked the unions to meet her`, but `asked whether to go`
        let near = asked..segment.end.min(asked + MAX_ASKED);
        let bounds = any_of!(Complementizer | Relative | SourceEnd);
        let to = near.into_iter().find(|&at| words.is_any(at, bounds));
        let request = to.is_some_and(|at| clause::opens_infinitive(words, at));
        match speaker {
            Speaker::Actor(actor) if question && !request && !body => Some(*actor),
            _ => None,
        }
    }

    /// `Tersangka Budi mengaku sudah tiga kali mencuri. ¶ "Barang bukti kami sita," katanya`: who told the article of somebody
    /// accused that owns up and whom nothing quotes may go on where the paragraph ends; and so may who told of somebody that cried
    /// (`Budi berteriak maling`).
    fn accuser(&self, segment: &Range<usize>, speaker: &Speaker) -> Option<ActorId> {
        let Speaker::Actor(actor) = *speaker else { return None };
        let words = self.reader.words;
        let verb = segment.clone().find(|&at| self.reader.told(at).is_some())?;
        let owns_up = words.is_kind(verb, Silenced::OwnsUp);
        let cries = words.is_kind(verb, Silenced::Cries);
        let roles = &self.reader.names.actors[actor].roles;
        let accused = || roles.iter().any(|&role| words.begins(words.tokens_in(role).start, Class::Accused));
        let ends = || self.opens_paragraph(self.sentence + 1);
        let told_of = cries || owns_up && ends() && accused();
        self.heard.last_but(actor).filter(|_| told_of && !self.heard.is_quoted(actor))
    }

    /// `Smith said it was late, prompting Mr Jones to leave`: whom a participle that opens an aside makes do something.
    pub(super) fn prompted(&self, segment: &Range<usize>) -> Option<ActorId> {
        let words = self.reader.words;
        let last = self.reader.persons(segment.clone()).last()?;
        let title = any_of!(Gender | Courtesy | Office | Rank);
        let titled = |&at: &usize| words.is_any(at, title) || words.is_mark(at, '.');
        let before = (segment.start..last.tokens.start).rev().find(|at| !titled(at))?;
        let opens = before == segment.start || words.is_mark(before - 1, ',');
        let prompts = opens && words.has_suffix(before, Class::ParticipleSuffix);
        last.actor.filter(|_| prompts && clause::opens_infinitive(words, last.tokens.end))
    }

    /// `Tedi menjelaskan, Budi memberi arahan. Budi juga menekankan …`: what more somebody said of whom the one before
    /// told, and who was not quoted yet, is still told by that one.
    fn retold(&self, segment: &Range<usize>, speaker: &Speaker) -> Option<ActorId> {
        let words = self.reader.words;
        let more = |at: usize| words.is_kind(at, SpeechAdverb::More);
        let holder = self.holder.as_ref().filter(|_| segment.clone().any(more))?;
        let (&Speaker::Actor(before), &Speaker::Actor(actor)) = (&holder.speaker, speaker) else {
            return None;
        };
        if before == actor {
            return holder.rival.as_ref().filter(|rival| rival.retells).and_then(|rival| rival.actor);
        }
        (holder.told_of.contains(&actor) && !self.heard.is_quoted(actor)).then_some(before)
    }

    /// `An inspector told her that … "…," she recalled`: for whom a pronoun says that something was told, man or woman. The
    /// one who told it is not the one that the same pronoun means behind it.
    fn told_whom(&self, segment: &Range<usize>, source: usize) -> Option<Gender> {
        let words = self.reader.words;
        let verb = (source..segment.end).find(|&at| words.begins(at, Class::Speech))?;
        // `told her that`, but `said she`, `told her son`
        let whom = words.is(verb + 2, Class::Complementizer);
        words.kind_in(verb + 1, Class::Pronoun).filter(|who: &Gender| whom && who.is_told())
    }

    /// Whom the speaker has told of since he has the floor, with the other persons of these tokens.
    pub(super) fn told_of(&self, speaker: &Speaker, tokens: Range<usize>) -> Vec<ActorId> {
        let same = self.holder.as_ref().filter(|holder| holder.speaker == *speaker);
        let mut told = same.map(|holder| holder.told_of.clone()).unwrap_or_default();
        for actor in self.reader.persons_in(tokens) {
            let known = told.contains(&actor) || *speaker == Speaker::Actor(actor);
            if !known && told.len() < MAX_TOLD {
                told.push(actor);
            }
        }
        told
    }

    /// Whether a named source tells something within what another person of the segment tells.
    fn is_within(&self, segment: &Range<usize>, source: &Source) -> bool {
        let Source::Named { mention, .. } = source else { return false };
        let words = self.reader.words;
        let told = (segment.start..mention.start).find(|&at| words.begins(at, Class::Complementizer));
        told.is_some_and(|told| self.opener(segment.start..told).is_some())
            || self.is_beside_another(segment, mention)
            || self.tells_owner(segment, mention)
    }

    /// `Tedi terkejut ketika Budi mengatakan …`: in a clause beside what another person does, who goes on as likely. So he does
    /// where he only spoke of the teller: `Tedi mengutip Budi yang mengatakan …`.
    fn is_beside_another(&self, segment: &Range<usize>, teller: &Range<usize>) -> bool {
        let words = self.reader.words;
        let Some(him) = self.reader.names.mention_at(teller.start) else { return false };
        let head = self.reader.head_of(segment.start, him);
        let joint = head.checked_sub(1).filter(|&at| at > segment.start && words.is(at, Class::Subordinator));
        let cited = words.is(teller.end, Class::Relative) && !self.reader.is_english();
        let main = joint.filter(|&at| !words.is_mark(at - 1, ',')).or(cited.then_some(head));
        let other = |main: Range<usize>| {
            if let Some((other, _)) = self.opener(main.clone()) {
                return him.actor != Some(other);
            }
            let unknown = self.reader.is_unknown_name(main.start);
            !self.reader.is_english() && (unknown || self.reader.opens_with_unknown(main))
        };
        main.map(|at| segment.start..at).filter(|main| !main.is_empty()).is_some_and(other)
    }

    /// `Smith has had two attacks and his doctor, Mary Jones, told him …`: whom the sentence is about goes on as likely as who
    /// told him.
    fn tells_owner(&self, segment: &Range<usize>, teller: &Range<usize>) -> bool {
        let words = self.reader.words;
        let before = segment.start..teller.start;
        let named = self.reader.names.mention_at(before.start).is_some();
        let about = named || self.reader.is_unknown_name(before.start);
        let told = (teller.end..segment.end).find(|&at| words.begins(at, Class::Speech));
        about
            && before.clone().skip(1).any(|at| self.reader.owns(at))
            && told.is_some_and(|told| words.is(told + 1, Class::Pronoun))
    }

    /// Whether what follows may be the speaker's. A body has the floor as long as nobody has spoken, and the narration
    /// is about nobody.
    pub(super) fn can_hold(&self, speaker: &Speaker) -> bool {
        let free = self.holder.as_ref().is_none_or(|holder| holder.speaker == *speaker);
        let alone = free && self.heard.is_nobody();
        let sure = |body: ActorId| self.reader.names.actors[body].confidence >= SURE;
        self.can_say_it(speaker) || alone && matches!(speaker, Speaker::Actor(body) if sure(*body))
    }

    /// Whether a pronoun that means a human may mean the speaker: `kata dia` is no organisation's and no crowd's.
    pub(super) fn can_say_it(&self, speaker: &Speaker) -> bool {
        match speaker {
            Speaker::Actor(actor) => self.reader.is_actor_person(*actor),
            Speaker::Described(words, kind) => *kind != SpeakerKind::Document && !self.is_crowd(*words),
        }
    }

    /// Whether a word for people that never means one opens the description.
    fn is_many(&self, description: &Range<usize>) -> bool {
        self.reader.words.kind(description.start).is_some_and(People::are_many)
    }

    /// Whether one word for people is the whole description, or an article before what is no verb: `A condemned house fell`.
    fn is_bare(&self, description: &Range<usize>) -> bool {
        let words = self.reader.words;
        let article = self.reader.is_english() && words.is_kind(description.start, Indefinite::One);
        description.len() == 1 && (article || words.is(description.start, Class::People))
    }

    fn is_crowd(&self, description: Span) -> bool {
        let words = self.reader.words;
        let first = words.tokens_in(description).start;
        words.begins_kind(first, Indefinite::Several)
    }

    /// `police said. "…," he added`
    pub(super) fn is_of_many(&self, speaker: &Speaker) -> bool {
        let Speaker::Described(description, _) = speaker else { return false };
        let words = self.reader.words;
        let description = words.tokens_in(*description);
        // `one of the survivors`
        let one = words.begins_kind(description.start, Indefinite::One);
        !one && words.kind(description.end - 1).is_some_and(People::are_many)
    }
}
