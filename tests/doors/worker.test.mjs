// The example worker in the real workerd: a page of the origin goes in, the same page with its card comes out.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { root, worker } from "./doors.mjs";

const script = readFileSync(new URL("examples/worker/worker.js", root), "utf8");
const CARD = /<adiksimba-card\b.*<\/adiksimba-card>/s;
const page = readFileSync(new URL("www/examples/article.html", root), "utf8").replace(CARD, "");

/** The worker before an origin that answers with `body`. */
function serving(body, { position = "after", type = "text/html; charset=utf-8" } = {}) {
  return worker(script, {
    bindings: { POSITION: position },
    outboundService: () => new Response(body, { headers: { "content-type": type } }),
  });
}

async function served(body, options) {
  const runtime = serving(body, options);
  try {
    return await (await runtime.dispatchFetch("http://www.kabar.example/berita/1")).text();
  } finally {
    await runtime.dispose();
  }
}

describe("the example worker", () => {
  for (const position of ["after", "before"]) {
    test(`puts the card ${position} the article, and changes nothing else`, async () => {
      const html = await served(page, { position });
      const [card] = html.match(CARD);
      assert.equal(html.replace(card, ""), page);
      const neighbour = position === "after" ? `</article>${card}` : `${card}<article id="berita">`;
      assert.ok(html.includes(neighbour));
      assert.ok(card.includes("Hartini Wulandari") && card.includes('<link rel="stylesheet" href="/adiksimba.css">'));
    });
  }

  test("reads references and line breaks as a reader sees them", async () => {
    const quote = page.replace('"Pasar ini milik nelayan.', "&ldquo;Pasar ini milik nelayan &amp; &#x6b;eluarganya.");
    assert.match(await served(quote), /Pasar ini milik nelayan &amp; keluarganya\./);
  });

  test("serves a page without an article, and what is no page, as it came", async () => {
    assert.equal(await served("<!doctype html><p>Bukan berita"), "<!doctype html><p>Bukan berita");
    assert.equal(await served('{"a":1}', { type: "application/json" }), '{"a":1}');
  });

  test("serves the page without a card where the article cannot be read", async () => {
    const hostile = page.replace("2024-11-18T15:20:00+08:00", "kemarin");
    assert.equal(await served(hostile), hostile);
  });

  test("an article cannot write markup", async () => {
    const hostile = page.replace("Bambang Sutrisno", "Bambang &lt;/template&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    assert.ok(!(await served(hostile)).includes("<script>alert"));
  });
});
