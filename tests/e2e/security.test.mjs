// Nothing leaves the device: proved by trying.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { launch } from "./harness/browser.mjs";
import { serveSite } from "./harness/server.mjs";
import { at, listedAssets, openSink, openStudio } from "./harness.mjs";

const probe = (name) => readFileSync(new URL(`./probe/${name}`, import.meta.url), "utf8");
const extra = {
  "/probe/attack.mjs": probe("attack.mjs"),
  "/probe/worker.js": probe("worker.js"),
  "/probe/open.html": "<!doctype html><title>no policy</title><body>",
};

// No page can shut this one: a script that is already in, holding a person's click.
// Keeping scripts out is what the policy is for. Should the list change, look why.
const OPEN = ["link outside the document"];

/** Makes every attempt in `page`; answers with what each brought to the sink. */
async function attack(page, site, sink) {
  const home = page.url();
  const names = await page.evaluate(async () => Object.keys((await import("/probe/attack.mjs")).attempts));
  assert.ok(names.length > 30);
  const leaks = {};
  for (const name of names) {
    const before = sink.seen.length;
    const to = `${sink.origin}/${encodeURIComponent(name)}`;
    const tried = page.evaluate(
      async ([name, to]) => (await import("/probe/attack.mjs")).attempt(name, to), [name, to]);
    // A navigation takes the page away, and a refused one may never settle.
    const told = await Promise.race([tried.catch(() => "gone"), pause(1_000)]);
    await pause(told?.startsWith?.("refused") ? 20 : 150);
    if (sink.seen.length > before) leaks[name] = sink.seen.slice(before);
    if (page.url().split("#")[0] !== home.split("#")[0]) {
      leaks[name] ??= [`left for ${page.url()}`];
      await page.goto(home);
    }
  }
  await pause(500);
  return leaks;
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

test("without a policy the attempts do reach another origin", async (t) => {
  const sink = await openSink();
  t.after(() => sink.close());
  const site = await serveSite({ extra });
  t.after(() => site.close());
  const { page, close } = await launch();
  t.after(close);
  await page.goto(`${site.origin}/probe/open.html`);
  const leaks = await attack(page, site, sink);
  for (const name of ["fetch", "beacon", "WebSocket", "image", "import()", "worker from a file", "peer connection", "location"]) {
    assert.ok(name in leaks, `the attempt "${name}" is none: the sink saw nothing of it`);
  }
});

test("an injected script reaches no other origin", async (t) => {
  const sink = await openSink();
  t.after(() => sink.close());
  const { page, site } = await openStudio(t, { extra, errors: "expected" });
  const leaks = await attack(page, site, sink);
  assert.deepEqual(Object.keys(leaks), OPEN, JSON.stringify(leaks));
});

test("the worker reaches no other origin, and its own no more", async (t) => {
  const sink = await openSink();
  t.after(() => sink.close());
  const { page, site } = await openStudio(t, { extra, errors: "expected" });
  const [worker] = page.workers();
  assert.ok(worker, "the studio has started a worker");
  assert.match(worker.url(), /^blob:/, "a worker from a file would escape the page's policy");
  const before = site.log.length;
  const told = await worker.evaluate(async (addresses) => {
    const outcomes = {};
    for (const [name, to] of Object.entries(addresses)) {
      const attempts = {
        fetch: () => fetch(to, { mode: "no-cors" }),
        XMLHttpRequest: () => new Promise((done, failed) => {
          const request = new XMLHttpRequest();
          request.onload = done;
          request.onerror = () => failed(new TypeError("blocked"));
          request.open("GET", to);
          request.send();
        }),
        WebSocket: () => new Promise((done, failed) => {
          const socket = new WebSocket(to.replace("http", "ws"));
          socket.onopen = done;
          socket.onerror = () => failed(new TypeError("blocked"));
        }),
      };
      if (name === "another") attempts.import = () => import(to);
      for (const [kind, attempt] of Object.entries(attempts)) {
        outcomes[`${kind}, ${name} origin`] = await attempt().then(() => "reached", () => "blocked");
      }
    }
    return outcomes;
  }, { another: `${sink.origin}/x.js`, own: `${site.origin}/probe/worker.js` });
  assert.ok(Object.keys(told).length >= 7);
  for (const [name, outcome] of Object.entries(told)) assert.equal(outcome, "blocked", name);
  assert.deepEqual(sink.seen, []);
  assert.equal(site.log.length, before, "not even its own origin was asked");
});

test("the airlock is shut for the page: its own origin answers no fetch", async (t) => {
  const { page, site } = await openStudio(t, { errors: "expected" });
  const before = site.log.length;
  const outcome = await page.evaluate(() => fetch("./index.html").then(() => "reached", () => "blocked"));
  assert.equal(outcome, "blocked");
  // The policy outlives its tag.
  const still = await page.evaluate(() => {
    for (const tag of document.querySelectorAll("meta[http-equiv]")) tag.remove();
    return fetch("./index.html").then(() => "reached", () => "blocked");
  });
  assert.equal(still, "blocked");
  assert.equal(site.log.length, before);
});

test("a journey asks for nothing but files that the build lists", async (t) => {
  const { page, site, context } = await openStudio(t);
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await at(page, "open-sample").click();
  await at(page, "page-overview").waitFor({ timeout: 30_000 });
  const pages = { members: "members", content: "contents", activities: "activities", settings: "settings", overview: "overview" };
  for (const [hash, name] of Object.entries(pages)) {
    await page.evaluate((hash) => { location.hash = `#/${hash}`; }, hash);
    await at(page, `page-${name}`).waitFor();
    await pause(300);
  }
  const assets = new Set(listedAssets().map((asset) => site.base + asset.path));
  assets.add(site.base);
  for (const { method, path, query, body } of site.log) {
    assert.equal(method, "GET", path);
    assert.equal(query, "", path);
    assert.equal(body, 0, path);
    assert.ok(assets.has(path), `${path} is no asset of the build`);
  }
  const elsewhere = asked.filter((url) => !/^(blob|data):/.test(url) && new URL(url).origin !== site.origin);
  assert.deepEqual(elsewhere, []);
});
