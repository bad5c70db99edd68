//! Labelled texts: articles with lists of names, and `CoNLL` files, read into one form: a text and its names' places.

use crate::examples;
use adiksimba::Lang;
use adiksimba::names::NameKind;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::ops::Range;
use std::path::Path;

/// A name of a text: its bytes and what it names.
pub type Name = (Range<usize>, NameKind);

/// A labelled text.
pub struct Sample {
    /// Which article it is; empty for sentences without a name of their own.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Its names in order, without overlap.
    pub names: Vec<Name>,
    /// How much it counts in training.
    pub weight: f32,
}

/// Reads articles (`text`, `lang`) and the names listed for the same ids in another file.
pub fn read_articles(texts: &Path, names: &Path) -> Vec<Sample> {
    let lists: HashMap<String, Value> =
        lines(names).into_iter().map(|list| (text_of(&list, "id"), list)).collect();
    lines(texts)
        .into_iter()
        .filter_map(|article| {
            let id = text_of(&article, "id");
            let text = text_of(&article, "text");
            let lang = Lang::from_tag(&text_of(&article, "lang")).unwrap_or_default();
            let mut sample = Sample { id, text, lang, names: Vec::new(), weight: 1.0 };
            sample.names = project(&sample.text, &forms(lists.get(&sample.id)?), &borders(&sample));
            Some(sample)
        })
        .collect()
}

/// Reads articles without their names.
fn read_texts(texts: &Path, lang: Lang, weight: f32) -> Vec<Sample> {
    let sample = |article| Sample {
        id: text_of(&article, "id"),
        text: text_of(&article, "text"),
        lang,
        names: Vec::new(),
        weight,
    };
    lines(texts).into_iter().map(sample).collect()
}

/// Reads articles and the places of their names, which stand off the text so that nothing of it is in the tree:
/// `id TAB checksum of the text TAB kind start-end …`, in bytes.
pub fn read_places(texts: &Path, places: &Path, lang: Lang) -> Vec<Sample> {
    let file = fs::read_to_string(places).unwrap_or_else(|error| panic!("{}: {error}", places.display()));
    let listed: HashMap<&str, (&str, &str)> = file.lines().filter_map(split_places).collect();
    let mut samples = read_texts(texts, lang, 1.0);
    samples.retain_mut(|sample| {
        let Some((of, names)) = listed.get(sample.id.as_str()) else { return false };
        assert_eq!(*of, format!("{:08x}", checksum(&sample.text)), "{}: labels of another text", sample.id);
        sample.names = names.split(' ').filter_map(read_place).collect();
        true
    });
    samples
}

fn split_places(line: &str) -> Option<(&str, (&str, &str))> {
    let (id, rest) = line.split_once('\t')?;
    Some((id, rest.split_once('\t')?))
}

/// `P12-29`, a person from byte 12 up to 29.
fn read_place(written: &str) -> Option<Name> {
    let (_, kind) = KINDS.into_iter().find(|(letter, _)| written.starts_with(*letter))?;
    let (start, end) = written[1..].split_once('-')?;
    Some((start.parse().ok()?..end.parse().ok()?, kind))
}

/// A sample's line in a file of places.
pub fn written_places(sample: &Sample) -> String {
    let names = sample.names.iter().map(|(range, kind)| {
        let (letter, _) = KINDS.into_iter().find(|(_, other)| other == kind).expect("a letter for each kind");
        format!("{letter}{}-{}", range.start, range.end)
    });
    format!("{}\t{:08x}\t{}", sample.id, checksum(&sample.text), names.collect::<Vec<_>>().join(" "))
}

const KINDS: [(char, NameKind); 3] =
    [('P', NameKind::Person), ('O', NameKind::Organization), ('L', NameKind::Place)];

/// The JSON values of a file, one a line.
pub fn lines(path: &Path) -> Vec<Value> {
    let file = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    file.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn text_of(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// All forms of all names of a list, the longest first: a place's name inside an organization's is part of it.
fn forms(list: &Value) -> Vec<(String, NameKind)> {
    let kinds = [
        ("people", NameKind::Person),
        ("organizations", NameKind::Organization),
        ("places", NameKind::Place),
    ];
    let mut forms = Vec::new();
    for (key, kind) in kinds {
        for name in list[key].as_array().into_iter().flatten() {
            forms.push((text_of(name, "name"), kind));
            let others = name["mentions"].as_array().into_iter().flatten();
            forms.extend(others.filter_map(|form| Some((form.as_str()?.to_owned(), kind))));
        }
    }
    forms.retain(|(form, _)| !form.is_empty());
    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    forms
}

/// Where the sample's words begin and end: some stand glued to others.
fn borders(sample: &Sample) -> HashSet<usize> {
    let document = examples::read(sample);
    let spans = document.words.tokens().iter().map(|token| token.span);
    spans.flat_map(|span| [span.start() as usize, span.end() as usize]).collect()
}

/// Where the forms stand in the text, as whole words.
fn project(text: &str, forms: &[(String, NameKind)], borders: &HashSet<usize>) -> Vec<Name> {
    let mut taken = vec![false; text.len()];
    let mut names = Vec::new();
    for (form, kind) in forms {
        for (start, _) in text.match_indices(form.as_str()) {
            let range = start..start + form.len();
            if is_whole(text, &range, borders) && !taken[range.clone()].contains(&true) {
                taken[range.clone()].fill(true);
                names.push((range, *kind));
            }
        }
    }
    names.sort_by_key(|(range, _)| range.start);
    names
}

fn is_whole(text: &str, range: &Range<usize>, borders: &HashSet<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let inside = |at: usize, c: Option<char>| c.is_some_and(char::is_alphanumeric) && !borders.contains(&at);
    !inside(range.start, before) && !inside(range.end, after)
}

/// Reads a `CoNLL` file: `token TAB tag`, a blank line between sentences; so many sentences make one text.
pub fn read_conll(path: &Path, lang: Lang, sentences: usize, weight: f32) -> Vec<Sample> {
    let file = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let blocks: Vec<&str> = file.split("\n\n").filter(|block| !block.trim().is_empty()).collect();
    blocks
        .chunks(sentences)
        .map(|chunk| {
            let mut sample =
                Sample { id: String::new(), text: String::new(), lang, names: Vec::new(), weight };
            for sentence in chunk {
                add_sentence(sentence, &mut sample);
            }
            sample
        })
        .collect()
}

/// Sets the tokens of a sentence as they would be printed.
fn add_sentence(sentence: &str, sample: &mut Sample) {
    if !sample.text.is_empty() {
        sample.text.push_str("\n\n");
    }
    let mut open_quote = false;
    let mut glue = true;
    for (token, tag) in sentence.lines().filter_map(|line| line.split_once('\t')) {
        let closing = matches!(token, "." | "," | ")" | "]" | "?" | "!" | ":" | ";" | "%" | "…" | "”")
            || token == "\"" && open_quote
            || token.starts_with('\'');
        if !glue && !closing {
            sample.text.push(' ');
        }
        let start = sample.text.len();
        sample.text.push_str(token);
        add_tag(tag, start..sample.text.len(), &mut sample.names);
        open_quote ^= token == "\"";
        glue = matches!(token, "(" | "[" | "“") || token == "\"" && open_quote;
    }
}

fn add_tag(tag: &str, token: Range<usize>, names: &mut Vec<Name>) {
    let Some((place, kind)) = tag.split_once('-') else { return };
    let kind = match kind.trim() {
        "PER" => NameKind::Person,
        "ORG" => NameKind::Organization,
        "LOC" => NameKind::Place,
        _ => return,
    };
    match names.last_mut() {
        Some((name, _)) if place == "I" => name.end = token.end,
        _ => names.push((token, kind)),
    }
}

/// The third of the articles that is for figures only, told by the id as `shared/eval/score.py` does.
pub fn is_for_figures(id: &str) -> bool {
    checksum(id).is_multiple_of(3)
}

/// A tenth of the rest, on which settings are compared.
pub fn is_for_development(id: &str) -> bool {
    (checksum(id) / 3).is_multiple_of(10)
}

/// Which of `turns` parts an article belongs to.
pub fn turn_of(id: &str, turns: u32) -> u32 {
    checksum(id) / 3 % turns
}

/// CRC-32 as zlib has it.
fn checksum(text: &str) -> u32 {
    !text.bytes().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| crc >> 1 ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_zlibs() {
        assert_eq!(checksum("123456789"), 0xCBF4_3926);
    }

    #[test]
    fn the_longest_form_takes_its_words_first() {
        let forms = [("Polres Malili", NameKind::Organization), ("Malili", NameKind::Place)];
        let forms = forms.map(|(form, kind)| (form.to_owned(), kind));
        let names = project("Polres Malili di Malili.", &forms, &HashSet::new());
        assert_eq!(names, [(0..13, NameKind::Organization), (17..23, NameKind::Place)]);
    }

    #[test]
    fn places_are_read_as_they_are_written() {
        let names = vec![(0..13, NameKind::Organization), (17..23, NameKind::Place)];
        let text = "Polres Malili di Malili.".to_owned();
        let sample = Sample { id: "a-1".to_owned(), text, lang: Lang::Id, names, weight: 1.0 };
        let line = written_places(&sample);
        let (id, (_, places)) = split_places(&line).unwrap();
        assert_eq!(id, "a-1");
        assert_eq!(places.split(' ').filter_map(read_place).collect::<Vec<_>>(), sample.names);
    }

    #[test]
    fn sentences_are_printed_as_people_print_them() {
        let mut sample =
            Sample { id: String::new(), text: String::new(), lang: Lang::Id, names: vec![], weight: 1.0 };
        add_sentence("\"\tO\nYa\tO\n,\tO\n\"\tO\nkata\tO\nAli\tB-PER\nUmar\tI-PER\n.\tO", &mut sample);
        assert_eq!(sample.text, "\"Ya,\" kata Ali Umar.");
        assert_eq!(sample.names, [(11..19, NameKind::Person)]);
    }
}
