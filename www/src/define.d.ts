// `import "adiksimba/define"` defines <adiksimba-card>.

export { AdiksimbaCard } from "./element.js";
