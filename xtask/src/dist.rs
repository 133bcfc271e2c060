//! `cargo xtask dist`: what is published, with sizes, and a failure if it grew too large.

use crate::embed;
use crate::setup;
use crate::site::{self, Sized};
use crate::step::{Outcome, step};

/// What a visitor may have to fetch before the page works, in bytes after gzip: what
/// was measured, with little room to grow. The goals are 250 and 600 KiB; benches/README.md
/// says what stands in the way.
const BUDGETS: [(&str, u64); 2] = [("app", 700 * 1024), ("worker", 1170 * 1024)];

/// Builds the site and the embed package, prints their sizes, holds them to the budget.
pub fn run() -> Outcome {
    let tools = setup::tools()?;
    site::build(&tools)?;
    let package = embed::build(&tools)?;
    let site = site::sizes(&site::dist())?;
    print("the site, dist/", &site);
    print("the embed package, www/embed/", &site::sizes(&package)?);
    step("holding the bundles to their budgets", || hold(&site))
}

/// Fails if a bundle (its script and its wasm) is over budget.
pub fn hold(site: &[Sized]) -> Outcome {
    for (bundle, budget) in BUDGETS {
        let parts = || site.iter().filter(|file| belongs(&file.path, bundle));
        if !parts().any(|file| file.path.ends_with(".wasm")) {
            return Err(format!("dist/ has no {bundle} bundle"));
        }
        let gzip: u64 = parts().map(|file| file.gzip).sum();
        println!("    {bundle}: {} of {} gzip", Kib(gzip), Kib(budget));
        if gzip > budget {
            return Err(format!(
                "the {bundle} bundle is {} over its budget of {} gzip: find what grew (twiggy top), \
                 or import it on first use",
                Kib(gzip - budget),
                Kib(budget)
            ));
        }
    }
    Ok(())
}

/// `app-1f2e.js` and `app-1f2e_bg.wasm` belong to `app`; a worker's names carry no hash.
fn belongs(path: &str, bundle: &str) -> bool {
    let stem = path.strip_suffix("_bg.wasm").or_else(|| path.strip_suffix(".js"));
    stem.is_some_and(|stem| stem.split('-').next() == Some(bundle))
}

fn print(title: &str, files: &[Sized]) {
    println!("\n{title}\n{:>12} {:>12}", "raw", "gzip -9");
    for file in files {
        println!(
            "{:>12} {:>12}  {}",
            Kib(file.raw).to_string(),
            Kib(file.gzip).to_string(),
            file.path
        );
    }
    let (raw, gzip) = files.iter().fold((0, 0), |(r, g), file| (r + file.raw, g + file.gzip));
    println!("{:>12} {:>12}  in all", Kib(raw).to_string(), Kib(gzip).to_string());
}

struct Kib(u64);

impl std::fmt::Display for Kib {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.1} KiB", self.0 as f64 / 1024.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{BUDGETS, Sized, hold};

    fn file(path: &str, gzip: u64) -> Sized {
        Sized { path: path.into(), raw: gzip, gzip }
    }

    #[test]
    fn a_bundle_over_budget_fails() {
        let worker = || file("worker-1_bg.wasm", 1);
        let room = BUDGETS[0].1;
        assert!(hold(&[file("app-1_bg.wasm", room - 1_000), worker()]).is_ok());
        assert!(
            hold(&[file("app-1_bg.wasm", room - 1_000), file("app-1.js", 2_000), worker()])
                .is_err()
        );
        assert!(hold(&[worker()]).is_err(), "a missing bundle is no small bundle");
    }
}
