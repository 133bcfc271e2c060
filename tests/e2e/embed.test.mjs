// Another site's page that embeds the engine, under a strict policy of its own.
import assert from "node:assert/strict";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./harness/browser.mjs";
import { serveSite } from "./harness/server.mjs";

const folder = fileURLToPath(new URL("../../www/embed/", import.meta.url));

test("a page embeds the engine and asks it", async (t) => {
  const site = await serveSite({ folder });
  t.after(() => site.close());
  const { page, close } = await launch();
  t.after(close);
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${site.origin}/demo.html`);
  await page.locator("#segments tr").first().waitFor();
  assert.ok((await page.locator("#recommendations li").count()) > 0);
  assert.ok((await page.locator("#choices li").count()) > 1);
  const before = await page.locator("#recommendations").textContent();
  await page.locator("#member").selectOption({ index: 5 });
  await page.waitForFunction((text) => document.querySelector("#recommendations").textContent !== text, before);
  assert.deepEqual(complaints, []);
  for (const { method, query, body } of site.log) assert.deepEqual([method, query, body], ["GET", "", 0]);
});
