//! Makes the files that the library carries inside: the word lists without the notes for those who mend them, which
//! are two kilobytes of what a page would download.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folder of the word files, a folder a language.
const LANGUAGES: &str = "src/language";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={LANGUAGES}");
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

/// Copies a word file without its comments and empty lines.
fn copy_words(file: &Path, folder: &Path) -> io::Result<()> {
    let text = fs::read_to_string(file)?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let words: String = lines.flat_map(|line| [line, "\n"]).collect();
    fs::write(folder.join(file.file_name().unwrap_or_default()), words)
}
