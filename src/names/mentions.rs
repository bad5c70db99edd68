//! The tagger's mentions, corrected by the words around them.
//!
//! ```text
//! Bandara [Frans Seda]          a place or body that is named after somebody, and other kinds      kind.rs
//! [Presiden], [Mr], [November]  what names nobody                                                  nobody.rs
//! [Budi] [Siti]                 two names in one                                                   parts.rs
//! [Bupati Budi]                 where a name begins                                                beginning.rs
//! [Budi], S.H.                  the letters behind it                                              degrees.rs
//! Yayasan [Budi] Raharja        bodies called after somebody, and after two                        namesake.rs, pairs.rs
//! Ketua [Rimba Jaya]            what goes with an office                                           domain.rs
//! [Husein Al]-Syarif            an article takes the word that a hyphen ties to it                 here
//! ```
//!
//! The order matters: a name is whole before it is judged. Names that the tagger did not see are `evidence.rs`'s
//! business, who is the same as whom is `actors.rs`'s.

use super::beginning::{self, is_written};
use super::known::Known;
use super::{
    Mention, NameKind, compound, defined, degrees, domain, evidence, kind, lists, namesake, nobody, pairs,
    parts, patronym, resident, swallowed, tagger, territory, unread, work,
};
use crate::article::{Document, Words};
use crate::language::{Class, Lang};
use std::ops::Range;

/// The mentions of the story, in order, without overlap.
///
/// None where the whole story is in capitals: there they tell no names, and the words beside them too little.
pub(super) fn find(document: &Document, weights: &tagger::Weights) -> Vec<Mention> {
    if tagger::is_all_capitals(document) {
        return Vec::new();
    }
    let mut mentions = tagger::find(document, weights);
    pairs::correct(&document.words, &mut mentions);
    domain::correct_teams(&document.words, &mut mentions);
    parts::part(&document.words, &mut mentions);
    swallowed::release(&document.words, &mut mentions);
    namesake::join_titled(&document.words, &mut mentions);
    beginning::release_titles(&document.words, &mut mentions);
    beginning::release_titled_offices(&document.words, &mut mentions);
    beginning::release_places(&document.words, &mut mentions);
    beginning::release_first_words(&document.words, &mut mentions);
    beginning::release_rest_of_bodies(&document.words, &mut mentions);
    territory::correct(&document.words, &mut mentions);
    join_articles(&document.words, &mut mentions);
    if document.lang == Lang::En {
        compound::part(&document.words, &mut mentions);
        kind::release_behind_offices(&document.words, &mut mentions);
    }
    correct(&document.words, filed(document).as_ref(), &mut mentions);
    namesake::correct(&document.words, &mut mentions);
    work::drop(&document.words, &mut mentions);
    resident::correct(document, &mut mentions);
    evidence::add(document, &mut mentions);
    lists::add(document, &mut mentions);
    defined::add(document, &mut mentions);
    unread::join(document, &mut mentions);
    pairs::correct(&document.words, &mut mentions);
    patronym::join(document, &mut mentions);
    mentions
}

/// The place where the story was filed, which the tagger does not read.
fn filed(document: &Document) -> Option<Mention> {
    let place = document.furniture.dateline.as_ref()?.place?;
    let tokens = document.words.tokens_in(place);
    Some(Mention { tokens, kind: NameKind::Place, actor: None, confidence: 1.0 })
}

/// Corrects mentions by the words around them, and by the place where the story was filed.
fn correct(words: &Words, filed: Option<&Mention>, mentions: &mut Vec<Mention>) {
    mentions.retain(|mention| !degrees::is_no_name(words, &mention.tokens));
    let known = Known::of(words, mentions.iter().chain(filed)).with_seats(words, mentions);
    let mut end = 0;
    let mut starts: Vec<usize> = mentions.iter().skip(1).map(|mention| mention.tokens.start).collect();
    starts.push(words.len());
    for (mention, next) in mentions.iter_mut().zip(starts) {
        kind::release_opening(words, mention);
        kind::correct_body(words, next, mention);
        kind::correct_seat(words, mention);
        if mention.is_person() {
            join_article(words, next, &mut mention.tokens);
            let start = mention.tokens.start;
            beginning::mend(words, end, &known, &mut mention.tokens);
            degrees::take(words, next, &mut mention.tokens);
            evidence::trust_holder(words, start, mention);
            kind::correct_person(words, end, &known, mention);
        }
        end = mention.tokens.end;
    }
    domain::correct_territories(words, mentions);
    domain::correct_places(words, mentions);
    domain::correct(words, mentions);
    nobody::drop(words, &known, mentions);
}

/// Joins the parts of a name that an article and a hyphen tie: `[Abdullah Al]-[Mustafa Shah]`, `[Al]-Sultan [Abdullah]`.
fn join_articles(words: &Words, mentions: &mut Vec<Mention>) {
    mentions.dedup_by(|next, name| {
        let hyphen = name.tokens.end;
        let article = words.is(hyphen - 1, Class::NameParticle) && is_written(words, hyphen - 1);
        let gap = next.tokens.start.checked_sub(hyphen + 1).filter(|&gap| gap < 2);
        let title = gap == Some(0) || words.is(hyphen + 1, Class::Office) && is_written(words, hyphen + 1);
        let joined = article
            && words.is_mark(hyphen, '-')
            && words.is_glued(hyphen)
            && words.is_glued(hyphen + 1)
            && gap.is_some_and(|_| title)
            && [&*name, &*next].iter().all(|it| it.is_person());
        if joined {
            name.tokens.end = next.tokens.end;
        }
        joined
    });
}

/// Takes the word into the name that a hyphen ties to its last one: `[Husein Al]-Syarif`.
fn join_article(words: &Words, limit: usize, name: &mut Range<usize>) {
    let word = name.end + 1;
    let article =
        name.len() > 1 && words.is(name.end - 1, Class::NameParticle) && is_written(words, name.end - 1);
    if article
        && word < limit
        && words.is_mark(name.end, '-')
        && words.is_glued(name.end)
        && words.is_glued(word)
        && is_written(words, word)
    {
        name.end = word + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::testing::{people_after, people_left, people_named};

    /// The person whose name was thought to be these tokens.
    fn cut(text: &str, from: usize, to: usize) -> Vec<&str> {
        cut_all(text, &[(from, to)])
    }

    /// The persons whose names were thought to be these tokens.
    fn cut_all<'t>(text: &'t str, names: &[(usize, usize)]) -> Vec<&'t str> {
        people_left(text, names, |words, mentions| {
            parts::part(words, mentions);
            correct(words, None, mentions);
        })
    }

    #[test]
    fn a_word_that_opens_a_sentence_begins_no_name() {
        assert_eq!(cut("Sebelumnya Hakim Budi pulang", 0, 3), ["Budi"]);
        assert!(cut("Melansir Rimba Mail kemarin", 1, 3).is_empty(), "a medium");
        assert!(cut("Melansir Rimba Mail kemarin", 0, 3).is_empty());
    }

    #[test]
    fn an_english_word_for_a_body_ends_a_bodys_name() {
        assert!(cut("menurut Rimba Clinic", 1, 3).is_empty());
        assert!(cut("meluncurkan Budi Fellowship", 1, 3).is_empty());
    }

    #[test]
    fn an_english_street_is_a_place() {
        let left = |text: &str| {
            let words = Words::read(text, Lang::En);
            let street = Mention::person(1..3, 1.0);
            let mut mentions = vec![street];
            correct(&words, None, &mut mentions);
            mentions.first().map(|mention| mention.kind)
        };
        assert_eq!(left("on Feldwood Avenue yesterday"), Some(NameKind::Place));
        assert_eq!(left("on Feldwood County yesterday"), Some(NameKind::Place));
        assert_eq!(left("by Feldwood Homes yesterday"), Some(NameKind::Organization));
        assert_eq!(left("by Jane Feldwood yesterday"), Some(NameKind::Person));
        let text = "by Harlow County Executive Jane Feldwood";
        let words = Words::read(text, Lang::En);
        let mut mentions = people_named(&Document::of(text, Lang::En), &["Jane Feldwood"]);
        correct(&words, None, &mut mentions);
        assert_eq!(mentions[0].kind, NameKind::Person);
    }

    #[test]
    fn an_article_and_a_hyphen_tie_the_parts_of_a_name() {
        let joined = |text: &'static str, names: &[(usize, usize)]| people_left(text, names, join_articles);
        assert_eq!(
            joined("oleh Husein Al-Syarif Raharja kemarin", &[(1, 3), (4, 6)]),
            ["Husein Al-Syarif Raharja"]
        );
        assert_eq!(joined("oleh Husein-Siti Raharja kemarin", &[(1, 2), (3, 5)]).len(), 2);
    }

    #[test]
    fn a_title_before_an_office_is_nobody() {
        assert!(cut("kata H Bupati", 1, 3).is_empty());
        assert_eq!(cut("kata H Budi", 1, 3), ["H Budi"]);
    }

    #[test]
    fn a_common_name_behind_an_office_begins_the_name() {
        assert_eq!(cut("kata Hakim Nor Rajiwa Pawirya kemarin", 3, 5), ["Nor Rajiwa Pawirya"]);
        assert_eq!(cut("kata Jaksa Agung Rajiwa Pawirya kemarin", 3, 5), ["Rajiwa Pawirya"]);
        assert_eq!(cut("kata Rimba Nor Rajiwa Pawirya kemarin", 3, 5), ["Rajiwa Pawirya"]);
    }

    #[test]
    fn a_rank_and_the_territory_of_a_government_end_before_the_name() {
        assert_eq!(cut("kata Kombes Pol R. Wirna Rahdi kemarin", 5, 7), ["R. Wirna Rahdi"]);
        assert_eq!(cut("kata Lurah R. Wirna Rahdi kemarin", 4, 6), ["Wirna Rahdi"]);
        assert_eq!(cut("kata Kapen Rimba III Kol CZI Wirna Rahdi kemarin", 1, 8), ["Wirna Rahdi"]);
        assert_eq!(cut("kata Kabag Humas Pemko Tanjungrimba Wirna Rahdi", 4, 7), ["Wirna Rahdi"]);
        assert_eq!(cut("kata Kabag Humas Pemko Budi Rahdi", 4, 6), ["Budi Rahdi"]);
    }

    #[test]
    fn a_common_name_that_is_an_office_begins_the_name() {
        assert_eq!(cut("dikalahkan Putri Siti Raharja kemarin", 2, 4), ["Putri Siti Raharja"]);
        assert_eq!(cut("dikalahkan Timnas Putri Rimba Raya kemarin", 3, 5), ["Rimba Raya"]);
        assert_eq!(cut_all("mengusung Putri Siti, kata Siti", &[(1, 3), (5, 6)]), ["Siti", "Siti"]);
        let text = "It seems Mason Harlowe scored, and Ratu Harlowe watched.";
        let document = Document::of(text, Lang::En);
        let left = people_after(&document, &["Harlowe", "Harlowe"], |document, mentions| {
            correct(&document.words, None, mentions);
        });
        assert_eq!(left, ["Mason Harlowe", "Harlowe"]);
    }

    #[test]
    fn a_date_ends_a_name() {
        assert_eq!(cut("kata Budi Rahma Minggu, (7/8) kemarin", 1, 4), ["Budi Rahma"]);
        assert_eq!(cut("kata Budi Rahma Minggu kemarin", 1, 4), ["Budi Rahma Minggu"]);
    }

    #[test]
    fn who_speaks_for_a_body_ends_it_no_more() {
        let left = |text: &str, body: Range<usize>| {
            let words = Words::read(text, Lang::Id);
            let body = Mention { tokens: body, kind: NameKind::Organization, actor: None, confidence: 1.0 };
            let mut mentions = vec![body];
            swallowed::release(&words, &mut mentions);
            mentions.pop().map(|last| words.span(last.tokens).of(text).to_owned())
        };
        assert_eq!(left("kata Ketua Kemenrim Budi Raharja, Senin", 2..5).as_deref(), Some("Budi Raharja"));
        assert_eq!(
            left("oleh Ketua Kemenrim Budi Raharja, Senin", 2..5).as_deref(),
            Some("Kemenrim Budi Raharja")
        );
        let text = "kata Ketua Yayasan Budi Raharja, Senin";
        assert_eq!(left(text, 2..5).as_deref(), Some("Yayasan Budi Raharja"));
        assert_eq!(left("Ketua Komisi 3 Sumawi mengatakan", 1..4).as_deref(), Some("Sumawi"));
        assert_eq!(left("Ketua Komisi 3 Sumawi pulang", 1..4).as_deref(), Some("Komisi 3 Sumawi"));
        assert_eq!(left("kata pelatih Persib Dero Wiratu, Senin", 2..5).as_deref(), Some("Dero Wiratu"));
        let text = "Menurut Ketua Kemenrim Budi Raharja, pasar dibuka";
        assert_eq!(left(text, 2..5).as_deref(), Some("Budi Raharja"));
    }

    #[test]
    fn a_body_gives_half_of_a_name_back_to_it() {
        let text = "Ketua Majelis Rimba Wirona Rahdi Sutiwa hadir, kata Wirona";
        let words = Words::read(text, Lang::Id);
        let named =
            |tokens: Range<usize>, kind: NameKind| Mention { tokens, kind, actor: None, confidence: 1.0 };
        let body = named(1..4, NameKind::Organization);
        let mut mentions = vec![body, named(4..6, NameKind::Person), named(9..10, NameKind::Person)];
        swallowed::release(&words, &mut mentions);
        let tokens: Vec<_> = mentions.into_iter().map(|mention| mention.tokens).collect();
        assert_eq!(tokens, [1..3, 3..6, 9..10]);
    }

    #[test]
    fn the_words_of_an_office_lead_to_the_body_that_swallowed_its_holder() {
        let left = |text: &str, body: Range<usize>| {
            let words = Words::read(text, Lang::Id);
            let named =
                |tokens: Range<usize>, kind: NameKind| Mention { tokens, kind, actor: None, confidence: 1.0 };
            let lone = words.len() - 1..words.len();
            let mut mentions = vec![named(body, NameKind::Place), named(lone, NameKind::Person)];
            swallowed::release(&words, &mut mentions);
            words.span(mentions[1].tokens.clone()).of(text).to_owned()
        };
        let text = "Kader dari Koalisi Rimba untuk Pasar Budi Raharja hadir, kata Budi";
        assert_eq!(left(text, 5..8), "Budi Raharja");
        let text = "Direktur Pasar, Promosi, dan Wisata Kemenrim Budi Raharja hadir, kata Budi";
        assert_eq!(left(text, 7..10), "Budi Raharja");
        assert_eq!(left("Koordinator Pasar, Rimba Budi Raharja hadir, kata Budi", 3..6), "Budi");
        assert_eq!(left("Bupati di Kediaman Budi Raharja hadir, kata Budi", 2..5), "Budi");
    }

    #[test]
    fn a_street_with_a_rank_is_nobody() {
        assert!(cut("di Jalan Letjen Budi Raharja", 3, 5).is_empty());
        assert!(cut("di Jl. Letjen Budi Raharja", 4, 6).is_empty());
        assert_eq!(cut("di desa. Letjen Budi Raharja", 4, 6), ["Budi Raharja"]);
        assert_eq!(cut("di desa. Budi Raharja pulang", 3, 5), ["Budi Raharja"]);
    }

    #[test]
    fn who_wrote_for_a_site_is_nobody_of_the_story() {
        assert!(cut("(Rimba.com/Budi Raharja)", 5, 7).is_empty());
        assert!(cut("robot. Budi Raharja/Rimba.com", 2, 4).is_empty());
        assert_eq!(cut("ganda Siti/Budi Raharja", 3, 5), ["Budi Raharja"]);
    }

    #[test]
    fn titles_belong_to_a_name_and_offices_do_not() {
        assert_eq!(cut("kata dr. Budi Raharja", 3, 5), ["dr. Budi Raharja"]);
        assert_eq!(cut("kata Bupati Budi Raharja", 1, 4), ["Budi Raharja"]);
        assert_eq!(cut("kata Imam Raharja", 1, 3), ["Imam Raharja"]);
        assert_eq!(cut("kata Camat Rimba Budi Raharja", 2, 5), ["Budi Raharja"]);
        assert_eq!(cut("kata Camat Landasari La Ode Budiman", 2, 6), ["La Ode Budiman"]);
        assert_eq!(cut("kata Camat Rimba Budi", 2, 4), ["Rimba Budi"]);
    }

    #[test]
    fn what_is_named_after_somebody_is_nobody() {
        assert!(cut("di Bandara Budi Raharja", 2, 4).is_empty());
    }

    #[test]
    fn a_comma_parts_names_and_not_degrees() {
        assert_eq!(cut("Budi, Siti", 0, 3), ["Budi", "Siti"]);
        assert_eq!(cut("Budi, S.Psi", 0, 3), ["Budi, S.Psi"]);
        assert_eq!(cut("Feld's Rimba", 0, 2), ["Feld's"]);
    }

    #[test]
    fn the_capital_before_a_first_name_is_cut() {
        let found = cut_all("Fenomena Budi dan Budi Raharja", &[(0, 2), (3, 5)]);
        assert_eq!(found, ["Budi", "Budi Raharja"]);
        let found = cut_all("Siti Budi dan Budi Raharja", &[(0, 2), (3, 5)]);
        assert_eq!(found, ["Siti Budi", "Budi Raharja"]);
    }

    #[test]
    fn the_rest_of_a_body_is_cut_where_somebody_is_called_by_the_next_word() {
        let text = "Ketua KPU Rimba Zul Raharja dan Zul";
        assert_eq!(cut_all(text, &[(2, 5), (6, 7)]), ["Zul Raharja", "Zul"]);
        let text = "Ketua Rimba Zul Raharja dan Zul";
        assert_eq!(cut_all(text, &[(1, 4), (5, 6)]), ["Rimba Zul Raharja", "Zul"], "right behind the office");
        let text = "Camat Landasari Baru Zul Raharja dan Zul";
        assert_eq!(cut_all(text, &[(1, 5), (6, 7)]), ["Zul Raharja", "Zul"]);
        let text = "Ketua KPU Budi Zul Raharja dan Zul";
        assert_eq!(cut_all(text, &[(2, 5), (6, 7)]), ["Budi Zul Raharja", "Zul"]);
    }

    #[test]
    fn the_rest_of_a_known_place_is_no_name() {
        let left = |text| people_left(text, &[(3, 4)], beginning::release_places);
        assert!(left("kata Kapolda Metro Jaya kemarin").is_empty());
        assert_eq!(left("kata Kapolda Rimba Jaya kemarin"), ["Jaya"]);
    }

    #[test]
    fn hyphens_join_people_who_are_called_so() {
        let text = "Budi-Siti dan Budi Raharja dan Siti Umayah";
        let found = cut_all(text, &[(0, 3), (4, 6), (7, 9)]);
        assert_eq!(found, ["Budi", "Siti", "Budi Raharja", "Siti Umayah"]);
        assert_eq!(cut("Budi-Siti pulang", 0, 3), ["Budi-Siti"]);
    }

    #[test]
    fn whose_an_office_is_that_points_is_nobody() {
        assert!(cut("Mantan direktur Rimba Jaya tersebut diam", 2, 4).is_empty());
        assert_eq!(cut("Mantan direktur Rimba Jaya diam", 2, 4), ["Rimba Jaya"]);
    }

    #[test]
    fn an_article_takes_its_word() {
        assert_eq!(cut("kata Husein Al-Syarif kemarin", 1, 3), ["Husein Al-Syarif"]);
        assert_eq!(cut("kata Husein Al Syarif", 1, 3), ["Husein Al"]);
    }

    #[test]
    fn the_body_of_an_office_is_no_second_holder() {
        assert_eq!(cut_all("CEO Rimba, Budi Raharja berharap", &[(1, 2), (3, 5)]), ["Budi Raharja"]);
        assert_eq!(cut_all("Camat Rimbajaya, Budi Raharja pulang", &[(1, 2), (3, 5)]), ["Budi Raharja"]);
        assert_eq!(cut_all("Bupati Siti, Budi Raharja pulang", &[(1, 2), (3, 5)]), ["Siti", "Budi Raharja"]);
        let found = cut_all("Presiden Zulmi, Budi Raharja pulang", &[(1, 2), (3, 5)]);
        assert_eq!(found, ["Zulmi", "Budi Raharja"]);
    }

    #[test]
    fn a_title_is_nobody_and_a_rank_needs_its_head() {
        assert!(cut("kata Mr", 1, 2).is_empty());
        assert!(cut("kata M. Ag", 1, 4).is_empty());
        assert_eq!(cut("pembalap Pol Estrada", 1, 3), ["Pol Estrada"]);
        assert_eq!(cut("kata Kombes Pol Estrada", 2, 4), ["Estrada"]);
    }

    #[test]
    fn what_a_rank_goes_on_with_is_a_person() {
        let kind = |text: &str, tokens: Range<usize>| {
            let words = Words::read(text, Lang::Id);
            let body = Mention { tokens, kind: NameKind::Organization, actor: None, confidence: 1.0 };
            let mut mentions = vec![body];
            correct(&words, None, &mut mentions);
            let it = mentions.remove(0);
            (it.kind, words.span(it.tokens).of(text).to_owned())
        };
        assert_eq!(kind("oleh Mayjen TNI Wirtu Rahda", 2..5), (NameKind::Person, "Wirtu Rahda".into()));
        assert_eq!(kind("oleh Mayjen TNI Bank Rahda", 2..5).0, NameKind::Organization);
        assert_eq!(kind("oleh Panglima TNI Wirtu Rahda", 2..5).0, NameKind::Organization);
    }

    #[test]
    fn a_short_form_of_a_place_and_a_unit_are_nobody() {
        let text = "Bupati Lombok Timur (Lotim) Budi Raharja hadir, Lotim sepi";
        assert_eq!(cut_all(text, &[(4, 5), (6, 8), (10, 11)]), ["Budi Raharja"]);
        assert_eq!(cut_all("Warga Lombok Timur (Budi) hadir", &[(4, 5)]), ["Budi"]);
        assert!(cut("Danrem 177/Wirtu Rahda hadir", 3, 5).is_empty());
        assert_eq!(cut("Danrem Wirtu Rahda hadir", 1, 3), ["Wirtu Rahda"]);
    }

    #[test]
    fn a_name_begins_behind_a_rank_or_a_body() {
        assert_eq!(cut("Kapolres Rimba Selatan AKBP Wirtu Rahda", 2, 6), ["Wirtu Rahda"]);
        assert_eq!(cut("Deputi Kemenpar Budi hadir", 1, 3), ["Budi"]);
        assert_eq!(cut("Deputi Kemenpar Wirtu Rahda hadir", 1, 4), ["Wirtu Rahda"]);
        assert_eq!(cut("pelatih Persib Wirtu Rahda hadir", 1, 4), ["Wirtu Rahda"]);
        assert_eq!(cut("Ketua PMI Wirtu Rahda hadir di Polres Wirtu", 2, 4), ["Rahda"]);
        assert_eq!(
            cut_all("Ketua PMI Wirtu Rahda dan Ketua KPR Wirtu Sutiwa", &[(2, 4), (7, 9)]),
            ["Rahda", "Sutiwa"]
        );
        assert_eq!(
            cut_all("Wirtu Rahda Pimpin PMI Rimba, kata Wirtu Rahda", &[(0, 5), (7, 9)]),
            ["Wirtu Rahda"; 2]
        );
        assert!(cut("Ketua Majelis Kabupaten Wirtu, Senin", 3, 4).is_empty());
        assert!(cut("Ketua Yayasan Budi Raharja hadir", 1, 4).is_empty());
    }

    #[test]
    fn a_brand_before_initials_is_nobody() {
        assert_eq!(cut("Sopir truk Rimba BS (40) pulang", 2, 4), ["BS"]);
        assert_eq!(cut("Sopir truk Budi BS (40) pulang", 2, 4), ["Budi BS"]);
        assert_eq!(cut("Sopir truk Rimba BS pulang", 2, 4), ["Rimba BS"]);
    }

    #[test]
    fn known_places_are_nobody() {
        assert!(cut("kunjungan ke Abu Dhabi", 2, 4).is_empty());
        assert_eq!(cut("kata Budi Malang", 1, 3), ["Budi Malang"]);
    }

    #[test]
    fn what_stands_behind_an_office_is_named_after_nobody() {
        assert_eq!(cut("Pengamat Pasar Keuangan Budi Raharja", 3, 5), ["Budi Raharja"]);
        assert_eq!(cut("kata Al Budi Raharja", 1, 4), ["Al Budi Raharja"]);
        assert!(cut("di Bandara Internasional Budi Raharja", 3, 5).is_empty());
    }

    #[test]
    fn a_team_is_nobody() {
        let words = Words::read("Tim bola voli putri Rimba Raya dan putri Budi Raharja", Lang::Id);
        let person = |start: usize| Mention {
            tokens: start..start + 2,
            kind: NameKind::Person,
            actor: None,
            confidence: 1.0,
        };
        let mut mentions = vec![person(4), person(8)];
        domain::correct_teams(&words, &mut mentions);
        assert_eq!(
            mentions.iter().map(|it| it.kind).collect::<Vec<_>>(),
            [NameKind::Organization, NameKind::Person]
        );
    }

    #[test]
    fn a_territory_is_nobody() {
        let text = "kata Kapolres Rimbajaya di Mapolres Rimbajaya dan Kapolres Wirabumi";
        let found = cut_all(text, &[(2, 3), (8, 9)]);
        assert_eq!(found, ["Wirabumi"]);
        assert_eq!(cut_all("Ketua DPRD Rimbajaya Budi Raharja", &[(2, 3), (3, 5)]), ["Budi Raharja"]);
    }

    #[test]
    fn a_small_word_goes_with_a_first_name() {
        assert_eq!(cut("kata Lurah Rimba I Made Raharja", 4, 6), ["I Made Raharja"]);
        assert_eq!(cut("kata Asisten I Budi Raharja", 3, 5), ["Budi Raharja"]);
        let text = "kata Deputi Pasar Kemenrim Ni Made Raharja, dan Made";
        assert_eq!(cut_all(text, &[(4, 7), (9, 10)]), ["Ni Made Raharja", "Made"]);
    }

    #[test]
    fn a_name_begins_behind_the_place_of_a_body() {
        let words = Words::read("dari Institut Teknologi Bandung Yunus Martin Raharja", Lang::Id);
        let mention =
            |tokens: Range<usize>, kind: NameKind| Mention { tokens, kind, actor: None, confidence: 1.0 };
        let mut mentions = vec![mention(1..5, NameKind::Organization), mention(5..7, NameKind::Person)];
        beginning::release_first_words(&words, &mut mentions);
        assert_eq!(mentions[1].tokens, 4..7);
    }

    #[test]
    fn a_known_place_is_cut_from_the_head_of_a_name() {
        assert_eq!(cut("Kabag Hukum KPU Kutai Timur Lisda", 3, 6), ["Lisda"]);
        let text = "Kepala BPBD Kobar Syahrun dan Syahrun";
        assert_eq!(cut_all(text, &[(2, 4), (5, 6)]), ["Syahrun", "Syahrun"]);
        let text = "pemimpin Korut Kim Jong Rim dan Kim Jong Rim";
        assert_eq!(cut_all(text, &[(1, 5), (6, 9)]), ["Kim Jong Rim", "Kim Jong Rim"]);
    }

    #[test]
    fn half_of_an_offices_field_is_nobody() {
        let text = "Direktur Jenderal Minyak dan Gas Rimba, Budi Raharja, dan Bupati Zulmi dan Rahman";
        assert_eq!(cut_all(text, &[(2, 3), (7, 9), (12, 13)]), ["Budi Raharja", "Zulmi"]);
    }

    #[test]
    fn a_territory_ends_before_a_title() {
        assert_eq!(cut("kata Bupati Rimba Raya H Budi Raharja", 3, 7), ["H Budi Raharja"]);
        assert_eq!(cut("kata Ketua Rimba Ny. Siti Raharja", 2, 7), ["Siti Raharja"]);
        let text = "kata Sekda Rimbajaya Budi Raharja dan Bupati Rimbajaya Wirasena Lewa";
        assert_eq!(cut_all(text, &[(3, 5), (7, 10)]), ["Budi Raharja", "Wirasena Lewa"]);
    }

    #[test]
    fn a_degrees_bracket_belongs_to_it() {
        assert_eq!(cut("dr. Budi Raharja Sp.A(K) hadir", 0, 5), ["dr. Budi Raharja Sp.A(K)"]);
    }

    #[test]
    fn a_caption_ran_into_the_text() {
        assert_eq!(cut("Budi Raharja Budi Raharja", 0, 4), ["Budi Raharja"]);
    }

    #[test]
    fn the_rest_of_a_body_is_no_part_of_a_name() {
        let words = Words::read("pelatih PSW Waru Badri Raharja … PSW Waru menang", Lang::Id);
        let body = |tokens| Mention { kind: NameKind::Organization, ..Mention::person(tokens, 1.0) };
        let left = |whole: &[Mention]| {
            let mut mentions = [&[body(1..2), Mention::person(2..5, 1.0)], whole].concat();
            beginning::release_rest_of_bodies(&words, &mut mentions);
            mentions[1].tokens.clone()
        };
        assert_eq!(left(&[body(6..8)]), 3..5);
        let unsure = [body(6..8), Mention::person(8..9, 1.0)];
        assert_eq!(left(&unsure), 2..5, "the other body may have taken of a name, too");
    }

    #[test]
    fn where_a_place_lies_begins_no_name() {
        assert_eq!(cut("Bupati Rimba Hilir Badri Raharja hadir", 2, 5), ["Badri Raharja"]);
        assert_eq!(cut("Bupati Rimba Hilir Badri Raharja hadir", 1, 5), ["Badri Raharja"]);
        assert_eq!(cut("Jenderal Timur Raharja hadir", 1, 3), ["Timur Raharja"]);
        assert_eq!(cut("Bupati Timur Raharja hadir", 1, 3), ["Timur Raharja"]);
    }

    #[test]
    fn a_number_begins_no_name() {
        assert_eq!(cut("Pelatih U-20 Badri Raharja hadir", 1, 4), ["Badri Raharja"]);
    }
}
