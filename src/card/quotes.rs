//! The quotations of the card, with their speakers.

use super::compose::Writer;
use super::labels::Label;
use super::tree::Element;
use crate::summary::{Quote, QuoteKind, Speaker};

/// The section of the quotations, key ones first; `None` where there are none to show.
pub fn section(writer: &Writer, quotes: &[Quote], max: usize, heading: &'static str) -> Option<Element> {
    let key = quotes.iter().filter(|quote| quote.key);
    let others = quotes.iter().filter(|quote| !quote.key);
    let shown: Vec<Element> = key.chain(others).take(max).map(|quote| self::quote(writer, quote)).collect();
    let label = Element::part(heading, "label").text(writer.labels.get(Label::Quotes));
    (!shown.is_empty()).then(|| Element::part("section", "quotes").child(label).children(shown))
}

fn quote(writer: &Writer, quote: &Quote) -> Element {
    let mut text = quote.text.clone();
    if quote.kind == QuoteKind::Direct {
        text = [&writer.labels.get(Label::OpenQuote), text.as_str(), &writer.labels.get(Label::CloseQuote)]
            .concat();
    }
    let speaker = quote.speaker.iter().map(|it| speaker(writer, it)).collect();
    let button = |part, label| {
        Element::part("button", part)
            .attribute("type", "button")
            .attribute("data-fact", quote.id.clone())
            .text(writer.labels.get(label))
    };
    let footer = Element::part("footer", "attribution")
        .children(writer.with_source(speaker, quote.source.as_deref()))
        .child(button("show", Label::Show))
        .child(button("copy", Label::Copy).attribute("data-done", writer.labels.get(Label::Copied)));
    Element::part("blockquote", "quote")
        .attribute("id", quote.id.clone())
        .child(writer.words(Element::part("p", "quote-text"), &text))
        .child(footer)
}

fn speaker(writer: &Writer, speaker: &Speaker) -> Element {
    let name = writer.words(Element::part("cite", "speaker"), &speaker.name);
    let role = speaker.role.as_ref().map(|role| writer.words(Element::part("span", "role"), role));
    Element::new("p").child(name).children(role)
}
