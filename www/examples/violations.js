// Counts what the page's policy forbade: the card should cause none where wasm is allowed.
globalThis.violations = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
  globalThis.violations.push({ violatedDirective, blockedURI, sample }),
);
