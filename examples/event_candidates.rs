//! Writes the candidates of the main event with their features, a JSON line an article: what
//! `tools/fit_event.py` learns from.
//!
//! ```text
//! cargo run --release --example event_candidates < articles.jsonl > candidates.jsonl
//! ```

use adiksimba::event::training::{Candidate, candidates};
use adiksimba::{Article, Lang};
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let input: serde_json::Value = serde_json::from_str(&line?)?;
        let text = input["text"].as_str().unwrap_or_default();
        let Ok(mut article) = Article::new(text) else { continue };
        article.title = input["title"].as_str();
        article.lang = input["lang"].as_str().and_then(Lang::from_tag);
        let rows: Vec<_> =
            candidates(article, input["published"].as_str()).iter().map(|row| json(row, text)).collect();
        let line = serde_json::json!({"id": input["id"], "lang": input["lang"], "candidates": rows});
        serde_json::to_writer(&mut out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn json(row: &Candidate, text: &str) -> serde_json::Value {
    let features: serde_json::Map<_, _> =
        row.features.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    serde_json::json!({"question": row.question, "text": row.span.of(text), "days": row.days, "features": features})
}
