// Planning ahead: an experiment that finds nothing where there is nothing, and a content
// that goes from an idea to its day in somebody's calendar.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { at, openStudio, ready } from "./harness.mjs";
import { settled } from "./harness/look.mjs";
import { go, openSample } from "./harness/steps.mjs";

const NO_DIFFERENCE = { "en-GB": /no difference larger than/, "zh-CN": /没有超过/ };

for (const locale of ["en-GB", "zh-CN"]) {
  test(`a rehearsal is drawn, kept and says that there is no difference (${locale})`, { timeout: 120_000 }, async (t) => {
    const { page } = await openStudio(t, { locale });
    await openSample(page);
    await go(page, "experiments");
    await at(page, "trial-draft").waitFor({ timeout: 60_000 });
    await at(page, "trial-name").fill("Welcome");
    await at(page, "trial-name").press("Tab");
    // One false alarm in twenty would be one red run in twenty.
    const before = await at(page, "trial-draft").textContent();
    await at(page, "trial-alpha").fill("0.1");
    await at(page, "trial-alpha").press("Enter");
    await page.waitForFunction((before) => document.querySelector("[data-testid=trial-draft]").textContent !== before, before);
    await settled(page);
    assert.match(await at(page, "trial-needed").textContent(), /\d/);
    await at(page, "trial-start").click();
    const verdict = at(page, "verdict");
    await verdict.waitFor({ timeout: 60_000 });
    assert.match(await verdict.textContent(), NO_DIFFERENCE[locale]);
    await at(page, "trial").filter({ hasText: "Welcome" }).waitFor();

    // The list has everybody once, in arms of one size.
    const [download] = await Promise.all([page.waitForEvent("download"), at(page, "trial-download").click()]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\n").slice(1);
    const arms = lines.map((line) => line.trim().at(-1));
    const of = (arm) => arms.filter((it) => it === arm).length;
    assert.equal(of("A") + of("B"), lines.length);
    assert.ok(lines.length > 100 && Math.abs(of("A") - of("B")) <= 1, `${of("A")} and ${of("B")}`);
    assert.equal(new Set(lines).size, lines.length);

    await page.reload();
    await ready(page);
    await go(page, "experiments");
    await verdict.waitFor({ timeout: 60_000 });
    assert.match(await verdict.textContent(), NO_DIFFERENCE[locale]);
    await at(page, "trial-remove").click();
    await verdict.waitFor({ state: "detached" });
    await at(page, "undo").last().click();
    await verdict.waitFor();
  });
}

test("an experiment that asks for much says that the people are not enough", { timeout: 120_000 }, async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "experiments");
  await at(page, "trial-draft").waitFor({ timeout: 60_000 });
  const before = await at(page, "trial-draft").textContent();
  await at(page, "trial-effect").fill("1");
  await at(page, "trial-effect").press("Enter");
  await page.waitForFunction((before) => document.querySelector("[data-testid=trial-draft]").textContent !== before, before);
  await settled(page);
  assert.match(await at(page, "trial-draft").textContent(), /Not enough people/);
});

test("an experiment may be drawn among listed members, and who is not known is said", { timeout: 120_000 }, async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "experiments");
  await at(page, "trial-draft").waitFor({ timeout: 60_000 });
  await at(page, "trial-audience").selectOption("listed");
  await at(page, "trial-lines").fill("somebody else\nnobody@example.org");
  await at(page, "trial-lines").press("Tab");
  await at(page, "trial-listed").filter({ hasText: "0 members of 2 lines" }).waitFor({ timeout: 60_000 });
  await at(page, "trial-listed").filter({ hasText: "somebody else" }).waitFor();
});

test("an entry goes from an idea to its day, and into a calendar", { timeout: 120_000 }, async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await go(page, "plan");
  await at(page, "plan-month").waitFor({ timeout: 60_000 });
  await at(page, "plan-add").click();
  await at(page, "plan-title").fill("Glazes, compared");
  const day = await page.locator("[data-day]").nth(10).getAttribute("data-day");
  await at(page, "plan-date").fill(day);
  await at(page, "plan-save").click();
  await at(page, "plan-item").filter({ hasText: "Glazes" }).waitFor();

  await at(page, "plan-view-board").click();
  const card = (state) => at(page, `plan-${state}`).locator("[data-testid=plan-card]").filter({ hasText: "Glazes" });
  await card("Idea").waitFor();
  for (const [from, to] of [["Idea", "Draft"], ["Draft", "Review"], ["Review", "Scheduled"]]) {
    await card(from).locator("[data-testid=plan-on]").click();
    await card(to).waitFor();
  }
  await at(page, "undo").last().click();
  await card("Review").waitFor();
  await card("Review").locator("[data-testid=plan-on]").click();
  await card("Scheduled").waitFor();

  const [download] = await Promise.all([page.waitForEvent("download"), at(page, "plan-ics").click()]);
  assert.match(download.suggestedFilename(), /\.ics$/);
  const ics = await readFile(await download.path(), "utf8");
  assert.match(ics, /^BEGIN:VCALENDAR\r\n/);
  assert.ok(ics.includes("SUMMARY:Glazes\\, compared\r\n"));
  assert.ok(ics.includes(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}\r\n`));

  await page.reload();
  await ready(page);
  await go(page, "plan");
  await at(page, "plan-view-board").click();
  await card("Scheduled").waitFor({ timeout: 60_000 });
  await card("Scheduled").locator("button.link").click();
  await at(page, "plan-content").selectOption({ index: 20 });
  await at(page, "plan-save").click();
  await at(page, "outcome-row").first().waitFor({ timeout: 60_000 });
});
