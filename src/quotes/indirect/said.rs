//! What a report says, and whether that is a report.

use super::{MIN_WORDS, end, start};
use crate::article::{Words, clause};
use crate::language::{Cause, Class, Complementizer, Speech, Subordinator, any_of};
use crate::quotes::source::Reader;
use std::ops::Range;

/// What was said: from the cue to the end of the sentence. None where the words behind the cue say when, where or to
/// whom, or where the source of a cue that begins the sentence (`sourced`) has no comma behind it.
pub(super) fn said(
    reader: Reader,
    cue: usize,
    sourced: bool,
    sentence: Range<usize>,
) -> Option<Range<usize>> {
    let words = reader.words;
    let start = start::content_start(reader, cue, sourced, sentence.clone())?;
    // `Budi mengatakan itu saat …`, `Jika hujan turun, Budi mengatakan …`
    let pointed = words.is(start, Class::Definite) && words.begins(start + 1, Class::SourceEnd);
    if pointed || words.is_kind(sentence.start, Subordinator::Condition) {
        return None;
    }
    let said = start..end::content_end(reader, start..sentence.end);
    let complementizer = |at: usize| words.begins(at, Class::Complementizer);
    let brought_in = words.is_mark(cue, ',') || (cue..=start).any(complementizer);
    let clause = cue.checked_sub(1).is_some_and(|verb| words.is_kind(verb, Speech::ReportsClause));
    let says = sourced
        || brought_in
        || has_predicate(reader, said.clone()) && (!clause || has_subject(words, said.clone()));
    (says && is_whole(words, said.clone(), sentence.end)).then_some(said)
}

/// Whether a clause tells what is or was so: of `mengungkapkan sejumlah modus baru yang dipakai pelaku` he only spoke.
fn has_predicate(reader: Reader, said: Range<usize>) -> bool {
    let words = reader.words;
    // `pembangunan pasar itu selesai`; English points before the noun.
    let goes_on = any_of!(SourceEnd | Relative | Coordinator);
    let told = |at: usize| words.is(at, Class::Definite) && !words.is_any(at + 1, goes_on);
    let before_last = said.start..said.end.saturating_sub(1);
    clause::main_verb(words, said).is_some() || !reader.is_english() && before_last.into_iter().any(told)
}

/// Whether a subject stands before the verb of what was said, and no clause about it has that verb: not `menyebut nama itu
/// dan meminta …`, nor `menyebut mereka sebagai warga yang pulang`.
fn has_subject(words: &Words, said: Range<usize>) -> bool {
    let verb = clause::main_verb(words, said.clone());
    let own = clause::own_verb(words, said.clone());
    !is_aim(words, said.start)
        && verb == own
        && own.is_none_or(|verb| verb > said.start && !words.is(verb - 1, Class::Coordinator))
}

/// Whether what was said is long enough to say something, reports nobody else, and ends where its sentence does, or before
/// a word at which it was cut.
fn is_whole(words: &Words, said: Range<usize>, end: usize) -> bool {
    let marked = matches!(words.mark(said.end - 1), '”' | '"') || words.is_mark(said.end, '.');
    let reports = |at: usize| words.begins(at, Class::SpeechBound);
    let goes_on = words.begins(said.start, Class::SpeechAdverb);
    let stops = marked || (said.end..end).any(|at| words.is_word(at));
    words.count(said.clone()) >= MIN_WORDS && stops && !goes_on && !said.into_iter().any(reports)
}

/// Whether the word brings a clause in: `bahwa`.
pub(super) fn is_that(words: &Words, at: usize) -> bool {
    words.is_kind(at, Complementizer::That)
}

/// Whether the word opens what somebody is asked for: `mengingatkan agar warga pulang`.
pub(super) fn is_aim(words: &Words, at: usize) -> bool {
    words.is_kind(at, Cause::Aim)
}
