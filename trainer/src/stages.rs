//! What the stages after the tagger are trained on: a JSON line an article of the evaluation, each read with weights
//! that never saw it. Names that are too good teach a stage to trust them too much.

use crate::corpus::turn_of;
use adiksimba::article::Document;
use adiksimba::event::training::{Candidate, candidates};
use adiksimba::names::tagger::Weights;
use adiksimba::quotes::{Speaker, training};
use adiksimba::{Article, Lang, names, summarize_with};
use serde_json::{Map, Value, json};

/// Prints each quotation's likeliest speaker with the features that speak for him: for `tools/fit_speakers.py`.
pub fn print_speakers(articles: &[Value], turns: &[Weights]) {
    for_each_article(articles, turns, |id, article, _, weights| {
        let text = article.text();
        let document = Document::read(&article);
        let names = names::find_with(&document, weights);
        let quotes: Vec<Value> = training(&document, &names)
            .into_iter()
            .map(|(quoted, speaker, features)| {
                let name = match speaker {
                    Speaker::Actor(actor) => names.actors[actor].name,
                    Speaker::Described(words, _) => words,
                };
                json!({"text": quoted.of(text), "speaker": name.of(text), "features": features})
            })
            .collect();
        println!("{}", json!({"id": id, "quotes": quotes}));
    });
}

/// Prints the cards of labelled articles, for `score.py`.
pub fn print_cards(articles: &[Value], turns: &[Weights]) {
    for_each_article(articles, turns, |id, article, published, weights| {
        // A date that says nothing is as good as none.
        let dated = published.and_then(|published| article.published_at(published, None).ok());
        let summary = summarize_with(&dated.unwrap_or(article), weights);
        let mut card = serde_json::to_value(&summary).expect("a summary as JSON");
        card["id"] = id.into();
        println!("{card}");
    });
}

/// Prints the candidates of the main event with their features: for `tools/fit_event.py`.
pub fn print_candidates(articles: &[Value], turns: &[Weights]) {
    for_each_article(articles, turns, |id, article, published, weights| {
        let (text, lang) = (article.text(), article.lang.map(Lang::tag));
        let rows: Vec<Value> =
            candidates(article, published, weights).iter().map(|row| row_of(row, text)).collect();
        println!("{}", json!({"id": id, "lang": lang, "candidates": rows}));
    });
}

fn row_of(row: &Candidate, text: &str) -> Value {
    let features: Map<String, Value> =
        row.features.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    json!({"question": row.question, "text": row.span.of(text), "days": row.days, "features": features})
}

/// Reads the articles; each comes with its id, its day, and the weights of its turn.
fn for_each_article(
    articles: &[Value],
    turns: &[Weights],
    mut act: impl FnMut(&str, Article, Option<&str>, &Weights),
) {
    for line in articles {
        let (Some(id), Some(text)) = (line["id"].as_str(), line["text"].as_str()) else { continue };
        let Ok(mut article) = Article::new(text) else { continue };
        article.title = line["title"].as_str();
        article.lang = line["lang"].as_str().and_then(Lang::from_tag);
        act(id, article, line["published"].as_str(), &turns[turn_of(id, turns.len() as u32) as usize]);
    }
}
