// sharp by hand: one decode, each size from the next larger one: node sharp-pyramid.mjs SOURCE TARGET
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import sharp from "sharp";

const [source, target] = process.argv.slice(2);
sharp.concurrency(1);
sharp.cache(false);

for (const file of readdirSync(source).sort()) {
  let picture = sharp(join(source, file)).autoOrient();
  for (const width of [1600, 960, 480]) {
    const { data, info } = await picture.resize(width).raw().toBuffer({ resolveWithObject: true });
    const raw = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const name = join(target, `${parse(file).name}-${width}`);
    await raw().jpeg({ quality: 80, progressive: true }).toFile(`${name}.jpg`);
    await raw().webp({ quality: 80 }).toFile(`${name}.webp`);
    picture = raw();
  }
}
