//! What is not the story: dateline, byline, the page's timestamp, links to other articles, copyright, captions.
//!
//! `Malili (ANTARA) - Warga panen raya. Baca juga: Harga gabah naik Pewarta: Ani` holds a dateline, a link and a
//! byline; the story is `Warga panen raya.` Each kind of furniture has a file of its own; this one walks the
//! paragraphs and gathers the parts. Not its business: what the story says.

mod agency;
mod byline;
mod captions;
mod dateline;
mod notices;
mod stamp;

use super::words::Words;
use super::{Paragraph, paragraphs};
use crate::span::Span;
use byline::Role;
use notices::Marker;
use std::iter::once;
use std::ops::Range;

pub(super) use dateline::unglue;

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

    /// The year of the copyright line: the article is of that year, unless the line was made anew since.
    pub fn copyright_year(&self, words: &Words) -> Option<i32> {
        self.parts.iter().find_map(|part| notices::copyright_year(words, part))
    }

    /// The runs of tokens of a paragraph that are the story.
    pub(super) fn story_of(&self, paragraph: &Paragraph) -> impl Iterator<Item = Range<usize>> {
        let Range { start, end } = paragraph.tokens;
        let first = self.parts.partition_point(|part| part.end <= start);
        let parts = self.parts[first..].iter().take_while(move |part| part.start < end);
        let starts = once(start).chain(parts.clone().map(|part| part.end));
        let ends = parts.map(|part| part.start).chain(once(end));
        starts.zip(ends).map(|(start, end)| start..end).filter(|run| run.start < run.end)
    }
}

/// Tells the furniture from the story.
pub(super) fn find(words: &Words, paragraphs: &[Paragraph]) -> Furniture {
    let mut reader =
        Reader { words, furniture: Furniture::default(), expected: None, begun: false, over: false };
    let head = dateline::find(words, paragraphs);
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let mut range = paragraph.tokens.clone();
        if index < dateline::PARAGRAPHS {
            range.start = reader.stamp(&range);
            let next = paragraphs.get(index + 1).map(|next| &next.tokens);
            let is_address =
                |line: &Range<usize>| paragraphs::is_address(words.span(line.clone()).of(words.text));
            let address = next.is_some_and(is_address);
            if (address || next.is_some_and(|next| stamp::is_stamp(words, next)))
                && byline::read_signature(words, &range, address, &mut reader.furniture.byline)
                || is_address(&range)
            {
                reader.take(range);
                continue;
            }
        }
        match &head {
            Some(head) if index < head.paragraph => {
                reader.credits(&range);
                reader.take(range);
            }
            Some(head) if index == head.paragraph => {
                reader.take(range.start..head.end);
                range.start = head.end;
                reader.read(range);
            }
            _ => reader.read(range),
        }
    }
    if let Some(head) = head {
        if let Some((role, name)) = head.author {
            role.add(&mut reader.furniture.byline, name, words.text);
        }
        reader.furniture.dateline = Some(head.dateline).filter(|dateline| *dateline != Dateline::default());
    }
    reader.furniture
}

/// Linked headlines on lines of their own below `Baca juga:` at most.
const LINKS: u8 = 3;

/// What a line that ends in a colon announces for the next.
enum Expected {
    /// A name, below `Source:`.
    Name(Role),
    /// As many headlines as this at most, below `Baca juga:`.
    Links(u8),
}

/// Walks the paragraphs.
struct Reader<'w> {
    words: &'w Words<'w>,
    furniture: Furniture,
    expected: Option<Expected>,
    /// Whether the story has begun.
    begun: bool,
    /// Whether a line has said that only tags follow.
    over: bool,
}

impl Reader<'_> {
    fn take(&mut self, range: Range<usize>) {
        if range.start < range.end {
            self.furniture.parts.push(range);
        }
    }

    /// Takes the page's timestamp that the line begins with; the token after it.
    fn stamp(&mut self, line: &Range<usize>) -> usize {
        let end = stamp::end(self.words, line, !self.begun).unwrap_or(line.start);
        self.take(line.start..end);
        end
    }

    /// Reads who made the article in a line above its dateline.
    fn credits(&mut self, line: &Range<usize>) {
        if self.is_expected(line) || self.is_byline(line) {
            return;
        }
        for at in line.clone() {
            if let Some(Marker::Byline { .. }) = notices::marker(self.words, at, line) {
                self.piece(at, line);
            }
        }
    }

    /// Reads what is left of a paragraph.
    fn read(&mut self, range: Range<usize>) {
        self.over |= notices::ends_article(self.words, range.start);
        if self.over || self.is_expected(&range) || self.is_whole(&range) {
            return self.take(range);
        }
        let mut at = range.start;
        while at < range.end {
            if notices::begins_nothing(self.words, at) {
                at += 1;
                continue;
            }
            let end = self.piece(at, &range);
            self.take(at..end);
            at = end.max(at + 1);
        }
        self.begun |= notices::sentence_end(self.words, range.start, range.end).is_some();
    }

    /// Whether the whole line is a byline without a colon; its names are added.
    fn is_byline(&mut self, line: &Range<usize>) -> bool {
        self.announces(line)
            || byline::read_line(self.words, line, &mut self.furniture.byline)
            || byline::read_signed(self.words, line, &mut self.furniture.byline)
            || byline::read_outlet(self.words, line, &mut self.furniture.byline)
            || byline::read_addressed(self.words, line, &mut self.furniture.byline)
    }

    /// Whether the line announces the next one's name and says no more.
    fn announces(&mut self, line: &Range<usize>) -> bool {
        let role = byline::lone_head(self.words, line);
        self.expected = role.map(Expected::Name);
        role.is_some()
    }

    /// Whether the line above announced this one.
    fn is_expected(&mut self, range: &Range<usize>) -> bool {
        match self.expected.take() {
            Some(Expected::Name(role)) => {
                let end =
                    byline::read_names(self.words, range.start, range.end, role, &mut self.furniture.byline);
                end == range.end
            }
            Some(Expected::Links(left)) if notices::is_headline(self.words, range) => {
                self.expected = (left > 1).then(|| Expected::Links(left - 1));
                true
            }
            _ => false,
        }
    }

    /// Whether the whole line is a byline without a colon, a notice or a caption.
    fn is_whole(&mut self, range: &Range<usize>) -> bool {
        self.is_byline(range)
            || notices::is_line(self.words, range)
            || notices::is_of_page(self.words, range.start) && stamp::is_stamp(self.words, range)
            || captions::is_caption(self.words, range, self.begun)
    }

    /// The end of the piece of furniture that begins at the token; the token itself where none does.
    fn piece(&mut self, at: usize, range: &Range<usize>) -> usize {
        match notices::marker(self.words, at, range) {
            Some(Marker::Byline { role, names }) => {
                let end = byline::read_names(self.words, names, range.end, role, &mut self.furniture.byline);
                if end == names && end == range.end {
                    self.expected = Some(Expected::Name(role));
                }
                end
            }
            Some(Marker::Link { headline }) => {
                if headline == range.end {
                    self.expected = Some(Expected::Links(LINKS));
                }
                notices::link_end(self.words, headline, range)
            }
            Some(Marker::Notice) => notices::notice_end(self.words, at, range),
            None => byline::read_closing(self.words, at, range, &mut self.furniture.byline),
        }
    }
}

/// Whether a sentence can have ended before the token: at the start of the range, or after `.`, `!`, `?`, `…`, `]`
/// or a closing quotation mark.
fn follows_end(words: &Words, at: usize, start: usize) -> bool {
    at <= start
        || matches!(
            words.word(at - 1),
            "." | "!" | "?" | "…" | "]" | "\"" | "”" | "’" | "'" | ")" | "»" | "*"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::paragraphs;
    use crate::language::Lang;

    /// The story of a text: its runs joined by ` | `.
    pub(super) fn story(text: &str) -> String {
        story_in(text, Lang::Id)
    }

    pub(super) fn story_in(text: &str, lang: Lang) -> String {
        let words = Words::read(text, lang);
        let paragraphs = paragraphs::split(text, &words);
        let furniture = find(&words, &paragraphs);
        let runs = paragraphs.iter().flat_map(|paragraph| furniture.story_of(paragraph));
        runs.map(|run| words.span(run).of(text)).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn the_story_is_what_is_left() {
        let text =
            "Sukamaju (ANTARA) - Warga panen raya. Baca juga: Harga gabah naik Dia senang. Pewarta: Ani Budi";
        assert_eq!(story(text), "Warga panen raya. | Dia senang.");
    }

    #[test]
    fn announced_lines_are_furniture() {
        let text =
            "Warga panen raya.\n\nSource:\n\nAni Budi\n\nBaca juga:\n\nHarga gabah naik\n\nPetani senang.";
        assert_eq!(story(text), "Warga panen raya. | Petani senang.");
    }

    #[test]
    fn lines_before_a_late_dateline_are_captions() {
        assert_eq!(
            story("Padi di sawah desa\r\n\r\nJAKARTA, KOMPAS.com - Warga panen raya."),
            "Warga panen raya."
        );
    }

    #[test]
    fn the_time_of_the_page_is_none_of_the_story() {
        for stamp in [
            "Kompas.com - 25/11/2019, 09:40 WIB",
            "SENIN, 22 JUNI 2020 | 13:15 WIB | LAPORAN: ANI BUDI",
            "05 Feb 2024",
            "Warta.com | Jakarta | 23-02-2022 16:49 WIB",
            "Minggu, 31 Agustus 2025 – 11:46 WIB",
        ] {
            let text = [stamp, "\nWarga panen raya pada 5 Mei 2020."].concat();
            assert_eq!(story(&text), "Warga panen raya pada 5 Mei 2020.", "{stamp}");
        }
        let schedule = "Ini jadwalnya.\n\nSenin, 22 Juni 2020\n\nWaru melawan Rimba.";
        assert_eq!(story(schedule), "Ini jadwalnya. | Senin, 22 Juni 2020 | Waru melawan Rimba.");
    }

    #[test]
    fn a_long_text_without_a_space_is_read_in_one_pass() {
        story(&"a".repeat(1 << 20));
        story(&"(".repeat(1 << 16));
        // Each of them may be a paper's domain's first.
        story(&"Abcd.".repeat(1 << 16));
        story(&"Abcd-".repeat(1 << 16));
        story(&"Baca juga: ".repeat(1 << 14));
        story(&["Oleh", &" 2020".repeat(1 << 16)].concat());
    }
}
