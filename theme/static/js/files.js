// The files of the index: fetched by need, unpacked, kept. plugins/core/search says how they are
// built.

const unpack = async packed => {
  if (packed[0] !== 31 || packed[1] !== 139) return packed; // the server has done it
  if (!globalThis.DecompressionStream) return (await import("./inflate.js")).gunzip(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
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

// Rows of a shard by key: how many things have it, and its forms with their postings.
const rowsOf = bytes => {
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  let at = start;
  return new Map(jsonOf(bytes.subarray(4, start)).map(([key, many, ...sizes]) => {
    const forms = [];
    for (let one = 0; one < sizes.length; one += 2) forms.push({
      form: sizes[one] || key.replace("=", ""), data: bytes.subarray(at, at += sizes[one + 1]),
    });
    return [key, { many, forms }];
  }));
};

// Calls with each thing of some postings, and the weight it gives to the term.
export const walk = (data, visit) => {
  for (let at = 0, thing = -1; at < data.length;) {
    let value = 0, shift = 0, byte;
    do { byte = data[at++]; value |= (byte & 127) << shift; shift += 7; } while (byte > 127);
    thing += value >> 2;
    visit(thing, value & 3);
  }
};

export class Files {
  constructor(base, version) {
    this.address = name => `${base}${name}.bin?${version}`;
    this.kept = new Map();
  }

  // What failed may be asked for again.
  get(name, read = jsonOf) {
    if (!this.kept.has(name)) {
      const coming = fetch(this.address(name)).then(async answer => {
        if (!answer.ok) throw new Error(answer.url);
        return read(await unpack(new Uint8Array(await answer.arrayBuffer())));
      });
      coming.catch(() => this.kept.delete(name));
      this.kept.set(name, coming);
    }
    return this.kept.get(name);
  }

  meta() { return this.get("meta"); }
  lexicon() { return this.get("tu-vung", mapOf); }
  thing(number) { return this.get(`tin-${number}`); }
  facets(block) { return this.get(`loc-${block}`); }

  async row(key) {
    const { shards } = await this.meta();
    return (await this.get(`tu-${hashOf(key) % shards}`, rowsOf)).get(key);
  }

  // What goes on from a name stands beside it.
  async names(key) {
    const { people } = await this.meta(), home = key.replace(/^[=? ]+|[? ]+$/g, "");
    return people && (await this.get(`ten-${hashOf(home) % people}`, mapOf)).get(key) || [];
  }
}
