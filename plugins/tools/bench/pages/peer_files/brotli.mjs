// brotli.mjs FOLDER SUFFIX…: writes X.br beside every file X with one of these suffixes, as hosts do.
import fs from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [folder, ...suffixes] = process.argv.slice(2);
for (const name of fs.readdirSync(folder, { recursive: true })) {
  const file = path.join(folder, name);
  if (!suffixes.includes(path.extname(name)) || !fs.statSync(file).isFile()) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  fs.writeFileSync(`${file}.br`, brotliCompressSync(fs.readFileSync(file), { params }));
}
