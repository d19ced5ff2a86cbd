// Which things answer a query best. Tiers come before scores: a name as typed, all neighbours as
// typed, typed marks contained, other marks or a guess, only some of the words.

import { agreement, EXACT, LOOSE, SAME } from "./marks.js";
import { rareOf } from "./terms.js";

export const ENOUGH = 10; // full finds, with which single words need not be looked up
export const FULL = 100;
const NAMED = 105; // tiers; below, the number of neighbours found; above, the marks
const WEIGHT = [0, 1, 1.15, 2.6]; // of a term in a thing: once, often, in the title
const PAIR = 1, SINGLE = 0.3, NAME = 1.5, MARKED_NAME = 3;

// Postings: each thing that has a form, and the weight it gives to the term. What is better stays.
const read = ({ things, scores, levels }, data, worth, level) => {
  const worths = WEIGHT.map(weight => worth * weight), last = data.length;
  for (let at = 0, thing = -1; at < last;) {
    let byte = data[at++], value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) value |= ((byte = data[at++]) & 127) << shift;
    thing += value >> 2;
    const score = worths[value & 3];
    if (!scores[thing]) things.push(thing);
    if (score > scores[thing]) scores[thing] = score;
    if (level > levels[thing]) levels[thing] = level;
  }
};

// The things of one term, their scores and levels; without a row there are none.
export const look = (purse, size, { key, words }, kind, isGuess) => {
  const row = purse.row(key);
  if (!row) return { words };
  const scores = new Float32Array(size), levels = new Uint8Array(size);
  const found = { words, row, things: [], scores, levels };
  for (const { form, data } of row.forms) {
    const [trust, level] = agreement(form, words);
    const doubt = kind > PAIR && trust < 0.5 ? 0.3 : 1; // a name with other marks is another name
    const worth = Math.log(1 + size / row.many) * trust * doubt * kind;
    read(found, data, worth, isGuess ? LOOSE : level);
  }
  return found;
};

// What a part adds to its things: its score, the words, and whether neighbours were found.
const add = ({ all, sums, had, many }, { things, scores }, bits, isMany) => {
  for (const thing of things) {
    if (!sums[thing]) all.push(thing);
    sums[thing] += scores[thing];
    had[thing] |= bits;
    many[thing] += isMany;
  }
};

// How one reading of the query ranks things, by what the purse could fetch.
export class Ranking {
  constructor(purse, terms) {
    Object.assign(this, terms, { purse, size: purse.meta.things, alone: [] });
    this.isMarked = this.words.some(word => word.isMarked);
  }

  get rest() {
    return this.many >= ENOUGH ? [] : rareOf(this);
  }

  look(terms, kind) {
    return terms.filter(({ key }) => this.purse.has(key))
      .map(term => term.found ??= look(this.purse, this.size, term, kind));
  }

  rank() {
    this.full = this.look(this.needed, PAIR);
    this.names = this.look(this.named, this.isMarked ? MARKED_NAME : NAME);
    this.inner = this.look(this.within, NAME);
    this.judge();
  }

  // Single words, where there is too little.
  rankAlone() {
    if (!this.rest.length) return;
    this.alone = this.look(this.rare, SINGLE);
    this.judge();
  }

  // Once for the same parts.
  judge(isOther) {
    const { size, full, names, inner, alone } = this;
    const parts = [full, names, inner, alone].flat().length;
    if (parts === this.judged && !isOther) return;
    this.judged = parts;
    const isWhole = full.length && full.every(({ scores }) => scores);
    const all = [], scores = new Float32Array(size), tiers = new Uint8Array(size);
    const had = new Uint32Array(size), many = new Uint8Array(size), shares = new Map();
    const to = { all, sums: scores, had, many };
    const bitsOf = words => words.reduce((bits, word) => bits | 1 << this.words.indexOf(word), 0);
    const each = (parts, isWord, isMany) => parts.filter(part => part.scores)
      .forEach(part => add(to, part, isWord && bitsOf(part.words), isMany));
    each(full, 1, 1);
    each(names, 0, 0);
    each(inner, 0, 1);
    each(alone, 1, 0);
    this.many = 0;
    for (const thing of all) {
      let least = isWhole ? SAME : 0;
      if (isWhole) for (const { levels } of full) least = Math.min(least, levels[thing]);
      if (least) {
        this.many++;
        tiers[thing] = this.tier(thing, least);
        continue;
      }
      const bits = had[thing];
      if (!shares.has(bits)) shares.set(bits, this.share(bits) ** 2);
      scores[thing] *= shares.get(bits);
      tiers[thing] = 1 + many[thing];
    }
    Object.assign(this, { things: all, scores, tiers });
  }

  tier(thing, level) {
    if (!this.isMarked) return FULL + Math.min(level, EXACT);
    const named = this.names[0]?.levels?.[thing] ?? 0;
    return named >= EXACT ? NAMED + named - EXACT : FULL + level;
  }

  // The share of the words; common ones that were not looked up count half.
  share(bits) {
    const { common } = this.purse.meta;
    const worth = ({ key }, at) => bits >>> at & 1 || (common.includes(key) ? 0.5 : 0);
    return this.words.reduce((sum, word, at) => sum + worth(word, at), 0) / this.words.length;
  }
}
