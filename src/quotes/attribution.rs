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
use super::floor::{Answer, Floor, Given, Rival, Whom};
use super::frame::{self, Frame, Pattern};
use super::indirect::Report;
use super::marks::Quoted;
use super::source::{Grip, Reader, Source};
use super::speech;
use crate::article::{Document, Words};
use crate::language::{Class, Gender, Office, OfficeEnd, Preposition, any_of};
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Quotations that go on in one another at most: the bound keeps the reading linear.
const MAX_RUN: usize = 64;

/// Tokens of a sentence behind quoted words in which a verb of speech may tell whose they are.
const MAX_TAIL: usize = 48;

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
    /// How they follow the quotation before, where nothing beside them tells of their own speaker.
    pub follows: Option<Basis>,
    /// Whether its speaker, whom nothing beside it names, is the only one who speaks by name or by office anywhere in the
    /// article, and does so more than once. Who is only spoken of then leaves no doubt.
    pub sole: bool,
}

/// Attributes all quotations, and reads the speech that the narration between them reports.
pub(super) fn attribute(reader: Reader, quoted: &[Quoted]) -> (Vec<Attributed>, Vec<Report>) {
    let document = reader.document;
    let mut floor = Floor::new(reader);
    let mut done: Vec<Attributed> = Vec::with_capacity(quoted.len());
    let mut first = 0;
    while first < quoted.len() {
        let end = run_end(document, quoted, first, done.last());
        let run = &quoted[first..end];
        let before = done.last().map_or(0, Attributed::end);
        let after = quoted.get(end).map_or(document.words.len(), |next| next.outer.start);
        let frame = read_frame(reader, run, before, after)
            .or_else(|| same_clause(&document.words, done.last()?, &run[0]));
        floor.read_to(run[0].outer.start);
        let unframed = done.last().filter(|_| frame.is_none());
        let follows = unframed.and_then(|it| it.is_followed_by(document, &run[0]));
        // Words held at a distance that are nobody's part no speech.
        let parts =
            unframed.is_none_or(|it| it.attribution.is_some() || !it.quoted.is_woven_in(&document.words));
        let follows = follows.filter(|&basis| parts || basis == Basis::Interrupted);
        let attribution = attribution_of(&floor, frame.as_ref(), run, done.last(), follows);
        let read = Attributed { quoted: run[0].clone(), frame, attribution, follows, sole: false };
        floor.skip_to(run[run.len() - 1].outer.end);
        hand_over(&mut floor, &read, run);
        done.extend(run.iter().map(|quoted| Attributed { quoted: quoted.clone(), ..read.clone() }));
        if done.last().is_some_and(|last| last.is_strangers(document)) {
            floor.pass_to_stranger();
        }
        first = end;
    }
    floor.read_to(document.words.len());
    for read in &mut done {
        read.sole = is_sole(read, &floor);
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
    floor: &Floor,
    frame: Option<&Frame>,
    run: &[Quoted],
    before: Option<&Attributed>,
    follows: Option<Basis>,
) -> Option<Attribution> {
    let reader = floor.reader;
    let attribution = match frame {
        // `"…," kata Budi menanggapi kabar bahwa "…"`: another's words.
        Some(frame) if frame.source.is_none() && reader.words.begins(frame.cue.start, Class::Reacting) => {
            None
        }
        Some(frame) => from_frame(floor, frame)
            .or_else(|| participle(reader, frame, &run[0], before))
            .or_else(|| adding(floor, frame, &run[0]))
            .or_else(|| same_writing(reader, frame, &run[0], before)),
        None => going_on(floor, &run[0], before, follows),
    };
    let mut attribution = attribution.filter(|it| {
        let himself = it.is_unnamed() && names_himself(floor, it, run);
        let within = frame.is_some_and(|frame| is_within_report(reader, frame, &it.speaker));
        let answers = it.is_unnamed() && frame.is_some_and(|frame| frame.answers(reader.words));
        let himself_asked = || before.is_some_and(|before| before.is_answered_by_another(reader.words, it));
        !(himself || within || answers && himself_asked())
    })?;
    // `"Saya yakin Budi sanggup," ujarnya` is not Budi.
    let words = |actor| run.iter().any(|it| reader.persons_in(it.inner.clone()).any(|named| named == actor));
    let unnamed = attribution.is_unnamed();
    attribution.rival.take_if(|rival| unnamed && rival.actor.is_some_and(words));
    // `Stone left at two. "He had been drinking," he said.`
    let told_of = |at: usize| reader.words.kind_in::<Gender>(at, Class::Pronoun);
    if let Some(Source::Pronoun(_, who)) = frame.and_then(|frame| frame.source.as_ref())
        && run.iter().any(|it| it.inner.clone().any(|at| told_of(at) == Some(*who)))
    {
        attribution.rival = attribution.rival.or_else(|| floor.may_tell_of(&attribution.speaker, *who));
    }
    Some(attribution)
}

/// Tells the floor who spoke a run of quotations.
fn hand_over(floor: &mut Floor, read: &Attributed, run: &[Quoted]) {
    let document = floor.reader.document;
    let frame = read.frame.as_ref();
    let source = frame.and_then(|frame| frame.source.as_ref());
    if let Some(attribution) = &read.attribution {
        let sentence = document.sentence_of(run[run.len() - 1].outer.end - 1).unwrap_or_default();
        let within = run[0].is_woven_in(&document.words) && floor.is_told_by_another(attribution, sentence);
        floor.give(attribution, sentence);
        if within {
            floor.doubt();
        }
        if let Some(source) = source {
            floor.take_up(source);
        }
        if frame.is_some_and(|frame| document.words.is(frame.cue.start, Class::Asking)) {
            floor.doubt();
        }
    } else if frame.is_some() {
        floor.give_nobody(source);
    }
}

/// The sentences whose marks hold no speech, but words at a distance.
fn woven_sentences(document: &Document, read: &[Attributed]) -> Vec<usize> {
    let mut sentences: Vec<usize> = Vec::new();
    let mut spoken = None;
    for it in read {
        let ends = [it.quoted.outer.start, it.quoted.outer.end - 1].map(|at| document.sentence_of(at));
        let [Some(first), Some(last)] = ends else { continue };
        let runs_over = speech::runs_over(document, it.quoted.inner.clone());
        if first != last || runs_over || speech::is_speech(document, it) {
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
    let whole = speech::opens_sentence(document, quoted);
    let goes_on = quoted.goes_on || whole && quoted.outer.end == next.outer.start && !asks;
    goes_on && frame::label(&document.words, next).is_none()
}

fn is_sole(read: &Attributed, floor: &Floor) -> bool {
    let source = read.frame.as_ref().and_then(|frame| frame.source.as_ref());
    // `kata pedagang itu` is somebody: he may be one who does not speak elsewhere.
    let bound = source.is_none_or(|source| matches!(source, Source::Pronoun(..)));
    let Some(attribution) = read.attribution.as_ref().filter(|it| it.is_unnamed() && bound) else {
        return false;
    };
    let spoken_of = attribution.rival.as_ref().is_none_or(|rival| {
        // `¶ Budi melatih tim itu sejak 2017. "…," katanya`: the paragraph has turned to him.
        let paragraph =
            |name: &Range<usize>| floor.reader.document.sentence_at(name.start).map(|it| it.paragraph);
        let turned = rival.turned.as_ref().and_then(paragraph);
        rival.spoken_of && turned != Some(read.quoted.paragraph)
    });
    spoken_of && matches!(attribution.speaker, Speaker::Actor(actor) if floor.is_told_by(actor))
}

impl Attribution {
    /// Whoever goes on.
    fn of(answer: Answer, basis: impl Fn(Given) -> Basis) -> Self {
        let Answer { speaker, given, proof, rival } = answer;
        Self { speaker, basis: basis(given), proof, rival }
    }

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

    /// Whether it is speech, and nobody could be told for it: `sambungnya` means whoever spoke here. Words that are no speech
    /// are nobody's (`revealed that "some" progress has been made`), nor do those speak that a sentence without a verb of
    /// speech brings in: `with the caption: "…"`.
    fn is_strangers(&self, document: &Document) -> bool {
        self.attribution.is_none()
            && !self.quoted.is_woven_in(&document.words)
            && (self.frame.is_some() || speech::opens_sentence(document, &self.quoted))
            && speech::is_speech(document, self)
    }

    /// Whether a quotation resumes this one.
    fn goes_on_to(&self, document: &Document, next: &Quoted) -> bool {
        let resumes =
            || matches!(self.is_followed_by(document, next), Some(Basis::Interrupted | Basis::Resumed));
        self.attribution.is_some() && resumes()
    }

    /// `"Ke mana, Pak?" kata Siti. Budi terkejut. "…," jawabnya`: whether who answers it cannot be who said it: it is a question,
    /// or another was spoken of since.
    fn is_answered_by_another(&self, words: &Words, next: &Attribution) -> bool {
        let same = self.attribution.as_ref().is_some_and(|it| it.speaker == next.speaker);
        same && (next.rival.is_some() || words.mark(self.quoted.inner.end - 1) == '?')
    }

    /// How a quotation without a frame goes on with this one.
    fn is_followed_by(&self, document: &Document, next: &Quoted) -> Option<Basis> {
        follows(document, &self.quoted, self.frame.as_ref(), next)
    }
}

/// `"…," Mercer said, suggesting "…"`: a verb without a subject of its own, in the sentence of another quotation.
fn participle(
    reader: Reader,
    frame: &Frame,
    quoted: &Quoted,
    last: Option<&Attributed>,
) -> Option<Attribution> {
    let last = last.filter(|_| goes_on_with_subject(reader.words, frame))?;
    let attribution = last.attribution.as_ref()?;
    let sentence = |at: usize| reader.document.sentence_of(at);
    let same = sentence(last.quoted.outer.end - 1) == sentence(quoted.outer.start - 1);
    same.then(|| Attribution { basis: Basis::Interrupted, ..attribution.clone() })
}

/// `, adding "…"`, `before adding: "…"`, `and added: "…"`, `, going on to say "…"`: whether a verb without a subject goes on
/// with that of the clause before.
fn goes_on_with_subject(words: &Words, frame: &Frame) -> bool {
    let joins = any_of!(Coordinator | Subordinator);
    let infinitive = |at: usize| words.is_kind(at, Preposition::Completes);
    let comma = |at: usize| words.is_mark(at, ',');
    // `“not ready,” adding: “…”`
    let closed = |at: usize| !words.counts(at) && at.checked_sub(1).is_some_and(comma);
    let opens = |at: usize| comma(at) || closed(at) || words.is_any(at, joins) || infinitive(at);
    frame.source.is_none() && frame.pattern.is_before() && frame.cue.start.checked_sub(1).is_some_and(opens)
}

/// `The mayor said it was late, adding "…"`: the same behind words that the narration told.
fn adding(floor: &Floor, frame: &Frame, quoted: &Quoted) -> Option<Attribution> {
    let (document, words) = (floor.reader.document, floor.reader.words);
    let start = document.sentence_start(frame.cue.start);
    let goes_on =
        goes_on_with_subject(words, frame) && words.has_suffix(frame.cue.start, Class::ParticipleSuffix);
    let holder = floor.holder().filter(|holder| goes_on && holder.given == Given::Speech)?;
    let (speaker, proof) = (holder.speaker.clone(), holder.proof.clone());
    let others = floor.reader.persons(proof.end..quoted.outer.start).next().is_some();
    (proof.start >= start && !others).then_some(Attribution {
        speaker,
        basis: Basis::Interrupted,
        proof,
        rival: holder.rival.clone(),
    })
}

/// `said the law was “bad for the town” and is “a gift to its friends”`: the frame of the words before, where the clause goes
/// on to these, and nobody else stands between.
fn same_clause(words: &Words, last: &Attributed, quoted: &Quoted) -> Option<Frame> {
    let frame = last.frame.as_ref().filter(|frame| frame.pattern == Pattern::Before)?;
    let end = last.quoted.outer.end;
    let joint = end + usize::from(words.is_mark(end, ','));
    let others = any_of!(Speech | Pronoun | PluralPronoun | Subordinator | Relative | People | Office);
    let plain = |at: usize| words.is_small(at) && !words.begins_any(at, others);
    let goes_on = words.is(joint, Class::Coordinator) && (joint + 1..quoted.outer.start).all(plain);
    (goes_on && words.is_small(last.quoted.inner.start) && quoted.is_woven_in(words)).then(|| frame.clone())
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
fn read_frame(reader: Reader, run: &[Quoted], before: usize, after: usize) -> Option<Frame> {
    let (first, last) = (&run[0], &run[run.len() - 1]);
    if run.len() == 1 {
        return frame::read(reader, first, before, after);
    }
    let end = first.outer.end;
    frame::read(reader, last, last.outer.start, after).or_else(|| frame::read(reader, first, before, end))
}

fn from_frame(floor: &Floor, frame: &Frame) -> Option<Attribution> {
    let source = frame.source.as_ref()?;
    let words = floor.reader.words;
    let proof = proof_of(frame, source);
    let named = |speaker: Speaker, basis: Basis| {
        Some(Attribution { speaker, basis, proof: proof.clone(), rival: None })
    };
    let whom = if let Source::Title(title) = source { floor.whom(title.clone()) } else { None };
    match (source, whom) {
        (Source::Named { grip, .. }, _) => named(floor.speaker(source)?, Basis::Named(*grip)),
        // What a letter says, somebody said: better nobody than the letter. A law speaks for itself: `Pasal 4`.
        (Source::Described(it, SpeakerKind::Document), _) if !words.is_capitalized(it.start) => None,
        (Source::Described(..), _) => named(floor.speaker(source)?, Basis::Described),
        (_, Some(Whom::Holder(actor))) => named(Speaker::Actor(actor), Basis::Title),
        // The article has one body of that name: it is as good as named.
        (_, Some(Whom::Body(actor))) => named(Speaker::Actor(actor), Basis::Named(Grip::Beside)),
        (_, Some(Whom::Nameless(speaker))) => named(speaker, Basis::Described),
        (Source::Title(_), None) => None,
        (Source::Pronoun(..), _) | (_, Some(Whom::Pointed)) => {
            let answer = floor.answer(Some(source), frame.goes_on(words))?;
            Some(Attribution { proof, ..Attribution::of(answer, Basis::Pronoun) })
        }
    }
}

/// The cue with the words that name the speaker.
fn proof_of(frame: &Frame, source: &Source) -> Range<usize> {
    let words = source.tokens();
    frame.cue.start.min(words.start)..frame.cue.end.max(words.end)
}

fn going_on(
    floor: &Floor,
    quoted: &Quoted,
    last: Option<&Attributed>,
    follows: Option<Basis>,
) -> Option<Attribution> {
    let document = floor.reader.document;
    if let Some((last, basis)) = last.zip(follows) {
        // Where nobody could be told for the words that these go on, nobody can for these.
        let attribution = last.attribution.as_ref()?;
        if basis != Basis::Interrupted && is_left_open(document, quoted) {
            return None;
        }
        return Some(Attribution { basis, ..attribution.clone() });
    }
    let answer = floor.answer(None, false)?;
    // `a client had to be admonished: "…"`: a clause in which nobody speaks brought them in.
    let colon = document.words.mark(quoted.outer.start.wrapping_sub(1)) == ':';
    if colon || is_left_open(document, quoted) || is_told_behind(floor, quoted, &answer) {
        return None;
    }
    // `prohibit lawyers if they "participated as a public officer"`: words of a sentence in which nobody speaks.
    let within = is_led(document, quoted) && answer.proof.start < document.sentence_start(quoted.outer.start);
    (!within && !quoted.is_woven_in(&document.words)).then(|| Attribution::of(answer, Basis::Floor))
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

/// `"…" on Saturday, the director John Smith told reporters.`: whether the sentence says behind the words that another told
/// it.
fn is_told_behind(floor: &Floor, quoted: &Quoted, answer: &Answer) -> bool {
    let reader = floor.reader;
    let behind = quoted.outer.end;
    let sentence = reader.document.sentence_at(behind).map(|it| &it.tokens);
    let goes_on = sentence.filter(|it| it.start <= quoted.outer.start);
    let mut tail = behind..goes_on.map_or(behind, |it| it.end.min(behind + MAX_TAIL));
    let verb = tail.find(|&at| reader.told(at).is_some());
    let source = verb.map(|verb| reader.before(behind, verb));
    source.is_some_and(|source| source.and_then(|it| floor.speaker(&it)).as_ref() != Some(&answer.speaker))
}

/// `"Saya mendukung Budi," katanya`: few speak of themselves by name, but for what the article puts in between: `", kata
/// Budi, "`; and nobody calls himself by his office as one whom he addresses: `"Maaf, Pak Bupati," katanya`, nor does anybody of a
/// court address it.
fn names_himself(floor: &Floor, attribution: &Attribution, run: &[Quoted]) -> bool {
    let document = floor.reader.document;
    let words = &document.words;
    let Speaker::Actor(speaker) = attribution.speaker else { return false };
    let of_court = |at: usize| words.is_kind(at, Office::Court);
    let serves_court = || {
        let roles = &floor.reader.names.actors[speaker].roles;
        roles.iter().any(|&role| words.tokens_in(role).any(of_court))
    };
    let addressed = |at: usize| {
        let office = at + 1;
        words.is(at, Class::Courtesy)
            && words.is(office, Class::Office)
            && (floor.titled(office..office + 1) == Some(speaker) || of_court(office) && serves_court())
    };
    if run.iter().any(|quoted| quoted.inner.clone().any(addressed)) {
        return true;
    }
    // `saya Budi Raharja`: he presents himself.
    let put_in = |at: usize| {
        at.checked_sub(1).is_some_and(|before| {
            words.is(before, Class::SpeechInverted) || words.is_kind(before, OfficeEnd::Myself)
        })
    };
    run.iter()
        .flat_map(|quoted| floor.reader.persons(quoted.inner.clone()))
        .any(|named| named.actor == Some(speaker) && !put_in(named.tokens.start))
}

/// `Smith said Jones was right when he said “…”`: either of the two.
fn is_within_report(reader: Reader, frame: &Frame, speaker: &Speaker) -> bool {
    let Some(source @ Source::Pronoun(pronoun, _)) = &frame.source else { return false };
    let Some(joins) = pronoun.start.checked_sub(1).filter(|_| frame.pattern == Pattern::Before) else {
        return false;
    };
    let start = reader.document.sentence_start(joins);
    reader.words.begins(joins, Class::SourceEnd)
        && !reader.is_told_within(source)
        && reader.persons_in(start..joins).any(|actor| *speaker != Speaker::Actor(actor))
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
        let behind =
            frame.is_some_and(|frame| !frame.pattern.is_before() && between.contains(&frame.cue.start));
        return match ends {
            0 if joined => Some(Basis::Interrupted),
            1 if (behind || between.is_empty()) && !is_led(document, quoted) => Some(Basis::Resumed),
            _ => None,
        };
    }
    let begins = document.paragraphs[quoted.paragraph].tokens.start == quoted.outer.start;
    (begins && quoted.paragraph == last.paragraph + 1 && ends <= 1).then_some(Basis::Continued)
}
