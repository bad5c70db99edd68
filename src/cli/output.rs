//! Where cards go: standard output, or a file that is plain or compressed by its name.
//!
//! A compressed file is a row of whole frames (Zstandard) or members (gzip), each the answers to one block. Readers
//! see one stream; [`super::recover`] sees where the last whole one ends.

use super::failure::Failure;
use super::recover::{self, Whole};
use flate2::{Compression, write::GzEncoder};
use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

/// Zstandard's own default: the best it does without slowing the run down.
const ZSTD_LEVEL: i32 = 3;

/// How bytes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As they are.
    Plain,
    /// In gzip members.
    Gzip,
    /// In Zstandard frames with a checksum.
    Zstd,
}

impl Encoding {
    /// What a file's name asks for.
    pub fn named(path: &Path) -> Self {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("gz") => Self::Gzip,
            Some("zst") => Self::Zstd,
            _ => Self::Plain,
        }
    }

    /// A frame of these bytes.
    pub fn encode(self, bytes: Vec<u8>) -> io::Result<Vec<u8>> {
        match self {
            Self::Plain => Ok(bytes),
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(&bytes)?;
                encoder.finish()
            }
            Self::Zstd => {
                let mut encoder = zstd::Encoder::new(Vec::new(), ZSTD_LEVEL)?;
                encoder.include_checksum(true)?;
                encoder.write_all(&bytes)?;
                encoder.finish()
            }
        }
    }
}

/// An opened output.
pub struct Output {
    name: String,
    sink: Box<dyn Write>,
    /// How frames are to be encoded.
    pub encoding: Encoding,
    /// Lines that an earlier run wrote.
    pub done: u64,
}

impl Output {
    /// Standard output.
    pub fn standard() -> Self {
        let sink = Box::new(io::stdout());
        Self { name: "standard output".to_owned(), sink, encoding: Encoding::Plain, done: 0 }
    }

    /// A file of its own: a new one, or one to go on with.
    pub fn file(path: &Path, resume: bool) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let fault = |error: io::Error| Failure::io(&name, &error);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(fault)?;
        if file.try_lock().is_err() {
            return Err(Failure::new(&name, "another run is writing this file"));
        }
        let encoding = Encoding::named(path);
        let done = if resume { go_on(&mut file, encoding).map_err(fault)? } else { 0 };
        if !resume && file.metadata().map_err(fault)?.len() > 0 {
            return Err(Failure::new(
                &name,
                "the file is there already: go on with it by --resume, or remove it",
            ));
        }
        Ok(Self { name, sink: Box::new(file), encoding, done })
    }

    /// Writes one frame.
    pub fn write(&mut self, frame: &[u8]) -> Result<(), Failure> {
        let written = self.sink.write_all(frame).and_then(|()| self.sink.flush());
        written.map_err(|error| Failure::io(&self.name, &error))
    }
}

/// Cuts off what a killed run wrote in part, and says how many lines are left.
fn go_on(file: &mut File, encoding: Encoding) -> io::Result<u64> {
    let Whole { bytes, lines } = recover::whole(file, encoding)?;
    file.set_len(bytes)?;
    file.seek(SeekFrom::Start(bytes))?;
    Ok(lines)
}
