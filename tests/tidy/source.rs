//! The project's own text files, and what of a Rust file is code.

use std::fs;
use std::path::Path;

/// A text file.
pub struct Source {
    /// Path from the project's root, with slashes.
    pub path: String,
    /// Everything in it.
    pub text: String,
}

const FOLDERS: [&str; 6] = ["src", "tests", "benches", "xtask", "www", ".ci"];
const FILES: [&str; 7] = [
    "Cargo.toml",
    "Trunk.toml",
    "clippy.toml",
    "index.html",
    "package.json",
    "package-lock.json",
    "webdriver.json",
];
const KINDS: [&str; 9] = ["rs", "mjs", "js", "ts", "css", "html", "toml", "json", "svg"];
/// Made by the build, and ignored by git.
const MADE: [&str; 2] = ["www/embed/pkg", "www/embed/node_modules"];

/// All of them, by path.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<String> = FILES.map(str::to_string).to_vec();
    for folder in FOLDERS {
        walk(root, folder, &mut paths);
    }
    paths.sort();
    let read =
        |path: String| Some(Source { text: fs::read_to_string(root.join(&path)).ok()?, path });
    paths.into_iter().filter_map(read).collect()
}

fn walk(root: &Path, folder: &str, paths: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(folder)).into_iter().flatten().flatten() {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let kind = path.rsplit_once('.').map_or("", |(_, kind)| kind);
        if entry.path().is_dir() && !MADE.contains(&path.as_str()) {
            walk(root, &path, paths);
        } else if KINDS.contains(&kind) {
            paths.push(path);
        }
    }
}

impl Source {
    /// An example, for the rules' own tests.
    pub fn example(path: &str, text: &str) -> Self {
        Self { path: path.to_string(), text: text.to_string() }
    }

    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The module of `src` that it belongs to: `recommend` for `src/recommend/blend.rs`.
    pub fn module(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?.strip_suffix(".rs")?;
        inside.split('/').next()
    }

    /// Whether the file holds tests alone.
    pub fn is_test(&self) -> bool {
        self.path.starts_with("tests/")
            || self.path.ends_with("/tests.rs")
            || self.path.contains("/tests/")
    }

    /// Rust without comments, without `#[cfg(test)]` items, and with empty literals.
    /// Lines keep their numbers.
    pub fn code(&self) -> String {
        without_tests(&mask(&self.text, true), ' ')
    }

    /// Rust without comments and without `#[cfg(test)]` items; literals are kept.
    pub fn code_and_literals(&self) -> String {
        const TEST: char = '\0';
        let code = without_tests(&mask(&self.text, true), TEST);
        let literals = mask(&self.text, false);
        let both = code.chars().zip(literals.chars());
        both.map(|(code, literal)| if code == TEST { ' ' } else { literal }).collect()
    }

    /// A fault, as it is reported.
    pub fn fault(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Replaces comments, and literals if told to, by spaces.
fn mask(text: &str, literals: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = chars.clone();
    let mut at = 0;
    while at < chars.len() {
        let (end, is_comment) = token(&chars, at);
        if end > at + 1 && (is_comment || literals) {
            for slot in &mut out[at..end] {
                if *slot != '\n' {
                    *slot = ' ';
                }
            }
        }
        at = end.max(at + 1);
    }
    out.into_iter().collect()
}

/// Where the comment or literal at `at` ends (`at + 1` if there is none), and whether
/// it is a comment.
fn token(chars: &[char], at: usize) -> (usize, bool) {
    let rest = &chars[at..];
    let until = |from: usize, end: &[char]| {
        let found = rest[from..].windows(end.len()).position(|window| window == end);
        at + found.map_or(rest.len(), |found| from + found + end.len())
    };
    match rest {
        ['/', '/', ..] => (until(0, &['\n']).saturating_sub(1).max(at + 2), true),
        ['/', '*', ..] => (until(2, &['*', '/']), true),
        ['r', '"' | '#', ..] if at == 0 || !is_word(chars[at - 1]) || chars[at - 1] == 'b' => {
            let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
            if rest.get(1 + hashes) != Some(&'"') {
                return (at + 1, false);
            }
            let end: Vec<char> =
                std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            (until(2 + hashes, &end), false)
        }
        ['"', ..] => (at + closed(rest, '"'), false),
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => (at + closed(rest, '\''), false),
        _ => (at + 1, false),
    }
}

fn closed(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn without_tests(code: &str, blank: char) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = code.to_string();
    while let Some(start) = out.find(MARK) {
        let mut depth = 0;
        let end = out[start..].char_indices().find_map(|(at, c)| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            (depth == 0 && matches!(c, '}' | ';')).then_some(start + at + c.len_utf8())
        });
        let end = end.unwrap_or(out.len());
        let blanks: String =
            out[start..end].chars().map(|c| if c == '\n' { '\n' } else { blank }).collect();
        out.replace_range(start..end, &blanks);
    }
    out
}

#[test]
fn comments_literals_and_tests_are_no_code() {
    let text = "fn a<'x>() { b(\"unwrap // \\\" \", 'c', '\\'', r#\"d\"#); } // e\n/* f */ g();\n\
        #[cfg(test)]\nmod tests { fn h() { i(\"j\") } }\nk();";
    let source = Source::example("src/a.rs", text);
    let code = source.code();
    for word in ["unwrap", "'c'", "#\"d", "// e", "f */", "h()", "j"] {
        assert!(!code.contains(word), "{word} in {code}");
    }
    assert!(code.contains("fn a<'x>()") && code.contains("g();") && code.contains("k();"));
    assert_eq!(code.lines().count(), text.lines().count());
    let kept = source.code_and_literals();
    assert!(kept.contains("unwrap") && !kept.contains("\"j\"") && !kept.contains("// e"), "{kept}");
}
