//! Reported speech: what somebody said, in the words of the narration.
//!
//! ```text
//! Basruddin menambahkan peserta diklat merupakan pejabat daerah.     what Basruddin said: peserta … daerah
//! Menurut dia, peserta diklat merupakan pejabat daerah.
//! ```
//!
//! A sentence is taken only where nothing but the report is in it, and only where its source is plain:
//!
//! ```text
//! report = source verb [","] [that] clause       the verb promises, doubts and orders nothing; right behind the name
//!        | source verb ("," | that | subject …)  a verb that may have a thing as its object, too: `menilai`, `menyebut`
//!        | menurut source "," clause             at the start of the sentence
//!        | verb source "," clause                the same: `Kata dia, …`, `Jelasnya, …`
//!        | clause "," verb source                at its end: `…, kata Budi.`, `…, police said on Monday.`
//! ```
//!
//! Sentences with quotations are not reported speech, nor are those that report to whom or where somebody spoke.
//! Words held at a distance are none: `said the president may be “misinformed”`.

use super::Speaker;
use super::floor::Floor;
use super::floor::Given;
use super::source::{Grip, Reader, Source};
use crate::article::clause::{self, Nesting};
use crate::article::{Document, Token, Words};
use crate::language::{
    Cause, Class, Complementizer, Gender, Lang, Opening, Speech, SpeechInverted, Subordinator, any_of,
};
use crate::names::office::Offices;
use crate::summary::SpeakerKind;
use std::ops::Range;

/// Commas of a sentence behind which its source is looked for: a name may have an office behind it.
const MAX_TAIL_COMMAS: usize = 5;

/// Words that a report needs to say something.
const MIN_WORDS: usize = 6;

/// Tokens before the verb of a report at most: a name with its office.
const MAX_SUBJECT: usize = 24;

/// Tokens between a pronoun and its verb at most: `ia juga menambahkan`.
const MAX_ADVERBS: usize = 2;

/// Tokens from a word that joins clauses to the denial behind its pronoun: `but he did not`.
const DENIED: usize = 5;

/// Tokens from a verb of speech to the word that brings in what was told somebody at most: `memberitahu Bernama bahawa`.
const HEARER: usize = 5;

/// The same, with when and where it was told: `told the public broadcaster WNA in the afternoon that`.
const HEARER_PHRASE: usize = 12;

/// Tokens from the comma behind a noun to the word that closes a list at most: `mengatakan dinas, badan dan kantor …`.
const LISTED: usize = 5;

/// Tokens of a day behind a source at most: `Menurut Rimba Pos, Jumat (20/6), …`.
const DAY: usize = 9;

/// Tokens of when, where or to whom somebody spoke at most.
const ADVERBIAL: usize = 16;

/// Tokens of a title that says nothing but whom it points to: `pria itu`.
const BARE: usize = 2;

/// Reported speech with its speaker.
pub(super) struct Report {
    /// What was said.
    pub text: Range<usize>,
    /// The verb or preposition.
    pub cue: Range<usize>,
    /// The cue with the words that name the speaker.
    pub proof: Range<usize>,
    /// Who said it.
    pub speaker: Speaker,
}

/// Reads a sentence that has no quotation marks; the floor is what it was before it. Or one that has, but for no more than
/// words held at a distance (`woven`), whose source must be named, for the floor is another one.
pub(super) fn read(floor: &Floor, index: usize, woven: bool) -> Option<Report> {
    let (document, reader) = (floor.document, floor.reader);
    let sentence = document.sentences.get(index)?.tokens.clone();
    let sentence = past_joint(&document.words, sentence.clone())..sentence.end;
    let told_last = || told_last(document, reader, sentence.clone());
    let (text, cue, source) = told_before(document, reader, sentence.clone()).or_else(told_last)?;
    let plain = match &source {
        Source::Named { grip, .. } => *grip != Grip::Clause,
        _ if woven => false,
        // A pronoun further off is another word's: `Her submission to the court noted …`.
        Source::Pronoun(words, _) if words.end + MAX_ADVERBS < cue.start && !reader.tells_more(words) => {
            false
        }
        Source::Pronoun(..) => floor.may_report(index),
        Source::Title(title) => {
            let opens = title.start == sentence.start && title.end <= cue.start;
            // `The chief also said …`, whose office the article gives to one it named.
            let held = || reader.is_held_by_one(title.clone()) && floor.titled(title.clone()).is_some();
            // `Kiper Sparta itu mengatakan …` behind his words; who is told no more (`pria itu`) may be whom he spoke of.
            let told = title.len() > BARE && is_behind_quotation(document, floor, index);
            opens && (held() || told && floor.points_back(&source) && floor.may_report(index))
        }
        // `Officers say …`, `A spokesman for the council said …`
        Source::Described(it, SpeakerKind::Description) => {
            let beside = it.start == sentence.start
                && cue.start <= it.end + MAX_ADVERBS
                && !document.words.is_mark(it.end, ',');
            let joined = it.clone().any(|at| document.words.is(at, Class::Coordinator));
            beside && !joined && reader.is_human(it.clone())
        }
        Source::Described(..) => false,
    };
    let speaker = floor.speaker(&source).filter(|_| plain)?;
    let words = source.tokens();
    let proof = cue.start.min(words.start)..cue.end.max(words.end);
    Some(Report { text, cue, proof, speaker })
}

/// Whether whoever has the floor was quoted in the sentence before.
fn is_behind_quotation(document: &Document, floor: &Floor, index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| document.sentences[before].tokens.clone());
    let (Some(before), Some(holder)) = (before, floor.holder()) else { return false };
    let quoted = before.clone().any(|at| matches!(document.words.mark(at), '”' | '"'));
    holder.given == Given::Quotation
        || quoted && holder.given == Given::Speech && before.contains(&holder.proof.start)
}

/// Past the words that only join a sentence to the one before: `Justeru, | katanya, …`, `However, | he said, …`.
fn past_joint(words: &Words, sentence: Range<usize>) -> usize {
    let start = sentence.start;
    let Some((length, opening)) = words.phrase_of::<Opening>(start) else { return start };
    let behind = start + length;
    let comma = words.is_mark(behind, ',');
    let cue = words.begins_any(start, any_of!(SpeechBound | According));
    // `Selain itu katanya, …`
    let bound = words.begins(behind, Class::SpeechBound);
    if !cue && behind < sentence.end && (comma || opening == Opening::Joins || bound) {
        behind + usize::from(comma)
    } else {
        start
    }
}

/// What was said behind its source, the verb and the source.
fn told_before(
    document: &Document,
    reader: Reader,
    sentence: Range<usize>,
) -> Option<(Range<usize>, Range<usize>, Source)> {
    let (cue, source) = cue(document, reader, sentence.clone())?;
    let behind = past_office(document, reader, cue_end(sentence.start, &cue, &source), &source)?;
    // `Menurutnya proses itu …`: nothing more of the source can follow.
    let bound = source.tokens() == cue;
    let sourced = cue.start == sentence.start && !bound;
    let text = said(document, reader, behind, sourced, sentence.clone())?;
    // `Harlow Motors said it would close a plant, its director said in a statement.`
    let mut commas = text.clone().rev().filter(|&at| document.words.is_mark(at, ',')).take(MAX_TAIL_COMMAS);
    if commas.any(|comma| is_attributed(reader, document.lang, comma + 1..sentence.end)) {
        return None;
    }
    Some((text, cue, source))
}

/// The same where the source ends the sentence: `The road is closed, John Smith said on Monday.`
fn told_last(
    document: &Document,
    reader: Reader,
    sentence: Range<usize>,
) -> Option<(Range<usize>, Range<usize>, Source)> {
    let words = &document.words;
    let Range { start, end } = sentence;
    let mut commas = (start..end).rev().filter(|&at| words.is_mark(at, ',')).take(MAX_TAIL_COMMAS);
    let (comma, (cue, source)) =
        commas.find_map(|comma| Some(comma).zip(tail(reader, document.lang, comma + 1..end)))?;
    let text = start..before_office(reader, &source, start..comma);
    let behind = cue.end.max(source.tokens().end);
    let goes_on =
        |at: usize| words.is_any(at, any_of!(Coordinator | Relative | Speech)) || clause::is_verb(words, at);
    let told = |at: usize| {
        words.is_any(at, any_of!(Speech | SpeechInverted | SpeechPassive | According | Complementizer))
            || words.begins(at, Class::SpeechBound)
    };
    let opens = clause::points(words, start)
        || words.is_any(start, any_of!(Subordinator | Coordinator | Pronoun | Opening));
    let count = text.clone().filter(|&at| words.is_word(at)).count();
    let whole = words.is_mark(end - 1, '.') && !(behind..end).any(goes_on);
    let plain = !opens && !text.clone().any(told) && clause::main_verb(words, text.clone()).is_some();
    (whole && plain && count >= MIN_WORDS).then_some((text, cue, source))
}

/// Where what was said ends, before the office of whoever said it: `the sea was searched | , the minister, John Smith, said`.
fn before_office(reader: Reader, source: &Source, said: Range<usize>) -> usize {
    let Source::Named { actor, .. } = source else { return said.end };
    let Some(comma) = said.clone().rev().find(|&at| reader.words.is_mark(at, ',')) else { return said.end };
    let mut roles = reader.names.actors[*actor].roles.iter().map(|&role| reader.words.tokens_in(role));
    let opens = comma + 1 + usize::from(reader.words.is(comma + 1, Class::Determiner));
    if roles.any(|role| role.start == opens && role.end == said.end) { comma } else { said.end }
}

/// The verb and the source of a tail: `said John Smith`, `kata Budi`, `police said`, `katanya`.
fn tail(reader: Reader, lang: Lang, tail: Range<usize>) -> Option<(Range<usize>, Source)> {
    let words = reader.words;
    if let Some((length, verb)) = words.phrase_in::<SpeechInverted>(tail.start, Class::SpeechBound) {
        let cue = tail.start..tail.start + length;
        return verb.reports().then_some((cue.clone(), Source::Pronoun(cue, Gender::Untold)));
    }
    if let Some((length, verb)) = words.phrase_of::<SpeechInverted>(tail.start) {
        let cue = tail.start..tail.start + length;
        return verb.reports().then_some(cue.clone()).zip(reader.after(cue.end, tail.end));
    }
    // Elsewhere what is said follows: `Soal pasar itu, ia mengatakan …`.
    let mut verbs = (tail.start + 1..tail.end).filter(|_| lang == Lang::En);
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
fn is_attributed(reader: Reader, lang: Lang, end: Range<usize>) -> bool {
    let mut verbs = (end.start + 1..end.end).filter(|_| lang == Lang::En);
    let told = verbs.find(|&at| reader.told(at).is_some()).is_some_and(|verb| {
        let source = reader.subject_from(end.start, verb);
        source.is_some_and(|source| verb <= source.tokens().end + MAX_ADVERBS)
    });
    told || tail(reader, lang, end).is_some()
}

/// The verb of a report and its source, at the start of a sentence.
fn cue(document: &Document, reader: Reader, sentence: Range<usize>) -> Option<(Range<usize>, Source)> {
    let words = &document.words;
    let start = sentence.start;
    if let Some(told) = told_first(document, reader, sentence.clone()) {
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
        Speech::ReportsThat => introduces(document, behind),
        Speech::TellsThat => told(),
        Speech::Plain | Speech::MayReport => false,
    };
    let source = reader.before(start, verb).filter(|it| reports && !denied && !reader.is_told_within(it))?;
    let aside = document.lang == Lang::En && is_put_in(words, &source.tokens(), behind, start);
    (!aside).then_some((verb..behind, source))
}

/// Whether what stands behind a verb of speech brings in a clause: `bahwa`; in Indonesian and Malay a comma, too, and a
/// pronoun that something is told of: `mengakui beliau berdepan tugas berat`.
fn introduces(document: &Document, behind: usize) -> bool {
    let words = &document.words;
    let next = behind + 1;
    let subject =
        || words.is(behind, Class::Pronoun) && words.is_small(next) && !words.begins(next, Class::SourceEnd);
    // `menilai, jalan itu rusak`, but `mengingatkan, agar warga pulang`
    let comma = || words.is_mark(behind, ',') && !is_aim(words, next);
    is_that(words, behind) || document.lang != Lang::En && (comma() || subject())
}

/// `The road, John Smith said, is closed`: between two commas the source is put into what he said.
fn is_put_in(words: &Words, source: &Range<usize>, behind: usize, start: usize) -> bool {
    words.is_mark(behind, ',') && (start..source.start).any(|at| words.is_mark(at, ','))
}

/// `Kata dia, …`, `Jelasnya, …`: the verb and its source before all that was said.
fn told_first(document: &Document, reader: Reader, sentence: Range<usize>) -> Option<(Range<usize>, Source)> {
    let words = &document.words;
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

/// Where the cue and its source end.
fn cue_end(start: usize, cue: &Range<usize>, source: &Source) -> usize {
    if cue.start == start { cue.end.max(source.tokens().end) } else { cue.end }
}

/// Past the age and the office between a source and what it said: `Menurut Budi (45), kepala dinas, stok aman.` None
/// where it cannot be told which of the two an office belongs to: `Menurut Budi, kepala dinas yang baru, stok aman.`
fn past_office(document: &Document, reader: Reader, at: usize, source: &Source) -> Option<usize> {
    let Source::Named { mention, .. } = source else { return Some(at) };
    // `Budi mengatakan, kepala dinas …`: behind the verb stands no office of his.
    if at > mention.end {
        return Some(at);
    }
    let words = &document.words;
    let offices = Offices { document, names: reader.names };
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

/// What was said: from the cue to the end of the sentence. None where the words behind the cue say when, where or to
/// whom, or where the source of a cue that begins the sentence (`sourced`) has no comma behind it.
fn said(
    document: &Document,
    reader: Reader,
    cue: usize,
    sourced: bool,
    sentence: Range<usize>,
) -> Option<Range<usize>> {
    let words = &document.words;
    let start = content_start(document, cue, sourced, sentence.clone())?;
    // `Budi mengatakan itu saat …`, `Jika hujan turun, Budi mengatakan …`
    let pointed = words.is(start, Class::Definite) && words.begins(start + 1, Class::SourceEnd);
    if pointed || words.is_kind(sentence.start, Subordinator::Condition) {
        return None;
    }
    let said = start..content_end(document, reader, start..sentence.end);
    let complementizer = |at: usize| words.begins(at, Class::Complementizer);
    let brought_in = words.is_mark(cue, ',') || (cue..=start).any(complementizer);
    let clause = cue.checked_sub(1).is_some_and(|verb| words.is_kind(verb, Speech::ReportsClause));
    let says = sourced
        || brought_in
        || has_predicate(document, said.clone()) && (!clause || has_subject(words, said.clone()));
    (says && is_whole(words, said.clone(), sentence.end)).then_some(said)
}

/// Where what was said begins behind its cue, past when, where or to whom it was told, and the word that brings it in.
fn content_start(document: &Document, cue: usize, sourced: bool, sentence: Range<usize>) -> Option<usize> {
    let (words, lang) = (&document.words, document.lang);
    let end = sentence.end;
    let comma = words.is_mark(cue, ',');
    let mut start = cue + usize::from(comma);
    // `Menurut Rimba Pos, Jumat (20/6), pasar ditutup`
    if sourced && words.is(start, Class::Weekday) {
        start = (start..start + DAY).find(|&at| words.is_mark(at, ',')).map_or(start, |comma| comma + 1);
    }
    let told = cue.checked_sub(1).is_some_and(|verb| words.is_kind(verb, Speech::TellsThat));
    let hearer = brought_in(words, start).filter(|_| told);
    start = hearer.unwrap_or_else(|| past_hearer(words, start));
    if !sourced && hearer.is_none() {
        start = past_adverbial(words, start..end).unwrap_or(start);
        // `Police said Monday | the man was held`: when they said it.
        let day = lang == Lang::En && !comma && words.is(start, Class::Weekday);
        let part = usize::from(words.is(start + 1, Class::DayPart));
        start += if day { 1 + part } else { 0 };
    }
    // `Menurut Budi, hal itu dapat terjadi karena …`
    let echoed = || words.begins(start, Class::Echo) && clause::own_verb(words, start..end).is_some();
    let whole = comma && (is_circumstance(words, sourced, start..end) || echoed());
    let aside = words.begins(start, Class::SourceEnd) && !whole;
    // Of `Menurut hakim, Budi tidak hadir` the judge is the source.
    let alone = || lang != Lang::En && !sentence.clone().any(|at| words.is_mark(at, ','));
    let beside = !sourced || comma || alone() && goes_straight_on(words, start..end);
    past_complementizer(words, start..end).or_else(|| (beside && !aside).then_some(start))
}

/// `Menurut Budi | harga beras naik.`: what no comma parts from its source, and nothing that may tell more of him begins.
fn goes_straight_on(words: &Words, said: Range<usize>) -> bool {
    let more = any_of!(
        Office
            | OfficePrefix
            | OfficePreposition
            | People
            | Relative
            | Coordinator
            | RoleLink
            | AliasLink
            | Definite
    );
    let start = said.start;
    let subject = words.is_small(start) && !words.begins_any(start, more) && !clause::is_verb(words, start);
    subject && !clause::denies(words, start) && clause::main_verb(words, said).is_some()
}

/// Whether what begins behind the cue's comma is the circumstance of what was said, and not of the saying: `mengatakan,
/// setelah hujan turun, jalan itu ditutup`, but `mengatakan, saat ditemui, jalan itu ditutup`, `Menurut Budi, saat membuka
/// pasar, jalan itu ditutup`.
fn is_circumstance(words: &Words, sourced: bool, said: Range<usize>) -> bool {
    let start = said.start;
    let ends = |&at: &usize| words.is_mark(at, ',') || is_that(words, at);
    let end = said.clone().take(ADVERBIAL).find(ends).unwrap_or(said.end.min(start + ADVERBIAL));
    let of_saying = |at: usize| {
        words.is_any(at, any_of!(Document | Weekday))
            || at > start && words.is(at, Class::SourceEnd) && clause::is_verb(words, at)
    };
    let his = sourced && words.is(start, Class::Subordinator) && clause::is_verb(words, start + 1);
    words.begins(start, Class::Opening)
        && !his
        && !(start..end).any(of_saying)
        && !words.is(end, Class::Complementizer)
        && !words.is(end + 1, Class::Complementizer)
}

/// Past the word that brings in what was said.
fn past_complementizer(words: &Words, said: Range<usize>) -> Option<usize> {
    let start = said.start;
    let (length, opener) = words.phrase_of::<Complementizer>(start)?;
    // `mengatakan jika hujan turun, pasar ditutup`, `said that is why he left`
    let subject = words.is(start, Class::Definite) && clause::is_verb(words, start + length);
    let condition = opener == Complementizer::Condition && said.clone().any(|at| words.is_mark(at, ','));
    let behind = start + if subject || condition { 0 } else { length };
    // `noted that, despite the rain, …`
    Some(behind + usize::from(words.is_mark(behind, ',')))
}

/// Where what was said ends, without the marks behind it.
fn content_end(document: &Document, reader: Reader, said: Range<usize>) -> usize {
    let words = &document.words;
    let start = said.start;
    let mut end = before_other(reader, said.clone());
    if document.lang == Lang::En {
        // Elsewhere verbs of speech go on lists of deeds: `bekerja dan memastikan …`.
        end = before_more(words, start..end);
    } else if end == said.end {
        end = before_credit(words, said);
    }
    end = before_citation(words, start..end);
    let counts = |at: usize| words.get(at).is_none_or(Token::is_word) || is_number(words.word(at));
    while end > start && !counts(end - 1) {
        end -= 1;
    }
    past_mark(words, start..end)
}

/// Whether a clause tells what is or was so: of `mengungkapkan sejumlah modus baru yang dipakai pelaku` he only spoke.
fn has_predicate(document: &Document, said: Range<usize>) -> bool {
    let words = &document.words;
    // `pembangunan pasar itu selesai`; English points before the noun.
    let goes_on = any_of!(SourceEnd | Relative | Coordinator);
    let told = |at: usize| words.is(at, Class::Definite) && !words.is_any(at + 1, goes_on);
    let before_last = said.start..said.end.saturating_sub(1);
    clause::main_verb(words, said).is_some() || document.lang != Lang::En && before_last.into_iter().any(told)
}

/// Whether the word brings a clause in: `bahwa`.
fn is_that(words: &Words, at: usize) -> bool {
    words.is_kind(at, Complementizer::That)
}

/// Whether the word opens what somebody is asked for: `mengingatkan agar warga pulang`.
fn is_aim(words: &Words, at: usize) -> bool {
    words.is_kind(at, Cause::Aim)
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

/// The word that brings in what was said, behind whom and when it was told: `told reporters on Monday | that`, but not
/// `told so many lies that`.
pub(super) fn brought_in(words: &Words, start: usize) -> Option<usize> {
    let hearer = any_of!(
        Definite | Determiner | Indefinite | Pronoun | PluralPronoun | People | OrganizationHead | Office
    );
    let named = words.is_capitalized(start) || words.is_any(start, hearer);
    let ends = |&at: &usize| {
        words.is(at, Class::Complementizer) || words.is_mark(at, ',') || words.is(at, Class::Speech)
    };
    let end = (start..start + HEARER_PHRASE).find(ends).filter(|_| named);
    end.filter(|&at| is_that(words, at))
}

/// Past the mark, and the stop before it, that closes what a report opens: `may just be “misinformed | .” |`.
fn past_mark(words: &Words, said: Range<usize>) -> usize {
    let mark = |at: usize| matches!(words.mark(at), '“' | '”' | '"');
    let open = said.clone().filter(|&at| mark(at)).count() % 2 == 1;
    let close = said.end + usize::from(matches!(words.mark(said.end), '.' | ','));
    if open && mark(close) { close + 1 } else { said.end }
}

/// Past whom the speaker told it: `memberitahu Bernama | bahawa`, `memberitahu mahkamah, | jalan itu ditutup`.
fn past_hearer(words: &Words, start: usize) -> usize {
    let body = words.is_small(start) && words.is(start, Class::OrganizationHead);
    let next = start + 2;
    if body
        && words.is_mark(start + 1, ',')
        && !(next..next + LISTED).any(|at| words.is(at, Class::Coordinator))
    {
        return next;
    }
    let brought_in = |&at: &usize| is_that(words, at);
    let told = (start + 1..start + HEARER).find(brought_in);
    let named = |told: usize| (start..told).all(|at| words.is_capitalized(at));
    told.filter(|&told| named(told)).unwrap_or(start)
}

/// Past when, where or to whom somebody spoke: `said on Sunday | that …`, `berkata ketika ditemui di sini, | jalan itu …`.
fn past_adverbial(words: &Words, said: Range<usize>) -> Option<usize> {
    let start = said.start;
    let opens = words.begins(start, Class::SourceEnd) && !words.begins(start, Class::Echo);
    let ends = |&at: &usize| words.is_mark(at, ',') || is_that(words, at);
    let end = said.clone().take(ADVERBIAL).find(ends).filter(|&end| end > start)?;
    let comma = words.is_mark(end, ',');
    let next = end + 1;
    let goes_on = any_of!(Coordinator | Relative | Subordinator | SourceEnd | Complementizer);
    if (start..end).any(|at| words.is(at, Class::Speech)) || words.is_any(next, goes_on) && comma {
        return None;
    }
    let verb = |at: usize| clause::is_verb(words, at);
    if !comma {
        // `said in a letter that was read out` brings nothing in, nor does `Smith said, since many accept that …`.
        let dated = words.is(end - 1, Class::Weekday);
        let beside = !words.is_mark(start - 1, ',') && !(start..end).any(verb);
        return ((opens || dated) && beside && !verb(next)).then_some(end);
    }
    // Else it may be part of what was said: `berkata dengan jalan itu, warga terbantu`.
    let met = (start + 1..end).any(|at| words.is(at, Class::SourceEnd) && verb(at));
    let stated = (start..end).any(|at| words.is(at, Class::Document)) && !(start..end).any(verb);
    let alone = !(next..said.end).any(|at| words.is_mark(at, ','));
    let report = alone && clause::main_verb(words, next..said.end).is_some();
    (opens && report && (met || stated)).then_some(next)
}

/// Where what was said ends, before what else the speaker did with words: `said the water was cold, | and urged parents
/// to stay`, `said he was tired, | but he did not say why`.
fn before_more(words: &Words, said: Range<usize>) -> usize {
    let mut nesting = Nesting::default();
    let more = |&at: &usize| {
        nesting.step(words.mark(at));
        // `…, adding that the road was closed`
        let adding = words.is_mark(at, ',')
            && words.is(at + 1, Class::Speech)
            && words.has_suffix(at + 1, Class::ParticipleSuffix);
        if adding && !nesting.is_open() {
            return true;
        }
        if nesting.is_open() || at == said.start || !words.is(at, Class::Coordinator) {
            return false;
        }
        let denied = (at + 2..at + DENIED).find(|&at| clause::denies(words, at));
        let verb = denied.filter(|_| words.is(at + 1, Class::Pronoun)).unwrap_or(at) + 1;
        words.is(verb, Class::Speech) && words.is_small(verb)
    };
    said.clone().find(more).unwrap_or(said.end)
}

/// Where what was said ends, before what somebody said next: `said all were rescued, | but officials said only ten`.
fn before_other(reader: Reader, said: Range<usize>) -> usize {
    let words = reader.words;
    let mut nesting = Nesting::default();
    let other = |&at: &usize| {
        nesting.step(words.mark(at));
        let comma = at > said.start && words.is_mark(at - 1, ',');
        let parts = words.is_any(at, any_of!(Coordinator | Subordinator))
            && (comma || words.is(at, Class::Coordinator) && words.is(at, Class::SourceEnd));
        if nesting.is_open() || at == said.start || !parts {
            return false;
        }
        let goes_on = |at: usize| words.is_any(at, any_of!(Relative | Complementizer));
        let verb = (at + 1..said.end).take(MAX_SUBJECT).find(|&at| goes_on(at) || reader.told(at).is_some());
        let told = verb.and_then(|verb| reader.told(verb));
        // `but officials in Harlow, the nearest town, said …`
        let aside =
            |verb: usize| words.is_mark(verb - 1, ',') || !(at + 1..verb).any(|at| words.is_mark(at, ','));
        // `dan diharapkan warga akan menyampaikan aduan` goes on, `though she acknowledged it was late` does not.
        verb.zip(told).is_some_and(|(verb, (length, kind))| {
            let tells = match kind {
                Speech::MayReport | Speech::Reports | Speech::ReportsClause => true,
                Speech::ReportsThat => reader.lang == Lang::En || is_that(words, verb + length),
                Speech::Plain | Speech::TellsThat => false,
            };
            tells && verb > at + 1 && aside(verb)
        })
    };
    let mut tokens = said.clone();
    tokens.find(other).unwrap_or(said.end)
}

/// Where what was said ends, before who else passed it on: `jalan itu ditutup | lapor Rimba Harian.`
fn before_credit(words: &Words, said: Range<usize>) -> usize {
    let name = |&at: &usize| words.get(at).is_some_and(|token| token.is_capitalized() || !token.is_word());
    let behind = said.clone().rev().take_while(name).last().unwrap_or(said.end);
    let verb = behind.saturating_sub(1);
    let told = words.kind(verb).is_some_and(SpeechInverted::reports) || words.is(verb, Class::Citing);
    let told = words.is_small(verb) && told;
    let who = words.is_capitalized(behind);
    if told && who && verb > said.start { verb } else { said.end }
}

/// Where what was said ends, before what it was taken from, or where: `the road would close, | citing a newspaper report`.
fn before_citation(words: &Words, said: Range<usize>) -> usize {
    let cites = |at: usize| words.begins(at, Class::Citing);
    let told = |at: usize| {
        let participle = words.has_suffix(at, Class::ParticipleSuffix);
        let ends = words.is(at, Class::SourceEnd) && (participle || cites(at + 1));
        cites(at) || ends || participle && words.is(at, Class::Perceiving)
    };
    let comma = said.clone().find(|&at| words.is_mark(at, ',') && told(at + 1));
    comma.filter(|&end| clause::main_verb(words, said.start..end).is_some()).unwrap_or(said.end)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || matches!(word, "%" | ")")
}
