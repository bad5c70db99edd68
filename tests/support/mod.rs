//! What the corpus tests share, natively and in the browser: reading the cases, and comparing a card with the part of
//! it that a case fixes. CONTRIBUTING.md describes the files.

// Each test binary uses a part of this module.
#![allow(dead_code, missing_docs)]

pub mod quotes;
pub mod times;

use adiksimba::{Article, Lang, Summary, summarize};
use include_dir::{Dir, include_dir};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The whole corpus, built into the test: browsers have no files.
pub static CORPUS: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/corpus");

/// One file of the corpus.
pub struct Case {
    /// The file's name without `.json`.
    pub name: String,
    /// The file.
    pub json: Value,
}

/// The cases of a folder of the corpus, by name.
pub fn cases(folder: &str) -> Vec<Case> {
    let files = CORPUS.get_dir(folder).map(Dir::files).into_iter().flatten();
    files
        .filter(|file| file.path().extension().is_some_and(|extension| extension == "json"))
        .map(|file| {
            let name = file.path().file_stem().unwrap().to_string_lossy().into_owned();
            let json =
                serde_json::from_slice(file.contents()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            Case { name, json }
        })
        .collect()
}

impl Case {
    /// The article's text: paragraphs of a list are parted by blank lines.
    pub fn text(&self) -> String {
        match &self.json["article"]["text"] {
            Value::Array(paragraphs) => {
                paragraphs.iter().map(|line| line.as_str().unwrap()).collect::<Vec<_>>().join("\n\n")
            }
            text => text.as_str().unwrap_or_else(|| panic!("{}: no text", self.name)).to_owned(),
        }
    }

    fn option(&self, key: &str) -> Option<&str> {
        self.json["article"][key].as_str()
    }

    /// The summary of the article, spans in bytes.
    pub fn summary(&self, text: &str) -> Summary {
        let mut article = Article::new(text).unwrap();
        article.title = self.option("title");
        article.lang = self.option("lang").map(|tag| Lang::from_tag(tag).unwrap());
        if let Some(published) = self.option("published") {
            article = article.published_at(published, self.option("timeZone")).unwrap();
        }
        summarize(&article)
    }
}

/// What differs between the card that a case fixes and the one that came out: a line a top-level key.
pub fn misses(case: &Case) -> Vec<(String, String)> {
    let found = serde_json::to_value(case.summary(&case.text())).unwrap();
    let expected = case.json["card"].as_object().unwrap_or_else(|| panic!("{}: no card", case.name));
    expected
        .iter()
        .filter_map(|(key, expected)| Some((key.clone(), difference(key, expected, &found[key])?)))
        .collect()
}

/// What the engine does not get right yet, as `known-misses.txt` has it: a line a case and key.
pub fn known_misses() -> BTreeSet<String> {
    let file = CORPUS.get_file("known-misses.txt").and_then(include_dir::File::contents_utf8);
    let lines = file.expect("the list of known misses").lines();
    lines.filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

/// What it does not get right now, each with the difference.
pub fn found_misses() -> BTreeMap<String, String> {
    let of_case = |case: &Case| {
        misses(case).into_iter().map(|(key, what)| (format!("{} {key}", case.name), what)).collect()
    };
    cases("articles").iter().flat_map::<Vec<_>, _>(of_case).collect()
}

/// Fails where a miss is not known, and where a known one is none any more.
pub fn assert_misses(found: &BTreeMap<String, String>, known: &BTreeSet<String>) {
    let new: Vec<String> = found
        .iter()
        .filter(|(miss, _)| !known.contains(*miss))
        .map(|(miss, what)| format!("{miss}: {what}"))
        .collect();
    let mended: Vec<&String> = known.iter().filter(|miss| !found.contains_key(*miss)).collect();
    assert!(
        new.is_empty() && mended.is_empty(),
        "misses that are not known: {new:#?}\nknown misses that are none (take them out): {mended:#?}"
    );
}

/// Lists are compared as readers see them: the first fact must be the first, further ones may follow.
fn difference(key: &str, expected: &Value, found: &Value) -> Option<String> {
    match key {
        "who" => actors(list(expected), list(found)),
        "where" | "when" if list(expected).is_empty() => same(list(found).is_empty(), expected, found),
        "where" | "when" => {
            let first: Vec<Value> = list(found).iter().take(list(expected).len()).cloned().collect();
            compare(expected, &Value::Array(first))
        }
        "quotes" => {
            let wants_indirect = list(expected).iter().any(|quote| quote["kind"] == "indirect");
            let shown = list(found).iter().filter(|quote| wants_indirect || quote["kind"] == "direct");
            compare(expected, &Value::Array(shown.cloned().collect()))
        }
        _ => compare(expected, found),
    }
}

/// The first actor is the first shown; every other is shown; no person is shown whom the case does not list.
fn actors(expected: &[Value], found: &[Value]) -> Option<String> {
    let missed = |actor: &&Value| !found.iter().any(|shown| compare(actor, shown).is_none());
    let first = expected.first().and_then(|first| compare(first, found.first().unwrap_or(&Value::Null)));
    if let Some(difference) = first {
        return Some(format!("first actor: {difference}"));
    }
    if let Some(actor) = expected.iter().find(missed) {
        return Some(format!("not shown so: {actor}"));
    }
    let listed = |name: &Value| expected.iter().any(|actor| actor["name"] == *name);
    let extra = found.iter().find(|shown| shown["kind"] == "person" && !listed(&shown["name"]));
    extra.map(|shown| format!("no person of the article: {}", shown["name"]))
}

/// Compares the keys that are expected; null means absent.
pub fn compare(expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(expected), Value::Object(_)) => expected
            .iter()
            .find_map(|(key, expected)| Some(format!("{key}: {}", compare(expected, &found[key])?))),
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            expected.iter().zip(found).find_map(|(expected, found)| compare(expected, found))
        }
        _ => same(expected == found, expected, found),
    }
}

fn same(equal: bool, expected: &Value, found: &Value) -> Option<String> {
    (!equal).then(|| format!("expected {expected}, found {found}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
