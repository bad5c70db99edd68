// What the shipped files are made of, as a CycloneDX bill of materials (https://cyclonedx.org/docs/1.6/json/): the
// crates that are compiled into the wasm. The scripts hold no package but this one.

import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isMain, main, root, run, step } from "./run.mjs";

const METADATA = ["metadata", "--format-version=1", "--locked", "--no-default-features", "--filter-platform=wasm32-unknown-unknown"];

/** The crates that end up in the wasm: what is only needed to compile them, and macros with all theirs, is not. */
function compiledIn({ packages, resolve }) {
  const byId = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = (id) => byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const visit = (id) => {
    if (found.has(id) || isMacro(id)) return;
    found.add(id);
    const normal = nodes.get(id).deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null));
    normal.forEach(({ pkg }) => visit(pkg));
  };
  visit(packages.find(({ name }) => name === "adiksimba").id);
  return [...found].map((id) => byId.get(id)).sort((one, other) => one.name.localeCompare(other.name));
}

const component = ({ name, version, license, description }) => ({
  type: "library",
  name,
  version,
  ...(description && { description: description.trim() }),
  ...(license && { licenses: [{ expression: license.replaceAll("/", " OR ") }] }),
  purl: `pkg:cargo/${name}@${version}`,
});

/** Writes the bill of materials of what is in `folder` beside it. */
export async function writeSbom(folder) {
  const metadata = JSON.parse(await run("cargo", METADATA, { quiet: true }));
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const crates = compiledIn(metadata);
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "library", name, version, purl: `pkg:npm/${name}@${version}` } },
    components: crates.filter((crate) => crate.name !== name).map(component),
  };
  await writeFile(join(folder, "sbom.cdx.json"), `${JSON.stringify(bill, null, 2)}\n`);
  return bill.components;
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const components = await step("listing what the wasm is made of", () => writeSbom(join(root, "dist")));
    for (const { name, version, licenses } of components) console.log(`${name} ${version}  ${licenses?.[0].expression ?? "?"}`);
  });
}
