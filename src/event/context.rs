//! What the questions after `what` look at: where a fact stands, seen from the clause that tells the news.

use super::Findings;
use super::headline::Headline;
use super::tie::{self, Root};
use crate::article::{Document, clause};
use crate::language::{Class, any_of};
use crate::order::sort_by_key;
use crate::span::Span;
use crate::summary::QuoteKind;
use std::ops::Range;

/// Facts of a kind that are looked at: the main event's stand early, and a text of nothing but dates stays linear.
pub(super) const CANDIDATES: usize = 48;

/// The confidence that a second answer needs: most are another event's.
pub(super) const SECOND: f32 = 0.9;

/// The article as the questions see it.
pub(super) struct Context<'c, 'd> {
    pub(super) document: &'c Document<'d>,
    pub(super) found: &'c Findings<'c>,
    pub(super) headline: &'c Headline,
    /// The tokens of the clause that tells the news; empty where there is none.
    pub(super) what: Range<usize>,
    /// The sentence that holds it.
    pub(super) sentence: Option<usize>,
    /// Its verb.
    pub(super) verb: usize,
    /// The roots of the verbs that tell the news.
    pub(super) roots: Vec<Root>,
    /// The direct quotations' spans, in order.
    quoted: Vec<Span>,
    /// The spans of the offices that persons are told with, in order.
    offices: Vec<Span>,
}

impl<'c, 'd> Context<'c, 'd> {
    pub(super) fn new(
        document: &'c Document<'d>,
        found: &'c Findings<'c>,
        headline: &'c Headline,
        what: Range<usize>,
    ) -> Self {
        let words = &document.words;
        let verb = clause::main_verb(words, what.clone()).unwrap_or(what.end);
        // `…, police said Monday` is shown with the news, and tells nothing of it.
        let end = (verb + 1..what.end).find(|&at| clause::opens_attribution(words, at..what.end));
        let what = what.start..end.unwrap_or(what.end);
        let direct = found.quotes.iter().filter(|quote| quote.kind == QuoteKind::Direct);
        let mut quoted: Vec<Span> = direct.flat_map(|quote| quote.text.iter().copied()).collect();
        sort_by_key(&mut quoted, |span| i64::from(span.start()));
        let mut offices: Vec<Span> = found.names.actors.iter().flat_map(|it| &it.roles).copied().collect();
        sort_by_key(&mut offices, |span| i64::from(span.start()));
        let sentence = document.sentence_of(what.start);
        let roots = tie::roots(words, verb..what.end);
        Self { document, found, headline, what, sentence, verb, roots, quoted, offices }
    }

    /// The tokens of a span.
    pub(super) fn tokens(&self, span: Span) -> Range<usize> {
        self.document.words.tokens_in(span)
    }

    /// Whether a direct quotation holds the span.
    pub(super) fn is_quoted(&self, span: Span) -> bool {
        is_held(&self.quoted, span)
    }

    /// Whether somebody's office holds the span.
    pub(super) fn is_in_office(&self, span: Span) -> bool {
        is_held(&self.offices, span)
    }

    /// Whether the headline has a word of the span.
    pub(super) fn in_headline(&self, tokens: Range<usize>) -> bool {
        self.headline.shared_in(tokens).count() > 0
    }

    /// Whether what begins at the token is told of the news itself: in its sentence, by nobody, and in no relative clause.
    pub(super) fn is_news(&self, span: Span) -> bool {
        let token = self.tokens(span).start;
        let here = self.document.sentence_of(token).is_some_and(|it| Some(it) == self.sentence);
        here && !self.hangs_on(token, Class::Relative) && !self.is_quoted(span) && !self.is_attributed(token)
    }

    /// Whether a word of the class stands before the token in its phrase.
    pub(super) fn hangs_on(&self, token: usize, class: Class) -> bool {
        self.phrase(token).any(|at| self.document.words.is(at, class))
    }

    /// The tokens before this one, the nearest first, up to a comma that parts its phrase; one before what is around a place,
    /// `di Waru, Padi pada Senin`, does not.
    pub(super) fn phrase(&self, token: usize) -> impl Iterator<Item = usize> {
        let start = self.document.sentence_of(token).map(|it| self.document.sentences[it].tokens.start);
        let parts = move |at: usize| {
            self.document.words.is_mark(at, ',') && (at + 1 == token || !self.is_place(at + 1))
        };
        (start.unwrap_or(token)..token).rev().take_while(move |&at| !parts(at))
    }

    /// Whether a place begins at the token.
    fn is_place(&self, token: usize) -> bool {
        self.found.places.binary_search_by_key(&token, |place| place.tokens.start).is_ok()
    }

    /// Whether an attribution stands between the sentence's start and the token: `…, kata Tomo di Waru`.
    pub(super) fn is_attributed(&self, token: usize) -> bool {
        let Some(sentence) = self.document.sentence_of(token) else { return false };
        let words = &self.document.words;
        let start = self.document.sentences[sentence].tokens.start;
        (start..token).any(|token| words.is_any(token, any_of!(SpeechInverted | SpeechBound | Speech)))
    }
}

/// Whether the last of these, which are in order, that begins no later than the span holds it.
fn is_held(spans: &[Span], span: Span) -> bool {
    let next = spans.partition_point(|it| it.start() <= span.start());
    next.checked_sub(1).and_then(|last| spans.get(last)).is_some_and(|it| it.contains(span))
}
