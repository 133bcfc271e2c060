// Runs after trunk has built the site and before it is put in place.
//
// Trunk names what it bundles by content, so that a host may cache it for ever.
// Copied files keep their names; here the charts get their version into theirs, and
// the language assets are wrapped as modules.
// Then every file of the site is listed in assets.json: the tests compare what a
// journey requested with that list.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const dir = process.env.TRUNK_STAGING_DIR;
if (!dir) throw new Error("trunk starts this script (Trunk.toml); it is of no use alone");

const read = (path) => readFileSync(join(dir, path));
const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

let html = read("index.html").toString();

const { version } = JSON.parse(readFileSync("node_modules/echarts/package.json", "utf8"));
const charts = { from: "echarts.esm.min.mjs", to: `echarts-${version}.mjs` };
renameSync(join(dir, charts.from), join(dir, charts.to));
html = html.replace(`"./${charts.from}"`, `"./${charts.to}"`);

// A worker behind the airlock may import modules and nothing else, so the language
// assets become modules; their content is in their names.
for (const name of ["tone", "han"]) {
  const base64 = readFileSync(`www/language/${name}.bin`).toString("base64");
  const text = `export default Uint8Array.from(atob("${base64}"), (c) => c.charCodeAt(0));\n`;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  writeFileSync(join(dir, `${name}-${hash}.mjs`), text);
  html = html.replace(`"./${name}.mjs"`, `"./${name}-${hash}.mjs"`);
}

// `trunk serve` adds an inline script that reloads the page; the policy admits
// only files. Trunk fills its address in when it serves the page, so the file
// takes it from the page instead.
html = html.replace(/<script>([^]*?)<\/script>/, (_, script) => {
  const text = script
    .replace("'{{__TRUNK_ADDRESS__}}'", "location.host")
    .replace("'{{__TRUNK_WS_BASE__}}'", "new URL(document.baseURI).pathname");
  writeFileSync(join(dir, "reload.js"), text);
  return `<script src="./reload.js"></script>`;
});
writeFileSync(join(dir, "index.html"), html);

const assets = readdirSync(dir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dir, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
  .sort()
  .map((path) => ({ path, bytes: read(path).length, integrity: integrity(read(path)) }));
writeFileSync(join(dir, "assets.json"), JSON.stringify({ assets }, null, 1) + "\n");
