//! Who has the floor: the last one to whom the narration gave the word.
//!
//! ```text
//! Kepala Dinas Sosial Aswarodi menyatakan … Ia menjelaskan … "…," katanya.      katanya: Aswarodi
//! Kemudian Asis Prasetyo menambahkan … "…," ujarnya.                            ujarnya: Asis Prasetyo
//! ```
//!
//! The article is read once, in order, quotation by quotation and, between them, segment by segment: a segment is a
//! sentence's words between quotations. Each makes one move:
//!
//! ```text
//! quotation              gives the floor to its speaker; speech that nobody can be told for leaves a stranger, and what a
//!                        title brings in that means nobody empties it
//! segment                in order:
//!   1 bagi Siti, …         introduced.rs   whose view follows
//!   2 pronoun verb · title itu verb
//!                          pronoun.rs      leaves it where it is, and near
//!   3 source verb · verb source · menurut source · passive [oleh] source
//!                          speaks.rs       gives it to the source
//!   4 no verb of speech    about.rs        gives it to the segment's first person, less surely, or leaves doubt
//! ```
//!
//! Whom a cue then goes on with is `answer.rs`'s business alone.

mod about;
mod answer;
mod body;
mod heard;
mod holder;
mod introduced;
mod namesake;
mod pointed;
mod pronoun;
mod speaks;
mod stranger;
mod teller;
mod title;

pub(super) use answer::Answer;
pub(super) use holder::{Given, Holder, Rival};
pub(super) use title::Whom;

use super::Speaker;
use super::attribution::Attribution;
use super::indirect::{self, Report};
use super::source::{Reader, Source};
use crate::language::Gender;
use crate::names::ActorId;
use body::Body;
use heard::Heard;
use std::ops::Range;

/// Tokens of a segment in which its subject and its verb of speech are looked for: both stand at its start.
const MAX_SEGMENT: usize = 48;

/// The narration up to a token, and who has the floor there.
pub(super) struct Floor<'f, 'a> {
    pub(super) reader: Reader<'f, 'a>,
    at: usize,
    sentence: usize,
    holder: Option<Holder>,
    heard: Heard,
    /// The body that a pronoun for bodies means.
    body: Body,
    reports: Vec<Report>,
}

/// What a segment does to the floor.
enum Move {
    /// It leaves it as it is.
    Keep,
    /// It speaks of whoever has it.
    Near,
    /// It names him again, and is about him.
    Again,
    /// Somebody else may be meant as well.
    Doubt(Rival),
    /// It gives it to somebody.
    Give(Holder),
    /// It lets somebody speak, by name or by office.
    Hear(Holder),
    /// Who spoke last cannot be told.
    Empty,
}

impl<'f, 'a> Floor<'f, 'a> {
    pub(super) fn new(reader: Reader<'f, 'a>) -> Self {
        Self {
            reader,
            at: 0,
            sentence: 0,
            holder: None,
            heard: Heard::default(),
            body: None,
            reports: Vec::new(),
        }
    }

    /// The speech that the narration reports.
    pub(super) fn into_reports(self) -> Vec<Report> {
        self.reports
    }

    /// Reads the speech that a sentence with words held at a distance reports.
    pub(super) fn read_woven(&mut self, sentence: usize) {
        let report = indirect::read(self, sentence, true);
        self.reports.extend(report);
    }

    /// Passes over quoted words.
    pub(super) fn skip_to(&mut self, token: usize) {
        self.at = self.at.max(token);
    }

    /// Reads the narration up to a token.
    pub(super) fn read_to(&mut self, token: usize) {
        while let Some(sentence) = self.reader.document.sentences.get(self.sentence) {
            let segment = sentence.tokens.start.max(self.at)..sentence.tokens.end.min(token);
            if segment == sentence.tokens {
                let report = indirect::read(self, self.sentence, false);
                self.reports.extend(report);
            }
            if segment.start < segment.end {
                self.read(&(segment.start..segment.end.min(segment.start + MAX_SEGMENT)));
            }
            if sentence.tokens.end > token {
                break;
            }
            self.sentence += 1;
        }
        self.at = self.at.max(token);
    }

    fn read(&mut self, segment: &Range<usize>) {
        let parts = self.joined_teller(segment);
        self.read_clause(&(segment.start..parts.unwrap_or(segment.end)));
        if let Some(start) = parts {
            self.read_clause(&(start..segment.end));
        }
    }

    fn read_clause(&mut self, segment: &Range<usize>) {
        if let Some(holder) = self.holder.as_mut().filter(|_| self.reader.turns_away(segment.clone())) {
            holder.away = true;
        }
        self.make(self.viewed(segment));
        let Some(source) = self.teller(segment) else {
            self.open_with_body(segment.clone());
            return self.make(self.about(segment));
        };
        let speaker = self.speaker(&source);
        self.hear(speaker.as_ref(), self.sentence);
        match source {
            Source::Pronoun(..) => {
                if let Some(turned) = self.still_turned(&source) {
                    return self.make(turned);
                }
                self.make(self.spoken_by_pronoun(segment, &source));
                self.take_up(&source);
                self.make(Move::Near);
            }
            // `Budi menolak itu. Pria itu meminta …`
            Source::Title(_) if self.points_back(&source) => {
                let turned = self.taken_turn(&source);
                self.make(turned.unwrap_or_else(|| self.spoken(segment, &source, speaker)));
                self.take_up(&source);
            }
            _ => self.make(self.spoken(segment, &source, speaker)),
        }
    }

    /// Makes a move.
    fn make(&mut self, step: Move) {
        match (step, &mut self.holder) {
            (Move::Give(holder), _) => self.holder = Some(holder),
            (Move::Hear(holder), _) => {
                if let Speaker::Actor(actor) = holder.speaker {
                    self.heard.speak(actor);
                }
                self.holder = Some(holder);
            }
            (Move::Empty, _) => self.holder = None,
            (Move::Near, Some(holder)) => holder.spoken_of_in(self.sentence),
            (Move::Again, Some(holder)) => {
                holder.spoken_of_in(self.sentence);
                holder.rival = None;
            }
            (Move::Doubt(rival), Some(holder)) => {
                // To whom a paragraph turned it has turned, whatever more leaves doubt about him.
                let turned = holder.rival.take().filter(|before| before.actor == rival.actor);
                let turned = rival.turned.or(turned.and_then(|before| before.turned));
                holder.rival = Some(Rival { turned, ..rival });
            }
            (Move::Keep | Move::Near | Move::Again | Move::Doubt(_), _) => {}
        }
    }

    /// Takes down what a pronoun or a title for whoever has the floor tells: a man or a woman, and that nobody else took the turn.
    pub(super) fn take_up(&mut self, source: &Source) {
        let who = if let Source::Pronoun(_, who) = source { *who } else { Gender::Anybody };
        let Some(holder) = &mut self.holder else { return };
        if who.is_told() {
            holder.gender = who;
        } else if let Some(rival) = &mut holder.rival {
            rival.turned = None;
        }
    }

    /// Gives the floor to somebody in the sentence at hand.
    fn hand(&self, actor: ActorId, given: Given, proof: Range<usize>) -> Move {
        Move::Give(Holder::new(Speaker::Actor(actor), given, proof, self.sentence))
    }

    /// Gives the floor to the speaker of a quotation; where a rival made him doubtful he stays so.
    pub(super) fn give(&mut self, attribution: &Attribution, sentence: usize) {
        self.hear(Some(&attribution.speaker), sentence);
        if !self.can_hold(&attribution.speaker) {
            return;
        }
        let (speaker, proof) = (attribution.speaker.clone(), attribution.proof.clone());
        let told_of = self.told_of(&speaker, 0..0);
        let before = self.holder.take();
        let gender =
            before.as_ref().filter(|before| before.speaker == speaker).map_or(Gender::Untold, |it| it.gender);
        let rival = before.and_then(|before| before.rival).filter(|_| attribution.rival.is_some());
        if let Speaker::Actor(actor) = speaker
            && self.reader.is_actor_person(actor)
        {
            self.heard.quote(actor);
        }
        let rival = rival.map(|rival| Rival { doubted: true, retells: false, ..rival });
        let holder = Holder::new(speaker, Given::Quotation, proof, sentence);
        self.holder = Some(Holder { rival, told_of, gender, ..holder });
    }

    /// Whether the sentence has let somebody else tell of the words: whoever goes on behind
    /// `Budi berkata demikian selepas Tomo menyebut rencana itu “mimpi”` is hardly Tomo.
    pub(super) fn is_told_by_another(&self, attribution: &Attribution, sentence: usize) -> bool {
        self.holder.as_ref().is_some_and(|it| {
            it.given == Given::Speech && it.sentence == sentence && it.speaker != attribution.speaker
        })
    }

    /// Leaves doubt about who goes on: behind a question may stand its answer.
    pub(super) fn doubt(&mut self) {
        match &mut self.holder {
            Some(Holder { speaker: Speaker::Actor(actor), rival, .. }) => {
                *rival = Some(Rival::may_speak(Some(*actor)));
            }
            _ => self.holder = None,
        }
    }

    /// Takes down words whose frame gives them to nobody: no body goes on behind them, and behind a title whose holder nobody
    /// knows no pronoun does.
    pub(super) fn give_nobody(&mut self, source: Option<&Source>) {
        self.body = None;
        if matches!(source, Some(Source::Title(_))) {
            self.holder = None;
        }
    }

    /// Takes down words that nobody can be told for: whoever goes on from them is not who spoke before.
    pub(super) fn pass_to_stranger(&mut self) {
        if let Some(holder) = &mut self.holder {
            holder.stranger = true;
            holder.rival = None;
        }
    }

    /// Whether a clause begins with the person whose name has these tokens.
    fn begins(&self, start: usize, name: &Range<usize>) -> bool {
        self.reader.names.mention_at(name.start).is_some_and(|it| self.reader.begins(start, it))
    }

    /// Whether a sentence is its paragraph's first.
    fn opens_paragraph(&self, sentence: usize) -> bool {
        let paragraph = |at: usize| self.reader.document.sentences.get(at).map(|it| it.paragraph);
        sentence.checked_sub(1).and_then(paragraph) != paragraph(sentence)
    }
}
