//! The command line: `adiksimba --jsonl < articles.jsonl > cards.jsonl`.

use adiksimba::{Article, Error, Lang, Summary, summarize};
use serde_json::Value;
use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let input: Value = serde_json::from_str(&line?)?;
        match read(&input) {
            Ok(summary) => serde_json::to_writer(&mut out, &summary)?,
            Err(error) => {
                let answer = serde_json::json!({"id": input["id"], "error": error.to_string()});
                serde_json::to_writer(&mut out, &answer)?;
            }
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// The card of one line.
fn read(input: &Value) -> Result<Summary, Error> {
    let mut article = Article::new(input["text"].as_str().unwrap_or_default())?;
    if let Some(published) = input["published"].as_str() {
        article = article.published_at(published, input["timeZone"].as_str())?;
    }
    article.title = input["title"].as_str();
    article.lang = input["lang"].as_str().and_then(Lang::from_tag);
    let mut summary = summarize(&article);
    summary.id = input["id"].as_str().map(str::to_owned);
    Ok(summary)
}
