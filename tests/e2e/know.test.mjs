// Knowing the community: what each page says first, and what the creator decides there,
// which is on disk when it is said to be, and can be undone.
import assert from "node:assert/strict";
import test from "node:test";
import { at, openStudio, ready } from "./harness.mjs";
import { settled } from "./harness/look.mjs";
import { go, openSample } from "./harness/steps.mjs";

const PAGES = ["overview", "health", "members", "topics", "network", "contents", "activities", "plan", "experiments", "quality"];

for (const [locale, words] of [["en-GB", /\p{Script=Latin}{3}/u], ["zh-CN", /\p{Script=Han}{2}/u]]) {
  test(`every page opens with up to three findings, each a way to its evidence (${locale})`, { timeout: 120_000 }, async (t) => {
    const { page } = await openStudio(t, { locale });
    await openSample(page);
    for (const name of PAGES) {
      await go(page, name);
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
