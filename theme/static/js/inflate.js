// Unpacks gzip where there is no DecompressionStream (before Safari 16.4 and Firefox 113), as
// RFC 1951 and RFC 1952 say.

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83,
  99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = LENGTHS.map((_, at) => at < 4 || at === 28 ? 0 : (at >> 2) - 1);
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
  1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = DISTANCES.map((_, at) => at < 4 ? 0 : (at >> 1) - 1);
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

// Codes by their lengths: how many there are of each, and the signs in order.
const tree = lengths => {
  const counts = new Uint16Array(16), places = new Uint16Array(16), signs = [];
  for (const length of lengths) if (length) counts[length]++;
  for (let length = 1; length < 15; length++) places[length + 1] = places[length] + counts[length];
  lengths.forEach((length, sign) => { if (length) signs[places[length]++] = sign; });
  return { counts, signs };
};
const FIXED = [
  tree(Array.from({ length: 288 }, (_, at) => at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
  tree(Array(30).fill(5)),
];

class Reader {
  constructor(data, at) { Object.assign(this, { data, at: at * 8, out: [] }); }

  bits(many) {
    let value = 0;
    for (let bit = 0; bit < many; bit++, this.at++)
      value |= (this.data[this.at >> 3] >> (this.at & 7) & 1) << bit;
    return value;
  }

  sign({ counts, signs }) {
    let code = 0, first = 0, place = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.bits(1);
      const many = counts[length];
      if (code - first < many) return signs[place + code - first];
      place += many;
      first = first + many << 1;
      code <<= 1;
    }
    throw new Error("gzip");
  }

  stored() {
    const start = (this.at + 7 >> 3) + 4, length = this.data[start - 4] | this.data[start - 3] << 8;
    for (let at = start; at < start + length; at++) this.out.push(this.data[at]);
    this.at = (start + length) * 8;
  }

  again(lengths) { return Array(3 + this.bits(2)).fill(lengths[lengths.length - 1]); }

  trees() {
    const many = this.bits(5) + 257, far = this.bits(5) + 1, codes = this.bits(4) + 4;
    const short = Array(19).fill(0), lengths = [];
    for (let at = 0; at < codes; at++) short[ORDER[at]] = this.bits(3);
    const known = tree(short);
    while (lengths.length < many + far) {
      const sign = this.sign(known);
      if (sign < 16) lengths.push(sign);
      else if (sign === 16) lengths.push(...this.again(lengths));
      else lengths.push(...Array(sign === 17 ? 3 + this.bits(3) : 11 + this.bits(7)).fill(0));
    }
    return [tree(lengths.slice(0, many)), tree(lengths.slice(many))];
  }

  coded([literals, distances]) {
    for (let sign; (sign = this.sign(literals)) !== 256;) {
      if (sign < 256) { this.out.push(sign); continue; }
      const length = LENGTHS[sign - 257] + this.bits(LENGTH_BITS[sign - 257]);
      const far = this.sign(distances), back = DISTANCES[far] + this.bits(DISTANCE_BITS[far]);
      for (let at = 0; at < length; at++) this.out.push(this.out[this.out.length - back]);
    }
  }
}

// One member without name or comment, as plugins/core/search/shards.py writes it.
export const gunzip = data => {
  const reader = new Reader(data, 10);
  for (let isLast = 0; !isLast;) {
    isLast = reader.bits(1);
    const kind = reader.bits(2);
    if (kind) reader.coded(kind === 1 ? FIXED : reader.trees());
    else reader.stored();
  }
  return Uint8Array.from(reader.out);
};
