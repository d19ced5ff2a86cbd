// Which things answer a query best. Tiers come before scores: a name as typed, all neighbours as
// typed, typed marks contained, other marks or a guess, only some of the words.

import { walk } from "./files.js";
import { agreement, EXACT, LOOSE, SAME } from "./marks.js";

export const ENOUGH = 10; // full finds, with which single words need not be looked up
export const FULL = 100;
const NAMED = 105; // tiers; below, the number of neighbours found; above, the marks
const WEIGHT = [0, 1, 1.15, 2.6]; // of a term in a thing: once, often, in the title
const PAIR = 1, WORD = 0.3, NAME = 1.5, MARKED_NAME = 3, GUESS = 0.6;

const joined = words => ({ key: words.map(word => word.key).join(" "), words });

// What must all be there for a full find: neighbours, and words that have none.
const neededOf = runs => runs.flatMap(run => run.length > 1
  ? run.slice(1).map((word, at) => joined([run[at], word])) : [joined(run)]);

// Three to five words may be a name, which is one term.
const named = words => ({ ...joined(words), key: `=${joined(words).key}` });
const nameOf = runs => runs.length === 1 && runs[0].length > 2 && runs[0].length < 6
  ? [named(runs[0])] : [];

// Names inside of a longer query: three or four words that begin with a family name.
const namesIn = (runs, families) => runs.flatMap(run => run.flatMap((word, at) =>
  families.has(word.key) ? [3, 4].map(many => run.slice(at, at + many)) : [])
  .filter((words, at, all) => words.length > 2 && words.length < run.length
    && words.length !== all[at - 1]?.length).map(named));

// The score and the level of each thing, for one term.
const look = async (files, size, { key, words }, kind, isGuess) => {
  const found = { words, scores: new Float32Array(size), levels: new Uint8Array(size) };
  found.row = await files.row(key);
  for (const { form, data } of found.row?.forms ?? []) {
    const [trust, level] = agreement(form, words);
    const doubt = kind > PAIR && trust < 0.5 ? 0.3 : 1; // a name with other marks is another name
    const agreed = isGuess ? LOOSE : level;
    const worth = Math.log(1 + size / found.row.many) * trust * doubt * kind;
    walk(data, (thing, weight) => {
      const score = worth * WEIGHT[weight];
      if (score > found.scores[thing]) found.scores[thing] = score;
      if (agreed > found.levels[thing]) found.levels[thing] = agreed;
    });
  }
  return found;
};

const raise = (values, others) => others.forEach((value, at) => {
  if (value > values[at]) values[at] = value;
});

export class Ranking {
  constructor(files, { things, common, families }, runs) {
    Object.assign(this, { files, size: things, runs, words: runs.flat(), alone: [], inner: [] });
    this.common = new Set(common);
    this.families = new Set(families);
    this.isMarked = this.words.some(word => word.isMarked);
    this.needed = neededOf(runs);
  }

  look(terms, kind, isGuess) {
    return Promise.all(terms.map(term => look(this.files, this.size, term, kind, isGuess)));
  }

  async rank() {
    [this.full, this.names, this.inner] = await Promise.all([
      this.look(this.needed, PAIR),
      this.look(nameOf(this.runs), this.isMarked ? MARKED_NAME : NAME),
      this.look(namesIn(this.runs, this.families), NAME),
    ]);
    this.judge();
    if (this.many >= ENOUGH || this.words.length < 2) return this;
    const rare = this.words.filter(word => !this.common.has(word.key));
    this.alone = await this.look(rare.map(word => joined([word])), WORD);
    return this.judge();
  }

  // Again, with other words beside those that were typed.
  async widen(others) {
    await Promise.all(this.needed.map(async ({ words }, at) => {
      const guesses = words.flatMap((word, place) => (others.get(word) ?? []).map(other =>
        joined(words.map((one, here) => here === place ? other : one))));
      for (const { scores, levels } of await this.look(guesses, GUESS, true)) {
        raise(this.full[at].scores, scores);
        raise(this.full[at].levels, levels);
      }
    }));
    return this.judge();
  }

  // Words that have none of their neighbours anywhere: likely mistyped, or begun.
  strangers() {
    const known = this.full.filter(({ row }) => row).flatMap(({ words }) => words);
    return this.words.filter(word => !known.includes(word));
  }

  judge() {
    const { size, full } = this, parts = [...full, ...this.names, ...this.inner, ...this.alone];
    const least = new Uint8Array(size).fill(SAME), many = new Uint8Array(size);
    this.tiers = new Uint8Array(size);
    this.scores = new Float32Array(size);
    for (const { scores } of parts)
      for (let thing = 0; thing < size; thing++) this.scores[thing] += scores[thing];
    for (const { levels } of full)
      for (let thing = 0; thing < size; thing++)
        if (levels[thing] < least[thing]) least[thing] = levels[thing];
    for (const { levels } of [...full, ...this.inner])
      for (let thing = 0; thing < size; thing++) if (levels[thing]) many[thing]++;
    const had = this.had(), shares = new Map();
    this.many = 0;
    for (let thing = 0; thing < size; thing++) {
      if (!this.scores[thing]) continue;
      if (least[thing]) {
        this.many++;
        this.tiers[thing] = this.tier(thing, least[thing]);
        continue;
      }
      const bits = had[thing];
      if (!shares.has(bits)) shares.set(bits, this.share(bits) ** 2);
      this.scores[thing] *= shares.get(bits);
      this.tiers[thing] = 1 + many[thing];
    }
    return this;
  }

  tier(thing, level) {
    if (!this.isMarked) return FULL + Math.min(level, EXACT);
    const named = this.names[0]?.levels[thing] ?? 0;
    return named >= EXACT ? NAMED + named - EXACT : FULL + level;
  }

  // Which words each thing has: a bit for each.
  had() {
    const { size, words } = this, had = new Uint32Array(size);
    for (const { words: some, scores } of [...this.full, ...this.alone]) {
      const bits = words.reduce((sum, word, at) => some.includes(word) ? sum | 1 << at : sum, 0);
      for (let thing = 0; thing < size; thing++) if (scores[thing]) had[thing] |= bits;
    }
    return had;
  }

  // The share of the words; common ones that were not looked up count half.
  share(bits) {
    const worth = (word, at) => bits >>> at & 1 || (this.common.has(word.key) ? 0.5 : 0);
    return this.words.reduce((sum, word, at) => sum + worth(word, at), 0) / this.words.length;
  }
}
