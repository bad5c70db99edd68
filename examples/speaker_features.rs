//! Writes each quotation's likeliest speaker with the features that speak for him, a JSON line an article: what
//! `tools/fit_speakers.py` learns from.
//!
//! ```text
//! cargo run --release --example speaker_features < articles.jsonl > speakers.jsonl
//! ```

use adiksimba::article::Document;
use adiksimba::quotes::{Speaker, training};
use adiksimba::{Article, Lang, names};
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let input: serde_json::Value = serde_json::from_str(&line?)?;
        let text = input["text"].as_str().unwrap_or_default();
        let Ok(mut article) = Article::new(text) else { continue };
        article.title = input["title"].as_str();
        article.lang = input["lang"].as_str().and_then(Lang::from_tag);
        let document = Document::read(&article);
        let names = names::find(&document);
        let rows: Vec<_> = training(&document, &names)
            .into_iter()
            .map(|(quoted, speaker, features)| {
                let name = match speaker {
                    Speaker::Actor(actor) => names.actors[actor].name,
                    Speaker::Described(words, _) => words,
                };
                serde_json::json!({"text": quoted.of(text), "speaker": name.of(text), "features": features})
            })
            .collect();
        serde_json::to_writer(&mut out, &serde_json::json!({"id": input["id"], "quotes": rows}))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
