//! The tokens of a text together with what the language knows of them: what recognisers read.

use super::tokens::{Case, Kind, NO_MARK, Token, fold_hash};
use super::{clause, glue, hamza, homonym};
use crate::language::{Class, Classes, EntryId, Kinds, Lexicon, Listed};
use crate::span::Span;
use std::ops::Range;

/// The tokens of a text, each looked up in the lists of its language.
pub struct Words<'a> {
    /// The text that the tokens' spans point into.
    pub text: &'a str,
    tokens: Vec<Token>,
    /// What the lists say of each token, beside each other: recognisers ask of every token, and nearly always for
    /// nothing.
    listed: Vec<Listed>,
    /// The characters of each.
    texts: Vec<&'a str>,
    /// Whether each is a verb.
    verbs: Vec<bool>,
    lexicon: &'static Lexicon,
}

impl<'a> Words<'a> {
    /// Looks every token up; the headline's tokens tell words that the text has run together.
    pub(crate) fn new(
        text: &'a str,
        mut tokens: Vec<Token>,
        title: &[Token],
        lexicon: &'static Lexicon,
    ) -> Self {
        for token in tokens.iter_mut().filter(|token| token.is_word()) {
            token.entry = lexicon.find(text, token.span, token.hash);
        }
        if tokens.iter().any(|token| dated_parts(text, token, lexicon).is_some()) {
            tokens = tokens.into_iter().flat_map(|token| part_date(text, token, lexicon)).collect();
        }
        hamza::join(text, &mut tokens);
        let mut tokens = glue::part(text, tokens, title, lexicon);
        homonym::tell(text, &mut tokens, lexicon);
        let listed = (0..tokens.len()).map(|at| lexicon.listed_at(text, &tokens[at..])).collect();
        let texts = tokens.iter().map(|token| token.span.of(text)).collect();
        let mut words = Self { text, tokens, listed, texts, verbs: Vec::new(), lexicon };
        words.verbs = (0..words.len()).map(|token| clause::reads_as_verb(&words, token)).collect();
        words
    }

    /// Tokens of a bare text: for tests of one stage.
    #[cfg(test)]
    pub(crate) fn read(text: &'a str, lang: crate::language::Lang) -> Self {
        Self::new(text, super::tokenize(text), &[], lang.lexicon())
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// All tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The token, where there is one.
    pub fn get(&self, token: usize) -> Option<&Token> {
        self.tokens.get(token)
    }

    /// The token's characters; the empty string past the end.
    pub fn word(&self, token: usize) -> &'a str {
        self.texts.get(token).copied().unwrap_or_default()
    }

    /// The mark that the token is; NUL where it is none.
    pub fn mark(&self, token: usize) -> char {
        self.tokens.get(token).map_or(NO_MARK, |token| token.mark)
    }

    /// Whether the token counts as a word: it is a word or a number, and no mark.
    pub(crate) fn counts(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|token| token.kind != Kind::Mark)
    }

    /// How many of the tokens count as words.
    pub(crate) fn count(&self, tokens: std::ops::Range<usize>) -> usize {
        tokens.filter(|&token| self.counts(token)).count()
    }

    /// Whether no space stands before the token.
    pub(crate) fn is_glued(&self, token: usize) -> bool {
        self.get(token).is_some_and(|it| it.glued)
    }

    /// Whether no list knows the token's word.
    pub(crate) fn is_unlisted(&self, token: usize) -> bool {
        self.get(token).is_some_and(|it| it.entry == 0)
    }

    /// Whether the token is a hyphen that is tied to the word before it: `Raharja-Lestari`.
    pub fn is_hyphen(&self, token: usize) -> bool {
        self.is_mark(token, '-') && self.is_glued(token)
    }

    /// Whether the token is a dash, as it parts a place, a name or a clause from what follows.
    pub fn is_dash(&self, token: usize) -> bool {
        matches!(self.mark(token), '-' | '–' | '—' | '―' | '−')
    }

    /// Whether the token is this mark.
    pub fn is_mark(&self, token: usize, mark: char) -> bool {
        self.mark(token) == mark
    }

    /// What the lists say of the token.
    pub(crate) fn listed(&self, token: usize) -> Option<&Listed> {
        self.listed.get(token)
    }

    /// Whether the word is of the class.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.listed.get(token).is_some_and(|listed| listed.is(class))
    }

    /// Whether the word is of one of the classes.
    #[expect(
        clippy::inline_always,
        reason = "the classes are constants, which a call would write to memory first"
    )]
    #[inline(always)]
    pub(crate) fn is_any(&self, token: usize, classes: Classes) -> bool {
        self.listed.get(token).is_some_and(|listed| listed.is_any(classes))
    }

    /// Whether the word before the token is of the class.
    pub(crate) fn follows(&self, token: usize, class: Class) -> bool {
        token > 0 && self.is(token - 1, class)
    }

    /// Whether it is of one of the classes.
    pub(crate) fn follows_any(&self, token: usize, classes: Classes) -> bool {
        token > 0 && self.is_any(token - 1, classes)
    }

    /// Whether the mark stands before the token.
    pub(crate) fn follows_mark(&self, token: usize, mark: char) -> bool {
        token > 0 && self.is_mark(token - 1, mark)
    }

    /// Whether a word or phrase of the class begins at the token.
    pub fn begins(&self, token: usize, class: Class) -> bool {
        self.listed.get(token).is_some_and(|listed| listed.begins(class))
    }

    /// The same of one of the classes.
    pub(crate) fn begins_any(&self, token: usize, classes: Classes) -> bool {
        self.listed.get(token).is_some_and(|listed| listed.begins_any(classes))
    }

    /// Whether the token is a verb, as [`clause::is_verb`] reads it.
    pub(super) fn is_verb(&self, token: usize) -> bool {
        self.verbs.get(token).is_some_and(|&verb| verb)
    }

    /// The word's value within the class; `None` where it is not of the class.
    pub fn value(&self, token: usize, class: Class) -> Option<u16> {
        if !self.is(token, class) {
            return None;
        }
        self.lexicon.value(self.tokens.get(token)?.entry, class)
    }

    /// The word's kind within the class that the kind is of; `None` where it is not of the class.
    pub(crate) fn kind<K: Kinds>(&self, token: usize) -> Option<K> {
        self.kind_in(token, K::CLASS)
    }

    /// The same within another class of such kinds.
    pub(crate) fn kind_in<K: Kinds>(&self, token: usize, class: Class) -> Option<K> {
        self.value(token, class).and_then(K::of)
    }

    /// Whether the word is of the kind within its class: `words.is_kind(at, Office::Kin)`.
    pub(crate) fn is_kind<K: Kinds>(&self, token: usize, kind: K) -> bool {
        self.value(token, K::CLASS) == Some(kind.number())
    }

    /// Whether the word is of the kind's class, but of another kind.
    pub(crate) fn is_other_kind<K: Kinds>(&self, token: usize, kind: K) -> bool {
        self.value(token, K::CLASS).is_some_and(|value| value != kind.number())
    }

    /// Whether the longest word or phrase of the kind's class that begins at the token is of the kind.
    pub(crate) fn begins_kind<K: Kinds>(&self, token: usize, kind: K) -> bool {
        self.phrase(token, K::CLASS).is_some_and(|(_, value)| value == kind.number())
    }

    /// The longest word or phrase of the kind's class that begins at the token: how many tokens it has, and its kind.
    pub(crate) fn phrase_of<K: Kinds>(&self, token: usize) -> Option<(usize, K)> {
        self.phrase_in(token, K::CLASS)
    }

    /// The same of another class of such kinds.
    pub(crate) fn phrase_in<K: Kinds>(&self, token: usize, class: Class) -> Option<(usize, K)> {
        let (length, value) = self.phrase(token, class)?;
        Some((length, K::of(value)?))
    }

    /// The longest word or phrase of the class that begins at the token: how many tokens it has, and its value.
    #[expect(clippy::inline_always, reason = "asked of every token, and nearly always for nothing")]
    #[inline(always)]
    pub fn phrase(&self, token: usize, class: Class) -> Option<(usize, u16)> {
        let listed = self.listed.get(token)?;
        if listed.begins(class) { self.longest(token, class) } else { None }
    }

    /// The value of the phrase of so many tokens that ends right before the token.
    pub(crate) fn phrase_before(&self, token: usize, length: usize, class: Class) -> Option<u16> {
        let (found, value) = self.phrase(token.checked_sub(length)?, class)?;
        (found == length).then_some(value)
    }

    /// The kind of the phrase of so many tokens that ends right before the token.
    pub(crate) fn kind_before<K: Kinds>(&self, token: usize, length: usize) -> Option<K> {
        self.phrase_before(token, length, K::CLASS).and_then(K::of)
    }

    fn longest(&self, token: usize, class: Class) -> Option<(usize, u16)> {
        let value = |(length, entry)| self.lexicon.value(entry, class).map(|value| (length, value));
        let tokens = &self.tokens[token..];
        let phrase = if self.listed[token].leads() {
            self.lexicon.phrases(self.text, tokens).find_map(value)
        } else {
            None
        };
        phrase.or_else(|| value((1, tokens[0].entry)))
    }

    /// The word before the token, past the full stop that shortens it: `[Mr]. Roe`.
    pub(crate) fn before(&self, token: usize) -> Option<usize> {
        let stop = token.checked_sub(1).is_some_and(|at| self.is_mark(at, '.'));
        token.checked_sub(1 + usize::from(stop))
    }

    /// Whether the token is a word.
    pub(crate) fn is_word(&self, token: usize) -> bool {
        self.get(token).is_some_and(Token::is_word)
    }

    /// Whether the token is a number in digits.
    pub(crate) fn is_number(&self, token: usize) -> bool {
        self.get(token).is_some_and(|it| it.kind == Kind::Number)
    }

    /// Whether the token is a word that begins with a capital.
    pub(crate) fn is_capitalized(&self, token: usize) -> bool {
        self.get(token).is_some_and(Token::is_capitalized)
    }

    /// Whether the token is an acronym or another word in capitals alone, of two letters or more: `BMKG`.
    pub(crate) fn is_upper(&self, token: usize) -> bool {
        self.get(token).is_some_and(|it| it.case == Case::Upper)
    }

    /// Whether the token is one letter, a capital: `H`.
    pub(crate) fn is_initial(&self, token: usize) -> bool {
        self.get(token).is_some_and(|it| it.case == Case::Initial)
    }

    /// Whether a word without a capital stands at the token.
    pub(crate) fn is_small(&self, token: usize) -> bool {
        self.get(token).is_some_and(|it| it.is_word() && !it.is_capitalized())
    }

    /// Whether the word begins with a listed prefix of the class: `di-`, `mem-`.
    pub fn has_prefix(&self, token: usize, class: Class) -> bool {
        self.lexicon.has_prefix(self.word(token), class)
    }

    /// Whether the word ends with a listed suffix of the class: `-ed`.
    pub fn has_suffix(&self, token: usize, class: Class) -> bool {
        self.lexicon.has_suffix(self.word(token), class)
    }

    /// Whether what a token's word begins or ends with is a listed word.
    pub(crate) fn is_listed(&self, part: &str, class: Class) -> bool {
        self.lexicon.is(self.lexicon.entry_of(part), class)
    }

    /// The tokens of a span.
    pub(crate) fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end() <= span.start());
        let end = self.tokens.partition_point(|token| token.span.start() < span.end());
        start..end
    }

    /// The span from the first token of the range to the last; empty for an empty range.
    pub fn span(&self, range: Range<usize>) -> Span {
        match self.tokens.get(range) {
            Some([first, .., last]) => first.span.to(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }
}

/// The word before the hyphen of `Juni-2` and `II-2025`, and its entry: behind a month or a numeral stands the end of
/// a span or a year, where `Covid-19` is one word.
fn dated_parts(text: &str, token: &Token, lexicon: &Lexicon) -> Option<(u32, EntryId)> {
    if token.plain || token.entry != 0 || !token.is_word() {
        return None;
    }
    let word = token.span.of(text);
    if !word.as_bytes().last().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let (before, number) = word.split_once('-')?;
    let entry = lexicon.entry_of(before);
    let dated = lexicon.is(entry, Class::Month) || lexicon.is(entry, Class::Ordinal);
    (dated && number.bytes().all(|digit| digit.is_ascii_digit())).then_some((before.len() as u32, entry))
}

/// The token, or the word, the hyphen and the number that it is made of.
fn part_date(text: &str, token: Token, lexicon: &Lexicon) -> impl Iterator<Item = Token> {
    let span = token.span;
    let part = |kind, entry, start, end| {
        let span = Span::new(start, end);
        let case = if kind == Kind::Word { token.case } else { Case::Lower };
        Token {
            span,
            hash: fold_hash(span.of(text)),
            entry,
            kind,
            case,
            mark: if kind == Kind::Mark { '-' } else { NO_MARK },
            glued: start > token.span.start() || token.glued,
            plain: false,
        }
    };
    let parts = dated_parts(text, &token, lexicon).map(|(length, entry)| {
        let hyphen = span.start() + length;
        [
            part(Kind::Word, entry, span.start(), hyphen),
            part(Kind::Mark, 0, hyphen, hyphen + 1),
            part(Kind::Number, 0, hyphen + 1, span.end()),
        ]
    });
    let whole = parts.is_none().then_some(token);
    parts.into_iter().flatten().chain(whole)
}
