//! Who said which quotation: the frame's source where there is one, else whoever goes on speaking.
//!
//! In order, for each run of quotations that go on in one another:
//!
//! ```text
//! 1 the frame of the run's last quotation, then of its first      "… ¶ "…," katanya
//! 2 interrupted: the run follows an attributed one in its sentence   "…," kata Budi, "…"
//! 3 resumed: nothing but that attribution lies between               "…," kata Budi. "…"
//! 4 continued: a paragraph that begins quoted after a quoted one      "…," said Budi. ¶ "…"
//! 5 whoever has the floor                                            Budi meminta warga tenang. "…"
//! ```

use super::Speaker;
use super::floor::Floor;
use super::frame::{self, Frame, Pattern};
use super::holder::{ANYBODY, Given, Holder, Rival};
use super::indirect::Report;
use super::marks::Quoted;
use super::source::{Grip, Reader, Source};
use super::speech;
use crate::article::Document;
use crate::language::Class;
use crate::names::ActorId;
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Quotations that go on in one another at most: the bound keeps the reading linear.
const MAX_RUN: usize = 64;

/// The value of a [`Class::OfficeEnd`] by which somebody presents himself: `saya Budi`.
const MYSELF: u16 = 2;

/// What speaks for a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// The frame names him.
    Named(Grip),
    /// The frame has a pronoun, and he has the floor.
    Pronoun(Given),
    /// The frame has his title.
    Title,
    /// The frame describes him.
    Described,
    /// He was speaking in the same sentence.
    Interrupted,
    /// He was speaking in the sentence before.
    Resumed,
    /// He was speaking in the paragraph before.
    Continued,
    /// He has the floor.
    Floor(Given),
}

/// A speaker, and what speaks for him.
#[derive(Clone, Debug)]
pub(super) struct Attribution {
    pub speaker: Speaker,
    pub basis: Basis,
    /// The words that prove it.
    pub proof: Range<usize>,
    /// Sentences since the article last spoke of him.
    pub distance: usize,
    /// Whom a pronoun may mean as well.
    pub rival: Option<Rival>,
}

/// A quotation with all that was read around it.
#[derive(Clone, Debug)]
pub(super) struct Attributed {
    pub quoted: Quoted,
    /// Its own frame, or that of the run it belongs to.
    pub frame: Option<Frame>,
    pub attribution: Option<Attribution>,
    /// Whether the words are part of the sentence around them.
    pub woven: bool,
    /// How they follow the quotation before, where nothing beside them tells of their own speaker.
    pub follows: Option<Basis>,
    /// Whether nothing beside it names the speaker, and its sentence names somebody else before it.
    pub crowded: bool,
    /// Whether nothing beside it names the speaker, and nobody could be told for the quotation before.
    pub after_stranger: bool,
    /// What the rest of the article makes of its speaker.
    pub voice: Voice,
}

/// What those who speak by name or by office anywhere in the article, and the quoted words themselves, make of a speaker
/// whom nothing beside the quotation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Nothing, or he is named.
    Open,
    /// He is the only one of them, and more than once.
    Sole,
    /// He is none of them.
    Other,
    /// The words name whoever else may have said them.
    RivalNamed,
}

/// Attributes all quotations, and reads the speech that the narration between them reports.
pub(super) fn attribute(
    document: &Document,
    reader: Reader,
    quoted: &[Quoted],
) -> (Vec<Attributed>, Vec<Report>) {
    let mut floor = Floor::new(document, reader);
    let mut done: Vec<Attributed> = Vec::with_capacity(quoted.len());
    let mut first = 0;
    while first < quoted.len() {
        let end = run_end(document, quoted, first, done.last());
        let run = &quoted[first..end];
        let before = done.last().map_or(0, Attributed::end);
        let after = quoted.get(end).map_or(document.words.len(), |next| next.outer.start);
        let frame = read_frame(document, reader, run, before, after);
        floor.read_to(run[0].outer.start);
        let attribution = attribution_of(document, &floor, frame.as_ref(), run, done.last());
        let read = read_run(document, &floor, frame, attribution, run, done.last());
        floor.skip_to(run[run.len() - 1].outer.end);
        hand_over(document, &mut floor, &read, run);
        done.extend(run.iter().map(|quoted| Attributed {
            quoted: quoted.clone(),
            woven: quoted.is_woven_in(&document.words),
            ..read.clone()
        }));
        first = end;
    }
    floor.read_to(document.words.len());
    for read in &mut done {
        if read.voice == Voice::Open {
            read.voice = voice_of(read, &floor);
        }
    }
    for sentence in woven_sentences(document, &done) {
        floor.read_woven(sentence);
    }
    (done, floor.into_reports())
}

/// Where the quotations end that go on in one another from the first on.
fn run_end(document: &Document, quoted: &[Quoted], first: usize, before: Option<&Attributed>) -> usize {
    let pairs = quoted[first..].windows(2).take(MAX_RUN);
    let more = pairs.take_while(|pair| goes_on(document, &pair[0], &pair[1])).count();
    // `"…," said Ani. "… ¶ "…," said Budi`: the mark that Ani's words lack at the end was forgotten.
    let forgotten = more > 0 && before.is_some_and(|it| it.goes_on_to(document, &quoted[first]));
    first + 1 + if forgotten { 0 } else { more }
}

/// The speaker of a run of quotations, and what speaks for him.
fn attribution_of(
    document: &Document,
    floor: &Floor,
    frame: Option<&Frame>,
    run: &[Quoted],
    before: Option<&Attributed>,
) -> Option<Attribution> {
    let reader = floor.reader;
    let attribution = match frame {
        Some(frame) => from_frame(document, floor, frame, &run[0])
            .or_else(|| participle(document, frame, &run[0], before))
            .or_else(|| adding(document, reader, floor, frame, &run[0]))
            .or_else(|| same_writing(reader, frame, &run[0], before)),
        None => going_on(document, floor, &run[0], before),
    };
    attribution.filter(|it| {
        let stranger = matches!(it.basis, Basis::Pronoun(_))
            && before.is_some_and(|before| before.is_strangers(document, floor));
        let himself = it.is_unnamed() && names_himself(document, reader, it, run);
        let within = frame.is_some_and(|frame| is_within_report(document, reader, frame, &it.speaker));
        !(stranger || himself || within)
    })
}

/// A run of quotations with all that was read around it, as of its first.
fn read_run(
    document: &Document,
    floor: &Floor,
    frame: Option<Frame>,
    attribution: Option<Attribution>,
    run: &[Quoted],
    before: Option<&Attributed>,
) -> Attributed {
    let reader = floor.reader;
    let unframed = before.filter(|_| frame.is_none());
    let unnamed = attribution.as_ref().filter(|it| it.is_unnamed());
    let names =
        |actor: ActorId| run.iter().any(|it| reader.persons_in(it.inner.clone()).any(|named| named == actor));
    let rival = unnamed.and_then(|it| it.rival).and_then(|rival| rival.actor);
    Attributed {
        quoted: run[0].clone(),
        follows: unframed.and_then(|it| follows(document, &it.quoted, it.frame.as_ref(), &run[0])),
        crowded: unnamed.is_some_and(|it| is_crowded(document, reader, &it.speaker, &run[0])),
        after_stranger: unnamed.is_some()
            && before.is_some_and(|it| it.attribution.is_none() && speech::is_speech(document, it)),
        voice: if rival.is_some_and(names) { Voice::RivalNamed } else { Voice::Open },
        woven: false,
        frame,
        attribution,
    }
}

/// Tells the floor who spoke a run of quotations.
fn hand_over(document: &Document, floor: &mut Floor, read: &Attributed, run: &[Quoted]) {
    let frame = read.frame.as_ref();
    let source = frame.and_then(|frame| frame.source.as_ref());
    if let Some(attribution) = &read.attribution {
        let sentence = document.sentence_of(run[run.len() - 1].outer.end - 1).unwrap_or_default();
        floor.give(attribution, sentence);
        if let Some(source) = source {
            floor.called(source);
        }
        if frame.is_some_and(|frame| document.words.is(frame.cue.start, Class::Asking)) {
            floor.doubt();
        }
    } else if frame.is_some() {
        floor.hear(None, 0);
        if matches!(source, Some(Source::Title(_))) {
            floor.clear();
        }
    }
}

/// The sentences whose marks hold no speech, but words at a distance.
fn woven_sentences(document: &Document, read: &[Attributed]) -> Vec<usize> {
    let mut sentences: Vec<usize> = Vec::new();
    let mut spoken = None;
    for it in read {
        let ends = [it.quoted.outer.start, it.quoted.outer.end - 1].map(|at| document.sentence_of(at));
        let [Some(first), Some(last)] = ends else { continue };
        if first != last || speech::is_speech(document, it) {
            sentences.pop_if(|sentence| *sentence >= first);
            spoken = Some(last);
        } else if spoken.is_none_or(|spoken| spoken < first) && sentences.last() != Some(&first) {
            sentences.push(first);
        }
    }
    sentences
}

/// Whether two quotations are one speech: the first lacks its closing mark, or nothing stands between them, as where an
/// agency puts each paragraph of a speech between marks of its own. What follows a question may be its answer.
fn goes_on(document: &Document, quoted: &Quoted, next: &Quoted) -> bool {
    let asks = document.words.mark(quoted.inner.end - 1) == '?';
    let sentence = document.sentence_of(quoted.outer.start).map(|sentence| &document.sentences[sentence]);
    let whole = sentence.is_some_and(|sentence| sentence.tokens.start == quoted.outer.start);
    let goes_on = quoted.goes_on || whole && quoted.outer.end == next.outer.start && !asks;
    goes_on && frame::label(&document.words, next).is_none()
}

fn voice_of(read: &Attributed, floor: &Floor) -> Voice {
    let source = read.frame.as_ref().and_then(|frame| frame.source.as_ref());
    // `kata pedagang itu` is somebody: he may be one who does not speak elsewhere.
    let bound = source.is_none_or(|source| matches!(source, Source::Pronoun(..)));
    let Some(attribution) = read.attribution.as_ref().filter(|it| it.is_unnamed() && bound) else {
        return Voice::Open;
    };
    let Speaker::Actor(actor) = attribution.speaker else { return Voice::Open };
    if floor.is_told_by(actor) && attribution.rival.is_none_or(|rival| rival.spoken_of) {
        Voice::Sole
    } else if floor.is_told_by_others(actor) {
        Voice::Other
    } else {
        Voice::Open
    }
}

impl Attribution {
    /// Whether the speaker is told by what stands elsewhere than beside the quotation.
    pub(super) const fn is_unnamed(&self) -> bool {
        matches!(self.basis, Basis::Pronoun(_) | Basis::Floor(_))
    }
}

impl Attributed {
    /// The token behind it and behind the verb of speech of its frame.
    fn end(&self) -> usize {
        self.quoted.outer.end.max(self.frame.as_ref().map_or(0, |frame| frame.cue.end))
    }

    /// Whether nobody could be told for it, and nobody was given the floor since: `sambungnya` means whoever spoke here.
    /// Words that are no speech are nobody's: `revealed that "some" progress has been made`; nor do those speak that a
    /// sentence without a verb of speech brings in: `with the caption: "…"`.
    fn is_strangers(&self, document: &Document, floor: &Floor) -> bool {
        let since = floor.holder().is_some_and(|holder| holder.proof.start >= self.quoted.outer.end);
        let spoken = !self.woven && (self.frame.is_some() || speech::begins_sentence(document, self));
        self.attribution.is_none() && spoken && !since && speech::is_speech(document, self)
    }

    /// Whether a quotation resumes this one.
    fn goes_on_to(&self, document: &Document, next: &Quoted) -> bool {
        let basis = follows(document, &self.quoted, self.frame.as_ref(), next);
        self.attribution.is_some() && matches!(basis, Some(Basis::Interrupted | Basis::Resumed))
    }
}

/// `"…," Mercer said, suggesting "…"`: a verb without a subject of its own, in the sentence of another quotation.
fn participle(
    document: &Document,
    frame: &Frame,
    quoted: &Quoted,
    last: Option<&Attributed>,
) -> Option<Attribution> {
    let last = last.filter(|_| frame.source.is_none() && frame.pattern == Pattern::Before)?;
    let attribution = last.attribution.as_ref()?;
    let same =
        document.sentence_of(last.quoted.outer.end - 1) == document.sentence_of(quoted.outer.start - 1);
    same.then(|| Attribution { basis: Basis::Interrupted, distance: 0, ..attribution.clone() })
}

/// `The mayor said it was late, adding "…"`: the same behind words that the narration told.
fn adding(
    document: &Document,
    reader: Reader,
    floor: &Floor,
    frame: &Frame,
    quoted: &Quoted,
) -> Option<Attribution> {
    let words = &document.words;
    let start = document.sentences[document.sentence_of(frame.cue.start)?].tokens.start;
    let goes_on = frame.source.is_none()
        && frame.pattern == Pattern::Before
        && words.has_suffix(frame.cue.start, Class::ParticipleSuffix)
        && words.is_mark(frame.cue.start.checked_sub(1)?, ',');
    let holder = floor.holder().filter(|holder| goes_on && holder.given == Given::Speech)?;
    let (speaker, proof) = (holder.speaker.clone(), holder.proof.clone());
    let others = reader.persons(proof.end..quoted.outer.start).next().is_some();
    (proof.start >= start && !others).then_some(Attribution {
        speaker,
        basis: Basis::Interrupted,
        proof,
        distance: 0,
        rival: holder.rival,
    })
}

/// `"…," tulis laporan Bank Rimba. ¶ "…," sambung laporan tersebut`: a writing that points back is the body's that the last
/// quotation was taken from.
fn same_writing(
    reader: Reader,
    frame: &Frame,
    quoted: &Quoted,
    last: Option<&Attributed>,
) -> Option<Attribution> {
    let Some(Source::Described(words, SpeakerKind::Document)) = &frame.source else { return None };
    let last = last.filter(|last| last.quoted.paragraph + 1 >= quoted.paragraph)?;
    let attribution = last.attribution.as_ref()?;
    let points = reader.words.is(words.end - 1, Class::Definite);
    let body = matches!(attribution.speaker, Speaker::Actor(actor) if !reader.is_actor_person(actor));
    let named = matches!(attribution.basis, Basis::Named(Grip::Beside) | Basis::Continued);
    (points && body && named).then(|| Attribution { basis: Basis::Continued, ..attribution.clone() })
}

/// The frame of a run: behind its last quotation, else before its first.
fn read_frame(
    document: &Document,
    reader: Reader,
    run: &[Quoted],
    before: usize,
    after: usize,
) -> Option<Frame> {
    let (first, last) = (&run[0], &run[run.len() - 1]);
    if run.len() == 1 {
        return frame::read(document, reader, first, before, after);
    }
    let end = first.outer.end;
    frame::read(document, reader, last, last.outer.start, after)
        .or_else(|| frame::read(document, reader, first, before, end))
}

fn from_frame(document: &Document, floor: &Floor, frame: &Frame, quoted: &Quoted) -> Option<Attribution> {
    let source = frame.source.as_ref()?;
    let Some(speaker) = floor.speaker(source) else { return nameless(floor, frame) };
    let here = document.sentence_of(quoted.outer.start).unwrap_or_default();
    let holder = floor.holder();
    let (basis, distance, rival) = match source {
        Source::Named { grip, .. } => (Basis::Named(*grip), 0, None),
        // What a letter says, somebody said: better nobody than the letter. A law speaks for itself: `Pasal 4`.
        Source::Described(words, SpeakerKind::Document) if !document.words.is_capitalized(words.start) => {
            return None;
        }
        Source::Described(..) => (Basis::Described, 0, None),
        Source::Title(title) if floor.titled(title.clone()).is_some() => (Basis::Title, 0, None),
        // The article has one body of that name: it is as good as named.
        Source::Title(title) if floor.body(title.clone()).is_some() => (Basis::Named(Grip::Beside), 0, None),
        Source::Title(_) | Source::Pronoun(..) => {
            let holder = holder?;
            // `he` has the floor, and `she` is the other one.
            let who = if let Source::Pronoun(_, who) = source { *who } else { ANYBODY };
            let fits = holder.fits(who);
            let turned = holder.rival.filter(|rival| who > ANYBODY && floor.is_turned_to(rival, here));
            if turned.is_some() {
                (Basis::Pronoun(Given::Subject), 1, None)
            } else {
                let distance = if fits { here.saturating_sub(holder.sentence) } else { 0 };
                // `imbuhnya` is whoever was heard, and not who was only spoken of since.
                let heard = holder.given != Given::Subject && !holder.doubted;
                let goes_on = heard && frame.goes_on(&document.words);
                let doubt = |rival: &Rival| !goes_on || !rival.spoken_of || floor.has_turned_to(rival);
                (Basis::Pronoun(holder.given), distance, holder.rival.filter(|_| fits).filter(doubt))
            }
        }
    };
    Some(Attribution { speaker, basis, proof: proof_of(frame, source), distance, rival })
}

/// Somebody with an office that nobody in the article holds.
fn nameless(floor: &Floor, frame: &Frame) -> Option<Attribution> {
    let source @ Source::Title(title) = frame.source.as_ref()? else { return None };
    let speaker = floor.nameless(title.clone())?;
    let proof = proof_of(frame, source);
    Some(Attribution { speaker, basis: Basis::Described, proof, distance: 0, rival: None })
}

/// The cue with the words that name the speaker.
fn proof_of(frame: &Frame, source: &Source) -> Range<usize> {
    let words = source.tokens();
    frame.cue.start.min(words.start)..frame.cue.end.max(words.end)
}

fn going_on(
    document: &Document,
    floor: &Floor,
    quoted: &Quoted,
    last: Option<&Attributed>,
) -> Option<Attribution> {
    let here = document.sentence_of(quoted.outer.start).unwrap_or_default();
    if let Some(last) = last
        && let Some(basis) = follows(document, &last.quoted, last.frame.as_ref(), quoted)
    {
        // Where nobody could be told for the words that these go on, nobody can for these.
        let attribution = last.attribution.as_ref()?;
        if basis != Basis::Interrupted && is_left_open(document, quoted) {
            return None;
        }
        return Some(Attribution { basis, distance: 0, ..attribution.clone() });
    }
    let told = |holder: &&Holder| holder.given != Given::Subject && floor.can_say_it(&holder.speaker);
    let holder = floor.holder().filter(told).filter(|holder| !floor.is_away_from(holder))?;
    // `a client had to be admonished: "…"`: a clause in which nobody speaks brought them in.
    let colon = document.words.mark(quoted.outer.start.wrapping_sub(1)) == ':';
    if colon || is_left_open(document, quoted) {
        return None;
    }
    // `prohibit lawyers if they "participated as a public officer"`: words of a sentence in which nobody speaks.
    let start = document.sentences.get(here).map_or(0, |sentence| sentence.tokens.start);
    let within = is_led(document, quoted) && holder.proof.start < start;
    if within || quoted.is_woven_in(&document.words) {
        return None;
    }
    Some(Attribution {
        speaker: holder.speaker.clone(),
        basis: Basis::Floor(holder.given),
        proof: holder.proof.clone(),
        distance: here.saturating_sub(holder.sentence),
        rival: holder.rival,
    })
}

/// `if they "took part as an officer."`: whether words go on from the one right before them.
fn is_led(document: &Document, quoted: &Quoted) -> bool {
    let before = quoted.outer.start.checked_sub(1);
    document.words.is_small(quoted.inner.start) && before.is_some_and(|before| document.words.counts(before))
}

/// `"…," one resident moaned`: whether the sentence goes on behind a comma that closes the words. It says whose they are,
/// in words that nothing understood; but one word alone is a verb that was misspelt (`ujranya`).
fn is_left_open(document: &Document, quoted: &Quoted) -> bool {
    let words = &document.words;
    let behind = quoted.outer.end;
    let comma = words.is_mark(quoted.inner.end - 1, ',');
    let tail = words.counts(behind) && words.counts(behind + 1);
    comma && tail && document.sentence_of(behind) == document.sentence_of(quoted.inner.end - 1)
}

/// `"Saya mendukung Budi," katanya`: few speak of themselves by name, but for what the article puts in between: `", kata
/// Budi, "`.
fn names_himself(document: &Document, reader: Reader, attribution: &Attribution, run: &[Quoted]) -> bool {
    let Speaker::Actor(speaker) = attribution.speaker else { return false };
    // `saya Budi Raharja`: he presents himself.
    let put_in = |at: usize| {
        at.checked_sub(1).is_some_and(|before| {
            document.words.is(before, Class::SpeechInverted)
                || document.words.value(before, Class::OfficeEnd) == Some(MYSELF)
        })
    };
    run.iter()
        .flat_map(|quoted| reader.persons(quoted.inner.clone()))
        .any(|named| named.actor == Some(speaker) && !put_in(named.tokens.start))
}

/// `Budi said Andi was right when he said that "…"`: another person stands nearer than the one who has the floor.
fn is_crowded(document: &Document, reader: Reader, speaker: &Speaker, quoted: &Quoted) -> bool {
    names_another(document, reader, speaker, quoted.outer.start)
}

/// `Smith said Jones was right when he said “…”`: either of the two.
fn is_within_report(document: &Document, reader: Reader, frame: &Frame, speaker: &Speaker) -> bool {
    let Some(source @ Source::Pronoun(pronoun, _)) = &frame.source else { return false };
    let Some(joins) = pronoun.start.checked_sub(1).filter(|_| frame.pattern == Pattern::Before) else {
        return false;
    };
    document.words.begins(joins, Class::SourceEnd)
        && !reader.is_told_within(source)
        && names_another(document, reader, speaker, joins)
}

/// Whether the sentence names another person before the token.
fn names_another(document: &Document, reader: Reader, speaker: &Speaker, end: usize) -> bool {
    let sentence = document.sentence_of(end).map(|sentence| &document.sentences[sentence]);
    let start = sentence.map_or(end, |sentence| sentence.tokens.start);
    reader.persons_in(start..end).any(|actor| *speaker != Speaker::Actor(actor))
}

/// How a quotation without a frame follows another one.
fn follows(document: &Document, last: &Quoted, frame: Option<&Frame>, quoted: &Quoted) -> Option<Basis> {
    if frame.is_some_and(|frame| frame.pattern == Pattern::Signed) {
        return None;
    }
    let between = last.outer.end..quoted.outer.start;
    let joined = matches!(document.words.mark(between.end - 1), ',' | ':' | ';' | '-' | '–' | '—');
    let ends = document.sentences.partition_point(|it| it.tokens.end <= between.start);
    let ends = document.sentences[ends..].iter().take_while(|it| it.tokens.end <= between.end).count();
    if last.paragraph == quoted.paragraph {
        let behind = frame.is_some_and(|frame| {
            !matches!(frame.pattern, Pattern::Before | Pattern::Introduced)
                && between.contains(&frame.cue.start)
        });
        return match ends {
            0 if joined => Some(Basis::Interrupted),
            1 if (behind || between.is_empty()) && !is_led(document, quoted) => Some(Basis::Resumed),
            _ => None,
        };
    }
    let begins = document.paragraphs[quoted.paragraph].tokens.start == quoted.outer.start;
    (begins && quoted.paragraph == last.paragraph + 1 && ends <= 1).then_some(Basis::Continued)
}
