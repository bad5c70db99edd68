//! What the command line says, and the help that it prints.

use clap::{Parser, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

const HELP: &str = "\
Examples:
  adiksimba article.txt
  adiksimba --published 2024-12-16 --format json article.txt
  adiksimba --jsonl < articles.jsonl > cards.jsonl
  adiksimba --jsonl archive.jsonl.gz --output cards.jsonl.zst --resume

A line of --jsonl is an object; only text is required, null is as good as absent:
  {\"id\": \"a1\", \"text\": \"…\", \"title\": \"…\", \"published\": \"2024-12-16\", \"lang\": \"id\",
   \"timeZone\": \"Asia/Makassar\"}
Each is answered, in order, by a line with its card, or with {\"id\", \"error\"} where it has none.
Spans count UTF-16 code units: text.slice(start, end) in JavaScript.

Exit status:
  0  done; lines without a card do not change it, their number is on standard error
  1  a file cannot be read or written, or FILE is no article
  2  the command line means nothing";

/// Says who, what, where, when, and who said what in a news article: Indonesian, English or Malay. Each fact is the
/// article's own words.
#[derive(Debug, Parser)]
#[command(version, after_help = HELP, arg_required_else_help = true, max_term_width = 100)]
pub struct Options {
    /// The article as plain text in UTF-8; with --jsonl a line an article (default: standard input). gzip and
    /// Zstandard are recognised. `-` is standard input
    #[arg(required_unless_present_any = ["jsonl", "schema"])]
    pub file: Option<PathBuf>,

    /// How the card is printed
    #[arg(long, value_enum, default_value_t = Format::Text, conflicts_with = "jsonl", value_name = "FORMAT")]
    pub format: Format,

    /// The article's language: id, en or ms (recognised where not given)
    #[arg(long, conflicts_with = "jsonl", value_name = "TAG")]
    pub lang: Option<String>,

    /// When the article was published, such as 2024-12-16 or 2024-12-16T09:30:00+08:00
    #[arg(long, conflicts_with = "jsonl", value_name = "DATE")]
    pub published: Option<String>,

    /// The headline
    #[arg(long, conflicts_with = "jsonl", value_name = "WORDS")]
    pub title: Option<String>,

    /// The zone in which the date of publication counts, such as +08:00 or Asia/Makassar
    #[arg(long, conflicts_with = "jsonl", value_name = "ZONE", requires = "published")]
    pub time_zone: Option<String>,

    /// Read articles, a JSON object a line, and write their cards, a line each
    #[arg(long)]
    pub jsonl: bool,

    /// Write the cards to this new file; names that end in .gz or .zst are compressed
    #[arg(long, requires = "jsonl", value_name = "CARDS")]
    pub output: Option<PathBuf>,

    /// Go on with the --output of a run that was stopped: no card is lost, none is written twice
    #[arg(long, requires = "output", requires = "file")]
    pub resume: bool,

    /// Articles read at the same time (default: the number of cores)
    #[arg(long, requires = "jsonl", value_name = "N")]
    pub jobs: Option<NonZeroUsize>,

    /// Print the JSON Schema of a card
    #[arg(long, exclusive = true)]
    pub schema: bool,
}

/// How a card is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The summary, an object on one line
    Json,
    /// The card for a web page, with its style
    Html,
    /// The card for a terminal
    Text,
}
