//! The verb and the source of a report, and where the two end.
//!
//! ```text
//! Budi menambahkan · Kata dia, · Jelasnya,     before what was said
//! , kata Budi · , police said on Monday        behind it
//! ```

use super::{MAX_ADVERBS, MAX_SUBJECT, brought_in, said};
use crate::article::{Words, clause};
use crate::language::{Class, Gender, Speech, SpeechInverted};
use crate::names::office::Offices;
use crate::quotes::source::{Reader, Source};
use std::ops::Range;

/// The verb of a report and its source, at the start of a sentence.
pub(super) fn cue(reader: Reader, sentence: Range<usize>) -> Option<(Range<usize>, Source)> {
    let words = reader.words;
    let start = sentence.start;
    if let Some(told) = told_first(reader, sentence.clone()) {
        return Some(told);
    }
    if let Some((cue, source)) = reader.according(start, sentence.end) {
        return Some((cue, source?));
    }
    // `Smith, who said he was tired, left`: what follows is not all his.
    let verb = (start..sentence.end.min(start + MAX_SUBJECT))
        .find(|&token| reader.told(token).is_some())
        .filter(|&verb| verb == start || !words.is(verb - 1, Class::Relative))?;
    let (length, kind) = reader.told(verb)?;
    // `Budi tidak menjelaskan …`
    let denied = verb > start && clause::denies(words, verb - 1);
    let behind = verb + length;
    // `Stone asserted that Feld told the court that …` is Stone's.
    let plain = || !(start..verb).any(|at| words.is(at, Class::Complementizer));
    let told = || brought_in(words, behind).is_some() && plain();
    let reports = match kind {
        Speech::Reports | Speech::ReportsClause => true,
        Speech::ReportsThat => introduces(reader, behind),
        Speech::TellsThat => told(),
        Speech::Plain | Speech::MayReport => false,
    };
    let source = reader.before(start, verb).filter(|it| reports && !denied && !reader.is_told_within(it))?;
    let told = source.tokens();
    let aside = reader.is_english() && is_put_in(words, &told, behind, start);
    (!aside).then_some((verb..behind, source))
}

/// `Kata dia, …`, `Jelasnya, …`: the verb and its source before all that was said.
fn told_first(reader: Reader, sentence: Range<usize>) -> Option<(Range<usize>, Source)> {
    let words = reader.words;
    let start = sentence.start;
    let bound = words.phrase_in::<SpeechInverted>(start, Class::SpeechBound);
    let (length, verb) = bound.or_else(|| words.phrase_of(start))?;
    let cue = start..start + length;
    let source = if bound.is_some() {
        Source::Pronoun(cue.clone(), Gender::Untold)
    } else {
        reader.after(cue.end, sentence.end)?
    };
    let closed = words.is_mark(reader.skip_adverbs(source.tokens().end, sentence.end), ',');
    (verb.reports() && closed).then_some((cue, source))
}

/// The verb and the source of a tail: `said John Smith`, `kata Budi`, `police said`, `katanya`.
pub(super) fn tail(reader: Reader, tail: Range<usize>) -> Option<(Range<usize>, Source)> {
    let words = reader.words;
    // `Korban anak tirinya, sebut saja Bunga.`: whom the article calls so said nothing.
    if words.begins(tail.start, Class::NameLink) {
        return None;
    }
    if let Some((length, verb)) = words.phrase_in::<SpeechInverted>(tail.start, Class::SpeechBound) {
        let cue = tail.start..tail.start + length;
        return verb.reports().then_some((cue.clone(), Source::Pronoun(cue, Gender::Untold)));
    }
    if let Some((length, verb)) = words.phrase_of::<SpeechInverted>(tail.start) {
        let cue = tail.start..tail.start + length;
        return verb.reports().then_some(cue.clone()).zip(reader.after(cue.end, tail.end));
    }
    // Elsewhere what is said follows: `Soal pasar itu, ia mengatakan …`.
    let mut verbs = (tail.start + 1..tail.end).filter(|_| reader.is_english());
    // `the road was closed, Smith warned`
    let told = |verb: Speech| matches!(verb, Speech::Reports | Speech::ReportsThat);
    let verb = verbs.find(|&at| reader.told(at).is_some_and(|(_, verb)| told(verb)))?;
    let (length, _) = reader.told(verb)?;
    let source = reader.subject_from(tail.start, verb)?;
    let end = source.tokens().end;
    let beside = verb <= end + MAX_ADVERBS || words.is_mark(end, ',') && words.is_mark(verb - 1, ',');
    beside.then_some((verb..verb + length, source))
}

/// Whether the end of a sentence names a source of its own: `his director said in a statement`, `her aide told reporters`.
pub(super) fn is_attributed(reader: Reader, end: Range<usize>) -> bool {
    let mut verbs = (end.start + 1..end.end).filter(|_| reader.is_english());
    let told = verbs.find(|&at| reader.told(at).is_some()).is_some_and(|verb| {
        let source = reader.subject_from(end.start, verb);
        source.is_some_and(|source| verb <= source.tokens().end + MAX_ADVERBS)
    });
    told || tail(reader, end).is_some()
}

/// Whether what stands behind a verb of speech brings in a clause: `bahwa`; in Indonesian and Malay a comma, too, and a
/// pronoun that something is told of: `mengakui beliau berdepan tugas berat`.
fn introduces(reader: Reader, behind: usize) -> bool {
    let words = reader.words;
    let next = behind + 1;
    let subject =
        || words.is(behind, Class::Pronoun) && words.is_small(next) && !words.begins(next, Class::SourceEnd);
    // `menilai, jalan itu rusak`, but `mengingatkan, agar warga pulang`
    let comma = || words.is_mark(behind, ',') && !said::is_aim(words, next);
    said::is_that(words, behind) || !reader.is_english() && (comma() || subject())
}

/// `The road, John Smith said, is closed`: between two commas the source is put into what he said.
fn is_put_in(words: &Words, source: &Range<usize>, behind: usize, start: usize) -> bool {
    words.is_mark(behind, ',') && (start..source.start).any(|at| words.is_mark(at, ','))
}

/// Where the cue and its source end.
pub(super) fn cue_end(start: usize, cue: &Range<usize>, source: &Source) -> usize {
    if cue.start == start { cue.end.max(source.tokens().end) } else { cue.end }
}

/// Past the age and the office between a source and what it said: `Menurut Budi (45), kepala dinas, stok aman.` None
/// where it cannot be told which of the two an office belongs to: `Menurut Budi, kepala dinas yang baru, stok aman.`
pub(super) fn past_office(reader: Reader, at: usize, source: &Source) -> Option<usize> {
    let Source::Named { mention, .. } = source else { return Some(at) };
    // `Budi mengatakan, kepala dinas …`: behind the verb stands no office of his.
    if at > mention.end {
        return Some(at);
    }
    let words = reader.words;
    let offices = Offices { document: reader.document, names: reader.names };
    let at = offices.past_degrees(mention.end);
    if let Some(role) = offices.after(mention.end).filter(|role| role.start >= at) {
        return words.is_mark(role.end, ',').then(|| past_body(words, role.end));
    }
    let office = words.is_mark(at, ',') && words.begins(at + 1, Class::Office);
    let closed = (at + 1..at + MAX_SUBJECT).any(|comma| words.is_mark(comma, ','));
    (!office || !closed).then_some(at)
}

/// Past the body that an office goes on to behind its comma: `Menurut Budi, kepala seksi, Balai Rimba, pasar ditutup`.
fn past_body(words: &Words, comma: usize) -> usize {
    let start = comma + 1;
    let head = words.is(start, Class::OrganizationHead);
    let capital = |&at: &usize| words.is_capitalized(at);
    let end = start + (start..start + MAX_SUBJECT).take_while(capital).count();
    let report = words.is_mark(end, ',') && words.is_small(end + 1) && !words.is(end + 1, Class::Coordinator);
    if head && end > start && report { end } else { comma }
}

/// Where what was said ends, before the office of whoever said it: `the sea was searched | , the minister, John Smith, said`.
pub(super) fn before_office(reader: Reader, source: &Source, said: Range<usize>) -> usize {
    let Source::Named { actor, .. } = source else { return said.end };
    let Some(comma) = said.clone().rev().find(|&at| reader.words.is_mark(at, ',')) else { return said.end };
    let mut roles = reader.names.actors[*actor].roles.iter().map(|&role| reader.words.tokens_in(role));
    let opens = comma + 1 + usize::from(reader.words.is(comma + 1, Class::Determiner));
    if roles.any(|role| role.start == opens && role.end == said.end) { comma } else { said.end }
}
