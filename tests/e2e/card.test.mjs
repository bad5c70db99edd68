// The card on pages of many kinds: that it comes, proves its facts, and leaves the page alone.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { engine, open, stop, until } from "./engine.mjs";

after(stop);

/** Waits for the first card or error of the page, and says what came. */
const settled = (page) =>
  until(page, () => {
    const card = document.querySelector("adiksimba-card");
    if (card.error) return { error: card.error.code ?? String(card.error) };
    return card.summary && { names: card.summary.who.map(({ name }) => name), lang: card.summary.lang };
  });

const card = (page, work) => page.evaluate(`() => { const root = document.querySelector("adiksimba-card").shadowRoot; return (${work})(root) }`);

/** Browsers ask for a page's icon on their own; a policy without images forbids it. */
const isIcon = (/** @type {string} */ address) => address.includes("/favicon.ico");

for (const name of ["plain", "article", "strict", "classic", "editor", "several"]) {
  test(`the page ${name} has its card`, async (t) => {
    const { page } = await open(t, `/examples/${name}.html`);
    const { names, lang } = await settled(page);
    assert.equal(lang, "id");
    assert.ok(names.some((name) => name.includes("Hartini")), names.join());
    const text = await card(page, (root) => root.textContent);
    assert.match(text, /Pasar ini milik nelayan/);
    assert.deepEqual(page.faults.filter((fault) => !isIcon(fault)), []);
  });
}

test("the strictest policy is never violated", async (t) => {
  const { page } = await open(t, "/examples/strict.html");
  await settled(page);
  await card(page, (root) => root.querySelector(".fact").click());
  const violations = await page.evaluate(() => globalThis.violations);
  assert.deepEqual(violations.filter(({ blockedURI }) => !isIcon(blockedURI)), []);
  // The control: the page does tell violations.
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  assert.ok(await until(page, () => globalThis.violations.some(({ violatedDirective }) => /style/.test(violatedDirective))));
});

test("a policy without wasm keeps the fallback and says so once", async (t) => {
  const { page } = await open(t, "/examples/blocked.html");
  assert.deepEqual(await settled(page), { error: "wasm-blocked" });
  assert.equal(await page.evaluate(() => document.querySelector("adiksimba-card").shadowRoot === null), true);
  assert.match(await page.evaluate(() => document.querySelector("adiksimba-card").textContent), /Ringkasan/);
});

test("a wrong media type of the wasm is worked around", async (t) => {
  const headers = (path) => (path.endsWith(".wasm") ? { "content-type": "text/plain" } : {});
  const { page } = await open(t, "/examples/plain.html", { server: { headers } });
  assert.ok((await settled(page)).names);
});

test("a wasm that is not there keeps the fallback", async (t) => {
  const answer = (request, response, url) => url.pathname.endsWith(".wasm") && Boolean(response.writeHead(404).end());
  const { page } = await open(t, "/examples/plain.html", { server: { answer } });
  assert.deepEqual(await settled(page), { error: "wasm-fetch" });
});

test("a fact marks its sentence in the article, Escape takes the mark away and gives the focus back", async (t) => {
  const { page } = await open(t, "/examples/plain.html");
  await settled(page);
  const marked = () => [...(CSS.highlights?.get("adiksimba-proof") ?? [])].map(String);
  await page.evaluate(() => {
    const { summary, shadowRoot } = document.querySelector("adiksimba-card");
    shadowRoot.getElementById(summary.who[0].id).click();
  });
  const [sentence] = await page.evaluate(marked);
  assert.match(sentence, /Hartini Wulandari/);
  assert.equal(await card(page, (root) => root.querySelector("[aria-current]").id), "who-1");
  assert.equal(await card(page, (root) => root.querySelector(".proof").textContent.includes("Hartini")), true);
  await page.press("Escape");
  assert.deepEqual(await page.evaluate(marked), []);
  assert.equal(await card(page, (root) => root.activeElement?.id), "who-1");
});

test("a page may keep the card from proving a fact, and hears of reports", async (t) => {
  const { page } = await open(t, "/examples/plain.html");
  await settled(page);
  const heard = await page.evaluate(() => {
    const heard = [];
    document.addEventListener("adiksimba-fact", (event) => (event.preventDefault(), heard.push(event.detail.id)));
    document.addEventListener("adiksimba-report", (event) => heard.push(event.detail.fact));
    const { shadowRoot } = document.querySelector("adiksimba-card");
    shadowRoot.querySelector(".fact").click();
    shadowRoot.querySelector(".report").click();
    return heard;
  });
  assert.equal(heard.length, 2);
  assert.equal(heard[1], null, "a fact that was not shown is not what the report is about");
  assert.equal(await page.evaluate(() => CSS.highlights?.has("adiksimba-proof") ?? false), false);
});

test("editors hide, correct, pin and add", async (t) => {
  const { page } = await open(t, "/examples/editor.html");
  await settled(page);
  const summary = await page.evaluate(() => document.querySelector("adiksimba-card").summary);
  assert.equal(summary.why.source, "editor");
  assert.equal(summary.quotes[0].id, "quote-2");
  assert.ok(!summary.who.some(({ id }) => id === "who-2"));
  assert.match(await card(page, (root) => root.querySelector("[data-section=why]").textContent), /Redaksi/);
});

test("cards come late, move, and follow their article", async (t) => {
  const { page } = await open(t, "/examples/plain.html");
  await settled(page);
  await page.evaluate(() => {
    const paragraph = document.createElement("p");
    paragraph.textContent = '"Pasar buka setiap hari dan tidak dipungut biaya," kata Hartini saat peresmian.';
    document.querySelector("article").append(paragraph);
  });
  await until(page, () => document.querySelector("adiksimba-card").summary.quotes.length === 3);
  const isMoved = await page.evaluate(async () => {
    const old = document.querySelector("adiksimba-card");
    const late = document.createElement("adiksimba-card");
    late.maxQuotes = 1;
    document.querySelector("article").append(late, old);
    await late.ready;
    return late.shadowRoot.querySelectorAll("blockquote").length;
  });
  assert.equal(isMoved, 1);
});

test("an article that is not there is one error; when it comes, so does the card", async (t) => {
  const { page } = await open(t, "/examples/plain.html");
  await settled(page);
  const codes = await page.evaluate(async () => {
    const codes = [];
    document.addEventListener("adiksimba-error", (event) => codes.push(event.detail.code));
    const late = document.createElement("adiksimba-card");
    late.setAttribute("for", "later");
    document.querySelector("main").prepend(late);
    await late.ready.catch(() => {});
    const article = document.querySelector("article").cloneNode(true);
    article.querySelector("adiksimba-card").remove();
    article.id = "later";
    document.querySelector("main").append(article);
    return codes;
  });
  assert.deepEqual(codes, ["article-not-found"]);
  assert.ok(await until(page, () => document.querySelector("adiksimba-card").summary?.who.length));
});

test("a wrong option names itself, and the fallback stays", async (t) => {
  const { page } = await open(t, "/examples/calls.html");
  const errors = await page.evaluate(async () => {
    const { summarize } = await import("/adiksimba.js");
    const tries = [["x", { lang: "fr" }], ["x", { language: "id" }], [7], ["x", { published: "besok" }], ["x", { published: "2024-01-01T10:00Z", timeZone: "Mars/Olympus" }], ["x".repeat(2200000)]];
    return Promise.all(tries.map((call) => summarize(...call).then(() => null, ({ name, code, option = null, found }) => ({ name, code, option, found }))));
  });
  assert.deepEqual(errors.map((error) => error?.option), ["lang", "options", "text", "published", "timeZone", null]);
  assert.ok(errors.every(({ name }) => name === "TypeError"));
  assert.equal(errors[0].found, '"fr"');
  assert.equal(errors[5].code, "text-too-long");
});

test("spans count UTF-16 code units, and lone surrogates do no harm", async (t) => {
  const { page } = await open(t, "/examples/calls.html");
  const isExact = await page.evaluate(async () => {
    const { summarize } = await import("/adiksimba.js");
    const text = 'Pontianak (ANTARA) 😭 \ud800 - "Silakan dicek nomor rangkanya 🏍️ oleh para pemilik," kata Kapolsek Denny Marpaka, Jumat.';
    const { quotes, who } = await summarize(text, { lang: "id" });
    return [...quotes, ...who].every(({ evidence, text: words, name }) => evidence.map(({ start, end }) => text.slice(start, end)).join(" … ") === (words ?? name)) && quotes.length;
  });
  assert.equal(isExact, 1);
});

test("markup of an article is text on the card, on a page that resets every style", async (t) => {
  const { page } = await open(t, "/reset.html");
  await settled(page);
  const found = await card(page, (root) => ({
    images: root.querySelectorAll("img, b").length,
    text: root.textContent,
    border: getComputedStyle(root.querySelector(".card")).borderTopWidth,
    direction: getComputedStyle(root.querySelector(".card")).direction,
  }));
  assert.equal(found.images, 0);
  assert.match(found.text, /<img src=x onerror=alert\(1\)>/);
  assert.equal(found.border, "3px");
  assert.equal(found.direction, "ltr");
});

test("a card of a server is there without scripts, and is taken over", async (t) => {
  const { page: html } = await import("../../www/examples/server.mjs");
  const body = await html();
  const answer = (request, response, url) =>
    url.pathname === "/server" && Boolean(response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body));
  if (engine === "chromium") {
    const { page } = await open(t, "/server", { server: { answer }, page: { javaScript: false } });
    assert.match(await page.native.locator("blockquote").first().textContent(), /Pasar ini milik nelayan/);
  }
  const { page } = await open(t, "/server", { server: { answer } });
  await settled(page);
  assert.equal(await card(page, (root) => root.querySelectorAll(".card").length), 1);
});

test("in a sandboxed frame there is a card too", { skip: engine !== "chromium" }, async (t) => {
  const { page } = await open(t, "/examples/frame.html");
  const frame = page.native.frameLocator("iframe");
  await frame.locator("blockquote").first().waitFor();
});

test("after a trap a new instance answers; after two the error says so", async (t) => {
  const { page } = await open(t, "/examples/calls.html");
  const found = await page.evaluate(async () => {
    const Instance = WebAssembly.Instance;
    let traps = 1;
    WebAssembly.Instance = function (...given) {
      const { exports } = new Instance(...given);
      const summarize = (...call) => {
        if (traps-- > 0) throw new WebAssembly.RuntimeError("unreachable");
        return exports.summarize(...call);
      };
      return { exports: { ...exports, summarize } };
    };
    const { summarize } = await import("/adiksimba.js?trapping");
    const { lang } = await summarize("Wali kota yang baru itu membuka pasar di desa untuk warga.");
    traps = 2;
    const { code } = await summarize("…").catch((error) => error);
    const { lang: again } = await summarize("Wali kota yang baru itu membuka pasar di desa untuk warga.");
    return [lang, code, again];
  });
  assert.deepEqual(found, ["id", "wasm-trap", "id"]);
});

test("a template in the wrong language does not mislead the card", async (t) => {
  const { page } = await open(t, "/examples/plain.html");
  await settled(page);
  const langs = await page.evaluate(async () => {
    const card = document.querySelector("adiksimba-card");
    const of = async (lang) => {
      document.documentElement.lang = lang;
      const next = new Promise((resolve) => card.addEventListener("adiksimba-summary", resolve, { once: true }));
      card.refresh();
      return (await next).detail.lang;
    };
    return [await of("en-US"), await of("ms"), await of("id-ID")];
  });
  assert.deepEqual(langs, ["id", "ms", "id"]);
});

test("a card asks for its script and its wasm, and for nothing else", async (t) => {
  const asked = [];
  const answer = (request, response, url) => (asked.push(url.pathname), false);
  const { page } = await open(t, "/examples/several.html", { server: { answer } });
  await settled(page);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual(asked.filter((address) => !isIcon(address)).toSorted(), ["/adiksimba.js", "/adiksimba.wasm", "/examples/article.css", "/examples/several.html"]);
});

/** Kinds of hostile strings; the shared list is longer, where it is at hand. */
const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg/onload=alert(1)>',
  "</template></style><iframe srcdoc='<script>alert(1)</script>'>",
  "javascript:alert(1)",
  "&lt;b&gt; &#x3C;i&#x3E; \u0000 \u202e \ud800",
  "{{constructor.constructor('alert(1)')()}}",
];

test("no field of a summary becomes markup, in the page or in HTML for it", async (t) => {
  const { existsSync, readFileSync } = await import("node:fs");
  const shared = new URL("../../../shared/security/payloads.json", import.meta.url);
  const more = existsSync(shared) ? JSON.parse(readFileSync(shared, "utf8")).map(({ payload }) => payload) : [];
  const { page } = await open(t, "/examples/calls.html");
  const faults = await page.evaluate(async (payloads) => {
    const { ready, renderCardSync, renderHtml } = await import("/adiksimba.js");
    await ready();
    globalThis.alert = () => (globalThis.isHit = true);
    const allowed = new Set("section h2 h3 dl div dt dd ul li button span time p footer blockquote cite a details summary".split(" "));
    const faults = [];
    for (const words of payloads) {
      const fact = { id: words, name: words, text: words, role: words, within: [words], start: words, end: words, source: words };
      const speaker = { name: words, role: words };
      const summary = { lang: "id", title: words, who: [fact], what: fact, where: [fact], when: [fact], why: fact, how: fact, quotes: [{ ...fact, kind: "direct", speaker }] };
      const options = { labels: { title: words, who: words, more: words, "editor-note": words } };
      const host = document.createElement("div");
      document.body.append(host);
      const root = renderCardSync(summary, host, options);
      const parsed = new DOMParser().parseFromString(renderHtml(summary, { ...options, style: "none" }), "text/html");
      const template = parsed.querySelector("template")?.content ?? parsed;
      for (const tree of [root, template]) {
        for (const element of tree.querySelectorAll("*")) {
          const names = element.getAttributeNames();
          if (!allowed.has(element.localName) || names.some((name) => /^on|^style$|^src|^href$/.test(name))) faults.push([words, element.localName, names.join()]);
        }
      }
      host.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return [...faults, ...(globalThis.isHit ? ["a script ran"] : [])];
  }, [...HOSTILE, ...more]);
  assert.deepEqual(faults, []);
});

test("every article of the corpus has the card that Node gives it", async (t) => {
  const { readFileSync, readdirSync } = await import("node:fs");
  const folder = new URL("../corpus/articles/", import.meta.url);
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")).article)
    .map(({ text, ...options }) => [[text].flat().join("\n\n"), options]);
  const node = await import("../../dist/node.js");
  await node.ready();
  const expected = articles.map(([text, options]) => JSON.stringify(node.summarizeSync(text, options)));
  const { page } = await open(t, "/examples/calls.html");
  const found = await page.evaluate(async (articles) => {
    const { ready, summarizeSync } = await import("/adiksimba.js");
    await ready();
    return articles.map(([text, options]) => JSON.stringify(summarizeSync(text, options)));
  }, articles);
  assert.ok(found.length > 40);
  assert.deepEqual(found, expected);
});

for (const runs of [true, false]) {
  test(`a script ${runs ? "of the published hash runs" : "of another hash does not run"}`, async (t) => {
    const { readFileSync } = await import("node:fs");
    const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
    const hash = runs ? JSON.parse(read("dist/integrity.json"))["adiksimba.js"] : `sha384-${"A".repeat(64)}`;
    const tag = '<script type="module" src="../adiksimba.js"';
    const answer = (request, response, url) => {
      if (url.pathname !== "/examples/hashed.html") return false;
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(read("www/examples/plain.html").replace(tag, `${tag} integrity="${hash}"`));
      return true;
    };
    const { page } = await open(t, "/examples/hashed.html", { server: { answer } });
    if (runs) return void assert.equal((await settled(page)).lang, "id");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await page.evaluate(() => customElements.get("adiksimba-card") === undefined), true);
  });
}
