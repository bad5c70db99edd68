//! `adiksimba FILE`: the card of one article on standard output.

use super::failure::Failure;
use super::input::Input;
use super::options::{Format, Options};
use adiksimba::wire::Request;
use adiksimba::{MAX_TEXT_BYTES, Summary, card};
use std::io::{self, Read, Write};

pub fn run(options: &Options) -> Result<(), Failure> {
    let input = Input::open(options.file.as_deref())?;
    let name = input.name.clone();
    let text = read(input)?;
    let request = Request {
        text: &text,
        title: options.title.as_deref(),
        published: options.published.as_deref(),
        time_zone: options.time_zone.as_deref(),
        lang: options.lang.as_deref(),
    };
    let summary = request.summarize().map_err(|error| Failure::new(&name, error))?;
    print(&rendered(&summary, options.format))
}

/// Prints to standard output.
pub fn print(text: &str) -> Result<(), Failure> {
    io::stdout().write_all(text.as_bytes()).map_err(|error| Failure::io("standard output", &error))
}

/// The text; no more of it than an article may have is held.
fn read(input: Input) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let most = MAX_TEXT_BYTES as u64 + 1;
    let read = input.bytes.take(most).read_to_end(&mut bytes);
    read.map_err(|error| Failure::io(&input.name, &error))?;
    if bytes.len() > MAX_TEXT_BYTES {
        let why = format!("expected an article of at most {MAX_TEXT_BYTES} bytes, found more");
        return Err(Failure::new(&input.name, why));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::new(&input.name, format!("expected text in UTF-8, found other bytes at offset {at}"))
    })
}

fn rendered(summary: &Summary, format: Format) -> String {
    let card = || card::compose(summary, &card::Options::default());
    match format {
        Format::Text => card::plain::render(&card()),
        Format::Html => card::html::document(&card(), &card::html::Style::Inline) + "\n",
        Format::Json => serde_json::to_string(summary).expect("a summary has string keys only") + "\n",
    }
}
