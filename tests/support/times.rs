//! The table of written times, `tests/corpus/times.tsv`, read natively and in the browser alike.

use super::CORPUS;
use adiksimba::article::Document;
use adiksimba::{Article, Lang, times};

/// Rows of the table at least.
const LEAST_ROWS: usize = 400;

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

/// What differs between the table and what its texts resolve to: a line a row. A row that is known to fail must fail.
pub fn differences() -> Vec<String> {
    let table =
        CORPUS.get_file("times.tsv").and_then(include_dir::File::contents_utf8).expect("the table of times");
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
    assert!(count >= LEAST_ROWS, "the table lost rows: {count}");
    faults
}
