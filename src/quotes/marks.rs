//! Quotation spans: what stands between quotation marks, whoever said it.
//!
//! ```text
//! “Jalan itu rusak,” kata Budi. "Kami minta „segera“ diperbaiki.     two spans, the second goes on …
//! "Warga sudah lelah," katanya.                                      … in the next paragraph
//! ```
//!
//! Whether a span is speech or a title is not this file's business.
//!
//! Grammar, a paragraph at a time:
//!
//! ```text
//! span   = opening words closing          marks of any pair may meet: “…", „…“, "…”, ''…'', &quot;…&quot;
//! nested = a span within a span           belongs to the outer one
//! run-on = opening words end-of-paragraph where the next paragraph begins with a mark, or closes without opening
//! lost   = opening words ("," cue)        the closing mark was lost: the words end at the comma before the cue
//! unopened = a paragraph's first sentence, closing ["," cue name]      the opening mark was lost, or is a single one
//! single = ' words [.,!?] '               only where other marks stand within such: apostrophes look the same
//! ```
//!
//! A span never leaves its paragraph, so an unbalanced mark cannot swallow the article.

use crate::article::{Document, Words};
use crate::language::{Class, any_of};
use std::ops::Range;

/// Marks nested deeper than this are taken as noise: prose stops at two or three.
const MAX_NESTING: usize = 8;

/// Unbalanced spans that are mended in a paragraph: beyond it the paragraph's marks are noise, and the bound keeps
/// the scan linear.
const MAX_REPAIRS: usize = 16;

/// Tokens of a span that nothing closes, at most: a long paragraph (a scraper's whole article) is not one speech.
const MAX_UNCLOSED: usize = 160;

/// Tokens between a comma and the cue behind it at most: what is left of a spoilt mark.
const MAX_SPOILT: usize = 4;

/// Tokens from the mark before a nickname to the one behind it at most.
const NICKNAME: usize = 3;

/// Words between marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// The words between the marks.
    pub inner: Range<usize>,
    /// The same with the marks.
    pub outer: Range<usize>,
    /// The paragraph, as an index into [`Document::paragraphs`].
    pub paragraph: usize,
    /// Whether the next quoted words go on with it: its paragraph ends without a closing mark, theirs begins with
    /// an opening one.
    pub goes_on: bool,
}

impl Quoted {
    /// Whether the words are part of the sentence around them: they begin small and end without a mark.
    pub(super) fn is_woven_in(&self, words: &Words) -> bool {
        let small = words.is_small(self.inner.start);
        let last = self.inner.end - 1;
        small && !words.is_dash(last) && !matches!(words.mark(last), '.' | ',' | '!' | '?' | '…' | ';' | ':')
    }
}

/// All quotation spans of the story, in order, without overlap.
pub(super) fn find(document: &Document) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    let mut open = false;
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        if !has_story(document, index) {
            continue;
        }
        let mut scan = Scan { document, paragraph: index, end: paragraph.tokens.end, found: Vec::new() };
        let starts_quoted = mark_at(&document.words, paragraph.tokens.start).is_some();
        if !starts_quoted {
            scan.close_without_opening(paragraph.tokens.start, open);
        }
        let goes_on = starts_quoted || !scan.found.is_empty();
        if open && let Some(last) = found.last_mut() {
            last.goes_on = goes_on;
        }
        open = scan.run(paragraph.tokens.start);
        found.append(&mut scan.found);
    }
    found
}

/// Whether a paragraph has a sentence of the story.
fn has_story(document: &Document, paragraph: usize) -> bool {
    let first = document.sentences.partition_point(|sentence| sentence.paragraph < paragraph);
    document.sentences.get(first).is_some_and(|sentence| sentence.paragraph == paragraph)
}

/// A mark, one token or several: `''`, `&quot;`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    shape: Shape,
    at: usize,
    width: usize,
}

/// What a mark's shape says of its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Opening,
    Closing,
    Straight,
}

/// Whether a mark begins at the token.
pub(super) fn is_mark(words: &Words, at: usize) -> bool {
    mark_at(words, at).is_some()
}

/// The mark that begins at the token.
#[inline]
fn mark_at(words: &Words, at: usize) -> Option<Mark> {
    if words.counts(at) { None } else { mark_of(words, at) }
}

fn mark_of(words: &Words, at: usize) -> Option<Mark> {
    let (shape, width) = match words.mark(at) {
        '"' | '″' | '＂' => (Shape::Straight, 1),
        '“' | '„' | '‟' | '«' => (Shape::Opening, 1),
        '”' | '»' => (Shape::Closing, 1),
        '\'' | '’' | '‘' | '`' if is_doubled(words, at) => (Shape::Straight, 2),
        '&' if words.word(at + 1) == "quot" && words.is_mark(at + 2, ';') => (Shape::Straight, 3),
        _ => return None,
    };
    Some(Mark { shape, at, width })
}

/// `''` and `‘‘`: two single marks side by side are a double one.
fn is_doubled(words: &Words, at: usize) -> bool {
    words.is_mark(at + 1, words.mark(at)) && words.is_glued(at + 1)
}

/// A span that was opened and not yet closed.
struct Open {
    mark: Mark,
    /// Spans open within it.
    nested: usize,
    /// Whether a span was closed within it: read anew without nesting, that mark may be its own.
    had_nested: bool,
}

/// One paragraph being scanned.
struct Scan<'d, 'a> {
    document: &'d Document<'a>,
    paragraph: usize,
    end: usize,
    found: Vec<Quoted>,
}

impl Scan<'_, '_> {
    /// Finds the spans from the token on; whether the last one is still open at the end of the paragraph.
    fn run(&mut self, start: usize) -> bool {
        let mut at = self.found.last().map_or(start, |last| last.outer.end);
        if self.singles(at) {
            return false;
        }
        let mut nesting = true;
        for _ in 0..MAX_REPAIRS {
            let Some(open) = self.pairs(at, nesting) else { return false };
            if let Some(end) = self.lost_closing(&open) {
                at = end;
                nesting = true;
            } else if nesting && open.had_nested {
                at = open.mark.at;
                nesting = false;
            } else {
                return self.unclosed(&open);
            }
        }
        false
    }

    /// Pairs the marks from the token on; the span that nothing closes.
    fn pairs(&mut self, mut at: usize, nesting: bool) -> Option<Open> {
        let mut open: Option<Open> = None;
        while at < self.end {
            let Some(mark) = self.story_mark(at) else {
                at += 1;
                continue;
            };
            at += mark.width;
            let opens = self.opens(mark, open.is_some());
            match &mut open {
                None if opens => open = Some(Open { mark, nested: 0, had_nested: false }),
                None => {}
                Some(outer) if opens && self.after_full_stop(mark) => {
                    let first = outer.mark;
                    self.push(first, mark.at, mark.at);
                    open = Some(Open { mark, nested: 0, had_nested: false });
                }
                Some(outer) if opens && nesting => outer.nested = (outer.nested + 1).min(MAX_NESTING),
                Some(_) if opens => {}
                Some(outer) if outer.nested > 0 => {
                    outer.nested -= 1;
                    outer.had_nested = true;
                }
                Some(outer) => {
                    let first = outer.mark;
                    self.push(first, mark.at, mark.at + mark.width);
                    open = None;
                }
            }
        }
        open
    }

    fn story_mark(&self, at: usize) -> Option<Mark> {
        mark_at(&self.document.words, at).filter(|mark| !self.document.furniture.holds(mark.at))
    }

    /// Whether a mark opens. Its place between spaces says more than its shape, which many editors get wrong; what
    /// neither tells, the open span does.
    fn opens(&self, mark: Mark, is_open: bool) -> bool {
        let words = &self.document.words;
        let before =
            words.is_glued(mark.at) && mark.at > self.document.paragraphs[self.paragraph].tokens.start;
        let after = words.is_glued(mark.at + mark.width) && mark.at + mark.width < self.end;
        let cue = is_open
            && (words.is(mark.at + mark.width, Class::SpeechInverted)
                || words.is(mark.at + mark.width, Class::SpeechBound));
        match mark.shape {
            // `sekali“, kata`: no word stands behind it, or the verb of speech.
            Shape::Opening => !(is_open && before) || after && !cue && words.counts(mark.at + mark.width),
            // `diamankan.”Saya`: behind a full stop, with nothing to close, the space was lost.
            Shape::Closing => !is_open && (!before || after && self.is_behind_sentence(mark)),
            Shape::Straight if cue => false,
            Shape::Straight => match (before, after) {
                (false, true) => true,
                (true, false) => false,
                _ => !is_open,
            },
        }
    }

    /// Whether a sentence ended before the mark: speech that begins anew, not a span within a span.
    fn after_full_stop(&self, mark: Mark) -> bool {
        !self.document.words.is_glued(mark.at) && self.is_behind_sentence(mark)
    }

    fn is_behind_sentence(&self, mark: Mark) -> bool {
        let last = mark.at.checked_sub(1).map(|last| self.document.words.mark(last));
        matches!(last, Some('.' | '!' | '?'))
    }

    /// The comma that ends speech whose closing mark was lost, before any other mark: `"Jalan rusak, kata Budi`.
    /// Gives the token to go on from.
    fn lost_closing(&mut self, open: &Open) -> Option<usize> {
        let words = &self.document.words;
        let first = open.mark.at + open.mark.width;
        let mut commas = (first..self.end)
            .take_while(|&token| mark_at(words, token).is_none())
            .filter(|&token| words.is_mark(token, ','));
        let (comma, cue) = commas.find_map(|comma| Some((comma, self.cue_behind(comma)?)))?;
        self.push(open.mark, comma + 1, cue);
        Some(cue)
    }

    /// The verb of speech behind a comma: right behind it, or behind signs that a wrong encoding made of a mark.
    fn cue_behind(&self, comma: usize) -> Option<usize> {
        let words = &self.document.words;
        let reach = self.end.min(comma + MAX_SPOILT);
        let cue = (comma + 1..reach).find(|&token| words.is_word(token))?;
        let spoilt = cue > comma + 1;
        let named = words.is_capitalized(cue + 1);
        let verb = words.is(cue, Class::SpeechInverted) && (spoilt || named);
        (verb || words.is(cue, Class::SpeechBound)).then_some(cue)
    }

    /// Takes an open span to the end of the paragraph, where that is short enough to be speech.
    fn unclosed(&mut self, open: &Open) -> bool {
        if self.end - open.mark.at > MAX_UNCLOSED {
            return false;
        }
        self.push(open.mark, self.end, self.end);
        true
    }

    /// A paragraph whose first mark closes what the paragraph before left open, or what its first sentence began, where the
    /// opening mark was forgotten: `Kami pulang,” kata Budi`.
    fn close_without_opening(&mut self, start: usize, open: bool) {
        let closing = (start..self.end).find_map(|at| self.story_mark(at));
        let Some(mark) = closing.filter(|&mark| !self.opens(mark, false)) else { return };
        let first = if open { Some(start) } else { self.unopened(start, mark) };
        if let Some(first) = first {
            self.found.push(Quoted {
                inner: first..mark.at,
                outer: first..mark.at + mark.width,
                paragraph: self.paragraph,
                goes_on: false,
            });
        }
    }

    /// Where the words begin that a mark closes, a verb of speech and a name behind it: at the first sentence, past a single
    /// mark, where nothing in it tells who says them.
    fn unopened(&self, start: usize, mark: Mark) -> Option<usize> {
        let words = &self.document.words;
        let first = self.document.sentences[self.document.sentence_of(mark.at)?].tokens.start;
        let whole = !(start..first).any(|at| self.document.sentence_of(at).is_some());
        let said = first + usize::from(matches!(words.mark(first), '‘' | '\''))..mark.at;
        let inverted = |at: usize| {
            words.is_small(at) && words.is(at, Class::SpeechInverted) && words.is_capitalized(at + 1)
        };
        let told =
            |at: usize| words.begins_any(at, any_of!(Speech | SpeechBound | According)) || inverted(at);
        (whole
            && inverted(mark.at + mark.width)
            && said.len() <= MAX_UNCLOSED
            && words.is_capitalized(said.start)
            && matches!(words.mark(mark.at - 1), ',' | '!' | '?')
            && !said.clone().any(told))
        .then_some(said.start)
    }

    /// Speech between single marks, and whether there are no others, or only within it.
    fn singles(&mut self, start: usize) -> bool {
        let words = &self.document.words;
        let mut open = None;
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut others = false;
        for at in start..self.end {
            if mark_at(words, at).is_some() {
                // What stands before the outer mark of others ends something.
                let outer = |first: usize| first == start || !words.counts(first - 1);
                if !open.is_some_and(outer) {
                    return false;
                }
                others = true;
            } else if matches!(words.mark(at), '\'' | '‘' | '’') {
                let after = words.is_glued(at + 1) && at + 1 < self.end;
                match open {
                    None if !words.is_glued(at) && after => open = Some(at),
                    Some(first) if self.is_nickname(first, at) => open = None,
                    Some(first) if at > first + 1 && self.ends_speech(at) => {
                        found.push((first, at));
                        open = None;
                    }
                    _ => {}
                }
            }
        }
        if others && open.is_some() {
            return false;
        }
        for (first, last) in found {
            self.push(Mark { shape: Shape::Straight, at: first, width: 1 }, last, last + 1);
        }
        true
    }

    /// Whether punctuation before a single mark, or a comma after it, shows that it closes speech: `… shouted, “Here.”'`
    fn ends_speech(&self, at: usize) -> bool {
        let words = &self.document.words;
        let inner = at - usize::from(mark_at(words, at - 1).is_some());
        let inside = matches!(words.mark(inner - 1), '.' | ',' | '!' | '?');
        words.is_glued(at) && (inside || words.is_mark(at + 1, ','))
    }

    /// `Peter 'Pip' Roe`
    fn is_nickname(&self, first: usize, last: usize) -> bool {
        let words = &self.document.words;
        let name = first.checked_sub(1).is_some_and(|before| words.is_capitalized(before));
        name && last <= first + NICKNAME && words.is_glued(last) && words.is_capitalized(last + 1)
    }

    fn push(&mut self, first: Mark, inner_end: usize, outer_end: usize) {
        let inner = first.at + first.width..inner_end;
        if inner.start < inner.end {
            let outer = first.at..outer_end;
            self.found.push(Quoted { inner, outer, paragraph: self.paragraph, goes_on: false });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn spans(text: &str) -> Vec<(String, bool)> {
        let document = Document::of(text, Lang::Id);
        find(&document)
            .into_iter()
            .map(|quoted| (document.words.span(quoted.inner).of(text).to_owned(), quoted.goes_on))
            .collect()
    }

    fn texts(text: &str) -> Vec<String> {
        spans(text).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn marks_of_any_pair_meet() {
        for text in [
            "\"Jalan itu rusak,\" kata Budi.",
            "“Jalan itu rusak,” kata Budi.",
            "“Jalan itu rusak,\" kata Budi.",
            "„Jalan itu rusak,“ kata Budi.",
            "“Jalan itu rusak,“kata Budi.",
            "»Jalan itu rusak,« kata Budi.",
            "''Jalan itu rusak,'' kata Budi.",
            "&quot;Jalan itu rusak,&quot; kata Budi.",
            "” Jalan itu rusak,” kata Budi.",
            "\" Jalan itu rusak,\"kata Budi.",
            "\"Jalan itu rusak,?? kata Budi.",
            "\"Jalan itu rusak, kata Budi.",
            "'Jalan itu rusak,' kata Budi.",
        ] {
            assert_eq!(texts(text), ["Jalan itu rusak,"], "{text}");
        }
    }

    #[test]
    fn an_opening_mark_behind_a_word_closes() {
        for text in ["“Jalan itu rusak“, kata Budi. “Benar.”", "“Jalan itu rusak“kata Budi. “Benar.“"]
        {
            assert_eq!(texts(text), ["Jalan itu rusak", "Benar."], "{text}");
        }
    }

    #[test]
    fn a_span_within_a_span_belongs_to_the_outer_one() {
        assert_eq!(
            texts("“Kami pakai “jalur cepat” itu,” katanya. “Bisa.”"),
            ["Kami pakai “jalur cepat” itu,", "Bisa."]
        );
    }

    #[test]
    fn speech_that_begins_anew_ends_what_was_open() {
        assert_eq!(texts("Ia berkata: \"Satu dua. \"Tiga empat.\" Selesai."), ["Satu dua.", "Tiga empat."]);
    }

    #[test]
    fn a_span_goes_on_only_where_the_next_paragraph_begins_with_a_mark() {
        let (yes, no) = (true, false);
        assert_eq!(
            spans("“Satu dua.\n\n“Tiga empat,” katanya."),
            [("Satu dua.".into(), yes), ("Tiga empat,".into(), no)]
        );
        assert_eq!(spans("“Satu dua.\n\nHari itu cerah."), [("Satu dua.".into(), no)]);
    }

    #[test]
    fn a_paragraph_may_close_what_it_did_not_open() {
        assert_eq!(
            spans("\"Satu dua.\n\nTiga empat,\" katanya."),
            [("Satu dua.".into(), true), ("Tiga empat,".into(), false)]
        );
    }

    #[test]
    fn a_sentence_before_a_closing_mark_is_speech_where_a_name_says_it() {
        assert_eq!(texts("Kalau begitu kami pulang,” kata Budi."), ["Kalau begitu kami pulang,"]);
        assert_eq!(texts("‘Waru sudah sepi,” ujar Budi."), ["Waru sudah sepi,"]);
        for text in [
            "Siti menambahkan, kami pulang,” kata Budi.",
            "Hari sudah sore. Kami pulang,” kata Budi.",
            "Kalau begitu kami pulang,” katanya.",
            "ini harus didahulukan,” kata Budi.",
        ] {
            assert!(texts(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn apostrophes_open_nothing() {
        assert!(texts("Salat Jum'at di Ka'bah, kata warga 'kampung'.").is_empty());
    }
}
