// The built site, as files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that `cargo xtask run` and `cargo xtask test` build. */
export const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));

/** What the build says that the site consists of: `{ path, bytes, integrity }`. */
export function listedAssets() {
  return JSON.parse(readFileSync(join(dist, "assets.json"), "utf8")).assets;
}
