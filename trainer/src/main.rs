//! Trains the name tagger.
//!
//! ```text
//! cargo run --release -p trainer -- train    [DATA]   writes src/names/tagger/weights.bin
//! cargo run --release -p trainer -- evaluate [DATA]   exact-span figures of the weights in the tree
//! cargo run --release -p trainer -- develop  [DATA]   trains without the development articles and scores on them
//! cargo run --release -p trainer -- crossfit [DATA]   trains weights that each never saw a third of the articles
//! cargo run --release -p trainer -- places   TEXTS NAMES  prints where the names of a list stand, for labels/
//! cargo run --release -p trainer -- speakers [DATA]   prints what tools/fit_speakers.py learns from, after crossfit
//! cargo run --release -p trainer -- cards    [DATA]   prints the cards of all labelled articles, after crossfit
//! cargo run --release -p trainer -- candidates [DATA] prints what tools/fit_event.py learns from, after crossfit
//! ```
//!
//! `DATA` is the folder with `ner/` and `eval/` (`../shared` where none is given). docs/names-tagger.md tells what
//! is in it.

// Counts of examples and names are far below 2^52, settings small and positive.
#![allow(clippy::cast_precision_loss, clippy::cast_sign_loss)]

mod corpus;
mod crf;
mod evaluate;
mod examples;
mod export;
mod stages;

use adiksimba::Lang;
use adiksimba::names::tagger::{Weights, fingerprint};
use corpus::{
    Sample, is_for_development, is_for_figures, read_articles, read_conll, read_places, turn_of,
    written_places,
};
use crf::Settings;
use evaluate::evaluate;
use examples::{Example, examples};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where the weights are kept.
const WEIGHTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src/names/tagger/weights.bin");

/// Where `develop` leaves its weights for `misses`.
const DEVELOPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/developed-weights.bin");

/// Where `crossfit` leaves its weights, a file a turn: what follows the tagger is judged on names that it has not seen.
const CROSSFIT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/crossfit");

/// Labels of articles of `eval/` that were made for this crate: where the names stand in those of `extra.jsonl` and of
/// `quotes_en.articles.jsonl`, and cards of some of the former.
const LABELS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/labels");

/// Paragraphs that were written for one question each, with their quotations.
const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/corpus/quotes");

/// Parts of the data that take turns in being read by weights which never saw them.
const TURNS: usize = 3;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let data = PathBuf::from(arguments.get(2).map_or("../shared", String::as_str));
    match arguments.get(1).map(String::as_str) {
        Some("train") => {
            let samples = training_samples(&data, |_| true);
            let file = train(&samples, &settings());
            fs::write(WEIGHTS, &file).unwrap_or_else(|error| panic!("{WEIGHTS}: {error}"));
            println!("{} bytes written to {WEIGHTS}", file.len());
        }
        Some("evaluate") => {
            let file = fs::read(WEIGHTS).unwrap_or_else(|error| panic!("{WEIGHTS}: {error}"));
            report(&data, &file);
        }
        Some("develop") => {
            let samples = training_samples(&data, |id| !is_for_development(id));
            let file = train(&samples, &settings());
            println!("{} bytes", file.len());
            fs::write(DEVELOPED, &file).expect("a file in /tmp");
            develop(&data, &file);
        }
        Some("crossfit") => crossfit(&data),
        Some("places") => {
            let names = arguments.get(3).expect("a file of texts and a file of their names");
            for sample in read_articles(&data, Path::new(names)) {
                println!("{}", written_places(&sample));
            }
        }
        Some("speakers") => {
            let mut articles = carded(&data);
            articles.extend(cases());
            stages::print_speakers(&articles, &crossfitted());
        }
        Some("cards") => {
            let mut articles = carded(&data);
            articles.extend(corpus::lines(&data.join("ner/articles/articles.jsonl")));
            stages::print_cards(&articles, &crossfitted());
        }
        Some("candidates") => stages::print_candidates(&carded(&data), &crossfitted()),
        Some("misses") => {
            let weights = open(&fs::read(DEVELOPED).expect("run `develop` first"));
            for sample in articles(&data).iter().filter(|sample| is_for_development(&sample.id)) {
                evaluate::show_misses(sample, &weights);
            }
        }
        _ => eprintln!(
            "trainer: expected train, evaluate, develop, misses, crossfit, places, cards, speakers or candidates, and the folder of the data"
        ),
    }
}

fn setting(name: &str, default: f64) -> f64 {
    env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

fn settings() -> Settings {
    Settings {
        epochs: setting("EPOCHS", 24.0) as usize,
        penalty: setting("PENALTY", 1.8),
        rate: setting("RATE", 0.15),
        rare: 2,
    }
}

/// The articles that came labelled for training, with the read fold of the evaluation.
fn articles(data: &Path) -> Vec<Sample> {
    let ner = data.join("ner/articles");
    let eval = data.join("eval");
    let mut samples = read_articles(&ner.join("articles.jsonl"), &ner.join("names.jsonl"));
    let read = read_articles(&eval.join("articles.jsonl"), &eval.join("gold.jsonl"));
    samples.extend(read.into_iter().filter(|sample| !is_for_figures(&sample.id)));
    samples
}

/// The articles whose cards are labelled: those of the evaluation, and those of `extra.jsonl` that this crate labels.
fn carded(data: &Path) -> Vec<Value> {
    let id_of = |row: &Value| row["id"].as_str().map(str::to_owned);
    let files = ["cards.jsonl", "later.jsonl"].map(|file| corpus::lines(&Path::new(LABELS).join(file)));
    let labelled: HashSet<_> = files.iter().flatten().map(id_of).collect();
    let mut articles = corpus::lines(&data.join("eval/extra.jsonl"));
    articles.retain(|article| labelled.contains(&id_of(article)));
    articles.extend(corpus::lines(&data.join("eval/articles.jsonl")));
    articles
}

/// The paragraphs that were written for one question each: `tests/corpus/quotes/`.
fn cases() -> Vec<Value> {
    let mut files: Vec<PathBuf> = fs::read_dir(CASES)
        .expect("the corpus")
        .map(|entry| entry.expect("a file of the corpus").path())
        .filter(|path| path.extension().is_some_and(|it| it == "json"))
        .collect();
    files.sort();
    files.iter().map(|path| case(path)).collect()
}

fn case(path: &Path) -> Value {
    let file = fs::read_to_string(path).expect("a case");
    let article = serde_json::from_str::<Value>(&file).expect("a case as JSON")["article"].take();
    let paragraphs = article["text"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    json!({"id": path.file_stem().map(OsStr::to_string_lossy), "lang": article["lang"], "text": text})
}

/// Everything to train on: of the articles, those whose id is wanted.
fn training_samples(data: &Path, wanted: impl Fn(&str) -> bool) -> Vec<Sample> {
    let mut samples = articles(data);
    for (texts, places, lang) in [("extra", "extra", Lang::Id), ("quotes_en.articles", "quotes_en", Lang::En)]
    {
        let texts = data.join(format!("eval/{texts}.jsonl"));
        samples.extend(read_places(&texts, &Path::new(LABELS).join(format!("{places}.tsv")), lang));
    }
    samples.retain(|sample| wanted(&sample.id));
    for sample in &mut samples {
        sample.weight = if sample.lang == Lang::Id { 1.0 } else { setting("SCARCE", 1.5) as f32 };
    }
    let public = setting("PUBLIC", 0.5) as f32;
    for part in ["train", "dev"] {
        samples.extend(read_conll(&data.join(format!("ner/idner2k/{part}.conll")), Lang::Id, 1, public));
        samples.extend(read_conll(
            &data.join(format!("ner/nergrit/{part}.conll")),
            Lang::Id,
            1,
            public * 0.5,
        ));
    }
    let wikipedia = data.join("ner/en-wikigold/train.conll");
    samples.extend(read_conll(&wikipedia, Lang::En, 8, public));
    samples
}

/// Trains twice: first weights that see no agreement, each on all parts but one, read that one; the last weights
/// learn from those readings how far to trust them.
fn train(samples: &[Sample], settings: &Settings) -> Vec<u8> {
    let first: Vec<Vec<Example>> = samples.iter().map(|sample| examples(sample, None)).collect();
    let shorter = Settings { epochs: settings.epochs / 2 + 1, ..*settings };
    let mut all: Vec<Example> = Vec::new();
    for turn in 0..TURNS {
        let others = first.iter().enumerate().filter(|(index, _)| index % TURNS != turn);
        let others: Vec<&Example> = others.flat_map(|(_, examples)| examples).collect();
        let file = export::file(&crf::train(&others, &shorter));
        let weights = Weights::read(&file, fingerprint()).expect("a file just made");
        let own = samples.iter().enumerate().filter(|(index, _)| index % TURNS == turn);
        all.extend(own.flat_map(|(_, sample)| examples(sample, Some(&weights))));
    }
    // The first reading, too, must be good: it is what the second stands on.
    let halves = first.into_iter().flatten().map(|mut example| {
        example.weight *= 0.5;
        example
    });
    all.extend(halves);
    let model = crf::train(&all.iter().collect::<Vec<_>>(), settings);
    println!("{} features in {} examples", model.rows.len(), all.len());
    export::file(&model)
}

/// Trains each turn's weights without the turn's articles, and prints how well all articles are read by weights that
/// never saw them.
fn crossfit(data: &Path) {
    let turns = TURNS as u32;
    let files: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let train =
            |turn| move || train(&training_samples(data, |id| turn_of(id, turns) != turn), &settings());
        let threads: Vec<_> = (0..turns).map(|turn| scope.spawn(train(turn))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a turn's training")).collect()
    });
    let samples = articles(data);
    for lang in [Lang::Id, Lang::En, Lang::Ms] {
        let of_turn = |(turn, file): (u32, &Vec<u8>)| {
            let own = samples.iter().filter(|it| it.lang == lang && turn_of(&it.id, turns) == turn);
            evaluate(&own.collect::<Vec<_>>(), &open(file))
        };
        println!("{}: {}", lang.tag(), (0..).zip(&files).map(of_turn).sum::<evaluate::Figures>());
    }
    for (turn, file) in files.iter().enumerate() {
        let path = format!("{CROSSFIT}-{turn}.bin");
        println!("{} bytes written to {path}", file.len());
        fs::write(&path, file).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
}

/// The weights of each turn, as `crossfit` left them.
fn crossfitted() -> Vec<Weights> {
    let read = |turn| fs::read(format!("{CROSSFIT}-{turn}.bin")).expect("run `crossfit` first");
    (0..TURNS).map(|turn| open(&read(turn))).collect()
}

fn open(file: &[u8]) -> Weights {
    Weights::read(file, fingerprint()).expect("weights made for these features: run `train`")
}

/// Figures on the articles kept for development.
fn develop(data: &Path, file: &[u8]) {
    let weights = open(file);
    let mut samples = articles(data);
    samples.retain(|sample| is_for_development(&sample.id));
    for lang in [Lang::Id, Lang::En, Lang::Ms] {
        let of_lang: Vec<&Sample> = samples.iter().filter(|sample| sample.lang == lang).collect();
        println!("{} ({} articles): {}", lang.tag(), of_lang.len(), evaluate(&of_lang, &weights));
    }
    println!("all: {}", evaluate(&samples.iter().collect::<Vec<_>>(), &weights));
}

/// Figures on the public test parts and on the articles that are for figures only.
fn report(data: &Path, file: &[u8]) {
    let weights = open(file);
    let public = [("idner2k", Lang::Id), ("nergrit", Lang::Id), ("en-uner-ewt", Lang::En)];
    for (name, lang) in public {
        let samples = read_conll(&data.join(format!("ner/{name}/test.conll")), lang, 1, 1.0);
        println!("{name} test: {}", evaluate(&samples.iter().collect::<Vec<_>>(), &weights));
    }
    let eval = data.join("eval");
    let samples = read_articles(&eval.join("articles.jsonl"), &eval.join("gold.jsonl"));
    for lang in [Lang::Id, Lang::En, Lang::Ms] {
        let kept = samples.iter().filter(|sample| is_for_figures(&sample.id) && sample.lang == lang);
        println!("figures fold, {}: {}", lang.tag(), evaluate(&kept.collect::<Vec<_>>(), &weights));
    }
    let speed = evaluate::tokens_per_second(&samples, &weights);
    println!("{speed:.0} tokens a second, of documents that are read already");
}
