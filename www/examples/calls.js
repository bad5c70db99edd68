import { renderCard, summarize } from "../adiksimba.js";

const text = `Samarata (ANTARA) - Wali Kota Samarata Hartini Wulandari meresmikan pasar ikan terapung di Dermaga Kelaru, Senin.

"Pasar ini milik nelayan. Pemerintah kota hanya menyediakan tempat dan es," kata Hartini saat peresmian.`;

const summary = await summarize(text, { lang: "id", published: "2024-11-18" });
await renderCard(summary, document.querySelector("#card"), { show: ["who", "when", "quotes"] });
document.querySelector("#json").textContent = JSON.stringify(summary, null, 2);
