// Steps that many journeys take.
import { fileURLToPath } from "node:url";
import { at } from "../harness.mjs";

/** Opens the sample community from the first page. */
export async function openSample(page) {
  await at(page, "open-sample").click();
  await at(page, "page-overview").waitFor({ timeout: 60_000 });
}

const HASHES = { home: "", contents: "content" };

/** Goes to a page by its address. */
export async function go(page, name) {
  await page.evaluate((hash) => { location.hash = `#/${hash}`; }, HASHES[name] ?? name);
  await at(page, `page-${name}`).waitFor({ timeout: 30_000 });
}

/** Chooses files on the import page and waits for what they hold. */
export async function preview(page, files) {
  await go(page, "import");
  // After an import the page shows what came of it.
  if (await at(page, "import-more").isVisible()) await at(page, "import-more").click();
  await at(page, "file-input").first().setInputFiles(files);
  await at(page, "preview").waitFor({ timeout: 120_000 });
}

/** Stores what was previewed. */
export async function commit(page) {
  await at(page, "commit").click();
  await at(page, "import-outcome").waitFor({ timeout: 120_000 });
}

/** A fixture, as a path. */
export const fixture = (name) => fileURLToPath(new URL(`../../fixtures/ingest/${name}`, import.meta.url));

/** A file made on the spot. */
export const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
