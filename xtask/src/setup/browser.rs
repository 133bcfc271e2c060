//! A Chromium and its driver, for the tests: the system's, never a downloaded one.

use std::path::{Path, PathBuf};

use crate::step::{Outcome, command, execute, output, step, which};

/// What the browser tests start.
pub struct Browser {
    /// Chromium, Chrome or Edge.
    pub chrome: PathBuf,
    /// The chromedriver of the same version, which wasm-bindgen's tests want.
    pub driver: PathBuf,
}

const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
];

const PLACES: [&str; 7] = [
    "/usr/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// Finds both, or installs Debian's, or says what to install.
pub fn find() -> Outcome<Browser> {
    if let Some(browser) = look() {
        return Ok(browser);
    }
    if debian_as_root() {
        step("installing Debian's chromium and chromium-driver", || {
            execute(command("apt-get").args(["update", "-qq"]))?;
            execute(
                command("apt-get")
                    .args(["install", "-y", "-qq", "--no-install-recommends"])
                    .args(["chromium", "chromium-driver", "fonts-noto-cjk"])
                    .env("DEBIAN_FRONTEND", "noninteractive"),
            )
        })?;
    }
    look().ok_or_else(|| {
        "the browser tests need Chromium, Chrome or Edge and the chromedriver of the same version. \
         Install them (Debian: apt install chromium chromium-driver; macOS: brew install --cask \
         google-chrome chromedriver), or name them by CHROME=<path> and CHROMEDRIVER=<path>"
            .to_string()
    })
}

fn look() -> Option<Browser> {
    let chrome = named("CHROME")
        .or_else(|| NAMES.iter().find_map(|name| which(name)))
        .or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))?;
    let driver = named("CHROMEDRIVER").or_else(|| which("chromedriver")).or_else(|| {
        Some(PathBuf::from("/usr/lib/chromium/chromedriver")).filter(|p| p.is_file())
    })?;
    Some(Browser { chrome, driver })
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn debian_as_root() -> bool {
    Path::new("/etc/debian_version").is_file()
        && which("apt-get").is_some()
        && output(command("id").arg("-u")).as_deref() == Some("0")
}
