// How long each page takes to show its numbers, first and again, over made-up communities
// of two sizes. Run `cargo xtask dist` first, then `node benches/browser/pages.mjs`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../tests/e2e/harness/browser.mjs";
import { serveSite } from "../../tests/e2e/harness/server.mjs";
import { at, ready } from "../../tests/e2e/harness.mjs";
import { go } from "../../tests/e2e/harness/steps.mjs";
import { writeDump } from "./dump.mjs";

const PAGES = [
  "overview", "health", "members", "topics", "network", "contents", "recommend", "plan", "activities", "experiments",
  "quality",
];
const SIZES = process.argv[2] === "large" ? [[30_000, 3_000_000]] : [[3_000, 300_000]];
const MINUTES = 60_000;

for (const [members, events] of SIZES) {
  const folder = await mkdtemp(join(tmpdir(), "truefan-bench-"));
  const files = await writeDump(folder, members, events);
  const site = await serveSite();
  const { page, close } = await launch();
  await page.goto(`${site.origin}/#/import`);
  await ready(page);
  let from = performance.now();
  await at(page, "file-input").first().setInputFiles(files);
  await at(page, "preview").waitFor({ timeout: 5 * MINUTES });
  await at(page, "commit").click();
  await at(page, "import-outcome").waitFor({ timeout: 5 * MINUTES });
  console.log(`${members} members, ${events} events: imported in ${seconds(from)}`);
  for (const again of [false, true]) {
    for (const name of PAGES) {
      from = performance.now();
      await go(page, name);
      await page.waitForFunction(
        () => !document.querySelector("[data-testid=waiting], [aria-busy=true]"),
        undefined, { timeout: 5 * MINUTES, polling: 20 });
      console.log(`${name}${again ? ", again" : ""}: ${seconds(from)}`);
    }
  }
  await close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(2)} s`;
}
