//! Cuts the input into blocks of whole lines: what one thread reads at a time.
//!
//! A line longer than [`MAX_LINE_BYTES`] is never held: its head, which may name its `id`, becomes a block of its own,
//! the rest is read over.

use memchr::{memchr, memchr_iter, memrchr};
use std::io::{self, Read};

/// The longest line that is read, in bytes (16 MiB): the longest text, with every byte written as `\u00xx`, and a
/// quarter more for the rest.
pub const MAX_LINE_BYTES: usize = 16 * 1024 * 1024;

/// Bytes of a full block (256 KiB): some hundred articles, enough for compression to find what repeats, and small
/// enough that a few in every queue weigh nothing.
const BLOCK_BYTES: usize = 256 * 1024;

/// What is kept of a line that is too long.
const HEAD_BYTES: usize = 64 * 1024;

/// Lines of the input.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    /// Whole lines; only the input's last may lack its line feed.
    Lines(Vec<u8>),
    /// The head of a line that is too long.
    Overlong(Vec<u8>),
}

/// When a block is handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As soon as it holds a line: somebody may be waiting for the answer.
    AsItComes,
    /// When it is full.
    Full,
}

/// The blocks of a source.
pub struct Blocks<R> {
    source: R,
    pace: Pace,
    /// What was read and not handed on.
    held: Vec<u8>,
    /// The end of the last line feed in `held`.
    whole: usize,
    /// How reading ended.
    ended: Option<io::Result<()>>,
}

impl<R: Read> Blocks<R> {
    /// The blocks of `source`.
    pub fn new(source: R, pace: Pace) -> Self {
        Self { source, pace, held: Vec::new(), whole: 0, ended: None }
    }

    /// Reads over this many lines; says how many there were.
    pub fn skip_lines(&mut self, lines: u64) -> io::Result<u64> {
        let mut skipped = 0;
        let mut is_inside = false;
        while skipped < lines {
            let ends = memchr_iter(b'\n', &self.held).take((lines - skipped) as usize);
            let (count, end) = ends.fold((0, 0), |(count, _), at| (count + 1, at + 1));
            skipped += count;
            is_inside = end < self.held.len() || is_inside && end == 0;
            if skipped == lines {
                self.held.drain(..end);
            } else if let Some(ended) = self.ended.take() {
                // The last line may lack its line feed.
                return ended.map(|()| skipped + u64::from(is_inside));
            } else {
                self.held.clear();
                self.fill();
            }
        }
        self.whole = memrchr(b'\n', &self.held).map_or(0, |at| at + 1);
        Ok(skipped)
    }

    fn is_ready(&self) -> bool {
        self.whole > 0 && (self.pace == Pace::AsItComes || self.held.len() >= BLOCK_BYTES)
    }

    /// Reads once.
    fn fill(&mut self) {
        let start = self.held.len();
        let room = BLOCK_BYTES.saturating_sub(start).max(BLOCK_BYTES / 4);
        self.held.resize(start + room, 0);
        let got = loop {
            match self.source.read(&mut self.held[start..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                got => break got,
            }
        };
        let got = got.unwrap_or_else(|error| {
            self.ended = Some(Err(error));
            0
        });
        if got == 0 && self.ended.is_none() {
            self.ended = Some(Ok(()));
        }
        self.held.truncate(start + got);
        if let Some(at) = memrchr(b'\n', &self.held[start..]) {
            self.whole = start + at + 1;
        }
    }

    /// Hands on the whole lines that are held.
    fn lines(&mut self) -> Block {
        let rest = self.held.split_off(self.whole);
        self.whole = 0;
        Block::Lines(std::mem::replace(&mut self.held, rest))
    }

    /// Hands on the head of the line that is held, and reads over the rest.
    fn overlong(&mut self) -> Block {
        let head = self.held[..HEAD_BYTES].to_vec();
        self.held = Vec::new();
        while self.whole == 0 && self.ended.is_none() {
            self.held.clear();
            self.fill();
        }
        let end = memchr(b'\n', &self.held).map_or(self.held.len(), |at| at + 1);
        self.held.drain(..end);
        self.whole = self.whole.saturating_sub(end);
        Block::Overlong(head)
    }
}

impl<R: Read> Iterator for Blocks<R> {
    type Item = io::Result<Block>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.is_ready() {
                return Some(Ok(self.lines()));
            }
            if self.whole == 0 && self.held.len() > MAX_LINE_BYTES {
                return Some(Ok(self.overlong()));
            }
            if self.ended.is_none() {
                self.fill();
            } else if self.whole > 0 {
                return Some(Ok(self.lines()));
            } else {
                return self.last();
            }
        }
    }
}

impl<R> Blocks<R> {
    /// The last line, where it lacks its line feed. What stands before a fault is no line: it was cut.
    fn last(&mut self) -> Option<io::Result<Block>> {
        let ended = self.ended.replace(Ok(()))?;
        let rest = std::mem::take(&mut self.held);
        match ended {
            Err(error) => Some(Err(error)),
            Ok(()) => (!rest.is_empty()).then_some(Ok(Block::Lines(rest))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out its parts one a read, then ends or fails.
    struct Parts(Vec<&'static [u8]>, bool);

    impl Read for Parts {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return if self.1 { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(0) };
            }
            let part = self.0.remove(0);
            buffer[..part.len()].copy_from_slice(part);
            Ok(part.len())
        }
    }

    fn lines(text: &str) -> Block {
        Block::Lines(text.as_bytes().to_vec())
    }

    #[test]
    fn whole_lines_are_handed_on_as_they_come() {
        let parts = Parts(vec![b"a\nb", b"c", b"\nd\n", b"e"], false);
        let blocks: Vec<_> = Blocks::new(parts, Pace::AsItComes).map(Result::unwrap).collect();
        assert_eq!(blocks, [lines("a\n"), lines("bc\nd\n"), lines("e")]);
    }

    #[test]
    fn a_full_block_waits_for_more() {
        let parts = Parts(vec![b"a\nb", b"c\n"], false);
        let blocks: Vec<_> = Blocks::new(parts, Pace::Full).map(Result::unwrap).collect();
        assert_eq!(blocks, [lines("a\nbc\n")]);
    }

    #[test]
    fn a_fault_comes_after_the_whole_lines_before_it() {
        let mut blocks = Blocks::new(Parts(vec![b"a\nb"], true), Pace::Full);
        assert_eq!(blocks.next().unwrap().unwrap(), lines("a\n"));
        assert!(blocks.next().unwrap().is_err());
        assert!(blocks.next().is_none());
    }

    #[test]
    fn an_overlong_line_is_not_held() {
        let long = io::repeat(b'x').take(2 * MAX_LINE_BYTES as u64);
        let source = (&b"a\n"[..]).chain(long).chain(&b"\nb\n"[..]);
        let mut blocks = Blocks::new(source, Pace::AsItComes);
        assert_eq!(blocks.next().unwrap().unwrap(), lines("a\n"));
        assert_eq!(blocks.next().unwrap().unwrap(), Block::Overlong(vec![b'x'; HEAD_BYTES]));
        assert!(blocks.held.capacity() <= BLOCK_BYTES);
        assert_eq!(blocks.next().unwrap().unwrap(), lines("b\n"));
        assert!(blocks.next().is_none());
    }

    #[test]
    fn lines_are_skipped_across_reads() {
        let mut blocks = Blocks::new(Parts(vec![b"a\nb", b"c\nd", b"\ne\n"], false), Pace::Full);
        assert_eq!(blocks.skip_lines(2).unwrap(), 2);
        assert_eq!(blocks.next().unwrap().unwrap(), lines("d\ne\n"));
        assert_eq!(Blocks::new(&b"a\n"[..], Pace::Full).skip_lines(2).unwrap(), 1);
        assert_eq!(Blocks::new(Parts(vec![b"a\nb", b"c"], false), Pace::Full).skip_lines(3).unwrap(), 2);
    }
}
