// One search: every way to read the query, people and things, best first.

import { Facets } from "./facets.js";
import { Files } from "./files.js";
import { findPeople, guessPeople } from "./people.js";
import { ENOUGH, FULL, Ranking } from "./ranking.js";
import { longer, near, readings, unkeyed } from "./typing.js";
import { fold, runs } from "./words.js";

const MOST_WORDS = 12, FEW_PEOPLE = 5, MOST_MEANT = 3;
const isPlain = text => text.toLowerCase() === fold(text);

const cut = found => {
  let left = MOST_WORDS;
  return found.map(run => run.slice(0, Math.max(0, (left -= run.length) + run.length)))
    .filter(run => run.length);
};

const isAnswer = ({ people, rankings }) => people.length || rankings.some(({ many }) => many);

// The better of all readings, for each thing; things with less than half of the neighbours only
// where there is nothing else.
const together = rankings => {
  const [{ tiers, scores, needed }, ...others] = rankings;
  for (const other of others) other.tiers.forEach((tier, thing) => {
    const ahead = tier - tiers[thing] || other.scores[thing] - scores[thing];
    if (ahead <= 0) return;
    tiers[thing] = tier;
    scores[thing] = other.scores[thing];
  });
  const atLeast = tier => [...tiers.keys()].filter(thing => tiers[thing] >= tier);
  const full = atLeast(FULL), half = 1 + Math.ceil(needed.length / 2);
  const kept = [full, atLeast(half), atLeast(1)].find((things, at) =>
    things.length >= (at ? 1 : ENOUGH)) ?? [];
  kept.sort((one, other) =>
    tiers[other] - tiers[one] || scores[other] - scores[one] || other - one);
  return { things: kept, full: full.length };
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

  // What the page shows: people and things in one list, with what it says above them.
  async ask(query, chosen, isCounted) {
    const found = await this.find(query);
    if (!found) return null;
    const { typed, people, full, isGuess, isCut } = found, words = typed.flat();
    const facets = new Facets(this.files, found.things, people);
    const { things, persons, counts } = await facets.narrow(chosen, isCounted);
    const first = persons.filter(one => one.isWhole).slice(0, FEW_PEOPLE);
    const rest = persons.filter(one => !first.includes(one));
    const list = full ? [...first, ...things, ...rest] : [...first, ...rest.slice(0, FEW_PEOPLE),
      ...things, ...rest.slice(FEW_PEOPLE)];
    return { list, words, counts, isGuess, isCut, total: list.length, meant: this.meant(found),
      isPart: !full && !people.length };
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
    const [people, ...rankings] = await Promise.all([
      findPeople(this.files, meta, typed.flat()),
      ...readings(typed, meta.abbreviations).map(one => new Ranking(this.files, meta, one).rank()),
    ]);
    return { typed, people, rankings, isGuess: false };
  }

  // Nothing has all words: keys of Telex and VNI, words that go on, one wrong letter.
  async guess(meta, found) {
    const lexicon = await this.files.lexicon(), { typed } = found;
    const keyed = word => {
      const other = word.key in lexicon ? null : unkeyed(word.form);
      return other && other.key in lexicon ? other : word;
    };
    const letters = typed.map(run => run.map(keyed));
    if (letters.flat().some((word, at) => word !== typed.flat()[at])) {
      const other = await this.read(meta, letters);
      if (isAnswer(other)) return { ...other, isGuess: true };
    }
    const words = typed.flat(), others = new Map();
    for (const word of found.rankings[0].strangers()) others.set(word,
      [...word === words.at(-1) ? longer(word, lexicon) : [], ...near(word, lexicon)]);
    const [people] = await Promise.all([
      guessPeople(this.files, words, others), found.rankings[0].widen(others)]);
    return { ...found, people: [...found.people, ...people], isGuess: true };
  }
}
