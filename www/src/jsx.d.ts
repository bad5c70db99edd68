// <adiksimba-card> in JSX: `import type {} from "adiksimba/jsx"` (React 19; other libraries that read this namespace).

interface AdiksimbaCardAttributes {
  for?: string;
  published?: string;
  "time-zone"?: string;
  show?: string;
  "max-quotes"?: number | string;
  layout?: "card" | "inline" | "compact";
  "heading-level"?: number | string;
  "labels-lang"?: string;
  "json-ld"?: boolean | "";
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "adiksimba-card": React.DetailedHTMLProps<React.HTMLAttributes<import("./element.js").AdiksimbaCard>, import("./element.js").AdiksimbaCard> &
        AdiksimbaCardAttributes;
    }
  }
}

export {};
