//! The project's commands. `cargo xtask` alone lists them.
//!
//! Std only, so that a fresh clone builds them in a second. One file per command;
//! what several need: [`step`] runs and times things, [`setup`] gets tools,
//! [`tally`] counts tests, [`site`] builds the page, [`serve`] serves it.

mod bench;
mod check;
mod dist;
mod embed;
mod run;
mod serve;
mod setup;
mod site;
mod step;
mod tally;
mod test;
mod tone;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--dev] [--port N]   build the page and serve it on this machine
                                     (--dev: watch, rebuild and reload)
cargo xtask test                     everything that CI runs
cargo xtask check                    the fast part: format, clippy, native tests
cargo xtask dist                     the static site and the embed package, with sizes
cargo xtask bench [-- ARGS]          the benchmarks; ARGS go to criterion
cargo xtask tone                     the language assets in www/language/, anew
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rest = args.get(1..).unwrap_or_default();
    let done = match args.first().map(String::as_str) {
        Some("run") => run::run(rest),
        Some("test") => test::run(),
        Some("check") => check::run(),
        Some("dist") => dist::run(),
        Some("bench") => bench::run(rest),
        Some("tone") => tone::run(),
        Some("help" | "--help" | "-h") | None => {
            print!("{USAGE}");
            Ok(())
        }
        Some(other) => Err(format!("there is no command {other:?}; these are:\n{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // The tests have said it all, and their counts are the last line.
            if !message.is_empty() {
                eprintln!("\nxtask: {message}");
            }
            ExitCode::FAILURE
        }
    }
}
