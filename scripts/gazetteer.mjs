// Writes src/language/common/regions.words: Indonesia's provinces, regencies and cities as the engine looks them up.
//
//   node scripts/gazetteer.mjs PROVINCES.txt REGENCIES.txt
//
// Each file holds a name a line in capitals (`KABUPATEN LUWU TIMUR`, `KOTA METRO`), as in data/provinces.csv and
// data/regencies.csv of npm's idn-area-data 3.1.2 (data: ODbL 1.0).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [provinces, regencies] = process.argv.slice(2);
if (!regencies) {
  console.error("usage: node scripts/gazetteer.mjs PROVINCES.txt REGENCIES.txt");
  process.exit(2);
}
// Place kinds, as in src/language/class.rs.
const REGENCY = "regency", CITY = "city", PROVINCE = "province";
const lines = (file) => readFileSync(file, "utf8").split("\n").map((line) => line.trim().toLowerCase()).filter(Boolean);
const entries = new Map();
const add = (name, kind) => entries.has(name) || entries.set(name, kind);

for (const name of lines(provinces)) add(name.replace(/^daerah istimewa |^dki /, ""), PROVINCE);
const regions = lines(regencies).map((line) => line.match(/^(kabupaten|kota)(?: adm\.?| administrasi)? (.*)$/).slice(1));
for (const [kind, name] of regions) if (kind === "kota") add(name, CITY);
for (const [kind, name] of regions) if (kind === "kabupaten") add(name, REGENCY);

const bySize = [PROVINCE, CITY, REGENCY].map((kind) =>
  [...entries].filter(([, of]) => of === kind).map(([name]) => `${name.replaceAll(/\s+/g, "_")}=${kind}`).sort());
const wrap = (words) => words.join(" ").replaceAll(/(.{1,118})(?: |$)/g, "$1\n");
writeFileSync(
  fileURLToPath(new URL("../src/language/common/regions.words", import.meta.url)),
  `# Indonesia's provinces, cities and regencies. Written by scripts/gazetteer.mjs from idn-area-data (ODbL 1.0): do not edit.\n` +
    `[gazetteer]\n${bySize.map(wrap).join("")}`,
);
