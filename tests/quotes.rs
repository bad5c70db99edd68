//! Every case of `tests/corpus/quotes/` gives its quotations with their speakers; one that is known to fail still
//! does. What a hostile text can do with quotation marks ends in linear time.

mod support;

use adiksimba::{Article, Lang, summarize};
use std::time::{Duration, Instant};

#[test]
fn every_case_gives_its_quotations() {
    let faults = support::quotes::differences();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Far more than any of these takes, far less than quadratic time would.
const PATIENCE: Duration = Duration::from_secs(20);

fn survives(text: &str) {
    for lang in [Lang::Id, Lang::En] {
        let start = Instant::now();
        let mut article = Article::new(text).unwrap();
        article.lang = Some(lang);
        let summary = summarize(&article);
        assert!(summary.quotes.iter().all(|quote| !quote.text.is_empty()));
        assert!(start.elapsed() < PATIENCE, "{:?} for {} bytes", start.elapsed(), text.len());
    }
}

#[test]
fn ten_thousand_marks_in_a_row() {
    for mark in ["\"", "“", "”", "'", "«", "&quot;", "\" ", "“ ", "“a ", "\"a\" "] {
        survives(&mark.repeat(10_000));
    }
}

#[test]
fn marks_nested_a_thousand_deep() {
    survives(&[&"“kata ".repeat(1_000), "selesai", &"” ".repeat(1_000)].concat());
    survives(&"“kata Budi, \"".repeat(1_000));
}

#[test]
fn a_quotation_of_a_megabyte() {
    let words = "kami semua sudah lelah ".repeat(45_000);
    survives(&["\"", &words, ",\" kata Budi Santoso."].concat());
    survives(&["\"", &words].concat());
    survives(&"\"Kami lelah, kata Budi. ".repeat(40_000));
}
