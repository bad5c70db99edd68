// A small static server for the playground and the tests: the project's own files, the right media types, nothing
// from outside the folders it is given. A test may add headers, or answer a path itself.
//
//     const server = await serve({ folders: ["dist", "www"] });
//     console.log(server.url);

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { root } from "./run.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** The file of a URL path in the first folder that holds it; a folder's is its index.html. */
function fileOf(path, folders) {
  const relative = normalize(decodeURIComponent(path));
  if (relative.includes("..") || relative.includes("\0")) return null;
  for (const folder of folders) {
    for (const candidate of [join(root, folder, relative), join(root, folder, relative, "index.html")]) {
      if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate;
    }
  }
  return null;
}

/**
 * Serves folders of the project on the loopback interface.
 * @param {object} options
 * @param {string[]} options.folders relative to the project's root; the first that holds a path wins
 * @param {number} [options.port] 0 takes a free one
 * @param {(request, response, url: URL) => boolean} [options.answer] true where it answered itself
 * @param {(path: string) => Record<string, string>} [options.headers] further headers of a path
 */
export async function serve({ folders, port = 0, answer = () => false, headers = () => ({}) }) {
  const server = createServer((request, response) => {
    const base = "http://localhost";
    if (!URL.canParse(request.url, base)) {
      // Such as `//`, which would name a host and has none.
      response.writeHead(400, { "content-type": "text/plain" }).end(`no address: ${request.url}`);
      return;
    }
    const url = new URL(request.url, base);
    if (answer(request, response, url)) return;
    let file;
    try {
      file = fileOf(url.pathname, folders);
    } catch {
      file = null; // a malformed escape names no file
    }
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain" }).end(`no file at ${url.pathname}`);
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    // A sandboxed frame is of another origin than the scripts it loads.
    const shared = { "access-control-allow-origin": "*", "cache-control": "no-cache" };
    response.writeHead(200, { "content-type": type, ...shared, ...headers(url.pathname) });
    // A build may take the file away between the look and the reading.
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const close = () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  return { url, close };
}
