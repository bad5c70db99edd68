//! What: the clause that tells the headline's news, cut from the article.
//!
//! Candidates are the clauses of the first sentences, each begun and ended where one can be:
//!
//! | begins | `Menurut Kepala Dinas Pasar Kota Waru Tomo Sari, …` |
//! |---|---|
//! | with the sentence, after its opening phrases | `Kepala Dinas Pasar Kota Waru Tomo Sari membuka …` |
//! | with the name that ends a long subject | `Tomo Sari membuka …` |
//! | with what is said | `pasar itu dibuka lagi` of `Tomo mengatakan bahwa pasar itu dibuka lagi` |
//!
//! and ends at a boundary after its verb ([`crate::article::clause`]). A learned ranking chooses among them by what the
//! headline shares, place, length and the phrases passed; a clause that is cut inside a phrase is no candidate. The way of a sentence:
//!
//! ```text
//! sentence ─ reading ─ begin, end ─ feature ─ the ranking here
//! may tell   once      the clauses  of each
//! ```

mod begin;
mod end;
mod feature;
mod reading;
mod sentence;
#[cfg(test)]
mod testing;

use super::Answer;
use super::headline::{Headline, Shared};
use super::ranking::{Features, Model};
use crate::article::Document;
use crate::article::clause::{self, Break, Nesting};
use crate::language::Class;
use crate::names::Names;
use begin::{Begin, Opens};
pub(super) use feature::FEATURES;
use reading::Reading;
use std::ops::Range;

/// Sentences from the story's first on that may tell the news.
const SENTENCES: usize = 8;

/// Words that fit two lines of a phone.
const BRIEF_WORDS: i32 = clause::BRIEF_WORDS as i32;

static MODEL: Model = Model::read(include_str!("../weights/what.txt"), FEATURES);

/// A clause that may tell the news.
pub(super) struct Candidate {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What it is chosen by.
    pub(super) features: Features,
}

/// The clause that tells the news, with its tokens.
pub(super) fn find(
    document: &Document,
    names: &Names,
    headline: &Headline,
) -> Option<(Range<usize>, Answer)> {
    let mut best: Option<(i32, Range<usize>)> = None;
    candidates(document, names, headline, |candidate| {
        let score = MODEL.score(&candidate.features);
        if best.as_ref().is_none_or(|(least, _)| score > *least) {
            best = Some((score, candidate.tokens));
        }
    });
    let (score, tokens) = best?;
    let answer = Answer { span: document.words.span(tokens.clone()), confidence: MODEL.confidence(score) };
    Some((tokens, answer))
}

/// Every clause that may tell the news, in the article's order. Quotations do not tell it, unless there is nothing else,
/// nor do their later sentences, nor scraps.
pub(super) fn candidates(
    document: &Document,
    names: &Names,
    headline: &Headline,
    mut each: impl FnMut(Candidate),
) {
    let mute = |index: usize| !sentence::tells(document, index);
    let near = 0..document.sentences.len().min(SENTENCES);
    let lead = near.clone().find(|&index| !mute(index)).unwrap_or(0);
    for index in (lead..near.end).filter(|&index| index == lead || !mute(index)) {
        let reading = Reading::of(document, names, headline, index, lead);
        for begin in reading.begins() {
            clauses(&reading, &begin, &mut each);
        }
    }
}

/// The clauses that begin there.
fn clauses(reading: &Reading, begin: &Begin, each: &mut impl FnMut(Candidate)) {
    let mut features = feature::of_begin(reading, begin);
    let mut cut = Cut { at: begin.start, words: 0, shared: Shared::default(), nesting: Nesting::default() };
    for boundary in reading.boundaries.iter().filter(|boundary| boundary.at > begin.start) {
        cut.extend(reading, boundary.at);
        // The whole subject reads better where it fits.
        let whole = begin.left_out.is_some_and(|before| before as i32 + cut.words <= BRIEF_WORDS);
        if boundary.at > begin.least
            && !cut.nesting.is_open()
            && !whole
            && reading.is_complete(begin.start, boundary)
        {
            let mut features = features;
            feature::add_cut(reading, &mut features, begin, &cut, boundary.kind);
            each(Candidate { tokens: begin.start..boundary.at, features });
        }
        // `Tomo mengatakan bahwa pasar itu dibuka | dan meminta …`
        let resumes = boundary.kind == Break::Coordinate
            && clause::is_verb(reading.words, boundary.at + 1)
            && !reading.words.has_prefix(boundary.at + 1, Class::PassivePrefix);
        if begin.opens == Opens::Content && resumes && boundary.at > begin.least {
            break;
        }
        if boundary.at > begin.least {
            feature::pass(&mut features, boundary.kind);
        }
    }
}

/// A clause that grows from boundary to boundary.
struct Cut {
    at: usize,
    words: i32,
    shared: Shared,
    nesting: Nesting,
}

impl Cut {
    fn extend(&mut self, reading: &Reading, to: usize) {
        for token in self.at..to {
            self.nesting.step(reading.words.mark(token));
            self.words += i32::from(reading.words.counts(token));
            self.shared = self.shared.with(reading.headline.shared(token));
        }
        self.at = to;
    }
}

#[cfg(test)]
mod tests {
    use super::testing::shown;
    use crate::Lang;

    #[test]
    fn tails_are_dropped() {
        let text = "Bupati Tomo Sari meresmikan pasar desa yang dibangun warga selama dua tahun setelah gempa pada \
                    awal tahun lalu merobohkan bangunan lama di pinggir sungai yang membelah desa mereka itu.";
        let what = shown("Bupati resmikan pasar desa", text, Lang::Id);
        assert!(what.starts_with("Bupati Tomo Sari meresmikan pasar desa"), "{what}");
        assert!(!what.contains("setelah"), "{what}");
    }
}
