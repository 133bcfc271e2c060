// The budgets that only a browser can answer: a million events imported, reopened and
// looked at. Run `cargo xtask run` or `dist` first, then
// `node benches/browser/million.mjs`.
// The figures go to benches/README.md, with the machine they were taken on.
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../tests/e2e/harness/browser.mjs";
import { serveSite } from "../../tests/e2e/harness/server.mjs";
import { at, ready } from "../../tests/e2e/harness.mjs";
import { go } from "../../tests/e2e/harness/steps.mjs";
import { generator } from "./random.mjs";

const EVENTS = Number(process.argv[2] ?? 1_000_000);
const KINDS = ["comment", "like", "view", "share", "answer"];

async function writeLog(path) {
  const random = generator(7);
  const out = createWriteStream(path);
  out.write("member_id,content_id,kind,time,value\n");
  const start = Date.UTC(2025, 0, 1);
  for (let row = 0; row < EVENTS; row += 1) {
    const member = Math.floor(random() ** 2 * 10_000);
    const content = Math.floor(random() ** 2 * 3_000);
    const kind = KINDS[Math.floor(random() * KINDS.length)];
    const time = new Date(start + Math.floor(random() * 365 * 86_400) * 1_000).toISOString().slice(0, 19);
    const line = `member-${member},content-${content},${kind},${time}Z,${row % 10}\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

const folder = await mkdtemp(join(tmpdir(), "truefan-bench-"));
const log = join(folder, "events.csv");
await writeLog(log);
console.log(`${EVENTS} events, ${((await stat(log)).size / 2 ** 20).toFixed(1)} MiB of CSV`);

const site = await serveSite();
const { context, page, close } = await launch();
await page.addInitScript(() => {
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, entry.duration);
  }).observe({ type: "longtask", buffered: true });
});

async function timed(what, work) {
  await page.evaluate(() => { globalThis.longest = 0; });
  const from = performance.now();
  await work();
  const took = performance.now() - from;
  const longest = await page.evaluate(() => globalThis.longest);
  console.log(`${what}: ${(took / 1000).toFixed(2)} s, longest main-thread task ${longest ? `${Math.round(longest)} ms` : "under 50 ms"}`);
}

await page.goto(`${site.origin}/#/import`);
await ready(page);
await timed("read and preview", async () => {
  await at(page, "file-input").first().setInputFiles(log);
  await at(page, "preview").waitFor({ timeout: 300_000 });
});
await timed("commit", async () => {
  await at(page, "commit").click();
  await at(page, "import-outcome").waitFor({ timeout: 300_000 });
});
await timed("overview", async () => {
  await go(page, "overview");
  await at(page, "finding").first().waitFor({ timeout: 300_000 });
});
await timed("members, with segments fitted", async () => {
  await go(page, "members");
  await at(page, "member-row").first().waitFor({ timeout: 300_000 });
});
await timed("a member, with recommenders fitted", async () => {
  await at(page, "member-row").first().click();
  await at(page, "recommendation").first().waitFor({ timeout: 300_000 });
});
await page.goto("about:blank");
const from = performance.now();
await page.goto(`${site.origin}/#/overview`);
await ready(page);
const opened = performance.now() - from;
await at(page, "finding").first().waitFor({ timeout: 300_000 });
console.log(`reopen: ${(opened / 1000).toFixed(2)} s until open, ${((performance.now() - from) / 1000).toFixed(2)} s until first numbers`);

await close();
await context.browser()?.close();
await site.close();
await rm(folder, { recursive: true, force: true });
