// From an idea to what it did: an activity is planned, kept and taken along as files, and
// one that was held is looked back on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { at, openStudio, ready } from "./harness.mjs";
import { settled } from "./harness/look.mjs";
import { openSample } from "./harness/steps.mjs";

async function view(page, name) {
  await page.evaluate((name) => { location.hash = `#/activities?view=${name}`; }, name);
  await at(page, "page-activities").waitFor({ timeout: 60_000 });
  await settled(page);
}

for (const [locale, words] of [["en-GB", /expected/], ["zh-CN", /预计/]]) {
  test(`plan an event and see its lift (${locale})`, { timeout: 180_000 }, async (t) => {
    const { page } = await openStudio(t, { locale });
    await openSample(page);

    // What: a live stream, for everybody, when they are there.
    await view(page, "plan");
    await at(page, "plan-kind").waitFor({ timeout: 60_000 });
    await at(page, "plan-kind").selectOption("Live");
    await page.waitForFunction(() => location.hash.includes("kind=Live"));
    await at(page, "invite").first().waitFor({ timeout: 60_000 });
    assert.equal(await at(page, "invite").count(), 100);
    assert.match(await at(page, "plan-list").textContent(), words);
    assert.match(await at(page, "plan-expected").textContent(), /\d+ – \d+/);
    assert.ok(await at(page, "checklist-row").count() >= 8);
    assert.ok(await at(page, "run-sheet-row").count() >= 5);

    // Fewer places, fewer invitations.
    await at(page, "plan-places").fill("5");
    await at(page, "plan-places").press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("[data-testid=invite]").length < 100);

    // Kept, and still there after a reload.
    await at(page, "plan-title").fill("Spring evening");
    await at(page, "plan-keep").click();
    await at(page, "kept-plan").filter({ hasText: "Spring evening" }).waitFor();
    await page.reload();
    await ready(page);
    const kept = at(page, "kept-plan").filter({ hasText: "Spring evening" });
    await kept.waitFor({ timeout: 60_000 });

    const saved = async (id) => {
      const [download] = await Promise.all([page.waitForEvent("download"), kept.locator(`[data-testid=${id}]`).click()]);
      return readFileSync(await download.path(), "utf8");
    };
    const ics = await saved("plan-ics");
    assert.ok(ics.startsWith("BEGIN:VCALENDAR\r\n") && ics.includes("BEGIN:VEVENT"), ics);
    assert.match(ics.replaceAll("\r\n ", ""), /SUMMARY:Spring evening/);
    const invited = await saved("plan-csv");
    assert.match(invited, /member_id,name\n"m\d+",/);

    // Given up, and taken back.
    await kept.locator("[data-testid=plan-drop]").click();
    await kept.waitFor({ state: "detached" });
    await at(page, "undo").last().click();
    await kept.waitFor();

    // One that was held: who came, and whether it brought them back more often.
    await view(page, "afterwards");
    await at(page, "lift").waitFor({ timeout: 60_000 });
    const activities = at(page, "after-activity").locator("option");
    assert.ok(await activities.count() > 10);
    await at(page, "after-activity").selectOption({ index: 8 });
    await page.waitForFunction(() => location.hash.includes("activity="));
    await at(page, "comparison").first().waitFor({ timeout: 60_000 });
    assert.equal(await at(page, "comparison").count(), 2);
    assert.match(await at(page, "lift").textContent(), /\d/);
    assert.match(await at(page, "after-satisfaction").textContent(), /\d/);
    assert.equal(await at(page, "failed").count(), 0);
  });
}

test("what was held is told, and what to try next", { timeout: 120_000 }, async (t) => {
  const { page } = await openStudio(t);
  await openSample(page);
  await view(page, "afterwards");
  await at(page, "activity-row").first().waitFor({ timeout: 60_000 });
  await at(page, "activity-row").nth(5).locator("button").click();
  await page.waitForFunction(() => location.hash.includes("activity="));
  const came = await at(page, "after-came").textContent();
  assert.match(came, /\d+ of \d+/);

  await view(page, "next");
  await at(page, "chances").waitFor({ timeout: 60_000 });
  assert.ok(await at(page, "chance").count() >= 5);
  assert.match(await at(page, "skill").textContent(), /past activities/);
  assert.ok(await at(page, "arm").count() === 6);
  assert.match(await at(page, "pick").textContent(), /This time/);
});
