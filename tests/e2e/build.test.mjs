// What was built is what may be published: small enough, and tight.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { dist, listedAssets } from "./harness.mjs";

const read = (path) => readFileSync(join(dist, path));
const html = read("index.html").toString();
const KIB = 1024;

/** The page's policy, directive by directive. Loosening one is a decision to be made here. */
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "blob: 'self'",
  "manifest-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'self'",
  "object-src": "'none'",
  "frame-src": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default truefan-worker",
};

test("app and worker are within their budgets", () => {
  const gzip = (bundle) => {
    const names = readdirSync(dist).filter((name) => new RegExp(`^${bundle}(-[0-9a-f]+)?(_bg\\.wasm|\\.js)$`).test(name));
    assert.equal(names.length, 2, `${bundle}: one script, one wasm`);
    return names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
  };
  for (const [bundle, budget] of [["app", 700 * KIB], ["worker", 1170 * KIB]]) {
    const size = gzip(bundle);
    assert.ok(size <= budget, `${bundle}: ${size} bytes of ${budget}`);
  }
});

test("the policy comes before anything that it governs", () => {
  const first = html.match(/<head>\s*(<[^>]*>)/)[1];
  assert.match(first, /^<meta http-equiv="Content-Security-Policy"/);
  const policy = Object.fromEntries(
    first.match(/content="([^"]*)"/)[1].split("; ").map((directive) => {
      const [name, ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }));
  assert.deepEqual(policy, POLICY);
});

test("no script, style or handler is inline", () => {
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/);
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|javascript:/i);
});

test("the page names no other origin", () => {
  assert.doesNotMatch(html, /(https?:)?\/\/[a-z0-9]/i);
});

test("all that the page names is there, and is what the page says it is", () => {
  const named = [...html.matchAll(/<(?:link|script|meta)[^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}="\\./([^"]*)"`))?.[1];
  let checked = 0;
  for (const tag of named) {
    for (const path of ["href", "src", "content", "data-wasm"].map((name) => attribute(tag, name))) {
      if (!path) continue;
      const bytes = read(path);
      const integrity = tag.match(/integrity="sha384-([^"]*)"/)?.[1];
      if (integrity) assert.equal(createHash("sha384").update(bytes).digest("base64"), integrity, path);
      checked += 1;
    }
  }
  assert.ok(checked >= 9);
});

test("the list of assets is whole", () => {
  const listed = listedAssets();
  const found = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "assets.json").length;
  assert.equal(listed.length, found);
  for (const { path, bytes, integrity } of listed) {
    const file = read(path);
    assert.equal(file.length, bytes, path);
    assert.equal(`sha384-${createHash("sha384").update(file).digest("base64")}`, integrity, path);
  }
});
