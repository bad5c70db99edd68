//! The command line: `adiksimba --jsonl < articles.jsonl > cards.jsonl`.

use adiksimba::{Article, summarize};
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let input: serde_json::Value = serde_json::from_str(&line?)?;
        let text = input["text"].as_str().unwrap_or_default();
        let Ok(mut article) = Article::new(text) else { continue };
        article.title = input["title"].as_str();
        let mut summary = summarize(&article);
        summary.id = input["id"].as_str().map(str::to_owned);
        serde_json::to_writer(&mut out, &summary)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
