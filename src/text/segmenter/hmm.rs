//! Words that no dictionary has: names, mostly.
//!
//! What a dictionary leaves as single characters is read once more, as a hidden Markov
//! chain: each character begins a word, goes on with it, ends it or is one, and the
//! likeliest such reading is found by Viterbi's algorithm, O(characters). The
//! probabilities are those of jieba, which were counted in a corpus of news; they come
//! with the dictionary, as natural logarithms in steps of 1/1024.

use std::io::BufRead;

/// States: begins a word, ends one, is in the middle, stands alone.
const STATES: usize = 4;
const BEGIN: usize = 0;
const END: usize = 1;
const SINGLE: usize = 3;
/// From which two states each can be reached.
const BEFORE: [[usize; 2]; STATES] = [[1, 3], [0, 2], [0, 2], [1, 3]];
/// Steps of a logarithm.
const STEP: f64 = 1024.0;
/// What never happens.
const NEVER: i16 = i16::MIN;
/// Bytes of a character with its four logarithms.
const CELL: usize = 2 + 2 * STATES;
/// Bytes of the start and of the steps.
const HEAD: usize = 2 * (STATES + STATES * STATES);

/// The chain.
#[derive(Clone, Debug, Default)]
pub(super) struct Hmm {
    start: [f64; STATES],
    steps: [[f64; STATES]; STATES],
    /// The characters, rising, and how likely each is in each state.
    characters: Vec<u16>,
    likely: Vec<[f64; STATES]>,
}

impl Hmm {
    /// Hands the likeliest words of a run of Han characters to `each`, in order.
    pub(super) fn words<'a>(&self, run: &'a str, mut each: impl FnMut(&'a str)) {
        let mut begin = 0;
        let states = self.states(run);
        let ends = run.char_indices().map(|(at, character)| at + character.len_utf8());
        for (end, state) in ends.zip(states) {
            if state == END || state == SINGLE || end == run.len() {
                each(&run[begin..end]);
                begin = end;
            }
        }
    }

    /// Viterbi's reading of a run, a state a character.
    fn states(&self, run: &str) -> Vec<usize> {
        let mut scores = [f64::NEG_INFINITY; STATES];
        let mut from: Vec<[usize; STATES]> = Vec::new();
        for (index, character) in run.chars().enumerate() {
            let likely = self.likely(character);
            let before = scores;
            let mut back = [BEGIN; STATES];
            for state in 0..STATES {
                let [first, second] = BEFORE[state];
                let by = |other: usize| before[other] + self.steps[other][state];
                let (best, score) =
                    if by(first) > by(second) { (first, by(first)) } else { (second, by(second)) };
                back[state] = best;
                scores[state] = likely[state] + if index == 0 { self.start[state] } else { score };
            }
            from.push(back);
        }
        let mut state = if scores[END] > scores[SINGLE] { END } else { SINGLE };
        let mut states = Vec::with_capacity(from.len());
        for back in from.iter().rev() {
            states.push(state);
            state = back[state];
        }
        states.reverse();
        states
    }

    fn likely(&self, character: char) -> [f64; STATES] {
        let place = u16::try_from(u32::from(character));
        let found = place.ok().and_then(|place| self.characters.binary_search(&place).ok());
        found.map_or([logarithm(NEVER); STATES], |place| self.likely[place])
    }

    /// The chain of bytes that [`encode`] wrote; `None` for others.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let (head, cells) = bytes.split_at_checked(HEAD)?;
        if cells.len() % CELL != 0 {
            return None;
        }
        let four = |bytes: &[u8]| {
            let mut four = [0.0; STATES];
            for (value, pair) in four.iter_mut().zip(bytes.chunks_exact(2)) {
                *value = logarithm(i16::from_le_bytes([pair[0], pair[1]]));
            }
            four
        };
        let mut rows = head.chunks_exact(2 * STATES).map(four);
        let mut hmm = Self { start: rows.next()?, ..Self::default() };
        hmm.steps.iter_mut().zip(rows).for_each(|(step, row)| *step = row);
        for cell in cells.chunks_exact(CELL) {
            hmm.characters.push(u16::from_le_bytes([cell[0], cell[1]]));
            hmm.likely.push(four(&cell[2..]));
        }
        Some(hmm)
    }
}

fn logarithm(steps: i16) -> f64 {
    if steps == NEVER { -3.14e100 } else { f64::from(steps) / STEP }
}

fn steps(logarithm: f64) -> i16 {
    // Saturates at −32, which no probability that was counted comes near.
    if logarithm < -1e9 { NEVER } else { ((logarithm * STEP).round() as i16).max(NEVER + 1) }
}

/// jieba's own file of probabilities, as bytes; `None` if it is none. Lines that begin
/// with `#` say nothing; then come the start, four lines of steps, and of each state
/// `character:logarithm` with commas between.
pub(super) fn encode(model: impl BufRead) -> Option<Vec<u8>> {
    let lines: Vec<String> = model.lines().collect::<Result<_, _>>().ok()?;
    let lines = lines.iter().map(|line| line.trim());
    let lines: Vec<&str> =
        lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut bytes = Vec::new();
    for line in lines.get(..1 + STATES)? {
        for value in line.split_whitespace() {
            bytes.extend(steps(value.parse().ok()?).to_le_bytes());
        }
    }
    let mut cells = std::collections::BTreeMap::new();
    for (state, line) in lines.get(1 + STATES..1 + 2 * STATES)?.iter().enumerate() {
        for pair in line.split(',').filter(|pair| !pair.trim().is_empty()) {
            let (character, value) = pair.trim().rsplit_once(':')?;
            let place = u16::try_from(u32::from(character.chars().next()?)).ok()?;
            cells.entry(place).or_insert([NEVER; STATES])[state] = steps(value.parse().ok()?);
        }
    }
    for (place, values) in cells {
        bytes.extend(place.to_le_bytes());
        values.iter().for_each(|value| bytes.extend(value.to_le_bytes()));
    }
    (bytes.len() > HEAD).then_some(bytes)
}
