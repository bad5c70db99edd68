//! The trained weights: a compact file, opened at first use, looked up in constant time.
//!
//! A feature is a key of [`KEY_BITS`] bits. The file lists the keys that training kept, in order, each with the
//! labels it speaks for or against and how strongly:
//!
//! ```text
//! magic "ADT3" | fingerprint of the features u32 | count u32 | odds f32 | transitions 7 × 7 i8
//! gaps between the keys in a Rice code | a mask of labels each, u8 | the weights that the masks announce, i8,
//! those of the keys with one label first, then those with two, …
//! ```
//!
//! A gap's Rice code (<https://en.wikipedia.org/wiki/Golomb_coding>) is as many ones as it has 2 to the [`GAP_BITS`],
//! a zero, and the rest in so many bits; the lowest bit of a byte comes first. The keys are hashes, so that their gaps
//! have no pattern that a page's compression could find: this is within a hundredth of the fewest bytes there are.
//!
//! All sums are of integers; one unit more multiplies the odds of a label by `1 / odds`, so that a table of its powers is
//! all the exponentials there are, and every machine finds the same probabilities.
//!
//! Gaps, masks and weights stand apart because each compresses best among its like. Opened, the upper bits of a key name a
//! page, the lower ones a line of it. A page has about one line of 256, so that pages lie over each other in one table, each
//! from a base of its own on: what stands at a base and a line is that line, or tells that it is another's.
//!
//! Not its business: how the weights were made (`trainer/`), what the keys mean (`features.rs`).

use super::labels::{LABELS, Label, may_follow};
use super::lattice::NEVER;

/// The bits of a feature's key: few enough for gaps of a byte or two, enough that an unseen feature is seldom
/// mistaken for a known one (some 18,000 of 4 million keys are in use).
pub const KEY_BITS: u32 = 22;

/// The bits of a key that tell the lines of a page apart.
const LINE_BITS: u32 = 8;
const LINES: usize = 1 << LINE_BITS;
/// Where they stand in a row.
const LINE_PLACE: u32 = u64::BITS - LINE_BITS;

const PAGES: usize = 1 << (KEY_BITS - LINE_BITS);
/// Rows for the lines of the last pages.
const ROOM: usize = 4 * LINES;

/// The bits of a gap's rest: about half of the gaps are below 2 to the power of this.
pub const GAP_BITS: u32 = 7;

/// What a file of weights begins with.
pub const MAGIC: [u8; 4] = *b"ADT3";

/// The labels, and one more that cannot be: as many as registers hold.
pub const LANES: usize = LABELS + 1;

/// What a feature or a position speaks for, one score a label, in units of the weights.
pub type Scores = [i16; LANES];

/// How probable each label is, or a factor of that.
pub type Shares = [f32; LANES];

/// Something of each label before each label.
type Pairs<T> = [[T; LANES]; LABELS];

/// Powers of the odds below this are as good as none, and are kept at it.
const LEAST: f32 = 1.0e-12;

/// What stands for a weight of none in a row: there no byte is below zero, and none borrows from the next.
const ZERO: u8 = 0x80;

/// The row of a key that has no weights.
const NOTHING: u64 = 0x0080_8080_8080_8080;

/// Every second byte of a row.
const EVEN: u64 = 0x00FF_00FF_00FF_00FF;

/// Rows whose bytes add up to no more than sixteen bits.
const ROWS: usize = 257;

/// The weights of all features and of all pairs of neighbouring labels.
pub struct Weights {
    /// Where the lines of each page begin among the rows. Where a page has no line, another's stands, or [`NOTHING`].
    pages: Box<[u16; PAGES]>,
    /// The weights of each line, a byte each, the first label's lowest, [`ZERO`] more than they are; the highest byte, of no
    /// label, tells which line of its page it is.
    rows: Vec<u64>,
    /// How well each label follows each; [`NEVER`] where it cannot.
    steps: Pairs<i32>,
    /// The powers of the odds from the zeroth on.
    powers: Vec<f32>,
    /// The steps as factors of a sum over paths, and the same from each label to those before it.
    factors: Pairs<f32>,
    factors_back: Pairs<f32>,
}

impl Weights {
    /// Weights that know nothing.
    #[expect(clippy::large_stack_arrays, reason = "its pages are put on the heap at once")]
    pub fn empty() -> Self {
        Self {
            pages: Box::new([0; PAGES]),
            rows: Vec::new(),
            steps: [[NEVER; LANES]; LABELS],
            powers: vec![1.0],
            factors: [[0.0; LANES]; LABELS],
            factors_back: [[0.0; LANES]; LABELS],
        }
        .with_steps([[0; LABELS]; LABELS])
    }

    fn with_steps(mut self, transitions: [[i8; LABELS]; LABELS]) -> Self {
        let top = transitions.iter().flatten().copied().max().unwrap_or_default();
        for (previous, transitions) in transitions.iter().enumerate() {
            for (next, &score) in transitions.iter().enumerate() {
                if may_follow(previous as Label, next as Label) {
                    let factor = self.power(top.abs_diff(score).into());
                    self.steps[previous][next] = score.into();
                    self.factors[previous][next] = factor;
                    self.factors_back[next][previous] = factor;
                }
            }
        }
        self
    }

    /// Opens a file of weights; `None` where it is damaged or made for features with another fingerprint.
    pub fn read(file: &[u8], fingerprint: u32) -> Option<Self> {
        let mut file = Bytes(file);
        let ours = file.array()? == MAGIC && u32::from_le_bytes(file.array()?) == fingerprint;
        let count = u32::from_le_bytes(file.array()?) as usize;
        let odds = f32::from_le_bytes(file.array()?);
        if !ours || count > usize::from(u16::MAX) || !(0.0..1.0).contains(&odds) {
            return None;
        }
        let powers = std::iter::successors(Some(1.0), |power| Some(power * odds));
        let powers = powers.take_while(|power| *power > LEAST).collect();
        let mut weights = Self { powers, ..Self::empty() };
        let mut transitions = [[0; LABELS]; LABELS];
        for score in transitions.iter_mut().flatten() {
            *score = file.byte()?.cast_signed();
        }
        let keys = read_keys(&mut file, count)?;
        weights.place(&keys, &read_rows(&mut file, count)?)?;
        Some(weights.with_steps(transitions))
    }

    /// Puts each row where its key looks for it: those of a page at their lines behind its base, each base one page's alone.
    fn place(&mut self, keys: &[u32], rows: &[u64]) -> Option<()> {
        // Twice as many rows as there are lines: most pages find room where it is first looked for.
        let spread = (keys.len() * 2 / PAGES).max(1);
        self.rows = vec![NOTHING; LINES + PAGES * spread + ROOM];
        let mut taken = vec![false; self.rows.len()];
        let mut rows = rows.iter();
        for keys in keys.chunk_by(|one, other| page_of(*one) == page_of(*other)) {
            let page = page_of(keys[0]);
            let free = |base: usize| {
                !taken[base] && keys.iter().all(|&key| self.rows[base + line_of(key)] == NOTHING)
            };
            let base = (LINES + page * spread..self.rows.len() - LINES).find(|&base| free(base))?;
            taken[base] = true;
            self.pages[page] = u16::try_from(base).ok()?;
            for (&key, row) in keys.iter().zip(rows.by_ref()) {
                self.rows[base + line_of(key)] = row | (line_of(key) as u64) << LINE_PLACE;
            }
        }
        Some(())
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The sum of the weights of the keys.
    ///
    /// Four labels are added up in one number, sixteen bits each: the even ones in one, the odd ones in another. That of no
    /// label is meaningless.
    pub fn score(&self, keys: &[u32]) -> Scores {
        let mut sums = [0_i32; LANES];
        for keys in keys.chunks(ROWS) {
            let (mut even, mut odd) = (0, 0);
            for &key in keys {
                let row = self.row(key);
                even += row & EVEN;
                odd += row >> 8 & EVEN;
            }
            let zero = i32::from(ZERO) * keys.len() as i32;
            for (label, sum) in sums.iter_mut().enumerate() {
                let lanes = if label % 2 == 0 { even } else { odd };
                *sum += (lanes >> (label / 2 * 16) & 0xFFFF) as i32 - zero;
            }
        }
        sums.map(|sum| sum.clamp(i16::MIN.into(), i16::MAX.into()) as i16)
    }

    #[inline]
    fn row(&self, key: u32) -> u64 {
        let base = self.pages[page_of(key)];
        let row = self.rows.get(usize::from(base) + line_of(key)).copied().unwrap_or(NOTHING);
        if row >> LINE_PLACE == line_of(key) as u64 { row } else { NOTHING }
    }

    /// How well each label follows each, as scores.
    pub(super) fn steps(&self) -> &Pairs<i32> {
        &self.steps
    }

    /// The same as factors of a sum over paths, up to one that all share.
    pub(super) fn factors(&self) -> &Pairs<f32> {
        &self.factors
    }

    /// The same from each label to those before it.
    pub(super) fn factors_back(&self) -> &Pairs<f32> {
        &self.factors_back
    }

    /// The factor of a label in a sum over paths whose score is so much below another's.
    pub fn power(&self, below: u16) -> f32 {
        self.powers[usize::from(below).min(self.powers.len() - 1)]
    }
}

const fn page_of(key: u32) -> usize {
    (key >> LINE_BITS) as usize % PAGES
}

const fn line_of(key: u32) -> usize {
    key as usize % LINES
}

/// The keys, which a file holds as the gaps between them.
fn read_keys(file: &mut Bytes, count: usize) -> Option<Vec<u32>> {
    let mut bits = Bits { file, byte: 0, left: 0 };
    let mut key = 0;
    let mut next = || {
        key += bits.gap()?;
        (key >> KEY_BITS == 0).then_some(key)
    };
    (0..count).map(|_| next()).collect()
}

/// The weights of each key: which labels have one, then those that have.
fn read_rows(file: &mut Bytes, count: usize) -> Option<Vec<u64>> {
    let masks = file.take(count)?;
    let mut rows = vec![NOTHING; count];
    for labels in 1..=LABELS as u32 {
        for (row, mask) in rows.iter_mut().zip(masks).filter(|(_, mask)| mask.count_ones() == labels) {
            for label in (0..LABELS).filter(|label| mask >> label & 1 == 1) {
                // To flip the bit of `ZERO` is to add it.
                *row ^= u64::from(file.byte()?) << (label * 8);
            }
        }
    }
    Some(rows)
}

/// The rest of a file.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn byte(&mut self) -> Option<u8> {
        self.array().map(|[byte]| byte)
    }
}

/// The bits of a file.
struct Bits<'f, 'a> {
    file: &'f mut Bytes<'a>,
    /// What is left of the byte that was read last, and how many bits that is.
    byte: u8,
    left: u32,
}

impl Bits<'_, '_> {
    fn bit(&mut self) -> Option<u32> {
        if self.left == 0 {
            (self.byte, self.left) = (self.file.byte()?, u8::BITS);
        }
        let bit = self.byte & 1;
        self.byte >>= 1;
        self.left -= 1;
        Some(bit.into())
    }

    /// A number in a Rice code.
    fn gap(&mut self) -> Option<u32> {
        let mut gap = 0;
        while self.bit()? == 1 {
            gap += 1 << GAP_BITS;
        }
        for place in 0..GAP_BITS {
            gap |= self.bit()? << place;
        }
        Some(gap)
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "powers of a half are exact")]
mod tests {
    use super::*;

    /// Two features: key 5 with 3 for label 1, key 300 with -2 for label 0 and 4 for label 6.
    fn file() -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        file.extend(7_u32.to_le_bytes());
        file.extend(2_u32.to_le_bytes());
        file.extend(0.5_f32.to_le_bytes());
        file.extend([2; LABELS * LABELS]);
        // From the right: 5 is a zero and 5, 300 - 5 = 2 × 128 + 39 is two ones, a zero and 39.
        file.extend([0b0000_1010, 0b0011_1011, 0b01]);
        file.extend([0b10, 0b100_0001, 3, 0xFE, 4]);
        file
    }

    #[test]
    fn each_key_finds_its_own_row() {
        let weights = Weights::read(&file(), 7).unwrap();
        assert_eq!(weights.score(&[5])[1], 3);
        assert_eq!(weights.score(&[300])[0], -2);
        assert_eq!(weights.score(&[300, 5, 300])[6], 8);
        assert_eq!(weights.score(&[6, 299, 301, u32::MAX])[..LABELS], [0; LABELS]);
        assert_eq!(weights.steps()[0], [2, 2, NEVER, 2, NEVER, 2, NEVER, NEVER]);
        assert_eq!([0, 1, 2].map(|below| weights.power(below)), [1.0, 0.5, 0.25]);
    }

    #[test]
    fn weights_of_other_features_are_refused() {
        assert!(Weights::read(&file(), 8).is_none());
    }

    #[test]
    fn a_file_cut_short_is_refused() {
        let file = file();
        for end in 0..file.len() {
            assert!(Weights::read(&file[..end], 7).is_none());
        }
    }
}
