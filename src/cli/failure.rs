//! Why a run ended: what it was about, and what was wrong with it.

use std::fmt;
use std::io;

/// A fault that ends the run; a line that has no card is none.
#[derive(Debug)]
pub struct Failure {
    about: String,
    why: String,
    kind: Option<io::ErrorKind>,
}

impl Failure {
    /// A fault of a file or stream.
    pub fn io(about: impl Into<String>, error: &io::Error) -> Self {
        Self { about: about.into(), why: words(error), kind: Some(error.kind()) }
    }

    /// Any other fault.
    pub fn new(about: impl Into<String>, why: impl fmt::Display) -> Self {
        Self { about: about.into(), why: why.to_string(), kind: None }
    }

    /// Whether the reader of standard output went away.
    pub fn is_closed_pipe(&self) -> bool {
        self.kind == Some(io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.about, self.why)
    }
}

/// What to say of the faults that people meet; the system's own words for the rest.
fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::IsADirectory => "expected a file, found a directory".to_owned(),
        io::ErrorKind::UnexpectedEof => "the compressed data ends too early".to_owned(),
        _ => error.to_string(),
    }
}
