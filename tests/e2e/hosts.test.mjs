// Pages that make it hard: patched prototypes, another copy of the script, articles in places of all kinds.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { engine, open, stop, until } from "./engine.mjs";

after(stop);

const HEADLINE = "<h1>Kepala desa Bantarsari buka pasar</h1>";
const STORY = `<p>Bantarsari (ANTARA) - Kepala Desa Bantarsari Sumiati membuka pasar desa yang dibangun warga di Bantarsari, Senin.</p>
<p>"Pasar ini milik warga dan dijaga oleh warga sendiri," kata Sumiati saat peresmian.</p>`;
const OTHER = "<h1>Banjir surut</h1><p>Rimbasari (ANTARA) - Wali Kota Rimbasari Joko Prayitno meninjau banjir, Selasa.</p>";
const CARD = '<adiksimba-card published="2024-11-18"></adiksimba-card>';

/** Fills an empty page and loads the script; `before` runs in the page first. */
async function fill(t, html, before = () => {}) {
  const { page } = await open(t, "/host.html");
  await page.evaluate(before);
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await import("/adiksimba.js");
  }, html);
  return page;
}

/** Names of the persons on the page's cards, in order; waits for them. */
const names = (page) =>
  until(page, () => {
    const within = (root) => [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot && element.localName !== "adiksimba-card" ? within(element.shadowRoot) : [])]);
    const cards = within(document).filter(({ localName }) => localName === "adiksimba-card");
    return cards.length > 0 && cards.every(({ summary }) => summary) && cards.map(({ summary }) => summary.who[0].name);
  });

const HOSTS = {
  "an article": `<article>${HEADLINE}${CARD}${STORY}</article>`,
  "no article but a body that systems know": `${CARD}<main>${HEADLINE}<div class="entry-content">${STORY}</div></main>`,
  "two articles, one with the headline": `${CARD}<article>${HEADLINE}${STORY}</article><article><h2>Lain</h2><p>Baca juga berita lain di sini.</p></article>`,
  "two articles, one named": `<adiksimba-card for="b" published="2024-11-18"></adiksimba-card><article>${OTHER}</article><article id="b">${HEADLINE}${STORY}</article>`,
  "an article in an article": `<article>${HEADLINE}${CARD}${STORY}<article><p>Komentar pembaca Budi.</p></article></article>`,
  "text that readers may change": `<article contenteditable="true">${HEADLINE}${STORY}</article>${CARD}`,
  "a page from right to left": `<div dir="rtl"><article>${HEADLINE}${CARD}${STORY}</article></div>`,
};

for (const [host, html] of Object.entries(HOSTS)) {
  test(`a card for ${host}`, async (t) => {
    assert.deepEqual(await names(await fill(t, html)), ["Sumiati"]);
  });
}

test("an article in an open shadow root", async (t) => {
  const page = await fill(t, "<div id=host></div>");
  await page.evaluate(
    (html) => (document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML = html),
    `<article>${HEADLINE}${CARD}${STORY}</article>`,
  );
  assert.deepEqual(await names(page), ["Sumiati"]);
});

test("an empty article that is filled later", async (t) => {
  const page = await fill(t, `<article>${CARD}</article>`);
  await page.evaluate((html) => document.querySelector("article").insertAdjacentHTML("beforeend", html), HEADLINE + STORY);
  assert.deepEqual(await names(page), ["Sumiati"]);
});

test("prototypes that a page has patched", async (t) => {
  const page = await fill(t, HOSTS["an article"], () => {
    Array.prototype.first = function () {
      return this[0];
    };
    Object.prototype.extra = "of the page";
    Array.prototype.toJSON = function () {
      return String(this);
    };
    String.prototype.trim = function () {
      return this.replace(/^\s+|\s+$/g, "");
    };
    const append = Element.prototype.append;
    Element.prototype.append = function (...nodes) {
      return append.apply(this, nodes);
    };
  });
  await until(page, () => Boolean(document.querySelector("adiksimba-card").summary));
  // What drives WebKit writes JSON in the page.
  await page.evaluate(() => void delete Array.prototype.toJSON);
  assert.deepEqual(await names(page), ["Sumiati"]);
  assert.equal(await page.evaluate(() => document.querySelector("adiksimba-card").shadowRoot.textContent.includes("of the page")), false);
});

test("of two copies of the script the first one stays, and the second says so once", async (t) => {
  const page = await fill(t, HOSTS["an article"]);
  const warnings = await page.evaluate(async () => {
    const warnings = [];
    console.warn = (...words) => warnings.push(words.join(" "));
    const first = customElements.get("adiksimba-card");
    await import("/adiksimba.js?second");
    return customElements.get("adiksimba-card") === first && warnings;
  });
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /<adiksimba-card> is defined already/);
  assert.deepEqual(await names(page), ["Sumiati"]);
});

test("five megabytes of page around the article", async (t) => {
  const page = await fill(t, HOSTS["an article"], () => {
    const rest = document.documentElement.appendChild(document.createElement("footer"));
    for (let at = 0; at < 5000; at += 1) rest.append(Object.assign(document.createElement("p"), { textContent: "komentar ".repeat(110) }));
  });
  assert.ok(await page.evaluate(() => document.documentElement.textContent.length > 4_900_000));
  assert.deepEqual(await names(page), ["Sumiati"]);
});

test("text of twice the size fits a narrow page", async (t) => {
  const page = await fill(t, HOSTS["an article"]);
  await page.resize(engine === "chromium" ? 320 : 500, 800);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await names(page);
  const fits = await page.evaluate(() => {
    const card = document.querySelector("adiksimba-card").shadowRoot.querySelector(".card");
    return card.scrollWidth <= card.clientWidth && document.documentElement.scrollWidth <= innerWidth;
  });
  assert.equal(fits, true);
});

test("a card that is taken out and put back shows what it showed", async (t) => {
  const page = await fill(t, HOSTS["an article"]);
  await names(page);
  const there = await page.evaluate(() => {
    const { parentElement } = document.querySelector("adiksimba-card");
    const card = document.querySelector("adiksimba-card");
    card.remove();
    parentElement.prepend(card);
    return card.shadowRoot.querySelectorAll("blockquote").length;
  });
  assert.equal(there, 1);
});
