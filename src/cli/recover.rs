//! How much of a file that a killed run left is whole: the bytes up to there, and the lines in them.
//!
//! The file itself is the only record of a run, so nothing can disagree with it. A plain file is whole up to its last
//! line feed; a compressed one up to its last frame that decompresses to the end, checksum and all.

use super::output::Encoding;
use flate2::bufread::GzDecoder;
use memchr::{memchr_iter, memrchr};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek};

/// Bytes that are read at a time.
const CHUNK_BYTES: usize = 256 * 1024;

/// The most that a killed run can leave torn: one frame, which answers one block (64 MiB is four of the longest lines).
const MOST_TORN_BYTES: u64 = 64 * 1024 * 1024;

/// The part of a file that can be kept.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Whole {
    /// Its length in the file.
    pub bytes: u64,
    /// Its lines, decompressed.
    pub lines: u64,
}

/// Finds the whole part of a file, which is read from its start.
///
/// # Errors
/// Where the file cannot be read, or where more of it is torn than a killed run can leave: it is some other file.
pub fn whole(file: &mut File, encoding: Encoding) -> io::Result<Whole> {
    file.rewind()?;
    let size = file.metadata()?.len();
    let source = BufReader::with_capacity(CHUNK_BYTES, file);
    let whole = match encoding {
        Encoding::Plain => plain(source),
        Encoding::Gzip => frames(source, |source| lines(GzDecoder::new(source))),
        Encoding::Zstd => frames(source, |source| lines(zstd::Decoder::with_buffer(source)?.single_frame())),
    }?;
    if size - whole.bytes > MOST_TORN_BYTES {
        return Err(io::Error::other("this is no file that an earlier run left"));
    }
    Ok(whole)
}

fn plain(mut source: impl Read) -> io::Result<Whole> {
    let mut whole = Whole::default();
    let (mut chunk, mut before) = (vec![0; CHUNK_BYTES], 0);
    loop {
        let got = source.read(&mut chunk)?;
        let read = &chunk[..got];
        if got == 0 {
            return Ok(whole);
        }
        whole.lines += memchr_iter(b'\n', read).count() as u64;
        whole.bytes = memrchr(b'\n', read).map_or(whole.bytes, |at| before + at as u64 + 1);
        before += got as u64;
    }
}

/// Counts the lines of frame after frame, until one is torn or the file ends.
fn frames<S: BufRead + Seek>(mut source: S, lines: impl Fn(&mut S) -> io::Result<u64>) -> io::Result<Whole> {
    let mut whole = Whole::default();
    while !source.fill_buf()?.is_empty() {
        match lines(&mut source) {
            Ok(lines) => whole.lines += lines,
            // The system cannot read: that says nothing of the file.
            Err(error) if error.raw_os_error().is_some() => return Err(error),
            Err(_) => break,
        }
        whole.bytes = source.stream_position()?;
    }
    Ok(whole)
}

fn lines(mut frame: impl Read) -> io::Result<u64> {
    let mut lines = 0;
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        match frame.read(&mut chunk)? {
            0 => return Ok(lines),
            got => lines += memchr_iter(b'\n', &chunk[..got]).count() as u64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    /// What is whole of a file with these bytes.
    fn whole_of(bytes: &[u8], encoding: Encoding) -> Whole {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        whole(&mut file, encoding).unwrap()
    }

    #[test]
    fn a_plain_file_is_whole_up_to_its_last_line_feed() {
        assert_eq!(whole_of(b"a\nbc\nd", Encoding::Plain), Whole { bytes: 5, lines: 2 });
        assert_eq!(whole_of(b"torn", Encoding::Plain), Whole::default());
    }

    #[test]
    fn a_compressed_file_is_whole_up_to_its_last_whole_frame() {
        for encoding in [Encoding::Gzip, Encoding::Zstd] {
            let first = encoding.encode(b"a\nb\n".to_vec()).unwrap();
            let second = encoding.encode("c\n".repeat(9000).into_bytes()).unwrap();
            let all = [&first[..], &second].concat();
            assert_eq!(whole_of(&all, encoding), Whole { bytes: all.len() as u64, lines: 9002 });
            for torn in 1..second.len() {
                let whole = Whole { bytes: first.len() as u64, lines: 2 };
                assert_eq!(
                    whole_of(&all[..all.len() - torn], encoding),
                    whole,
                    "{encoding:?} without {torn} bytes"
                );
            }
        }
    }

    #[test]
    fn another_file_is_not_cut() {
        let mut file = tempfile::tempfile().unwrap();
        file.set_len(MOST_TORN_BYTES + 1).unwrap();
        assert!(whole(&mut file, Encoding::Zstd).is_err());
    }
}
