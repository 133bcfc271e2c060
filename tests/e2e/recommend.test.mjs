// Recommending: one list for everybody, a member's with its reasons, who should see a
// piece, and models that are tried and then used.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { at, openStudio } from "./harness.mjs";
import { settled } from "./harness/look.mjs";
import { go, openSample } from "./harness/steps.mjs";

/** Opens a view of the page. */
async function view(page, query) {
  await page.evaluate((query) => { location.hash = `#/recommend?${query}`; }, query);
  await at(page, "page-recommend").waitFor({ timeout: 30_000 });
  await settled(page);
}

test("the digest of the sample can be saved, and a piece taken out of it and put back", { timeout: 120_000 }, async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "recommend");
  await at(page, "digest-piece").first().waitFor({ timeout: 60_000 });
  await settled(page);
  // By where they lead: two pieces may have one title.
  const titles = () => at(page, "digest-piece").locator(".recommendation-title").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const before = await titles();
  assert.equal(before.length, 10);
  assert.equal(new Set(before).size, before.length, "no piece twice");
  for (const reason of await at(page, "digest-piece").getByTestId("reason").allTextContents()) assert.match(reason, /\d/);

  const saved = page.waitForEvent("download");
  await at(page, "list-csv").click();
  const csv = await readFile(await (await saved).path(), "utf8");
  assert.equal(csv.trim().split("\n").length, 11);
  assert.match(csv, /^\ufeff?content_id,title,/);

  await at(page, "bar").first().click();
  await page.waitForFunction((title) => ![...document.querySelectorAll("[data-testid=digest-piece] .recommendation-title")].some((it) => it.getAttribute("href") === title), before[0]);
  await at(page, "undo").last().click();
  await page.waitForFunction((title) => [...document.querySelectorAll("[data-testid=digest-piece] .recommendation-title")].some((it) => it.getAttribute("href") === title), before[0]);
  assert.deepEqual(await titles(), before);
});

for (const [locale, because] of [["en-GB", /Because they|People who/], ["zh-CN", /因为 TA |的人也来过/]]) {
  test(`a member's list names the acts that moved it, and what would change it (${locale})`, { timeout: 120_000 }, async (t) => {
    const { page } = await openStudio(t, { locale });
    await openSample(page);
    await view(page, "view=member");
    const rows = at(page, "member-list").getByTestId("recommendation");
    await rows.first().waitFor({ timeout: 60_000 });
    const reasons = await rows.getByTestId("reason").allTextContents();
    assert.ok(reasons.some((reason) => because.test(reason)), reasons.join("\n"));
    assert.ok(await rows.getByTestId("change").count() > 0, "it says what would change it");
    const list = () => rows.locator(".recommendation-title").allTextContents();
    const plain = await list();
    await at(page, "variety-much").click();
    await page.waitForFunction((before) => JSON.stringify([...document.querySelectorAll("[data-testid=member-list] .recommendation-title")].map((it) => it.textContent)) !== before, JSON.stringify(plain));
    await settled(page);
    assert.equal((await list())[0], plain[0], "the best stays the best");

    const first = at(page, "newcomer").getByTestId("recommendation").locator(".recommendation-title");
    const popular = await first.allTextContents();
    await at(page, "liked-tag").first().click();
    await page.waitForFunction((before) => JSON.stringify([...document.querySelectorAll("[data-testid=newcomer] .recommendation-title")].map((it) => it.textContent)) !== before, JSON.stringify(popular));
  });
}

test("a piece finds the members whom it suits", { timeout: 120_000 }, async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await view(page, "view=suited");
  await at(page, "suited-row").first().waitFor({ timeout: 60_000 });
  assert.ok(await at(page, "suited-row").count() >= 10);
  assert.match(await at(page, "suited-row").first().textContent(), /\d of \d/);
});

test("models are tried on the past, shown with popularity among them, used, and given up", { timeout: 180_000 }, async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await view(page, "view=models");
  await at(page, "evaluation-model").first().waitFor({ timeout: 60_000 });
  assert.ok(await at(page, "evaluation-model").filter({ hasText: "Popularity" }).count() > 0);
  await at(page, "choice-start").click();
  await at(page, "trial").first().waitFor({ timeout: 120_000 });
  assert.ok(await at(page, "trial").count() > 10);
  assert.ok(await at(page, "trial").filter({ hasText: "Popularity" }).count() > 0);
  await at(page, "choice-take").click();
  await page.waitForFunction(() => !document.querySelector("[data-testid=choice-take]"));
  await settled(page);
  assert.ok(await at(page, "evaluation-model").count() >= 2);
  await at(page, "choice-quick").click();
  await at(page, "choice-take").waitFor({ timeout: 60_000 });
});
