//! `cargo xtask test`: all that CI runs, in one pass.
//!
//! It goes on after a failure, so that one run tells everything, and ends with one
//! line: `N passed, N failed, N skipped`. A check without tests of its own (clippy,
//! the build) counts as one. Compilations are few, and share their artifacts:
//! natively clippy and test; for wasm clippy, test, the site and the embed package.

use std::process::Command;
use std::time::Instant;

use crate::setup::browser::{self, Browser};
use crate::setup::{self, Tools};
use crate::step::{Outcome, Seconds, command, execute, execute_lines, root, step};
use crate::tally::Tally;
use crate::{dist, embed, site};

/// The embed face reads plain values natively too, so its tests run with the others.
const EMBED: [&str; 2] = ["--features", "embed"];
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Runs everything.
pub fn run() -> Outcome {
    let mut suite = Suite::default();
    suite.fast();
    match setup::tools() {
        Ok(tools) => in_browsers(&mut suite, &tools),
        Err(message) => suite.fail(&message),
    }
    suite.close()
}

fn in_browsers(suite: &mut Suite, tools: &Tools) {
    suite.check("clippy for the browser", || {
        step("clippy, for the browser", || {
            execute(
                tools
                    .command("cargo")
                    .args(["clippy", "--locked", "--features", "web,embed", "--lib", "--bins"])
                    .args(browser_tests())
                    .args(WASM)
                    .args(["--", "-D", "warnings"]),
            )
        })
    });
    let site = suite.check("the site", || {
        site::build(tools)?;
        dist::hold(&site::sizes(&site::dist())?)
    });
    let package = suite.check("the embed package", || embed::build(tools).map(drop));
    if package {
        suite.check("the embed package's types", || {
            step("checking the embed package's types (tsc)", || {
                execute(tools.command("tsc").args(["--noEmit", "--project", "tests/embed"]))
            })
        });
        suite.node("the embed package in Node", tools, "tests/embed", None);
    }
    match browser::find() {
        Ok(browser) => {
            suite.wasm(tools, &browser);
            if site {
                suite.node("the journeys in a browser", tools, "tests/e2e", Some(&browser));
            }
        }
        Err(message) => suite.fail(&message),
    }
}

/// The arguments that choose the tests written for a browser, once there are any.
fn browser_tests() -> &'static [&'static str] {
    if root().join("tests/browser.rs").is_file() { &["--test", "browser"] } else { &[] }
}

/// Results as they come in.
pub struct Suite {
    start: Instant,
    tally: Tally,
    failures: Vec<String>,
}

impl Default for Suite {
    fn default() -> Self {
        Self { start: Instant::now(), tally: Tally::default(), failures: Vec::new() }
    }
}

impl Suite {
    /// What needs neither a browser nor a download.
    pub fn fast(&mut self) {
        if let Err(message) = setup::components() {
            return self.fail(&message);
        }
        self.format();
        self.clippy_native();
        self.native();
    }

    /// rustfmt changes nothing.
    fn format(&mut self) {
        self.check("formatting", || {
            step("checking the format", || {
                execute(command("cargo").args(["fmt", "--all", "--check"]))
            })
        });
    }

    /// clippy has nothing to say about anything that builds natively.
    fn clippy_native(&mut self) {
        self.check("clippy", || {
            step("clippy, natively", || {
                execute(
                    command("cargo")
                        .args(["clippy", "--locked", "--workspace", "--all-targets"])
                        .args(EMBED)
                        .args(["--", "-D", "warnings"]),
                )
            })
        });
    }

    /// Unit tests, laws, contracts, parity, tidy, and the examples in the documentation.
    fn native(&mut self) {
        // --show-output, since a test without its data says so and passes.
        self.tests("the native tests", || {
            let mut cargo = command("cargo");
            // A law that failed is kept as a test of ours, not in a file of proptest's.
            cargo.env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true");
            cargo.args(["test", "--locked", "--workspace", "--no-fail-fast"]).args(EMBED);
            cargo.args(["--", "--show-output"]);
            cargo
        });
    }

    /// The same contracts in a real browser.
    fn wasm(&mut self, tools: &Tools, browser: &Browser) {
        if browser_tests().is_empty() {
            return;
        }
        self.tests("the tests in headless Chromium", || {
            let mut cargo = tools.command("cargo");
            cargo.args(["test", "--locked", "--features", "web"]).args(browser_tests()).args(WASM);
            // webdriver.json holds Chromium's arguments.
            cargo.env("CHROMEDRIVER", &browser.driver);
            // Seconds for a whole suite; the default of 20 is short on a busy machine.
            cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "240");
            cargo
        });
    }

    /// `*.test.mjs` in a folder, by Node's own runner.
    fn node(&mut self, what: &str, tools: &Tools, folder: &str, browser: Option<&Browser>) {
        let mut files = site::files(&root().join(folder)).unwrap_or_default();
        files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
        if files.is_empty() {
            return;
        }
        self.tests(what, || {
            let mut node = tools.command("node");
            // One file at a time: each starts a browser of its own.
            node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
            node.arg("--test-timeout=900000").args(&files).env("FORCE_COLOR", "0");
            if let Some(browser) = browser {
                node.env("CHROME", &browser.chrome);
            }
            node
        });
    }

    /// One check: passed or failed.
    fn check(&mut self, what: &str, work: impl FnOnce() -> Outcome) -> bool {
        let result = work();
        match &result {
            Ok(()) => self.tally.passed += 1,
            Err(message) => self.fail(&format!("{what}: {message}")),
        }
        result.is_ok()
    }

    /// One runner: its tests are counted.
    fn tests(&mut self, what: &str, runner: impl FnOnce() -> Command) {
        let before = self.tally.failed;
        let tally = &mut self.tally;
        let result = step(format!("running {what}"), || {
            execute_lines(&mut runner(), |line| tally.read(line))
        });
        if let Err(message) = result {
            // A runner that ends badly without a failed test did not get to its tests.
            let counted = self.tally.failed > before;
            self.failures.push(format!("{what}: {message}"));
            self.tally.failed += u64::from(!counted);
        }
    }

    fn fail(&mut self, message: &str) {
        self.tally.failed += 1;
        self.failures.push(message.to_string());
    }

    /// Says what failed, and the closing line.
    pub fn close(self) -> Outcome {
        println!("\nAll of it took {}.", Seconds(self.start.elapsed()));
        for failure in &self.failures {
            println!("FAILED: {failure}");
        }
        println!("{}", self.tally);
        if self.tally.failed == 0 { Ok(()) } else { Err(String::new()) }
    }
}
