//! One line of an archive: an article in, its card or an error out.
//!
//! ```text
//! {"id": "a1", "text": "Malili (ANTARA) - …"}  →  {"id":"a1","lang":"id", …}
//! {"id": "a2", "text": 7}                      →  {"id":"a2","error":"text: expected a string, found a number"}
//! ```
//!
//! Whatever the line is, its answer is one line: nothing here fails. Keys that are not known are read over.

use super::blocks::{Block, MAX_LINE_BYTES};
use super::fields::Fields;
use adiksimba::Summary;
use adiksimba::wire::Request;
use serde::Serialize;
use serde_json::Value;
use std::panic::catch_unwind;

/// A byte order mark, which some editors put before the first line.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// What is said of an article on which the engine panicked: a fault of ours, which must not end an archive's run.
const PANIC: &str = "engine: stopped by a fault of its own; please report this article";

/// The answers to a block.
#[derive(Default)]
pub struct Answers {
    /// A line each, in order.
    pub lines: Vec<u8>,
    /// How many there are.
    pub count: u64,
    /// How many of them are errors.
    pub faults: u64,
}

/// The answer to a line that has no card.
#[derive(Serialize)]
struct Fault {
    id: Value,
    error: String,
}

impl Answers {
    /// Answers every line of a block.
    pub fn to(block: &Block) -> Self {
        let mut answers = Self::default();
        match block {
            Block::Lines(bytes) => {
                let lines = bytes.strip_suffix(b"\n").unwrap_or(bytes);
                lines.split(|byte| *byte == b'\n').for_each(|line| answers.push(answer(line)));
            }
            Block::Overlong(head) => {
                let error = format!("line: expected at most {MAX_LINE_BYTES} bytes, found more");
                answers.push(Err(Fault { id: readable_id(head), error }));
            }
        }
        answers
    }

    fn push(&mut self, answer: Result<Summary, Fault>) {
        match answer {
            Ok(summary) => self.write(&summary),
            Err(fault) => {
                self.faults += 1;
                self.write(&fault);
            }
        }
        self.count += 1;
    }

    fn write(&mut self, answer: &impl Serialize) {
        serde_json::to_writer(&mut self.lines, answer)
            .expect("memory takes every byte, and keys are strings");
        self.lines.push(b'\n');
    }
}

fn answer(line: &[u8]) -> Result<Summary, Fault> {
    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
    let text = std::str::from_utf8(line).map_err(|error| Fault {
        id: readable_id(line),
        error: format!("line: expected text in UTF-8, found other bytes at offset {}", error.valid_up_to()),
    })?;
    let mut fields = Fields::default();
    let read = fields.read(text);
    read.and_then(|()| summarize(&fields)).map_err(|error| Fault { id: fields.id(), error })
}

fn summarize(fields: &Fields) -> Result<Summary, String> {
    let id = fields.string("id")?;
    let text = fields.string("text")?.ok_or("text: expected a string, found nothing")?;
    let (title, published) = (fields.string("title")?, fields.string("published")?);
    let (time_zone, lang) = (fields.string("timeZone")?, fields.string("lang")?);
    let request = Request {
        text: &text,
        title: title.as_deref(),
        published: published.as_deref(),
        time_zone: time_zone.as_deref(),
        lang: lang.as_deref(),
    };
    let mut summary = guarded(|| request.summarize())?.map_err(|error| error.to_string())?;
    summary.id = id.map(String::from);
    Ok(summary)
}

fn guarded<T>(work: impl FnOnce() -> T + std::panic::UnwindSafe) -> Result<T, String> {
    catch_unwind(work).map_err(|_| PANIC.to_owned())
}

/// The `id` of a line that is no article: null where none can be read.
fn readable_id(line: &[u8]) -> Value {
    let text = String::from_utf8_lossy(line);
    let mut fields = Fields::default();
    // What is wrong with the line is known already.
    let _ = fields.read(&text);
    fields.id()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> Vec<Value> {
        let answers = Answers::to(&Block::Lines(input.to_vec()));
        let lines = std::str::from_utf8(&answers.lines).unwrap().lines();
        let values: Vec<_> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(values.len() as u64, answers.count);
        values
    }

    fn error(line: &[u8]) -> (Value, String) {
        let answer = answers(line).remove(0);
        (answer["id"].clone(), answer["error"].as_str().unwrap().to_owned())
    }

    fn error_of(line: &str) -> String {
        error(line.as_bytes()).1
    }

    #[test]
    fn every_line_has_an_answer() {
        assert_eq!(answers(b"{\"text\":\"\"}\n\n[]\n{\"text\":\"\"}").len(), 4);
    }

    #[test]
    fn null_is_absent_and_unknown_keys_are_read_over() {
        let line = r#"{"id":"a","text":"x","title":null,"lang":null,"published":"","timeZone":null,"more":{"a":[1]}}"#;
        let answer = answers(line.as_bytes()).remove(0);
        assert_eq!((&answer["id"], &answer["error"]), (&"a".into(), &Value::Null));
    }

    #[test]
    fn an_error_names_the_key_and_what_was_found() {
        assert_eq!(error_of(r#"{"id":"a","text":7}"#), "text: expected a string, found a number");
        assert_eq!(error_of(r#"{"text":["x"]}"#), "text: expected a string, found an array");
        assert_eq!(error_of(r#"{"text":"x","title":true}"#), "title: expected a string, found a boolean");
        assert_eq!(error_of(r#"{"text":null}"#), "text: expected a string, found nothing");
        assert!(error_of(r#"{"text":"x","published":"soon"}"#).starts_with("published: expected a date"));
        assert!(error_of("{\"text\":\"x\"").starts_with("line: EOF while parsing an object"));
        assert_eq!(error_of("[1]"), "line: invalid type: sequence, expected an object at column 0");
    }

    #[test]
    fn the_id_is_kept_where_it_can_be_read() {
        assert_eq!(error(br#"{"id":"a","text":oops}"#).0, "a");
        assert_eq!(error(b"{\"text\":\"\xFF\",\"id\":\"a\"}").0, "a");
        assert_eq!(
            error(br#"{"id":7,"text":"x"}"#),
            (7.into(), "id: expected a string, found a number".to_owned())
        );
        assert_eq!(error(b"nonsense").0, Value::Null);
    }

    #[test]
    fn bytes_that_are_no_utf_8_are_an_error() {
        let expected = "line: expected text in UTF-8, found other bytes at offset 9";
        assert_eq!(error(b"{\"text\":\"\xFF\"}").1, expected);
    }

    #[test]
    fn a_text_that_is_too_long_is_an_error() {
        let line = format!("{{\"id\":\"a\",\"text\":\"{}\"}}", "x".repeat(3 << 20));
        assert_eq!(error_of(&line), "text: expected at most 2097152 bytes, found 3145728");
    }

    #[test]
    fn an_overlong_line_keeps_its_id() {
        let answers = Answers::to(&Block::Overlong(br#"{"id":"a","text":"xxx"#.to_vec()));
        let fault: Value = serde_json::from_slice(&answers.lines).unwrap();
        assert_eq!((&fault["id"], answers.faults), (&"a".into(), 1));
    }

    #[test]
    fn a_panic_is_an_error() {
        assert_eq!(guarded(|| panic!("on purpose")), Err::<(), _>(PANIC.to_owned()));
    }
}
