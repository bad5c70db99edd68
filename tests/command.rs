//! The program as people and scripts use it: what it prints, where, and with which status.
#![cfg(feature = "cli")]
#![allow(missing_docs)]

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "Malili (ANTARA) - Bupati membuka pasar desa yang dibangun warga, Senin (16/12).\n";

fn adiksimba(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adiksimba"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = adiksimba(arguments).stdin(Stdio::piped()).spawn().unwrap();
    // The program may end before it has read everything: its answer is what counts.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_file_gives_a_card() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("article.txt");
    fs::write(&file, ARTICLE).unwrap();
    let output = adiksimba(&[file.to_str().unwrap()]).output().unwrap();
    assert!(text(&output.stdout).starts_with("Ringkasan\n"), "{output:?}");
    assert_eq!((text(&output.stderr).as_str(), output.status.code()), ("", Some(0)));
}

#[test]
fn the_card_is_printed_as_asked() {
    let html = with_input(&["-", "--format", "html"], ARTICLE.as_bytes());
    assert!(text(&html.stdout).starts_with("<adiksimba-card>"));
    let options = ["-", "--format=json", "--lang=id", "--published=2019-12-17", "--title=Bupati buka pasar"];
    let json = &lines(&with_input(&options, ARTICLE.as_bytes()))[0];
    assert_eq!((&json["lang"], &json["title"]), (&"id".into(), &"Bupati buka pasar".into()));
}

#[test]
fn both_ways_in_give_the_same_card() {
    let alone = with_input(&["-", "--format=json", "--published=2019-12-17"], ARTICLE.as_bytes());
    let line = serde_json::json!({"text": ARTICLE, "published": "2019-12-17"}).to_string();
    assert_eq!(text(&with_input(&["--jsonl"], line.as_bytes()).stdout), text(&alone.stdout));
}

#[test]
fn help_says_what_a_line_and_a_status_mean() {
    let output = adiksimba(&["--help"]).output().unwrap();
    let help = text(&output.stdout);
    assert!(["--jsonl", "timeZone", "Exit status"].iter().all(|word| help.contains(word)), "{help}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_command_line_that_means_nothing_has_status_2() {
    for arguments in
        [&[][..], &["--resume", "a"], &["--jsonl", "--lang=id"], &["--format=pdf", "a"], &["--hlep"]]
    {
        let output = adiksimba(arguments).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
    }
}

#[test]
fn an_article_that_cannot_be_read_has_status_1() {
    let missing = adiksimba(&["/no/such/article"]).output().unwrap();
    assert_eq!(text(&missing.stderr), "adiksimba: /no/such/article: no such file\n");
    let folder = adiksimba(&["/"]).output().unwrap();
    assert_eq!(text(&folder.stderr), "adiksimba: /: expected a file, found a directory\n");
    let latin = with_input(&["-"], b"Kafe Caf\xE9");
    assert!(text(&latin.stderr).ends_with("expected text in UTF-8, found other bytes at offset 8\n"));
    let long = with_input(&["-"], &vec![b'a'; 3 << 20]);
    assert!(text(&long.stderr).contains("expected an article of at most 2097152 bytes"));
    let option = with_input(&["-", "--published=kemarin"], b"");
    assert!(text(&option.stderr).contains("published: expected a date"));
    assert!([missing, folder, latin, long, option].iter().all(|output| output.status.code() == Some(1)));
}

#[test]
fn bad_lines_are_answered_and_counted() {
    let long = format!("{{\"id\":\"long\",\"text\":\"{}\"}}", "a".repeat(3 << 20));
    let input = [
        &br#"{"id":"good","text":"x"}"#[..],
        b"oops",
        br#"{"id":"none"}"#,
        b"{\"id\":\"latin\",\"text\":\"\xE9\"}",
        long.as_bytes(),
        br#"{"id":"last","text":"x"}"#,
    ]
    .join(&b'\n');
    let output = with_input(&["--jsonl"], &input);
    let answers = lines(&output);
    let seen: Vec<_> = answers.iter().map(|line| (line["id"].as_str(), line["error"].is_string())).collect();
    let expected = [
        (Some("good"), false),
        (None, true),
        (Some("none"), true),
        (Some("latin"), true),
        (Some("long"), true),
        (Some("last"), false),
    ];
    assert_eq!(seen, expected);
    assert!(text(&output.stderr).contains("6 articles"), "{output:?}");
    assert!(text(&output.stderr).contains("4 without a card"), "{output:?}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn an_answer_comes_before_the_next_line_is_written() {
    use std::io::{BufRead, BufReader};
    let mut child = adiksimba(&["--jsonl"]).stdin(Stdio::piped()).spawn().unwrap();
    let (mut ask, mut answers) =
        (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()).lines());
    for id in ["a", "b"] {
        writeln!(ask, "{{\"id\":\"{id}\",\"text\":\"\"}}").unwrap();
        assert!(answers.next().unwrap().unwrap().contains(&format!("\"id\":\"{id}\"")));
    }
    drop(ask);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let mut child = adiksimba(&["--jsonl"]).stdin(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let _ = child.stdin.take().unwrap().write_all(&b"{\"text\":\"\"}\n".repeat(100_000));
    let output = child.wait_with_output().unwrap();
    assert_eq!((text(&output.stderr).as_str(), output.status.code()), ("", Some(0)));
}

#[test]
fn a_full_disk_is_reported() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let sink = fs::OpenOptions::new().write(true).open(full).unwrap();
    let mut child = adiksimba(&["--jsonl"]).stdin(Stdio::piped()).stdout(sink).spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(b"{\"text\":\"\"}\n");
    let output = child.wait_with_output().unwrap();
    assert!(text(&output.stderr).contains("standard output: No space left on device"), "{output:?}");
    assert_eq!(output.status.code(), Some(1));
}
