// One article, one card: every door gives the JSON that the command line gives, and the schema allows it.

import { Ajv2020 } from "ajv/dist/2020.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { corpus, doors, root } from "./doors.mjs";

const schema = JSON.parse(readFileSync(new URL("schema/summary.schema.json", root), "utf8"));
// Formats of numbers ("float", "uint32") say how Rust holds them; JSON has one kind.
const isValid = new Ajv2020({ strict: false, formats: { float: true, uint32: true } }).compile(schema);

/** What is no article, or an article that tries to break the engine: DESIGN.md, 6. */
const HARD = [
  { text: "" },
  { text: " \n\t " },
  { text: "<script>alert(1)</script><p>Bupati &amp; warga" },
  { text: "a\ud800b\udc00 \ud83d\ude00 \0 \u202e نص 文字" },
  { text: "\"“".repeat(2000) },
  { text: "Bupati membuka pasar. ".repeat(20_000) },
  { text: "kata ".repeat(700_000) },
  { text: "x", lang: "fr" },
  { text: "x", published: "kemarin" },
  { text: "x", published: "2024-12-16", timeZone: "+99:00" },
  { text: "Rapat digelar Senin.", published: "2024-12-15T18:30:00Z", timeZone: "Asia/Makassar", lang: "", title: "" },
].map((article, at) => ({ id: `hard-${at}`, ...article }));

const articles = [...corpus(), ...HARD];

describe("every door", () => {
  let expected;
  before(async () => {
    expected = await doors["command line"](articles);
  });

  for (const [name, answer] of Object.entries(doors)) {
    test(`${name}: the same answers`, async () => {
      const answers = await answer(articles);
      const differing = answers.filter((found, at) => JSON.stringify(found) !== JSON.stringify(expected[at]));
      assert.deepEqual(answers, expected);
      assert.equal(differing.length, 0, "the order of keys differs");
    });

    test(`${name}: cards that the schema allows`, async () => {
      const cards = (await answer(articles)).filter((found) => !found.error);
      assert.equal(cards.length, articles.length - 4);
      for (const card of cards) assert.ok(isValid(card), `${card.id}: ${JSON.stringify(isValid.errors)}`);
    });
  }

  test("the schema refuses what is no card", () => {
    assert.ok(!isValid({ lang: "id" }));
    assert.ok(!isValid({ lang: "fr", who: [], where: [], when: [], quotes: [] }));
  });
});
