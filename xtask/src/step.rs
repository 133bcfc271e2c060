//! Runs one step at a time: says what it does, how long it took, and what went wrong.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A failure is a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

/// The project's root: the folder above xtask.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// Announces `what`, does it, says how long it took.
pub fn step<T>(what: impl fmt::Display, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("\n==> {what}");
    let start = Instant::now();
    let result = work();
    let mark = if result.is_ok() { "done" } else { "FAILED" };
    println!("    {mark}: {what} ({})", Seconds(start.elapsed()));
    result
}

/// A command in the project's root, by the cargo that started us if it is cargo.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let program = program.as_ref();
    let mut command = match (program == "cargo", std::env::var_os("CARGO")) {
        (true, Some(cargo)) => Command::new(cargo),
        _ => Command::new(program),
    };
    command.current_dir(root());
    command
}

/// Runs to the end, output straight to the terminal.
pub fn execute(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|e| cannot_start(command, &e))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", name(command))) }
}

/// Runs to the end, showing each line of the output and handing it to `each`.
pub fn execute_lines(command: &mut Command, mut each: impl FnMut(&str)) -> Outcome {
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|e| cannot_start(command, &e))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = line.map_err(|e| format!("{}: {e}", name(command)))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            each(&line);
        }
    }
    let status = child.wait().map_err(|e| format!("{}: {e}", name(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", name(command))) }
}

/// What the command prints, if it starts and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// Finds a program on PATH.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    find_in(&std::env::split_paths(&path).collect::<Vec<_>>(), program)
}

/// Finds a program in some folders; on Windows it may be a script that npm made.
pub fn find_in(folders: &[PathBuf], program: &str) -> Option<PathBuf> {
    let ends: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    let files = folders
        .iter()
        .flat_map(|folder| ends.iter().map(move |end| folder.join(format!("{program}{end}"))));
    files.into_iter().find(|file| file.is_file())
}

fn name(command: &Command) -> String {
    let args = command.get_args().take(3).map(|arg| arg.to_string_lossy().into_owned());
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    std::iter::once(program.to_string_lossy().into_owned())
        .chain(args)
        .collect::<Vec<_>>()
        .join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start {}: {error}", command.get_program().to_string_lossy())
}

/// A duration as people read it: 3.1 s, 2 min 05 s.
pub struct Seconds(pub Duration);

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.0.as_secs();
        if all < 60 {
            write!(f, "{:.1} s", self.0.as_secs_f64())
        } else {
            write!(f, "{} min {:02} s", all / 60, all % 60)
        }
    }
}
