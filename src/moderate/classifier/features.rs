//! Texts as counts of character grams, with their shape beside them.
//!
//! A gram and its count are packed into 4 bytes (18 bits of bucket, 4 of count), so
//! that the texts of a whole community stay in memory: 20,000 comments of 150
//! characters are about 30 MB. Only the first 600 characters of a text are read;
//! spam comes to the point. One pass and one sort of its grams a text.

use std::rc::Rc;

use crate::math::sparse::Csr;
use crate::model::{Cancelled, Progress};
use crate::moderate::prior::{SHAPES, shape};
use crate::text::is_han;

/// Buckets that grams are hashed into.
pub(super) const BUCKETS: usize = 1 << 18;
/// Columns: buckets, shape, a constant, the prior's log-odds.
pub(super) const WIDTH: usize = BUCKETS + SHAPES + 2;
/// The constant: small, since marks come from the head of a queue and say little of how
/// frequent spam is.
const CONSTANT: f32 = 0.1;
/// Shape says less than words: many texts have a shape in common.
const SHAPE_SCALE: f32 = 0.5;
/// The prior's log-odds are a few units, other features at most 1.
pub(super) const PRIOR_SCALE: f64 = 0.1;
/// Characters read of a text.
pub(in crate::moderate) const READ: usize = 600;
/// Texts between two reports.
const REPORT: usize = 256;
const COUNT_BITS: u32 = 4;

/// The grams of many texts.
#[derive(Clone, Debug, Default)]
pub struct Grams {
    ends: Vec<usize>,
    packed: Vec<u32>,
    shapes: Vec<[f32; SHAPES]>,
}

impl Grams {
    /// Counts the grams of texts. Reports texts done.
    pub fn of<'a>(
        texts: impl ExactSizeIterator<Item = &'a str>,
        progress: &dyn Progress,
    ) -> Result<Self, Cancelled> {
        let count = texts.len();
        let mut grams = Self::default();
        let mut buckets = Vec::new();
        for (row, text) in texts.enumerate() {
            if row % REPORT == 0 {
                progress.report(row as u64, count as u64)?;
            }
            buckets.clear();
            each_gram(text, |_, _, bucket| buckets.push(bucket));
            buckets.sort_unstable();
            for same in buckets.chunk_by(|a, b| a == b) {
                let times = same.len().min((1 << COUNT_BITS) - 1) as u32;
                grams.packed.extend(same.first().map(|bucket| bucket << COUNT_BITS | times));
            }
            grams.ends.push(grams.packed.len());
            grams.shapes.push(shape(text));
        }
        Ok(grams)
    }

    /// Number of texts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no texts.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Bucket and 1 + ln(count) of each gram of a text, buckets rising.
    pub(super) fn row(&self, row: usize) -> impl Iterator<Item = (u32, f32)> {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        self.packed[start..self.ends[row]].iter().map(|&packed| {
            let times = packed & ((1 << COUNT_BITS) - 1);
            (packed >> COUNT_BITS, SUBLINEAR[times as usize])
        })
    }

    /// What follows the grams: shape, constant, prior.
    pub(super) fn tail(&self, row: usize, prior: f64) -> impl Iterator<Item = f32> {
        let last = [CONSTANT, (prior * PRIOR_SCALE) as f32];
        self.shapes[row].into_iter().map(|value| value * SHAPE_SCALE).chain(last)
    }

    /// How rare each gram is among the texts in `rows`. O(grams).
    pub fn idf(&self, rows: impl ExactSizeIterator<Item = usize>) -> Idf {
        let texts = 1.0 + rows.len() as f64;
        let mut frequency = vec![0u32; BUCKETS];
        for row in rows {
            self.row(row).for_each(|(bucket, _)| frequency[bucket as usize] += 1);
        }
        let idf = |df: u32| (1.0 + (texts / (1.0 + f64::from(df))).ln()) as f32;
        Idf(frequency.into_iter().map(idf).collect())
    }

    /// The texts in `rows` as a matrix, grams weighed and scaled to length 1.
    pub(super) fn matrix(&self, rows: &[usize], priors: &[f64], idf: &Idf) -> Csr {
        let mut matrix = Csr::new(WIDTH);
        for &row in rows {
            let weigh = |(bucket, times): (u32, f32)| (bucket, times * idf.of(bucket));
            let squares: f32 = self.row(row).map(weigh).map(|(_, value)| value * value).sum();
            let scale = if squares > 0.0 { squares.sqrt().recip() } else { 0.0 };
            let grams = self.row(row).map(weigh).map(|(bucket, value)| (bucket, value * scale));
            let tail = (BUCKETS as u32..).zip(self.tail(row, priors[row]));
            matrix.push(grams.chain(tail));
        }
        matrix
    }
}

/// idf = 1 + ln((1 + n) / (1 + df)) of each bucket, over n texts of which df have it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Idf(Rc<[f32]>);

impl Idf {
    pub(super) fn of(&self, bucket: u32) -> f32 {
        self.0[bucket as usize]
    }
}

/// 1 + ln(count) by count; a gram that is there has a count of 1 at least.
const SUBLINEAR: [f32; 16] = [
    0.0,
    1.0,
    1.693_147_2,
    2.098_612_3,
    2.386_294_4,
    2.609_438,
    2.791_759_5,
    2.945_91,
    3.079_441_5,
    3.197_224_6,
    3.302_585,
    3.397_895_3,
    3.484_906_6,
    3.564_949_3,
    3.639_057_3,
    3.708_050_2,
];

/// Hands the byte range and bucket of each gram of a text to `each`.
pub(super) fn each_gram(text: &str, mut each: impl FnMut(usize, usize, u32)) {
    let mut word: Vec<(usize, char)> = Vec::new();
    let mut han = false;
    let mut end = 0;
    for (at, character) in text.char_indices().take(READ) {
        let is_han = is_han(character);
        if character.is_whitespace() || is_han != han {
            finish(&mut word, at, han, &mut each);
            han = is_han;
        }
        end = at + character.len_utf8();
        if !character.is_whitespace() {
            if word.is_empty() && !is_han {
                word.push((at, ' '));
            }
            word.push((at, fold(character)));
        }
    }
    finish(&mut word, end, han, &mut each);
}

/// Lower case, and every digit the same: a number changes from one spam to the next.
fn fold(character: char) -> char {
    if character.is_numeric() {
        return '0';
    }
    character.to_lowercase().next().unwrap_or(character)
}

fn finish(
    word: &mut Vec<(usize, char)>,
    end: usize,
    han: bool,
    each: &mut impl FnMut(usize, usize, u32),
) {
    if word.is_empty() {
        return;
    }
    let (shortest, longest) = if han { (1, 3) } else { (2, 5) };
    if !han {
        word.push((end, ' '));
    }
    for first in 0..word.len() {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for (length, &(_, character)) in word[first..].iter().take(longest).enumerate() {
            hash = (hash ^ u64::from(character)).wrapping_mul(0x0000_0100_0000_01b3);
            if length + 1 >= shortest {
                let until = word.get(first + length + 1).map_or(end, |next| next.0);
                each(word[first].0, until, bucket(hash));
            }
        }
    }
    word.clear();
}

/// The high bits of a multiplication, which depend on all bits below.
fn bucket(hash: u64) -> u32 {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (64 - BUCKETS.trailing_zeros())) as u32
}
