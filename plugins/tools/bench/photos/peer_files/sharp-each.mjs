// sharp as it is mostly used, one pipeline for every output: node sharp-each.mjs SOURCE TARGET
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import sharp from "sharp";

const [source, target] = process.argv.slice(2);
sharp.concurrency(1);
sharp.cache(false);

for (const file of readdirSync(source).sort()) {
  for (const width of [480, 960, 1600]) {
    const resized = () => sharp(join(source, file)).autoOrient().resize(width);
    const name = join(target, `${parse(file).name}-${width}`);
    await resized().jpeg({ quality: 80, progressive: true }).toFile(`${name}.jpg`);
    await resized().webp({ quality: 80 }).toFile(`${name}.webp`);
  }
}
