//! Each stage by itself: the spans and indices that it hands on lie in what it was given.

#![no_main]

use adiksimba::article::{Article, Document};
use adiksimba::{Lang, Span, names, places, quotes, times};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let Ok(mut article) = Article::new(&text) else { return };
    article.lang = Some([Lang::Und, Lang::Id, Lang::En, Lang::Ms][usize::from(first & 3)]);
    let document = Document::read(&article);
    let check =
        |span: Span| assert!(text.get(span.start() as usize..span.end() as usize).is_some(), "{span:?}");

    let ends: Vec<_> = document.sentences.iter().map(|sentence| sentence.tokens.end).collect();
    assert!(ends.is_sorted(), "sentences are in order");
    document.sentences.iter().for_each(|sentence| check(sentence.span));

    let names = names::find(&document);
    for mention in &names.mentions {
        assert!(mention.tokens.end <= document.words.len());
        assert!(mention.actor.is_none_or(|actor| actor < names.actors.len()));
    }
    assert!(names.mentions.is_sorted_by(|a, b| a.tokens.end <= b.tokens.start), "mentions do not overlap");

    quotes::find(&document, &names).iter().flat_map(|quote| &quote.text).for_each(|&span| check(span));
    for time in times::find(&document) {
        check(time.span);
        if let (Some(start), Some(end)) = (time.start, time.end) {
            assert!(start.day <= end.day, "a time ends after it starts");
        }
    }
    places::find(&document, &names).iter().for_each(|place| check(place.span));
});
