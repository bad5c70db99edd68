//! Who made the article: `Pewarta: Ani Budi`, `(abc/def)`, `By Ann Lee`.
//!
//! ```text
//! byline  = head ":" names                 Pewarta : Ani, Budi   Editor: Citra
//! line    = head names                     By Ann Lee            (a line of its own)
//! closing = "(" [ part { "/" part } ] ")"  (abc/def)  (Ani Budi)  (Tribunnews.com/Ani Budi)  [abc]
//! names   = name { ("," | "/" | "&" | function word) name }
//! ```
//!
//! A closing stands after the last sentence; what follows it without a full stop are tags. Agencies in it are no
//! persons.

use super::dateline::agency;
use super::notices::{is_marker, sentence_end};
use super::{Byline, follows_end};
use crate::article::tokens::Token;
use crate::article::words::Words;
use crate::language::Class;
use crate::span::Span;
use std::ops::Range;

/// Tokens of a name at most.
const NAME_TOKENS: usize = 8;
/// Tokens between the brackets of a closing at most.
const CLOSING_TOKENS: usize = 14;
/// Letters of an editor's initials at most.
const INITIALS: u32 = 5;
/// Tokens of a line without a colon at most.
const LINE_TOKENS: usize = 9;

/// What the byline's head says of the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Reporter,
    Editor,
    /// Named, but neither: the source, the uploader.
    Other,
}

impl Role {
    fn add(self, byline: &mut Byline, name: Span) {
        match self {
            Self::Reporter => byline.reporters.push(name),
            Self::Editor => byline.editors.push(name),
            Self::Other => {}
        }
    }
}

/// `Pewarta :`: what it announces, and the token after the colon.
pub(super) fn head(words: &Words, at: usize) -> Option<(Role, usize)> {
    let (role, length) = [Class::Reporter, Class::Editor, Class::Source]
        .into_iter()
        .zip([Role::Reporter, Role::Editor, Role::Other])
        .find_map(|(class, role)| words.phrase(at, class).map(|(length, _)| (role, length)))?;
    words.is_text(at + length, ":").then_some((role, at + length + 1))
}

/// Adds the names that begin at the token; the token after them.
pub(super) fn read_names(words: &Words, at: usize, end: usize, role: Role, byline: &mut Byline) -> usize {
    let mut start = at;
    loop {
        let after = name(words, start, end);
        if after > start {
            role.add(byline, words.span(start..after));
        }
        let joint = joint(words, after, end);
        if joint == after || name(words, joint, end) == joint {
            return closers(words, after, end);
        }
        start = joint;
    }
}

/// The token after the name that begins here.
fn name(words: &Words, at: usize, end: usize) -> usize {
    let mut after = at;
    while after < end.min(at + NAME_TOKENS) {
        let dotted = after > at && words.is_text(after, ".") && is_short(words, after - 1);
        let is_part = words.get(after).is_some_and(Token::is_capitalized)
            || dotted
            || words.is_text(after, "-")
                && after > at
                && words.get(after + 1).is_some_and(|token| token.glued);
        let initials = after == at && is_initials(words, at);
        if !(is_part || initials) || is_marker(words, after, at) {
            break;
        }
        after += 1;
    }
    after
}

/// `M.`, `Rr.`: short forms that a full stop belongs to.
fn is_short(words: &Words, token: usize) -> bool {
    words.get(token).is_some_and(|token| token.span.len() <= 3) || words.word(token).contains('.')
}

/// `abc`, `mcr8`: small letters only.
fn is_initials(words: &Words, at: usize) -> bool {
    words
        .get(at)
        .is_some_and(|token| token.is_word() && token.span.len() <= INITIALS && token.span.len() >= 2)
}

/// What parts two names.
fn joint(words: &Words, at: usize, end: usize) -> usize {
    let is_joint = at < end
        && (matches!(words.mark(at), "," | "/" | "&" | ";")
            || words.is(at, Class::Function) && words.get(at + 1).is_some_and(Token::is_capitalized));
    at + usize::from(is_joint)
}

/// Marks left behind the names: `|`, a closing bracket, a full stop.
fn closers(words: &Words, at: usize, end: usize) -> usize {
    at + (at..end).take_while(|&token| matches!(words.mark(token), "|" | ")" | "." | "*" | ",")).count()
}

/// `By Ann Lee` on a line of its own: whether it is one; its names are added.
pub(super) fn read_line(words: &Words, line: &Range<usize>, byline: &mut Byline) -> bool {
    let Some((length, 1)) = words.phrase(line.start, Class::Reporter) else { return false };
    let start = line.start + length;
    let is_name = |token: usize| words.get(token).is_some_and(Token::is_capitalized);
    let all = (start..line.end).all(|token| {
        is_name(token) || words.is(token, Class::Function) || matches!(words.mark(token), "," | "&")
    });
    if line.len() > LINE_TOKENS || start >= line.end || !all || !is_name(start) {
        return false;
    }
    read_names(words, start, line.end, Role::Reporter, byline);
    true
}

/// `(abc/def)` after the last sentence: the token after it and the tags behind it; the token itself where none is.
pub(super) fn read_closing(words: &Words, at: usize, range: &Range<usize>, byline: &mut Byline) -> usize {
    let closing = match words.mark(at) {
        "(" => ")",
        "[" => "]",
        _ => return at,
    };
    if !(follows_end(words, at, range.start) || is_credit(words, at)) {
        return at;
    }
    let Some(close) =
        (at + 1..range.end.min(at + CLOSING_TOKENS)).find(|&token| words.is_text(token, closing))
    else {
        return at;
    };
    let Some(names) = parts(words, at + 1..close) else { return at };
    if !ends_story(words, close + 1, range.end) {
        return at;
    }
    byline.reporters.extend(names);
    tags_end(words, close + 1, range.end)
}

/// `(Tribunnews.com/`: a closing even where no sentence ended before it.
pub(super) fn is_credit(words: &Words, at: usize) -> bool {
    words.is_text(at, "(") && agency(words, at + 1).is_some_and(|length| words.is_text(at + 1 + length, "/"))
}

/// The names between the brackets, agencies left out; `None` where something else stands there.
fn parts(words: &Words, inside: Range<usize>) -> Option<Vec<Span>> {
    let mut names = Vec::new();
    let mut start = inside.start;
    while start < inside.end {
        let end =
            (start..inside.end).find(|&token| matches!(words.mark(token), "/" | ",")).unwrap_or(inside.end);
        let agency = agency(words, start).is_some_and(|length| start + length == end);
        let is_name = name(words, start, end) == end && start < end;
        let is_mark = end == start + 1 && words.is_text(start, "*");
        if is_name && !agency {
            names.push(words.span(start..end));
        } else if !agency && !is_mark {
            return None;
        }
        start = end + 1;
    }
    Some(names)
}

/// Whether the story is over: the paragraph ends, other furniture follows, or tags without a full stop.
fn ends_story(words: &Words, at: usize, end: usize) -> bool {
    at == end || is_marker(words, at, at) || sentence_end(words, at, end).is_none()
}

fn tags_end(words: &Words, at: usize, end: usize) -> usize {
    (at..end).find(|&token| is_marker(words, token, at)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use crate::article::furniture::find;
    use crate::article::paragraphs;
    use crate::article::words::Words;
    use crate::language::Lang;

    /// Reporters and editors of a text.
    fn read(text: &str, lang: Lang) -> (Vec<&str>, Vec<&str>) {
        let words = Words::read(text, lang);
        let byline = find(&words, &paragraphs::split(text, &words)).byline;
        let texts = |spans: &[crate::Span]| spans.iter().map(|span| span.of(text)).collect();
        (texts(&byline.reporters), texts(&byline.editors))
    }

    #[test]
    fn heads_name_reporters_and_editors() {
        let text = "Warga panen. Pewarta: M. Ani Budi Editor : Rr. Citra COPYRIGHT © ANTARA 2020";
        assert_eq!(read(text, Lang::Id), (vec!["M. Ani Budi"], vec!["Rr. Citra"]));
        let text = "Warga panen.\r\n(Reporter: Ani | Editor: Citra, Dewi)";
        assert_eq!(read(text, Lang::Id), (vec!["Ani"], vec!["Citra", "Dewi"]));
    }

    #[test]
    fn a_closing_names_reporters() {
        assert_eq!(read("Warga panen. (abc/def)", Lang::Id).0, ["abc", "def"]);
        assert_eq!(read("Warga panen.(mcr8/jpnn)", Lang::Id).0, ["mcr8"]);
        assert_eq!(read("Warga panen. (Tribunnews.com/Ani Budi)", Lang::Id).0, ["Ani Budi"]);
        assert_eq!(read("Warga panen\" katanya. (abc) padi sawah", Lang::Id).0, ["abc"]);
        assert_eq!(read("Warga panen. [abc]", Lang::Id).0, ["abc"]);
    }

    #[test]
    fn brackets_in_the_story_are_story() {
        assert!(read("Komisi (KPK) datang. (Ani tidak datang.) Warga panen.", Lang::Id).0.is_empty());
        assert!(read("Ini ayat (a) saja. (b) Itu juga.", Lang::Id).0.is_empty());
    }

    #[test]
    fn a_line_names_its_author() {
        assert_eq!(read("By Ann Lee and Bo Ray\n\nFarmers reaped.", Lang::En).0, ["Ann Lee", "Bo Ray"]);
        assert!(read("By Monday the river had risen again over its banks.", Lang::En).0.is_empty());
    }
}
