//! Packs the words that the library carries inside: those that several languages share are carried once, and all of them
//! as they compress best, which is a third less than the word files are.
//!
//! Each set of languages gets a file of the words that are of just these (`id-ms.words`), and `words.rs` says which files
//! a language reads. The card's style sheet goes without its comments and indentation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[allow(dead_code, reason = "the library asks for more than what ships")]
#[path = "src/language/class.rs"]
mod class;
#[allow(dead_code, reason = "the library asks for more than what ships")]
#[path = "src/language/declare.rs"]
mod declare;
#[path = "src/language/source.rs"]
mod source;

use class::Class;
use source::Word;

/// The folder of the word files, a folder a language.
const LANGUAGES: &str = "src/language";

/// The style sheet of the card.
const STYLE_SHEET: &str = "src/card/card.css";

/// What reads words, in the order of `Lang`, and the word files of each: `*` stands for every topic but the telltales.
const READERS: [(&str, &[&str]); 5] = [
    ("id", &["common/*", "id/*"]),
    ("en", &["common/*", "en/*"]),
    ("ms", &["common/*", "ms/*"]),
    ("und", &["common/furniture"]),
    ("telltale", &["id/telltale", "en/telltale", "ms/telltale"]),
];

/// The words of each set of readers.
type Shared = BTreeMap<Vec<&'static str>, BTreeSet<Word>>;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={LANGUAGES}");
    // The tests carry the corpus inside: without this a new case would not be in them.
    println!("cargo::rerun-if-changed=tests/corpus");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let shared = shared()?;
    for (readers, words) in &shared {
        fs::write(out.join(file_name(readers)), source::packed(words))?;
    }
    fs::write(out.join("words.rs"), table(&shared))?;
    println!("cargo::rerun-if-changed={STYLE_SHEET}");
    fs::write(out.join("card.css"), plain(&fs::read_to_string(STYLE_SHEET)?))
}

/// A style sheet without what is there for its readers.
fn plain(sheet: &str) -> String {
    let uncommented = sheet.split("/*").map(|piece| piece.split_once("*/").map_or(piece, |(_, rest)| rest));
    let sheet: String = uncommented.collect();
    let lines: Vec<&str> = sheet.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn file_name(readers: &[&str]) -> String {
    format!("{}.words", readers.join("-"))
}

/// The words by who reads them.
fn shared() -> io::Result<Shared> {
    let mut readers_of: BTreeMap<Word, Vec<&str>> = BTreeMap::new();
    for (reader, topics) in READERS {
        let mut texts = Vec::new();
        for topic in topics {
            for file in files(topic)? {
                texts.push(fs::read_to_string(&file)?);
            }
        }
        let words = source::read(texts.iter().map(String::as_str));
        let words = words
            .unwrap_or_else(|fault| panic!("words of {reader}: {}: expected {}", fault.at, fault.expected));
        for word in words {
            readers_of.entry(word).or_default().push(reader);
        }
    }
    let mut shared = Shared::new();
    for (word, readers) in readers_of {
        shared.entry(readers).or_default().insert(word);
    }
    Ok(shared)
}

/// The word files that `folder/topic` names, in order.
fn files(topic: &str) -> io::Result<Vec<PathBuf>> {
    let path = Path::new(LANGUAGES).join(topic);
    if !topic.ends_with('*') {
        return Ok(vec![path.with_extension("words")]);
    }
    let mut files = Vec::new();
    for file in fs::read_dir(path.parent().unwrap_or(&path))? {
        files.push(file?.path());
    }
    files.retain(|file| file.file_stem().is_some_and(|topic| topic != "telltale"));
    files.sort();
    Ok(files)
}

/// `words.rs`: the files of each reader.
fn table(shared: &Shared) -> String {
    let of = |reader| {
        let files = shared.keys().filter(|readers| readers.contains(&reader));
        let include = |file| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))");
        let files: Vec<String> = files.map(|readers| include(file_name(readers))).collect();
        format!("&[{}]", files.join(", "))
    };
    let [id, en, ms, und, telltale] = READERS.map(|(reader, _)| of(reader));
    format!(
        "const WORDS: [&[&str]; 4] = [{id}, {en}, {ms}, {und}];\nconst TELLTALES: &[&str] = {telltale};\n"
    )
}
