//! `cargo xtask run`: from a fresh clone to a page that answers.

use std::time::Instant;

use crate::serve::Server;
use crate::setup;
use crate::site;
use crate::step::{Outcome, Seconds, execute};

const PORT: u16 = 8080;

/// `[--dev] [--port N]`.
pub fn run(args: &[String]) -> Outcome {
    let start = Instant::now();
    let (dev, port) = options(args)?;
    let tools = setup::tools()?;
    if dev {
        println!("\n==> trunk watches the sources, rebuilds and reloads; stop it with Ctrl+C");
        let port = port.unwrap_or(PORT).to_string();
        let mut trunk = tools.command("trunk");
        return execute(trunk.env_remove("NO_COLOR").args(["serve", "--port", &port]));
    }
    site::build(&tools)?;
    let server = Server::bind(&site::dist(), port)?;
    println!("\nReady after {}. Truefan is at", Seconds(start.elapsed()));
    println!("\n    {}\n", server.address());
    println!("Stop it with Ctrl+C.");
    server.serve()
}

fn options(args: &[String]) -> Outcome<(bool, Option<u16>)> {
    let (mut dev, mut port) = (false, None);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--dev" => dev = true,
            "--port" => {
                let number = args.next().and_then(|number| number.parse().ok());
                port = Some(number.ok_or("--port wants a number up to 65535")?);
            }
            other => {
                return Err(format!("run does not know {other:?}; it takes --dev and --port N"));
            }
        }
    }
    Ok((dev, port))
}
