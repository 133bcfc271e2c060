// The page starts, wherever a host puts it.
import assert from "node:assert/strict";
import test from "node:test";
import { openStudio, ready } from "./harness.mjs";

test("the studio opens and reopens without a complaint", async (t) => {
  const { page } = await openStudio(t);
  assert.match(await page.title(), /Truefan/);
  await page.reload();
  await ready(page);
});

test("the studio opens under a path", async (t) => {
  const { page, site } = await openStudio(t, { base: "/some/where/" });
  assert.ok(page.url().startsWith(`${site.origin}/some/where/`));
});

test("the studio opens by the name of its file", async (t) => {
  const { page, site } = await openStudio(t, { path: "index.html" });
  assert.equal(new URL(page.url()).pathname, site.base);
});

test("a worker that falls over is replaced, with the airlock shut", async (t) => {
  const { page } = await openStudio(t, { errors: "expected" });
  const [first] = page.workers();
  const second = page.waitForEvent("worker");
  await first.evaluate(() => { setTimeout(() => { throw new Error("felled by a test"); }); });
  await second;
  // It answers under a policy that lets it fetch nothing: its module was posted to it.
  const alive = await (await second).evaluate(() => new Promise((done) => {
    const answer = postMessage;
    globalThis.postMessage = (...frame) => { done(true); answer(...frame); };
    setTimeout(() => done(false), 5_000);
  }));
  assert.ok(alive, "the new worker spoke");
});

test("something is painted before the worker is up", async (t) => {
  const { page } = await openStudio(t);
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  t.diagnostic(`first contentful paint: ${Math.round(paint)} ms`);
  assert.ok(paint > 0);
});
