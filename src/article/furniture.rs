//! What is not the story: dateline, byline, links to other articles, copyright, captions.
//!
//! First version: a dateline at the head of the first paragraph, and whole lines that begin like a byline, a link or
//! a copyright notice.

use super::Paragraph;
use super::words::Words;
use crate::language::Class;
use crate::span::Span;
use std::ops::Range;

/// The place and agency before the first sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dateline {
    /// The place.
    pub place: Option<Span>,
    /// The agency or paper.
    pub agency: Option<Span>,
}

/// Who made the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Byline {
    /// Names of reporters.
    pub reporters: Vec<Span>,
    /// Names of editors.
    pub editors: Vec<Span>,
}

/// Everything that is not the story.
#[derive(Clone, Debug, Default)]
pub struct Furniture {
    /// The dateline, where there is one.
    pub dateline: Option<Dateline>,
    /// The byline; empty where there is none.
    pub byline: Byline,
    /// The tokens that are not the story, in order.
    parts: Vec<Range<usize>>,
}

impl Furniture {
    /// Whether the token is not the story's.
    pub fn holds(&self, token: usize) -> bool {
        let index = self.parts.partition_point(|part| part.end <= token);
        self.parts.get(index).is_some_and(|part| part.contains(&token))
    }

    /// The runs of tokens of a paragraph that are the story.
    pub(super) fn story_of(&self, paragraph: &Paragraph) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut start = paragraph.tokens.start;
        let first = self.parts.partition_point(|part| part.end <= start);
        for part in self.parts[first..].iter().take_while(|part| part.start < paragraph.tokens.end) {
            runs.push(start..part.start);
            start = part.end;
        }
        runs.push(start..paragraph.tokens.end);
        runs.retain(|run| run.start < run.end);
        runs
    }
}

/// Tells the furniture from the story.
pub(super) fn find(words: &Words, paragraphs: &[Paragraph]) -> Furniture {
    let mut furniture = Furniture::default();
    for paragraph in paragraphs {
        let range = paragraph.tokens.clone();
        if furniture.parts.is_empty()
            && let Some((dateline, end)) = read_dateline(words, &range)
        {
            furniture.dateline = Some(dateline);
            furniture.parts.push(range.start..end);
        } else if read_byline(words, &range, &mut furniture.byline) || is_notice(words, range.start) {
            furniture.parts.push(range);
        }
    }
    furniture
}

/// Tokens before the dash of a dateline at most.
const DATELINE_TOKENS: usize = 14;

/// `Malili (ANTARA) -`, `KOMPAS.com -`, `Jakarta -`: the dateline and the token after its dash.
fn read_dateline(words: &Words, range: &Range<usize>) -> Option<(Dateline, usize)> {
    let limit = range.end.min(range.start + DATELINE_TOKENS);
    let is_dash = |token: usize| {
        matches!(words.word(token), "-" | "–" | "—") && words.get(token).is_some_and(|token| !token.glued)
    };
    let dash = (range.start..limit).find(|&token| is_dash(token))?;
    if !words.get(range.start)?.is_capitalized() {
        return None;
    }
    let open = (range.start..dash).find(|&token| words.is_text(token, "("));
    let place = range.start..open.unwrap_or(dash);
    let agency = open.map(|open| words.span(open + 1..dash - 1));
    Some((Dateline { place: Some(words.span(place)), agency }, dash + 1))
}

/// `Pewarta : Julius`: whether the line is a byline; its names are added.
fn read_byline(words: &Words, range: &Range<usize>, byline: &mut Byline) -> bool {
    if !words.is_text(range.start + 1, ":") {
        return false;
    }
    let name = words.span(range.start + 2..range.end);
    if words.is(range.start, Class::Reporter) {
        byline.reporters.push(name);
    } else if words.is(range.start, Class::Editor) {
        byline.editors.push(name);
    } else {
        return false;
    }
    true
}

fn is_notice(words: &Words, first: usize) -> bool {
    words.phrase(first, Class::Related).or_else(|| words.phrase(first, Class::Boilerplate)).is_some()
}
