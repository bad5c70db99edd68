// The playground as somebody meets it who has just run `npm start`: an article is chosen by its headline, its card
// comes, and whatever is typed instead is read as well.

import assert from "node:assert/strict";
import { after, test } from "node:test";
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

const options = (page) =>
  page.evaluate(() => {
    const choose = document.querySelector("#choose");
    return [...choose.querySelectorAll("optgroup")].map(({ label, children }) => [label, [...children].map(({ text }) => text)]);
  });

test("an article is chosen by its headline, and its card comes", async (t) => {
  const { page } = await open(t, "/");
  await until(page, () => document.querySelector("adiksimba-card").summary !== null);
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
  await until(page, () => document.querySelector("adiksimba-card").summary !== null);
  await page.evaluate(() => {
    document.querySelector("#headline").value = "Bupati Tomo buka pasar";
    const text = document.querySelector("#text");
    text.value = 'Waru (ANTARA) - Bupati Tomo Sari membuka pasar desa.\n\n"Pasar ini milik warga," kata Tomo Sari.';
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const { quotes } = await summary(page, "Bupati Tomo buka pasar");
  assert.equal(quotes[0].speaker.name, "Tomo Sari");
});
