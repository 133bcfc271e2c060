// Knowing the community: what each page says first, and what the creator decides there,
// which is on disk when it is said to be, and can be undone.
import assert from "node:assert/strict";
import test from "node:test";
import { at, openStudio, ready } from "./harness.mjs";
import { settled } from "./harness/look.mjs";
import { go, openSample } from "./harness/steps.mjs";

const PAGES = [
  "overview", "health", "members", "topics", "network", "contents", "recommend", "plan", "activities", "experiments",
  "quality",
];
/** Views of a page, and pages of one thing, that open with findings of their own. */
const VIEWS = ["#/activities?view=plan", "#/activities?view=afterwards", "#/members/1", "#/content/1"];

for (const [locale, words] of [["en-GB", /\p{Script=Latin}{3}/u], ["zh-CN", /\p{Script=Han}{2}/u]]) {
  test(`every page opens with up to three findings, each a way to its evidence (${locale})`, { timeout: 120_000 }, async (t) => {
    const { page } = await openStudio(t, { locale });
    await openSample(page);
    for (const name of [...PAGES, ...VIEWS]) {
      if (name.startsWith("#")) await page.evaluate((hash) => { location.hash = hash; }, name);
      else await go(page, name);
      await at(page, "finding").first().waitFor({ timeout: 60_000 });
      await settled(page);
      const findings = at(page, "finding");
      const count = await findings.count();
      assert.ok(count >= 1 && count <= 3, `${name}: ${count} findings`);
      assert.equal(await findings.locator("a, button").count(), count, `${name}: each leads somewhere`);
      for (const text of await findings.allTextContents()) assert.match(text, words, name);
      const before = page.url();
      await findings.locator("a, button").first().click();
      await settled(page);
      assert.equal(await at(page, "failed").count(), 0, `${name}: its first finding leads to a page that works`);
      if (page.url() !== before) assert.doesNotMatch(page.url(), /not-found/);
    }
  });
}

test("a segment keeps the name it is given, and gives it up", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  const segments = async () => {
    await page.evaluate(() => { location.hash = "#/members?view=segments"; });
    await at(page, "segment-card").first().waitFor({ timeout: 60_000 });
  };
  await segments();
  const found = await at(page, "segment-card").first().locator("h2, h3").first().textContent();
  await at(page, "segment-rename").first().click();
  await at(page, "segment-name").fill("Kitchen regulars");
  await at(page, "segment-name").press("Enter");
  await at(page, "segment-card").filter({ hasText: "Kitchen regulars" }).waitFor();

  await page.reload();
  await ready(page);
  await go(page, "overview");
  await at(page, "segment-line").filter({ hasText: "Kitchen regulars" }).waitFor({ timeout: 60_000 });

  await segments();
  await at(page, "segment-rename").first().click();
  await at(page, "segment-name").fill("Others");
  await at(page, "segment-name").press("Enter");
  await at(page, "segment-card").filter({ hasText: "Others" }).waitFor();
  await at(page, "undo").last().click();
  await at(page, "segment-card").filter({ hasText: "Kitchen regulars" }).waitFor();
  await at(page, "segment-rename").first().click();
  await at(page, "segment-name").fill("");
  await at(page, "segment-name").press("Enter");
  await at(page, "segment-card").filter({ hasText: found }).first().waitFor();
});

test("the queue is worked off by keyboard, and a mark outlives the page", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "quality");
  await at(page, "case").first().waitFor({ timeout: 60_000 });
  const focus = () => page.locator("[data-testid=case][aria-current=true]").textContent();
  const first = await focus();
  await page.keyboard.press("j");
  await page.waitForFunction((before) => document.querySelector("[data-testid=case][aria-current=true]").textContent !== before, first);
  await page.keyboard.press("k");
  await page.waitForFunction((before) => document.querySelector("[data-testid=case][aria-current=true]").textContent === before, first);
  assert.ok(await at(page, "evidence").count() > 0, "what was seen is told");

  const listed = (text) => page.waitForFunction((text) => [...document.querySelectorAll("[data-testid=case]")].some((it) => it.textContent === text), text);
  const gone = (text) => page.waitForFunction((text) => ![...document.querySelectorAll("[data-testid=case] .case-name")].some((it) => it.textContent === text), text);
  const name = await at(page, "case").first().locator(".case-name").textContent();
  await page.keyboard.press("f");
  await gone(name);
  await page.keyboard.press("u");
  await listed(first);
  await page.keyboard.press("f");
  await gone(name);
  await at(page, "notice").last().waitFor();

  await page.reload();
  await ready(page);
  await go(page, "quality");
  await at(page, "case").first().waitFor({ timeout: 60_000 });
  await gone(name);
});

test("a weight of the score changes the score, and its reset gives it back", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  const score = async () => {
    await go(page, "members");
    await at(page, "member-row").first().click();
    await at(page, "page-member").waitFor();
    await settled(page);
    return at(page, "page-member").textContent();
  };
  const before = await score();
  await page.evaluate(() => { location.hash = "#/members?view=score"; });
  const weight = at(page, "weight").first();
  await weight.waitFor({ timeout: 60_000 });
  await weight.fill("90");
  await weight.press("Enter");
  await page.waitForFunction(() => !document.querySelector("[data-testid=weights-reset]").disabled);
  assert.notEqual(await score(), before);
  await page.evaluate(() => { location.hash = "#/members?view=score"; });
  await at(page, "weights-reset").click();
  await page.waitForFunction(() => document.querySelector("[data-testid=weights-reset]").disabled);
  assert.equal(await score(), before);
});

test("thresholds of classes and loyalty are in force at once, and go back", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  for (const [view, name, shown, value] of [["classes", "class", "classes", "9"], ["loyalty", "loyalty", "page-members", "5"]]) {
    await page.evaluate((view) => { location.hash = `#/members?view=${view}`; }, view);
    const field = at(page, `${name}-rules`).locator("input").first();
    await field.waitFor({ timeout: 60_000 });
    await settled(page);
    const before = await at(page, shown).first().textContent();
    assert.ok(await at(page, `${name}-reset`).isDisabled());
    await field.fill(value);
    await field.press("Enter");
    await page.waitForFunction((id) => !document.querySelector(`[data-testid=${id}]`).disabled, `${name}-reset`);
    assert.notEqual(await at(page, shown).first().textContent(), before);
    await at(page, `${name}-reset`).click();
    await page.waitForFunction((id) => document.querySelector(`[data-testid=${id}]`).disabled, `${name}-reset`);
    assert.equal(await at(page, shown).first().textContent(), before);
  }
});

test("thresholds of the signals are in force at once, can be undone, and outlive the page", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "quality");
  const field = (place) => at(page, "signal-rules").locator("input").nth(place);
  await field(0).waitFor({ timeout: 60_000 });
  await settled(page);
  assert.equal(await field(0).inputValue(), "70");
  assert.ok(await at(page, "signal-reset").isDisabled());
  const bursts = () => at(page, "signal-filter").nth(3).locator(".filter-count").textContent();
  const before = await bursts();
  assert.notEqual(before, "0", "the sample has a burst");
  // The second field: acts that a burst has at least.
  await field(1).fill("1000");
  await field(1).press("Enter");
  const counted = (wanted) => page.waitForFunction((wanted) =>
    document.querySelectorAll("[data-testid=signal-filter] .filter-count")[3]?.textContent === wanted, wanted, { timeout: 60_000 });
  await counted("0");
  await at(page, "undo").last().click();
  await counted(before);
  await field(1).fill("1000");
  await field(1).press("Enter");
  await counted("0");

  await page.reload();
  await ready(page);
  await go(page, "quality");
  await counted("0");
  assert.equal(await field(1).inputValue(), "1000");
  await at(page, "signal-reset").click();
  await counted(before);
  await page.waitForFunction(() => document.querySelector("[data-testid=signal-reset]").disabled);
});

test("the content table shows where a piece stands in its review, and is filtered by it", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "contents");
  await at(page, "content-row").first().waitFor({ timeout: 60_000 });
  const title = await at(page, "content-row").first().locator("a").first().textContent();
  await at(page, "content-row").first().locator("a").first().click();
  await at(page, "review-state").waitFor({ timeout: 60_000 });
  await at(page, "review-state").selectOption("InReview");
  await at(page, "notice").last().waitFor();

  await go(page, "contents");
  await at(page, "content-review").waitFor({ timeout: 60_000 });
  await at(page, "content-review").selectOption("InReview");
  await page.waitForFunction(() => document.querySelectorAll("[data-testid=content-row]").length === 1);
  assert.match(page.url(), /review=InReview/);
  const row = at(page, "content-row").first();
  assert.ok((await row.textContent()).includes(title));
  assert.ok((await row.textContent()).includes("In review"));
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => document.querySelectorAll("[data-testid=content-row]").length === 1, undefined, { timeout: 60_000 });
  await at(page, "content-review").selectOption("none");
  await page.waitForFunction(() => document.querySelectorAll("[data-testid=content-row]").length > 1);
  assert.ok(!(await at(page, "content-row").allTextContents()).some((text) => text.includes("In review")));
});

test("a cell of the RFM grid leads to its members, and a member to their cell", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await page.evaluate(() => { location.hash = "#/members?view=classes"; });
  const cell = at(page, "rfm-cell").first();
  await cell.waitFor({ timeout: 60_000 });
  const [name, count] = (await cell.textContent()).split(":").map((part) => part.trim());
  assert.match(name, /^R \d · F \d$/);
  // By keyboard: the words for screen readers in it are a pixel that a mouse would be sent to.
  await cell.locator("a").press("Enter");
  await at(page, "group-filter").waitFor();
  assert.match(page.url(), /group=rfm-r\d-f\d/);
  assert.ok((await at(page, "group-filter").textContent()).includes(name));
  await page.waitForFunction((count) => document.querySelector("[data-testid=members]")?.dataset.total === count, count.replace(/\D/g, ""));

  await at(page, "member-row").first().locator("a").first().click();
  await at(page, "standing").waitFor({ timeout: 60_000 });
  const rows = at(page, "standing-row");
  assert.equal(await rows.count(), 5, "role, need, activity, recency and frequency, loyalty");
  for (const text of await rows.allTextContents()) assert.match(text, /\d/, "each with the numbers that decide");
  assert.ok((await rows.nth(3).textContent()).includes(name));
  await rows.nth(0).locator("a").first().click();
  await at(page, "group-filter").waitFor();
  assert.match(page.url(), /group=role-/);
});

test("retention is drawn both ways", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "health");
  await at(page, "chart-retention-toggle").waitFor({ timeout: 60_000 });
  await at(page, "chart-retention-toggle").click();
  const table = at(page, "chart-retention").locator("table");
  await table.waitFor();
  const numbers = await table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("td, th")].map((cell) => Number.parseFloat(cell.textContent))));
  assert.ok(numbers.length > 2);
  for (const [, classic, ...rest] of numbers) assert.ok(rest.at(-1) >= classic, `${numbers}`);
});

test("an alert names the segment behind it, which leads to its members", async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await page.evaluate(() => { location.hash = "#/health?days=365"; });
  await at(page, "alert").first().waitFor({ timeout: 60_000 });
  const segment = at(page, "alert-segment").first();
  await segment.waitFor({ timeout: 60_000 });
  assert.match(await segment.textContent(), /Members of “.+” account for [\d.]+%/);
  await segment.locator("a").click();
  await at(page, "member-row").first().waitFor({ timeout: 60_000 });
  assert.match(page.url(), /segment=\d/);
});
