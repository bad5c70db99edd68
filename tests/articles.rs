//! Every article of `tests/corpus/articles/` gives the card that stands beside it.
//!
//! What the engine does not get right yet is listed in `tests/corpus/known-misses.txt`, a line a case and key. A miss
//! that is not listed fails, and so does a listed one that is a miss no more: the list stays honest.
//! `ACCEPT=1 cargo test --test articles` writes it anew; read the difference before it is committed.

mod support;

use std::collections::BTreeSet;
use std::fs;

const KNOWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/known-misses.txt");

const HEAD: &str =
    "# What the engine does not get right yet: case, key. Written by ACCEPT=1 cargo test --test articles\n";

#[test]
#[ignore = "until every stage has landed"]
fn every_article_gives_its_card() {
    let mut found = BTreeSet::new();
    let mut details = Vec::new();
    for case in support::cases("articles") {
        for (key, difference) in support::misses(&case) {
            let miss = format!("{} {key}", case.name);
            details.push(format!("{miss}: {difference}"));
            found.insert(miss);
        }
    }
    if std::env::var_os("ACCEPT").is_some() {
        let lines: Vec<&str> = found.iter().map(String::as_str).collect();
        fs::write(KNOWN, HEAD.to_owned() + &lines.join("\n") + "\n").unwrap();
    }
    let known: BTreeSet<String> = fs::read_to_string(KNOWN)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    let new: Vec<_> = found.difference(&known).collect();
    let mended: Vec<_> = known.difference(&found).collect();
    assert!(
        new.is_empty() && mended.is_empty(),
        "misses that are not known: {new:#?}\nknown misses that are none (take them out): {mended:#?}\n\n{}",
        details.join("\n")
    );
}
