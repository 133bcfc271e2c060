//! Counts tests over all runners, for the closing line.

use std::fmt;

/// How many passed, failed, were skipped.
#[derive(Clone, Copy, Default, Debug, PartialEq)]
pub struct Tally {
    /// Tests and checks that held.
    pub passed: u64,
    /// Tests and checks that did not.
    pub failed: u64,
    /// Tests that said why they could not run here.
    pub skipped: u64,
    /// Those of them that libtest counts as passed.
    excused: u64,
}

impl Tally {
    /// Takes one line of a runner's output into account.
    ///
    /// - libtest and wasm-bindgen-test: `test result: ok. 3 passed; 0 failed; 1 ignored; …`
    /// - node --test, spec reporter: `ℹ pass 3`, `ℹ fail 0`, `ℹ skipped 0`
    /// - our own tests where data is absent: `skipped: …`; libtest counts them as passed.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some(counts) = line.strip_prefix("test result: ") {
            for part in counts.split([';', '.']) {
                let mut words = part.split_whitespace();
                if let (Some(Ok(count)), Some(what)) = (words.next().map(str::parse), words.next())
                {
                    self.add(what, count);
                }
            }
        } else if let Some(counts) = line.strip_prefix("ℹ ") {
            let mut words = counts.split_whitespace();
            if let (Some(what), Some(Ok(count))) = (words.next(), words.next().map(str::parse)) {
                self.add(what, count);
            }
        } else if line.starts_with("skipped: ") {
            self.skipped += 1;
            self.excused += 1;
        }
    }

    fn add(&mut self, what: &str, count: u64) {
        match what {
            "passed" | "pass" => self.passed += count,
            "failed" | "fail" | "cancelled" => self.failed += count,
            "ignored" | "skipped" | "todo" => self.skipped += count,
            _ => {}
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let passed = self.passed.saturating_sub(self.excused);
        write!(f, "{passed} passed, {} failed, {} skipped", self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(text: &str) -> String {
        let mut tally = Tally::default();
        text.lines().for_each(|line| tally.read(line));
        tally.to_string()
    }

    #[test]
    fn libtest_lines_are_summed() {
        let text = "test a ... ok\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 9 filtered out; finished in 0.1s\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(tally(text), "5 passed, 1 failed, 1 skipped");
    }

    #[test]
    fn node_lines_are_summed() {
        let text =
            "✔ opens (12ms)\nℹ tests 4\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ skipped 0\nℹ todo 0";
        assert_eq!(tally(text), "3 passed, 1 failed, 0 skipped");
    }

    #[test]
    fn a_test_that_says_why_it_was_skipped_did_not_pass() {
        // libtest shows what a test printed before it counts.
        let text = "skipped: no data\ntest result: ok. 2 passed; 0 failed; 0 ignored";
        assert_eq!(tally(text), "1 passed, 0 failed, 1 skipped");
    }
}
