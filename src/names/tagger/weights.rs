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
//! Gaps, masks and weights stand apart because each compresses best among its like. Opened, the keys are a book with
//! a thumb index: the upper bits name a page, a page has about one line, and a line's key is found by its lower bits.
//!
//! Not its business: how the weights were made (`trainer/`), what the keys mean (`features.rs`).

use super::labels::{LABELS, Label, may_follow};

/// The bits of a feature's key: few enough for gaps of a byte or two, enough that an unseen feature is seldom
/// mistaken for a known one (some 18,000 of 4 million keys are in use).
pub const KEY_BITS: u32 = 22;

/// The bits of a key that tell the lines of a page apart.
const LINE_BITS: u32 = 8;
const PAGES: usize = 1 << (KEY_BITS - LINE_BITS);

/// The bits of a gap's rest: about half of the gaps are below 2 to the power of this.
pub const GAP_BITS: u32 = 7;

/// What a file of weights begins with.
pub const MAGIC: [u8; 4] = *b"ADT3";

/// What a feature or a position speaks for, one score a label, in units of the weights.
pub type Scores = [i16; LABELS];

/// How probable each label is, or a factor of that.
pub type Shares = [f32; LABELS];

/// Powers of the odds below this are as good as none, and are kept at it.
const LEAST: f32 = 1.0e-12;

/// What stands for a weight of none in a row: there no byte is below zero, and none borrows from the next.
const ZERO: u8 = 0x80;

/// Every second byte of a row.
const LANES: u64 = 0x00FF_00FF_00FF_00FF;

/// Rows whose bytes add up to no more than sixteen bits.
const ROWS: usize = 257;

/// The weights of all features and of all pairs of neighbouring labels.
pub struct Weights {
    /// The first line of each page, and the end of the last.
    pages: Vec<u16>,
    /// The lower bits of each line's key.
    lines: Vec<u8>,
    /// The weights of each line, a byte each, the first label's lowest, [`ZERO`] more than they are.
    rows: Vec<u64>,
    transitions: [Scores; LABELS],
    /// The powers of the odds from the zeroth on.
    powers: Vec<f32>,
    /// The factor of each pair of labels in a sum over paths; 0 for those that cannot follow each other.
    factors: [Shares; LABELS],
}

impl Weights {
    /// Weights that know nothing.
    pub fn empty() -> Self {
        Self {
            pages: vec![0; PAGES + 1],
            lines: Vec::new(),
            rows: Vec::new(),
            transitions: [[0; LABELS]; LABELS],
            powers: vec![1.0],
            factors: [[0.0; LABELS]; LABELS],
        }
        .with_factors()
    }

    fn with_factors(mut self) -> Self {
        let top = self.transitions.iter().flatten().copied().max().unwrap_or_default();
        self.factors = std::array::from_fn(|previous| {
            std::array::from_fn(|next| {
                let allowed = may_follow(previous as Label, next as Label);
                if allowed { self.power(top - self.transitions[previous][next]) } else { 0.0 }
            })
        });
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
        for score in weights.transitions.iter_mut().flatten() {
            *score = i16::from(file.byte()?.cast_signed());
        }
        weights.read_keys(&mut file, count)?;
        weights.read_rows(&mut file, count)?;
        Some(weights.with_factors())
    }

    fn read_keys(&mut self, file: &mut Bytes, count: usize) -> Option<()> {
        self.lines.reserve_exact(count);
        let mut bits = Bits { file, byte: 0, left: 0 };
        let mut key = 0;
        let mut page = 0;
        for line in 0..count {
            key += bits.gap()?;
            let of_key = (key >> LINE_BITS) as usize;
            if of_key >= PAGES {
                return None;
            }
            self.pages[page + 1..=of_key].fill(line as u16);
            page = page.max(of_key);
            self.lines.push(key as u8);
        }
        self.pages[page + 1..].fill(count as u16);
        Some(())
    }

    fn read_rows(&mut self, file: &mut Bytes, count: usize) -> Option<()> {
        let masks = file.take(count)?;
        self.rows = vec![u64::from_le_bytes([ZERO; LABELS + 1]); count];
        for labels in 1..=LABELS as u32 {
            let rows = self.rows.iter_mut().zip(masks).filter(|(_, mask)| mask.count_ones() == labels);
            for (row, mask) in rows {
                for label in (0..LABELS).filter(|label| mask >> label & 1 == 1) {
                    // To flip the bit of `ZERO` is to add it.
                    *row ^= u64::from(file.byte()?) << (label * 8);
                }
            }
        }
        Some(())
    }

    /// How many features have a weight.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The sum of the weights of the keys.
    ///
    /// Four labels are added up in one number, sixteen bits each: the even ones in one, the odd ones in another.
    pub fn score(&self, keys: &[u32]) -> Scores {
        let mut sums = [0_i32; LABELS];
        for keys in keys.chunks(ROWS) {
            let (mut even, mut odd, mut count) = (0, 0, 0);
            for row in keys.iter().filter_map(|&key| self.row(key)) {
                even += row & LANES;
                odd += row >> 8 & LANES;
                count += i32::from(ZERO);
            }
            for (label, sum) in sums.iter_mut().enumerate() {
                let lanes = if label % 2 == 0 { even } else { odd };
                *sum += (lanes >> (label / 2 * 16) & 0xFFFF) as i32 - count;
            }
        }
        sums.map(|sum| sum.clamp(i16::MIN.into(), i16::MAX.into()) as i16)
    }

    #[inline]
    fn row(&self, key: u32) -> Option<u64> {
        let page = (key >> LINE_BITS) as usize;
        let &[first, end] = self.pages.get(page..page + 2)? else { return None };
        // Most pages are empty.
        (usize::from(first)..usize::from(end))
            .find(|&line| self.lines.get(line) == Some(&(key as u8)))
            .and_then(|line| self.rows.get(line).copied())
    }

    /// How well each label follows the label `previous`.
    pub fn after(&self, previous: Label) -> &Scores {
        &self.transitions[usize::from(previous) % LABELS]
    }

    /// [`Self::after`] as factors of a sum over paths, up to one that all share.
    pub fn factors(&self) -> &[Shares; LABELS] {
        &self.factors
    }

    /// The factor of a label in a sum over paths whose score is so much below another's.
    pub fn power(&self, below: i16) -> f32 {
        let at = usize::try_from(below).unwrap_or_default().min(self.powers.len() - 1);
        self.powers[at]
    }
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
        assert_eq!(weights.score(&[6, 299, 301, u32::MAX]), [0; LABELS]);
        assert_eq!(weights.after(0), &[2; LABELS]);
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
