// Defines <adiksimba-card>: `import "adiksimba/define"`.

import { AdiksimbaCard } from "./element.js";

const NAME = "adiksimba-card";
const known = globalThis.customElements?.get(NAME);
if (known && known !== AdiksimbaCard) {
  console.warn(`adiksimba: <${NAME}> is defined already, by another copy of this script; the first one stays`);
} else if (globalThis.customElements && !known) {
  customElements.define(NAME, AdiksimbaCard);
}

export { AdiksimbaCard };
