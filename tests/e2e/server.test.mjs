// The server of the playground and of these tests: whatever is asked, it answers and goes on.

import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { serve } from "../../scripts/serve.mjs";

/** The status of a path that is sent as it stands; `fetch` would mend it first. */
function status(url, path) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, agent: false }, (response) => resolve(response.resume().statusCode)).on("error", reject).end();
  });
}

const ASKED = {
  "/": 200,
  "//": 400,
  "/%": 404,
  "/%2e%2e/package.json": 404,
  "/..%2fpackage.json": 404,
  "/no-such-page": 404,
};

test("addresses of all kinds", async (t) => {
  const { url, close } = await serve({ folders: ["www"] });
  t.after(close);
  for (const [path, expected] of Object.entries(ASKED)) {
    assert.equal(await status(url, path), expected, path);
  }
});
