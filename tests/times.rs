//! The table of written times, `tests/corpus/times.tsv`: every row must resolve to its days.
//!
//! A row is a text with one time at most; the first that is found counts. Columns, parted by tabs: language, text, the
//! day of publication (may be empty), start and end as the summary prints them (both empty: nothing is resolved), and
//! why the row is known to fail (absent where it must pass). `tests/peers/` runs the same table through other libraries.

use adiksimba::article::Document;
use adiksimba::{Article, Lang, times};

struct Row<'t> {
    lang: &'t str,
    text: &'t str,
    reference: &'t str,
    start: &'t str,
    end: &'t str,
    known_failure: Option<&'t str>,
}

fn rows(table: &str) -> impl Iterator<Item = Row<'_>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        Row {
            lang: next(),
            text: next(),
            reference: next(),
            start: next(),
            end: next(),
            known_failure: columns.next().filter(|reason| !reason.is_empty()),
        }
    })
}

/// Start and end of the first time of the text.
fn first_time(row: &Row) -> (String, String) {
    let mut article = Article::new(row.text).unwrap();
    article.lang = Lang::from_tag(row.lang);
    if !row.reference.is_empty() {
        article = article.published_at(row.reference, None).unwrap();
    }
    let time = times::find(&Document::read(&article)).into_iter().next();
    let text = |moment: Option<times::Moment>| moment.map(times::Moment::iso).unwrap_or_default();
    time.map(|time| (text(time.start), text(time.end))).unwrap_or_default()
}

#[test]
fn every_row_of_the_table_resolves_to_its_days() {
    let table = include_str!("corpus/times.tsv");
    let mut count = 0;
    let mut faults = Vec::new();
    for row in rows(table) {
        count += 1;
        let (start, end) = first_time(&row);
        let passes = start == row.start && end == row.end;
        if passes == row.known_failure.is_some() {
            let why = row.known_failure.map_or("", |_| " (known to fail, and passes: take its reason out)");
            faults.push(format!(
                "{} {:?} on {:?}: expected {}..{}, found {start}..{end}{why}",
                row.lang, row.text, row.reference, row.start, row.end
            ));
        }
    }
    assert!(count >= 400, "the table lost rows: {count}");
    assert!(faults.is_empty(), "{} of {count} rows:\n{}", faults.len(), faults.join("\n"));
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
