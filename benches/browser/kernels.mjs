// The kernels of the engine in a worker of Chromium, beside the same code natively.
// Run `cargo xtask dist` once for the tools, then `node benches/browser/kernels.mjs`.
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch } from "../../tests/e2e/harness/browser.mjs";
import { serveSite } from "../../tests/e2e/harness/server.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const TARGET = "wasm32-unknown-unknown";
const WORKER = `
  import init, { groups, time, bytes } from "/kernels.js";
  await init();
  for (let group = 0; group < groups(); group += 1) {
    postMessage({ lines: time(group, () => performance.now()), memory: bytes() });
  }
  postMessage(null);
`;

const cargo = (...args) => execFileSync("cargo", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const folder = await mkdtemp(join(tmpdir(), "truefan-kernels-"));
cargo("build", "--release", "--locked", "--example", "kernels", "--features", "embed", "--target", TARGET);
const tools = join(ROOT, ".tools");
const bindgen = (await readdir(tools)).find((name) => name.startsWith("wasm-bindgen-"));
execFileSync(join(tools, bindgen, "bin/wasm-bindgen"), [
  "--target", "web", "--out-dir", folder, join(ROOT, "target", TARGET, "release/examples/kernels.wasm"),
]);
const native = times(cargo("run", "--release", "--locked", "--example", "kernels"));
const site = await serveSite({ folder, extra: { "/": "<!doctype html>", "/index.html": "<!doctype html>", "/worker.js": WORKER } });
const { page, close } = await launch();
await page.goto(`${site.origin}/index.html`);
const found = await page.evaluate(() => new Promise((done, failed) => {
  const messages = [];
  const worker = new Worker("/worker.js", { type: "module" });
  worker.onerror = (event) => failed(new Error(event.message));
  worker.onmessage = ({ data }) => (data === null ? done(messages) : messages.push(data));
}));
for (const { lines, memory } of found) {
  for (const [name, ms] of times(lines)) {
    // Rates are part of a name, and differ.
    const there = [...native].find(([other]) => other.split(":")[0] === name.split(":")[0])?.[1];
    console.log(`${ms.toFixed(2)} ms, native ${there?.toFixed(2)} ms, ratio ${(ms / there).toFixed(1)}: ${name}`);
  }
  console.log(`memory so far: ${(memory / 2 ** 20).toFixed(0)} MiB`);
}
await close();
await site.close();
await rm(folder, { recursive: true, force: true });

function times(lines) {
  return new Map(lines.trim().split("\n").map((line) => {
    const [ms, name] = line.trim().split("\t");
    return [name, Number(ms)];
  }));
}
