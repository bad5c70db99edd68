//! The frame of a quotation: the cue beside it and the words that name its speaker.
//!
//! ```text
//! "Jalan itu rusak," kata Bupati Budi saat meninjau.      after:  cue `kata`, source `Bupati Budi`
//! Budi mengatakan, "Jalan itu rusak."                     before: source `Budi`, cue `mengatakan`
//! ```
//!
//! Patterns, tried in this order:
//!
//! ```text
//! introduced   source verb … ":" “words”       a colon promises the words, whatever follows them
//! signed       “words” "—" source              and nothing more in the paragraph
//! bound        “words” katanya                 the verb holds its speaker: nothing else can be read into it
//! inverted     “words” kata source             before `active`: id and ms put the verb first here
//! according    “words” menurut source
//! active       “words” source verb             en; the source must begin right behind the mark
//! tailed       “words” source …                the same with a word that no list knows: `Smith demanded`
//! before       source verb ["," | bahwa] “words”     last: the same words may belong to another quotation;
//!                                                   first where small words are woven in: said the “words”
//! promised     source … ":" “words”            no verb of speech; the clause must have a subject
//! read out     document … ":" “words”          nobody says them
//! echoed       “words” "." hal itu dikatakan source  a sentence behind that points back, where nothing else was read
//! labelled     “SOURCE: words”                 a transcript
//! ```
//!
//! Whom a source means is decided by [`super::attribution`].

use super::marks::Quoted;
use super::source::{Grip, MAX_SOURCE, Reader, Source};
use crate::article::{Token, Words, clause};
use crate::language::{According, Class, Echo, Gender, Speech, SpeechInverted, SpeechPassive, any_of};
use std::ops::Range;

/// Tokens between a verb of speech and the words it introduces at most, where no colon stands between them.
const MAX_GAP: usize = 12;

/// Tokens between a verb of speech and the words that are woven into its sentence at most: `said the "…"`.
const MAX_LEAD: usize = 2;

/// The same where the verb's subject is named: `Smith described the outcome as a "…"`.
const MAX_NAMED_LEAD: usize = 5;

/// Tokens of a sentence before the words in it that are read for who says them.
const MAX_HEAD: usize = 64;

/// Tokens of a sentence from the words in it to the comma before who said them at most.
const MAX_TAIL: usize = 40;

/// Tokens between a writing and the relative clause that tells what it says at most: `surat Dinas Pasar yang`.
const MAX_OWNER: usize = 8;

/// Words of a transcript's label at most.
const MAX_LABEL: usize = 4;

/// Tokens of a line that signs the words above it at most.
const MAX_SIGNATURE: usize = 16;

/// How a frame stands to its quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// `Ia berkata: "…"`
    Introduced,
    /// `"…," katanya`
    Bound,
    /// `"…" — Budi`
    Signed,
    /// `"…," kata Budi`
    Inverted,
    /// `"…," menurut Budi`
    According,
    /// `"…," Smith said`
    Active,
    /// `"…?" Smith demanded`
    Tailed,
    /// `Budi mengatakan, "…"`, `Smith called it "…"`
    Before,
    /// `Budi menggeleng: "…"`
    Promised,
    /// `"…." Hal itu dikatakan Budi`
    Echoed,
}

impl Pattern {
    /// Whether a verb of speech stands before the words.
    pub(super) const fn is_before(self) -> bool {
        matches!(self, Self::Before | Self::Introduced)
    }

    /// Whether the cue is no verb of speech.
    pub(super) const fn is_wordless(self) -> bool {
        matches!(self, Self::Tailed | Self::Signed | Self::Promised)
    }
}

/// The cue of a quotation and who it says is speaking.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    /// How it was read.
    pub pattern: Pattern,
    /// The verb of speech, or the word or mark that stands for it.
    pub cue: Range<usize>,
    /// Whom it names; `None` where the words were not understood.
    pub source: Option<Source>,
    /// Tokens between the cue and the quotation, apart from the source.
    pub gap: usize,
}

impl Frame {
    /// Whether its verb says that somebody goes on: `imbuhnya`, `tutup dia`.
    pub(super) fn goes_on(&self, words: &Words) -> bool {
        self.has_verb(words, SpeechInverted::goes_on)
    }

    /// Whether its verb says that he answers another: `jawabnya`, `sahut dia`.
    pub(super) fn answers(&self, words: &Words) -> bool {
        self.has_verb(words, |verb| verb == SpeechInverted::Answers)
    }

    fn has_verb(&self, words: &Words, is: impl Fn(SpeechInverted) -> bool) -> bool {
        let kinds =
            [Class::SpeechBound, Class::SpeechInverted].map(|class| words.kind_in(self.cue.start, class));
        kinds.into_iter().flatten().any(is)
    }
}

/// The frame of the quotation, where there is one. `before` and `after` are where the quotations beside it end and
/// begin.
pub(super) fn read(reader: Reader, quoted: &Quoted, before: usize, after: usize) -> Option<Frame> {
    let lead = reader.lead(quoted, before);
    let introduced = quoted
        .outer
        .start
        .checked_sub(1)
        .is_some_and(|last| reader.words.is_mark(last, ':') && last >= before);
    if introduced && let Some(frame) = reader.frame_before(lead.clone(), Pattern::Introduced) {
        return Some(frame);
    }
    if let Some(frame) = reader.signed(quoted, after) {
        return Some(frame);
    }
    let before = reader.frame_before(lead.clone(), Pattern::Before);
    let near = |frame: &Frame| {
        let named = matches!(frame.source, Some(Source::Named { .. }));
        frame.gap <= if named { MAX_NAMED_LEAD } else { MAX_LEAD }
    };
    if before.as_ref().is_some_and(|frame| near(frame) && quoted.is_woven_in(reader.words)) {
        return before;
    }
    let behind = reader.frame_behind(quoted, after);
    let of_next = behind.as_ref().is_some_and(|frame| reader.introduces_next(quoted, frame, after));
    let introduced_too = before.is_some() && reader.words.is_mark(quoted.outer.start - 1, ',');
    let beside = if of_next && introduced_too { before } else { behind.or(before) };
    if introduced {
        beside.or_else(|| reader.promised(lead.clone())).or_else(|| reader.read_out(lead))
    } else {
        beside.or_else(|| reader.echoed(quoted, after)).or_else(|| reader.labelled(quoted))
    }
}

/// The capitals before a colon that a transcript's words begin with: `"SMITH: It was late."`
pub(super) fn label(words: &Words, quoted: &Quoted) -> Option<Range<usize>> {
    let start = quoted.inner.start;
    let end = start + (start..start + MAX_LABEL).take_while(|&at| words.is_upper(at)).count();
    (end > start && words.is_mark(end, ':')).then_some(start..end)
}

impl Reader<'_, '_> {
    /// The words of its sentence before a quotation. A paragraph that begins with the quotation is led by the
    /// sentence before where that ends in a colon.
    fn lead(self, quoted: &Quoted, before: usize) -> Range<usize> {
        let end = quoted.outer.start;
        let Some(last) = end.checked_sub(1).filter(|&last| last >= before) else { return end..end };
        let paragraph = &self.document.paragraphs[quoted.paragraph];
        if last < paragraph.tokens.start && !self.words.is_mark(last, ':') {
            return end..end;
        }
        self.document.sentence_at(last).map_or(end, |it| it.tokens.start).max(before)..end
    }

    /// `"…" — Budi Raharja`, with what he is behind a comma, and the paragraph ends; or a line below the words that begins
    /// so. An unknown name there is nobody, but nobody else speaks either.
    fn signed(self, quoted: &Quoted, next: usize) -> Option<Frame> {
        let words = self.words;
        let dash = quoted.outer.end;
        if !words.is_dash(dash) {
            return None;
        }
        let paragraph = |index: usize| self.document.paragraphs.get(index).map(|it| it.tokens.end);
        let end = paragraph(quoted.paragraph)?;
        let below = dash >= end;
        let end = if below { paragraph(quoted.paragraph + 1)? } else { end };
        let limit = end.min(next);
        let name = words.is_capitalized(dash + 1);
        // `- Budi berkata …` is a sentence; `- Budi, menulis di akunnya` below the words is none.
        let told = (dash..limit).any(|token| words.begins(token, Class::Speech));
        let free = if below { limit - dash <= MAX_SIGNATURE } else { !told };
        let source = self.signature(dash + 1, limit);
        let known = source.is_some() || !below;
        let frame = Frame { pattern: Pattern::Signed, cue: dash..dash + 1, source, gap: 0 };
        (dash + 1 < limit && name && free && known).then_some(frame)
    }

    /// A transcript's words are whoever their label names, and nobody's where no name knows him.
    fn labelled(self, quoted: &Quoted) -> Option<Frame> {
        let label = label(self.words, quoted)?;
        let source = self.person_at(label.start).filter(|source| source.tokens() == label);
        Some(Frame { pattern: Pattern::Promised, cue: label.end..label.end + 1, source, gap: 0 })
    }

    /// `Budi menggeleng: "…"`: the subject of the clause before the colon.
    fn promised(self, lead: Range<usize>) -> Option<Frame> {
        let colon = lead.end.checked_sub(1)?;
        let (actor, mention) = self.subject_of(lead.start..colon)?;
        let source = Source::Named { actor, mention, grip: Grip::Clause };
        Some(Frame { pattern: Pattern::Promised, cue: colon..lead.end, source: Some(source), gap: 0 })
    }

    /// `Video itu disertai narasi sebagai berikut: "…"`: a thing is read out, and nobody says it.
    fn read_out(self, lead: Range<usize>) -> Option<Frame> {
        let words = self.words;
        let colon = lead.end.checked_sub(1)?;
        let thing = words
            .phrase(lead.start, Class::Document)
            .is_some_and(|(length, _)| words.is(lead.start + length, Class::Definite));
        thing.then_some(Frame { pattern: Pattern::Promised, cue: colon..lead.end, source: None, gap: 0 })
    }

    /// `"…." Hal itu dikatakan Budi`, `"…." Siti mengatakan hal itu`: a sentence right behind that points back at the
    /// words.
    fn echoed(self, quoted: &Quoted, next: usize) -> Option<Frame> {
        let words = self.words;
        let start = quoted.outer.end;
        let sentence = self.document.sentence_at(start)?;
        let limit = sentence.tokens.end.min(next);
        if sentence.tokens.start != start || limit < sentence.tokens.end {
            return None;
        }
        let frame = |cue: Range<usize>, source| {
            Some(Frame { pattern: Pattern::Echoed, cue, source: Some(source), gap: 0 })
        };
        if let Some((length, echo)) = words.phrase_of::<Echo>(start) {
            let verb = start + length;
            if echo == Echo::BeforeSpeaker {
                // `Itu nada pilu Budi`
                let unknown = words.is_small(verb) && words.is_unlisted(verb);
                let cue = start..verb + usize::from(unknown);
                return frame(cue.clone(), self.after(cue.end, limit)?);
            }
            let says = words.begins_kind(verb, SpeechPassive::Says);
            let class = if says { Class::SpeechPassive } else { Class::SpeechInverted };
            let (length, _) = words.phrase(verb, class)?;
            let cue = verb..verb + length;
            return frame(cue.clone(), self.after(cue.end, limit)?);
        }
        let verb = (start..limit.min(start + MAX_SOURCE)).find(|&at| self.told(at).is_some())?;
        let (length, _) = self.told(verb).filter(|&(_, verb)| verb == Speech::Reports)?;
        let (echo, _) = words.phrase(verb + length, Class::Echo)?;
        let behind = verb + length + echo;
        let ends = words.begins(behind, Class::SourceEnd) || matches!(words.mark(behind), ',' | '.');
        frame(verb..verb + length, self.before(start, verb).filter(|_| ends)?)
    }

    fn frame_behind(self, quoted: &Quoted, next: usize) -> Option<Frame> {
        let words = self.words;
        let mut at = quoted.outer.end;
        while at < next && (words.is_mark(at, ',') || words.is_dash(at)) {
            at += 1;
        }
        if let Some(frame) = self.sentence_of_cue(quoted, at, next) {
            return Some(frame);
        }
        let sentence = self.document.sentence_at(at)?;
        let limit = sentence.tokens.end.min(next);
        if sentence.paragraph != quoted.paragraph || !self.is_open(quoted, at) {
            return None;
        }
        let verb = self.past_adverbs(at, limit);
        // `"…?" Menurutnya, …`: a capital begins another sentence.
        let other = self.is_complete(quoted) && words.is_capitalized(verb);
        self.led_by_verb(verb, limit)
            .filter(|frame| !other || frame.pattern == Pattern::Inverted)
            .or_else(|| self.stated(at, limit))
            .map(|frame| self.unless_mimicked(frame))
            .or_else(|| self.told_behind(quoted, at, limit))
            .or_else(|| {
                let active = self.active(at, limit).filter(|frame| self.is_told_there(quoted, frame));
                active.map(|frame| self.unless_mimicked(self.unless_reporting(quoted, frame, limit)))
            })
            .or_else(|| self.according_behind(at, limit).filter(|_| !other))
            .or_else(|| self.tailed(quoted, at, limit).map(|frame| self.unless_mimicked(frame)))
            .or_else(|| self.tailed_inverted(quoted, at, limit))
            .or_else(|| self.verbless(quoted, at, limit))
    }

    /// Past adverbs before a verb that its speaker follows: `"…," lanjut | kata Budi`.
    fn past_adverbs(self, mut at: usize, limit: usize) -> usize {
        while at < limit
            && let Some((length, _)) = self.words.phrase(at, Class::SpeechAdverb)
            && !self.words.is(at, Class::SpeechInverted)
        {
            at += length;
        }
        at
    }

    /// A verb, or what names a source, right behind a quotation: `katanya`, `kata Budi`, `menurut Budi`.
    fn led_by_verb(self, verb: usize, limit: usize) -> Option<Frame> {
        self.bound(verb, limit)
            .or_else(|| self.inverted(verb, limit, Class::SpeechInverted, Pattern::Inverted))
            .or_else(|| self.inverted(verb, limit, Class::According, Pattern::According))
    }

    /// `"…." Tegas Camat Budi.`, `"…". Ujar Budi.`: a sentence of nothing but a verb of speech and who spoke. One that goes on
    /// to what he said (`Kata Budi, pasar ditutup.`) leaves doubt about whose the words before are.
    fn sentence_of_cue(self, quoted: &Quoted, at: usize, next: usize) -> Option<Frame> {
        let words = self.words;
        let start = at + usize::from(words.is_mark(at, '.'));
        let sentence = self.document.sentence_at(start)?;
        let end = sentence.tokens.end;
        let cue = words.is(start, Class::SpeechInverted)
            && words.is_capitalized(start)
            && words.is_capitalized(start + 1);
        if !cue || end > next || sentence.paragraph != quoted.paragraph {
            return None;
        }
        let frame = self.inverted(start, end, Class::SpeechInverted, Pattern::Inverted)?;
        let alone = end - start <= MAX_SOURCE && clause::main_verb(words, start + 1..end).is_none();
        Some(Frame { source: frame.source.filter(|_| alone), ..frame })
    }

    /// `Bemoaning the “late system,” Smith attacked Jones`: of words that a sentence leads into whoever does something to another
    /// behind them said nothing.
    fn is_told_there(self, quoted: &Quoted, frame: &Frame) -> bool {
        let words = self.words;
        let led = words.is_small(quoted.inner.start) && words.counts(quoted.outer.start.wrapping_sub(1));
        let behind = frame.cue.end;
        let whom = self.names.mention_at(behind).is_some() || self.pronoun(behind).is_some();
        !(led && whom && words.is_kind(frame.cue.start, Speech::Plain))
    }

    /// `"…?" Budi mengatakan bahwa …`: behind words that are complete he says something else, and nobody knows who said
    /// these. `"…," she said the man shouted`: whoever she tells of said them.
    fn unless_reporting(self, quoted: &Quoted, frame: Frame, limit: usize) -> Frame {
        let words = self.words;
        let next = frame.cue.end;
        let clause = words.begins(next, Class::Complementizer)
            || words.is(next, Class::Pronoun) && words.is_small(next + 1);
        let told = self.is_english() && self.is_somebody(next) && {
            let clause = next + 1..limit.min(next + MAX_SOURCE);
            let ends = |&at: &usize| words.is_mark(at, ',') || words.is(at, Class::SourceEnd);
            clause.take_while(|at| !ends(at)).any(|at| self.told(at).is_some())
        };
        if told || self.is_complete(quoted) && clause { Frame { source: None, ..frame } } else { frame }
    }

    /// `"…," kata Budi menirukan pelaku`: the words are somebody else's, whom a body names: `lapor Rimba Pos mengutip pernyataan
    /// Budi`. Those of a body that only cites somebody may be either's.
    fn unless_mimicked(self, frame: Frame) -> Frame {
        let words = self.words;
        let end =
            frame.source.as_ref().map_or(frame.cue.end, |source| source.tokens().end.max(frame.cue.end));
        let behind = end + usize::from(words.is_mark(end, ','));
        let mimics = words.phrase(behind, Class::Mimicking).map(|(length, _)| length);
        if mimics.is_none() && !words.is(behind, Class::Perceiving) {
            return frame;
        }
        let of_body =
            matches!(&frame.source, Some(Source::Named { actor, .. }) if !self.is_actor_person(*actor));
        let other = self.after(behind + mimics.unwrap_or(1), behind + MAX_SOURCE);
        let other = other.filter(|it| of_body && matches!(it, Source::Named { .. }));
        if mimics.is_none() && other.is_none() {
            return frame;
        }
        Frame { source: other.filter(|_| mimics.is_some()), ..frame }
    }

    /// `"…?" Smith demanded`: somebody right behind words that begin a sentence and do not end it.
    fn tailed(self, quoted: &Quoted, at: usize, limit: usize) -> Option<Frame> {
        let words = self.words;
        let open = self.is_whole_and_open(quoted);
        let body = || self.body_at(at).filter(|_| words.is_mark(quoted.inner.end - 1, ','));
        let person = self.person_at(at).or_else(|| self.pronoun(at));
        let whose = person.is_none();
        let source = person.or_else(body)?;
        let verb = source.tokens().end;
        // `"…," Smith was told`: by somebody else, and so is `"…!" Smith's niece, Mary, shouted`.
        let passive = words.phrase(verb, Class::SpeechPassive).map(|(length, _)| length);
        if let Some(length) = passive.or_else(|| self.is_possessor(verb).then_some(1)) {
            return Some(Frame { pattern: Pattern::Tailed, cue: verb..verb + length, source: None, gap: 0 });
        }
        // `"…," Rimba Motors lawyers countered`: of a body only its verb can be told from somebody of it.
        let behind = verb + 1;
        let alone = !words.counts(behind) || words.begins(behind, Class::SourceEnd);
        let told = words.is_small(verb) && !words.begins(verb, Class::SourceEnd) && (!whose || alone);
        let frame = Frame { pattern: Pattern::Tailed, cue: verb..verb + 1, source: Some(source), gap: 0 };
        (open && told && verb < limit).then_some(frame)
    }

    /// `"…," jengek Siti`: a small word that no list knows, right behind such words and before a name.
    fn tailed_inverted(self, quoted: &Quoted, at: usize, limit: usize) -> Option<Frame> {
        let unknown = |it: &Token| it.is_word() && !it.is_capitalized() && it.entry == 0;
        let told = self.words.get(at).is_some_and(unknown) && self.is_whole_and_open(quoted);
        let source = self.after(at + 1, limit)?;
        let told = told && matches!(source, Source::Named { actor, .. } if self.is_actor_person(actor));
        told.then_some(Frame { pattern: Pattern::Tailed, cue: at..at + 1, source: Some(source), gap: 0 })
    }

    /// `"…," Camat Budi Raharja, dalam keterangannya`, `"…," Camat Waru, Budi Raharja, Senin`, `"…," Budi.`: somebody right
    /// behind such words, and where or when he said them, what he is, or nothing more.
    fn verbless(self, quoted: &Quoted, at: usize, limit: usize) -> Option<Frame> {
        let words = self.words;
        // `"…," senior sergeant Jenkins.`
        let titles = any_of!(Office | OfficePrefix | Rank);
        let name = (at..limit).find(|&token| !words.is_any(token, titles))?;
        let source = self.person_at(name).or_else(|| self.behind_office(at, limit));
        let source = source.or_else(|| self.holder_behind(at, limit))?;
        let end = source.tokens().end;
        let behind = end + usize::from(words.is_mark(end, ','));
        let aside = words.begins(behind, Class::SourceEnd) && words.is_small(behind)
            || behind > end && (words.begins(behind, Class::Office) || words.is(behind, Class::Weekday))
            || words.is_mark(end, '.') && end + 1 == limit;
        let open = self.is_whole_and_open(quoted) && words.is_mark(quoted.inner.end - 1, ',');
        let frame = Frame { pattern: Pattern::Tailed, cue: end..behind + 1, source: Some(source), gap: 0 };
        (open && aside && behind < limit).then_some(frame)
    }

    /// Whether the words end as a sentence does.
    fn is_complete(self, quoted: &Quoted) -> bool {
        matches!(self.words.mark(quoted.inner.end - 1), '?' | '!' | '.')
    }

    /// Whether words begin a sentence and do not end it.
    fn is_whole_and_open(self, quoted: &Quoted) -> bool {
        let words = self.words;
        let begun = words.is_capitalized(quoted.inner.start);
        begun && matches!(words.mark(quoted.inner.end - 1), ',' | '?' | '!')
    }

    /// `"…" than expected, Smith said`: the words are part of a sentence that goes on to a comma, where somebody said it.
    /// Nobody is sure where somebody else may have said them: `"…" is what he told Jones, Smith said`.
    fn told_behind(self, quoted: &Quoted, at: usize, limit: usize) -> Option<Frame> {
        let words = self.words;
        let sentence = self.document.sentence_at(quoted.outer.start)?;
        // `The sign read “…” in red, said Smith`
        let told = |token: usize| words.is_any(token, any_of!(Speech | Document | Titled));
        let woven = words.counts(quoted.inner.end - 1) && words.is_small(at);
        let start = sentence.tokens.start.max(quoted.outer.start.saturating_sub(MAX_HEAD));
        if !woven || (start..quoted.outer.start).any(told) {
            return None;
        }
        let told_by = |comma: usize| {
            let inverted = self.inverted(comma + 1, limit, Class::SpeechInverted, Pattern::Inverted);
            let frame = inverted.or_else(|| self.active(comma + 1, limit))?;
            let named = matches!(frame.source.as_ref()?, Source::Named { .. });
            Some((comma, frame, named))
        };
        let commas = (at..limit.min(at + MAX_TAIL)).filter(|&token| words.is_mark(token, ','));
        let mut read: Vec<(usize, Frame, bool)> = commas.filter_map(told_by).collect();
        let surest = read.iter().position(|&(.., named)| named).or(read.len().checked_sub(1))?;
        let (comma, frame, _) = read.swap_remove(surest);
        let others = (at..comma).any(|token| words.is_any(token, any_of!(Speech | Relative)));
        Some(Frame { source: frame.source.filter(|_| !others), ..frame })
    }

    /// `"…" at the meeting, according to a source`.
    fn according_behind(self, at: usize, limit: usize) -> Option<Frame> {
        let words = self.words;
        let comma = (at..limit.min(at + MAX_GAP)).find(|&token| words.is_mark(token, ','))?;
        self.inverted(comma + 1, limit, Class::According, Pattern::According)
    }

    /// `"…," demikian pernyataan NASA`, `"…," demikian disampaikan Budi`: the thing that was read out, or a passive verb.
    fn stated(self, at: usize, limit: usize) -> Option<Frame> {
        let words = self.words;
        let (length, _) = words.phrase(at, Class::SpeechAdverb)?;
        let behind = at + length;
        let said = words
            .phrase_of(behind)
            .filter(|&(_, passive): &(usize, SpeechPassive)| passive == SpeechPassive::Says);
        let cue = said.map_or(at..behind, |(length, _)| behind..behind + length);
        let source = self.after(cue.end, limit)?;
        Some(Frame { pattern: Pattern::Inverted, cue, source: Some(source), gap: 0 })
    }

    /// Whether the sentence goes on behind the quotation. A full stop within the marks ends it, unless a small letter
    /// follows.
    fn is_open(self, quoted: &Quoted, at: usize) -> bool {
        let words = self.words;
        let stopped = words.is_mark(quoted.inner.end - 1, '.') && !words.is_mark(quoted.outer.end, ',');
        !stopped || words.is_small(at)
    }

    /// `…, "…?" Budi menjawab, "…"`: what stands behind words that are complete introduces the next ones.
    fn introduces_next(self, quoted: &Quoted, frame: &Frame, next: usize) -> bool {
        let words = self.words;
        let end = frame.cue.end;
        self.is_complete(quoted)
            && frame.pattern == Pattern::Active
            && end + 1 == next
            && matches!(words.mark(end), ',' | ':')
    }

    /// `katanya`; with a name behind it all the same: `katanya Direktur Budi`.
    fn bound(self, verb: usize, limit: usize) -> Option<Frame> {
        let words = self.words;
        let (length, _) = words.phrase(verb, Class::SpeechBound)?;
        let cue = verb..verb + length;
        let doubled = words.is_capitalized(cue.end);
        let named = self.after(cue.end, limit).filter(|it| doubled && matches!(it, Source::Named { .. }));
        let source = named.or_else(|| Some(Source::Pronoun(cue.clone(), Gender::Untold)));
        (cue.end <= limit).then_some(Frame { pattern: Pattern::Bound, source, cue, gap: 0 })
    }

    fn inverted(self, verb: usize, limit: usize, class: Class, pattern: Pattern) -> Option<Frame> {
        let words = self.words;
        let (length, _) = words.phrase(verb, class)?;
        let cue = verb..verb + length;
        if cue.end > limit {
            return None;
        }
        let source = if class == Class::According && words.begins_kind(verb, According::Bound) {
            Some(Source::Pronoun(cue.clone(), Gender::Untold))
        } else if self.is_parted(cue.end, limit) {
            self.after(cue.end + 1, limit)
        } else if self.is_bare(self.skip_adverbs(cue.end, limit), limit) {
            // `kata dalam keterangannya`: the speaker's name was lost, or left out where it is plain.
            Some(Source::Pronoun(cue.clone(), Gender::Untold))
        } else {
            self.after(cue.end, limit)
        };
        Some(Frame { pattern, cue, source, gap: 0 })
    }

    /// `ujar, Camat Budi`: whether a comma too many parts a verb from who said it.
    fn is_parted(self, comma: usize, limit: usize) -> bool {
        let title = any_of!(Office | OfficePrefix | Honorific | Courtesy | Rank);
        let whose = comma + 1;
        self.words.is_mark(comma, ',')
            && whose < limit
            && (self.words.begins_any(whose, title) || self.person_at(whose).is_some())
    }

    /// Whether nothing names a speaker behind a verb that needs one there.
    fn is_bare(self, at: usize, limit: usize) -> bool {
        let words = self.words;
        let small = words.get(at).is_some_and(|token| !token.is_capitalized());
        at >= limit || matches!(words.mark(at), '.' | ',') || small && words.begins(at, Class::SourceEnd)
    }

    fn active(self, at: usize, limit: usize) -> Option<Frame> {
        // `suffered "…" before she was admitted`: the verb of another clause.
        if self.words.begins(at, Class::SourceEnd) && self.words.is_small(at) {
            return None;
        }
        let limit = limit.min(at + MAX_SOURCE);
        let verb = (at + 1..limit).find(|&token| self.told(token).is_some())?;
        let (length, _) = self.told(verb)?;
        let source = self.subject_from(at, verb);
        Some(Frame { pattern: Pattern::Active, cue: verb..verb + length, source, gap: 0 })
    }

    /// `Siti menyoroti [ucapan Budi,] "…"`: words that are another's.
    fn completes_anothers_words(self, behind: Range<usize>) -> bool {
        let words = self.words;
        let owned = words.is_capitalized(behind.start + 1);
        let last = behind.end - 1;
        words.is_small(behind.start)
            && words.is(behind.start, Class::Document)
            && owned
            && last > behind.start + 1
            && words.is_mark(last, ',')
    }

    /// `Siti mempertanyakan surat [yang menyatakan] "…"`: a verb of speech whose subject is a writing, or another's words.
    fn is_told_by_writing(self, lead: Range<usize>, verb: usize) -> bool {
        let words = self.words;
        let Some(relative) = verb.checked_sub(1).filter(|&at| words.is(at, Class::Relative)) else {
            return false;
        };
        let start = relative.saturating_sub(MAX_OWNER).max(lead.start);
        let Some(writing) = (start..relative).rev().find(|&at| words.is(at, Class::Document)) else {
            return false;
        };
        words.is_small(writing)
            && (writing..relative).all(|at| words.is_word(at))
            && self.person_ending_at(relative).is_none()
            && (lead.start..writing).any(|at| self.told(at).is_some())
    }

    /// `Siti melaporkan [Budi karena ucapannya,] "…"`, `Siti berkata [Budi memberitahunya,] "…"`: whom somebody speaks
    /// of may have said it.
    fn is_about_anothers_words(self, behind: Range<usize>) -> bool {
        let words = self.words;
        let that = words.phrase(behind.start, Class::Complementizer).map_or(0, |(length, _)| length);
        let Some(other) = self.person_starting_at(behind.start + that) else { return false };
        let end = other.tokens.end;
        let goes_on = words.is_small(end) && !words.begins(end, Class::SourceEnd);
        let whole = words.is_capitalized(behind.end + 1);
        goes_on && whole || (end..behind.end).any(|at| words.is(at, Class::Cause))
    }

    /// Whether a verb of speech completes one of reaction: `denied the claims`, `denied having said`, `membantah menyebut`.
    fn is_denied(self, verb: usize) -> bool {
        let words = self.words;
        let opens = |at: usize| {
            words.is_any(at, any_of!(Determiner | Definite)) || words.has_suffix(at, Class::ParticipleSuffix)
        };
        let reacts = |at: usize| {
            (1..=MAX_LEAD).any(|length| words.phrase_before(at, length, Class::Reacting).is_some())
        };
        reacts(verb) || verb.checked_sub(1).is_some_and(|before| opens(before) && reacts(before))
    }

    /// `Siti membantah [tudingan bahwa] "…"`, `denied "…"`: words that complete a verb of reaction, but not `dismissed it as "…"`,
    /// nor what a comma parts from it.
    fn is_reacted_to(self, verb: usize, behind: Range<usize>) -> bool {
        let words = self.words;
        let Some((length, _)) = words.phrase(verb, Class::Reacting) else { return false };
        let parted = behind.end > verb + length && matches!(words.mark(behind.end - 1), ',' | ':');
        let whole = behind.end <= verb + length && words.is_capitalized(behind.end + 1);
        let named = (verb + length..behind.end).rev().take(MAX_LEAD).any(|at| words.is(at, Class::RoleLink));
        !(parted || whole || named)
    }

    fn frame_before(self, lead: Range<usize>, pattern: Pattern) -> Option<Frame> {
        let words = self.words;
        let reach = if pattern == Pattern::Introduced { 4 * MAX_GAP } else { MAX_GAP };
        let start = lead.start.max(lead.end.saturating_sub(reach));
        (start..lead.end).rev().find_map(|verb| {
            let gap = lead.end - verb - 1;
            if let Some((length, _)) = words.phrase(verb, Class::SpeechBound) {
                let cue = verb..verb + length;
                return Some(Frame {
                    pattern,
                    source: Some(Source::Pronoun(cue.clone(), Gender::Untold)),
                    cue,
                    gap,
                });
            }
            let active = self.told(verb);
            if active.is_some() && self.is_denied(verb) {
                return None;
            }
            let behind = verb + 1..lead.end;
            let anothers = || {
                self.is_about_anothers_words(behind.clone())
                    || self.completes_anothers_words(behind.clone())
                    || self.is_told_by_writing(lead.clone(), verb)
            };
            if self.is_reacted_to(verb, behind.clone()) || active.is_some() && anothers() {
                return Some(Frame { pattern, cue: verb..verb + 1, source: None, gap });
            }
            if active.is_none() && words.is(verb, Class::Speech) {
                // `Smith was told, "…"`: whoever told him.
                return Some(Frame { pattern, cue: verb..verb + 1, source: None, gap });
            }
            let source = active.and_then(|_| self.before(lead.start, verb));
            if let Some((length, _)) = active.filter(|_| source.is_some()) {
                return Some(Frame { pattern, cue: verb..verb + length, source, gap });
            }
            let inverted =
                words.phrase(verb, Class::SpeechInverted).or_else(|| words.phrase(verb, Class::According));
            let inverted = inverted.map(|(length, _)| length);
            let length = inverted.or(active.map(|(length, _)| length))?;
            let source = inverted.and_then(|_| self.source_behind(verb + length, lead.end));
            let source = source.filter(|source| active.is_none() || !self.is_told_of(source, lead.end));
            Some(Frame { pattern, cue: verb..verb + length, source, gap })
        })
    }

    /// Whom the words behind a verb name; `According to the police, Smith acted “…”` is the police: he has a verb of his own.
    fn source_behind(self, at: usize, limit: usize) -> Option<Source> {
        let source = self.after(at, limit)?;
        let comma = self.first_comma(at..source.tokens().start);
        let another = comma < source.tokens().start && self.is_told_of(&source, limit);
        if another { self.after(at, comma) } else { Some(source) }
    }

    /// `The office said Smith was “tired”`: behind a verb that its speaker may follow or go before, he has a verb of his own.
    fn is_told_of(self, source: &Source, limit: usize) -> bool {
        let words = self.words;
        let behind = source.tokens().end;
        behind < limit && words.is_small(behind) && !words.begins(behind, Class::SourceEnd)
    }
}
