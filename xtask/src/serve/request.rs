//! Reading the head of a request, as much of HTTP as a file server needs.

use std::io::{BufRead, Error, ErrorKind, Read, Result};
use std::path::{Component, Path, PathBuf};

/// A head longer than this is no browser's.
const LONGEST: u64 = 64 * 1024;

/// What is asked for.
pub struct Request {
    /// GET, HEAD, …
    pub method: String,
    /// As sent, with its query.
    pub path: String,
}

/// Reads the head to its end; a body is not read.
pub fn read(stream: &mut impl BufRead) -> Result<Request> {
    let mut head = stream.take(LONGEST);
    let mut first = String::new();
    head.read_line(&mut first)?;
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
    }
    let mut words = first.split_whitespace().map(str::to_string);
    match (words.next(), words.next()) {
        (Some(method), Some(path)) => Ok(Request { method, path }),
        _ => Err(Error::from(ErrorKind::InvalidData)),
    }
}

/// The path of a file below the folder that is served, or nothing if it leads out.
pub fn inside(path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?;
    let path = decode(path.strip_prefix('/')?)?;
    let path = Path::new(&path);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| path.to_path_buf())
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    // A backslash or a colon would mean something on Windows.
    String::from_utf8(bytes).ok().filter(|path| !path.contains(['\\', ':', '\0']))
}
