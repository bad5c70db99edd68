//! What is true of every summary, whatever the text: for the property tests and the fuzzer alike.

use adiksimba::summary::Statement;
use adiksimba::{Article, Lang, Span, Summary, summarize};

/// Summarizes a text in the language, twice, and checks everything that must hold.
///
/// # Panics
/// Where something does not hold: the message names it.
pub fn check(text: &str, title: Option<&str>, lang: Option<Lang>, published: Option<&str>) -> Summary {
    let mut article = Article::new(text).expect("the text is short enough");
    article.title = title;
    article.lang = lang;
    if let Some(published) = published {
        article = article.published_at(published, None).expect("a date");
    }
    let summary = summarize(&article);
    assert_eq!(summary, summarize(&article), "the same article gives the same summary");
    check_spans(text, &summary);
    check_texts(text, &summary);
    summary
}

fn check_spans(text: &str, summary: &Summary) {
    let mut copy = summary.clone();
    // `map_spans` visits every span.
    let visited = std::cell::Cell::new(0);
    copy.map_spans(|span| {
        visited.set(visited.get() + 1);
        assert!(span.end() as usize <= text.len(), "{span:?} ends in the text");
        for at in [span.start(), span.end()] {
            assert!(text.is_char_boundary(at as usize), "{span:?} lies on character boundaries");
        }
        span
    });
    let facts = summary.who.len() + summary.r#where.len() + summary.when.len() + summary.quotes.len();
    assert!(visited.get() >= facts, "every fact has a span");
}

/// White space folded, several spans joined by an ellipsis: how a fact's text is made of its evidence.
fn words_of(text: &str, spans: &[Span]) -> String {
    let fold = |span: &Span| span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    spans.iter().map(fold).collect::<Vec<_>>().join(" … ")
}

fn check_texts(text: &str, summary: &Summary) {
    let same = |fact: &str, evidence: &[Span]| {
        assert!(!fact.is_empty() && !evidence.is_empty(), "{fact:?} has words and evidence");
        assert_eq!(fact, words_of(text, evidence), "a fact is the words of its evidence");
    };
    for actor in &summary.who {
        same(&actor.name, &actor.evidence);
        if let Some(role) = &actor.role {
            same(role, &actor.role_evidence);
        }
        assert!(!actor.mentions.is_empty(), "{:?} is mentioned", actor.name);
        assert!(actor.mentions.is_sorted(), "mentions of {:?} are in order", actor.name);
    }
    let statements: [&Option<Statement>; 3] = [&summary.what, &summary.why, &summary.how];
    statements.into_iter().flatten().for_each(|statement| same(&statement.text, &statement.evidence));
    summary.r#where.iter().for_each(|place| same(&place.name, &place.evidence));
    summary.when.iter().for_each(|time| same(&time.text, &time.evidence));
    for quote in &summary.quotes {
        same(&quote.text, &quote.evidence);
        let named = quote.speaker.as_ref().is_none_or(|speaker| !speaker.name.is_empty());
        assert!(named, "{:?}: a speaker has a name", quote.text);
        assert!(
            quote.speaker.is_none() || !quote.attribution_evidence.is_empty(),
            "{:?}: a speaker is proved",
            quote.text
        );
    }
    let starts: Vec<_> = summary.quotes.iter().map(|quote| quote.evidence[0].start()).collect();
    assert!(starts.is_sorted(), "quotations are in the order of the article");
}
