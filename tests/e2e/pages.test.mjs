// Every page, in both languages and themes, wide and narrow: axe finds nothing serious,
// nothing is wider than the window, and the language is the one that was chosen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { at, openStudio } from "./harness.mjs";
import { go, openSample } from "./harness/steps.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGES = [
  "home", "import", "overview", "health", "members", "topics", "network", "contents", "activities",
  "quality", "settings",
];
const LOOKS = [
  { name: "English, light, wide", locale: "en-GB", colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { name: "Chinese, dark, narrow", locale: "zh-CN", colorScheme: "dark", viewport: { width: 360, height: 740 } },
];

for (const look of LOOKS) {
  for (const filled of [false, true]) {
    test(`${look.name}, ${filled ? "with the sample" : "with nothing stored"}`, { timeout: 240_000 }, async (t) => {
      const { page } = await openStudio(t, look);
      if (filled) await openSample(page);
      const chinese = look.locale.startsWith("zh");
      assert.equal(await page.locator("html").getAttribute("lang"), chinese ? "zh-CN" : "en");
      for (const name of PAGES) {
        await go(page, name);
        await page.waitForFunction(() => !document.querySelector("[data-testid=waiting], [aria-busy=true]"), undefined, { timeout: 60_000 });
        await check(page, `${name}, ${look.name}`);
      }
      if (filled) {
        await go(page, "members");
        await at(page, "member-row").first().click();
        await at(page, "recommendation").first().waitFor();
        await check(page, `member, ${look.name}`);
        await go(page, "contents");
        await at(page, "content-row").first().click();
        await at(page, "excerpt").waitFor();
        await check(page, `content, ${look.name}`);
      }
    });
  }
}

async function check(page, where) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${where} is ${overflow} px wider than the window`);
  assert.equal(await page.locator("h1").count(), 1, `${where}: one h1`);
  // Through the debugger: the policy, rightly, runs no script that is injected as text.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
  assert.deepEqual(told, [], where);
}
