// One search: every way to read the query, people and things, best first.

import { Facets } from "./facets.js";
import { Files } from "./files.js";
import { findPeople, guessPeople } from "./people.js";
import { ENOUGH, FULL, Ranking } from "./ranking.js";
import { readings } from "./readings.js";
import { canon, fold, runs, WORD } from "./words.js";

export const PAGE = 10; // results that are shown at once
const MOST_WORDS = 12, FEW_PEOPLE = 5, MOST_MEANT = 3, MOST_WRONG = 2;
const isPlain = text => text.toLowerCase() === fold(text);

const cut = found => {
  let left = MOST_WORDS;
  return found.map(run => run.slice(0, Math.max(0, (left -= run.length) + run.length)))
    .filter(run => run.length);
};

const isAnswer = ({ people, rankings }) =>
  people.some(one => !one.isGuess && !one.isInside) || rankings.some(({ many }) => many);

const atLeast = (tiers, least) => {
  const things = [];
  for (let thing = 0; thing < tiers.length; thing++) if (tiers[thing] >= least) things.push(thing);
  return things;
};

// By tier, score, and the newest first. One number for each thing sorts ten times faster than a
// function; scores, which are not negative, stand in the order of their bits.
const inOrder = (things, tiers, scores) => {
  const bits = new Uint32Array(scores.buffer);
  const keys = Float64Array.from(things, thing =>
    (tiers[thing] * 2 ** 28 + (bits[thing] >>> 4)) * 2 ** 18 + thing);
  return Array.from(keys.sort().reverse(), key => key % 2 ** 18);
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
  const full = atLeast(tiers, FULL), half = 1 + Math.ceil(needed.length / 2);
  let kept = full.length >= ENOUGH ? full : atLeast(tiers, half);
  if (!kept.length) kept = atLeast(tiers, 1);
  return { things: inOrder(kept, tiers, scores), tiers, full: full.length };
};

// Whether the words of the query, all of them, stand in a thing one after another: neighbours alone
// may stand far apart. With marks where they were typed with marks.
const says = ({ title, text }, words) => {
  const read = words.some(word => word.isMarked) ? canon : fold;
  const told = text => ` ${(read(text).match(WORD) ?? []).join(" ")} `;
  return told(`${title}\n${text}`).includes(told(words.map(word => word.form).join(" ")));
};

export class Search {
  constructor(base, version) { this.files = new Files(base, version); }

  async find(query) {
    const meta = await this.files.meta(), asked = runs(query), typed = cut(asked);
    if (!typed.length) return null;
    let found = await this.read(meta, typed);
    if (!isAnswer(found)) found = await this.guess(meta, found);
    return { ...found, ...together(found.rankings), isCut: asked.flat().length > MOST_WORDS };
  }

  // What the page shows: people and things in one list, with what it says above them; "left" are
  // people whom filters cannot sort.
  async ask(query, chosen, isCounted) {
    const found = await this.find(query);
    if (!found) return { list: [], total: 0, meant: [], isSigns: true };
    const { typed, people, full, isGuess, isCut, isShort } = found;
    const words = people[0]?.isGuess ? people[0].words : typed.flat();
    const facets = new Facets(this.files, found.things, people);
    const { things, persons, counts, left } = await facets.narrow(chosen, isCounted);
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

  async read(meta, typed) {
    const [{ people, isShort }, ...rankings] = await Promise.all([
      findPeople(this.files, meta, typed.flat()),
      ...readings(typed, meta.abbreviations).map(one => new Ranking(this.files, meta, one).rank()),
    ]);
    return { typed, people, isShort, rankings, isGuess: false };
  }

  // Nothing has all words: keys of Telex and VNI, words that go on, one wrong letter.
  async guess(meta, found) {
    const isBegun = found.people.some(one => one.isGuess); // which says enough
    if (isBegun) return this.widen(found, found.people, new Map());
    const [lexicon, typing] = await Promise.all([this.files.lexicon(), import("./typing.js")]);
    const { typed } = found, words = typed.flat();
    const keyed = word => {
      const other = lexicon.has(word.key) ? null : typing.unkeyed(word.form);
      return other && lexicon.has(other.key) ? other : word;
    };
    const letters = typed.map(run => run.map(keyed));
    if (letters.flat().some((word, at) => word !== words[at])) {
      const other = await this.read(meta, letters);
      if (isAnswer(other)) return { ...other, isGuess: true };
    }
    const near = await guessPeople(this.files, words, typing.isNear);
    return this.widen(found, near.length ? near : found.people, lexicon, typing);
  }

  async widen(found, people, lexicon, typing) {
    await found.rankings[0].widen(this.others(found, people, lexicon, typing));
    return { ...found, people, isGuess: true };
  }

  // What the words that go with no other may have been: those of names, or else of the lexicon.
  others({ typed, rankings }, people, lexicon, typing) {
    const words = typed.flat(), strangers = rankings[0].strangers(), others = new Map();
    const unknown = strangers.filter(word => !lexicon.has(word.key));
    for (const word of (unknown.length ? unknown : strangers).slice(-MOST_WRONG)) {
      const at = words.indexOf(word), isLast = at === words.length - 1;
      const meant = people.filter(one => one.isGuess).map(one => one.words[at]);
      const all = meant.length || !typing ? meant.filter(one => one.key !== word.key)
        : [...isLast ? typing.longer(word, lexicon) : [], ...typing.near(word, lexicon)];
      others.set(word, all.filter((one, on) => all.findIndex(({ key }) => key === one.key) === on));
    }
    return others;
  }
}
