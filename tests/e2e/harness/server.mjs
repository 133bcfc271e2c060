// Serves the built site on loopback and keeps a log of every request that came in,
// from the page, from workers or from anything else.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { dist } from "./dist.mjs";

const KINDS = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * `folder`: what is served, the built site if nothing else is named.
 * `base`: the path under which the site lies, as on a host that serves many.
 * `extra`: more files by their path, `{ "/probe/a.mjs": "text" }`, for probes.
 */
export async function serveSite({ folder = dist, base = "/", extra = {} } = {}) {
  const log = [];
  const server = createServer(async (request, response) => {
    let body = 0;
    for await (const chunk of request) body += chunk.length;
    const url = new URL(request.url, "http://127.0.0.1");
    log.push({ method: request.method, path: url.pathname, query: url.search, body });
    const file = await find(url.pathname, { folder, base, extra });
    const kind = KINDS[extname(url.pathname) || ".html"] ?? "application/octet-stream";
    response.writeHead(file === undefined ? 404 : 200, { "content-type": kind, "cache-control": "no-cache" });
    response.end(file);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    base,
    log,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

async function find(path, { folder, base, extra }) {
  if (path in extra) return extra[path];
  if (!path.startsWith(base)) return undefined;
  const inside = normalize(path.slice(base.length) || "index.html");
  if (inside.startsWith("..")) return undefined;
  return readFile(join(folder, inside)).catch(() => undefined);
}
