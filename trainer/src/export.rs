//! A trained model as the file that the tagger opens (the format is told in `src/names/tagger/weights.rs`).

use crate::crf::Model;
use adiksimba::names::tagger::{GAP_BITS, LABELS, MAGIC, fingerprint};

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
    add_gaps(&mut file, rows.iter().map(|(key, _)| *key));
    file.extend(rows.iter().map(|(_, row)| mask(*row)));
    for labels in 1..=LABELS as u32 {
        for (_, row) in rows.iter().filter(|(_, row)| mask(*row).count_ones() == labels) {
            file.extend(row.iter().filter(|weight| **weight != 0).map(|weight| weight.cast_unsigned()));
        }
    }
    file
}

fn quantized(weight: f64) -> i8 {
    (weight / f64::from(STEP)).round().clamp(-127.0, 127.0) as i8
}

fn mask(row: [i8; LABELS]) -> u8 {
    row.iter().enumerate().fold(0, |mask, (label, weight)| mask | u8::from(*weight != 0) << label)
}

/// The gaps between keys in a Rice code.
fn add_gaps(file: &mut Vec<u8>, keys: impl Iterator<Item = u32>) {
    let mut bits = Vec::new();
    let mut previous = 0;
    for key in keys {
        let gap = key - previous;
        bits.extend((0..gap >> GAP_BITS).map(|_| true));
        bits.push(false);
        bits.extend((0..GAP_BITS).map(|place| gap >> place & 1 == 1));
        previous = key;
    }
    let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    file.extend(bits.chunks(8).map(byte));
}

#[cfg(test)]
mod tests {
    use super::*;
    use adiksimba::names::tagger::Weights;

    #[test]
    fn the_tagger_reads_what_was_written() {
        let row = |weights: [i32; LABELS]| weights.map(|weight| f64::from(weight) * f64::from(STEP));
        let rows = [
            (3, [0, 5, 0, 0, 0, 0, -2]),
            (4, [0; LABELS]),
            (131, [0, 0, 0, 0, 0, 0, 1]),
            (70_000, [1, -1, 2, -2, 3, -3, 4]),
            (4_000_000, [-9, 0, 0, 0, 0, 0, 0]),
        ];
        let model = Model {
            rows: rows.map(|(key, weights)| (key, row(weights))).to_vec(),
            transitions: [row([0; LABELS]); LABELS],
        };
        let weights = Weights::read(&file(&model), fingerprint()).unwrap();
        for (key, expected) in rows {
            assert_eq!(weights.score(&[key]).map(i32::from)[..LABELS], expected);
        }
    }
}
