// A page whose card is in its HTML already: readers without scripts see it, and nothing moves when the script comes.
//
//     node www/examples/server.mjs        (after npm run build)

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { ready, renderHtml, summarize } from "../../dist/node.js";

const title = "Wali Kota Samarata resmikan pasar ikan terapung";
const published = "2024-11-18T15:20:00+08:00";
const paragraphs = [
  "Samarata (ANTARA) - Wali Kota Samarata Hartini Wulandari meresmikan pasar ikan terapung di Dermaga Kelaru, Senin (18/11), agar nelayan dapat menjual hasil tangkapan tanpa melalui tengkulak.",
  '"Pasar ini milik nelayan. Pemerintah kota hanya menyediakan tempat dan es," kata Hartini saat peresmian.',
  "Pewarta : Lestari Ningsih",
];

/** The page, with the card as a declarative shadow root. */
export async function page() {
  await ready();
  const summary = await summarize(paragraphs.join("\n\n"), { lang: "id", title, published });
  const card = renderHtml(summary, { style: "/adiksimba.css" });
  return `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>${title}</title><script type="module" src="/adiksimba.js"></script></head>
<body><article><h1>${title}</h1><time datetime="${published}">18 November 2024</time>
${card}
${paragraphs.map((words) => `<p>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`).join("\n")}
</article></body></html>`;
}

const FILES = { "/adiksimba.js": "text/javascript", "/adiksimba.css": "text/css", "/adiksimba.wasm": "application/wasm" };

if (process.argv[1] === import.meta.filename) {
  createServer(async ({ url }, response) => {
    const type = FILES[url];
    const body = type ? await readFile(new URL(`../../dist${url}`, import.meta.url)) : await page();
    response.writeHead(200, { "content-type": type ?? "text/html; charset=utf-8" }).end(body);
  }).listen(8081, () => console.log("http://localhost:8081/"));
}
