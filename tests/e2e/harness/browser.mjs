// A Chromium with a fresh profile on disk. On disk, because a private window keeps
// IndexedDB in memory, and nothing about durability could be told from it.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const USUAL = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // No name but our own address can even be looked up.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/** Launches; `viewport`, `locale` and `colorScheme` as Playwright has them. */
export async function launch({ viewport, locale = "en-GB", colorScheme, profile } = {}) {
  const executablePath = process.env.CHROME ?? USUAL.find(existsSync);
  const folder = profile ?? (await mkdtemp(join(tmpdir(), "truefan-")));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    args: ARGS,
    // Playwright would let a script open windows unasked; people's browsers do not.
    ignoreDefaultArgs: ["--disable-popup-blocking"],
    viewport: viewport ?? { width: 1280, height: 800 },
    locale,
    colorScheme,
    timezoneId: "UTC",
  });
  const close = async () => {
    await context.close();
    if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { context, page: context.pages()[0] ?? (await context.newPage()), close };
}
