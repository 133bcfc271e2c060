// The shortest way in: the sample, from the first click to a member's next activity.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { at, openStudio, ready } from "./harness.mjs";
import { go, openSample } from "./harness/steps.mjs";

test("the sample opens with one click and is labelled on every page", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  for (const name of ["overview", "members", "contents", "activities", "settings"]) {
    await go(page, name);
    await at(page, "banner-synthetic").waitFor();
  }
});

test("a member is shown with score, reasons and a next activity", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "members");
  await at(page, "member-row").first().click();
  await at(page, "page-member").waitFor();
  await at(page, "recommendation").first().waitFor();
  assert.ok((await at(page, "score-term").count()) >= 3);
  const recommended = await at(page, "recommendation").count();
  assert.ok(recommended >= 3);
  const reasons = await at(page, "reason").allTextContents();
  assert.equal(reasons.length, recommended, "each recommendation has a reason");
  for (const reason of reasons) assert.ok(reason.trim().length > 10, reason);
  assert.match(await at(page, "next-activity").textContent(), /\d+(\.\d+)?\s?%/);
  assert.ok((await at(page, "timeline-entry").count()) > 5);
});

test("search and segments narrow the member table, and the address remembers", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "members");
  await page.waitForFunction(() => /500/.test(document.querySelector("[data-testid=members-found]")?.textContent));
  await at(page, "member-search").fill("zzzz-nobody");
  await page.waitForFunction(() => !/500/.test(document.querySelector("[data-testid=members-found]")?.textContent));
  await at(page, "member-search").fill("");
  await at(page, "segment-filter").nth(1).click();
  await page.waitForFunction(() => location.hash.includes("?"));
  const narrowed = await at(page, "members-found").textContent();
  await page.reload();
  await ready(page);
  await page.waitForFunction(
    (text) => document.querySelector("[data-testid=members-found]")?.textContent === text, narrowed);
});

test("what is stored is there again after a reload", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "settings");
  const stored = await at(page, "stored-bytes").textContent();
  await page.reload();
  await ready(page);
  await at(page, "banner-synthetic").waitFor();
  assert.equal(await at(page, "stored-bytes").textContent(), stored);
});

test("everything can be taken out as a zip of tables", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "settings");
  const [download] = await Promise.all([page.waitForEvent("download"), at(page, "export").click()]);
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), "PK");
  for (const name of ["members.csv", "contents.csv", "activities.csv", "events.csv", "payments.csv"]) {
    assert.ok(bytes.includes(name), name);
  }
});

test("erasing leaves nothing", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "settings");
  await at(page, "erase").click();
  await at(page, "erase-word").fill("erase");
  await at(page, "erase-confirm").click();
  await at(page, "erased").waitFor();
  const left = await page.evaluate(async () => (await indexedDB.databases()).length);
  assert.equal(left, 0);
  await page.reload();
  await ready(page);
  await go(page, "overview");
  await at(page, "empty").first().waitFor();
});

test("a charted number can be read as a table", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  const card = at(page, "chart-activity");
  await card.locator("canvas").waitFor();
  await at(page, "chart-activity-toggle").click();
  assert.ok((await card.locator("tbody tr").count()) > 10);
});
