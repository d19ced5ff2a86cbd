// eleventy-img on every photo of a folder: node eleventy-img.mjs SOURCE TARGET
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import Image from "@11ty/eleventy-img";

const [source, target] = process.argv.slice(2);

for (const file of readdirSync(source).sort()) {
  await Image(join(source, file), {
    widths: [480, 960, 1600],
    formats: ["jpeg", "webp"],
    sharpJpegOptions: { quality: 80, progressive: true },
    sharpWebpOptions: { quality: 80 },
    useCache: false,
    outputDir: target,
    filenameFormat: (_id, path, width, format) => `${parse(path).name}-${width}.${format}`,
  });
}
