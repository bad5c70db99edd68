// `npm run test:browsers`: the end-to-end suites in Chromium, Firefox and WebKitGTK, one after the other.

import { build } from "./build.mjs";
import { main } from "./run.mjs";
import { setup } from "./setup.mjs";
import { testPages } from "./test-pages.mjs";

await main(async () => {
  await setup();
  await build();
  for (const engine of ["chromium", "firefox", "webkit"]) await testPages(engine);
});
