// The playground as somebody meets it who has just run `npm start`: an article is chosen by its headline, its card
// comes, and whatever is typed instead is read as well.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { open, stop, until } from "./engine.mjs";

after(stop);

/** Waits for the card of the article with this headline, and returns its summary. */
const summary = (page, title) =>
  until(
    page,
    (title) => {
      const { summary } = document.querySelector("adiksimba-card");
      return summary?.title === title && summary;
    },
    title,
  );

/** Waits for the card of the first article. A page may be there before its element is: then there is no such property. */
const started = (page) => until(page, () => Boolean(document.querySelector("adiksimba-card").summary));

/** Types a headline and a text. */
const type = (page, title, text) =>
  page.evaluate(
    (title, text) => {
      document.querySelector("#headline").value = title;
      const field = document.querySelector("#text");
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    title,
    text,
  );

const TITLE = "Bupati Tomo buka pasar";
const TEXT = 'Waru (ANTARA) - Bupati Tomo Sari membuka pasar desa.\n\n"Pasar ini milik warga," kata Tomo Sari.';

const options = (page) =>
  page.evaluate(() => {
    const choose = document.querySelector("#choose");
    return [...choose.querySelectorAll("optgroup")].map(({ label, children }) => [label, [...children].map(({ text }) => text)]);
  });

test("an article is chosen by its headline, and its card comes", async (t) => {
  const { page } = await open(t, "/");
  await started(page);
  const groups = await options(page);
  assert.deepEqual(groups.map(([label]) => label), ["Indonesian", "English", "Malay"]);
  const last = groups.at(-1)[1].at(-1);
  await page.evaluate((title) => {
    const choose = document.querySelector("#choose");
    [...choose.options].find(({ text }) => text === title).selected = true;
    choose.dispatchEvent(new Event("change"));
  }, last);
  assert.equal((await summary(page, last)).lang, "ms");
  const log = await page.evaluate(() => document.querySelector("#log").textContent);
  assert.match(log, /^\d+ words read in \d+\.\d\d ms on this device\.$/);
});

test("a text of the reader's own is read as it is typed", async (t) => {
  const { page } = await open(t, "/");
  await started(page);
  await type(page, TITLE, TEXT);
  const { quotes } = await summary(page, TITLE);
  assert.equal(quotes[0].speaker.name, "Tomo Sari");
});

test("what is typed before the articles have come stays", async (t) => {
  let send;
  const typed = new Promise((resolve) => (send = resolve));
  const answer = (request, response, { pathname }) => {
    if (!pathname.startsWith("/articles/")) return false;
    typed.then(() => response.end(readFileSync(join(root, "tests/corpus", pathname))));
    return true;
  };
  const { page } = await open(t, "/", { server: { answer } });
  await until(page, () => document.querySelector("adiksimba-card").summary === null);
  await type(page, TITLE, TEXT);
  send();
  await until(page, () => document.querySelector("#choose").length > 0);
  assert.equal(await page.evaluate(() => document.querySelector("#headline").value), TITLE);
  await summary(page, TITLE);
});
