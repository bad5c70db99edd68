//! The office behind a name.
//!
//! ```text
//! apposition   NAME "," [determiner] office [words]       Y, kepala dinas, | Y, the head of X,
//! unparted     NAME OFFICE [words]                        Y Kepala Dinas X | Y salah satu warga X
//! linked       NAME [","] link [determiner] office        Y selaku kepala dinas
//! bracket      NAME "(" office [words] ")"                Y (Ketua)
//! origin       NAME "dari" BODY | NAME "(" BODY ")"       Y dari Walhi | Y (Walhi)
//! ```
//!
//! An office that goes on into a name is that name's, unless it is a relation (`Y, istri X`). The origin says least
//! and is read only where nothing else can be.

use super::{Offices, REACH, is_of_kin, is_possessive};
use crate::article::{Case, clause};
use crate::language::{Class, Lang, LocativePreposition, Office, RoleLink, any_of};
use crate::names::NameKind;
use crate::names::beginning::may_be_name;
use crate::names::degrees::{is_written_as_degree, specialty};
use std::ops::Range;

/// Tokens between a determiner and the head of an office behind a name at most: `the longtime Ohio Senate leader`.
const MODIFIERS: usize = 8;

/// Tokens of a word that says no more than that there is somebody, and what hardly tells him: `sosok tepat`.
const TOLD: usize = 2;

/// Tokens of an age behind a name at most: `(32 tahun)`.
const AGE: usize = 4;

/// Letters of a degree that no list knows at most.
const LETTERS: usize = 5;

/// Tokens from a verb to whom somebody calls something at most: his titles stand between.
const CALLED: usize = 6;

impl Offices<'_, '_> {
    /// The office that stands behind the name that ends before this token.
    pub(crate) fn after(&self, name: usize) -> Option<Range<usize>> {
        let limit = self.sentence(name.checked_sub(1)?).end;
        let role = self.tied(name).map(|role| self.own_of_two(name, role.clone()).unwrap_or(role));
        role.or_else(|| self.body_of(self.past_degrees(name), limit))
    }

    /// The office that a mark, a link or a capital ties to the name.
    pub(super) fn tied(&self, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let limit = self.sentence(name.checked_sub(1)?).end;
        let behind = self.past_degrees(name);
        let (mut at, link) = self.tie(name, behind)?;
        while let Some((length, _)) = words.phrase(at, Class::Determiner) {
            at += length;
        }
        if link == Some(RoleLink::Becomes) && self.is_called_so(name) {
            return None;
        }
        // `Y (Ketua Rimba) hadir`
        let close = (behind..limit).take(REACH).find(|&at| words.is_mark(at, ')'));
        let limit = close.filter(|_| words.is_mark(behind, '(') && link.is_none()).unwrap_or(limit);
        let head = if link == Some(RoleLink::Always) { at } else { self.head_from(at, limit)? };
        let end = self.before_day(head, self.end_of(head, limit));
        let comma = words.is_mark(behind, ',');
        if link.is_none()
            && (comma && !words.is_mark(end, ',') && self.opens_what_follows(name, at..end)
                // `Ketua: Y, Sekretaris: X`: what a colon closes is the next one's.
                || words.is_mark(end, ':')
                || self.is_of_the_next(name, end)
                || comma && self.is_next_on_list(name, at..end))
        {
            return None;
        }
        if end >= limit || !self.is_person(end) {
            return (end > at && !self.says_nothing(at..end)).then_some(at..end);
        }
        // `istri Bupati Ali`: somebody's somebody. Anything else that goes on into a name is that one's office, but what
        // a link ties, `Budi yang juga Ketua Rimba`, or stands between commas: `Budi, Manajer Rimba, mengatakan`.
        let his = self.relates(head..end) || link.is_some() && !self.tells_kin(name - 1);
        let other = self.names.mention_at(end)?;
        (his || comma && self.closes_apposition(other.tokens.end)).then_some(at..other.tokens.end)
    }

    /// `X menyebut Y sebagai guru`: what somebody calls him is no office.
    fn is_called_so(&self, name: usize) -> bool {
        let words = self.words();
        let first = self.names.mention_at(name - 1).map_or(name - 1, |it| it.tokens.start);
        let verb = (self.sentence(first).start..first).rev().take(CALLED).find(|&at| words.is_small(at));
        verb.is_some_and(|verb| words.is(verb, Class::Calling))
    }

    /// The first word behind what ties it to the name, and the link among that.
    fn tie(&self, name: usize, behind: usize) -> Option<(usize, Option<RoleLink>)> {
        let words = self.words();
        let at = behind + usize::from(matches!(words.mark(behind), ',' | '(' | '–' | '—'));
        if let Some((length, link)) = self.role_link(at) {
            return (!self.is_told_of_kin(name)).then_some((at + length, Some(link)));
        }
        // `Yuni (31) warga X`: a bracket parts as a comma does.
        let parted = at > behind || behind > name && words.is_mark(behind - 1, ')');
        // `Budi salah satu warga Rimba`: two words of that kind stand before nothing else.
        let told = words.phrase(at, Class::Determiner).is_some_and(|(length, _)| length > 1);
        // `Feld, whose husband …`, `tripped by Feld, and striker Harlow levelled`: what follows is somebody else's; `Feld, 81, at
        // Harlow General Hospital`: or where he was.
        let another = words.is_any(at, any_of!(Relative | Coordinator))
            || words.is_small(at) && words.is_kind(at, LocativePreposition::At);
        let tied = parted || told || self.begins_office(at) || self.begins_kin(at);
        (tied && !another).then_some((at, None))
    }

    /// `Teman lelaki Siti (32) atau Ita yang merupakan suspek`: a clause behind the name that tells whose kin is meant is the
    /// kin's, behind another name of that one, too.
    fn is_told_of_kin(&self, name: usize) -> bool {
        let words = self.words();
        let start = |last: usize| self.names.mention_at(last).map_or(last, |mention| mention.tokens.start);
        let first = start(name - 1);
        let link = first.checked_sub(1).filter(|&link| words.is(link, Class::AliasLink));
        let other =
            link.and_then(|link| (link.saturating_sub(AGE)..link).rev().find(|&at| self.is_person(at)));
        is_of_kin(words, first) || other.is_some_and(|last| is_of_kin(words, start(last)))
    }

    /// `Ketua X, Y, Presiden Z, W dan …`: of offices that each stand before a name and a comma the second is the next one's.
    fn is_of_the_next(&self, name: usize, comma: usize) -> bool {
        let words = self.words();
        let Some(mention) = self.names.mention_at(name - 1) else { return false };
        let start = mention.tokens.start;
        words.is_mark(name, ',')
            && words.is_mark(comma, ',')
            && self.is_person(comma + 1)
            && start.checked_sub(1).is_some_and(|before| words.is_mark(before, ','))
            && self.before(start).is_some()
    }

    /// `Hadir Kapolsek X, kepala desa, serta warga`, `Camat Rimba Y, Ketua BPD Siti, Ketua Pasar …`: of whom an office was told, what
    /// stands between him and what goes on the list is the next guest; but of `Senator Y, Republican of Rimba, and Z` it is his.
    fn is_next_on_list(&self, name: usize, role: Range<usize>) -> bool {
        let words = self.words();
        let held =
            || self.names.mention_at(name - 1).is_some_and(|it| self.before(it.tokens.start).is_some());
        let next = role.end + usize::from(words.is_mark(role.end, ','));
        // `Rektor Rimba Y, Wakil Rektor Siti, Ph.D`
        let named = || role.len() > 1 && may_be_name(words, role.end - 1) && words.is(next, Class::Degree);
        let listed = words.begins_any(next, any_of!(Office | OfficePrefix | Group | People)) || named();
        let goes_on = words.is(next, Class::Coordinator) || next > role.end && listed;
        self.document.lang != Lang::En && goes_on && !clause::is_verb(words, next) && held()
    }

    /// `Y merupakan sosok tepat`: a word that says no more than that there is somebody, and hardly one that tells him.
    fn says_nothing(&self, role: Range<usize>) -> bool {
        let nobody = self.words().begins_kind(role.start, Office::Nobody);
        nobody && role.len() <= TOLD
    }

    /// `Y, Ketua Rimba Kamis (8/9)`: where the day begins that ends an office, at `end` without one.
    fn before_day(&self, head: usize, end: usize) -> usize {
        let words = self.words();
        let dated = |at: usize| {
            let bracket = words.is_mark(at, '(');
            bracket && words.is_number(at + 1)
        };
        let day = |&at: &usize| words.is(at, Class::Weekday) && (dated(at + 1) || at + 1 == end);
        (head + 1..end).find(day).unwrap_or(end)
    }

    /// Whether the comma at the token closes what was told of somebody: his verb follows, or a clause about him.
    pub(super) fn closes_apposition(&self, comma: usize) -> bool {
        let words = self.words();
        let next = comma + 1;
        words.is_mark(comma, ',') && (words.is(next, Class::Relative) || clause::is_verb(words, next))
    }

    /// The tokens of the links that tie an office to the name before it, and the last one: `yang kini menjabat
    /// sebagai`; none where nothing but words that go before links stand there.
    pub(super) fn role_link(&self, at: usize) -> Option<(usize, RoleLink)> {
        let words = self.words();
        let mut end = at;
        let mut link = None;
        while let Some((length, found)) = words.phrase_of(end) {
            end += length;
            link = Some(found).filter(|&found| found != RoleLink::BeforeLink).or(link);
        }
        Some((end - at, link?))
    }

    /// `Menurut Budi, kepala dinas itu mundur`, `Selain Budi dan Siti, petugas juga menangkap …`, `Menjawab Budi, menteri itu
    /// mengatakan`, `Saat itu, kata Budi, terdakwa lari`: whether the comma behind the name closes what goes before a clause,
    /// whose subject the office is: it goes on with no mark. So it is where a denial follows.
    fn opens_what_follows(&self, name: usize, role: Range<usize>) -> bool {
        let words = self.words();
        let first = self.sentence(name - 1).start;
        let start = self.speech_woven_in(first..name).unwrap_or(first);
        let verb = role.end + usize::from(words.is(role.end, Class::Definite));
        let goes_on = words.is_small(role.end) && !words.is(role.end, Class::Relative);
        let leads = any_of!(Opening | Accompanied | Subordinator | Preposition);
        let led = self.document.lang != Lang::En && words.begins_any(first, leads)
            || words.has_prefix(first, Class::VerbPrefix);
        let single =
            self.names.mention_at(first).is_none() && !(first..name).any(|at| words.is_mark(at, ','));
        let spoken = words.begins_any(start, any_of!(SpeechInverted | SpeechPassive));
        let subject = led && single
            || words.is(start, Class::According)
            || spoken && clause::is_verb(words, verb)
            || clause::denies(words, role.end);
        goes_on && subject || self.closes_report(&role)
    }

    /// Where the words begin that tell, within the narration, who says it: `Saat itu, | kata Budi`. Behind quoted words they
    /// end the sentence.
    fn speech_woven_in(&self, before: Range<usize>) -> Option<usize> {
        let words = self.words();
        let person = self.names.mention_at(before.end - 1)?.tokens.start;
        let comma = (before.start..person).rev().find(|&at| words.is_mark(at, ','))?;
        let quoted = (before.start..person).any(|at| matches!(words.mark(at), '"' | '“' | '”'));
        (!quoted).then_some(comma + 1)
    }

    /// `The road was closed by Roe, the mayor said`: behind the report and its comma stands who told it. Of an apposition
    /// a second comma parts the verb.
    fn closes_report(&self, role: &Range<usize>) -> bool {
        let words = self.words();
        let article = role.start.checked_sub(1).is_some_and(|at| words.is(at, Class::Definite));
        let told = words.phrase(role.end, Class::Speech);
        article && told.is_some_and(|(length, _)| !words.counts(role.end + length))
    }

    /// `Budi Raharja Ketua DPC Rimba`: the capital parts the office from the name, where the head comes first.
    fn begins_office(&self, at: usize) -> bool {
        let words = self.words();
        let capital = words.get(at).is_some_and(|token| token.case == Case::Capital);
        self.document.lang != Lang::En && capital && words.begins(at, Class::Office)
    }

    /// `Siti istri Budi, ditahan`: whose somebody the name before is, with what closes an apposition behind.
    fn begins_kin(&self, at: usize) -> bool {
        let Some((length, Office::Kin)) = self.words().phrase_of(at) else { return false };
        let other = self.names.mention_at(at + length).filter(|other| other.kind == NameKind::Person);
        other.is_some_and(|other| {
            other.tokens.start == at + length && self.closes_apposition(other.tokens.end)
        })
    }

    /// `Raden dari Walhi`, `Raden (Walhi)`: where somebody comes from.
    fn body_of(&self, at: usize, limit: usize) -> Option<Range<usize>> {
        let words = self.words();
        let bracket = words.is_mark(at, '(');
        let from = (bracket || words.value(at, Class::NameOrigin).is_some()) && at + 1 < limit;
        let body =
            self.names.mention_at(at + 1).filter(|body| from && body.kind == NameKind::Organization)?;
        let whole = body.tokens.start == at + 1 && words.is_mark(body.tokens.end, ')');
        (!bracket || whole).then_some(at + usize::from(bracket)..body.tokens.end)
    }

    /// Whether the words say no more than where somebody comes from.
    pub(in crate::names) fn is_origin(&self, role: &Range<usize>) -> bool {
        let words = self.words();
        let bracket = role.start.checked_sub(1).is_some_and(|before| words.is_mark(before, '('));
        let body = self.names.mention_at(role.start).filter(|_| bracket);
        words.is(role.start, Class::NameOrigin) || body.is_some_and(|body| body.tokens == *role)
    }

    /// The first word of an office that begins at the token, modifiers before it passed over.
    fn head_from(&self, at: usize, limit: usize) -> Option<usize> {
        let words = self.words();
        let english = self.document.lang == Lang::En;
        let is_head = |&at: &usize| words.begins(at, Class::Office) || self.is_title(at);
        let capital = |at: usize| words.is_capitalized(at) || words.is_mark(at, '&') || self.joins_words(at);
        // `Smith's campaign manager`: the person owns the office.
        let owner =
            |to: usize| english && (is_possessive(words, to) || matches!(words.mark(to + 1), '\'' | '’'));
        // `a Smith supporter`: the person tells which.
        let adjunct = |to: usize| {
            let person = self.names.mention_at(to).filter(|_| english);
            person.is_some_and(|person| words.begins(person.tokens.end, Class::Office))
        };
        let inside = |to: usize| self.may_stand_inside(to) || owner(to - usize::from(to > at));
        // `Roe, accused the mayor of that`: behind a verb begins its object.
        let object = |to: usize| {
            to > at && words.is(to, Class::Determiner) && !words.is(to - 1, Class::OfficePreposition)
        };
        let passes = |&to: &usize| {
            !object(to)
                && (owner(to) || adjunct(to) || !self.is_person(to))
                && inside(to)
                && (english || to == at || capital(to))
        };
        let head = (at..limit.min(at + MODIFIERS)).take_while(passes).find(is_head)?;
        let first = head == at || english || words.is_kind(head, Office::ModifiersFirst);
        first.then_some(head)
    }

    /// `Sales and Marketing Director`: a small word between two capitals.
    fn joins_words(&self, at: usize) -> bool {
        let words = self.words();
        words.is(at, Class::OfficeWord)
            && at > 0
            && words.is_capitalized(at - 1)
            && words.is_capitalized(at + 1)
    }

    /// Past the degrees, the age and the acronym behind a name: `, S.H., M.Si.`, `(34)`, `, 34,`, `(GW)`.
    pub(crate) fn past_degrees(&self, name: usize) -> usize {
        let words = self.words();
        let limit = name.checked_sub(1).map_or(name, |last| self.sentence(last).end);
        let mut at = name;
        while at < limit {
            let mark = usize::from(matches!(words.mark(at), ',' | '(' | '.'));
            let capital = words.is_capitalized(at + mark);
            // `SpJP, FIHA selaku`, `SpA(K), kepala`: short capitals that a comma, or what ties an office, ends.
            let close = at + 2 + specialty(words, at + 2);
            let letters = words.is_mark(at, ',')
                && words.get(at + 1).is_some_and(|it| matches!(it.case, Case::Upper | Case::Mixed))
                && words.word(at + 1).len() <= LETTERS
                && (words.is_mark(close, ',') || self.role_link(close).is_some());
            let written = capital && is_written_as_degree(words, at + mark);
            let degree = words.is(at + mark, Class::Degree) || written || letters;
            let age = mark == 1 && words.is_number(at + 1);
            let acronym = words.is_mark(at, '(') && words.is_upper(at + 1) && words.is_mark(at + 2, ')');
            // `(41 tahun)`, `, 41 tahun,`
            let years = words.is(at + 2, Class::Unit) && matches!(words.mark(at + 3), ')' | ',');
            if acronym {
                at += 3;
            } else if age && years {
                at += if words.is_mark(at + 3, ')') { 4 } else { 3 };
            } else if age && matches!(words.mark(at + 2), ')' | ',') {
                at += if words.is_mark(at + 2, ')') { 3 } else { 2 };
            } else if degree {
                at += mark + 1;
                at += usize::from(words.is_mark(at, '.') && !words.is_mark(at + 1, '.'));
                at += specialty(words, at);
            } else {
                break;
            }
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{all_roles, roles};
    use crate::language::Lang;

    #[test]
    fn a_clause_behind_a_name_that_tells_kin_is_the_kins() {
        for text in [
            "Teman lelaki [Siti Rimba], 32, yang merupakan suspek utama, ditahan.",
            "Teman lelaki [Siti Rimba], 32, atau [Ita] yang merupakan suspek utama, ditahan.",
            "Anak kepada [Budi] yang juga pelakon, ditahan.",
        ] {
            assert!(roles(text, Lang::Ms).is_empty(), "{text}");
        }
        assert_eq!(roles("Suami Bupati [Siti] yang juga guru hadir.", Lang::Id), ["Bupati"]);
        assert_eq!(all_roles("Sang suami [Budi] yang juga guru hadir.", Lang::Id), [["suami", "guru"]]);
        assert_eq!(roles("Ia kecewa karena anak dari [Budi] yang merupakan guru.", Lang::Id), ["guru"]);
    }

    #[test]
    fn an_office_in_a_bracket_ends_with_it() {
        assert_eq!(roles("[Budi] (Pengerusi Waru) hadir.", Lang::Ms), ["Pengerusi Waru"]);
    }

    #[test]
    fn an_age_parts_no_office_from_its_name() {
        for age in ["(50)", "(50 tahun)", ", 50,", ", 50 tahun,"] {
            assert_eq!(roles(&format!("[Budi]{age} warga Waru, pulang."), Lang::Id), ["warga Waru"], "{age}");
        }
    }

    #[test]
    fn an_office_ends_before_words_of_speech() {
        assert_eq!(roles("[Budi] selaku ketua panitia angkat bicara.", Lang::Id), ["ketua panitia"]);
    }

    #[test]
    fn a_list_of_offices_looks_forward() {
        let text = "Hadir Ketua Rimba, [Budi Raharja], Presiden Waru, [Siti Umayah] dan yang lain.";
        assert_eq!(all_roles(text, Lang::Id), [["Ketua Rimba"], ["Presiden Waru"]]);
    }

    #[test]
    fn what_stands_between_commas_is_told_of_the_one_before() {
        for text in [
            "Pasar dibuka [Budi], Manajer Layanan [Rimba], yang hadir.",
            "[Budi], Manajer Layanan [Rimba], mengatakan itu.",
        ] {
            assert_eq!(roles(text, Lang::Id), ["Manajer Layanan Rimba"], "{text}");
        }
        assert_eq!(roles("Hadir [Budi], Manajer [Siti], dan [Rahman].", Lang::Id), ["Manajer"]);
    }

    #[test]
    fn commas_part_the_fields_of_one_office() {
        let text = "Hadir [Budi], Menteri Politik, Hukum, dan Keamanan, dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["Menteri Politik, Hukum, dan Keamanan"]);
        let text = "Hadir [Budi], Direktur Pasar, Promosi & Wisata Rimba, kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Direktur Pasar, Promosi & Wisata Rimba"]);
        assert_eq!(roles("Hadir [Budi], Ketua Rimba, [Siti], dan Bupati Waru.", Lang::Id)[0], "Ketua Rimba");
        assert_eq!(roles("Hadir [Budi], Ketua Rimba, Bupati, dan Camat.", Lang::Id), ["Ketua Rimba"]);
    }

    #[test]
    fn a_link_ties_an_office_whose_body_is_called_after_somebody() {
        assert_eq!(
            roles("[Budi] yang juga ketua Barikade [Gus Rahman] hadir.", Lang::Id),
            ["ketua Barikade Gus Rahman"]
        );
    }

    #[test]
    fn a_bracket_tells_where_somebody_comes_from() {
        let text =
            "Juara lomba [Budi] ({Rimba Raya}) pulang. Menang pula [Siti] ({Rimba Raya}), [Rahman] (PR).";
        assert_eq!(roles(text, Lang::Id), ["Juara lomba", "Rimba Raya"]);
        assert!(roles("[Budi] (di {Rimba Raya}) pulang.", Lang::Id).is_empty());
    }

    #[test]
    fn a_person_tells_which_supporter() {
        let text = "[Jane Roe], a staunch [Feld] supporter, left.";
        assert_eq!(roles(text, Lang::En), ["staunch Feld supporter"]);
    }

    #[test]
    fn whom_an_english_office_is_for_belongs_to_it() {
        let text = "[John Roe], a lawyer for [Jane Feld], left.";
        assert_eq!(roles(text, Lang::En), ["lawyer for Jane Feld"]);
        let text = "[John Roe], a former aide to President [Jane Feld], left.";
        assert_eq!(roles(text, Lang::En), ["former aide to President Jane Feld", "President"]);
    }

    #[test]
    fn the_object_of_a_verb_is_no_office() {
        assert!(roles("[Jane Roe], accused the mayor of that.", Lang::En).is_empty());
        assert_eq!(roles("[Jane Roe], head of the union, left.", Lang::En), ["head of the union"]);
    }

    #[test]
    fn an_office_before_a_colon_is_the_next_ones() {
        let text = "Ketua: [Budi Raharja], Sekretaris: [Siti Umayah].";
        assert_eq!(roles(text, Lang::Id), ["Ketua", "Sekretaris"]);
    }

    #[test]
    fn an_apposition_ends_at_its_comma() {
        let text = "Harga naik, kata [Budi Raharja], kepala dinas perdagangan, kemarin.";
        assert_eq!(roles(text, Lang::Id), ["kepala dinas perdagangan"]);
        assert_eq!(
            roles("[Jane Roe], the head of the rail union, left.", Lang::En),
            ["head of the rail union"]
        );
    }

    #[test]
    fn capitals_part_an_office_from_the_name() {
        assert_eq!(roles("[Budi Raharja] Ketua DPC Rimba menuturkan.", Lang::Id), ["Ketua DPC Rimba"]);
        assert!(roles("[Budi Raharja] ketua dan warga hadir.", Lang::Id).is_empty());
    }

    #[test]
    fn a_link_ties_an_office() {
        assert_eq!(roles("[Siti] selaku ketua panitia membuka pasar.", Lang::Id), ["ketua panitia"]);
        assert_eq!(roles("[Rahman] yang juga wakil bupati hadir.", Lang::Id), ["wakil bupati"]);
    }

    #[test]
    fn a_link_may_have_words_before_it() {
        assert_eq!(
            roles("[Siti] yang baru ditunjuk sebagai ketua panitia membuka pasar.", Lang::Id),
            ["ketua panitia"]
        );
        assert_eq!(roles("[Siti], dari anggota Walhi, hadir.", Lang::Id), ["anggota Walhi"]);
    }

    #[test]
    fn behind_a_source_begins_what_it_says() {
        assert!(roles("Menurut [Siti], warga setempat menunggu.", Lang::Id).is_empty());
        assert_eq!(roles("Menurut [Siti], warga setempat, jalan rusak.", Lang::Id), ["warga setempat"]);
    }

    #[test]
    fn an_english_office_keeps_its_order() {
        let text = "kata [Budi], Sales & Marketing and After Sales Director PT Rimba, kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Sales & Marketing and After Sales Director PT Rimba"]);
    }

    #[test]
    fn an_office_before_another_name_is_that_ones() {
        let text = "[Budi], Wakil Bupati [Siti] dan warga hadir.";
        assert_eq!(roles(text, Lang::Id), ["Wakil Bupati"]);
    }

    #[test]
    fn a_relation_goes_on_over_the_other_person() {
        assert_eq!(roles("[Siti], istri [Budi], hadir.", Lang::Id), ["istri Budi"]);
        assert_eq!(roles("[Siti] istri [Budi], ditahan.", Lang::Id), ["istri Budi"]);
        assert!(roles("Hadir [Siti] istri [Budi] dan warga.", Lang::Id).is_empty());
    }

    #[test]
    fn an_office_ends_before_what_happens_to_its_holder() {
        let text = "Mobil [Budi] (30), warga <Rimba Barat> rusak parah.";
        assert_eq!(roles(text, Lang::Id), ["warga Rimba Barat"]);
        let text = "[Budi] ditetapkan sebagai tersangka dan langsung ditahan.";
        assert_eq!(roles(text, Lang::Id), ["tersangka"]);
        assert!(roles("Bersama [Budi Raharja], petugas mendatangi pasar.", Lang::Id).is_empty());
        assert!(
            roles("Selain [Budi Raharja], pembicara lainnya dalam rapat itu pulang.", Lang::Id).is_empty()
        );
        assert!(roles("Hadir [Budi Raharja] pemilik toko [Siti].", Lang::Id).is_empty());
        assert_eq!(roles("Ketua pasar itu [Budi] mengatakan itu.", Lang::Id), ["Ketua pasar itu"]);
    }

    #[test]
    fn a_date_is_no_part_of_an_office() {
        let roles = |text: &str| roles(text, Lang::En);
        assert_eq!(roles("[John Roe], chief executive in June, left."), ["chief executive"]);
        assert_eq!(roles("[John Roe], winner of Monday's debate, left."), ["winner of Monday's debate"]);
    }

    #[test]
    fn degrees_and_ages_stand_between() {
        assert_eq!(roles("[Budi], SpA(K), kepala desa, hadir.", Lang::Id), ["kepala desa"]);
        assert_eq!(roles("[Budi], S.H., M.Si., kepala desa, hadir.", Lang::Id), ["kepala desa"]);
        assert_eq!(roles("[Budi] (34), warga setempat, hadir.", Lang::Id), ["warga setempat"]);
        assert_eq!(roles("[Budi] (34) warga setempat, hadir.", Lang::Id), ["warga setempat"]);
        assert_eq!(roles("[Budi] (BR), kepala desa; [Siti] hadir.", Lang::Id), ["kepala desa"]);
    }

    #[test]
    fn a_word_for_anybody_is_no_office() {
        assert!(roles("[Budi] merupakan sosok tepat.", Lang::Id).is_empty());
        assert!(roles("[Budi] adalah figur yang teruji.", Lang::Id).is_empty());
        assert_eq!(roles("[Budi] adalah figur publik.", Lang::Id), ["figur publik"]);
    }
}
