//! Names that the tagger did not see and the word beside them tells.
//!
//! What tells a name is `told.rs`'s business. A capital that the tagger is sure to be something else stays that. Not its
//! business: offices before a name, which stand before bodies and places as often as before names.

use super::actors::LEAST;
use super::beginning::{are_names, is_written, take_titles, without_brand};
use super::form::Form;
use super::nobody::{is_common, is_half};
use super::swallowed::is_of_office;
use super::{Mention, degrees, insert, told};
use crate::article::{Document, Words};
use crate::language::{Class, any_of};
use crate::order::Set;
use std::ops::Range;

/// How sure a name is that only the words around it tell.
pub(super) const BY_WORD: f32 = 0.6;

/// A mention of no person that the tagger is less sure of gives way to evidence; so does a person who is too unsure to be
/// somebody.
pub(super) const DOUBT: f32 = 0.6;

/// Words of a name at most.
const NAME: usize = 4;

/// Letters of the name of a deed at least.
const DEED: usize = 7;

/// Adds the names that the words beside them tell, and keeps the mentions in order.
pub(super) fn add(document: &Document, mentions: &mut Vec<Mention>) {
    let words = &document.words;
    let people = mentions.iter().filter(|mention| mention.is_person() && mention.confidence >= LEAST);
    let known = Form::keys(words, people);
    trust_told(document, mentions);
    let mut found: Vec<Mention> = Vec::new();
    let mut next = 0;
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            while mentions.get(next).is_some_and(|mention| mention.tokens.end <= at) {
                next += 1;
            }
            let name = name_at(words, at, sentence.tokens.end);
            let here = mentions.get(next).filter(|mention| mention.tokens.start < name.end.max(at + 1));
            let is_named = is_free(words, here, at, sentence.tokens.start)
                && !name.is_empty()
                && told::is_told(words, &name, &sentence.tokens, &known)
                && !names_nothing(words, &name);
            let whole = is_named.then(|| whole(words, &sentence.tokens, &name, mentions.split_at(next)));
            if let Some(whole) = whole.filter(|whole| !is_body(words, &(whole.start..name.end))) {
                at = whole.end;
                found.push(told_person(without_brand(words, whole)));
            } else {
                let passed = here.filter(|mention| !goes_on(words, mention, at));
                at = passed.map_or(at + 1, |mention| mention.tokens.end.max(at + 1));
            }
        }
    }
    // Both are in order: the first name that ends behind the mention's start is the only one to ask.
    mentions.retain(|mention| {
        let next = found.partition_point(|name| name.tokens.end <= mention.tokens.start);
        found.get(next).is_none_or(|name| name.tokens.start >= mention.tokens.end)
    });
    insert(mentions, found);
}

/// Trusts a doubtful name of several words that the place of an office was taken from, which `start` is the beginning of: nothing
/// but where it began was in doubt, `Sekda [Waru Budi Raharja]`.
pub(super) fn trust_holder(words: &Words, start: usize, mention: &mut Mention) {
    let name = &mention.tokens;
    let cut = start < name.start && is_written(words, start) && is_of_office(words, name.start);
    if mention.confidence < LEAST && cut && name.len() > 1 && are_names(words, name.clone()) {
        mention.confidence = BY_WORD;
    }
}

/// Trusts the doubtful names that the words beside them tell, too: `Bu [Rodiah]`, `[JS] (33)`.
fn trust_told(document: &Document, mentions: &mut [Mention]) {
    let nobody = Set::of([]);
    let doubtful = |it: &&mut Mention| it.is_person() && (LEAST..BY_WORD).contains(&it.confidence);
    for mention in mentions.iter_mut().filter(doubtful) {
        let sentence = document.sentence_of(mention.tokens.start).map(|it| &document.sentences[it].tokens);
        if sentence.is_some_and(|it| told::is_told(&document.words, &mention.tokens, it, &nobody)) {
            mention.confidence = BY_WORD;
        }
    }
}

/// The name with its titles and degrees, between the mentions that end before it and those behind.
fn whole(
    words: &Words,
    sentence: &Range<usize>,
    name: &Range<usize>,
    (before, behind): (&[Mention], &[Mention]),
) -> Range<usize> {
    let mut whole = name.clone();
    let first = before.last().map_or(0, |mention| mention.tokens.end).max(sentence.start);
    let mut starts = behind.iter().map(|mention| mention.tokens.start);
    let limit = starts.find(|&start| start >= name.end).unwrap_or(sentence.end).min(sentence.end);
    take_titles(words, first, &mut whole);
    degrees::take(words, limit, &mut whole);
    whole
}

/// Whether the tagger saw nothing at the token that it is sure of; `berinisial AS` is no country, however sure.
fn is_free(words: &Words, here: Option<&Mention>, at: usize, start: usize) -> bool {
    here.is_none_or(|mention| {
        mention.confidence < if mention.is_person() { LEAST } else { DOUBT }
            || !mention.is_person() && told::is_initialled(words, at, start)
    })
}

/// Whether a name may be told yet behind the token, which is before or among the titles of a doubtful person: `AKP [H. Budi]`,
/// `Letda Inf [Budi]`.
fn goes_on(words: &Words, mention: &Mention, at: usize) -> bool {
    let start = mention.tokens.start;
    let ranked = at < start && words.follows_any(start, any_of!(Rank | RankTail));
    let titled = words.is(at.max(start), Class::Honorific) || words.is_mark(at, '.');
    (ranked || titled) && mention.is_person() && mention.confidence < LEAST
}

/// Whether the words are what is done, a field's, a paper's, or a word that is no name.
fn names_nothing(words: &Words, name: &Range<usize>) -> bool {
    let paper = words.phrase(name.start, Class::Agency).is_some_and(|(length, _)| length == name.len());
    paper && name.len() > 1 || is_deed(words, name) || is_half(words, name) || is_common(words, name)
}

/// Whether each word is what is done, and an office is in charge of it: `Direktur Jenderal [Pengelolaan Pembiayaan] dan
/// Risiko`.
fn is_deed(words: &Words, name: &Range<usize>) -> bool {
    let deed = |at: usize| {
        words.word(at).len() >= DEED
            && words.has_prefix(at, Class::DeedPrefix)
            && words.has_suffix(at, Class::DeedSuffix)
            && !words.is(at, Class::GivenName)
    };
    let office = any_of!(Office | OfficeWord | Rank);
    let led = words.follows_any(name.start, office);
    led && name.clone().all(deed)
}

/// A person whom the tagger did not see, and the words around the name tell.
pub(super) fn told_person(tokens: Range<usize>) -> Mention {
    Mention::person(tokens, BY_WORD)
}

/// The capitalised words from this one on, as far as one name can reach.
pub(super) fn name_at(words: &Words, start: usize, limit: usize) -> Range<usize> {
    let capital = |&at: &usize| words.is_capitalized(at);
    start..start + (start..limit.min(start + NAME)).take_while(capital).count()
}

/// Whether a word of the name is of an office or a body, or stands for people or a time.
pub(super) fn is_body(words: &Words, name: &Range<usize>) -> bool {
    let body = any_of!(
        Office
            | OfficePrefix
            | OfficeWord
            | OrganizationHead
            | Rank
            | RankTail
            | Courtesy
            | Namesake
            | Function
            | Pronoun
            | OfficeEnd
            | Determiner
            | People
            | Month
            | Weekday
            | Document
    );
    words.begins(name.start, Class::Office) || name.clone().any(|at| words.is_any(at, body))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::names::NameKind;
    use crate::names::testing::people_named;

    fn added(text: &str) -> Vec<&str> {
        let document = Document::of(text, Lang::Id);
        let mut mentions = Vec::new();
        add(&document, &mut mentions);
        mentions.into_iter().map(|mention| document.words.span(mention.tokens).of(text)).collect()
    }

    #[test]
    fn the_word_beside_tells_a_name() {
        assert_eq!(
            added(
                "Pasar sepi, kata Budi Raharja. Menurut Siti, Pak Rahman pulang. Irjen Pol Viktor Manik datang."
            ),
            ["Budi Raharja", "Siti", "Rahman", "Viktor Manik"]
        );
    }

    #[test]
    fn who_is_called_by_the_first_word_tells_a_name() {
        let whole = |text: &str| {
            let document = Document::of(text, Lang::Id);
            let mut mentions = people_named(&document, &["kata Intawi"]);
            mentions[0].tokens.start += 1;
            add(&document, &mut mentions);
            mentions[0].tokens.len() == 2
        };
        for text in [
            "Menteri Pasar (Menpas) Intawi Sumiwi pulang. Pasar sepi, kata Intawi.",
            "Ia menemui psikolog Intawi Sumiwi kemarin. Pasar sepi, kata Intawi.",
            "Ia menemui Intawi Sumiwi, salah satu warga. Pasar sepi, kata Intawi.",
        ] {
            assert!(whole(text), "{text}");
        }
        for text in [
            "Ia menemui relawan Intawi Sumiwi kemarin. Pasar sepi, kata Intawi.",
            "Ia meluncurkan Intawi Sumiwi kemarin. Pasar sepi, kata Intawi.",
            "Ketua Intawi Sumiwi Pulangsi Rumahsi. Pasar sepi, kata Intawi.",
        ] {
            assert!(!whole(text), "{text}");
        }
    }

    #[test]
    fn words_quoted_behind_a_verb_tell_a_name() {
        assert_eq!(added("Pasar sepi. Intawi mengatakan: “Kami pulang.”"), ["Intawi"]);
        assert!(added("Pasar sepi. Intawi mengatakan pasar sepi.").is_empty());
        assert!(added("Pasar sepi. Kemudian Intawi mengatakan: “Kami pulang.”").is_empty());
    }

    #[test]
    fn the_title_beside_tells_a_name() {
        assert_eq!(added("Uang itu kembali, kata Jaksa Intawi saat sidang."), ["Intawi"]);
        assert!(added("Uang itu kembali, kata Warga Intawi saat sidang.").is_empty());
        assert!(added("Uang itu kembali, kata Ketua Intawi saat sidang.").is_empty());
        assert_eq!(added("Polisi memeriksa mantan menteri S Intawi kemarin."), ["S Intawi"]);
        assert!(added("Polisi memeriksa tersangka S Senin.").is_empty());
        assert_eq!(added("Rumah itu kosong, kata Ajun Komisaris Polisi (AKP) Intawi."), ["Intawi"]);
        assert!(added("Rumah itu kosong, kata warga (PR) Intawi.").is_empty());
    }

    #[test]
    fn the_rank_of_a_street_tells_nobody() {
        assert!(added("Ia tinggal di Jalan Letjen Raharja.").is_empty());
    }

    #[test]
    fn an_office_behind_a_comma_tells_a_person() {
        assert_eq!(added("Budi Pawirya, Head of Rimba, mengatakan itu."), ["Budi Pawirya"]);
        assert_eq!(added("Budi, selaku ketua, mengatakan itu."), ["Budi"]);
        assert!(added("Kemarin Pawirya, Ketua Rimba, mengatakan itu.").is_empty());
        assert_eq!(added("Intan Pawirya, kepala desa itu, pulang."), ["Intan Pawirya"]);
        assert!(added("Kemarin, kepala desa itu pulang.").is_empty());
    }

    #[test]
    fn an_office_or_kin_before_a_comma_tells_a_person() {
        assert_eq!(added("Pengawas laga, Intawi, mengatakan itu."), ["Intawi"]);
        assert_eq!(added("Adapun pengawas laga, Intawi, mengatakan itu."), ["Intawi"]);
        assert!(added("Di lapangan, Intawi, mengatakan itu.").is_empty());
        assert!(added("Pengawas laga, Malang, mengatakan itu.").is_empty());
        assert_eq!(added("Ayahnya, Intawi, pulang. Anak mereka, Sumiwi, tidur."), ["Intawi", "Sumiwi"]);
        assert_eq!(added("Sang suami, Intawi, pulang."), ["Intawi"]);
        assert!(added("Banyak anak, Intawi, dan Sumiwi.").is_empty());
    }

    #[test]
    fn the_word_for_one_human_tells_a_person() {
        assert_eq!(added("Intanwi, seorang warga Rimba, pulang."), ["Intanwi"]);
        assert!(added("Sebelumnya, seorang warga Rimba pulang.").is_empty());
        assert!(added("Di Intanwi, seorang warga Rimba pulang.").is_empty());
        assert_eq!(added("Intanwi, warga Waru, mengatakan itu."), ["Intanwi"]);
        assert_eq!(added("Sementara itu Intanwi, warga Waru mengatakan itu."), ["Intanwi"]);
        assert!(added("Sontakwi, warga Waru mengatakan itu.").is_empty());
        assert_eq!(added("Salah satu kader posyandu, Intawi Sumiwi, pulang."), ["Intawi Sumiwi"]);
        assert!(added("Salah satu pasar di sana, Intawi Sumiwi, tutup.").is_empty());
        assert_eq!(added("Seorang juru parkir, Intawi Sumiwi, pulang."), ["Intawi Sumiwi"]);
        assert_eq!(added("Intawi Sumiwi (PR-Rimba) bangun."), ["Intawi Sumiwi"]);
        assert!(added("Intawi Sumiwi (PR-PR) bangun.").is_empty());
    }

    #[test]
    fn initials_and_ages_tell_a_person() {
        assert_eq!(
            added(
                "Tersangka berinisial MT, J dan AN ditahan. Orang tuanya, Sumini (44), dan RTK (23 tahun) hadir."
            ),
            ["MT", "J", "AN", "Sumini", "RTK"]
        );
        assert!(added("Senin (16) dan PSM (1927) serta ABCDE dan Malang (44).").is_empty());
        assert_eq!(
            added("Rakannya, Sumiwi, 44, pulang, dan Intawi Suryo, 61 tahun, tidak."),
            ["Sumiwi", "Intawi Suryo"]
        );
        assert!(added("Malang, 44, dan Sumiwi, 44 rumah, dan Sumiwi, 441, roboh.").is_empty());
    }

    #[test]
    fn initials_that_are_told_so_are_no_country() {
        let document = Document::of("Polisi menangkap pria berinisial AS di Rimba.", Lang::Id);
        let country = Mention { kind: NameKind::Place, confidence: 1.0, ..told_person(4..5) };
        let mut mentions = vec![country];
        add(&document, &mut mentions);
        assert_eq!(mentions[0].kind, NameKind::Person);
    }

    #[test]
    fn who_is_called_or_listed_so_is_a_person() {
        assert_eq!(added("Dua korban atas nama Intan dan Ratih hilang."), ["Intan", "Ratih"]);
        assert_eq!(added("Pria bernama Intan dan kucing bernama Ratih."), ["Intan"]);
        assert_eq!(added("Korban yang bernama Intan dan kucing yang bernama Ratih."), ["Intan"]);
        assert_eq!(
            added("Ketua DPC: Intan Pawirya, Sekretaris: Ratih Umayah."),
            ["Intan Pawirya", "Ratih Umayah"]
        );
        assert_eq!(
            added("Intan Pawirya dari Rimba menambahkan itu. Data dari Rimba menyebut itu."),
            ["Intan Pawirya"]
        );
        assert_eq!(added("Komjen Pol. Intan, Bripda AN dan Brigjen TNI AD hadir."), ["Intan", "AN"]);
        assert_eq!(added("Kepala SMAN 1 Rimba Drs. Intan hadir di RSUD Dr. Ratih."), ["Drs. Intan"]);
        assert_eq!(
            added("Hadir AKP H. Intan, S.H., dan Ketua PCR Drs. Ratih."),
            ["H. Intan, S.H.", "Drs. Ratih"]
        );
    }

    #[test]
    fn documents_and_papers_are_nobody() {
        assert!(added("Menurut Aturan Pasar, itu dilarang. Itu dilarang, kata Pikiran Rakyat.").is_empty());
    }

    #[test]
    fn bodies_and_acronyms_speak_too_and_are_nobody() {
        assert!(added("Pasar sepi, kata Dinas Rimba. Menurut PLN, Pak RT pulang.").is_empty());
    }
}
