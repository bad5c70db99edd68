//! The input, cut into paragraphs, sentences and tokens, with the lines that are not the story told apart.

pub(crate) mod clause;
mod furniture;
mod glue;
mod hamza;
mod homonym;
mod input;
mod paragraphs;
mod sentences;
mod tokens;
mod utf16;
mod words;

pub use furniture::{Byline, Dateline, Furniture};
pub use input::{Article, Error, MAX_TEXT_BYTES};
pub use tokens::{Case, Kind, Token};
pub(crate) use tokens::{FNV_BASIS, add_byte, fold_eq, fold_hash};
pub use utf16::Utf16;
pub use words::Words;

use crate::language::{Lang, detect};
use crate::span::Span;
use std::ops::Range;
use time::Date;

/// A paragraph: a line, or several where a sentence was broken over them.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its words, without the white space around them.
    pub span: Span,
    /// Its tokens, as indices into [`Document::words`].
    pub tokens: Range<usize>,
}

/// A sentence of the story.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its words, without the white space around them.
    pub span: Span,
    /// Its tokens, as indices into [`Document::words`].
    pub tokens: Range<usize>,
    /// Its paragraph, as an index into [`Document::paragraphs`].
    pub paragraph: usize,
}

/// The tokens of a text, glued words at its head parted.
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = tokens::tokenize(text);
    furniture::unglue(text, &mut tokens);
    tokens
}

/// An article that was read: what every later stage works on, and none changes.
pub struct Document<'a> {
    /// The article's text.
    pub text: &'a str,
    /// The tokens of the text, with what the language's lists say of each.
    pub words: Words<'a>,
    /// The tokens of the headline; their spans count from the headline's own start.
    pub title: Option<Words<'a>>,
    /// The language.
    pub lang: Lang,
    /// The day of publication.
    pub reference: Option<Date>,
    /// All paragraphs, the furniture's too.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences of the story: furniture is left out.
    pub sentences: Vec<Sentence>,
    /// What is not the story.
    pub furniture: Furniture,
}

impl<'a> Document<'a> {
    /// Reads a text of a known language: for tests.
    #[cfg(test)]
    pub(crate) fn of(text: &'a str, lang: Lang) -> Self {
        let mut article = Article::new(text).unwrap();
        article.lang = Some(lang);
        Self::read(&article)
    }

    /// Reads an article.
    pub fn read(article: &Article<'a>) -> Self {
        let text = article.text();
        let tokens = tokenize(text);
        let lang = article.lang.unwrap_or_else(|| detect(text, &tokens));
        let title =
            article.title.map(|title| Words::new(title, tokens::tokenize(title), &[], lang.lexicon()));
        let headline = title.as_ref().map_or(&[][..], Words::tokens);
        let words = Words::new(text, tokens, headline, lang.lexicon());
        let paragraphs = paragraphs::split(text, &words);
        let furniture = furniture::find(&words, &paragraphs);
        let sentences = sentences::split(&words, &paragraphs, &furniture);
        Self { text, words, title, lang, reference: article.published, paragraphs, sentences, furniture }
    }

    /// The sentence that holds the token; `None` for furniture.
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.tokens.end <= token);
        self.sentences.get(index).filter(|sentence| sentence.tokens.contains(&token)).map(|_| index)
    }

    /// That sentence.
    pub(crate) fn sentence_at(&self, token: usize) -> Option<&Sentence> {
        self.sentence_of(token).and_then(|it| self.sentences.get(it))
    }

    /// Where it starts; at the token itself where none holds it.
    pub(crate) fn sentence_start(&self, token: usize) -> usize {
        self.sentence_at(token).map_or(token, |it| it.tokens.start)
    }
}
