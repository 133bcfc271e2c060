// Every page, in both languages and themes, wide and narrow: axe finds nothing serious,
// nothing is wider than the window, and the language is the one that was chosen.
import assert from "node:assert/strict";
import test from "node:test";
import { at, openStudio } from "./harness.mjs";
import { PAGES, check, settled } from "./harness/look.mjs";
import { go, openSample } from "./harness/steps.mjs";

const LOOKS = [
  { name: "English, light, wide", locale: "en-GB", colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { name: "Chinese, dark, narrow", locale: "zh-CN", colorScheme: "dark", viewport: { width: 360, height: 740 } },
];

for (const look of LOOKS) {
  for (const filled of [false, true]) {
    test(`${look.name}, ${filled ? "with the sample" : "with nothing stored"}`, { timeout: 240_000 }, async (t) => {
      const { page } = await openStudio(t, look);
      if (filled) await openSample(page);
      const chinese = look.locale.startsWith("zh");
      assert.equal(await page.locator("html").getAttribute("lang"), chinese ? "zh-CN" : "en");
      for (const name of PAGES) {
        await go(page, name);
        await settled(page);
        await check(page, `${name}, ${look.name}`);
      }
      if (filled) {
        await go(page, "members");
        await at(page, "member-row").first().click();
        await at(page, "recommendation").first().waitFor();
        await check(page, `member, ${look.name}`);
        await go(page, "contents");
        await at(page, "content-row").first().click();
        await at(page, "excerpt").waitFor();
        await check(page, `content, ${look.name}`);
      }
    });
  }
}
