import "adiksimba/define";
import { summarize } from "adiksimba";
import { writeArticle } from "../article.js";

writeArticle();
document.querySelector("#app").append(document.createElement("adiksimba-card"));
globalThis.called = await summarize(document.querySelector("article").innerText, { published: "2024-12-16" });
