//! Makes the files that the library carries inside: the word lists without the notes for those who mend them, and in the
//! order that compresses best, which are some four kilobytes of what a page would download.
//!
//! ```text
//! [office]                      [office]
//! # Before a name.        →     ketua
//! ketua manager=3 ceo=3         =3
//!                               ceo
//!                               manager
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folder of the word files, a folder a language.
const LANGUAGES: &str = "src/language";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={LANGUAGES}");
    // The tests carry the corpus inside: without this a new case would not be in them.
    println!("cargo::rerun-if-changed=tests/corpus");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for language in
        fs::read_dir(LANGUAGES)?.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir())
    {
        let folder = out.join(language.file_name().unwrap_or_default());
        fs::create_dir_all(&folder)?;
        for file in fs::read_dir(&language)? {
            copy_words(&file?.path(), &folder)?;
        }
    }
    Ok(())
}

/// Copies a word file as it is carried.
fn copy_words(file: &Path, folder: &Path) -> io::Result<()> {
    let text = fs::read_to_string(file)?;
    fs::write(folder.join(file.file_name().unwrap_or_default()), packed(&text))
}

/// The words of a section by their value.
type Section<'t> = BTreeMap<Option<&'t str>, BTreeSet<&'t str>>;

/// Each section's words in order, those of a value under it.
fn packed(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let mut sections: Vec<(&str, Section)> = Vec::new();
    for word in lines.flat_map(str::split_ascii_whitespace) {
        match sections.last_mut().filter(|_| !word.starts_with('[')) {
            Some((_, words)) => {
                let (word, value) =
                    word.split_once('=').map_or((word, None), |(word, value)| (word, Some(value)));
                words.entry(value).or_default().insert(word);
            }
            // A word before any section is one too: the library's test says what is wrong with it.
            None => sections.push((word, Section::new())),
        }
    }
    let mut packed = String::new();
    for (name, words) in sections {
        packed.extend([name, "\n"]);
        for (value, words) in words {
            if let Some(value) = value {
                packed.extend(["=", value, "\n"]);
            }
            packed.extend(words.into_iter().flat_map(|word| [word, "\n"]));
        }
    }
    packed
}
