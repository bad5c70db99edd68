//! From a summary to the card's tree.
//!
//! ```text
//! section.card
//!   h2.title
//!   dl.facts
//!     div.group: dt.label, dd.value                          one value, or a list with an item each
//!       button.fact, what qualifies it
//!   section.quotes: h3.label, blockquote.quote …            see quotes.rs
//!   p.proof                                                 the sentence of the fact that was activated
//!   footer.about: how the card was made, button.report
//! ```
//!
//! Reading order is this order. Every class is a `part` of the same name too.

use super::dates::resolved;
use super::labels::{Label, Labels};
use super::tree::Element;
use super::{Options, Section, holds, quotes};
use crate::language::Lang;
use crate::summary::{Actor, Place, Statement, Summary, Time};

/// Facts of a kind that stand open; the rest of a longer list opens on demand.
const MAX_OPEN: usize = 4;

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The card of a summary.
pub fn compose(summary: &Summary, options: &Options) -> Element {
    let labels = options.labels(summary.lang);
    let writer = Writer { labels, article: summary.lang };
    let level = usize::from(options.heading_level.clamp(1, 6));
    let title =
        Element::part(HEADINGS[level - 1], "title").attribute("id", "title").text(labels.get(Label::Title));
    let card = Element::part("section", "card")
        .attribute("data-layout", options.layout.name())
        .attribute("lang", labels.lang().tag())
        .attribute("dir", "auto")
        .attribute("aria-labelledby", "title")
        .child(title)
        .children(writer.sections(summary, options, HEADINGS[level.min(5)]));
    card.child(Element::part("p", "proof").attribute("role", "status")).child(writer.about())
}

/// Writes the parts of one card.
pub(super) struct Writer<'a> {
    pub(super) labels: Labels<'a>,
    /// The language of the article, which may differ from that of the labels.
    article: Lang,
}

impl Writer<'_> {
    /// The sections that have something to say, in the order asked for. Answers that follow one another share a list.
    fn sections(&self, summary: &Summary, options: &Options, heading: &'static str) -> Vec<Element> {
        let mut sections = Vec::new();
        let mut groups = Vec::new();
        for &section in &options.show {
            if section == Section::Quotes {
                flush(&mut sections, &mut groups);
                sections.extend(quotes::section(
                    self,
                    &summary.quotes,
                    usize::from(options.max_quotes),
                    heading,
                ));
            } else {
                groups.extend(self.group(section, self.values(section, summary)));
            }
        }
        flush(&mut sections, &mut groups);
        if sections.is_empty() {
            sections.push(Element::part("p", "empty").text(self.labels.get(Label::Empty)));
        }
        sections
    }

    /// The values of a section, each as what stands in its `dd`.
    fn values(&self, section: Section, summary: &Summary) -> Vec<Vec<Element>> {
        let statement =
            |statement: &Option<Statement>| statement.iter().map(|it| self.statement(it)).collect();
        match section {
            Section::What => statement(&summary.what),
            Section::Why => statement(&summary.why),
            Section::How => statement(&summary.how),
            Section::Who => summary.who.iter().map(|actor| self.actor(actor)).collect(),
            Section::Where => summary.r#where.iter().map(|place| self.place(place)).collect(),
            Section::When => summary.when.iter().map(|time| self.time(time)).collect(),
            Section::Quotes => Vec::new(),
        }
    }

    /// A question with its answers; `None` where there are none.
    fn group(&self, section: Section, mut values: Vec<Vec<Element>>) -> Option<Element> {
        if values.is_empty() {
            return None;
        }
        // Hiding a single fact behind a line that says "1 more" would save nothing.
        let rest = if values.len() > MAX_OPEN + 1 { values.split_off(MAX_OPEN) } else { Vec::new() };
        let answer = Element::part("dd", "value");
        let answer = match values.pop() {
            Some(only) if values.is_empty() => answer.children(only),
            last => answer.child(list(values.into_iter().chain(last))),
        };
        let answer = if rest.is_empty() { answer } else { answer.child(self.more(rest)) };
        let label = Element::part("dt", "label").text(self.labels.get(section.label()));
        let group = Element::new("div").attribute("class", "group").attribute("data-section", section.name());
        Some(group.child(label).child(answer))
    }

    fn more(&self, rest: Vec<Vec<Element>>) -> Element {
        let mut buffer = [0; 20];
        let words = self.labels.fill(Label::More, &[("{n}", decimal(rest.len(), &mut buffer))]);
        Element::new("details").child(Element::part("summary", "more").text(words)).child(list(rest))
    }

    fn statement(&self, statement: &Statement) -> Vec<Element> {
        let words = self.words(Element::part("button", "fact"), &statement.text);
        self.with_source(vec![fact(&statement.id, words)], statement.source.as_deref())
    }

    fn actor(&self, actor: &Actor) -> Vec<Element> {
        let name = self.words(Element::part("button", "fact"), &actor.name);
        let mut value = vec![fact(&actor.id, name)];
        value.extend(actor.role.as_ref().map(|role| self.words(Element::part("span", "role"), role)));
        self.with_source(value, actor.source.as_deref())
    }

    fn place(&self, place: &Place) -> Vec<Element> {
        let name = self.words(Element::part("button", "fact"), &place.name);
        let around: Vec<&str> =
            place.within.iter().map(String::as_str).filter(|outer| !holds(&place.name, outer)).collect();
        let mut value = vec![fact(&place.id, name)];
        if !around.is_empty() {
            value.push(self.words(Element::part("span", "within"), &around.join(", ")));
        }
        self.with_source(value, place.source.as_deref())
    }

    fn time(&self, time: &Time) -> Vec<Element> {
        let printed = match time.start.as_ref().or(time.end.as_ref()) {
            Some(moment) => {
                Element::new("time").attribute("datetime", moment.clone()).text(time.text.clone())
            }
            None => Element::new("span").text(time.text.clone()),
        };
        let button = self.article_language(Element::part("button", "fact")).child(printed);
        let mut value = vec![fact(&time.id, button)];
        value.extend(resolved(time, &self.labels).map(|date| Element::part("span", "date").text(date)));
        self.with_source(value, time.source.as_deref())
    }

    /// An element with words of the article, whose direction and language are its own.
    pub(super) fn words(&self, element: Element, words: &str) -> Element {
        self.article_language(element).text(words.to_owned())
    }

    fn article_language(&self, element: Element) -> Element {
        let element = element.attribute("dir", "auto");
        let differs = self.article != self.labels.lang() && self.article != Lang::Und;
        if differs { element.attribute("lang", self.article.tag()) } else { element }
    }

    /// Marks what an editor set.
    pub(super) fn with_source(&self, mut value: Vec<Element>, source: Option<&str>) -> Vec<Element> {
        if source.is_some() {
            let note = self.labels.get(Label::EditorNote);
            value.push(
                Element::part("span", "editor").attribute("title", note).text(self.labels.get(Label::Editor)),
            );
        }
        value
    }

    fn about(&self) -> Element {
        let report = Element::part("button", "report")
            .attribute("type", "button")
            .attribute("data-done", self.labels.get(Label::Reported));
        Element::part("footer", "about")
            .child(Element::part("p", "made").text(self.labels.get(Label::Automatic)))
            .child(Element::part("p", "hint").text(self.labels.get(Label::Hint)))
            .child(report.text(self.labels.get(Label::Report)))
    }
}

/// Makes a button activate a fact. Its type keeps it from sending a form that the card stands in.
fn fact(id: &str, button: Element) -> Element {
    button.attribute("type", "button").attribute("id", id.to_owned())
}

fn list(values: impl IntoIterator<Item = Vec<Element>>) -> Element {
    let item = |value| Element::part("li", "item").children(value);
    Element::new("ul").children(values.into_iter().map(item))
}

/// Ends the list of answers that was being gathered.
fn flush(sections: &mut Vec<Element>, groups: &mut Vec<Element>) {
    if !groups.is_empty() {
        sections.push(Element::part("dl", "facts").children(groups.drain(..)));
    }
}

/// The number in decimal, without the formatting machinery, which weighs too much in the browser.
fn decimal(mut number: usize, buffer: &mut [u8; 20]) -> &str {
    let mut start = buffer.len();
    for digit in buffer.iter_mut().rev() {
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
        start -= 1;
        if number == 0 {
            break;
        }
    }
    str::from_utf8(&buffer[start..]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::html;
    use crate::summary::{Quote, Speaker};

    fn actor(id: &str, name: &str) -> Actor {
        Actor { id: id.to_owned(), name: name.to_owned(), ..Actor::default() }
    }

    fn card(summary: &Summary, options: &Options) -> String {
        html::render(&compose(summary, options))
    }

    #[test]
    fn an_empty_summary_says_so() {
        let html = card(&Summary { lang: Lang::Ms, ..Summary::default() }, &Options::default());
        assert!(html.contains("Tiada fakta yang cukup pasti"), "{html}");
        assert!(!html.contains("<dl"), "{html}");
    }

    #[test]
    fn a_fact_is_a_button_with_its_id() {
        let summary = Summary { who: vec![actor("who-1", "Ratna <b>")], ..Summary::default() };
        let html = card(&summary, &Options::default());
        let button = "<button class=\"fact\" part=\"fact\" dir=\"auto\" type=\"button\" id=\"who-1\">Ratna &lt;b&gt;</button>";
        assert!(html.contains(button), "{html}");
    }

    #[test]
    fn sections_stand_in_the_order_asked_for() {
        let quote = Quote { text: "Siap".to_owned(), speaker: Some(Speaker::default()), ..Quote::default() };
        let summary =
            Summary { who: vec![actor("who-1", "Ratna")], quotes: vec![quote], ..Summary::default() };
        let show = vec![Section::Quotes, Section::Who];
        let html = card(&summary, &Options { show, ..Options::default() });
        assert!(html.find("blockquote") < html.find("<dl"), "{html}");
    }

    #[test]
    fn a_long_list_opens_on_demand() {
        let who = (1..=12).map(|_| actor("who", "Ratna")).collect();
        let html = card(&Summary { lang: Lang::Id, who, ..Summary::default() }, &Options::default());
        assert!(html.contains("8 lainnya"), "{html}");
        assert_eq!(html.matches("Ratna").count(), 12);
    }

    #[test]
    fn the_articles_words_keep_their_language() {
        let summary = Summary { lang: Lang::Id, who: vec![actor("who-1", "Ratna")], ..Summary::default() };
        let options = Options { labels_lang: Some(Lang::En), ..Options::default() };
        let html = card(&summary, &options);
        assert!(html.contains("lang=\"en\"") && html.contains("dir=\"auto\" lang=\"id\""), "{html}");
    }
}
