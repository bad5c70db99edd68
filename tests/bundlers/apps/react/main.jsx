import "adiksimba/define";
import { summarize } from "adiksimba";
import React from "react";
import { createRoot } from "react-dom/client";
import { writeArticle } from "../article.js";

function Card({ published }) {
  return <adiksimba-card published={published} max-quotes={2} />;
}

writeArticle();
createRoot(document.querySelector("#app")).render(<Card published="2024-12-16" />);
globalThis.called = await summarize(document.querySelector("article").innerText);
