// Honorees by name. Under a full name stand all who have it; under two neighbours of a name, the
// names that have them; under a name with one word left open, the words that fill it. No numbers:
// somebody new changes the few files of the own name alone.

import { agreement } from "./marks.js";
import { begin, edgesOf, laterOf, LONGEST, pairsOf, partsOf, phraseOf, without } from "./names.js";
import { plain } from "./readings.js";
import { fold, runs, slugify } from "./words.js";

const MOST_NAMES = 10, MOST_GUESSES = 5; // names that are looked up
const FOR_ROWS = 18_000; // bytes, with the lexicon; without so many no names are guessed

// How well a name agrees with the words, where they stand in it one after another, or as first and
// last.
const fit = (name, words) => {
  const all = runs(name).flat(), keys = all.map(word => word.key);
  const first = keys.findIndex((_, at) => words.every((word, on) => keys[at + on] === word.key));
  const part = first < 0 ? [all[0], all[all.length - 1]] : all.slice(first, first + words.length);
  const [trust, level] = agreement(part.map(word => word.form).join(" "), words);
  return { trust, level, isName: all.length === words.length };
};

// Everybody of one full name, and households named after them, found by some words.
const called = async (files, key, words, isGuess) => {
  const isWhole = key === phraseOf(words);
  return (await files.names(`=${key}`)).map(([name, detail, slug]) => (
    { name, detail, slug: slug ?? slugify(name), isGuess, isWhole, words, ...fit(name, words) }));
};

// What makes a name of the words, where "?" stands; and the words with one left open.
const open = async (files, keys) => (await files.names(keys.join(" ")))
  .map(key => keys.map(one => one === "?" ? key : one));

// Everybody of the first of some names that have the words.
const partly = async (files, words, names) => {
  const looked = names.slice(0, MOST_NAMES);
  const people = (await Promise.all(looked.map(name => called(files, name, words)))).flat();
  return { people, isShort: names.length > looked.length };
};

// Names that have the words and one more, which stand beside the name of these words; of one or two
// words, all that have them.
const beside = async (files, words) => {
  const keys = words.map(word => word.key), whole = phraseOf(words);
  const [row, before, after] = await Promise.all([words.length > 2 ? [] : files.names(whole),
    open(files, ["?", ...keys]), open(files, [...keys, "?"])]);
  const names = [...before, ...after].map(name => name.join(" "));
  return partly(files, words, [...new Set([...row, ...names])]);
};

// Others, from the rarest two neighbours, or by first and last.
const apart = async (files, words) => {
  const rows = await Promise.all(pairsOf(words).map(key => files.names(key)));
  if (words.length < 3) return partly(files, words, rows[0]);
  const whole = phraseOf(words), [row] = rows.sort((one, other) => one.length - other.length);
  return partly(files, words, row.filter(name => ` ${name} `.includes(` ${whole} `)));
};

// Full names inside of a longer query.
const inside = async (files, parts) => {
  const found = await Promise.all(parts.map(part => called(files, phraseOf(part), part)));
  return { people: found.flat().map(one => ({ ...one, isInside: true })) };
};

const bestFirst = ({ people, isShort = false }) => ({ isShort, people: people.sort((one, other) =>
  other.level - one.level || other.isWhole - one.isWhole || other.trust - one.trust) });

// Names that were meant: words that take the place of one. The first are looked up.
export const meant = async (files, words, names) => {
  const looked = names.slice(0, MOST_GUESSES).map(keys =>
    keys.map((key, at) => key === words[at].key ? words[at] : plain(key)));
  return (await Promise.all(looked.map(all => called(files, phraseOf(all), all, true)))).flat();
};

// Names whose last word goes on.
const begun = async (files, words) => {
  const last = words.length - 1, { key, form } = words[last];
  const goesOn = word => word.startsWith(key) || word.startsWith(fold(form)); // quy, which is qui
  const names = (await open(files, begin(words))).filter(name => goesOn(name[last]));
  return { people: await meant(files, words, names) };
};

// Whether the words may be a name: some name has their first neighbours.
const mayBe = async (files, words) =>
  (await Promise.all(edgesOf(words).map(key => files.names(key)))).every(row => row.length);

// Best first: the whole query as a name or a part of one, else names that begin so, else the names
// in it. "isShort" where more names have the words than are looked up. What begins with no family
// name is first looked up by its neighbours (firstOf); what may be needed then comes at once.
export const findPeople = async (files, words) => {
  const { families } = files.meta;
  const parts = partsOf(words, families), whole = phraseOf(words);
  const later = laterOf(words);
  const all = keys => Promise.all(keys.map(key => files.names(key)));
  if (!families.includes(words[0].key)) {
    const [isName, found] = await Promise.all(
      [mayBe(files, words), inside(files, parts), files.names(`=${whole}`)]);
    if (!isName) return bestFirst(found);
    await all(later);
  }
  const people = await called(files, whole, words);
  if (people.length) return bestFirst({ people });
  for (const find of [beside, ...later.length ? [begun, apart] : []]) {
    if (find === begun) await all(later);
    const found = await find(files, words);
    if (found.people.length) return bestFirst(found);
  }
  return bestFirst(await inside(files, parts));
};

// Names that have all words but one, for each word; null without room for them.
export const nearNames = async (purse, words) =>
  words.length < 2 || words.length > LONGEST || purse.left < FOR_ROWS ? null
    : Promise.all(words.map((_, at) => open(purse, without(words, at))));
