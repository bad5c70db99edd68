//! Who made the article: `Pewarta: Ani Budi`, `(abc/def)`, `By Ann Lee`.
//!
//! ```text
//! byline  = head ":" names                 Pewarta : Ani, Budi   Rep: ani budi/ Red: Citra
//! line    = head names                     By Ann Lee, Staff Reporter        (a line of its own)
//! lone    = head                           Reporter              (a line of its own, above the name's)
//! signature = names                        Ann Lee               (a line above an address or a timestamp, or before one)
//! outlet  = names "," agency [ "," place ]   Ann Lee, The Jakarta Post, Bandung   (a line of its own)
//! signed  = names "|" timestamp            Ann Lee | Rabu, 22 Oktober 2025 | 22:23
//! closing = "(" [ part { "/" part } ] ")"  (abc/def)  (Ani Budi)  (Tribunnews.com/Ani Budi)  [abc]
//!         | "(" head names { ";" head names } ")"   (Reporting by Ann Lee; Editing by Bo Ray)
//! names   = name { ("," | "/" | "&" | function word) name }
//! ```
//!
//! A closing stands after the last sentence; what follows it without a full stop are tags. Agencies in it are no
//! persons, and neither are jobs (`Staff Reporter`), the desk (`RED`) and codes (`OL-3`).

use super::agency::agency;
use super::notices::{is_marker, sentence_end};
use super::{Byline, follows_end, stamp};
use crate::article::paragraphs;
use crate::article::tokens::Case;
use crate::article::words::Words;
use crate::language::{Class, Reporter, any_of};
use crate::span::Span;
use std::ops::Range;

/// Tokens of a name at most.
const NAME_TOKENS: usize = 8;
/// Tokens between the brackets of a closing at most.
const CLOSING_TOKENS: usize = 14;
/// The same where it tells what each of them did.
const CREDIT_TOKENS: usize = 40;
/// Words of a name in small letters at most.
const SMALL_WORDS: usize = 4;
/// Letters of an editor's initials at most.
const INITIALS: u32 = 5;
/// Tokens of a line without a colon at most.
const LINE_TOKENS: usize = 16;

/// What the byline's head says of the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Reporter,
    Editor,
    /// Named, but neither: the source, the uploader.
    Other,
}

impl Role {
    /// Adds a name, once.
    pub(super) fn add(self, byline: &mut Byline, name: Span, text: &str) {
        let names = match self {
            Self::Reporter => &mut byline.reporters,
            Self::Editor => &mut byline.editors,
            Self::Other => return,
        };
        if !names.iter().any(|other| other.of(text) == name.of(text)) {
            names.push(name);
        }
    }
}

/// `Pewarta :`: what it announces, and the token after the colon.
pub(super) fn head(words: &Words, at: usize) -> Option<(Role, usize)> {
    announced(words, at).filter(|&(_, end)| words.is_mark(end, ':')).map(|(role, end)| (role, end + 1))
}

/// `Reporting by`: what it announces, and the token behind.
fn announced(words: &Words, at: usize) -> Option<(Role, usize)> {
    [Class::Reporter, Class::Editor, Class::Source]
        .into_iter()
        .zip([Role::Reporter, Role::Editor, Role::Other])
        .find_map(|(class, role)| words.phrase(at, class).map(|(length, _)| (role, at + length)))
}

/// `Reporter` on a line of its own: what it announces for the next line.
pub(super) fn lone_head(words: &Words, line: &Range<usize>) -> Option<Role> {
    announced(words, line.start).filter(|&(_, end)| end == line.end).map(|(role, _)| role)
}

/// Adds the names that begin at the token; the token after them.
pub(super) fn read_names(words: &Words, at: usize, end: usize, role: Role, byline: &mut Byline) -> usize {
    let mut start = at;
    loop {
        let after = name(words, start, end).max(small_name(words, start, end));
        if is_person(words, &(start..after), start == at) {
            role.add(byline, words.span(start..after), words.text);
        }
        let joint = joint(words, after, end);
        if joint == after || name(words, joint, end) == joint {
            return closers(words, after, end);
        }
        start = joint;
    }
}

/// Whether the words between two joints can name somebody; behind the first name, an acronym is an outlet's.
fn is_person(words: &Words, name: &Range<usize>, first: bool) -> bool {
    let other = name.clone().any(|token| words.is_any(token, any_of!(Reporter | Editor | Credit)));
    let job = !first && !name.is_empty() && words.is(name.end - 1, Class::Office);
    let outlet = agency(words, name.start).is_some_and(|length| name.start + length == name.end);
    let acronym = name.len() == 1 && words.is_upper(name.start);
    !(name.is_empty() || other || job || is_code(words, name) || !first && (outlet || acronym))
}

/// `B`, `OL-3`, `R4`: the code of a desk.
fn is_code(words: &Words, name: &Range<usize>) -> bool {
    let capital = words.get(name.start).is_some_and(|word| matches!(word.case, Case::Upper | Case::Initial));
    let digit = words.span(name.clone()).of(words.text).bytes().any(|byte| byte.is_ascii_digit());
    capital && (digit || words.span(name.clone()).len() == 1)
}

/// The token after the name that begins here.
fn name(words: &Words, at: usize, end: usize) -> usize {
    let mut after = at;
    while after < end.min(at + NAME_TOKENS) {
        let dotted = after > at && words.is_mark(after, '.') && is_short(words, after - 1);
        let is_part = words.is_capitalized(after)
            || dotted
            || words.is_mark(after, '-')
                && after > at
                && words.get(after + 1).is_some_and(|token| token.glued);
        let initials = after == at && is_initials(words, at);
        // `By Ann Lee January 17th, 2024`
        let dated = words.is(after, Class::Month) && words.is_number(after + 1);
        if !(is_part || initials) || dated || is_marker(words, after, at) {
            break;
        }
        after += 1;
    }
    after
}

/// `ani budi/`: the token after a name in small letters, with which the part ends.
fn small_name(words: &Words, at: usize, end: usize) -> usize {
    let small = (at..end.min(at + SMALL_WORDS)).take_while(|&token| words.is_small(token)).count();
    let after = at + small;
    if after == end || words.is_mark(after, '/') { after } else { at }
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
        && (matches!(words.mark(at), ',' | '/' | '&' | ';' | '|')
            || words.is(at, Class::Function) && words.is_capitalized(at + 1));
    at + usize::from(is_joint)
}

/// Marks left behind the names: `|`, a closing bracket, a full stop.
fn closers(words: &Words, at: usize, end: usize) -> usize {
    at + (at..end).take_while(|&token| matches!(words.mark(token), '|' | ')' | '.' | '*' | ',')).count()
}

/// `By Ann Lee` on a line of its own: whether it is one; its names are added.
pub(super) fn read_line(words: &Words, line: &Range<usize>, byline: &mut Byline) -> bool {
    let first = line.clone().find(|&token| !words.is_dash(token)).unwrap_or(line.start);
    let Some((length, Reporter::WithoutColon)) = words.phrase_of(first) else { return false };
    let stamped = (first + 1..line.end).find_map(|token| {
        let after = stamp::end(words, &(token..line.end), true)?;
        (after == line.end || head(words, after).is_some()).then_some((token, after))
    });
    let stop =
        words.is_mark(line.end - 1, '.') && words.get(line.end - 2).is_some_and(|it| it.span.len() > 1);
    let last = line.end - usize::from(stop);
    let (end, rest) = stamped.unwrap_or((last, line.end));
    // `By Ann Lee, contributing writer`
    let job = |&token: &usize| words.is_small(token) || words.is_mark(token, ',');
    let jobs = (first + length..end).rev().take_while(job).count();
    let end = if words.is(end - 1, Class::Office) { end - jobs } else { end };
    let mut start = first + length;
    // `Laporan Wartawan Warta Rimba, Ani Budi`: the first of the two is the outlet.
    if length > 1 && words.is_kind(start - 1, Reporter::Plain) {
        start = (start..end).find(|&token| words.is_mark(token, ',')).map_or(start, |comma| comma + 1);
    }
    is_names(words, start..end) && {
        read_names(words, start, end, Role::Reporter, byline);
        // `Oleh Ani Budi, Sabtu, 20 April 2024 | 12:09 WIB - Redaktur: Citra`
        if let Some((role, names)) = head(words, rest) {
            read_names(words, names, line.end, role, byline);
        }
        true
    }
}

/// `Ann Lee | Rabu, 22 Oktober 2025 | 22:23`: whether names with a timestamp behind a bar are all of the line; they are added.
pub(super) fn read_signed(words: &Words, line: &Range<usize>, byline: &mut Byline) -> bool {
    let bar = (line.start..line.end.min(line.start + NAME_TOKENS)).find(|&token| words.is_mark(token, '|'));
    bar.is_some_and(|bar| {
        let names = line.start..bar;
        names.len() > 1 && is_names(words, names.clone()) && stamp::is_stamp(words, &(bar + 1..line.end)) && {
            read_names(words, names.start, bar, Role::Reporter, byline);
            true
        }
    })
}

/// `Ann Lee and Bo Ray, The Jakarta Post, Bandung`: whether names, their agency behind a comma, and a place are all of the
/// line; the names are added.
pub(super) fn read_outlet(words: &Words, line: &Range<usize>, byline: &mut Byline) -> bool {
    let mut rest = line.start..line.end.min(line.start + LINE_TOKENS);
    let outlet = rest.find(|&token| words.is_mark(token, ',') && agency(words, token + 1).is_some());
    outlet.is_some_and(|comma| {
        let names = line.start..comma;
        let place = words.begins(line.start, Class::Gazetteer);
        names.len() > 1 && !place && is_names(words, names) && is_names(words, line.clone()) && {
            read_names(words, line.start, comma, Role::Reporter, byline);
            true
        }
    })
}

/// `Ann Lee` on a line above an address, or, less `sure`, above a timestamp, as headlines stand too: whether it is a
/// name; it is added.
pub(super) fn read_signature(words: &Words, line: &Range<usize>, sure: bool, byline: &mut Byline) -> bool {
    let signed = if sure { is_full_name(words, line) } else { is_signature(words, line) };
    if signed {
        read_names(words, line.start, line.end, Role::Reporter, byline);
    }
    signed
}

/// Whether names are all of the line, one of which is known to be a person's.
pub(super) fn is_signature(words: &Words, line: &Range<usize>) -> bool {
    let person = any_of!(GivenName | Honorific);
    line.clone().any(|token| words.is_any(token, person)) && is_full_name(words, line)
}

fn is_full_name(words: &Words, line: &Range<usize>) -> bool {
    line.len() > 1 && is_names(words, line.clone())
}

/// `- Ann Lee al@warta.com`: whether a name with an address is all of the line; it is added.
pub(super) fn read_addressed(words: &Words, line: &Range<usize>, byline: &mut Byline) -> bool {
    let start = line.start + usize::from(words.is_dash(line.start));
    let address = address_at(words, line).unwrap_or(start);
    address > start && is_names(words, start..address) && {
        read_names(words, start, address, Role::Reporter, byline);
        true
    }
}

/// The first token of the address for mail that the line ends with.
fn address_at(words: &Words, line: &Range<usize>) -> Option<usize> {
    let glued = |&token: &usize| words.get(token).is_some_and(|token| token.glued);
    let last = line.end - line.clone().rev().take_while(|token| glued(token)).count();
    let start = last.saturating_sub(1).max(line.start);
    let word = words.span(start..line.end).of(words.text);
    (paragraphs::is_address(word) && !word.starts_with('@')).then_some(start)
}

/// Whether names and what joins them are all that stands there.
fn is_names(words: &Words, range: Range<usize>) -> bool {
    let mut all = range.clone().map(|token| {
        let dot = words.is_mark(token, '.') && is_short(words, token - 1);
        words.is_capitalized(token)
            || words.is(token, Class::Function)
            || matches!(words.mark(token), ',' | '&' | '/' | '|' | '-')
            || dot
    });
    range.len() <= LINE_TOKENS && !range.is_empty() && words.is_capitalized(range.start) && all.all(|is| is)
}

/// `(abc/def)` after the last sentence: the token after it and the tags behind it; the token itself where none is.
pub(super) fn read_closing(words: &Words, at: usize, range: &Range<usize>, byline: &mut Byline) -> usize {
    let closing = match words.mark(at) {
        '(' => ')',
        '[' => ']',
        _ => return at,
    };
    if !(follows_end(words, at, range.start) || is_credit(words, at)) {
        return at;
    }
    let Some(close) =
        (at + 1..range.end.min(at + CREDIT_TOKENS)).find(|&token| words.is_mark(token, closing))
    else {
        return at;
    };
    if read_credits(words, at + 1..close, byline) {
        return close + 1;
    }
    let Some(names) = parts(words, at + 1..close).filter(|_| close < at + CLOSING_TOKENS) else { return at };
    if !ends_story(words, close + 1, range.end) {
        return at;
    }
    // `(MI/Ani Budi)`: beside a full name, an acronym is an outlet's.
    let full = names.iter().any(|name| name.len() > 1);
    let acronym = |name: &Range<usize>| words.is_upper(name.start);
    for name in names.into_iter().filter(|name| !full || name.len() > 1 || !acronym(name)) {
        Role::Reporter.add(byline, words.span(name), words.text);
    }
    tags_end(words, close + 1, range.end)
}

/// `(Reporting by Ann Lee; Editing by Bo Ray and Cy Day)`: whether that is all; the names are added.
fn read_credits(words: &Words, inside: Range<usize>, byline: &mut Byline) -> bool {
    let mut start = inside.start;
    while let Some((role, first)) = announced(words, start).filter(|&(_, first)| first < inside.end) {
        let end = (first..inside.end).find(|&token| words.is_mark(token, ';')).unwrap_or(inside.end);
        if !is_names(words, first..end) {
            break;
        }
        read_names(words, first, end, role, byline);
        start = end + 1;
    }
    start > inside.start
}

/// `(Tribunnews.com/`: a closing even where no sentence ended before it.
pub(super) fn is_credit(words: &Words, at: usize) -> bool {
    words.is_mark(at, '(') && agency(words, at + 1).is_some_and(|length| words.is_mark(at + 1 + length, '/'))
}

/// The names between the brackets, agencies left out; `None` where something else stands there.
fn parts(words: &Words, inside: Range<usize>) -> Option<Vec<Range<usize>>> {
    let mut names = Vec::new();
    let mut start = inside.start;
    while start < inside.end {
        let end =
            (start..inside.end).find(|&token| matches!(words.mark(token), '/' | ',')).unwrap_or(inside.end);
        let agency = agency(words, start).is_some_and(|length| start + length == end);
        let is_name = name(words, start, end) == end && start < end;
        let is_mark = end == start + 1 && words.is_mark(start, '*');
        if is_name && !agency && is_person(words, &(start..end), true) {
            names.push(start..end);
        } else if !agency && !is_mark && !is_name {
            return None;
        }
        start = end + 1;
    }
    Some(names)
}

/// Whether the story is over: the paragraph ends, other furniture follows, or tags without a full stop. Behind
/// `(sic)"` only a quotation is.
fn ends_story(words: &Words, at: usize, end: usize) -> bool {
    let quoted = words.get(at).is_some_and(|token| token.glued) && matches!(words.mark(at), '"' | '”');
    at == end || !quoted && (is_marker(words, at, at) || sentence_end(words, at, end).is_none())
}

fn tags_end(words: &Words, at: usize, end: usize) -> usize {
    (at..end).find(|&token| is_marker(words, token, at)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use crate::article::furniture::find;
    use crate::article::furniture::tests::story_in;
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
    fn heads_may_be_short_and_names_small() {
        let text = "Rep: ani budi/ Red: Citra\n\nWARTA.CO.ID, WARU -- Warga panen.";
        assert_eq!(read(text, Lang::Id), (vec!["ani budi"], vec!["Citra"]));
        let text = "Reporter\nAni Budi\nEditor\nCitra Dewi\n\nWarga panen.";
        assert_eq!(read(text, Lang::Id), (vec!["Ani Budi"], vec!["Citra Dewi"]));
        let text = "Oleh Ani Budi, Sabtu, 20 April 2024 | 12:09 WIB - Redaktur: Citra - 83\n\nWarga panen.";
        assert_eq!(read(text, Lang::Id), (vec!["Ani Budi"], vec!["Citra"]));
        assert_eq!(story_in(text, Lang::Id), "Warga panen.");
        assert_eq!(read("Laporan Wartawan Pos Waru, Ani Budi\n\nWarga panen.", Lang::Id).0, ["Ani Budi"]);
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
    fn desks_and_codes_are_no_persons() {
        for (closing, names) in [
            ("(OL-3)", &[][..]),
            ("(B)", &[]),
            ("(tim/abc)", &["abc"]),
            ("(rls)", &[]),
            ("(RED/MC Waru)", &["MC Waru"]),
            ("(WI/Ani Budi)", &["Ani Budi"]),
            ("(abc/abc)", &["abc"]),
        ] {
            let text = ["Warga panen. ", closing].concat();
            assert_eq!(read(&text, Lang::Id).0, names, "{closing}");
            assert_eq!(story_in(&text, Lang::Id), "Warga panen.");
        }
    }

    #[test]
    fn lines_above_the_dateline_name_who_made_it() {
        let text = "Penulis: Ani Budi\n• Editor: Citra\nLaporan Wartawan Tribun Rimba, Dewi Eka\nWARU, Warta.com - Warga panen.";
        assert_eq!(read(text, Lang::Id), (vec!["Ani Budi", "Dewi Eka"], vec!["Citra"]));
        let text = "Oleh Ani B. H.\nFoto Dewi\n\nWARU, 17 OKT – Warga panen.";
        assert_eq!(read(text, Lang::Ms).0, ["Ani B. H."]);
    }

    #[test]
    fn brackets_in_the_story_are_story() {
        assert!(read("Komisi (KPK) datang. (Ani tidak datang.) Warga panen.", Lang::Id).0.is_empty());
        assert!(read("Ini ayat (a) saja. (b) Itu juga.", Lang::Id).0.is_empty());
        assert!(read("She wrote: \"We was robbed. (sic)\"", Lang::En).0.is_empty());
    }

    #[test]
    fn a_closing_may_tell_what_each_did() {
        let text = "Farmers reaped.\n(Reporting by Ann Lee and Bo Ray; Editing by Cy Day)";
        assert_eq!(read(text, Lang::En), (vec!["Ann Lee", "Bo Ray"], vec!["Cy Day"]));
        assert_eq!(story_in(text, Lang::En), "Farmers reaped.");
        let text = "Farmers reaped. (Reporting by Ann Lee; Writing by Bo Ray; Editing by Cy Day)";
        assert_eq!(read(text, Lang::En), (vec!["Ann Lee", "Bo Ray"], vec!["Cy Day"]));
        assert!(read("Farmers reaped. (Reporting rules apply.) They ate.", Lang::En).0.is_empty());
    }

    #[test]
    fn a_line_names_its_author() {
        assert_eq!(read("By Ann Lee and Bo Ray\n\nFarmers reaped.", Lang::En).0, ["Ann Lee", "Bo Ray"]);
        for (line, names) in [
            ("By Ann M. Lee, Staff Reporter", &["Ann M. Lee"][..]),
            ("BY ANN LEE | STAFF WRITER", &["ANN LEE"]),
            ("By Ann Lee\ncontributing writer", &["Ann Lee"]),
            ("By Ann Lee / Bo Ray, WNA", &["Ann Lee", "Bo Ray"]),
            ("By Ann Lee January 17th, 2024 2 min read", &["Ann Lee"]),
            ("Ann Lee | Wednesday, 22 October 2025 | 22:23", &["Ann Lee"]),
            ("Ann Lee and Bo Ray, The Jakarta Post, Bandung/Cirebon", &["Ann Lee", "Bo Ray"]),
            ("Reporter\nAnn Lee", &["Ann Lee"]),
            ("Ann Lee\nal@warta.com", &["Ann Lee"]),
            ("--additional reporting from Ann Lee.", &["Ann Lee"]),
            ("- Ann Lee al@warta.com", &["Ann Lee"]),
            ("Ann Lee, WARTA\nPosted at Nov 01 2020 12:06 PM", &["Ann Lee"]),
        ] {
            let text = [line, "\n\nFarmers reaped."].concat();
            assert_eq!(read(&text, Lang::En).0, names, "{line}");
            assert_eq!(story_in(&text, Lang::En), "Farmers reaped.", "{line}");
        }
        assert!(read("By Monday the river had risen again over its banks.", Lang::En).0.is_empty());
    }
}
