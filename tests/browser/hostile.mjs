// Gives a demo hostile names, in place: markup, a formula, a turn of the
// reading direction. What is run from it must hold them as words.
//
//   node hostile.mjs demo
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node hostile.mjs demo");
  process.exit(2);
}
const MARKUP = "Saint-<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
const FORMULA = "=cmd|' /C calc'!A0";
const TURNED = "Pays \u202e<svg onload=alert(3)>";

/** The fields of a line of CSV (RFC 4180). */
const fields = (line) => Array.from(line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g), (part) => part[1]).slice(0, line.length ? undefined : 0);
const quoted = (text) => "\"" + text.replaceAll("\"", "\"\"") + "\"";
const rename = (file, column, name) => {
  const path = join(folder, file);
  const [head, ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
  const heads = fields(head);
  const at = heads.indexOf(column);
  if (at < 0) throw new Error(file + " has no column " + column);
  const changed = rows.map((row, rank) => {
    const all = fields(row).slice(0, heads.length);
    all[at] = quoted(name(rank));
    return all.join(",");
  });
  writeFileSync(path, [head, ...changed].join("\n") + "\n");
};
rename("communes.csv", "LIBELLE", () => MARKUP);
rename("epcicom.csv", "raison_sociale", () => TURNED);
rename("lieux.csv", "nom", (rank) => (rank % 2 ? MARKUP : FORMULA));
