// `npm start`: installs what is missing, builds, serves the playground and prints its address.

import { build } from "./build.mjs";
import { main } from "./run.mjs";
import { serve } from "./serve.mjs";
import { setup } from "./setup.mjs";

const PORT = 8080;

/** The usual port, or any free one where another program has it. */
async function servePlayground() {
  const folders = ["dist", "www", "tests/corpus"];
  return serve({ folders, port: PORT }).catch(() => serve({ folders }));
}

await main(async () => {
  await setup();
  await build();
  const { url } = await servePlayground();
  console.log(`\nThe playground is ready: ${url}\n(Ctrl-C ends it)`);
});
