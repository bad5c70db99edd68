import { summarize } from "adiksimba";
import { mount } from "svelte";
import { writeArticle } from "../article.js";
import Card from "./Card.svelte";

writeArticle();
mount(Card, { target: document.querySelector("#app"), props: { published: "2024-12-16" } });
globalThis.called = await summarize(document.querySelector("article").innerText);
