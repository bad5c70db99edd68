//! The phrases that may tell why or how.
//!
//! ```text
//! Tomo membuka pasar | untuk membantu petani desa | , kata juru bicaranya
//!                      cue                          ^ here it may end: at a comma, another clause, an attribution, or
//!                                                     with its sentence or quotation
//! ```
//!
//! The cues stand in the word files, with their kinds. Which phrase is the event's is [`super::reason`]'s business.

use super::context::Context;
use super::reason::Question;
use super::tie::{Clause, is_deed};
use crate::article::Words;
use crate::article::clause::{self, Boundary, Break, Nesting};
use crate::language::{Cause, Class, Manner, any_of};
use crate::names::NameKind;
use std::ops::Range;

/// Sentences from the story's first on in which a phrase is looked for.
const SENTENCES: usize = 16;

/// Words of a phrase at least and at most.
const PHRASE_WORDS: Range<usize> = 3..31;

/// Tokens of a phrase at most, marks too.
const PHRASE_TOKENS: usize = 64;

/// Places where a phrase may end at most.
const STOPS: usize = 3;

/// Letters of a word at least before a full stop that ends a sentence inside a quotation: shorter ones are abbreviations.
const ENDING_WORD: usize = 4;

/// Tokens of a hedge at most: `diduga kuat`.
const HEDGES: usize = 2;

/// Tokens between a word that denies and a cue right behind its verb at most: `tidak bisa dilakukan`.
const DENIED: usize = 4;

/// Tokens between a verb of asking and what is asked for at most: `meminta warga desa agar`.
const ASKED: usize = 24;

/// A cue with the places where the phrase that it opens may end.
pub(super) struct Cue {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The sentence that holds it.
    pub(super) sentence: usize,
    /// Its kind.
    pub(super) kind: Cause,
    /// Whether it stands in a quotation.
    pub(super) is_quoted: bool,
    /// Whether it opens its sentence with the reason of the one before: `Pasalnya, …`.
    pub(super) links: bool,
    /// What its sentence tells of each cue in it.
    pub(super) told: Told,
    /// Where the phrase may end, the nearest first.
    pub(super) ends: Vec<Boundary>,
}

impl Cue {
    /// The clause that it belongs to.
    pub(super) const fn clause(&self) -> &Clause {
        self.told.clause_at(self.tokens.start)
    }
}

/// What a sentence tells of every cue in it: read once, however many it has.
#[derive(Clone, Copy)]
pub(super) struct Told {
    /// How many words of the headline it shares.
    pub(super) shared: u32,
    /// Where somebody says something in it, or its end.
    pub(super) report: usize,
    /// Its main verb.
    verb: Option<usize>,
    /// Its clause, behind the phrases that open it.
    whole: Clause,
    /// What is said in it, behind who says it.
    said: Clause,
}

impl Told {
    /// The clause that the token belongs to.
    pub(super) const fn clause_at(&self, token: usize) -> &Clause {
        if self.said.head <= token { &self.said } else { &self.whole }
    }

    pub(super) fn of(context: &Context, sentence: &Range<usize>) -> Self {
        let words = &context.document.words;
        let verb = clause::main_verb(words, sentence.clone());
        let report = sentence.clone().find(|&at| words.is(at, Class::Report)).unwrap_or(sentence.end);
        let links = |&at: &usize| words.is(at, Class::Complementizer) || matches!(words.mark(at), ',' | ':');
        // `… after he said | he agreed because`
        let main = verb.is_none_or(|verb| report <= clause::full_verb(words, verb));
        let head = if main { report + 1 } else { sentence.end };
        let said = sentence.end.min(head) + (head..sentence.end).take_while(links).count();
        Self {
            shared: context.headline.shared_in(sentence.clone()).count(),
            report,
            verb,
            whole: Clause::of(context, clause::start(words, sentence)..sentence.end),
            said: Clause::of(context, said..sentence.end),
        }
    }
}

/// Every cue of the first sentences behind which a phrase stands, in the article's order.
pub(super) fn each(context: &Context, question: Question, mut each: impl FnMut(&Cue)) {
    let words = &context.document.words;
    for (sentence, read) in context.document.sentences.iter().enumerate().take(SENTENCES) {
        let tokens = read.tokens.clone();
        // Most sentences have no cue: told before brackets and quotation marks are counted.
        if !tokens.clone().any(|at| words.begins(at, question.cue())) {
            continue;
        }
        let mut nesting = Nesting::default();
        let mut passed = tokens.start;
        let mut known = None;
        for at in tokens.clone() {
            nesting.step(words.mark(at));
            let Some((length, kind)) =
                cue_at(words, question, at).filter(|(_, kind)| at >= passed && kind.is_cue())
            else {
                continue;
            };
            let behind = at + length;
            passed = behind;
            let somebody = question == Question::How && is_somebody(context, behind);
            if kind == Cause::Lookalike
                || somebody
                || is_no_reason(words, question, tokens.start..at, behind, kind)
            {
                continue;
            }
            let is_quoted = nesting.is_open() || context.is_quoted(words.span(at..behind));
            let told = *known.get_or_insert_with(|| Told::of(context, &tokens));
            let start = hedged(words, tokens.start, at);
            let mut cue =
                Cue { tokens: at..behind, sentence, kind, is_quoted, links: false, told, ends: Vec::new() };
            find_ends(context, question, tokens.end, &mut cue);
            cue.tokens.start = start;
            if !cue.ends.is_empty() {
                each(&cue);
            }
        }
    }
}

/// The longest cue that begins at the token, and its kind.
fn cue_at(words: &Words, question: Question, at: usize) -> Option<(usize, Cause)> {
    match question {
        Question::Why => words.phrase_of(at),
        Question::How => words.phrase_of(at).map(|(length, manner)| (length, Manner::like_cause(manner))),
    }
}

/// Finds where the phrase behind the cue may end, and whether the cue links its sentence to the one before.
fn find_ends(context: &Context, question: Question, end: usize, cue: &mut Cue) {
    let words = &context.document.words;
    let (at, behind, told) = (cue.tokens.start, cue.tokens.end, &cue.told);
    let why = question == Question::Why;
    if why && cue.kind == Cause::Purpose && context.what.contains(&at) {
        // The clause that tells the news has it already.
        return;
    }
    // `Tomo melalui dinasnya | membuka pasar`; a cause has a verb of its own.
    let verb = told.verb.filter(|_| !why);
    let mut ends = stops(words, behind..end, cue.is_quoted, verb);
    // A quotation mark may stand before it.
    cue.links = why && cue.kind == Cause::Link && at <= told.whole.head + 1;
    if cue.links {
        // `Pasalnya, camat desa, Tomo, | membuka …`
        ends.retain(|end| told.verb.is_none_or(|verb| verb < end.at));
    } else if at < told.whole.head {
        // `Demi pedagang | , Tomo membuka pasar`
        ends.retain(|end| end.at < told.whole.head && end.kind == Break::Comma);
    } else if why && at == told.whole.head && cue.kind != Cause::Reason {
        // What only looks like the subject: `Untuk kondisi pasar, sudah baik`
        ends.truncate(1);
        ends.retain(|end| end.kind == Break::Comma);
    }
    ends.retain(|end| PHRASE_WORDS.contains(&words.count(at..end.at)) && !speaks(words, behind..end.at));
    cue.ends = ends;
}

/// Where the cue begins with the word before it that says how sure it is: without it, a guess would read as a fact.
fn hedged(words: &Words, start: usize, cue: usize) -> usize {
    let hedge = |&at: &usize| words.phrase_of(at) == Some((cue - at, Cause::Hedge));
    (start.max(cue.saturating_sub(HEDGES))..cue).find(hedge).unwrap_or(cue)
}

/// Whether somebody speaks of himself: without its quotation, nobody can tell who.
fn speaks(words: &Words, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| words.is_kind(at, Cause::Speaker))
}

/// Where a phrase may end, the nearest first: its cue ends before the tokens, and no manner holds the main verb.
fn stops(words: &Words, rest: Range<usize>, quoted: bool, verb: Option<usize>) -> Vec<Boundary> {
    let mut stops = Vec::new();
    let behind = rest.start;
    let end = rest.end.min(behind + PHRASE_TOKENS);
    let boundary = |at: usize, kind: Break| Boundary { at: without_marks(words, behind..at), kind };
    let mut nesting = Nesting::default();
    for at in behind..end {
        let outside = !nesting.is_open();
        let mark = words.mark(at);
        let closes = outside && (matches!(mark, ')' | ']' | '”') || quoted && mark == '"');
        nesting.step(mark);
        let back = outside && takes_back(words, behind..at);
        let kind = if verb == Some(at) && at > behind + 1 {
            Some(Break::Comma)
        } else if closes || back || outside && ends_sentence(words, at) {
            Some(Break::End)
        } else if outside && !nesting.is_open() {
            stop_at(words, behind, at..rest.end)
        } else {
            None
        };
        let Some(kind) = kind else { continue };
        stops.push(boundary(at, kind));
        if matches!(kind, Break::End | Break::Attribution) || verb == Some(at) || stops.len() == STOPS {
            return stops;
        }
    }
    if end == rest.end {
        stops.push(boundary(end, Break::End));
    }
    stops
}

/// Whether what stands behind the phrase takes it back: `…, namun warga menolak`; but `tidak …, tetapi …` is one.
fn takes_back(words: &Words, mut phrase: Range<usize>) -> bool {
    words.is_mark(phrase.end, ',')
        && clause::contrasts(words, phrase.end + 1)
        && !phrase.any(|at| clause::denies(words, at))
}

/// What the phrase may end before where the tokens begin.
fn stop_at(words: &Words, behind: usize, rest: Range<usize>) -> Option<Break> {
    let at = rest.start;
    // `mengingat Badan Cuaca | , Iklim dan Gempa menyatakan …`
    if clause::opens_attribution(words, rest)
        && !clause::splits_list(words, &Boundary { at, kind: Break::Comma })
    {
        return Some(Break::Attribution);
    }
    let kind = clause::break_at(words, at).filter(|_| at > behind)?;
    let boundary = Boundary { at, kind };
    let stops = match kind {
        Break::Comma => true,
        // `hingga | saat ini` ends nothing.
        Break::Subordinate => !clause::points(words, at + 1),
        Break::Relative => words.is_mark(at, ','),
        _ => false,
    };
    let whole = !clause::splits_list(words, &boundary) && !clause::is_bound(words, &boundary);
    (stops && whole).then_some(kind)
}

/// Whether a sentence ends there, of a quotation that holds several.
fn ends_sentence(words: &Words, at: usize) -> bool {
    match words.mark(at) {
        ';' | '?' | '!' | '…' => true,
        '.' => {
            let before = words.word(at - 1);
            let ending =
                before.len() >= ENDING_WORD || before.ends_with(|letter: char| letter.is_ascii_digit());
            ending && words.is_capitalized(at + 1)
        }
        _ => false,
    }
}

/// The end of a phrase without the marks that it would end with.
fn without_marks(words: &Words, phrase: Range<usize>) -> usize {
    let end = phrase.end;
    let marks = phrase.rev().take_while(|&at| !words.counts(at) && !matches!(words.mark(at), ')' | '%'));
    end - marks.count()
}

/// Whether what stands before a cue, or right behind it, makes no reason of what follows.
///
/// ```text
/// bukan karena dendam, tak hanya karena dendam        denied
/// tidak dilakukan untuk dendam                        denied, too, but for a cause: `tidak hadir karena sakit`
/// meminta warga agar pulang                           what is asked for
/// peluang untuk pulang, keputusan agar pulang         what completes a word
/// penting karena, mengejutkan warga karena            why somebody judges so
/// mempunyai sebab untuk pulang                        a noun
/// …, kata Tomo lewat telepon                          how it was said
/// dan karena dendam                                   a second one
/// karena itu                                          therefore
/// mereka mengingat, kata Tomo, …                      another word than the cue
/// ```
fn is_no_reason(words: &Words, question: Question, before: Range<usize>, behind: usize, kind: Cause) -> bool {
    let why = question == Question::Why;
    let near = |tokens: usize| before.start.max(before.end.saturating_sub(tokens))..before.end;
    let denied = |tokens: usize| near(tokens).any(|at| clause::denies(words, at));
    let last = before.end.checked_sub(1).filter(|&last| last >= before.start);
    let done = last.is_some_and(|last| clause::is_verb(words, last)) && kind.is_purpose();
    let verb = near(ASKED).rev().find(|&at| clause::is_verb(words, at));
    let asked =
        matches!(kind, Cause::Purpose | Cause::Aim) && near(ASKED).any(|at| words.is(at, Class::Request));
    let lacking = |at: Option<usize>| at.is_some_and(|at| words.is_kind(at, Cause::Completed));
    // `keputusan | supaya`
    let decided = kind == Cause::Aim && last.is_some_and(|last| is_deed(words, last));
    let completed = decided || (kind.is_purpose() || kind == Cause::Part) && (lacking(last) || lacking(verb));
    let before_comma =
        last.filter(|&last| kind == Cause::Reason && words.is_mark(last, ',')).map(|last| last - 1);
    // `sulit diungkap | karena`
    let hard =
        last.filter(|&last| verb == Some(last) && !kind.is_purpose()).and_then(|last| last.checked_sub(1));
    let mut judging = [last, before_comma, verb, hard].into_iter().flatten();
    let judged = judging.any(|at| words.is_kind(at, Cause::Judged));
    // `ada sebab`
    let named = why && kind == Cause::Link && last.is_some_and(|last| words.counts(last));
    let only = last.is_some_and(|last| words.is(last, Class::Incomplete));
    let spoken = verb.is_some_and(|verb| {
        let parted = why && (verb..before.end).any(|at| words.is_mark(at, ','));
        words.is_any(verb, any_of!(SpeechInverted | SpeechBound)) && !parted
    });
    let joined = last.is_some_and(|last| words.is_any(last, any_of!(Coordinator | Subordinator)));
    let aside = last.is_some_and(|last| words.counts(last)) && words.is_mark(behind, ',');
    aside
        || denied(1 + usize::from(only))
        || done && denied(DENIED)
        || asked
        || completed
        || judged
        || joined
        || named
        || spoken
        || clause::points(words, behind)
}

/// Whether somebody, or his office, stands at the token: `melalui Kepala Dinas Tomo` says through whom, not how.
fn is_somebody(context: &Context, token: usize) -> bool {
    let words = &context.document.words;
    let person =
        context.found.names.mention_at(token).is_some_and(|mention| mention.kind == NameKind::Person);
    person || words.is_any(token, any_of!(Office | OfficePrefix | Rank | Honorific | Courtesy))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Document;
    use crate::event::Findings;
    use crate::event::headline::Headline;
    use crate::language::Lang;
    use crate::names::Names;

    /// The phrases that may tell why or how, of a story.
    fn phrases(question: Question, text: &str) -> Vec<&str> {
        let document = &Document::of(text, Lang::Id);
        let (names, quotes, times, places) = (Names::default(), vec![], vec![], vec![]);
        let found = Findings { names: &names, quotes: &quotes, times: &times, places: &places };
        let headline = Headline::of(document);
        let context = Context::new(document, &found, &headline, 0..0);
        let mut spans = Vec::new();
        each(&context, question, |cue| {
            spans.extend(cue.ends.iter().map(|end| document.words.span(cue.tokens.start..end.at)));
        });
        spans.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn what_is_denied_or_asked_for_is_no_reason() {
        let why = |text| phrases(Question::Why, text);
        assert_eq!(why("Tomo pulang karena hujan turun di Waru."), ["karena hujan turun di Waru"]);
        assert_eq!(why("Tomo tidak hadir karena sakit di rumah."), ["karena sakit di rumah"]);
        assert!(why("Tomo pulang bukan karena hujan turun di Waru.").is_empty());
        assert!(why("Tomo pulang tak hanya karena hujan turun di Waru.").is_empty());
        assert!(why("Langkah itu tidak bisa dinilai sebagai bentuk mundur dari dewan.").is_empty());
        assert!(why("Tomo meminta warga desa agar segera pulang ke rumah.").is_empty());
        assert!(why("Warga desa diminta agar segera pulang ke rumah.").is_empty());
        assert!(why("Hujan turun di Waru, karena itu Tomo pulang ke rumah.").is_empty());
        assert!(why("Tomo mendapat peluang untuk membuka pasar desa.").is_empty());
        assert!(why("Tomo berharap agar pasar desa segera dibuka.").is_empty());
        assert!(why("Langkah itu dinilai sebagai upaya membantu petani.").is_empty());
        assert!(why("Tomo pulang lebih awal dan karena hujan turun.").is_empty());
        assert!(why("Tomo meminta warga yang terjebak banjir supaya segera pulang.").is_empty());
        assert!(why("Pasar itu menarik karena pedagang berjualan di perahu.").is_empty());
        assert!(why("Pasar itu sulit ditutup karena pedagang berjualan di perahu.").is_empty());
        assert!(why("Dewan desa membuat keputusan supaya Tomo segera diperiksa.").is_empty());
        assert!(why("Penutupan itu mengejutkan para pedagang karena pasar sedang ramai.").is_empty());
        assert!(why("Tomo mempunyai sebab untuk menutup pasar desa itu.").is_empty());
        let how = phrases(Question::How, "\"Pasar dibuka,\" kata Tomo melalui sambungan telepon kemarin.");
        assert!(how.is_empty(), "{how:?}");
    }

    #[test]
    fn nobody_speaks_in_a_reason() {
        let why = |text| phrases(Question::Why, text);
        let reason = "karena pasar itu rusak parah";
        assert_eq!(why("\"Pasar ditutup karena pasar itu rusak parah,\" kata Tomo."), [reason]);
        assert!(why("\"Pasar ditutup karena kami takut atapnya runtuh,\" kata Tomo.").is_empty());
    }

    #[test]
    fn a_link_opens_a_reason_of_a_whole_sentence() {
        let why = |text| phrases(Question::Why, text);
        let reason = "Pasalnya, atap pasar itu rusak parah";
        assert_eq!(why("Pasar Waru ditutup. Pasalnya, atap pasar itu rusak parah."), [reason]);
        assert!(why("Seiring waktu pasar Waru ramai pada malam hari.").is_empty());
    }

    #[test]
    fn what_only_begins_like_a_cue_is_none() {
        let why = |text| phrases(Question::Why, text);
        assert!(why("Untuk pertama kalinya pasar Waru dibuka pada malam hari.").is_empty());
        assert!(why("Tomo mengingat, kata Siti, semua pedagang pasar itu.").is_empty());
        let how = phrases(Question::How, "Dengan demikian pasar Waru dibuka pada malam hari.");
        assert!(how.is_empty(), "{how:?}");
    }

    #[test]
    fn a_phrase_ends_where_its_clause_does() {
        let cases = [
            ("Pasar itu dibuka, kata Tomo, untuk membantu petani desa.", "untuk membantu petani desa"),
            (
                "Wawancara itu digelar untuk menggali visi, komitmen dan kemampuan calon, kata Tomo.",
                "untuk menggali visi, komitmen dan kemampuan calon",
            ),
            (
                "\"Kami datang karena pasar itu rusak parah. Semua pedagang pindah,\" kata Tomo.",
                "karena pasar itu rusak parah",
            ),
            ("\"Pasar ramai karena ada bus W6. Semua pedagang pindah,\" kata Tomo.", "karena ada bus W6"),
            ("“Kami datang karena pasar itu rusak parah,” kata Tomo.", "karena pasar itu rusak parah"),
            ("Tomo ditahan (karena menjual pasar desa) di Waru.", "karena menjual pasar desa"),
            (
                "Pasar ditutup mengingat Badan Cuaca, Iklim dan Gempa menyatakan hujan akan turun.",
                "mengingat Badan Cuaca, Iklim dan Gempa menyatakan hujan akan turun",
            ),
            (
                "Kegiatan itu merupakan bagian dari hari jadi Desa Waru.",
                "merupakan bagian dari hari jadi Desa Waru",
            ),
        ];
        for (text, phrase) in cases {
            assert_eq!(phrases(Question::Why, text), [phrase], "{text}");
        }
    }

    #[test]
    fn a_phrase_may_go_past_a_comma() {
        let found = phrases(Question::Why, "Tomo pulang karena hujan turun di Waru, sejak pagi tadi.");
        assert_eq!(found, ["karena hujan turun di Waru", "karena hujan turun di Waru, sejak pagi tadi"]);
    }

    #[test]
    fn a_phrase_ends_where_it_is_taken_back() {
        let found =
            phrases(Question::Why, "Tomo pulang karena hujan turun di Waru, namun Siti tetap tinggal.");
        assert_eq!(found, ["karena hujan turun di Waru"]);
        let text = "Tomo pulang karena hujan tidak turun di Waru, tetapi di Sari.";
        assert!(phrases(Question::Why, text).contains(&"karena hujan tidak turun di Waru, tetapi di Sari"));
    }

    #[test]
    fn a_phrase_that_opens_its_sentence_ends_before_the_subject() {
        let found = phrases(Question::Why, "Demi membantu petani desa, Tomo membuka pasar, kata Siti.");
        assert_eq!(found, ["Demi membantu petani desa"]);
    }

    #[test]
    fn until_now_ends_nothing() {
        let found = phrases(Question::Why, "Tomo pulang karena pasar itu sampai saat ini belum dibuka.");
        assert_eq!(found, ["karena pasar itu sampai saat ini belum dibuka"]);
    }

    #[test]
    fn a_manner_ends_before_the_verb() {
        let text = "Pemerintah Kota Waru melalui Badan Pendapatan Daerah memberikan keringanan pajak.";
        assert_eq!(phrases(Question::How, text), ["melalui Badan Pendapatan Daerah"]);
    }

    #[test]
    fn a_sentence_that_gives_the_reason_comes_to_its_verb() {
        let text = "Pasar ditutup. Pasalnya, camat desa, Tomo Sari, membuka pasar lain di Waru.";
        assert_eq!(
            phrases(Question::Why, text),
            ["Pasalnya, camat desa, Tomo Sari, membuka pasar lain di Waru"]
        );
    }

    #[test]
    fn why_somebody_judges_so_is_no_reason_behind_a_comma_either() {
        let text = "Banjir itu belum tergolong parah, karena belum ada yang mengungsi dari Waru.";
        assert_eq!(phrases(Question::Why, text), Vec::<&str>::new());
    }
}
