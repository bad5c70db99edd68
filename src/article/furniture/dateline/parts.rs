//! The parts of a dateline: names, agencies, dates and what stands in brackets, and the dashes that end it.

use super::super::agency::agency;
use super::Reader;
use crate::language::{Class, any_of};
use std::ops::Range;

/// Words of a place's name at most.
const PLACE_WORDS: usize = 4;

/// What a part of a dateline is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Name,
    Agency,
    Date,
}

/// A part of a dateline.
pub(super) struct Part {
    pub sort: Sort,
    pub tokens: Range<usize>,
    /// The token after it and its brackets.
    pub after: usize,
}

impl Reader<'_> {
    /// The parts that begin here, and the token after them.
    pub(super) fn parts(&self, at: usize) -> (Vec<Part>, usize) {
        let mut parts = Vec::new();
        let mut end = at;
        let mut next = at;
        let mut joined = true;
        while let Some(part) = self.part(next, joined, &parts) {
            end = part.after;
            joined = matches!(self.words.mark(end), ',' | '|' | '/');
            next = end + usize::from(joined);
            parts.push(part);
        }
        (parts, end)
    }

    /// The part that begins here; a name only where a separator stands before it.
    fn part(&self, at: usize, joined: bool, before: &[Part]) -> Option<Part> {
        if at >= self.end {
            return None;
        }
        let part = |sort, end| Some(Part { sort, tokens: at..end, after: end });
        if self.words.is_mark(at, '(') {
            return self.bracket(at, before).filter(|_| !before.is_empty());
        }
        if let Some(length) = agency(self.words, at) {
            let listed = self.words.phrase(at, Class::Agency).is_some_and(|(listed, _)| listed == length);
            return part(Sort::Agency, self.desk(at + length, listed && !before.is_empty()));
        }
        let dated =
            |&end: &usize| !before.is_empty() || self.words.is_mark(end, '(') || self.is_filed(at..end);
        if let Some(end) = self.date(at).filter(dated) {
            return part(Sort::Date, end);
        }
        let name = self.name(at);
        // `WARTARIMBA.CO WARU — Isi`
        let shouted = |&end: &usize| {
            let agency = before.last().is_some_and(|part| part.sort == Sort::Agency);
            agency && self.is_upper(&(at..end)) && self.spaced_dash(end).is_some()
        };
        let end = name.filter(|end| joined || shouted(end))?;
        // `TULSA, Okla. —`
        let short = !before.is_empty() && self.words.is_mark(end, '.');
        let closed = matches!(self.words.mark(end + 1), ',' | '(') || self.spaced_dash(end + 1).is_some();
        let after = end + usize::from(short && closed);
        // `WARU, TM.–`: an outlet's letters, of which the full stop is none
        let tokens = at..if self.is_acronym(&(at..end)) { end } else { after };
        Some(Part { sort: Sort::Name, tokens, after })
    }

    /// The end of the agency's name with its desk, where a dash follows: `Surabaya, ANTARA Jatim -`.
    fn desk(&self, end: usize, open: bool) -> usize {
        let ends = |desk| self.spaced_dash(desk).is_some() || self.closes(desk).is_some();
        let desk = self.name(end).filter(|&desk| open && ends(desk));
        desk.unwrap_or(end)
    }

    /// `(ANTARA)` before the dash: the agency, or the place where the agency was named before.
    fn bracket(&self, open: usize, before: &[Part]) -> Option<Part> {
        let close = (open + 2..self.end).find(|&token| self.words.is_mark(token, ')'))?;
        let inside = open + 1..close;
        let is_name = self.words.is_capitalized(inside.start);
        let listed = agency(self.words, inside.start).is_some();
        // `(5/5)`, `(UPDATE)`
        let other = !listed && self.words.is(inside.start, Class::Unplace);
        let sort = if other || self.date(inside.start) == Some(close) {
            Sort::Date
        } else if before.iter().any(|part| part.sort == Sort::Agency) {
            Sort::Name
        } else {
            Sort::Agency
        };
        // `Rimba, Mar 7 (PTI) Four`, `RIMBA (JP): Talks`
        let dated = sort == Sort::Agency && before.iter().any(|part| part.sort == Sort::Date);
        let colon = self.words.is_mark(close + 1, ':');
        // `RIMBA (PTI) Mar 7 -`
        let day_behind = || self.date(close + 1).is_some_and(|end| self.dash(end).is_some());
        let open = colon || dated && self.begins_sentence(close + 1) || listed && day_behind();
        if !open {
            self.dash(close + 1)?;
        }
        (is_name || listed || sort == Sort::Date).then_some(Part { sort, tokens: inside, after: close + 1 })
    }

    /// The end of the capitalised run that can be a place's name.
    pub(super) fn name(&self, at: usize) -> Option<usize> {
        // `KOMPAS.com -PTPelitaraya`: the word for a body begins the story, but for capitals: `POLRES WARU - Isi`. `SENIN, 22
        // JUNI`: a day is no place.
        let other = any_of!(Weekday | Month | Reporter | Editor | Credit | Related);
        let body = self.is_body(at) && !self.is_upper(&(at..at + 2));
        if body || self.words.is_any(at, other) || self.words.begins(at, Class::Boilerplate) {
            return None;
        }
        let mut end = at;
        while end < self.end.min(at + PLACE_WORDS + 1) && self.goes_on(at, end) {
            end += 1;
        }
        (end > at && end <= at + PLACE_WORDS).then_some(end)
    }

    /// Whether the word for a body stands there: `Polres`.
    pub(super) fn is_body(&self, at: usize) -> bool {
        self.words.is(at, Class::OrganizationHead)
    }

    /// Whether the token is a word of the name that began at `at`.
    fn goes_on(&self, at: usize, token: usize) -> bool {
        let is_word =
            |token: usize| self.words.get(token).filter(|word| word.is_word() && word.is_capitalized());
        let glued = |token: usize| self.words.get(token).is_some_and(|word| word.glued);
        // `WARTA-ID -`
        let hyphen = |token: usize| {
            self.words.is_hyphen(token) && glued(token + 1) && self.spaced_dash(token + 2).is_some()
        };
        let shortened =
            |token: usize| self.words.is_mark(token, '.') && self.words.is(token - 1, Class::Abbreviation);
        if token == at {
            return is_word(token).is_some();
        }
        // `WartaRimba -`, which was parted as words run together are
        let parted = |token: usize| is_word(token - 1).is_some() && self.parts_here(token + 1);
        let part = is_word(token).is_some() && (!glued(token) || hyphen(token - 1) || parted(token));
        let other = agency(self.words, token).is_some() || self.date(token).is_some();
        part && !other || hyphen(token) || shortened(token) && is_word(token + 1).is_some()
    }

    /// Whether a name is set off from the story there.
    fn parts_here(&self, at: usize) -> bool {
        at == self.line || matches!(self.words.mark(at), ',' | ':') || self.spaced_dash(at).is_some()
    }

    /// `12 Feb.`, `July 5, 2015`, `8/1`, `Senin`, `Senin, 5 Mei 2025`, `29 Muharram 1445H, Rabu`: the token after it.
    pub(super) fn date(&self, at: usize) -> Option<usize> {
        let month = |token: usize| self.words.is_any(token, any_of!(Month | HijriMonth));
        let year = |token: usize| self.words.is_number(token) && self.words.word(token).len() == 4;
        let weekday = |token: usize| self.words.is(token, Class::Weekday);
        let mut end = at;
        let mut named = false;
        loop {
            named |= month(end) || self.words.is_mark(end, '/');
            let joint = match self.words.mark(end) {
                _ if end == at => false,
                '/' => self.words.is_number(end - 1) && self.words.is_number(end + 1),
                '.' => month(end - 1),
                ',' => {
                    year(end + 1)
                        || weekday(end - 1) && self.words.is_number(end + 1)
                        || named && weekday(end + 1)
                }
                // `29 Muharram 1445H`
                _ => self.words.is_number(end - 1) && self.words.is(end, Class::HijriMark),
            };
            let day = weekday(end) && (end == at || self.words.is_mark(end - 1, ','));
            if !(self.words.is_number(end) || month(end) || joint || day) {
                break;
            }
            end += 1;
        }
        let counted = (at..end).any(|token| self.words.is_number(token));
        (counted && named || weekday(at)).then_some(end)
    }

    /// The token after the dash, after `.-` or after `>>`.
    pub(super) fn dash(&self, at: usize) -> Option<usize> {
        let arrow = |at: usize| self.words.is_mark(at, '>') && self.words.is_mark(at + 1, '>');
        if arrow(at) || self.words.is_mark(at, '»') {
            return Some(at + 1 + usize::from(arrow(at)));
        }
        let stop = self.words.is_mark(at, '.') && self.words.is_hyphen(at + 1);
        let at = at + usize::from(stop);
        let length = (at..self.end).take_while(|&token| self.words.is_dash(token)).count();
        (length > 0).then_some(at + length)
    }

    /// A long dash, or one with white space before or behind it: names are joined without.
    pub(super) fn spaced_dash(&self, at: usize) -> Option<usize> {
        let after = self.dash(at)?;
        (self.spaced(at) || self.spaced(after) || self.words.is_mark(at, '—')).then_some(after)
    }

    pub(super) fn spaced(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|token| !token.glued)
    }
}
