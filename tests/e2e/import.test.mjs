// Files dropped by people: known, unknown, broken.
import assert from "node:assert/strict";
import test from "node:test";
import { at, openStudio, ready } from "./harness.mjs";
import { commit, file, fixture, go, preview } from "./harness/steps.mjs";

test("the brief's tables are recognised together", async (t) => {
  const { page } = await openStudio(t);
  const names = ["user_data.csv", "member_data.csv", "member_interactions.csv", "activity_data.csv", "community_data.csv"];
  await preview(page, names.map(fixture));
  assert.equal(await at(page, "import-files").locator("tbody tr").count(), names.length);
  await commit(page);
  await go(page, "members");
  await at(page, "member-row").first().waitFor();
});

test("a second import of the same file adds nothing", async (t) => {
  const { page } = await openStudio(t);
  await preview(page, [fixture("member_interactions.csv")]);
  await commit(page);
  await preview(page, [fixture("member_interactions.csv")]);
  await commit(page);
  assert.match(await at(page, "import-outcome").textContent(), /\b0\b|no new|nothing/i);
});

test("the sample is not offered where a real community is stored", async (t) => {
  const { page } = await openStudio(t);
  await at(page, "open-sample").waitFor();
  await preview(page, [fixture("member_data.csv")]);
  await commit(page);
  for (const again of [false, true]) {
    if (again) {
      await page.reload();
      await ready(page);
    }
    await go(page, "home");
    await at(page, "stored-facts").waitFor();
    assert.equal(await at(page, "open-sample").count(), 0);
    assert.equal(await at(page, "banner-synthetic").count(), 0);
  }
});

test("an unknown table is mapped by hand", async (t) => {
  const { page } = await openStudio(t);
  const rows = Array.from({ length: 30 }, (_, i) => `p${i % 7};thing ${i % 5};2026-03-${String(1 + i % 28).padStart(2, "0")};${i}`);
  await preview(page, [file("mine.csv", `wer;was;tag;anzahl\n${rows.join("\n")}\n`)]);
  await at(page, "mapping").waitFor();
  await at(page, "map-who").selectOption("0");
  await at(page, "map-what").selectOption("1");
  await at(page, "map-when").selectOption("2");
  await at(page, "remap").click();
  await page.waitForFunction(() => /\b7\b/.test(document.querySelector("[data-testid=ready-counts]")?.textContent));
  await commit(page);
  await go(page, "members");
  await page.waitForFunction(() => /\b7\b/.test(document.querySelector("[data-testid=members-found]")?.textContent));
});

const HEADER = "member_id,interaction_type,interaction_time\n";
const GOOD = "m1,comment,2026-01-05 10:00:00\nm2,like,2026-01-06 11:00:00\n";
const BAD = {
  "a picture with another name": { file: { name: "members.csv", mimeType: "text/csv", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]) } },
  "an empty file": { file: file("empty.csv", "") },
  "a header without rows": { file: file("header.csv", HEADER) },
  "truncated XML": { file: file("Users.xml", '<?xml version="1.0"?>\n<users>\n<row Id="1" DisplayName="A" CreationDate="2020-01-01T00:00:00.000" />\n<row Id="2" Disp'), kept: true },
  "a quote that is never closed": { file: file("quote.csv", `${HEADER}${GOOD}m3,"comment,2026-01-07 10:00:00\n`), kept: true },
  "numbers that are none": { file: file("numbers.csv", "user_id,item_id,score\na,x,1\nb,y,NaN\nc,z,1e999\n"), kept: true },
  "rows given twice": { file: file("twice.csv", HEADER + GOOD + GOOD), kept: true },
  "a date to come": { file: file("future.csv", `${HEADER}${GOOD}m3,like,2199-01-01 00:00:00\n`), kept: true },
  "far too many columns": { file: file("wide.csv", `${Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(",")}\n1\n`) },
};

for (const [what, { file: bad, kept }] of Object.entries(BAD)) {
  test(`${what}: said plainly, nothing lost, the page alive`, async (t) => {
    const { page } = await openStudio(t);
    await preview(page, [fixture("member_data.csv")]);
    await commit(page);
    await preview(page, [bad]);
    const issue = await at(page, "issue").first().textContent();
    assert.ok(issue.trim().length > 20, `says what is wrong and what to do: ${issue}`);
    if (kept) {
      await commit(page);
    } else {
      await at(page, "discard").click();
    }
    await go(page, "members");
    await at(page, "member-row").first().waitFor();
  });
}
