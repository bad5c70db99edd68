//! The table of written times, `tests/corpus/times.tsv`: every row must resolve to its days.
//!
//! A row is a text with one time at most; the first that is found counts. Columns, parted by tabs: language, text, the
//! day of publication (may be empty), start and end as the summary prints them (both empty: nothing is resolved), and
//! why the row is known to fail (absent where it must pass). `tests/peers/` runs the same table through other libraries.

mod support;

use adiksimba::article::Document;
use adiksimba::{Article, Lang, times};

#[test]
fn every_row_of_the_table_resolves_to_its_days() {
    let faults = support::times::differences();
    assert!(faults.is_empty(), "{} rows:\n{}", faults.len(), faults.join("\n"));
}

/// Fewer dates for each language where the build is not optimised: the text is read all the same.
const REPEATS: usize = if cfg!(debug_assertions) { 2_500 } else { 25_000 };

#[test]
fn a_text_of_a_hundred_thousand_dates_is_read() {
    let text = "Senin (16/12), 31 Februari 2019, (99/99), 16-18 Desember. ".repeat(REPEATS);
    for lang in [Lang::Id, Lang::En, Lang::Ms, Lang::Und] {
        let mut article = Article::new(&text).unwrap();
        article.lang = Some(lang);
        times::find(&Document::read(&article));
    }
}
