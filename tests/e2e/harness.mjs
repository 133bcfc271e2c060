// What every journey needs: the built site on a server of its own, a fresh browser
// profile, and a watch over everything that goes wrong meanwhile.
//
//   test("…", async (t) => {
//     const { page, site } = await openStudio(t);
//     …
//   });
//
// When the test ends, so do browser and server, and any error on the console, any
// uncaught exception and any answer but 200 fails it, unless `errors: "expected"`.
import assert from "node:assert/strict";
import { launch } from "./harness/browser.mjs";
import { serveSite } from "./harness/server.mjs";

export { dist, listedAssets } from "./harness/dist.mjs";
export { openSink } from "./harness/sink.mjs";

/** Opens the studio and waits until its worker has answered. */
export async function openStudio(t, options = {}) {
  const { errors = "forbidden", path = "", ...rest } = options;
  const site = await serveSite(rest);
  t.after(() => site.close());
  const browser = await launch(rest);
  t.after(() => browser.close());
  const page = browser.page;
  const complaints = watch(page);
  if (errors === "forbidden") t.after(() => assert.deepEqual(complaints, [], "the page complained"));
  await page.goto(site.origin + site.base + path);
  await ready(page);
  return { page, site, context: browser.context, complaints };
}

/** Waits until the airlock is closed and the worker has opened what is stored. */
export async function ready(page) {
  await page.waitForSelector("html[data-airlock=closed][data-ready=true]", { state: "attached", timeout: 30_000 });
}

/** An element by its test id. */
export const at = (page, id) => page.locator(`[data-testid="${id}"]`);

function watch(page) {
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
