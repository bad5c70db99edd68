//! The published schema is the one of the types. `tests/doors` validates every door's cards by it.
#![cfg(feature = "cli")]
#![allow(missing_docs)]

use std::process::Command;

const PUBLISHED: &str = include_str!("../schema/summary.schema.json");

#[test]
fn the_published_schema_is_that_of_the_types() {
    let output = Command::new(env!("CARGO_BIN_EXE_adiksimba")).arg("--schema").output().unwrap();
    assert!(output.stdout == PUBLISHED.as_bytes(), "run: cargo run -- --schema > schema/summary.schema.json");
}
