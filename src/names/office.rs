//! Reads the office beside a name.
//!
//! ```text
//! before, head first   office [words] ["(" acronym ")"] [","] [link] NAME     Kepala Dinas Kesehatan Kota X, dr Y
//! before, head last    [words] office [","] NAME                              Clinton campaign manager Y
//! behind, apposition   NAME "," [determiner] office [words]                   Y, kepala dinas, | Y, the head of X,
//! behind, linked       NAME [","] link office [words]                         Y selaku kepala dinas
//! behind, in brackets  NAME "(" office [words] ")"                            Y (Ketua)
//! ```
//!
//! Indonesian and Malay put the head of an office first, English puts it last before a name and first behind one. An
//! office ends at another person, at a verb, at a clause's first word, and at every mark but those that stand inside
//! offices. What a person has been called in the article is `roles.rs`'s business.

use super::{NameKind, Names, without_possessive};
use crate::article::{Document, Kind, Token, Words};
use crate::language::{Class, Lang};
use std::ops::Range;

/// Tokens of an office at most.
const REACH: usize = 26;

/// Tokens between a determiner and the head of an office behind a name at most: `the longtime Ohio Senate leader`.
const MODIFIERS: usize = 6;

/// Tokens of the head of an office at most: `Secretary of the Army`.
const HEAD: usize = 4;

/// Links between an office and its name at most: `, bernama Pak`.
const LINKS: usize = 3;

/// Names that share one description at most.
const NAMES: usize = 12;

/// Tokens of a bracket behind a name at most.
const BRACKET: usize = 8;

/// Shortest word that a prefix makes a verb: `di dinas` has none.
const VERB_BYTES: usize = 6;

/// Values of [`Class::Office`]: an office of another person, one whose modifiers stand before it, one that several
/// persons share.
const RELATION: u16 = 2;
const HEAD_LAST: u16 = 3;
const SEVERAL: u16 = 4;

/// The value of a [`Class::RoleLink`] behind which anything is an office.
const ALWAYS: u16 = 1;

/// What is needed to read offices.
pub(super) struct Offices<'n, 'd> {
    pub(super) document: &'n Document<'d>,
    pub(super) names: &'n Names,
}

impl<'d> Offices<'_, 'd> {
    fn words(&self) -> &Words<'d> {
        &self.document.words
    }

    /// The sentence's tokens around a token; nothing where it is not the story's.
    fn sentence(&self, token: usize) -> Range<usize> {
        self.document
            .sentence_of(token)
            .and_then(|sentence| self.document.sentences.get(sentence))
            .map_or(token..token, |sentence| sentence.tokens.clone())
    }

    /// The office that stands before the name that begins at this token.
    pub(super) fn before(&self, name: usize) -> Option<Range<usize>> {
        let start = self.sentence(name).start.max(name.saturating_sub(REACH));
        let (end, _) = self.skip_links(start, name);
        let first = match self.document.lang {
            Lang::En => self.head_last(start, end),
            _ => self.head_first(start, end),
        };
        let comma = self.words().is_text(end, ",");
        let first = first.or_else(|| self.head_first(start, end).filter(|_| comma));
        first.map(|first| self.behind_rank(start, first..end)).or_else(|| self.relation(start, end))
    }

    /// `Kasat Reskrim Polres X, AKP Y`: the office, where nothing but a rank stands between it and the name.
    fn behind_rank(&self, start: usize, role: Range<usize>) -> Range<usize> {
        let words = self.words();
        let comma = role.start.checked_sub(1).filter(|&comma| comma > start && words.is_text(comma, ","));
        let office = comma.filter(|_| is_rank(words, role.clone())).and_then(|comma| {
            let first = self.head_first(start, comma)?;
            Some(first..comma)
        });
        office.unwrap_or(role)
    }

    /// `istri Bupati Ali, Siti`: somebody's somebody stands before the name, a comma between.
    fn relation(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let comma = self.words().is_text(end, ",");
        let last = end.checked_sub(1).filter(|&last| comma && last >= start)?;
        let other = self.names.mention_at(last).filter(|mention| mention.kind == NameKind::Person)?;
        let first = self.head_first(start, other.tokens.start)?;
        self.relates(first..other.tokens.start).then_some(first..end)
    }

    /// Whether the words name somebody by another person: `istri`, `pendamping`.
    fn relates(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| self.words().phrase(at, Class::Office).is_some_and(|(_, value)| value == RELATION))
    }

    /// The description that several names share: `dua korban, yakni A, B dan C`; the name is any of them.
    pub(super) fn shared(&self, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let start = self.sentence(name).start;
        let mut first = name;
        for _ in 0..NAMES {
            let mut at = first;
            while at > start && (matches!(words.word(at - 1), "," | "/" | "-" | "–") || joins(words, at - 1))
            {
                at -= 1;
            }
            at = self.skip_bracket(start, at);
            let Some(before) = at.checked_sub(1).and_then(|last| self.names.mention_at(last)) else { break };
            if at == first || before.kind != NameKind::Person {
                break;
            }
            first = before.tokens.start;
        }
        let (end, linked) = self.skip_links(start, first);
        let role = self.before(first)?;
        let counted = role.start.checked_sub(1).is_some_and(|before| words.is(before, Class::Quantifier));
        let several = role.clone().any(|at| words.value(at, Class::Office) == Some(SEVERAL));
        (first < name && end > start && (linked || counted || several)).then_some(role)
    }

    /// Back over `(34)` before this token.
    fn skip_bracket(&self, start: usize, end: usize) -> usize {
        let words = self.words();
        if end <= start || !words.is_text(end - 1, ")") {
            return end;
        }
        let from = start.max(end.saturating_sub(BRACKET));
        (from..end).rev().find(|&at| words.is_text(at, "(")).unwrap_or(end)
    }

    /// Back over what stands between an office and its name: a comma, `bernama`, `saat itu`, `Pak`. Says whether a
    /// word of several (`yakni`) was among it.
    fn skip_links(&self, start: usize, name: usize) -> (usize, bool) {
        let words = self.words();
        let mut end = name;
        let mut linked = false;
        for _ in 0..LINKS {
            let link = (1..=2).find_map(|length| {
                let at = end.checked_sub(length).filter(|&at| at >= start)?;
                words.phrase(at, Class::NameLink).filter(|&(found, _)| found == length)
            });
            if let Some((length, value)) = link {
                end -= length;
                linked |= value == 1;
            } else if end > start && (words.is_text(end - 1, ",") || words.is(end - 1, Class::Courtesy)) {
                end -= 1;
            }
        }
        (end, linked)
    }

    /// Where the office begins that ends before `end` and has its head first.
    fn head_first(&self, start: usize, end: usize) -> Option<usize> {
        let words = self.words();
        let mut first = None;
        let mut in_list = false;
        if end > start && joins(words, end - 1) {
            return None;
        }
        for at in (start..end).rev() {
            let length = words.phrase(at, Class::Office).map_or(0, |(length, _)| length);
            let joins = joins(words, at);
            if self.is_person(at) || joins && first == Some(at + 1) {
                break;
            }
            if length > 0 && at + length <= end || self.is_title(at) {
                first = Some(self.with_modifiers(start, at));
            } else if words.is_text(at, ",") && (in_list || self.is_body(at + 1)) {
                // Between the parts of a body's name, or before the body.
            } else if first.is_some() && !self.is_inside(at) || !self.may_stand_inside(at) {
                break;
            }
            in_list |= joins;
        }
        first
    }

    /// An English office in another language keeps its order: `Sales & Marketing Director PT X`.
    fn with_modifiers(&self, start: usize, head: usize) -> usize {
        let words = self.words();
        if words.value(head, Class::Office) != Some(HEAD_LAST) {
            return head;
        }
        let modifies = |&at: &usize| {
            let capital = words.get(at).is_some_and(Token::is_capitalized);
            joins(words, at) || capital && !words.is(at, Class::OfficeEnd) && !self.is_person(at)
        };
        (start..head).rev().take_while(modifies).last().unwrap_or(head)
    }

    /// Whether a body's name begins at the token.
    fn is_body(&self, token: usize) -> bool {
        self.names.mention_at(token).is_some_and(|mention| mention.kind == NameKind::Organization)
    }

    /// Where the office begins whose head is the last word before `end`.
    fn head_last(&self, start: usize, end: usize) -> Option<usize> {
        let words = self.words();
        let last = end.checked_sub(1 + usize::from(end > 0 && words.is_text(end - 1, ".")))?;
        let head = (start..=last).rev().take(HEAD).find(|&at| {
            let phrase = words.phrase(at, Class::Office).or_else(|| words.phrase(at, Class::Rank));
            phrase.is_some_and(|(length, _)| at + length == last + 1)
        })?;
        let modifies = |&at: &usize| {
            let capital = words.get(at).is_some_and(Token::is_capitalized);
            let listed = [Class::OfficePrefix, Class::Office, Class::OfficeWord, Class::People];
            let mark = matches!(words.word(at), "-" | "&" | "/");
            let number = words.get(at).is_some_and(|word| word.kind == Kind::Number);
            let ends = words.is(at, Class::OfficeEnd) || words.is(at, Class::OfficePreposition);
            !self.is_speech(at)
                && !ends
                && !joins(words, at)
                && (capital || number || mark || listed.iter().any(|&class| words.is(at, class)))
        };
        (start..head).rev().take_while(modifies).last().or(Some(head))
    }

    /// The office that stands behind the name that ends before this token.
    pub(super) fn after(&self, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let limit = self.sentence(name.checked_sub(1)?).end;
        let behind = self.skip_degrees(name, limit);
        let mut at = behind;
        if matches!(words.word(at), "," | "(" | "–" | "—") {
            at += 1;
        }
        let (length, link) = words.phrase(at, Class::RoleLink).unwrap_or((0, 0));
        if length == 0 && at == behind {
            return self.body_of(behind, limit);
        }
        at += length;
        while let Some((length, _)) = words.phrase(at, Class::Determiner) {
            at += length;
        }
        let head = if link == ALWAYS { Some(at) } else { self.head_from(at, limit) }?;
        let end = self.end_of(head, limit);
        if end >= limit || !self.is_person(end) {
            return (end > at).then_some(at..end);
        }
        // `istri Bupati Ali`: somebody's somebody. Anything else that goes on into a name is that one's office.
        let relation = self.relates(head..end);
        let other = self.names.mention_at(end).filter(|_| relation || link == ALWAYS)?;
        Some(at..other.tokens.end)
    }

    /// `Raden dari Walhi`: where somebody comes from.
    fn body_of(&self, at: usize, limit: usize) -> Option<Range<usize>> {
        let words = self.words();
        let from = words.value(at, Class::NameOrigin).is_some() && at + 1 < limit;
        let body =
            self.names.mention_at(at + 1).filter(|body| from && body.kind == NameKind::Organization)?;
        Some(at..body.tokens.end)
    }

    /// The first word of an office that begins at the token, modifiers before it passed over.
    fn head_from(&self, at: usize, limit: usize) -> Option<usize> {
        let words = self.words();
        let english = self.document.lang == Lang::En;
        let is_head = |&at: &usize| words.phrase(at, Class::Office).is_some() || self.is_title(at);
        let capital = |at: usize| words.get(at).is_some_and(Token::is_capitalized) || words.is_text(at, "&");
        let passes = |&to: &usize| {
            !self.is_person(to) && self.may_stand_inside(to) && (english || to == at || capital(to))
        };
        let head = (at..limit.min(at + MODIFIERS)).take_while(passes).find(is_head)?;
        let first = head == at || english || words.value(head, Class::Office) == Some(HEAD_LAST);
        first.then_some(head)
    }

    /// Where the office ends that holds this token.
    fn end_of(&self, head: usize, limit: usize) -> usize {
        let words = self.words();
        let mut at = head + 1;
        while at < limit.min(head + REACH) {
            let person = self.is_person(at) && !words.is(at.saturating_sub(1), Class::OfficePreposition);
            let lists = words.is_text(at, ",") && self.is_list(at, limit);
            // `Ketua Umum dan sekarang …`: what is joined is as capital as an office.
            let joined = joins(words, at) && words.get(at - 1).is_some_and(Token::is_capitalized);
            if joined && !words.get(at + 1).is_some_and(Token::is_capitalized) {
                break;
            }
            if person || !lists && !self.may_stand_inside(at) {
                break;
            }
            at += 1;
        }
        // A preposition, a joining word or an open bracket ends nothing.
        while at > head + 1
            && (words.is(at - 1, Class::OfficePreposition)
                || joins(words, at - 1)
                || words.is_text(at - 1, "("))
        {
            at -= 1;
        }
        at
    }

    /// Whether the comma stands between the parts of one body's name.
    fn is_list(&self, comma: usize, limit: usize) -> bool {
        self.names
            .mention_at(comma)
            .is_some_and(|mention| mention.kind == NameKind::Organization && mention.tokens.end <= limit)
    }

    /// Past the degrees and the age behind a name: `, S.H., M.Si.`, `(34)`, `, 34,`.
    fn skip_degrees(&self, from: usize, limit: usize) -> usize {
        let words = self.words();
        let mut at = from;
        while at < limit {
            let mark = usize::from(matches!(words.word(at), "," | "(" | "."));
            let degree = words.is(at + mark, Class::Degree);
            let age = mark == 1 && words.get(at + 1).is_some_and(|word| word.kind == Kind::Number);
            if age && matches!(words.word(at + 2), ")" | ",") {
                at += if words.is_text(at + 2, ")") { 3 } else { 2 };
            } else if degree {
                at += mark + 1;
            } else {
                break;
            }
        }
        at + usize::from(at > from && words.is_text(at, "."))
    }

    fn is_person(&self, token: usize) -> bool {
        self.names.mention_at(token).is_some_and(|mention| mention.kind == NameKind::Person)
    }

    fn is_title(&self, token: usize) -> bool {
        let words = self.words();
        words.phrase(token, Class::Rank).is_some() || words.phrase(token, Class::OfficePrefix).is_some()
    }

    fn is_speech(&self, token: usize) -> bool {
        let cues = [
            Class::Speech,
            Class::SpeechInverted,
            Class::SpeechBound,
            Class::SpeechPassive,
            Class::According,
        ];
        let words = self.words();
        !words.get(token).is_some_and(Token::is_capitalized)
            && cues.into_iter().any(|cue| words.is(token, cue))
    }

    /// Whether the word belongs to an office whose head stands to the right of it.
    fn is_inside(&self, token: usize) -> bool {
        let words = self.words();
        let capital = words.get(token).is_some_and(Token::is_capitalized);
        let joined = joins(words, token);
        capital && self.may_stand_inside(token)
            || joined
            || matches!(words.word(token), "&" | "/" | "(" | ")")
    }

    /// Whether an office can go on over the word.
    fn may_stand_inside(&self, token: usize) -> bool {
        let words = self.words();
        let Some(word) = words.get(token) else { return false };
        match word.kind {
            Kind::Mark => {
                matches!(words.word(token), "(" | ")" | "&" | "/" | "-" | "'" | "’") || self.is_short(token)
            }
            Kind::Number => true,
            Kind::Word => {
                if words.value(token, Class::OfficePreposition) == Some(1) {
                    return words.get(token + 1).is_some_and(Token::is_capitalized)
                        || words.is(token + 1, Class::OfficeWord);
                }
                let listed =
                    [Class::OfficePreposition, Class::Office, Class::OfficeWord, Class::OfficePrefix];
                listed.into_iter().any(|class| words.is(token, class))
                    || !words.is(token, Class::OfficeEnd) && !self.is_speech(token) && !self.is_verb(token)
            }
        }
    }

    /// A full stop behind a short form.
    fn is_short(&self, token: usize) -> bool {
        let words = self.words();
        let short = |before| {
            words.is(before, Class::Abbreviation)
                || words.is(before, Class::OfficePrefix)
                || words.is(before, Class::Honorific)
        };
        words.is_text(token, ".") && token.checked_sub(1).is_some_and(short)
    }

    fn is_verb(&self, token: usize) -> bool {
        let words = self.words();
        let small = words.get(token).is_some_and(|word| !word.is_capitalized());
        small && words.word(token).len() >= VERB_BYTES && words.has_prefix(token, Class::VerbPrefix)
    }
}

/// Whether these words are a rank and nothing else.
pub(super) fn is_rank(words: &Words, role: Range<usize>) -> bool {
    let mut tokens = role.filter(|&token| words.get(token).is_some_and(Token::is_word));
    tokens.all(|token| words.is(token, Class::Rank) || words.is(token, Class::RankTail))
}

fn is_possessive(words: &Words, token: usize) -> bool {
    without_possessive(words.word(token)).len() < words.word(token).len()
}

/// Whether the word joins two parts of one name: `dan`, `&`.
fn joins(words: &Words, token: usize) -> bool {
    words.value(token, Class::OfficeWord) == Some(1) || words.is_text(token, "&")
}
