// The files of the index: fetched by need, unpacked, kept. plugins/core/search says how they are
// built.

// Written and read by hand: a Blob goes through another process, which takes ten times as long.
const unpack = async packed => {
  if (packed[0] !== 31 || packed[1] !== 139) return packed; // the server has done it
  if (!globalThis.DecompressionStream) return (await import("./inflate.js")).gunzip(packed);
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter(), reader = readable.getReader(), parts = [];
  for (const done of [writer.write(packed), writer.close()]) done.catch(() => {}); // read() says it
  for (let part; (part = (await reader.read()).value);) parts.push(part);
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => { all.set(part, at); return at + part.length; }, 0);
  return all;
};
const textOf = bytes => new TextDecoder().decode(bytes);
const jsonOf = bytes => JSON.parse(textOf(bytes));
// What is looked up by words, which may be "constructor".
const mapOf = bytes => new Map(Object.entries(jsonOf(bytes)));

const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  for (let bit = 0; bit < 8; bit++) at = at & 1 ? at >>> 1 ^ 0xedb88320 : at >>> 1;
  return at;
});
export const hashOf = key => ~new TextEncoder().encode(key)
  .reduce((hash, byte) => hash >>> 8 ^ TABLE[(hash ^ byte) & 255], -1) >>> 0;

const shardOf = bytes => {
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return { rows: jsonOf(bytes.subarray(4, start)), data: bytes.subarray(start) };
};

// The row of a key in a shard: how many things have it, and its forms with their postings. A shard
// has hundreds of rows, of which a query needs one or two.
export const rowIn = ({ rows, data }, key) => {
  let at = 0;
  for (const row of rows) {
    const isIt = row[0] === key, forms = [];
    for (let one = 2; one < row.length; one += 2) {
      const end = at + row[one + 1];
      const form = row[one] || key.replace("=", "");
      if (isIt) forms.push({ form, data: data.subarray(at, end) });
      at = end;
    }
    if (isIt) return { many: row[1], forms };
  }
};

export class Files {
  constructor(base, version) {
    this.address = name => `${base}${name}.bin?${version}`;
    this.kept = new Map();
    this.sizes = new Map(); // as they were sent
  }

  // What failed may be asked for again.
  get(name, read = jsonOf, priority = "auto") {
    if (!this.kept.has(name)) {
      const coming = fetch(this.address(name), { priority }).then(async answer => {
        if (!answer.ok) throw new Error(answer.url);
        const packed = new Uint8Array(await answer.arrayBuffer());
        this.sizes.set(name, Number(answer.headers.get("content-length")) || packed.length);
        return read(await unpack(packed));
      });
      coming.catch(() => this.kept.delete(name));
      this.kept.set(name, coming);
    }
    return this.kept.get(name);
  }

  meta() { return this.get("meta"); }
  thing(number, priority) { return this.get(`tin-${number}`, jsonOf, priority); }
  facets(block) { return this.get(`loc-${block}`); }
  map(name) { return this.get(name, mapOf); }
  shard(name) { return this.get(name, shardOf); }
}
