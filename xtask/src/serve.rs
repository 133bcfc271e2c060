//! A small file server on loopback, for the built site: what any static host does.
//!
//! One thread a connection, one request a connection. Nothing is cached, so that a
//! reload always shows the latest build.

mod request;

use std::io::{BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::step::Outcome;

/// The port asked for when none is named; the next free one is taken.
const PORTS: std::ops::Range<u16> = 8080..8100;

/// A folder, served.
pub struct Server {
    listener: TcpListener,
    folder: PathBuf,
}

impl Server {
    /// Listens on this machine only, on `port` or the first free one.
    pub fn bind(folder: &Path, port: Option<u16>) -> Outcome<Self> {
        let ports = port.map_or(PORTS, |port| port..port.saturating_add(1));
        let listener = ports
            .clone()
            .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
            .ok_or_else(|| match port {
                Some(port) => format!("port {port} is taken; name another by --port"),
                None => format!(
                    "ports {} to {} are taken; name one by --port",
                    PORTS.start,
                    PORTS.end - 1
                ),
            })?;
        let folder = folder
            .canonicalize()
            .map_err(|e| format!("there is nothing to serve in {}: {e}", folder.display()))?;
        Ok(Self { listener, folder })
    }

    /// To click.
    pub fn address(&self) -> String {
        let port = self.listener.local_addr().map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}/")
    }

    /// Serves until the process ends.
    pub fn serve(self) -> Outcome {
        for stream in self.listener.incoming().flatten() {
            let folder = self.folder.clone();
            // A visitor that goes away mid-answer is no fault of ours.
            std::thread::spawn(move || answer(&stream, &folder).ok());
        }
        Ok(())
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let request = request::read(&mut BufReader::new(stream))?;
    let reply = reply(&request, folder);
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        reply.status,
        reply.kind,
        reply.body.len()
    )?;
    if request.method != "HEAD" {
        stream.write_all(&reply.body)?;
    }
    stream.flush()
}

struct Reply {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
}

fn reply(request: &request::Request, folder: &Path) -> Reply {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return plain("405 Method Not Allowed", "This server only hands out files.");
    }
    let file = request::inside(&request.path)
        .map(|path| folder.join(path))
        .map(|path| if path.is_dir() { path.join("index.html") } else { path })
        .and_then(|path| path.canonicalize().ok())
        // A symbolic link must not lead out either.
        .filter(|path| path.starts_with(folder));
    match file.and_then(|file| Some((kind(&file), std::fs::read(&file).ok()?))) {
        Some((kind, body)) => Reply { status: "200 OK", kind, body },
        None => plain("404 Not Found", "There is no such file."),
    }
}

fn plain(status: &'static str, text: &str) -> Reply {
    Reply { status, kind: "text/plain; charset=utf-8", body: text.as_bytes().to_vec() }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::Server;

    fn ask(address: &str, request: &str) -> String {
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(host).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_are_served_and_nothing_else() {
        let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let server = Server::bind(&source, None).unwrap();
        let address = server.address();
        std::thread::spawn(move || server.serve());

        let found = ask(&address, "GET /serve/request.rs?x=1 HTTP/1.1\r\nHost: a\r\n\r\n");
        assert!(found.starts_with("HTTP/1.1 200 OK\r\n"), "{found}");
        assert!(found.contains("nosniff") && found.contains("//! Reading"));

        let head = ask(&address, "HEAD /main.rs HTTP/1.1\r\n\r\n");
        assert!(head.starts_with("HTTP/1.1 200 OK") && head.ends_with("\r\n\r\n"));

        for outside in
            ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "//etc/passwd", "/"]
        {
            let refused = ask(&address, &format!("GET {outside} HTTP/1.1\r\n\r\n"));
            assert!(refused.starts_with("HTTP/1.1 404"), "{outside}: {refused}");
        }
        let posted = ask(&address, "POST /main.rs HTTP/1.1\r\n\r\n");
        assert!(posted.starts_with("HTTP/1.1 405"));
    }
}
