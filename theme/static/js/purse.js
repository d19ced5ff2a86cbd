// What one query may cost: with scripts and ten results, a first search weighs 110 kB at most. How
// much a file weighs is known only when it is there, so they are asked for in turns, the likeliest
// first: as many as fit if they are as usual. What came before from another query is counted as
// well, so that an answer is always the same.

import { hashOf, rowIn } from "./files.js";
import { LONGEST } from "./names.js";

const LIMIT = 79_000; // bytes of names, lexicon and shards; what the page knows is 1.3 kB
const USUAL = 7_000, SPREAD = 5_000; // of a shard, and what some may weigh more

// Bytes that are set aside: for names while they are looked up, then for what is guessed; longer
// queries are no names.
export const roomFor = words => words.length > LONGEST ? [16_000, 4_000] : [24_000, 20_000];

export class Purse {
  constructor(files, meta, limit = LIMIT) {
    Object.assign(this,
      { files, meta, limit, held: 0, shards: new Map(), others: new Set(["meta"]) });
  }

  // Room for names that are fetched meanwhile: they count as so much, however early they come.
  hold(bytes) {
    this.held = bytes;
    this.before = bytes && [...this.others];
  }

  // Bytes that are left.
  get left() {
    const names = [...this.before || this.others, ...this.shards.keys()];
    return names.reduce((left, name) => left - (this.files.sizes.get(name) ?? 0),
      this.limit - this.held);
  }

  // How many shards there is room for.
  get turn() { return Math.floor((this.left - SPREAD) / USUAL); }

  home(key) { return `tu-${hashOf(key) % this.meta.shards}`; }
  has(key) { return this.shards.has(this.home(key)); }

  // Fetches what tells of these keys while there is room; whether all is there.
  async take(keys) {
    const wanted = [...new Set(keys.map(key => this.home(key)))]
      .filter(name => !this.shards.has(name));
    while (wanted.length) {
      if (this.turn < 1) return false;
      const turn = wanted.splice(0, this.turn);
      const came = await Promise.all(turn.map(name => this.files.shard(name)));
      turn.forEach((name, at) => this.shards.set(name, came[at]));
    }
    return true;
  }

  // Asks for what may be needed beside the first keys, as far as one turn has room for all. It is
  // counted when it is taken, at the latest before anything is guessed.
  expect(keys, others) {
    const shards = new Set([...keys, ...others].map(key => this.home(key)));
    this.expected ??= [...shards].slice(0, this.turn);
    for (const name of this.expected) this.files.shard(name).catch(() => {});
  }
  async pay() {
    for (const name of this.expected) this.shards.set(name, await this.files.shard(name));
  }

  // Of what was taken.
  row(key) {
    const shard = this.shards.get(this.home(key));
    return shard && rowIn(shard, key);
  }

  async map(name) {
    const found = await this.files.map(name);
    this.others.add(name);
    return found;
  }

  // What goes on from a name stands beside it.
  async names(key) {
    const { people } = this.meta, home = key.replace(/^[=? ]+|[? ]+$/g, "");
    return people && (await this.map(`ten-${hashOf(home) % people}`)).get(key) || [];
  }
}
