//! Texts made to hurt by repeating: what a grammar could follow without end, recurse on, or look through again and again.
//!
//! Words of one class and value are alike to every grammar, so that one stands for all.

use adiksimba::Lang;
use std::collections::BTreeMap;
use std::path::Path;

/// What is repeated in every language, and means something to a grammar there.
const UNITS: &[&str] = &[
    // Marks
    "\"",
    "\" ",
    "“",
    "”",
    "“ ”",
    "“aa bb” cc ",
    "“aa bb” cc, ujar Budi ",
    "“aa bb” cc, said Roe ",
    "‘",
    "’ ",
    "'\n",
    "«",
    "„",
    "(",
    ")",
    "[",
    "] ",
    "-",
    " - ",
    " – ",
    "—",
    ", ",
    "; ",
    ". ",
    "… ",
    ": ",
    "/",
    "|",
    "@",
    "&",
    "•\n",
    "*\n",
    "%",
    "?\n",
    "'",
    "\n",
    "\r\n",
    "\u{AD}",
    "\u{200B}",
    "\u{301}",
    "\u{2028}",
    // Names, their letters and titles
    "A. ",
    "A.",
    "A.B",
    "H. ",
    "Dr. ",
    "S.H., ",
    "M.Si. ",
    "Sp.A(K) ",
    "Budi ",
    "Budi. ",
    "Budi, ",
    "Budi dan Siti, ",
    "Budi-Siti ",
    "Budi/Siti ",
    "Budi (Siti) ",
    "(Budi ",
    "\"Koko\" Budi ",
    "bin ",
    "Budi bin ",
    "Al-",
    "Budi alias ",
    "X ",
    "AB dan CD, ",
    "AB (20), ",
    "Budi (44), ",
    "Budi, 44, ",
    "Budi's ",
    "Mr Roe ",
    "Budi Raharja, Ketua ",
    "PT ",
    "ABC (",
    // Words that lost their space, domains, links, addresses
    "abcd.",
    "abcd.abcd@",
    "Abc",
    "aB",
    "ABc",
    "a",
    "A",
    "1",
    "a1.B ",
    "budi.com/",
    "https://a.id/b ",
    "@budi ",
    "budi@",
    "Kasalim2. ",
    "Juni-2 ",
    "<b>",
    "&amp;",
    // Numbers and dates
    "1 ",
    "1,",
    "1.",
    "1; ",
    "12/",
    "(16/12) ",
    "Senin, ",
    "Senin (16/12), ",
    "5 Mei dan ",
    "1-",
    "12:30 ",
    "2024 ",
    "May 5 ",
    // Sentences and quotations
    "Budi pulang. ",
    "kata Budi. ",
    "\"Kami siap,\" kata Budi. ",
    "“A“ ",
    "\"(",
    "(\"",
    "karena untuk melalui dengan ",
    "yang ",
    "Pewarta: Budi\n",
    "Baca juga: ",
    "WARU (ANTARA) - ",
    "said ",
];

/// What is repeated in a language: the marks and names of every language, and its own words, each as `written` has it.
pub fn units(lang: Lang, written: &[&str]) -> Vec<String> {
    let own = words(lang.tag()).into_iter().flat_map(|word| {
        written.iter().map(move |unit| unit.replace("Word", &capitalized(&word)).replace("word", &word))
    });
    UNITS.iter().map(|unit| (*unit).to_owned()).chain(own).collect()
}

/// Of each class and value of a language's word files the first word and the first phrase.
fn words(lang: &str) -> Vec<String> {
    let mut words = BTreeMap::new();
    for file in files(lang) {
        let mut class = "";
        for word in file.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace) {
            if word.starts_with('[') {
                class = word;
                continue;
            }
            let (word, value) = word.split_once('=').unwrap_or((word, ""));
            let kind = (class.to_owned(), value.to_owned(), word.contains('_'));
            words.entry(kind).or_insert_with(|| word.replace('_', " "));
        }
    }
    words.into_values().collect()
}

/// The word files of a language.
fn files(lang: &str) -> Vec<String> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language");
    let of = |folder: &str| std::fs::read_dir(all.join(folder)).expect("a folder of word files").flatten();
    let mut paths: Vec<_> = of(lang).chain(of("common")).map(|file| file.path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("a word file")).collect()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The unit as often as a text of so many bytes holds it.
pub fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}
