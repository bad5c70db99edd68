// The doors that need no browser, each as a function from articles to answers: a summary, or a message where there is
// none.
//
//     const answers = await doors["command line"]([{ id: "a1", text: "…" }]);

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";

export const root = new URL("../../", import.meta.url);
const dist = new URL("dist/", root);
const read = (name) => readFileSync(new URL(name, dist));

/** The articles of the corpus as lines of `--jsonl`: paragraphs of a list are parted by blank lines. */
export function corpus() {
  const folder = new URL("tests/corpus/articles/", root);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const { article } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
      return { id: name, ...article, text: [article.text].flat().join("\n\n") };
    });
}

/** The answers of the package's calls. */
export async function byCalls({ ready, summarizeSync }, articles) {
  await ready();
  return articles.map(({ text, id, ...options }) => {
    try {
      return { id, ...summarizeSync(text, options) };
    } catch (error) {
      return { id, error: error.message };
    }
  });
}

/** A worker with these scripts beside the package; `options` are Miniflare's. */
export function worker(script, options = {}) {
  return new Miniflare({
    modules: [
      { type: "ESModule", path: "worker.js", contents: script },
      { type: "ESModule", path: "adiksimba", contents: read("workerd.js") },
      { type: "CompiledWasm", path: "adiksimba.wasm", contents: read("adiksimba.wasm") },
    ],
    compatibilityDate: "2025-06-01",
    ...options,
  });
}

/** The program as `cargo build --release` leaves it. */
const program = fileURLToPath(new URL("target/release/adiksimba", root));

export const doors = {
  async "command line"(articles) {
    const input = articles.map((article) => `${JSON.stringify(article)}\n`).join("");
    const { stdout } = spawnSync(program, ["--jsonl"], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
    return stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  },

  async "Node, import"(articles) {
    return byCalls(await import(new URL("node.js", dist)), articles);
  },

  async "Node, require"(articles) {
    return byCalls(createRequire(import.meta.url)(fileURLToPath(new URL("node.cjs", dist))), articles);
  },

  async workerd(articles) {
    const script = `import * as calls from "adiksimba";
      ${byCalls}
      export default { fetch: async (request) => Response.json(await byCalls(calls, await request.json())) };`;
    const runtime = worker(script);
    try {
      const response = await runtime.dispatchFetch("http://kabar.example/", { method: "POST", body: JSON.stringify(articles) });
      return await response.json();
    } finally {
      await runtime.dispose();
    }
  },
};
