// Compiled, never run: the package's types as TypeScript users meet them.
import { ready, renderCard, summarize, type Summary } from "adiksimba";
import { AdiksimbaCard } from "adiksimba/element";
import "adiksimba/define";
import type {} from "adiksimba/jsx";

const element: AdiksimbaCard = document.createElement("adiksimba-card");
element.maxQuotes = 2;
element.addEventListener("adiksimba-summary", (event) => {
  const summary: Summary = event.detail;
  console.log(summary.who[0]?.name);
});

export async function call(host: HTMLElement): Promise<string | undefined> {
  await ready();
  const summary = await summarize("…", { lang: "id", published: "2024-12-16" });
  await renderCard(summary, host, { show: ["who", "quotes"] });
  // @ts-expect-error an option that is none
  await summarize("…", { language: "id" });
  return summary.quotes[0]?.speaker?.name;
}

export const card = <adiksimba-card published="2024-12-16" max-quotes={2} />;
