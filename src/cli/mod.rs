//! The command line: one article's card, or an archive's, a line each.
//!
//! ```text
//! FILE ─ input ─ single ─ card as text, HTML, JSON
//!
//! --jsonl  input ─ blocks ─┬ line ┬─ archive ─ output         recover: where --resume goes on
//!                          ├ line ┤    │
//!                          └ line ┘    progress
//! ```
//!
//! Everything that reads files, starts threads or prints lives here; what a line says is the engine's business.

mod archive;
mod blocks;
mod failure;
mod fields;
mod input;
mod line;
mod options;
mod output;
mod progress;
mod recover;
mod schema;
mod single;

use clap::Parser;
use options::Options;
use std::process::ExitCode;

/// Runs the program. Status 2, for a command line that means nothing, is clap's.
pub fn main() -> ExitCode {
    let options = Options::parse();
    let done = match &options {
        Options { schema: true, .. } => single::print(&schema::json()),
        Options { jsonl: true, .. } => archive::run(&options),
        _ => single::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough: `adiksimba … | head` is no failure.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("adiksimba: {failure}");
            ExitCode::FAILURE
        }
    }
}
