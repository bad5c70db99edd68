//! Where articles come from: a file or standard input, plain or compressed.
//!
//! Compression is recognised by the first bytes, not by the name: standard input has none.

use super::failure::Failure;
use flate2::read::MultiGzDecoder;
use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The first bytes of gzip data (RFC 1952, section 2.3.1).
const GZIP: &[u8] = &[0x1f, 0x8b];
/// The first bytes of a Zstandard frame (RFC 8878, section 3.1.1).
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// An opened input.
pub struct Input {
    /// What errors call it.
    pub name: String,
    /// What it holds, decompressed.
    pub bytes: Box<dyn Read + Send>,
    /// How many of its bytes were read, before they were decompressed.
    pub taken: Arc<AtomicU64>,
    /// How many it has; `None` for a pipe or a terminal.
    pub size: Option<u64>,
}

impl Input {
    /// Opens a file; standard input where there is none, or where it is `-`.
    pub fn open(path: Option<&Path>) -> Result<Self, Failure> {
        match path.filter(|path| *path != Path::new("-")) {
            Some(path) => {
                let name = path.display().to_string();
                let file = File::open(path).map_err(|error| Failure::io(&name, &error))?;
                Self::read(name, file)
            }
            None => Self::read("standard input".to_owned(), standard_input()?),
        }
    }

    fn read(name: String, file: File) -> Result<Self, Failure> {
        let fault = |error| Failure::io(&name, &error);
        let size = file.metadata().ok().filter(Metadata::is_file).map(|about| about.len());
        let taken = Arc::new(AtomicU64::new(0));
        let bytes = decompressed(Counted { source: file, taken: Arc::clone(&taken) }).map_err(fault)?;
        Ok(Self { name, bytes, taken, size })
    }
}

/// Standard input as a file, without the buffer and the lock that Rust puts around it.
fn standard_input() -> Result<File, Failure> {
    use std::os::fd::AsFd;
    let own = io::stdin().as_fd().try_clone_to_owned();
    own.map(File::from).map_err(|error| Failure::io("standard input", &error))
}

fn decompressed(mut source: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    let mut head = Vec::with_capacity(ZSTD.len());
    source.by_ref().take(ZSTD.len() as u64).read_to_end(&mut head)?;
    let (is_gzip, is_zstd) = (head.starts_with(GZIP), head.starts_with(ZSTD));
    let whole = Cursor::new(head).chain(source);
    Ok(match () {
        () if is_gzip => Box::new(MultiGzDecoder::new(whole)),
        () if is_zstd => Box::new(zstd::Decoder::new(whole)?),
        () => Box::new(whole),
    })
}

/// Counts what is read of a source.
struct Counted<R> {
    source: R,
    taken: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let got = self.source.read(buffer)?;
        self.taken.fetch_add(got as u64, Ordering::Relaxed);
        Ok(got)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    fn read(bytes: Vec<u8>) -> io::Result<String> {
        let mut text = String::new();
        decompressed(Cursor::new(bytes))?.read_to_string(&mut text).map(|_| text)
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn compression_is_recognised_by_the_first_bytes() {
        let zstd = |text: &str| zstd::encode_all(text.as_bytes(), 3).unwrap();
        assert_eq!(read(b"ab".to_vec()).unwrap(), "ab");
        assert_eq!(read([gzip("a"), gzip("b")].concat()).unwrap(), "ab");
        assert_eq!(read([zstd("a"), zstd("b")].concat()).unwrap(), "ab");
    }

    #[test]
    fn compressed_data_that_ends_too_early_is_an_error() {
        let mut bytes = gzip("all of it");
        bytes.truncate(bytes.len() - 4);
        assert_eq!(read(bytes).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }
}
