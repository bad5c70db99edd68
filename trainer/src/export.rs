//! A trained model as the file that the tagger opens (the format is told in `src/names/tagger/weights.rs`).

use crate::crf::Model;
use adiksimba::names::tagger::{LABELS, MAGIC, fingerprint};

/// What one unit of a weight is worth: small enough to cost no accuracy, large enough that most weights are a few
/// units and compress well.
pub const STEP: f32 = 0.09;

/// The model as a file.
pub fn file(model: &Model) -> Vec<u8> {
    let rows: Vec<(u32, [i8; LABELS])> =
        model.rows.iter().map(|(key, row)| (*key, row.map(quantized))).collect();
    let rows: Vec<_> = rows.into_iter().filter(|(_, row)| row.iter().any(|weight| *weight != 0)).collect();
    let mut file = MAGIC.to_vec();
    file.extend(fingerprint().to_le_bytes());
    file.extend((rows.len() as u32).to_le_bytes());
    file.extend((-STEP).exp().to_le_bytes());
    file.extend(model.transitions.iter().flatten().map(|weight| quantized(*weight).cast_unsigned()));
    let mut previous = 0;
    for (key, _) in &rows {
        add_number(&mut file, key - previous);
        previous = *key;
    }
    file.extend(rows.iter().map(|(_, row)| mask(*row)));
    for (_, row) in &rows {
        file.extend(row.iter().filter(|weight| **weight != 0).map(|weight| weight.cast_unsigned()));
    }
    file
}

fn quantized(weight: f64) -> i8 {
    (weight / f64::from(STEP)).round().clamp(-127.0, 127.0) as i8
}

fn mask(row: [i8; LABELS]) -> u8 {
    row.iter().enumerate().fold(0, |mask, (label, weight)| mask | u8::from(*weight != 0) << label)
}

fn add_number(file: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        file.push(number as u8 | 0x80);
        number >>= 7;
    }
    file.push(number as u8);
}
