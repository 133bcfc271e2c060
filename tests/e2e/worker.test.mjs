// The worker is stopped, asked nicely and by force, and nothing that was stored is lost.
import assert from "node:assert/strict";
import test from "node:test";
import { at, openStudio, ready } from "./harness.mjs";
import { commit, file, fixture, go, preview } from "./harness/steps.mjs";

/** Enough rows to be busy with for a while. */
function large() {
  const rows = Array.from({ length: 400_000 }, (_, i) =>
    `m${i % 5000},c${i % 3000},like,2024-${String(1 + i % 12).padStart(2, "0")}-${String(1 + i % 28).padStart(2, "0")} 10:00:${String(i % 60).padStart(2, "0")}`);
  return file("large.csv", `member_id,content_id,interaction_type,interaction_time\n${rows.join("\n")}\n`);
}

/** What the page says is stored. */
async function stored(page) {
  await go(page, "settings");
  await at(page, "ledger-entry").first().waitFor();
  return at(page, "ledger-entry").count();
}

test("an import is cancelled, and the page works on", async (t) => {
  const { page } = await openStudio(t);
  await preview(page, [fixture("member_interactions.csv")]);
  await commit(page);
  await go(page, "import");
  await at(page, "import-more").click();
  await at(page, "file-input").first().setInputFiles([large()]);
  await at(page, "cancel").click();
  await at(page, "cancel").waitFor({ state: "detached", timeout: 10_000 });
  assert.equal(await stored(page), 1);
  // Whether the worker stopped by itself or was replaced, it reads files again.
  await preview(page, [fixture("member_data.csv")]);
  await commit(page);
  assert.equal(await stored(page), 2);
});

test("a worker that dies in the middle of an import takes nothing with it", async (t) => {
  const { page } = await openStudio(t, { errors: "expected" });
  await preview(page, [fixture("member_interactions.csv")]);
  await commit(page);
  await go(page, "import");
  await at(page, "import-more").click();
  const [worker] = page.workers();
  await at(page, "file-input").first().setInputFiles([large()]);
  await at(page, "progress").waitFor();
  const next = page.waitForEvent("worker");
  await worker.evaluate(() => { setTimeout(() => { throw new Error("felled by a test"); }); });
  await next;
  await at(page, "import-failed").waitFor({ timeout: 10_000 });
  assert.equal(await stored(page), 1);
  await page.reload();
  await ready(page);
  assert.equal(await stored(page), 1);
});
