//! Whether a phrase of cause or manner hangs on the news, or on something else that the article tells.
//!
//! ```text
//! Tomo membuka pasar | untuk membantu petani          in the sentence of the news, behind its verb
//! Langkah itu diambil | untuk membantu petani         its clause points at what was done
//! Pasalnya, pasar itu rusak                           it opens the sentence behind that of the news
//! Pembukaan pasar dilakukan | untuk membantu petani   its clause names the deed again: `membuka`
//! Pasar ramai | karena hujan                          another story
//! Tomo membuka pasar yang rusak | karena hujan        of a clause within the clause
//! Tomo membuka pasar untuk warga | karena hujan       of another reason
//! Pembukaan itu dikecam | karena mahal                of what people make of it
//! Lampu yang dipakai | untuk sidang mendadak padam    of the subject
//! ```

use super::context::Context;
use super::phrases::Cue;
use crate::article::Words;
use crate::article::clause;
use crate::language::{Cause, Class, any_of};
use std::ops::Range;

/// Words from a clause's start in which something is pointed at: `kegiatan sosial tahunan ini`.
const SUBJECT: usize = 4;

/// Tokens from a clause's start in which what was done is named: `rencana penutupan jalan`.
const DEEDS: usize = 6;

/// Tokens of a clause that are looked at, behind its start or before a cue.
const NEAR: usize = 40;

/// Where a root may begin in a verb, and its letters that are compared: `me[nang]kap`, `men[angk]ap` of `penangkapan`.
const ROOTS: Range<usize> = 3..5;
const ROOT: usize = 4;

/// A clause of a sentence, read once for every cue in it.
#[derive(Clone, Copy)]
pub(super) struct Clause {
    /// Its first token.
    pub(super) head: usize,
    /// Its main verb.
    verb: Option<usize>,
    /// Whether its subject or verb names what the news tells.
    is_named: bool,
}

impl Clause {
    pub(super) fn of(context: &Context, tokens: Range<usize>) -> Self {
        let head = tokens.start;
        let words = &context.document.words;
        let verb = clause::main_verb(words, tokens);
        let told = |verb: usize| context.headline.shared(clause::full_verb(words, verb)).count() > 0;
        let is_named = verb.is_some_and(|verb| {
            told(verb)
                || (head..=verb).any(|word| is_named(context, word))
                || (head..verb.min(head + SUBJECT)).any(|word| names_deed(context, word))
        });
        Self { head, verb, is_named }
    }

    /// Whether what stands at the token belongs to the news: the clause names it before, or begins with a word for it. The
    /// sentence begins at `start`.
    pub(super) fn is_news(&self, context: &Context, start: usize, token: usize) -> bool {
        self.is_named
            || (self.start(start, token)..token).any(|at| is_named(context, at))
            || self.opens_with_deed(&context.document.words, start, token)
    }

    /// Whether a word for what was done stands before the token and the verb: `kejadian pukul 9 itu`; but not in `polisi
    /// menerima laporan kejadian itu pukul 9`.
    pub(super) fn opens_with_deed(&self, words: &Words, start: usize, token: usize) -> bool {
        let verb = self.verb.filter(|_| token >= self.head);
        (self.start(start, token)..verb.map_or(token, |verb| verb.min(token))).any(|at| is_deed(words, at))
    }

    /// Where the clause begins, or the phrase before it that holds the token.
    const fn start(&self, sentence: usize, token: usize) -> usize {
        if token < self.head { sentence } else { self.head }
    }

    /// Whether it begins with a word for what was done, before the token: `penutupan jalan`.
    pub(super) fn has_deed(&self, words: &Words, before: usize) -> bool {
        (self.head..before.min(self.head + DEEDS)).any(|at| is_deed(words, at))
    }
}

/// How a cause stands to the news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// It hangs on it.
    News,
    /// It hangs on a clause that points at it.
    Points,
    /// Nothing says so, and nothing else.
    Loose,
    /// It hangs on a clause within the clause, on another reason, or on one that points at something else.
    Nested,
}

/// How the cause that the cue opens stands to the news.
pub(super) fn of(context: &Context, cue: &Cue) -> Tie {
    let before = cue.clause().head..cue.tokens.start;
    let near = before.start.max(before.end.saturating_sub(NEAR))..before.end;
    // `Kerugian | akibat banjir mencapai …`
    let of_subject = cue.kind == Cause::Noun && cue.clause().verb.is_some_and(|verb| cue.tokens.end < verb);
    let words = &context.document.words;
    let joined = context.sentence == Some(cue.sentence) && is_joined(words, context.what.end..before.end);
    if !before.is_empty() && (joined || of_subject || is_nested(words, near.clone(), cue.clause().verb)) {
        return Tie::Nested;
    }
    // `Lawatan itu | bertujuan …` of a fire
    let mut subject = before.start..before.end.min(before.start + SUBJECT);
    let other = subject.clone().any(|at| clause::points(words, at))
        && !subject.any(|at| context.headline.shared(at).count() > 0);
    // `Penutupan itu dikecam warga | karena …`, unless that is the news
    let answered = |at: usize| words.is_kind(at, Cause::Answer) && context.headline.shared(at).count() == 0;
    if context.sentence != Some(cue.sentence) && near.into_iter().any(answered) {
        return Tie::Nested;
    }
    hold(context, cue).unwrap_or(if other { Tie::Nested } else { Tie::Loose })
}

/// What holds it to the news.
fn hold(context: &Context, cue: &Cue) -> Option<Tie> {
    let words = &context.document.words;
    let at = cue.tokens.start;
    let clause = cue.clause();
    let news = context.sentence == Some(cue.sentence);
    if cue.links {
        return context.sentence.filter(|news| news + 1 == cue.sentence).map(|_| Tie::News);
    }
    if at < clause.head {
        // `Demi petani, Tomo membuka pasar`
        return Some(Tie::News).filter(|_| news);
    }
    // `hal itu disampaikan | dalam rangka …`
    let said =
        clause.verb.is_some_and(|verb| words.is_any(verb, any_of!(SpeechBound | SpeechInverted | Speech)));
    if points(context, cue) && is_done(words, at, clause.verb) && !(said && cue.kind != Cause::Reason) {
        return Some(Tie::Points);
    }
    let verb = clause.verb.filter(|&verb| verb <= at)?;
    let other = verb < at && clause::denies(words, verb) && !is_denied(context);
    let named = clause.is_named && !cue.is_quoted && !other && is_last(words, verb..at);
    Some(Tie::News).filter(|_| news && at > context.verb || named)
}

/// Whether the news or its headline is that something is not so: elsewhere `banjir itu belum surut | karena …` tells why of
/// something else.
fn is_denied(context: &Context) -> bool {
    let title = context.document.title.as_ref();
    clause::denies(&context.document.words, context.verb)
        || title.is_some_and(|title| (0..title.len().min(NEAR)).any(|at| clause::denies(title, at)))
}

/// Whether a clause joined to that of the news holds what stands behind it: `ordered thousands to leave | , and the utility
/// cut power due to …`.
fn is_joined(words: &Words, behind: Range<usize>) -> bool {
    let mut main = behind.take(NEAR).take_while(|&at| !words.is_any(at, any_of!(Relative | Subordinator)));
    main.any(|at| words.is(at, Class::Coordinator)) && main.any(|at| clause::is_verb(words, at))
}

/// Whether no other verb than the first, which may be of several words, stands before the cue that ends the tokens.
fn is_last(words: &Words, tokens: Range<usize>) -> bool {
    let mut rest = tokens.take(NEAR).skip_while(|&at| clause::is_verb(words, at));
    !rest.any(|at| clause::is_verb(words, at))
}

/// Whether what a clause points at was done, and the phrase says why: `langkah ini | mengejutkan karena …` gives the
/// reason of something else.
fn is_done(words: &Words, cue: usize, verb: Option<usize>) -> bool {
    match verb.filter(|&verb| verb < cue) {
        // `Kecelakaan itu terjadi | karena …`
        Some(verb) => verb + 1 == cue || words.has_prefix(verb, Class::PassivePrefix),
        None => {
            clause::points(words, cue - 1) || words.is_any(cue - 1, any_of!(Incomplete | Verb | Infinitive))
        }
    }
}

/// Whether a clause or another reason within the clause holds what stands behind it: no comma ends it, and no main verb.
fn is_nested(words: &Words, clause: Range<usize>, verb: Option<usize>) -> bool {
    let cue = |at: usize| {
        words.phrase_of(at).is_some_and(|(_, kind): (_, Cause)| kind.is_cue() && kind != Cause::Lookalike)
    };
    let end = clause.end;
    // `selama sebulan` is no clause.
    let has_verb = |at: usize| (at + 1..end).any(|verb| clause::is_verb(words, verb));
    let opens = |&at: &usize| {
        words.is(at, Class::Relative) || cue(at) || words.is(at, Class::Subordinator) && has_verb(at)
    };
    clause.rev().find(opens).is_some_and(|at| {
        let ended = (at..end).any(|at| words.is_mark(at, ','));
        !ended && !verb.is_some_and(|verb| (at..end).contains(&verb))
    })
}

/// Whether a clause begins with what was done: `langkah itu`, `the move`, or with `ini` alone.
fn points(context: &Context, cue: &Cue) -> bool {
    let words = &context.document.words;
    let clause = cue.clause().head..cue.tokens.start;
    let start = clause.start;
    // What the sentence before tells is the news.
    let behind = context.sentence.is_some_and(|news| (news..=news + 1).contains(&cue.sentence));
    // `Kejadian itu disahkan polis | melalui telepon` is no manner of what happened.
    let reason = words.begins(cue.tokens.start, Class::Cause);
    let deed = |at: usize| match words.kind(at) {
        Some(Cause::Deed) => true,
        Some(Cause::NamedDeed) => names_deed(context, at),
        Some(Cause::Thing) => behind && reason,
        _ => false,
    };
    (start..clause.end.min(start + SUBJECT)).any(|at| {
        if !words.is(at, Class::Definite) {
            return false;
        }
        let alone = behind && at == start && clause::points(words, at);
        alone || (start..at).any(deed) || at == start && (at + 1..clause.end.min(at + SUBJECT)).any(deed)
    })
}

/// Whether the word is a noun for what was done, pointed at or not.
pub(super) fn is_deed(words: &Words, at: usize) -> bool {
    matches!(words.kind(at), Some(Cause::Deed | Cause::NamedDeed | Cause::Thing))
}

/// Whether the word is a noun for a deed that the news tells too: `penahanan`, where it or the headline has the word.
fn names_deed(context: &Context, at: usize) -> bool {
    let words = &context.document.words;
    let made = words.has_prefix(at, Class::DeedPrefix) && words.has_suffix(at, Class::DeedSuffix);
    let same = |other: usize| other != at && words.tokens()[other].hash == words.tokens()[at].hash;
    (made || is_deed(words, at))
        && (context.headline.shared(at).count() > 0 || context.what.clone().any(same))
}

/// Letters that a verb of the news may have in common with another word of its root.
pub(super) struct Root {
    /// The verb.
    verb: usize,
    letters: [u8; ROOT],
}

/// The roots of the verbs among these tokens, but for those that report: not `mengatakan` in `mengatakan pasar akan
/// ditutup`.
pub(super) fn roots(words: &Words, tokens: Range<usize>) -> Vec<Root> {
    let verbs = tokens.filter(|&at| clause::is_verb(words, at) && !words.is(at, Class::Report));
    let roots = verbs.flat_map(|verb| {
        let letters =
            ROOTS.filter_map(move |at| words.word(verb).get(at..at + ROOT)?.as_bytes().first_chunk());
        letters.map(move |&letters| Root { verb, letters })
    });
    roots.collect()
}

/// Whether the word is of the root of a verb that tells the news.
fn is_named(context: &Context, token: usize) -> bool {
    let word = context.document.words.word(token).as_bytes();
    let holds = |root: &Root| root.verb != token && word.windows(ROOT).any(|letters| letters == root.letters);
    context.roots.iter().any(holds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Document;
    use crate::event::phrases;
    use crate::event::reason::Question;
    use crate::event::{Findings, headline::Headline};
    use crate::language::Lang;
    use crate::names::Names;

    /// The causes that hang on the news, which is the first three words of the story.
    fn causes(text: &str) -> Vec<&str> {
        let document = &Document::of(text, Lang::Id);
        let (names, quotes, times, places) = (Names::default(), vec![], vec![], vec![]);
        let found = Findings { names: &names, quotes: &quotes, times: &times, places: &places };
        let headline = Headline::of(document);
        let context = Context::new(document, &found, &headline, 0..3);
        let mut spans = Vec::new();
        phrases::each(&context, Question::Why, |cue| {
            if matches!(of(&context, cue), Tie::News | Tie::Points) {
                spans.extend(cue.ends.iter().map(|end| document.words.span(cue.tokens.start..end.at)));
            }
        });
        spans.into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_cause_of_the_news_stands_with_it_or_points_at_it() {
        let cause = "karena pedagang kehilangan tempat";
        for before in [
            "Tomo membuka pasar",
            "Tomo membuka pasar. Langkah itu diambil",
            "Tomo membuka pasar. Pembukaan pasar dilakukan",
            "Tomo membuka pasar. Hal itu dilakukan",
            "Tomo membuka pasar. Ini",
            "Tomo membuka pasar selama sebulan",
        ] {
            assert_eq!(causes(&format!("{before} {cause}.")), [cause], "{before}");
        }
        let link = causes("Tomo membuka pasar. Pasalnya, pedagang kehilangan tempat.");
        assert_eq!(link, ["Pasalnya, pedagang kehilangan tempat"]);
        let opening = causes("Demi membantu para petani, Tomo membuka pasar desa.");
        assert_eq!(opening, ["Demi membantu para petani"]);
    }

    #[test]
    fn a_cause_of_something_else_does_not_hang_on_the_news() {
        for before in [
            "Tomo membuka pasar. Jalan desa ramai",
            "Tomo membuka pasar. Langkah itu mengejutkan",
            "Tomo membuka pasar yang rusak",
            "Tomo membuka pasar demi warga desa",
            "Tomo membuka pasar, dan Siti menutup jalan",
            "Tomo membuka pasar. Siti berkata",
            "Tomo membuka pasar. Pembukaan pasar belum ramai",
            "Tomo membuka pasar. Pembukaan pasar disesalkan warga",
        ] {
            let text = format!("{before} karena pedagang kehilangan tempat.");
            let found = causes(&text);
            let left = found.iter().all(|cause| !cause.starts_with("karena"));
            assert!(left, "{before}: {found:?}");
        }
        assert!(causes("Tomo membuka pasar. Kerugian akibat banjir besar mencapai jutaan.").is_empty());
        assert!(causes("Tomo membuka pasar. Warga senang. Pasalnya, jalan desa ramai.").is_empty());
        // What is pointed at is no deed of the news.
        assert!(causes("Tomo membuka pasar. Kunjungan itu bertujuan membantu para petani.").is_empty());
        assert!(causes("Tomo membuka pasar. Siti datang. Hal itu dilakukan karena pasar ramai.").is_empty());
        assert!(causes("Lampu yang dipakai untuk sidang desa mendadak padam.").is_empty());
    }
}
