//! An archive's run: in order, compressed or not, and resumed after a kill without a lost or doubled line.
#![cfg(feature = "cli")]
#![allow(missing_docs)]

mod support;

use flate2::read::MultiGzDecoder;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// How often a run is killed in the test of `--resume`.
const KILLS: u32 = 50;

fn adiksimba(input: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adiksimba"));
    command.arg("--jsonl").arg(input).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn succeed(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    output
}

/// Lines of some 3 KB, so that a few hundred make several blocks; every tenth is an article of the corpus, every 17th
/// is broken.
fn archive(path: &Path, lines: usize) {
    let texts: Vec<String> = support::cases("articles").iter().map(support::Case::text).collect();
    let mut file = BufWriter::new(File::create(path).unwrap());
    for number in 0..lines {
        let text =
            if number % 10 == 0 { &texts[number / 10 % texts.len()] } else { "Hujan turun di Malili." };
        let unread = "x".repeat(3000 - text.len().min(3000));
        let line =
            serde_json::json!({"id": format!("a{number}"), "text": text, "unread": unread}).to_string();
        let end = line.len() - usize::from(number % 17 == 3);
        writeln!(file, "{}", &line[..end]).unwrap();
    }
}

fn compressed(path: &Path, extension: &str) -> PathBuf {
    let bytes = fs::read(path).unwrap();
    let to = path.with_extension(extension);
    match extension {
        "gz" => {
            let mut encoder =
                flate2::write::GzEncoder::new(File::create(&to).unwrap(), flate2::Compression::fast());
            encoder.write_all(&bytes).unwrap();
            encoder.finish().unwrap();
        }
        _ => fs::write(&to, zstd::encode_all(&bytes[..], 1).unwrap()).unwrap(),
    }
    to
}

fn decompressed(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut file = File::open(path).unwrap();
    match path.extension().unwrap().to_str().unwrap() {
        "gz" => MultiGzDecoder::new(file).read_to_end(&mut bytes).map(drop).unwrap(),
        "zst" => zstd::Decoder::new(file).unwrap().read_to_end(&mut bytes).map(drop).unwrap(),
        _ => file.read_to_end(&mut bytes).map(drop).unwrap(),
    }
    bytes
}

#[test]
fn every_way_in_and_out_gives_the_same_cards_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("in.jsonl");
    archive(&plain, 400);
    let expected = succeed(adiksimba(&plain).args(["--jobs", "1"])).stdout;
    let ids = String::from_utf8(expected.clone()).unwrap();
    let in_order =
        ids.lines().enumerate().all(|(at, line)| line.starts_with(&format!("{{\"id\":\"a{at}\",")));
    assert!(in_order && ids.lines().count() == 400);
    for input in [plain.clone(), compressed(&plain, "gz"), compressed(&plain, "zst")] {
        for output in ["cards.jsonl", "cards.jsonl.gz", "cards.jsonl.zst"] {
            let output = folder.path().join(output);
            succeed(adiksimba(&input).args(["--jobs", "3", "--output"]).arg(&output));
            assert!(decompressed(&output) == expected, "{} → {}", input.display(), output.display());
            fs::remove_file(output).unwrap();
        }
    }
}

/// Kills `child` after a while, unless it is done before.
fn killed(mut child: Child, after: Duration) -> bool {
    sleep(after);
    let is_killed = child.try_wait().unwrap().is_none();
    let _ = child.kill();
    child.wait().unwrap();
    is_killed
}

#[test]
fn a_run_that_is_killed_again_and_again_loses_and_doubles_no_line() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in.jsonl");
    archive(&input, 3000);
    let expected = succeed(&mut adiksimba(&input)).stdout;
    let mut random = 0x9E37_79B9_u32;
    let mut kills = 0;
    for turn in 0.. {
        let name = ["cards.jsonl", "cards.jsonl.gz", "cards.jsonl.zst"][turn % 3];
        let output = folder.path().join(name);
        let resumed = || {
            let mut command = adiksimba(&input);
            command.arg("--output").arg(&output).arg("--resume");
            command
        };
        // Short and long waits in turn: some kills come before the first frame, some between the last ones.
        while kills < KILLS * (turn as u32 % 3 + 1) / 3 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let after = Duration::from_micros(u64::from(random >> 16) * 2);
            if !killed(resumed().spawn().unwrap(), after) {
                assert!(decompressed(&output) == expected, "{name} after {kills} kills");
                fs::remove_file(&output).unwrap();
                continue;
            }
            kills += 1;
        }
        succeed(&mut resumed());
        assert!(decompressed(&output) == expected, "{name} after {kills} kills");
        if kills >= KILLS {
            break;
        }
    }
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("in.jsonl"), folder.path().join("cards.jsonl"));
    archive(&input, 2);
    fs::write(&output, "mine").unwrap();
    let refused = adiksimba(&input).arg("--output").arg(&output).output().unwrap();
    assert_eq!((refused.status.code(), fs::read_to_string(&output).unwrap().as_str()), (Some(1), "mine"));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("--resume"));
}

#[test]
fn another_input_cannot_be_resumed() {
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("in.jsonl"), folder.path().join("cards.jsonl"));
    archive(&input, 2);
    fs::write(&output, "1\n2\n3\n").unwrap();
    let refused = adiksimba(&input).arg("--output").arg(&output).arg("--resume").output().unwrap();
    assert!(
        String::from_utf8(refused.stderr)
            .unwrap()
            .contains("3 lines were answered already, but only 2 are here")
    );
}

#[test]
fn a_truncated_archive_gives_its_whole_lines_and_status_1() {
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("in.jsonl");
    archive(&plain, 300);
    let expected = succeed(&mut adiksimba(&plain)).stdout;
    for extension in ["gz", "zst"] {
        let whole = compressed(&plain, extension);
        let size = fs::metadata(&whole).unwrap().len();
        File::options().write(true).open(&whole).unwrap().set_len(size - 10).unwrap();
        let output = adiksimba(&whole).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.ends_with("the compressed data ends too early\n"), "{message}");
        assert_eq!(output.status.code(), Some(1));
        assert!(
            !output.stdout.is_empty()
                && output.stdout.ends_with(b"\n")
                && expected.starts_with(&output.stdout)
        );
    }
}

#[test]
fn a_line_of_100_mb_is_an_error_line() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in.jsonl");
    let mut file = BufWriter::new(File::create(&input).unwrap());
    file.write_all(b"{\"text\":\"\"}\n{\"id\":\"huge\",\"text\":\"").unwrap();
    std::io::copy(&mut std::io::repeat(b'a').take(100_000_000), &mut file).unwrap();
    file.write_all(b"\"}\n{\"id\":\"last\",\"text\":\"\"}\n").unwrap();
    file.flush().unwrap();
    let answers = String::from_utf8(succeed(&mut adiksimba(&input)).stdout).unwrap();
    let answers: Vec<serde_json::Value> =
        answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((answers.len(), &answers[1]["id"], &answers[2]["id"]), (3, &"huge".into(), &"last".into()));
    assert_eq!(answers[1]["error"], "line: expected at most 16777216 bytes, found more");
}
