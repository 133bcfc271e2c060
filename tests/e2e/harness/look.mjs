// What every page must be, whatever is on it: done, as wide as the window, and usable
// by everybody.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All pages of their own; those of one record are reached from their tables. */
export const PAGES = [
  "home", "import", "overview", "health", "members", "topics", "network", "contents", "recommend", "plan",
  "activities", "experiments", "quality", "settings",
];

/** Waits until nothing on the page is still being computed. */
export async function settled(page) {
  const waiting = "[data-testid=waiting], [aria-busy=true]";
  await page.waitForFunction((selector) => !document.querySelector(selector), waiting, { timeout: 60_000 });
}

/** Nothing is wider than the window, there is one heading, axe finds nothing serious. */
export async function check(page, where) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${where} is ${overflow} px wider than the window`);
  assert.equal(await page.locator("h1").count(), 1, `${where}: one h1`);
  assert.equal(await page.locator("[data-testid=failed]").count(), 0, `${where}: nothing failed`);
  // Through the debugger: the policy, rightly, runs no script that is injected as text.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
  assert.deepEqual(told, [], where);
}
