// One search: every way to read the query, people and things, best first.

import { findPeople, meant, nearNames } from "./people.js";
import { Purse, roomFor } from "./purse.js";
import { ENOUGH, FULL, look, Ranking } from "./ranking.js";
import { cut, MOST_WORDS, readings } from "./readings.js";
import { joined } from "./terms.js";
import { canon, clean, fold, places, runs } from "./words.js";

export const PAGE = 10; // results that are shown at once
const FEW_PEOPLE = 5, MOST_MEANT = 3;
const isPlain = text => text.toLowerCase() === fold(text);

const isAnswer = ({ people, rankings }) =>
  people.some(one => !one.isGuess && !one.isInside) || rankings.some(({ many }) => many);

const most = (tiers, least) => {
  let many = 0;
  for (let thing = 0; thing < tiers.length; thing++) if (tiers[thing] >= least) many++;
  return many;
};

// Things of the best tiers, by tier, score, and the newest first. One number for each thing sorts
// ten times faster than a function; scores, which are not negative, stand in the order of their
// bits.
const inOrder = (tiers, scores, least) => {
  const bits = new Uint32Array(scores.buffer), keys = new Float64Array(most(tiers, least));
  for (let thing = 0, at = 0; thing < tiers.length; thing++) if (tiers[thing] >= least)
    keys[at++] = (tiers[thing] * 2 ** 28 + (bits[thing] >>> 4)) * 2 ** 18 + thing;
  const things = Array(keys.length);
  keys.sort();
  for (let at = keys.length, on = 0; at--; on++)
    things[on] = keys[at] - Math.floor(keys[at] / 2 ** 18) * 2 ** 18;
  return things;
};

// The better of all readings, for each thing; things with less than half of the neighbours only
// where there is nothing else.
const together = rankings => {
  const [{ tiers, scores, needed }, ...others] = rankings;
  for (const other of others) for (let thing = 0; thing < tiers.length; thing++) {
    const ahead = other.tiers[thing] - tiers[thing] || other.scores[thing] - scores[thing];
    if (ahead <= 0) continue;
    tiers[thing] = other.tiers[thing];
    scores[thing] = other.scores[thing];
  }
  const full = most(tiers, FULL), half = 1 + Math.ceil(needed.length / 2);
  const things = inOrder(tiers, scores, full >= ENOUGH ? FULL : half);
  return { things: things.length ? things : inOrder(tiers, scores, 1), tiers, full };
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
    const { typed, people, full, isGuess, isCut, isShort } = found;
    const words = people[0]?.isGuess ? people[0].words : typed.flat();
    const { things, persons, counts, left } = await this.narrow(found, chosen, isCounted);
    const first = persons.filter(one => one.isWhole).slice(0, FEW_PEOPLE);
    const rest = persons.filter(one => !first.includes(one));
    await this.settle(found, things, PAGE - Math.min(first.length, PAGE));
    const many = full ? PAGE - first.length : 0; // things before people who have more names
    const list = [...first, ...things.slice(0, many), ...rest.slice(0, FEW_PEOPLE),
      ...things.slice(many), ...rest.slice(FEW_PEOPLE)];
    return { query: query.trim(), list, words, counts, left, isGuess, isCut, isShort,
      total: list.length, isPart: !full && !people.length, isFiltered: chosen.length > 0,
      meant: this.meant(found) };
  }

  async narrow({ things, people }, chosen, isCounted) {
    if (!chosen.length && !isCounted) return { things, persons: people, left: 0 };
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
    for (const { name, isWhole } of people) if (isWhole) many.set(name, (many.get(name) ?? 0) + 1);
    for (const { form, data } of rankings[0].names[0]?.row?.forms ?? []) {
      const name = form.replace(/(^|\s)\p{L}/gu, letter => letter.toUpperCase());
      many.set(name, (many.get(name) ?? 0) + data.length);
    }
    const forms = [...many].sort(([, one], [, other]) => other - one).map(([name]) => name);
    return forms.length > 1 || forms[0] && !isPlain(forms[0]) ? forms.slice(0, MOST_MEANT) : [];
  }

  // Names and things at once; then what there was no room for while nobody knew what names cost.
  async read(purse, typed, isAgain) {
    const rankings = readings(typed, purse.meta.abbreviations)
      .map(one => new Ranking(purse, purse.meta, one)), words = typed.flat();
    const rank = async held => {
      purse.hold(held);
      const isAll = await purse.take(rankings.flatMap(({ keys }) => keys));
      for (const one of rankings) one.rank();
      if (rankings.some(({ many }) => many)) await this.fill(purse, rankings);
      return isAll;
    };
    const [held, heldThen] = roomFor(words);
    const isRoom = purse.left >= held, ranked = rank(held); // connections are few: things first
    const [{ people, isShort }, isAll] = await Promise.all(
      [isRoom ? findPeople(purse, purse.meta, words) : { people: [] }, ranked]);
    if (!isAll) await rank(isAgain ? 0 : heldThen);
    purse.hold(0);
    return { typed, people, isShort, rankings, isGuess: false };
  }

  // Single words, where there is too little and room for them.
  async fill(purse, rankings) {
    await purse.take(rankings.flatMap(({ rest }) => rest));
    for (const one of rankings) one.rankAlone();
  }
}
