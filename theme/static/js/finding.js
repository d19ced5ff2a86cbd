// One search: every way to read the query, people and things, best first.

import { askFor } from "./opening.js";
import { findPeople, meant, nearNames } from "./people.js";
import { Purse, roomFor } from "./purse.js";
import { ENOUGH, FULL, look, Ranking } from "./ranking.js";
import { cut, MOST_WORDS } from "./readings.js";
import { joined } from "./terms.js";
import { canon, clean, fold, places, runs } from "./words.js";

export const PAGE = 10; // results that are shown at once
const FEW_PEOPLE = 5, MOST_MEANT = 3;
const isPlain = text => text.toLowerCase() === fold(text);

const isAnswer = ({ people, rankings }) =>
  people.some(one => !one.isGuess && !one.isInside) || rankings.some(({ many }) => many);

// Things by tier, score, and the newest first. One number for each sorts ten times faster than a
// function; scores, which are not negative, stand in the order of their bits.
const inOrder = (things, { tiers, scores }) => {
  const bits = new Uint32Array(scores.buffer), keys = new Float64Array(things), found = [];
  for (let at = 0; at < keys.length; at++)
    keys[at] += (tiers[keys[at]] * 2 ** 28 + (bits[keys[at]] >>> 4)) * 2 ** 18;
  keys.sort();
  for (let at = keys.length; at--;) found.push(keys[at] - Math.floor(keys[at] / 2 ** 18) * 2 ** 18);
  return found;
};

// The better of all readings, for each thing; things with less than half of the neighbours only
// where there is nothing else.
const together = ([first, ...others]) => {
  const { things, tiers, scores, needed } = first;
  for (const other of others) for (const thing of other.things) {
    const ahead = other.tiers[thing] - tiers[thing] || other.scores[thing] - scores[thing];
    if (ahead <= 0) continue;
    if (!tiers[thing]) things.push(thing);
    tiers[thing] = other.tiers[thing];
    scores[thing] = other.scores[thing];
  }
  const from = least => things.filter(thing => tiers[thing] >= least);
  const full = from(FULL), half = from(1 + Math.ceil(needed.length / 2));
  const best = full.length >= ENOUGH ? full : half.length ? half : things;
  return { things: inOrder(best, first), tiers, full: full.length };
};

// Whether the words of the query, all of them, stand in a thing one after another: neighbours alone
// may stand far apart. With marks where they were typed with marks.
const says = ({ title, text, others }, words) => {
  const all = [title, text, others].flatMap(places);
  return all.some((_, at) => words.every(({ key, form, isMarked }, on) =>
    all[at + on]?.key === key && (!isMarked || canon(clean(all[at + on].word)) === form)));
};

export class Search {
  // "known" is what the page tells of the index, which else is fetched; "limit" as the purse says.
  constructor(files, known, limit) {
    Object.assign(this, { files, known, limit });
  }

  // Of the last query it is known: filters ask again.
  find(query) {
    if (query !== this.query) {
      this.query = query;
      this.found = this.look(query);
      this.found.catch(() => { this.query = null; });
    }
    return this.found;
  }

  async look(query) {
    const meta = this.known ?? await this.files.meta(), asked = runs(query), typed = cut(asked);
    if (!typed.length) return null;
    const purse = new Purse(this.files, meta, this.limit);
    let found = await this.read(purse, typed);
    if (!isAnswer(found)) found = await this.guess(purse, found);
    await this.fill(purse, found.rankings);
    return { ...found, ...together(found.rankings), isCut: asked.flat().length > MOST_WORDS };
  }

  // A name that is begun says enough; else all that guessing needs is asked for at once.
  async guess(purse, found) {
    const read = other => this.read(purse, other, true), words = found.typed.flat();
    const isBegun = found.people.some(one => one.isGuess);
    await purse.pay();
    const [{ guess }, ...known] = await Promise.all([import("./guessing.js"),
      ...isBegun ? [] : [purse.map("tu-vung"), nearNames(purse, words)]]);
    return guess({ read, isAnswer, meant, look, joined }, purse, found, known);
  }

  // What the page shows: people and things in one list, with what it says above them; "left" are
  // people whom filters cannot sort.
  async ask(query, chosen, isCounted) {
    const found = await this.find(query);
    await globalThis.scheduler?.yield?.(); // what is kept comes at once, in one long task
    if (!found) return { list: [], total: 0, meant: [], isSigns: true };
    const { typed, people, full } = found;
    const words = people[0]?.isGuess ? people[0].words : typed.flat();
    const { things, persons, counts, left } = await this.narrow(found, chosen, isCounted);
    const first = persons.filter(one => one.isWhole).slice(0, FEW_PEOPLE);
    const rest = persons.filter(one => !first.includes(one));
    await this.settle(found, things, PAGE - first.length);
    const many = full ? PAGE - first.length : 0; // things before people who have more names
    const list = [...first, ...things.slice(0, many), ...rest.slice(0, FEW_PEOPLE),
      ...things.slice(many), ...rest.slice(FEW_PEOPLE)];
    return { ...found, query: query.trim(), list, words, counts, left,
      total: list.length, isPart: !full && !people.length, isFiltered: chosen.length > 0,
      meant: this.meant(found) };
  }

  async narrow({ things, people }, chosen, isCounted) {
    if (!chosen.length && !isCounted) return { things, persons: people };
    const { narrow } = await import("./facets.js");
    return narrow(this.files, things, people, chosen);
  }

  // The first things, which are shown in any case: in each tier, those that say it all come first.
  async settle({ rankings, tiers, full }, things, many) {
    if (!full || rankings[0].words.length < 3) return;
    const first = things.slice(0, many), said = new Set();
    await Promise.all(first.map(async one => {
      const thing = await this.files.thing(one);
      if (rankings.some(({ words }) => says(thing, words))) said.add(one);
    }));
    first.sort((one, other) => tiers[other] - tiers[one] || said.has(other) - said.has(one));
    things.splice(0, first.length, ...first);
  }

  // Forms with marks that the words may have meant, most frequent first.
  meant({ typed, people, rankings }) {
    const words = typed.flat();
    if (words.some(word => word.isMarked)) return [];
    const many = new Map();
    for (const { name, isName } of people) if (isName) many.set(name, (many.get(name) ?? 0) + 1);
    for (const { form, data } of rankings[0].names[0]?.row?.forms ?? []) {
      const name = form.replace(/(^|\s)\p{L}/gu, letter => letter.toUpperCase());
      many.set(name, (many.get(name) ?? 0) + data.length);
    }
    const forms = [...many].sort(([, one], [, other]) => other - one).map(([name]) => name);
    return forms.length > 1 || forms[0] && !isPlain(forms[0]) ? forms.slice(0, MOST_MEANT) : [];
  }

  // Names and things at once; then what there was no room for while nobody knew what names cost.
  async read(purse, typed, isAgain) {
    const { terms, keys, isRoom } = askFor(purse, typed), words = typed.flat();
    const rankings = terms.map(one => new Ranking(purse, one));
    let isNamed;
    const rank = async () => {
      const isAll = await purse.take(keys);
      for (const one of rankings) one.rank();
      if (!rankings.some(({ many }) => many)) return isAll;
      await this.fill(purse, rankings);
      if (isAll && !isNamed && purse.turn > 0) this.expect(rankings);
      return isAll;
    };
    const name = async () => {
      const found = isRoom ? await findPeople(purse, words) : { people: [] };
      isNamed = true;
      return found;
    };
    const [isAll, { people, isShort }] = await Promise.all([rank(), name()]);
    if (!isAll) {
      purse.hold(isAgain ? 0 : roomFor(words)[1]);
      await rank();
    }
    purse.hold(0);
    return { typed, people, isShort, rankings };
  }

  // While names are still looked up, which come first: things that likely are shown.
  expect(rankings) {
    for (const one of together(rankings).things.slice(0, PAGE))
      this.files.thing(one, "low").catch(() => {});
  }

  // Single words, where there is too little and room for them.
  async fill(purse, rankings) {
    await purse.take(rankings.flatMap(({ rest }) => rest));
    for (const one of rankings) one.rankAlone();
  }
}
