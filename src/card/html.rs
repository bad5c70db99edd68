//! The card as HTML, for servers: an element with a declarative shadow root that browsers show before any script runs.
//!
//! Not its business: fetching or writing the page around it.

use super::STYLE_SHEET;
use super::tree::{Element, Node};

/// Elements that have no end tag.
const VOID: &[&str] = &["link"];

/// Where the card's style comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// A `style` element in the card: for pages whose policy allows inline styles.
    #[default]
    Inline,
    /// A link to a copy of the style sheet at this address: for pages whose policy does not.
    Linked(String),
    /// None: the page's script brings it.
    None,
}

/// The markup of an element, with everything that could be markup in text and values escaped.
pub fn render(element: &Element) -> String {
    let mut html = String::with_capacity(4096);
    push(&mut html, element);
    html
}

/// The whole `<adiksimba-card>`, for a server to put into its page.
pub fn document(card: &Element, style: &Style) -> String {
    let mut html = String::with_capacity(4096);
    html.push_str("<adiksimba-card><template shadowrootmode=\"open\">");
    match style {
        Style::Inline => {
            html.push_str("<style>");
            html.push_str(STYLE_SHEET);
            html.push_str("</style>");
        }
        Style::Linked(address) => {
            let link = Element::new("link").attribute("rel", "stylesheet").attribute("href", address.clone());
            push(&mut html, &link);
        }
        Style::None => {}
    }
    push(&mut html, card);
    html.push_str("</template></adiksimba-card>");
    html
}

fn push(html: &mut String, element: &Element) {
    html.push('<');
    html.push_str(element.tag());
    for (name, value) in element.attributes() {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(html, value);
        html.push('"');
    }
    html.push('>');
    for node in element.nodes() {
        match node {
            Node::Element(child) => push(html, child),
            Node::Text(text) => escape(html, text),
        }
    }
    if !VOID.contains(&element.tag()) {
        html.push_str("</");
        html.push_str(element.tag());
        html.push('>');
    }
}

/// The five characters of markup as references; U+0000 and lone carriage returns, which parsers rewrite, as
/// what they would become.
fn escape(html: &mut String, text: &str) {
    // What stands between two of them goes over in one piece.
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(reference) = reference(byte) {
            html.push_str(text.get(plain..at).unwrap_or_default());
            html.push_str(reference);
            plain = at + 1;
        }
    }
    html.push_str(text.get(plain..).unwrap_or_default());
}

/// What stands for a byte that is no plain text; all of them are ASCII.
const fn reference(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        b'\'' => "&#39;",
        b'\0' => "\u{FFFD}",
        b'\r' => "&#13;",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_cannot_write_markup() {
        let hostile = "</template><script>alert(1)</script>\" onclick='x' &amp;\0";
        let html = render(&Element::new("p").attribute("title", hostile).text(hostile));
        let escaped = "&lt;/template&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&#39;x&#39; &amp;amp;\u{FFFD}";
        assert_eq!(html, ["<p title=\"", escaped, "\">", escaped, "</p>"].concat());
    }

    #[test]
    fn a_strict_page_links_the_style_sheet() {
        let html = document(&Element::new("section"), &Style::Linked("/card.css?a&b".to_owned()));
        assert!(html.contains("<link rel=\"stylesheet\" href=\"/card.css?a&amp;b\"><section></section>"));
        assert!(!html.contains("<style"));
    }
}
