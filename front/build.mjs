// Bundles what the pages may load into one file, and puts the licences of what is in it beside it.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const OUT = new URL("../src/sayso/web/static/dist/", import.meta.url);
const MOST = 250_000; // bytes, gzipped

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const { metafile, outputFiles } = await build({
  entryPoints: [new URL("src/app.js", import.meta.url).pathname],
  bundle: true, minify: true, format: "iife", target: "es2022", metafile: true, write: false, legalComments: "none",
});
const script = outputFiles[0].contents;
const size = gzipSync(script).length;
if (size > MOST) throw new Error(`app.js is ${size} bytes gzipped; ${MOST} are the most`);
await writeFile(new URL("app.js", OUT), script);
await writeFile(new URL("LICENSES.txt", OUT), await licences(Object.keys(metafile.inputs)));
console.log(`app.js: ${script.length} bytes, ${size} gzipped`);

/** @param {string[]} inputs the files that went into the bundle */
async function licences(inputs) {
  const packages = new Set(inputs.map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
  const said = ["app.js holds sayso's own scripts (Apache-2.0, see LICENSE of sayso) and:"];
  for (const name of [...packages].sort()) {
    const folder = new URL(`node_modules/${name}/`, import.meta.url);
    const { version, license } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
    said.push(`${name} ${version} (${license})\n\n${(await readFile(new URL("LICENSE", folder), "utf8")).trim()}`);
  }
  return said.join("\n\n") + "\n";
}
