//! The office before a name.
//!
//! ```text
//! head first   office [words] ["(" acronym ")"] [","] [link] NAME       Kepala Dinas Kesehatan Kota X, dr Y
//! head last    [words] office [","] NAME                                Harlow campaign manager Y
//! region       office place {"," region} "," NAME                      Bupati Waru, Jawa Sari, Y
//! pointed at   OFFICE [words] demonstrative "," NAME                    Ketua masjid tersebut, Y
//! told closer  office [words] relative words "," NAME ","               Menteri Pasar yang saat itu menjabat, Y,
//! told before  office [words] "." "Mereka adalah" NAME                  dua anggota DPR. Mereka adalah Y dan Z
//! before rank  office [words] [","] rank NAME                           Kasat Reskrim Polres X, AKP Y
//! ```
//!
//! Indonesian and Malay put the head of an office first, English puts it last, but for an apposition before the name
//! (`A lawyer for X, Y`), which is tried second. What belongs to another person is `related.rs`'s business and tried
//! last, for it is the rarest; what several names share is `shared.rs`'s.

use super::reader::HEAD;
use super::{Offices, REACH, is_child, is_rank};
use crate::article::clause;
use crate::language::{Cause, Class, Lang, LocativePreposition, NameLink, Office, OrganizationHead, any_of};
use crate::names::NameKind;
use crate::names::beginning::ends_place;
use std::ops::Range;

/// Links between an office and its name at most: `, bernama Pak`.
const LINKS: usize = 3;

/// Words of a form of address at most: `Yang Amat Berhormat`.
const COURTESY: usize = 3;

/// Regions behind an office's place at most: `Kepala Desa Waru, Rimba, Jawa Sari, Y`.
const REGIONS: usize = 2;

/// Tokens of a clause that tells more of an office at most.
const CLAUSE: usize = 10;

impl Offices<'_, '_> {
    /// The office that stands before the name that begins at this token.
    pub(in crate::names) fn before(&self, name: usize) -> Option<Range<usize>> {
        let start = self.sentence(name).start.max(name.saturating_sub(REACH));
        let (end, link) = self.skip_links(start, name);
        let end = self.before_region(start, end);
        if let Some(role) = self.pointed(start, end, name) {
            return Some(role);
        }
        if link == Some(NameLink::States) {
            return self.stated(start, end);
        }
        let comma = self.words().is_mark(end, ',');
        let first = self.head_before(start, end, comma);
        // `Menkeu (Y)`
        let end = end - usize::from(end > start && self.words().is_mark(end - 1, '('));
        let first = first.filter(|&first| first < end && !self.is_of_the_one_before(start, first..end));
        if first.is_some_and(|first| self.is_anothers(start, first..end, name)) {
            return None;
        }
        if let Some(first) = first.filter(|_| end == name) {
            if !self.is_own(start, first..end) && self.leads_on(first..end, name) {
                return self.inner(first, end);
            }
            let pointed = self.is_pointed_at(name).then(|| self.inner(first, end)).flatten();
            if pointed.is_some() {
                return pointed;
            }
        }
        if let Some(own) = first.and_then(|first| self.first_of_two(start, first, name)) {
            return Some(own);
        }
        if let Some(noun) = first.filter(|&first| comma && self.is_told_in_clause(start, first..end)) {
            return self.told_closer(start, noun, name);
        }
        let role = first.map(|first| self.without_rank(self.behind_rank(start, first..end)));
        role.or_else(|| self.relation(start, end, name))
            .or_else(|| comma.then(|| self.told_closer(start, end, name)).flatten())
            .or_else(|| self.led_on(start, end, link?))
            .filter(|role| !self.is_count(role.clone()) && !self.is_named_already(start, role))
            .filter(|role| !self.is_cut(role))
            .map(|role| self.without_particle(role))
    }

    /// `Sekretaris Rimba yang juga anggota Dewan Waru, Y`: the office before a clause that adds the one given.
    pub(in crate::names) fn added_to(&self, role: &Range<usize>) -> Option<Range<usize>> {
        let words = self.words();
        let link = (1..=LINKS).filter_map(|length| role.start.checked_sub(length)).find(|&link| {
            let tied = words.phrase(link, Class::RoleLink).is_some_and(|(it, _)| link + it == role.start);
            tied && words.is(link, Class::Relative)
        })?;
        let start = self.sentence(link).start.max(link.saturating_sub(REACH));
        let office = self.head_first(start, link)?..link;
        // `anggota yang juga saksi, Y`, `putra bungsunya yang juga ketua, Y`
        let kin = self.relates(office.clone())
            || is_child(words, office.start)
            || words.is_kind(office.start, Office::Owned);
        (office.len() > 1 && !kin).then_some(office)
    }

    /// `Peniaga ikan pula, Y`: the office without a small word that only joins the sentence to the one before; `Rimba minister
    /// Professor Y`: nor a title in English, which goes with the name.
    fn without_particle(&self, role: Range<usize>) -> Range<usize> {
        let words = self.words();
        let Some(last) = role.end.checked_sub(1).filter(|&last| last > role.start) else { return role };
        let joins = words.is_small(last) && words.is(last, Class::SpeechAdverb);
        let held = last > role.start + 1 && words.is_small(last - 1) && words.is(last - 1, Class::Office);
        let title =
            self.document.lang == Lang::En && words.is_capitalized(last) && words.is(last, Class::Office);
        role.start..last + usize::from(!(joins || held && title))
    }

    /// `Ketua Rimba adalah Y`, `Salah satu pemain yang cedera adalah Y`, `Pemain Rimba dengan nilai terbaik adalah Y`: the
    /// office that opens the clause.
    fn stated(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let office = |end: usize| self.head_first(start, end).map(|first| first..end);
        if end == start + 1 && self.words().is(start, Class::PluralPronoun) {
            return self.told_before(start);
        }
        // `Keempat tersangka itu adalah Y`
        let end = end - usize::from(end > start && self.points(end - 1));
        let whole = office(end).or_else(|| office(self.before_clause(start, end)?));
        if let Some(role) = whole {
            return (role.start == self.clause_before(start, role.start)).then_some(role);
        }
        let first = self.clause_before(start, end);
        let role = first..self.end_of(first, end);
        let goes_on = |at: usize| clause::is_verb(self.words(), at);
        let office = first < end && self.words().begins(first, Class::Office);
        (office && !(role.end..end).any(goes_on)).then_some(role)
    }

    /// `Mereka memilih dua anggota DPR. Mereka adalah Y dan Z`: what many are, at the end of the sentence before.
    fn told_before(&self, start: usize) -> Option<Range<usize>> {
        let stop = start.checked_sub(1)?;
        let role = self.head_first(self.sentence(stop).start, stop)?..stop;
        self.many_hold(role.clone()).then_some(role)
    }

    /// Where the clause begins that holds what ends with the token, but for the words that open it.
    fn clause_before(&self, start: usize, end: usize) -> usize {
        let words = self.words();
        let parts = |at: usize| {
            matches!(words.mark(at), ',' | ':' | ';') || words.is_any(at, any_of!(Subordinator | Coordinator))
        };
        let mut opens = (start..end).rev().find(|&at| parts(at)).map_or(start, |at| at + 1);
        for class in [Class::Opening, Class::Determiner, Class::Group] {
            opens += words.phrase(opens, class).map_or(0, |(length, _)| length);
        }
        opens + usize::from(words.is_kind(opens, Office::Nobody))
    }

    /// `pemain yang cedera, yakni Y`: what many are, before a clause that tells more of them, where a link leads on to
    /// names.
    fn led_on(&self, start: usize, end: usize, link: NameLink) -> Option<Range<usize>> {
        let clause = self.before_clause(start, end).filter(|_| link == NameLink::Several)?;
        let role = self.head_first(start, clause)?..clause;
        self.many_hold(role.clone()).then_some(role)
    }

    /// The relative clause that goes up to the token.
    pub(super) fn before_clause(&self, start: usize, end: usize) -> Option<usize> {
        let words = self.words();
        let mut back = (start..end).rev().take_while(|&at| !words.is_mark(at, ','));
        back.find(|&at| words.is_small(at) && words.is(at, Class::Relative))
    }

    /// The first word of the office that ends before `end`, without the word that says that several hold it.
    fn head_before(&self, start: usize, end: usize, comma: bool) -> Option<usize> {
        let first = match self.document.lang {
            Lang::En => {
                let whole = |&first: &usize| comma || self.opens_with_body(first..end);
                let last = self.head_last(start, end);
                let last =
                    last.map(|first| if comma { self.outer(start, first).unwrap_or(first) } else { first });
                let first = || Some(self.with_capitals(start, self.head_first(start, end)?));
                let people = |&first: &usize| (first..end).any(|at| self.is_person(at));
                last.or_else(|| first().filter(|first| whole(first) && !people(first)))
            }
            _ => self.head_first(start, end),
        };
        first.map(|first| self.without_count(first..end).start)
    }

    /// Whether the words around an office say that it is another's than the one's who is named behind it.
    fn is_anothers(&self, start: usize, role: Range<usize>, name: usize) -> bool {
        let words = self.words();
        // `The secretary to the mayor Y`: nothing tells whose office it is.
        let served = role.end == name
            && self.document.lang == Lang::En
            && role.start.checked_sub(1).is_some_and(|before| words.is(before, Class::Definite))
            && self.outer(start, role.start).is_some();
        let at = |first: usize| words.is_kind(first - 1, LocativePreposition::At);
        // `X di tunggal putra, Y di ganda putra`
        let placed = role.start > start && at(role.start);
        // `putra Pak Siti`
        let courtesy = |at: usize| words.is(at, Class::Courtesy) || words.is_mark(at, '.');
        // `Y pemilik toko Z`: a small office right behind a name is that one's.
        let behind = role.start > start
            && self.is_person(role.start - 1)
            && words.is_small(role.start)
            && self.document.lang != Lang::En;
        let beside = (role.end..name).all(courtesy)
            && (self.is_of_team(&role)
                || self.is_of_the_one_behind(role.clone())
                || self.is_of_supporters(role.clone())
                || self.serves_a_known_one(role.clone(), name));
        let parted = words.is_mark(role.end, ',');
        // `Mengulas absennya empat pemain Rimba, Y berkata`, but `dua pemain, Y dan Z`
        let end = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let counted = role.start > start
            && role.end + 1 == name
            && words.value(role.start - 1, Class::Count).is_some_and(|count| count > 1)
            && clause::is_verb(words, end);
        // `menjadi setiausaha kepada menteri, Y`: nor does it here.
        let unclear = || self.is_served(role.start) && self.head_first(start, role.start - 1).is_some();
        served
            || parted && unclear()
            || self.is_told_of_the_one_before(start, role.start, name)
            || beside
            || behind
            || parted && (placed || counted || self.is_of_body(&role) || self.closes_adjunct(role, name))
    }

    /// `According to fire chief Mark Feld, Ann Lee was found`: in English an office right before a name is held by whoever
    /// it is, and not by the one behind the comma, and so are a rank and what a clause tells of (`Saksi kasus yang menewaskan
    /// Bripka Budi, Y`) everywhere. Elsewhere the name may be what a team is called after.
    fn is_named_already(&self, start: usize, role: &Range<usize>) -> bool {
        let last = role.end - 1;
        let Some(mention) = self.names.mention_at(last).filter(|_| self.is_person(last)) else {
            return false;
        };
        let title = role.start..mention.tokens.start;
        let office = || self.document.lang == Lang::En && self.words().begins(title.end - 1, Class::Office);
        !title.is_empty() && !self.relates(title.clone()) && (office() || self.is_own(start, title))
    }

    /// Whether a title is that of the name right behind it, whatever follows: a rank, or one in a clause.
    fn is_own(&self, start: usize, title: Range<usize>) -> bool {
        let told = || self.before_clause(start, title.start).is_some() && !self.relates(title.clone());
        is_rank(self.words(), title.clone()) || told()
    }

    /// `anak (Budi alias Y)`: what opens a bracket that it does not close goes on behind it.
    fn is_cut(&self, role: &Range<usize>) -> bool {
        let mut marks = role.clone().rev().map(|at| self.words().mark(at));
        marks.find(|mark| matches!(mark, '(' | ')')) == Some('(')
    }

    /// `rumah dinas Kapolsek, yakni Y`: a thing or body is the office's, and not the name's.
    fn is_of_body(&self, role: &Range<usize>) -> bool {
        let words = self.words();
        let body = role.start.checked_sub(1);
        body.is_some_and(|body| words.is_small(body) && words.is(body, Class::OrganizationHead))
    }

    /// `Tim kuasa hukum Y`: a team is of several, and right behind it stands whom it serves.
    fn is_of_team(&self, role: &Range<usize>) -> bool {
        let team = role.start.checked_sub(1);
        team.is_some_and(|team| self.words().is_kind(team, OrganizationHead::Team))
    }

    /// `Menteri Pasar yang saat itu menjabat, Y, hadir`: the office before a clause that tells more of who holds it, with
    /// his name between commas. A name that goes on a list is another's.
    fn told_closer(&self, start: usize, end: usize, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let behind = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let closed = matches!(words.mark(self.past_bracket(behind)), ',' | '.');
        let reach = start.max(end.saturating_sub(CLAUSE))..end;
        let mut back = reach.clone().rev().filter(|_| !self.is_listed_on(name));
        let clause = back.find(|&at| words.is(at, Class::Relative) || words.is_mark(at, ','))?;
        let office = |at: usize| words.is_capitalized(at) && words.begins(at, Class::Office);
        let another = |at: usize| self.is_person(at) || office(at);
        let role = self.head_first(start, clause)?..clause;
        let opens = (self.sentence(name).start..role.start).rev().find(|&at| words.is_mark(at, ','));
        let led = opens.map_or(self.sentence(name).start, |comma| comma + 1);
        let adjunct = led < role.start && words.is_any(led, any_of!(Opening | Subordinator | Accompanied));
        let told = words.is(clause, Class::Relative) && !(clause + 1..end).any(another);
        let whole = closed || role.start == self.sentence(name).start;
        (told && whole && !adjunct).then_some(role)
    }

    /// `Warga yang mengenal pelaku, Y, …`: the bare noun that ends the clause about somebody else is not what he is, but where
    /// nothing except links leads to it: `pria yang juga ketua, Y`, `yang diduga pelaku, Y`.
    fn is_told_in_clause(&self, start: usize, noun: Range<usize>) -> bool {
        let words = self.words();
        let Some(clause) = self.before_clause(start, noun.start).filter(|&clause| clause > start) else {
            return false;
        };
        let office = words.phrase_of::<Office>(noun.start);
        let bare = words.is_small(noun.start)
            && office.is_some_and(|(length, office)| noun.len() == length && office != Office::Owned)
            && !self.relates(noun.clone());
        let mut at = clause + 1;
        while let Some((length, _)) = words.phrase(at, Class::RoleLink) {
            at += length;
        }
        let sure = !words.is_kind(at, Cause::Hedge);
        let human = any_of!(People | Office);
        // `seorang pemotor yang nyaris menjadi korban, Y`: whatever that one is, he is no victim.
        let told = (start..clause).rev().take(HEAD).any(|at| words.begins_any(at, human))
            || words.is(clause.saturating_sub(2).max(start), Class::Determiner);
        // `Pemain yang absen adalah penyerang, Y`
        let stated = (at..noun.start).any(|at| words.is(at, Class::NameLink));
        bare && told && sure && !stated && at < noun.start
    }

    /// `Director of Rimba Corp Jane Roe left`: an office with its head first opens the clause and ends with a body.
    fn opens_with_body(&self, role: Range<usize>) -> bool {
        let words = self.words();
        let start = self.sentence(role.start).start;
        let article = role.start > start && words.is(role.start - 1, Class::Definite);
        let first = role.start - usize::from(article);
        let opens = first == start
            || matches!(words.mark(first - 1), ',' | '"' | '”')
            || words.is(first - 1, Class::SpeechInverted);
        // `Minister for Maritime Affairs Jane Roe`, `Inspector-General of Police (IGP) Jane Roe`
        let told = |at: usize| {
            let joined = !words.is(at, Class::Coordinator)
                || words.is_capitalized(at - 1) && words.is_capitalized(at + 1);
            words.is_capitalized(at)
                || self.is_preposition(at)
                || self.parts_fields(at)
                || words.is_any(at, any_of!(OfficeWord | Coordinator)) && joined
        };
        let head = words.phrase(role.start, Class::Office).map_or(1, |(length, _)| length);
        let open = self.skip_bracket(role.start + head, role.end);
        let end = if open > role.start + head { open } else { role.end };
        // `Minister of Farms and Food Jane Roe`
        let two = || {
            end > 1
                && words.is_capitalized(end - 1)
                && (role.start + head..end - 1).any(|at| words.is(at, Class::Coordinator))
        };
        let titled = (role.start + head..end).all(told)
            && (end < role.end || words.is(end - 1, Class::OfficeWord) || two());
        let named = self.names.mention_at(end - 1).is_some_and(|it| it.kind != NameKind::Person);
        opens && (named || titled)
    }

    /// `Bupati Waru, Jawa Sari, Y`: before the regions of an office's place, which tell no more of the office.
    fn before_region(&self, start: usize, end: usize) -> usize {
        let mut place = end;
        for _ in 0..REGIONS {
            let Some(comma) = self.comma_of_region(start, place) else { break };
            if self.head_first(start, comma).is_some() {
                return comma;
            }
            place = comma;
        }
        end
    }

    /// The comma before the known place that ends at the token, before another comma.
    fn comma_of_region(&self, start: usize, end: usize) -> Option<usize> {
        let words = self.words();
        let comma = (start..end).rev().find(|&at| words.is_mark(at, ','))?;
        let kind = usize::from(words.is(comma + 1, Class::PlaceKind));
        let region = comma + 1 + kind..end;
        let known =
            words.phrase(region.start, Class::Gazetteer).is_some_and(|(length, _)| length == region.len());
        let found = self.names.mention_at(region.start).is_some_and(|place| {
            place.kind == NameKind::Place && place.tokens.end == end && place.tokens.start > comma
        });
        (words.is_mark(end, ',') && (known || found)).then_some(comma)
    }

    /// `Ketua masjid tersebut, Y`: an office that is pointed at ends with the word that points, and begins in capitals,
    /// or commas part the name: `kasus korban itu, Y hadir` is none.
    fn pointed(&self, start: usize, end: usize, name: usize) -> Option<Range<usize>> {
        let words = self.words();
        let behind = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        // `Ketua pasar itu Y mengatakan`
        let says = end == name && words.begins(behind, Class::Speech);
        let last = end.checked_sub(1).filter(|&last| last > start && (says || words.is_mark(end, ',')))?;
        if !self.points(last) {
            return None;
        }
        let first = self.head_first(start, last)?;
        if says {
            return (first == self.sentence(name).start).then_some(first..end);
        }
        let parted = words.is_mark(behind, ',') && !self.is_listed_on(name);
        (parted || words.is_capitalized(first)).then_some(first..end)
    }

    /// `Juru bicara Presiden Y itu`: whether the office that the name ends is pointed at, and is none of his.
    fn is_pointed_at(&self, name: usize) -> bool {
        self.names.mention_at(name).is_some_and(|mention| self.points(mention.tokens.end))
    }

    /// `Kepada penyidik, Y mengaku`, `Didampingi istrinya, Y pulang`: the comma closes what goes before the clause, and
    /// its subject is somebody else. `Menurut Bupati, Y, …` is he, and so is whoever is one (`Sebagai ketua, Y hadir`).
    fn closes_adjunct(&self, office: Range<usize>, name: usize) -> bool {
        let words = self.words();
        // `Menurut Wakil Gubernur Jawa Sari, Y mengatakan`: an office that is told with what belongs to it is his.
        let head = words.phrase(office.start, Class::Office).map_or(1, |(length, _)| length);
        let start = self.sentence(name).start;
        // `Menanggapi ucapan Wakil Gubernur Jawa Sari, Y mengatakan`
        let object = words.has_prefix(start, Class::VerbPrefix) && !words.is(start, Class::According);
        let bare = object || !(office.start + head..office.end).any(|at| words.is_capitalized(at));
        // `Kini di hadapan suporter, Y berlaga`
        let adverb = !words.begins(start, Class::Office) && words.is(start + 1, Class::LocativePreposition);
        let start = start + usize::from(adverb);
        let leads = any_of!(
            Opening
                | SourceEnd
                | OfficePreposition
                | Preposition
                | According
                | Agent
                | Subordinator
                | Accompanied
        );
        let suffixes = [Class::VerbSuffix, Class::ParticipleSuffix];
        let led = words.is_any(start, leads)
            || words.has_prefix(start, Class::PassivePrefix)
            || suffixes.iter().any(|&class| words.has_suffix(start, class));
        let single = !(start..office.start).any(|at| words.is_mark(at, ','));
        let end = self.names.mention_at(name).map_or(name, |mention| mention.tokens.end);
        let closed = words.begins(end, Class::SourceEnd) && !words.begins(end, Class::Speech);
        let goes_on = words.is_word(self.past_bracket(end)) && !closed;
        let his = words.begins(start, Class::RoleLink);
        start < office.start && bare && led && single && goes_on && !his
    }

    /// `Kasat Reskrim Polres X, AKP Y`, `Kasat Reskrim Polres setempat AKP Y`: the office, where nothing but a rank stands
    /// between it and the name.
    fn behind_rank(&self, start: usize, role: Range<usize>) -> Range<usize> {
        let words = self.words();
        let told = |at: usize| {
            words.is(at, Class::OfficeWord) && !words.is_any(at, any_of!(Coordinator | Preposition))
        };
        let local = role.start.checked_sub(1);
        let local = local.filter(|&local| local > start && words.is_small(local) && told(local));
        if let Some(local) = local.filter(|_| is_rank(words, role.clone()))
            && let Some(first) = self.head_first(start, local)
        {
            return first..role.start;
        }
        // `Direktur Klinik Waru, Dokter Y`
        let trade = role.len() == 1
            && words.is_capitalized(role.start)
            && words.kind(role.start).is_some_and(Office::is_of_many);
        let comma = role.start.checked_sub(1).filter(|&comma| comma > start && words.is_mark(comma, ','));
        let office = comma.filter(|_| trade || is_rank(words, role.clone())).and_then(|comma| {
            let comma = self.before_region(start, comma);
            let first = self.head_before(start, comma, true)?;
            Some(first..comma)
        });
        office.unwrap_or(role)
    }

    /// `Kasat Reskrim Polres X AKP Y`: the office without the rank behind it, which is the name's. The `Jenderal` of
    /// `Direktur Jenderal` is none.
    fn without_rank(&self, role: Range<usize>) -> Range<usize> {
        let words = self.words();
        // `Inspektur Polisi Satu (Iptu) Y`
        if is_rank(words, role.clone()) {
            return role;
        }
        let of_office = |at: usize| {
            let longer = |first: usize| {
                words.phrase(first, Class::Office).is_some_and(|(length, _)| first + length > at)
            };
            words.is(at, Class::OfficeWord) && words.is(at - 1, Class::Office)
                || (role.start.max(at.saturating_sub(HEAD))..at).any(longer)
        };
        // `Rimba police chief ACP Y`, but `army general Y`
        let english = self.document.lang == Lang::En;
        // `Chief Superintendent of Police (CSP) Y`, `Rimba area commander Inspector Y`; a `Rimba DCP` has no other office.
        let office = |at: usize| words.is_any(at, any_of!(Office | OfficePrefix));
        let free = |at: usize| {
            let behind = words.is_small(at - 1) && words.is(at - 1, Class::Office);
            let short = words.is_upper(at) && !words.is_mark(at - 1, '(');
            !english || words.is_capitalized(at) && (short || behind) && (role.start..at).any(office)
        };
        let mut ranks = (role.start + 1..role.end).filter(|&at| free(at));
        let rank = ranks.find(|&at| {
            let opens = words.begins(at, Class::Rank);
            opens && is_rank(words, at..role.end) && !of_office(at)
        });
        role.start..rank.unwrap_or(role.end)
    }

    /// Back over what stands between an office and its name: a comma, `bernama`, `saat itu`, `Pak`. Tells the link
    /// among it that tells most.
    pub(super) fn skip_links(&self, start: usize, name: usize) -> (usize, Option<NameLink>) {
        let words = self.words();
        let mut end = name;
        let mut linked = None;
        for _ in 0..LINKS {
            let link = (1..=2).rev().find_map(|length| {
                let link = words.kind_before(end, length)?;
                (end - length >= start).then_some((length, link))
            });
            if let Some((length, link)) = link {
                end -= length;
                linked = linked.max(Some(link));
            } else if end > start {
                let stop = usize::from(end > start + 1 && words.is_mark(end - 1, '.'));
                // `Perdana Menteri, Yang Amat Berhormat Y`
                let before = end - stop;
                let courtesy = (1..=COURTESY).rev().find(|&length| {
                    words.phrase_before(before, length, Class::Courtesy).is_some()
                        && before - length >= start
                        && !ends_place(words, before)
                });
                let mark = matches!(words.mark(end - 1), ',' | ':');
                end -= courtesy.map_or(usize::from(mark), |length| length + stop);
            }
        }
        (end, linked)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{all_roles, roles};
    use crate::language::Lang;

    #[test]
    fn an_office_in_what_goes_before_is_somebody_elses() {
        assert!(roles("Kepada penyidik, [Budi] mengakui itu.", Lang::Id).is_empty());
        assert!(roles("Didampingi istri, [Budi] pulang.", Lang::Id).is_empty());
        assert!(roles("Kini di hadapan suporter setia, [Budi] berlaga.", Lang::Id).is_empty());
        assert!(roles("Di pasar yang dipadati pencari kerja, [Budi] (45) pulang.", Lang::Id).is_empty());
        assert!(roles("[Rahman] di tunggal putra SL4, [Budi] di SU5.", Lang::Id).is_empty());
        assert!(roles("Accompanied by his lawyer, [John Roe] left.", Lang::En).is_empty());
        assert!(roles("Menanggapi absennya empat pemain Rimba FC, [Budi] mengeluh.", Lang::Id).is_empty());
        assert!(roles("Atas absennya empat pemain Rimba FC, [Budi] mengeluh.", Lang::Id).is_empty());
        assert!(roles("Menanggapi ucapan Wakil Gubernur Jawa Sari, [Budi] pulang.", Lang::Id).is_empty());
        assert_eq!(roles("Hadir dua pemain Rimba, [Budi] dan [Siti].", Lang::Id), ["pemain Rimba"; 2]);
        assert_eq!(roles("Sebagai ketua panitia, [Budi] hadir.", Lang::Id), ["ketua panitia"]);
        assert_eq!(roles("Menurut bupati, [Budi], pasar dibuka.", Lang::Id), ["bupati"]);
        assert_eq!(
            roles("Menurut Kepala Dinas Pasar Rimba, [Budi] berharap.", Lang::Id),
            ["Kepala Dinas Pasar Rimba"]
        );
    }

    #[test]
    fn whom_a_team_serves_is_none_of_it() {
        assert!(roles("Tim kuasa hukum [Budi Raharja] hadir.", Lang::Id).is_empty());
        assert!(roles("Pasar ditutup, kata tim advokat [Budi].", Lang::Id).is_empty());
        assert_eq!(roles("Tim kuasa hukum, [Budi Raharja], hadir.", Lang::Id), ["kuasa hukum"]);
        assert_eq!(roles("Pelatih tim Rimba [Budi Raharja] hadir.", Lang::Id), ["Pelatih tim Rimba"]);
    }

    #[test]
    fn an_office_with_its_field_has_an_owner_before_it() {
        let text = "It rained, Waru's Minister for Political, Market and Legal Affairs [John Roe] said.";
        assert!(roles(text, Lang::En)[0].ends_with("Minister for Political, Market and Legal Affairs"));
    }

    #[test]
    fn regions_and_a_trade_part_no_office_from_its_name() {
        assert_eq!(
            roles("Kepala Desa Waru, Grobogan, Jawa Tengah, [Budi] pulang.", Lang::Id),
            ["Kepala Desa Waru"]
        );
        assert!(roles("Kepala Desa Waru, Rimba, Jawa Tengah, [Budi] pulang.", Lang::Id).is_empty());
        assert_eq!(roles("Direktur Klinik Waru, Dokter [Budi], hadir.", Lang::Id), ["Direktur Klinik Waru"]);
    }

    #[test]
    fn a_word_of_a_known_place_is_no_courtesy() {
        assert_eq!(roles("Hadir Kapolsek Tanah Abang [Budi].", Lang::Id), ["Kapolsek Tanah Abang"]);
        assert_eq!(roles("Hadir Kapolsek Rimba Abang [Budi].", Lang::Id), ["Kapolsek Rimba"]);
    }

    #[test]
    fn the_office_of_whom_somebody_serves_is_not_his() {
        assert_eq!(
            roles("The secretary to the mayor, [John Roe], left.", Lang::En),
            ["secretary to the mayor"]
        );
        let text = "Counsel assisting the coroner, [John Roe], spoke.";
        assert_eq!(roles(text, Lang::En), ["Counsel assisting the coroner"]);
        assert!(roles("The press secretary to the Prime Minister [John Roe] left.", Lang::En).is_empty());
        assert_eq!(roles("The coroner, [John Roe], spoke.", Lang::En), ["coroner"]);
    }

    #[test]
    fn an_office_in_malay_has_its_head_first() {
        for (text, role) in [
            ("Bapa saudara bayi itu, [Budi], berkata demikian.", "Bapa saudara bayi itu"),
            (
                "Setiausaha politik kepada perdana menteri, [Budi] berkata demikian.",
                "Setiausaha politik kepada perdana menteri",
            ),
            ("Ibu kepada mangsa, [Siti], berkata demikian.", "Ibu kepada mangsa"),
            ("Beliau menyerahkan surat kepada Menteri Pasar, [Budi].", "Menteri Pasar"),
            ("Beregu lelaki negara, [Budi] kalah.", "Beregu lelaki negara"),
            ("Seorang peniaga ikan pula, [Budi], berkata demikian.", "peniaga ikan"),
            ("Ketua Jabatan Pasar, Asisten Komisioner Kanan [Budi] hadir.", "Ketua Jabatan Pasar"),
        ] {
            assert_eq!(roles(text, Lang::Ms), [role], "{text}");
        }
        let text = "Beliau menjadi setiausaha kepada Menteri Pasar, [Budi].";
        assert!(roles(text, Lang::Ms).is_empty(), "nothing tells whose office it is");
    }

    #[test]
    fn whom_a_clause_is_about_has_the_noun_before_it() {
        let texts = [
            "Saksi kasus yang menewaskan Bripka [Budi Raharja], [Siti], mengatakan itu.",
            "Warga yang mengundang Menteri [Budi Raharja], [Siti], mengatakan itu.",
        ];
        let told = texts.map(|text| all_roles(text, Lang::Id));
        assert_eq!(told, [[vec!["Bripka"], vec![]], [vec!["Menteri"], vec![]]]);
        for (text, role) in [
            ("Seorang guru yang nyaris jadi korban, [Siti], mengatakan itu.", "guru"),
            ("Warga yang mengenal tersangka, [Siti], mengatakan itu.", "Warga"),
            ("Pria yang gagal menjadi bupati, [Budi], pulang.", "Pria"),
            ("Itu benar, kata guru yang mengajar korban, [Siti].", "guru"),
            ("Pria yang diduga pelaku, [Budi], ditangkap.", "pelaku"),
            ("Pria yang menjadi korban, [Budi], pulang.", "korban"),
            ("Pria yang juga bupati, [Budi], pulang.", "bupati"),
            ("Pemain yang absen adalah penyerang, [Budi].", "penyerang"),
            ("Ia membaca surat yang ditulis korban, [Budi].", "korban"),
            ("Warga yang menemui Bupati Rimba, [Budi], pulang.", "Bupati Rimba"),
            ("Saksi yang melihat pelaku, [Budi], mengatakan itu.", "Saksi"),
            ("Anggota yang juga saksi, [Budi], mengatakan itu.", "saksi"),
        ] {
            assert_eq!(roles(text, Lang::Id), [role], "{text}");
        }
        let text = "Seorang pengontela yang nyaris jadi korban, [Budi], pulang.";
        assert!(roles(text, Lang::Id).is_empty(), "no list knows what he is");
    }

    #[test]
    fn a_form_of_address_may_stand_before_the_name() {
        let text = "Hadir Perdana Menteri Rimba, Yang Amat Berhormat [Budi Raharja].";
        assert_eq!(roles(text, Lang::Ms), ["Perdana Menteri Rimba"]);
        let text = "Menteri Negara, Tuan Yang Terutama [Budi Raharja] hadir.";
        assert_eq!(roles(text, Lang::Ms), ["Menteri Negara"]);
    }

    #[test]
    fn an_office_that_has_not_done_it_opens_a_clause() {
        assert!(roles("Soal kursi [Budi], bupati belum mengumumkannya.", Lang::Id).is_empty());
        assert_eq!(roles("[Budi], bupati Rimba, belum mengumumkannya.", Lang::Id), ["bupati Rimba"]);
    }

    #[test]
    fn what_many_are_opens_a_clause_that_names_one() {
        let text = "Selain [Siti], pembicara lainnya dalam rapat adalah [Budi].";
        assert_eq!(roles(text, Lang::Id), ["pembicara lainnya"]);
        let text = "Pemain {Rimba} dengan nilai terbaik adalah [Budi].";
        assert_eq!(roles(text, Lang::Id), ["Pemain Rimba"]);
        assert!(roles("Pemain menang dalam laga adalah [Budi].", Lang::Id).is_empty(), "a verb");
        assert!(roles("Pasar terbesar dalam kota adalah [Budi].", Lang::Id).is_empty(), "no office");
    }

    #[test]
    fn an_english_office_is_whole_before_a_rank_and_a_bracket() {
        let text = "Rimba police chief ACP [John Roe] left.";
        assert_eq!(roles(text, Lang::En), ["Rimba police chief"]);
        assert_eq!(roles("Former army general [John Roe] left.", Lang::En), ["Former army general"]);
        let text = "National police spokesman, Brigadier General [John Roe] left.";
        assert_eq!(roles(text, Lang::En), ["National police spokesman"]);
        assert_eq!(roles("WHO Director-General [John Roe] left.", Lang::En), ["WHO Director-General"]);
        assert_eq!(roles("THE Rimba coroner [John Roe] left.", Lang::En), ["Rimba coroner"]);
        let text = "Minister in the {Rimba Department} (Federal Markets) [John Roe] left.";
        assert_eq!(roles(text, Lang::En), ["Minister in the Rimba Department (Federal Markets)"]);
    }

    #[test]
    fn the_region_of_a_place_is_passed_over() {
        assert_eq!(roles("Bupati Waru, Jawa Timur, [Budi] hadir.", Lang::Id), ["Bupati Waru"]);
    }

    #[test]
    fn the_office_has_its_body() {
        let text = "Kepala Dinas Kesehatan Kota Sukamaju, [dr Budi] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Kepala Dinas Kesehatan Kota Sukamaju"]);
        assert_eq!(
            roles("Menurut pengamat politik dari Universitas Rimba [Budi].", Lang::Id),
            ["pengamat politik dari Universitas Rimba"]
        );
    }

    #[test]
    fn a_clause_tells_more_of_who_holds_an_office() {
        let text = "Ia menemui Menteri Pasar (Menpas) yang saat itu menjabat, [Budi], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Menteri Pasar (Menpas)"]);
        assert_eq!(roles("Menteri yang baru dilantik, [Budi] berharap.", Lang::Id), ["Menteri"]);
        assert_eq!(
            roles("Sepi, kata warga Rimba yang lewat, [Budi] (32), kemarin.", Lang::Id),
            ["warga Rimba"]
        );
        for text in [
            "Menteri yang memarahi [Rahman], [Budi], hadir.",
            "Saat menemui bupati yang baru dilantik, [Budi], warga Rimba, pulang.",
            "Menteri yang hadir, [Budi], dan [Siti] pulang.",
            "Menurut menteri yang baru dilantik, [Budi] berharap.",
        ] {
            assert!(roles(text, Lang::Id).iter().all(|role| role == "warga Rimba"), "{text}");
        }
    }

    #[test]
    fn the_office_that_a_name_ends_may_be_pointed_at() {
        assert_eq!(roles("Juru Bicara Presiden [Budi] itu hadir.", Lang::Id), ["Presiden"]);
        assert_eq!(roles("Juru Bicara Rimba [Budi] itu hadir.", Lang::Id), ["Juru Bicara Rimba"]);
    }

    #[test]
    fn a_rank_behind_an_office_is_the_names() {
        let text = "Kasat Reskrim Polres Rimba AKP [Budi] dan Direktur Jenderal [Rahman] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Kasat Reskrim Polres Rimba", "Direktur Jenderal"]);
        assert_eq!(roles("Dandim 0814 Letkol Inf [Budi] hadir.", Lang::Id), ["Dandim 0814"]);
        assert_eq!(roles("Menurut AKP [Budi], jalan ditutup.", Lang::Id), ["AKP"]);
        let text = "kata Kasat Reskrim Polres Rimba Inspektur Polisi Satu (Iptu) [Budi], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Kasat Reskrim Polres Rimba"]);
        let text = "kata Inspektur Polisi Satu (Iptu) [Budi], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Inspektur Polisi Satu (Iptu)"]);
    }

    #[test]
    fn a_verb_parts_an_office_from_the_name() {
        assert!(roles("Warga menolak [Budi].", Lang::Id).is_empty());
    }

    #[test]
    fn the_second_of_two_offices_is_its_own() {
        assert_eq!(roles("Bupati [Budi] dan Camat Rimba [Siti] hadir.", Lang::Id), ["Bupati", "Camat Rimba"]);
    }

    #[test]
    fn an_office_may_end_with_the_word_that_points_at_it() {
        assert_eq!(roles("Ketua masjid tersebut, [Budi] hadir.", Lang::Id), ["Ketua masjid tersebut"]);
        assert!(roles("Menurut kasus korban itu, [Budi] hadir.", Lang::Id).is_empty());
        assert_eq!(
            roles("Ia menuntut pemimpin negara tersebut, [Budi], mundur.", Lang::Id),
            ["pemimpin negara tersebut"]
        );
    }

    #[test]
    fn numbers_and_short_forms_stand_inside() {
        assert_eq!(
            roles("Juru Bicara Densus 88 Polri AKBP [Budi] hadir.", Lang::Id),
            ["Juru Bicara Densus 88 Polri"]
        );
        assert_eq!(roles("Plt. Kepala Dinas Rimba [Budi] hadir.", Lang::Id), ["Plt. Kepala Dinas Rimba"]);
        let text = "Pelaksana tugas Kepala Dinas Rimba, [Budi], hadir.";
        assert_eq!(roles(text, Lang::Id), ["Pelaksana tugas Kepala Dinas Rimba"]);
        assert_eq!(roles("Pendiri Rimba.id, [Budi] hadir.", Lang::Id), ["Pendiri Rimba.id"]);
        let text = "Kabar itu disampaikan Ketua TKN Waru – Sari, [Budi], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Ketua TKN Waru – Sari"]);
    }

    #[test]
    fn a_bracket_is_of_the_word_before_it() {
        assert_eq!(roles("[Budi] (Ketua), [Siti] hadir.", Lang::Id), ["Ketua"]);
        assert_eq!(roles("Menteri Keuangan (Menkeu) [Budi] hadir.", Lang::Id), ["Menteri Keuangan (Menkeu)"]);
        assert_eq!(roles("Ia menemui Menkeu ([Budi]) kemarin.", Lang::Id), ["Menkeu"]);
    }

    #[test]
    fn what_is_joined_is_the_one_befores() {
        assert_eq!(roles("[Jane Roe] and Gov. [John Doe] left.", Lang::En), ["Gov."]);
    }

    #[test]
    fn a_local_office_before_a_rank() {
        let text = "Kasat Reskrim Polres setempat Iptu [Budi] menyatakan itu.";
        assert_eq!(roles(text, Lang::Id), ["Kasat Reskrim Polres setempat"]);
        assert_eq!(roles("Polisi menyebut Iptu [Budi] pulang.", Lang::Id), ["Iptu"]);
    }

    #[test]
    fn an_office_before_a_rank() {
        assert_eq!(
            roles("Kasat Reskrim Polres Rimba, AKP [Budi] hadir.", Lang::Id),
            ["Kasat Reskrim Polres Rimba"]
        );
    }

    #[test]
    fn two_offices_of_one_person_are_one_description() {
        assert_eq!(roles("Aktor sekaligus penyanyi [Budi] hadir.", Lang::Id), ["Aktor sekaligus penyanyi"]);
        let text = "Konsul Waru untuk Rimba sekaligus pemilik pasar [Budi] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Konsul Waru untuk Rimba sekaligus pemilik pasar"]);
        let text = "Presiden sekaligus Ketum Partai Rimba [Budi] hadir.";
        assert_eq!(roles(text, Lang::Id), ["Presiden sekaligus Ketum Partai Rimba"]);
        assert_eq!(
            roles("[Budi], kapten sekaligus pelatih Rimba, hadir.", Lang::Id),
            ["kapten sekaligus pelatih Rimba"]
        );
    }

    #[test]
    fn a_field_may_have_two_parts() {
        let text = "kata Wakil Rektor Bidang Kemahasiswaan dan Alumni Unila, [Budi], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Wakil Rektor Bidang Kemahasiswaan dan Alumni Unila"]);
        let text = "kata Plh Kepala Pusat Data, Informasi dan Humas Rimba [Budi], kemarin.";
        assert_eq!(roles(text, Lang::Id), ["Plh Kepala Pusat Data, Informasi dan Humas Rimba"]);
        assert_eq!(roles("Ketua DPRD dan Bupati [Budi] hadir.", Lang::Id), ["Bupati"]);
        assert_eq!(roles("Aktor dan penyanyi jazz [Budi] hadir.", Lang::Id), ["Aktor dan penyanyi jazz"]);
    }

    #[test]
    fn a_sentence_states_who_holds_an_office() {
        assert_eq!(roles("Ketua Mahkamah Rimba adalah [Budi].", Lang::Id), ["Ketua Mahkamah Rimba"]);
        assert_eq!(roles("Adapun Ketua Rimba adalah [Budi].", Lang::Id), ["Ketua Rimba"]);
        assert!(roles("Yang ditemui ketua adalah [Budi].", Lang::Id).is_empty());
        let text = "Pelaku pembunuhan dan pencurian itu adalah [Budi].";
        assert_eq!(roles(text, Lang::Id), ["Pelaku pembunuhan dan pencurian"]);
        assert_eq!(roles("Keempat tersangka tersebut adalah [Budi].", Lang::Id), ["tersangka"]);
        let text = "Hujan turun, sementara salah satu pemain Rimba yang cedera adalah [Budi].";
        assert_eq!(roles(text, Lang::Id), ["pemain Rimba"]);
        assert!(roles("Orang yang menemui ketua adalah [Budi].", Lang::Id).iter().all(|it| it != "ketua"));
    }

    #[test]
    fn they_are_what_the_sentence_before_ends_with() {
        let text = "Ia mengalahkan dua anggota DPR Rimba. Mereka adalah [Budi] dan [Siti].";
        assert_eq!(roles(text, Lang::Id), ["anggota DPR Rimba"; 2]);
        assert!(roles("Ia menemui Ketua DPR. Mereka adalah [Budi] dan [Siti].", Lang::Id).is_empty());
    }

    #[test]
    fn what_a_bracket_cuts_is_no_office() {
        let text = "Ia punya seorang anak ([Rahman] alias [Alam] [Budi]) di sana.";
        assert!(roles(text, Lang::Id).iter().all(|role| !role.contains('(')));
    }

    #[test]
    fn a_link_leads_from_a_clause_to_those_who_are_told_in_it() {
        let text = "Ada pemain Rimba yang cedera, yakni [Budi], [Siti], dan [Rahman].";
        assert_eq!(roles(text, Lang::Id), ["pemain Rimba"; 3]);
        assert!(roles("Bupati yang bermain seperti [Budi] pulang.", Lang::Id).is_empty());
    }

    #[test]
    fn who_is_somebody_is_nothing_yet() {
        assert!(roles("Warga memilih sosok [Budi].", Lang::Id).is_empty());
    }

    #[test]
    fn whose_thing_it_is_is_another() {
        let text = "Polisi memeriksa pembakar rumah dinas Kapolsek Rimba, yakni [Budi].";
        assert!(roles(text, Lang::Id).iter().all(|role| role != "Kapolsek Rimba"));
        assert_eq!(roles("Polisi memeriksa Kapolsek Rimba, yakni [Budi].", Lang::Id), ["Kapolsek Rimba"]);
    }

    #[test]
    fn who_plays_tells_the_players_closer() {
        let text = "Pemain profesional lelaki negara, [Budi], menang.";
        assert_eq!(roles(text, Lang::Ms), ["Pemain profesional lelaki negara"]);
    }

    #[test]
    fn an_english_field_may_follow_its_head() {
        let text = "Minister of Farms and Trawling [Jane Roe] left.";
        assert_eq!(roles(text, Lang::En), ["Minister of Farms and Trawling"]);
        let text = "Coordinating Minister for Maritime Affairs [Jane Roe] left.";
        assert_eq!(roles(text, Lang::En), ["Coordinating Minister for Maritime Affairs"]);
        let text = "The Harlow search and rescue agency head [Jane Roe] left.";
        assert_eq!(roles(text, Lang::En), ["Harlow search and rescue agency head"]);
        assert!(roles("The Minister for Harlow [Jane Roe] left.", Lang::En).is_empty());
    }

    #[test]
    fn an_english_office_goes_on_over_lists_short_forms_and_hyphens() {
        for (text, role) in [
            ("Tourism, Arts and Culture Minister [Jane Roe] left.", "Tourism, Arts and Culture Minister"),
            ("The Rail Workers' Party chief [Jane Roe] left.", "Rail Workers' Party chief"),
            ("Inspector-General of Police (IGP) [Jane Roe] left.", "Inspector-General of Police (IGP)"),
            ("Chief Superintendent of Police (CSP) [Jane Roe] left.", "Chief Superintendent of Police (CSP)"),
            ("Leader of the Opposition [Jane Roe] left.", "Leader of the Opposition"),
            (
                "Said coordinating minister for economic affairs [Jane Roe].",
                "coordinating minister for economic affairs",
            ),
            ("[Jane Roe], the vice-president of Acme, left.", "vice-president of Acme"),
        ] {
            assert_eq!(roles(text, Lang::En), [role]);
        }
        assert_eq!(roles("[Jane Roe] and Welfare Minister [Ann Lee] left.", Lang::En), ["Welfare Minister"]);
        assert!(roles("It was passed on by [Jane Roe], the mayor said.", Lang::En).is_empty());
    }

    #[test]
    fn the_head_comes_last_in_english() {
        assert_eq!(
            roles("The Rail Union campaign manager [Jane Roe] left.", Lang::En),
            ["Rail Union campaign manager"]
        );
        assert_eq!(roles("A lawyer for the city, [Jane Roe], left.", Lang::En), ["lawyer for the city"]);
    }
}
