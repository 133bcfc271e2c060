// A real community, whole: imported in the browser, reloaded, and counted again.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { at, openStudio, ready } from "./harness.mjs";
import { PAGES, check, settled } from "./harness/look.mjs";
import { commit, go, preview } from "./harness/steps.mjs";

const folder = fileURLToPath(new URL("../../../shared/data/stackexchange/quantumcomputing", import.meta.url));
const files = ["Users.xml", "Posts.xml", "Comments.xml", "Votes.xml", "Badges.xml", "Tags.xml"].map((name) => join(folder, name));
const skip = !existsSync(folder) && "the data is not here";

test("quantumcomputing is imported, kept and recommended from", { skip, timeout: 240_000 }, async (t) => {
  const rows = (name, of = () => true) =>
    readFileSync(join(folder, name), "utf8").split("<row ").slice(1).filter(of).length;
  const number = (count) => new Intl.NumberFormat("en-GB").format(count);
  const members = rows("Users.xml");
  const contents = rows("Posts.xml", (row) => /PostTypeId="[12]"/.test(row));
  // The native test counts these out of the files by kind; the browser must agree to the last.
  const events = 25_007;

  const { page } = await openStudio(t);
  await preview(page, files);
  const counts = await at(page, "ready-counts").textContent();
  for (const count of [members, contents, events]) {
    assert.ok(counts.includes(number(count)), `${number(count)} in: ${counts}`);
  }
  await commit(page);

  await page.reload();
  await ready(page);
  await go(page, "home");
  const facts = await at(page, "stored-facts").textContent();
  // The site's own robot is not a person.
  assert.ok(facts.includes(number(members - 1)), facts);

  await go(page, "members");
  await at(page, "member-row").first().click();
  await at(page, "recommendation").first().waitFor({ timeout: 60_000 });
  const reasons = await at(page, "reason").allTextContents();
  assert.ok(reasons.length >= 3 && reasons.every((reason) => reason.trim().length > 10), reasons.join("\n"));

  for (const name of PAGES) {
    await go(page, name);
    await settled(page);
    await check(page, `${name} of quantumcomputing`);
  }
});
