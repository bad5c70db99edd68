//! How fast each stage is by itself, and how the whole grows with its input. `cargo bench`
//!
//! Growth is printed as t(2n)/t(n), both measured in the same run: 2 is linear.

use adiksimba::article::{Article, Document};
use adiksimba::event::{self, Findings};
use adiksimba::{Lang, card, names, places, quotes, summarize, times};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

#[path = "../tests/support/hostile.rs"]
mod hostile;
#[path = "../tests/support/mod.rs"]
mod support;

static TEXTS: LazyLock<Vec<String>> =
    LazyLock::new(|| support::cases("articles").iter().map(support::Case::text).collect());

fn articles() -> Vec<Article<'static>> {
    TEXTS.iter().map(|text| Article::new(text).expect("an article of the corpus")).collect()
}

fn bytes() -> BytesCount {
    BytesCount::new(TEXTS.iter().map(String::len).sum::<usize>())
}

/// Runs a stage on every article of the corpus.
fn bench_stage<T>(bencher: Bencher, stage: impl Fn(&Document) -> T + Sync) {
    let documents: Vec<_> = articles().iter().map(Document::read).collect();
    bencher
        .counter(bytes())
        .counter(ItemsCount::new(documents.len()))
        .bench(|| documents.iter().for_each(|document| drop(black_box(stage(document)))));
}

#[divan::bench]
fn whole(bencher: Bencher) {
    let articles = articles();
    bencher
        .counter(bytes())
        .counter(ItemsCount::new(articles.len()))
        .bench(|| articles.iter().for_each(|article| drop(black_box(summarize(article)))));
}

#[divan::bench]
fn stage_article(bencher: Bencher) {
    let articles = articles();
    bencher
        .counter(bytes())
        .counter(ItemsCount::new(articles.len()))
        .bench(|| articles.iter().for_each(|article| drop(black_box(Document::read(article)))));
}

#[divan::bench]
fn stage_names(bencher: Bencher) {
    bench_stage(bencher, names::find);
}

#[divan::bench]
fn stage_times(bencher: Bencher) {
    bench_stage(bencher, times::find);
}

/// The later stages need the names: they are measured together with them.
#[divan::bench]
fn stage_names_quotes(bencher: Bencher) {
    bench_stage(bencher, |document| quotes::find(document, &names::find(document)));
}

#[divan::bench]
fn stage_names_places(bencher: Bencher) {
    bench_stage(bencher, |document| places::find(document, &names::find(document)));
}

/// What the event is chosen from.
struct Found {
    names: names::Names,
    quotes: Vec<quotes::Quotation>,
    times: Vec<times::TimeExpression>,
    places: Vec<places::PlaceMention>,
}

impl Found {
    fn of(document: &Document) -> Self {
        let names = names::find(document);
        let quotes = quotes::find(document, &names);
        let places = places::find(document, &names);
        Self { names, quotes, times: times::find(document), places }
    }

    fn findings(&self) -> Findings<'_> {
        Findings { names: &self.names, quotes: &self.quotes, times: &self.times, places: &self.places }
    }
}

/// By itself: what it chooses from is found before.
#[divan::bench]
fn stage_event(bencher: Bencher) {
    let articles = articles();
    let documents: Vec<_> = articles.iter().map(Document::read).collect();
    let found: Vec<_> = documents.iter().map(|document| (document, Found::of(document))).collect();
    let choose =
        |(document, found): &(&Document, Found)| drop(black_box(event::find(document, &found.findings())));
    bencher.counter(bytes()).counter(ItemsCount::new(found.len())).bench(|| found.iter().for_each(choose));
}

/// By itself: from a summary to the text of its HTML.
#[divan::bench]
fn stage_card(bencher: Bencher) {
    let summaries: Vec<_> = articles().iter().map(summarize).collect();
    let options = card::Options::default();
    let render = |summary| drop(black_box(card::html::render(&card::compose(summary, &options))));
    bencher
        .counter(bytes())
        .counter(ItemsCount::new(summaries.len()))
        .bench(|| summaries.iter().for_each(render));
}

#[divan::bench]
fn stages_all(bencher: Bencher) {
    bench_stage(bencher, |document| event::find(document, &Found::of(document).findings()));
}

/// What is repeated to see how time grows.
const UNITS: [(&str, &str); 9] = [
    ("quotation marks", "\" "),
    ("quotations", "\"Kami siap,\" kata Budi. "),
    ("capitals", "Raya "),
    ("dates", "Senin (16/12), "),
    ("brackets", "( "),
    ("nicknames", "\"Koko\" Budi "),
    ("reasons", "karena untuk melalui dengan "),
    ("line ends", "\n"),
    ("one endless word", "a"),
];

/// The fastest of some runs.
fn time(text: &str, lang: Option<Lang>, runs: usize) -> Duration {
    let mut article = Article::new(text).expect("at most 2 MiB");
    article.lang = lang;
    let once = || {
        let start = Instant::now();
        black_box(summarize(&article));
        start.elapsed()
    };
    (0..runs).map(|_| once()).min().unwrap_or_default()
}

fn print_growth() {
    const SIZES: [usize; 4] = [1, 10, 100, 1000];
    println!(
        "\nt(2n)/t(n) at n KB; 2 is linear\n\n| text | {} |",
        SIZES.map(|size| size.to_string()).join(" | ")
    );
    println!("|---|---|---|---|---|");
    let natural = TEXTS.join("\n\n");
    for (name, unit) in [("natural text", natural.as_str())].into_iter().chain(UNITS) {
        let cells = SIZES.map(|size| {
            let of = |bytes: usize| -> String { unit.chars().cycle().take(bytes).collect() };
            let (small, large) = (time(&of(size * 1000), None, 3), time(&of(size * 2000), None, 3));
            format!("{:.2}", large.as_secs_f64() / small.as_secs_f64().max(1e-9))
        });
        println!("| {name} | {} |", cells.join(" | "));
    }
}

/// How the words of a language's lists are repeated.
const WRITTEN: [&str; 8] =
    ["word ", "word, ", "word. ", "Word ", "Word, ", "Word. ", "Budi word ", "\"word\" Budi "];

/// Growth of the time of a text of one repeated unit that becomes ten times as long: from here on it is printed.
const SUSPECT: f64 = 15.0;

/// Bytes of the shorter text: there are some ten thousand units.
const SHORT: usize = 5_000;

fn print_hostile() {
    println!(
        "\nunits of `tests/support/hostile.rs` whose t(10n)/t(n) at {SHORT} bytes is above {SUSPECT}; 10 is linear\n"
    );
    for lang in [Lang::Id, Lang::En, Lang::Ms] {
        let units = hostile::units(lang, &WRITTEN);
        let growth = |unit: &str, runs: usize| {
            let time = |bytes: usize| time(&hostile::repeated(unit, bytes), Some(lang), runs).as_secs_f64();
            time(10 * SHORT) / time(SHORT).max(1e-9)
        };
        // Nearly all are told by one run; the others again, since the machine may have been busy.
        let grows = |unit: &&String| [1, 3, 5].iter().all(|&runs| growth(unit, runs) > SUSPECT);
        let found: Vec<_> = units.iter().filter(grows).collect();
        println!("{}: {} of {} {found:?}", lang.tag(), found.len(), units.len());
    }
}

fn main() {
    divan::main();
    if std::env::args().all(|argument| argument != "--list") {
        print_growth();
        print_hostile();
    }
}
