//! Who has the floor: the last one to whom the narration gave the word.
//!
//! ```text
//! Kepala Dinas Sosial Aswarodi menyatakan … Ia menjelaskan … "…," katanya.      katanya: Aswarodi
//! Kemudian Asis Prasetyo menambahkan … "…," ujarnya.                            ujarnya: Asis Prasetyo
//! ```
//!
//! The narration is read once, segment by segment, a segment being a sentence's words between quotations. In order:
//!
//! ```text
//! 1 source verb · verb source · menurut source · passive [oleh] source     gives the floor to the source
//! 2 pronoun verb                                                           leaves it where it is, and near
//! 3 the segment's first person, where no verb of speech stands             gives it, less surely
//! ```

use super::Speaker;
use super::attribution::Attribution;
use super::holder::{ANYBODY, Given, Holder, Rival, other_than};
use super::indirect::{self, Report, TOLD_THAT};
use super::source::{Grip, Reader, Source};
use super::stranger::View;
use crate::article::{Document, clause};
use crate::language::{Class, any_of};
use crate::names::office::{ANY_TRADE, VERB_BYTES, are_many};
use crate::names::{ActorId, Mention, NameKind};
use crate::span::Span;
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Tokens of a segment in which its subject and its verb of speech are looked for: both stand at its start.
const MAX_SEGMENT: usize = 48;

/// Tokens before an agent that the sentence is about at most: `Salah satunya oleh Budi`.
const MAX_AGENT: usize = 3;

/// Tokens between what points back and its verb at most: `hal ini sekaligus membantah`.
const ADVERBS: usize = 1;

/// Sentences for which a speaker keeps the floor against the subject of a sentence without a verb of speech.
const KEPT: usize = 3;

/// The value of a [`Class::Indefinite`] before several people.
pub(super) const SEVERAL: u16 = 2;

/// A body that the tagger is less sure of may be a person.
const SURE: f32 = 0.8;

/// The value of a [`Class::SpeechAdverb`] that says that there is more of the same: `juga`.
pub(super) const MORE: u16 = 1;

/// Persons of whom somebody told that are kept at most, and persons who were quoted.
const MAX_TOLD: usize = 8;
const MAX_QUOTED: usize = 64;

/// Times that somebody speaks by name or by office, from which on the article may be told by him.
const OFTEN: usize = 2;

/// The value of a [`Class::Silenced`] with which somebody accused owns up.
const OWNS_UP: u16 = 1;

/// The narration up to a token, and who has the floor there.
pub(super) struct Floor<'f, 'a> {
    pub(super) document: &'f Document<'a>,
    pub(super) reader: Reader<'f, 'a>,
    at: usize,
    sentence: usize,
    holder: Option<Holder>,
    /// The last sentence that turned away from whoever spoke.
    away: Option<usize>,
    /// Whom the sentence before turned to, and the words that did.
    turn: Option<(ActorId, Range<usize>)>,
    reports: Vec<Report>,
    /// The body that a pronoun for bodies means, and up to which sentence.
    body: Option<(ActorId, usize)>,
    /// Whose words were quoted.
    quoted: Vec<ActorId>,
    /// Who spoke by name or by office, once for each time.
    voices: Vec<ActorId>,
}

impl<'f, 'a> Floor<'f, 'a> {
    pub(super) fn new(document: &'f Document<'a>, reader: Reader<'f, 'a>) -> Self {
        Self {
            document,
            reader,
            at: 0,
            sentence: 0,
            holder: None,
            away: None,
            turn: None,
            reports: Vec::new(),
            body: None,
            quoted: Vec::new(),
            voices: Vec::new(),
        }
    }

    /// Who has the floor.
    pub(super) fn holder(&self) -> Option<&Holder> {
        self.holder.as_ref()
    }

    /// Whether the sentence before named nobody but the one who has the floor: `Mary Stone made a proposal. She said …`
    pub(super) fn is_only_one(&self, holder: &Holder, sentence: usize) -> bool {
        let before = sentence.checked_sub(1).map(|before| self.document.sentences[before].tokens.clone());
        let mut persons = self.reader.persons_in(before.unwrap_or_default());
        let Speaker::Actor(actor) = holder.speaker else { return false };
        persons.next() == Some(actor) && persons.all(|other| other == actor)
    }

    /// Whether the narration turned away from him since it last spoke of him.
    pub(super) fn is_away_from(&self, holder: &Holder) -> bool {
        self.away.is_some_and(|away| away > holder.sentence)
    }

    /// Gives the floor to the speaker of a quotation; where a rival made him doubtful he stays so.
    pub(super) fn give(&mut self, attribution: &Attribution, sentence: usize) {
        self.hear(Some(&attribution.speaker), sentence);
        if !self.can_hold(&attribution.speaker) {
            return;
        }
        let (speaker, proof) = (attribution.speaker.clone(), attribution.proof.clone());
        let rival =
            self.holder.as_ref().and_then(|holder| holder.rival).filter(|_| attribution.rival.is_some());
        let gender =
            self.holder.as_ref().filter(|holder| holder.speaker == speaker).map_or(0, |it| it.gender);
        let told_of = self.told_of(&speaker, 0..0);
        if let Speaker::Actor(actor) = speaker
            && self.reader.is_actor_person(actor)
            && !self.quoted.contains(&actor)
        {
            keep(&mut self.quoted, actor);
        }
        let holder = Holder::new(speaker, Given::Quotation, proof, sentence);
        let doubted = rival.is_some();
        self.holder = Some(Holder { rival, doubted, told_of, gender, ..holder });
    }

    /// Takes down whether a body is the last one that spoke.
    pub(super) fn hear(&mut self, speaker: Option<&Speaker>, sentence: usize) {
        self.body = match speaker {
            Some(Speaker::Actor(actor)) if !self.reader.is_actor_person(*actor) => {
                Some((*actor, sentence + KEPT))
            }
            _ => None,
        };
    }

    /// The body that a pronoun for bodies means: the one that spoke last, and of late.
    pub(super) fn spoken_body(&self, pronoun: &Range<usize>) -> Option<ActorId> {
        let (length, _) = self.document.words.phrase(pronoun.start, Class::BodyPronoun)?;
        let here = self.document.sentence_of(pronoun.start)?;
        let (body, until) = self.body.filter(|_| length == pronoun.len())?;
        (until >= here).then_some(body)
    }

    /// Takes down what a pronoun for the one who has the floor tells of him.
    pub(super) fn called(&mut self, source: &Source) {
        if let (Source::Pronoun(_, who), Some(holder)) = (source, &mut self.holder)
            && *who > ANYBODY
        {
            holder.gender = *who;
        }
    }

    /// Leaves doubt about who goes on: behind a question may stand its answer.
    pub(super) fn doubt(&mut self) {
        match &mut self.holder {
            Some(Holder { speaker: Speaker::Actor(actor), rival, .. }) => {
                *rival = Some(Rival::may_speak(*actor));
            }
            _ => self.clear(),
        }
    }

    /// The speech that the narration reports.
    pub(super) fn into_reports(self) -> Vec<Report> {
        self.reports
    }

    /// Reads the speech that a sentence with words held at a distance reports.
    pub(super) fn read_woven(&mut self, sentence: usize) {
        let report = indirect::read(self.document, self.reader, self, sentence, true);
        self.reports.extend(report);
    }

    /// Whether nobody else spoke by name or by office, and he did more than once: the article is told by him.
    pub(super) fn is_told_by(&self, actor: ActorId) -> bool {
        let told = OFTEN..MAX_QUOTED;
        told.contains(&self.voices.len()) && self.voices.iter().all(|voice| *voice == actor)
    }

    /// Whether the article let somebody speak, or quoted him.
    fn has_heard(&self, actor: ActorId) -> bool {
        self.voices.contains(&actor) || self.quoted.contains(&actor)
    }

    /// Whether others spoke by name or by office, and he did not.
    pub(super) fn is_told_by_others(&self, actor: ActorId) -> bool {
        !self.voices.is_empty() && !self.voices.contains(&actor)
    }

    /// Passes over quoted words.
    pub(super) fn skip_to(&mut self, token: usize) {
        self.at = self.at.max(token);
    }

    /// Reads the narration up to a token.
    pub(super) fn read_to(&mut self, token: usize) {
        while let Some(sentence) = self.document.sentences.get(self.sentence) {
            let segment = sentence.tokens.start.max(self.at)..sentence.tokens.end.min(token);
            if segment == sentence.tokens {
                let report = indirect::read(self.document, self.reader, self, self.sentence, false);
                self.reports.extend(report);
            }
            if segment.start < segment.end {
                self.read(segment);
            }
            if sentence.tokens.end > token {
                break;
            }
            self.sentence += 1;
        }
        self.at = self.at.max(token);
    }

    fn read(&mut self, segment: Range<usize>) {
        let near = segment.start..segment.end.min(segment.start + MAX_SEGMENT);
        if self.reader.turns_away(near.clone()) {
            self.away = Some(self.sentence);
        }
        self.take_view(&near);
        let source = near.clone().find_map(|token| self.told_at(&near, token));
        let speaker = source.as_ref().and_then(|source| self.speaker(source).or_else(|| self.untold(source)));
        if source.is_some() {
            self.hear(speaker.as_ref(), self.sentence);
        } else {
            self.take_body(near.clone());
        }
        match source {
            // `Budi menolak itu. Pria itu meminta …`
            Some(source @ Source::Title(_)) if self.points_back(&source) && self.take_turn(&source) => {}
            Some(source @ Source::Pronoun(..)) => {
                self.take_clause(&near, &source);
                if !self.take_turn(&source) {
                    self.doubt_presented();
                }
                self.take_by_gender(&source);
                self.called(&source);
                if let Some(holder) = &mut self.holder {
                    holder.sentence = self.sentence;
                }
            }
            // `Pedagang lainnya mengeluh …`
            Some(Source::Described(words, _)) if self.reader.are_others(words.clone()) => self.clear(),
            // `Polisi berharap …`: many, and nobody's `dia`; but of people of any trade one may go on.
            Some(Source::Described(words, _)) if self.is_many(&words) => {
                let any = self.document.words.value(words.start, Class::People) == Some(ANY_TRADE);
                if let Some(holder) = self.holder.as_mut().filter(|_| any) {
                    holder.rival = Some(Rival { actor: None, spoken_of: false });
                }
            }
            // `Smith revealed that his coach, Mary Jones, had told him`: either of them goes on.
            Some(source) if self.is_within(&near, &source) => self.clear(),
            // `Wanita bercerita …`: somebody, and the pronouns that follow need not be hers.
            Some(Source::Described(words, SpeakerKind::Description)) if self.is_bare(&words) => self.clear(),
            Some(source) => self.take_floor(&near, &source, speaker),
            // `Smith said it would "have been cool" had Jones congratulated him`: still his sentence.
            None if self.goes_on_with_speaker(&near) => {}
            None if self.reader.is_strangers(near.clone()) => self.clear(),
            None => self.subject(near),
        }
    }

    /// `Jurucakap Kementerian Rimba berkata …`: an office that nobody in the article holds.
    fn untold(&self, source: &Source) -> Option<Speaker> {
        let Source::Title(title) = source else { return None };
        self.nameless(title.clone())
    }

    /// Gives whoever a segment says speaks the floor, where he can say `dia` of himself.
    fn take_floor(&mut self, near: &Range<usize>, source: &Source, speaker: Option<Speaker>) {
        match speaker {
            Some(speaker) if self.can_say_it(&speaker) => self.hold(near, source, speaker),
            // `Bupati menyatakan`, and nobody knows who that is: no more do the pronouns that follow.
            None => self.clear(),
            Some(body) if self.can_hold(&body) => {
                self.holder = Some(Holder::new(body, Given::Speech, source.tokens(), self.sentence));
            }
            // A body spoke: a pronoun behind it means whoever spoke before, or a person who was taken for a body.
            Some(Speaker::Actor(body)) if self.reader.names.actors[body].confidence < SURE => {
                if let Some(holder) = &mut self.holder {
                    holder.rival = Some(Rival::may_speak(body));
                }
            }
            // `Kenyataan itu menyebabkan Siti bangkit membantah.`
            Some(Speaker::Described(..)) => self.doubt_introduced(near),
            Some(_) => {}
        }
    }

    /// The speaker of a segment has the floor, with the doubt that the segment itself leaves.
    fn hold(&mut self, near: &Range<usize>, source: &Source, speaker: Speaker) {
        if let Speaker::Actor(actor) = speaker {
            keep(&mut self.voices, actor);
        }
        let teller = self.retold(near, &speaker);
        let rival = self
            .interrupted(source, &speaker)
            .or_else(|| self.asked(near, &speaker))
            .or_else(|| self.accuser(near, &speaker))
            .or(teller);
        let gender = self.told_whom(near, source.tokens().end).map_or(0, other_than);
        let told_of = self.told_of(&speaker, near.clone());
        let holder = Holder::new(speaker, Given::Speech, source.tokens(), self.sentence);
        let (rival, retold) = (rival.map(Rival::may_speak), teller.is_some());
        self.holder = Some(Holder { rival, retold, told_of, gender, ..holder });
    }

    /// `Tersangka Budi mengaku sudah tiga kali mencuri. ¶ "Barang bukti kami sita," katanya`: who told the article of somebody
    /// accused that owns up and whom nothing quotes may go on where the paragraph ends.
    fn accuser(&self, segment: &Range<usize>, speaker: &Speaker) -> Option<ActorId> {
        let Speaker::Actor(actor) = *speaker else { return None };
        let words = &self.document.words;
        let verb = segment.clone().find(|&at| self.reader.told(at).is_some())?;
        let owns_up = words.value(verb, Class::Silenced) == Some(OWNS_UP);
        let roles = &self.reader.names.actors[actor].roles;
        let accused = || roles.iter().any(|&role| words.begins(words.tokens_in(role).start, Class::Accused));
        let ends = || self.is_first(self.sentence + 1);
        let mut heard = self.quoted.iter().chain(&self.voices).copied().filter(|&it| it != actor);
        heard.next_back().filter(|_| owns_up && ends() && !self.quoted.contains(&actor) && accused())
    }

    /// `Harlow Motors closed the plant. "…," it said`: the body that a sentence opens with, where it speaks of nothing that
    /// is read out.
    fn take_body(&mut self, mut segment: Range<usize>) {
        let words = &self.document.words;
        let start = segment.start + usize::from(words.is(segment.start, Class::Definite));
        let named = self.reader.names.mention_at(start).and_then(|mention| mention.actor);
        let Some(actor) = named.filter(|&actor| self.body.is_none_or(|(body, _)| body != actor)) else {
            return;
        };
        let read_out = segment.any(|at| words.begins(at, Class::Document));
        let body = !read_out && self.reader.names.actors[actor].kind == NameKind::Organization;
        self.body = body.then_some((actor, self.sentence + 1));
    }

    /// Whether a segment goes on with the sentence in which a verb of speech gave somebody the floor.
    fn goes_on_with_speaker(&self, segment: &Range<usize>) -> bool {
        let start = self.document.sentences[self.sentence].tokens.start;
        let said = |holder: &Holder| holder.given != Given::Subject && holder.proof.start >= start;
        segment.start > start && self.holder.as_ref().is_some_and(said)
    }

    /// `Bagi Siti, pekerjaan itu ringan. "…," katanya.`: whoever the article has not heard yet, and whose view it goes on
    /// to tell, is about to speak. Of somebody who was heard, or whom no name knows, nobody can tell.
    fn take_view(&mut self, segment: &Range<usize>) {
        match self.reader.view_of(segment.clone()) {
            Some(View::Somebody) => self.clear(),
            Some(View::Of(actor, _)) if self.has_heard(actor) => {
                if let Some(holder) = self.holder.as_mut().filter(|it| it.speaker != Speaker::Actor(actor)) {
                    holder.rival = Some(Rival::may_speak(actor));
                }
            }
            Some(View::Of(actor, proof)) => {
                self.holder = Some(Holder::new(Speaker::Actor(actor), Given::Speech, proof, self.sentence));
            }
            None => {}
        }
    }

    /// `Smith was heckled as he told the meeting …`: a pronoun in a clause of the sentence is the sentence's subject.
    fn take_clause(&mut self, segment: &Range<usize>, source: &Source) {
        let pronoun = source.tokens().start;
        let words = &self.document.words;
        let joined = pronoun > segment.start && words.begins(pronoun - 1, Class::SourceEnd);
        if !joined {
            return;
        }
        if let Some((actor, proof)) = self.opener(segment.start..pronoun) {
            // `Smith, citing what he called …`: his clause tells that he spoke.
            let given = if self.reader.is_told_within(source) { Given::Speech } else { Given::Subject };
            self.holder = Some(Holder::new(Speaker::Actor(actor), given, proof, self.sentence));
        } else if self.reader.opens_with_unknown(segment.start..pronoun) {
            self.clear();
        }
    }

    /// The person who opens a clause as its subject.
    fn opener(&self, clause: Range<usize>) -> Option<(ActorId, Range<usize>)> {
        let start = clause.start;
        let (actor, proof) = self.reader.subject_of(clause)?;
        self.begins(start, &proof).then_some((actor, proof))
    }

    /// Whether a clause begins with the person whose name has these tokens.
    fn begins(&self, start: usize, name: &Range<usize>) -> bool {
        self.reader.names.mention_at(name.start).is_some_and(|it| self.reader.begins(start, it))
    }

    /// `Mrs Stone and Mr Feld arrived. She said …`: the only one of the sentence before whom a pronoun can mean.
    fn take_by_gender(&mut self, source: &Source) {
        let Source::Pronoun(_, who) = *source else { return };
        let before = self.sentence.checked_sub(1).filter(|_| who > ANYBODY && self.holder.is_none());
        let Some(before) = before.map(|before| self.document.sentences[before].tokens.clone()) else {
            return;
        };
        let gender = |it: &Mention| it.actor.map_or(0, |actor| self.reader.names.actors[actor].gender);
        let mut persons = self.reader.persons(before.clone());
        let (Some(one), Some(other), None) = (persons.next(), persons.next(), persons.next()) else { return };
        let joined =
            self.reader.begins(before.start, one) && self.reader.joined_end(one) == Some(other.tokens.end);
        let meant = match (gender(one), gender(other)) {
            (his, hers) if his == who && hers == other_than(who) => one,
            (his, hers) if his == other_than(who) && hers == who => other,
            _ => return,
        };
        if let Some(actor) = meant.actor.filter(|_| joined) {
            let proof = meant.tokens.clone();
            self.holder = Some(Holder::new(Speaker::Actor(actor), Given::Subject, proof, self.sentence));
        }
    }

    /// Whether a named source tells something within what another person of the segment tells.
    fn is_within(&self, segment: &Range<usize>, source: &Source) -> bool {
        let Source::Named { mention, .. } = source else { return false };
        let words = &self.document.words;
        let told = (segment.start..mention.start).find(|&at| words.begins(at, Class::Complementizer));
        told.is_some_and(|told| self.opener(segment.start..told).is_some())
            || self.tells_owner(segment, mention)
    }

    /// `Smith has had two attacks and his doctor, Mary Jones, told him …`: whom the sentence is about goes on as likely as who
    /// told him.
    fn tells_owner(&self, segment: &Range<usize>, teller: &Range<usize>) -> bool {
        let words = &self.document.words;
        let before = segment.start..teller.start;
        let named = self.reader.names.mention_at(before.start).is_some();
        let about = named || self.reader.is_unknown_name(before.start);
        let told = (teller.end..segment.end).find(|&at| words.begins(at, Class::Speech));
        about
            && before.clone().skip(1).any(|at| self.reader.owns(at))
            && told.is_some_and(|told| words.is(told + 1, Class::Pronoun))
    }

    /// Whether a title only points to whoever has the floor: `perempuan itu meminta …`.
    pub(super) fn points_back(&self, source: &Source) -> bool {
        let Source::Title(words) = source else { return false };
        let known = self.titled(words.clone()).is_some() || self.body(words.clone()).is_some();
        !known && self.pointed(words.clone()).is_some()
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

    /// Who asked something: a pronoun behind it means him, or the one whom he asked.
    fn asked(&self, segment: &Range<usize>, speaker: &Speaker) -> Option<ActorId> {
        let words = &self.document.words;
        let told = [Class::Speech, Class::SpeechInverted];
        let tells = |token: usize| told.iter().any(|&class| words.begins(token, class));
        let verb = segment.clone().find(|&token| tells(token))?;
        // `asked the council to wait`: a body does not answer.
        let asked = verb + 1 + usize::from(words.is(verb + 1, Class::Definite));
        let body = words.is(asked, Class::OrganizationHead)
            || self.reader.names.mention_at(asked).is_some_and(|it| it.kind == NameKind::Organization);
        match speaker {
            Speaker::Actor(actor) if words.is(verb, Class::Asking) && !body => Some(*actor),
            _ => None,
        }
    }

    /// `Tedi menjelaskan, Budi memberi arahan. Budi juga menekankan …`: what more somebody said of whom the one before
    /// told, and who was not quoted yet, is still told by that one.
    fn retold(&self, segment: &Range<usize>, speaker: &Speaker) -> Option<ActorId> {
        let words = &self.document.words;
        let more = |at: usize| words.value(at, Class::SpeechAdverb) == Some(MORE);
        let holder = self.holder.as_ref().filter(|_| segment.clone().any(more))?;
        match (&holder.speaker, speaker) {
            (Speaker::Actor(before), Speaker::Actor(actor)) if before == actor => {
                holder.rival.and_then(|rival| rival.actor).filter(|_| holder.retold)
            }
            (Speaker::Actor(before), Speaker::Actor(actor)) => {
                let told = holder.told_of.contains(actor) && !self.quoted.contains(actor);
                told.then_some(*before)
            }
            _ => None,
        }
    }

    /// `An inspector told her that … "…," she recalled`: the value of a pronoun for whom something was told, man or woman. The
    /// one who told it is not the one that the same pronoun means behind it.
    fn told_whom(&self, segment: &Range<usize>, source: usize) -> Option<u16> {
        let words = &self.document.words;
        let verb = (source..segment.end).find(|&at| words.begins(at, Class::Speech))?;
        // `told her that`, but `said she`, `told her son`
        let whom = words.is(verb + 2, Class::Complementizer);
        words.value(verb + 1, Class::Pronoun).filter(|&who| whom && who > ANYBODY)
    }

    /// Whom the speaker has told of since he has the floor, with the other persons of these tokens.
    fn told_of(&self, speaker: &Speaker, tokens: Range<usize>) -> Vec<ActorId> {
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

    /// Empties the floor: who spoke last cannot be told.
    pub(super) fn clear(&mut self) {
        self.holder = None;
    }

    /// Whether what follows may be the speaker's. A body has the floor as long as nobody has spoken, and the narration
    /// is about nobody.
    fn can_hold(&self, speaker: &Speaker) -> bool {
        let free = self.holder.as_ref().is_none_or(|holder| holder.speaker == *speaker);
        let alone = free && self.voices.is_empty() && self.quoted.is_empty();
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
        self.document.words.value(description.start, Class::People).is_some_and(are_many)
    }

    /// Whether one word for people is the whole description.
    fn is_bare(&self, description: &Range<usize>) -> bool {
        description.len() == 1 && self.document.words.is(description.start, Class::People)
    }

    /// `police said. "…," he added`
    fn is_of_many(&self, speaker: &Speaker) -> bool {
        let Speaker::Described(description, _) = speaker else { return false };
        let words = &self.document.words;
        let description = words.tokens_in(*description);
        // `one of the survivors`
        let one = words.phrase(description.start, Class::Indefinite).is_some_and(|(_, value)| value == 0);
        !one && words.value(description.end - 1, Class::People).is_some_and(are_many)
    }

    fn is_crowd(&self, description: Span) -> bool {
        let words = &self.document.words;
        let first = words.tokens_in(description).start;
        words.phrase(first, Class::Indefinite).is_some_and(|(_, value)| value == SEVERAL)
    }

    /// The source of the verb of speech at the token.
    fn told_at(&self, segment: &Range<usize>, token: usize) -> Option<Source> {
        let words = &self.document.words;
        // Nearly no token is one.
        let cues =
            any_of!(SpeechBound | Speech | SpeechBare | According | SpeechInverted | SpeechPassive | Agent);
        if !words.begins_any(token, cues) {
            return None;
        }
        if words.begins(token, Class::SpeechBound) {
            return Some(Source::Pronoun(token..token + 1, 0));
        }
        // `Hal ini sekaligus membantah isu …`: nobody says it.
        let echo = words.phrase(segment.start, Class::Echo).map(|(length, _)| segment.start + length);
        let pointed = echo.is_some_and(|end| token <= end + ADVERBS);
        if let Some((length, value)) = self.reader.told(token).filter(|_| !pointed)
            && let Some(source) = self.reader.before(segment.start, token)
        {
            // `Ani disebut tak pernah mengajak …`: a verb that reports nothing must stand beside its subject.
            let far = matches!(source, Source::Named { grip: Grip::Clause, .. });
            // `Smith dismissed what Jones said`: he is whom the sentence is about.
            let within = !matches!(source, Source::Pronoun(..)) && self.reader.is_told_within(&source);
            let reports =
                value > 0 && (value != TOLD_THAT || indirect::brought_in(words, token + length).is_some());
            return ((reports || !far) && !within).then_some(source);
        }
        // `Budi, yang menurut Siti terlibat, diam`, `Budi, seperti kata Siti, diam`: she is asked by the way, and the
        // sentence is about him.
        let aside = any_of!(Relative | SourceEnd);
        if token > segment.start && words.is_any(token - 1, aside) {
            return None;
        }
        if let Some((length, value)) = words.phrase(token, Class::According) {
            let bound = Source::Pronoun(token..token + length, 0);
            return if value == 1 { Some(bound) } else { self.reader.after(token + length, segment.end) };
        }
        let (length, _) = words
            .phrase(token, Class::SpeechInverted)
            .or_else(|| words.phrase(token, Class::SpeechPassive))
            .or_else(|| words.phrase(token, Class::Agent).filter(|_| token < segment.start + MAX_AGENT))?;
        self.reader.after(token + length, segment.end).filter(|source| match source {
            // `Kata Ketua DPRD Rimba, …`, `Hal senada disampaikan Ketua DPRD Rimba`
            Source::Title(title) => {
                let points = words.is(title.end - 1, Class::Definite);
                let opens = token == segment.start && !words.is_small(token);
                let passive = words.begins(token, Class::SpeechPassive);
                (opens || passive) && title.len() > 1 && !points
            }
            _ => matches!(source, Source::Named { .. } | Source::Pronoun(..)),
        })
    }

    /// A segment without a verb of speech: its subject takes the floor from nobody who spoke shortly before.
    fn subject(&mut self, segment: Range<usize>) {
        // `Istri Budi menangis`: she is nobody whom the article names.
        if self.reader.is_about_somebody_of(segment.clone()) {
            return self.clear();
        }
        let Some((actor, proof)) = self.reader.subject_of(segment.clone()) else {
            return self.without_subject(&segment);
        };
        // `His wife, Mary Jones, left`: `she` behind is hers, and `he` may be anybody's.
        if self.reader.owns_somebody(segment.start) {
            let owner = self.document.words.value(segment.start, Class::Pronoun).unwrap_or(ANYBODY);
            let holder = Holder::new(Speaker::Actor(actor), Given::Subject, proof, self.sentence);
            let told = owner > ANYBODY;
            self.holder = told.then_some(Holder { gender: other_than(owner), ..holder });
            return;
        }
        let of_holder = self.is_told_beside(segment.start, &proof);
        match &mut self.holder {
            Some(holder) if of_holder => holder.sentence = self.sentence,
            _ => self.named_subject(segment, actor, proof),
        }
    }

    /// A segment whose subject nobody knows by name.
    fn without_subject(&mut self, segment: &Range<usize>) {
        let start = segment.start;
        // `Budi melihat barang itu. Ia kaget. ¶ "…," katanya.` Of whom the article has not heard, others go on to tell: `Siti
        // tewas. Ia hendak pulang. ¶ "…," katanya.`
        if let Some(pronoun) = self.reader.pronoun(start).filter(|_| !self.reader.owns(start)) {
            if self.is_silenced(segment.clone()) {
                self.holder.take_if(|holder| holder.given == Given::Subject);
            }
            if self.turn.as_ref().is_some_and(|(actor, _)| self.has_heard(*actor)) {
                self.take_turn(&pronoun);
            }
        } else if self.is_about_newcomer(segment) {
            let spoken_of = !self.opens_paragraph();
            if let Some(holder) = &mut self.holder {
                holder.rival = Some(Rival { actor: None, spoken_of });
            }
        } else {
            self.doubt_introduced(segment);
        }
    }

    /// `Ia dan Siti akan pulang`: who has the floor is spoken of beside the subject. But of `Ketika ditanya sampai kapan ia
    /// menjaga pasar, Siti menunjuk …` she is the one that it means.
    fn is_told_beside(&self, start: usize, proof: &Range<usize>) -> bool {
        let spoken = |token: usize| self.reader.pronoun(token).is_some() && !self.reader.owns(token);
        let comma = (start..proof.start).rev().find(|&at| self.document.words.is_mark(at, ','));
        let own = comma.map_or(start, |comma| comma + 1)..proof.start;
        [start].into_iter().chain(own).any(spoken)
    }

    /// A segment about somebody with a name: he is doubt about who has the floor, or has it himself.
    fn named_subject(&mut self, segment: Range<usize>, actor: ActorId, proof: Range<usize>) {
        let start = segment.start;
        let speaker = Speaker::Actor(actor);
        let sentence = self.sentence;
        let presented = self.is_presented(start, &proof);
        let spoken_of = !presented
            && segment.clone().all(|at| self.reader.told(at).is_none())
            && !self.is_introduced(&segment, actor, &proof);
        let passive = !presented && self.suffers(&segment, &proof) && !self.opens_paragraph();
        let opens = self.begins(start, &proof);
        let silenced = self.is_silenced(proof.end..segment.end);
        if let Some(holder) = &mut self.holder {
            if holder.speaker == speaker {
                holder.sentence = sentence;
                // Whom a sentence names again it is about.
                holder.rival = holder.rival.filter(|_| !opens);
                return;
            }
            if holder.given != Given::Subject && holder.sentence + KEPT >= sentence {
                if passive {
                    return;
                }
                holder.rival = Some(Rival { actor: Some(actor), spoken_of });
                let turn = Some((actor, proof)).filter(|_| !silenced);
                self.turn = turn.filter(|(_, proof)| self.is_turn(&segment, proof));
                return;
            }
        }
        // `Tudingan Budi`, `Hadir Kapolres Budi`: somebody else's sentence gives him no floor, and leaves doubt about whose it is.
        match &mut self.holder {
            Some(holder) if !opens => holder.rival = Some(Rival { actor: Some(actor), spoken_of }),
            None if !opens => {}
            // `Budi dan Siti bertemu`, `Budi ditegur Siti`: nobody knows whose `dia` follows.
            _ if silenced || self.reader.has_peer(segment, proof.end) => self.clear(),
            _ => {
                self.holder = Some(Holder::new(speaker, Given::Subject, proof, sentence));
            }
        }
    }

    /// `Bagi seorang pengunjung, Siti, …`, `Hadir juga Deputi Budi.`: whoever is presented is about to speak.
    fn is_presented(&self, start: usize, proof: &Range<usize>) -> bool {
        (start..proof.start).any(|at| self.document.words.begins(at, Class::Indefinite))
            || proof.start > start && self.reader.is_besides(start)
    }

    /// Whether a sentence is about somebody whom it only describes, and who is not whoever has the floor.
    fn is_about_newcomer(&self, segment: &Range<usize>) -> bool {
        let Some(subject) = self.reader.described_subject(segment.clone()) else { return false };
        let title = subject.start..self.reader.phrase_end(subject.start, subject.end);
        let his = self.titled(title).map(Speaker::Actor);
        his.as_ref() != self.holder.as_ref().map(|holder| &holder.speaker)
    }

    /// Whether the sentence is its paragraph's first.
    fn opens_paragraph(&self) -> bool {
        self.is_first(self.sentence)
    }

    fn is_first(&self, sentence: usize) -> bool {
        let paragraph = |at: usize| self.document.sentences.get(at).map(|it| it.paragraph);
        sentence.checked_sub(1).and_then(paragraph) != paragraph(sentence)
    }

    /// Whether a paragraph opens with somebody, or a sentence turns to him, and says what he is or names him first: whoever
    /// tells the article need not be the next to speak. Of whom something is done to (`Budi ditangkap`) others go on to speak.
    fn is_introduced(&self, segment: &Range<usize>, actor: ActorId, name: &Range<usize>) -> bool {
        let words = &self.document.words;
        let opens = self.opens_paragraph() || words.begins(segment.start, Class::Turning);
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

    /// Whether something is done to a subject: `Budi ditangkap`.
    fn suffers(&self, segment: &Range<usize>, proof: &Range<usize>) -> bool {
        let words = &self.document.words;
        let verb = (proof.end..segment.end).find(|&at| words.is_small(at));
        verb.is_some_and(|verb| {
            words.word(verb).len() >= VERB_BYTES && words.has_prefix(verb, Class::PassivePrefix)
        })
    }

    /// Whether a clause tells that its subject died, was hurt, was caught or fled: others go on to tell of him.
    fn is_silenced(&self, clause: Range<usize>) -> bool {
        let words = &self.document.words;
        let verb = clause::main_verb(words, clause);
        verb.is_some_and(|verb| (verb..clause::verb_end(words, verb)).any(|at| words.is(at, Class::Silenced)))
    }

    /// Whether a paragraph turns to the one subject of its first sentence, who does something: of a suspect (`Budi
    /// ditangkap`) the police go on to speak.
    fn is_turn(&self, segment: &Range<usize>, proof: &Range<usize>) -> bool {
        let sentences = &self.document.sentences;
        let whole = segment.start == sentences[self.sentence].tokens.start;
        let words = &self.document.words;
        let verb = (proof.end..segment.end).any(|at| words.is_small(at));
        let active = verb && !self.suffers(segment, proof);
        self.opens_paragraph()
            && whole
            && self.begins(segment.start, proof)
            && active
            && !self.reader.has_peer(segment.clone(), proof.end)
    }

    /// `…," kata Siti. ¶ Budi menemui massa. Ia berjanji …`: the pronoun that says something behind the sentence that
    /// turned to him gives him the floor that somebody of the paragraph before had, and so does a title that points. One that
    /// tells men from women means the last subject anyway.
    fn take_turn(&mut self, pronoun: &Source) -> bool {
        let anybody = !matches!(pronoun, Source::Pronoun(_, who) if *who > ANYBODY);
        let Some((actor, proof)) = self.turn.take_if(|_| anybody) else { return false };
        // `Menteri Budi menyerahkan hadiah. Pembalap itu mengatakan …`
        if matches!(pronoun, Source::Title(title) if self.is_anothers(title, &Speaker::Actor(actor))) {
            return false;
        }
        let sentences = &self.document.sentences;
        let turned = self.document.sentence_of(proof.start);
        // Where each sentence is a paragraph a title still points to the one before.
        let points = matches!(pronoun, Source::Title(_));
        let near = turned.is_some_and(|turned| {
            turned + 1 == self.sentence
                && (points || sentences[turned].paragraph == sentences[self.sentence].paragraph)
        });
        let turns = near && self.holder.as_ref().is_some_and(|holder| Some(holder.sentence) < turned);
        if turns {
            self.holder = Some(Holder::new(Speaker::Actor(actor), Given::Subject, proof, self.sentence));
        }
        turns
    }

    /// `…," ujar Siti. ¶ Kerusakan itu dikeluhkan Budi Raharja. "…," katanya`: whoever a paragraph introduces, as the one who
    /// did it or in a clause of his own, may go on; of several, one that nobody can tell.
    fn doubt_introduced(&mut self, segment: &Range<usize>) {
        if !self.opens_paragraph() {
            return;
        }
        let reader = self.reader;
        let mut introduced = reader
            .persons(segment.clone())
            .filter(|mention| reader.brings_in(segment.clone(), mention))
            .filter_map(|mention| mention.actor.filter(|&actor| self.is_new(actor, &mention.tokens)));
        let Some(actor) = introduced.next() else { return };
        let only = introduced.all(|other| other == actor);
        if let Some(holder) = &mut self.holder {
            holder.rival = Some(Rival { actor: Some(actor).filter(|_| only), spoken_of: false });
        }
    }

    /// `…," kata Siti. ¶ Tarif itu ditolak Ketua Serikat Budi. Ia menilai …`: the pronoun may mean the only one of whom the
    /// sentence before spoke, which opened the paragraph.
    fn doubt_presented(&mut self) {
        let sentences = &self.document.sentences;
        let Some(before) = self.sentence.checked_sub(1) else { return };
        let same = sentences[before].paragraph == sentences[self.sentence].paragraph;
        let mut persons = self.reader.persons_in(sentences[before].tokens.clone());
        let Some(actor) = persons.next() else { return };
        let only = self.is_first(before) && same && persons.all(|it| it == actor);
        if let Some(holder) = self.holder.as_mut().filter(|it| only && it.sentence < before)
            && holder.speaker != Speaker::Actor(actor)
        {
            holder.rival = Some(Rival::may_speak(actor));
        }
    }

    /// Whether the sentence right before this one turned to somebody: `Mary Stone wants him out. ¶ "…," she said.`
    pub(super) fn is_turned_to(&self, rival: &Rival, sentence: usize) -> bool {
        self.turn.as_ref().is_some_and(|(turned, proof)| {
            let before = self.document.sentence_of(proof.start);
            rival.actor == Some(*turned) && before.is_some_and(|before| before + 1 == sentence)
        })
    }

    /// Whether a paragraph turned to somebody, and no pronoun took it up.
    pub(super) fn has_turned_to(&self, rival: &Rival) -> bool {
        self.turn.as_ref().is_some_and(|(turned, _)| rival.actor == Some(*turned))
    }

    /// Whom a surname means that several persons have: the one of them who spoke before, nobody where several did, and the
    /// nearer one where none did, who most often is whom the article is about.
    fn namesake(&self, actor: ActorId, name: &Range<usize>) -> Option<ActorId> {
        let words = &self.document.words;
        let names = self.reader.names;
        let Some(word) = words.get(name.start).filter(|_| name.len() == 1) else { return Some(actor) };
        let bears = |other: ActorId| {
            let whole = words.tokens_in(names.actors[other].name);
            whole.len() > 1 && words.tokens()[whole.end - 1].hash == word.hash
        };
        if !bears(actor) {
            return Some(actor);
        }
        let title = self.title_before(name.start);
        let titled = title.is_some_and(|at| words.is(at, Class::Gender));
        // `Judge Roe` is the one who holds the office.
        let office = title.filter(|_| !titled).and_then(|at| words.get(at));
        let holds = |hash: u32| {
            names.actors[actor].roles.iter().any(|&it| self.words_in(it).any(|word| word == hash))
        };
        if office.is_some_and(|office| holds(office.hash)) {
            return Some(actor);
        }
        let spoke = |other: ActorId| self.has_heard(other);
        // `Mr Roe` is not his wife, who spoke before.
        let agrees = |other: ActorId| self.agrees(other, names.actors[actor].gender);
        let mut others = (0..names.actors.len()).filter(|&other| {
            other != actor
                && self.reader.is_actor_person(other)
                && bears(other)
                && spoke(other)
                && (!titled || agrees(other))
        });
        match (others.next(), others.next()) {
            (Some(other), None) if !spoke(actor) => Some(other),
            (None, _) => Some(actor),
            _ => None,
        }
    }

    /// The title or office right before a name: `Mr Roe`, `Judge Roe`.
    fn title_before(&self, name: usize) -> Option<usize> {
        let words = &self.document.words;
        words.before(name).filter(|&at| words.is_any(at, any_of!(Gender | Office | Rank)))
    }

    /// Whom a source means here; `None` where a pronoun or title has nobody to point to.
    pub(super) fn speaker(&self, source: &Source) -> Option<Speaker> {
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
                match holder.rival {
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
    fn agrees(&self, actor: ActorId, who: u16) -> bool {
        let gender = self.reader.names.actors[actor].gender;
        who <= ANYBODY || gender <= ANYBODY || gender == who
    }
}

/// Adds an actor, up to [`MAX_QUOTED`].
fn keep(actors: &mut Vec<ActorId>, actor: ActorId) {
    if actors.len() < MAX_QUOTED {
        actors.push(actor);
    }
}
