// Honorees by name. Under a full name stand all who have it; under two neighbours of a name, the
// names that have them; under a name with one word left open, the words that fill it. No numbers:
// somebody new changes the few files of the own name alone.

import { agreement } from "./marks.js";
import { plain } from "./readings.js";
import { fold, runs, slugify } from "./words.js";

export const LONGEST = 7; // words of a name
const MOST_NAMES = 10, MOST_GUESSES = 5; // names that are looked up
const HEAVY = 1_600, FOR_ROWS = 11_000; // bytes of a file; without so many no names are guessed
const MOST_INSIDE = 9; // of a longer query
const keyOf = words => words.map(word => word.key).join(" ");

// How well a name agrees with the words, where they stand in it one after another, or as first and
// last.
const fit = (name, words) => {
  const all = runs(name).flat(), keys = all.map(word => word.key);
  const first = keys.findIndex((_, at) => words.every((word, on) => keys[at + on] === word.key));
  const part = first < 0 ? [all[0], all[all.length - 1]] : all.slice(first, first + words.length);
  const [trust, level] = agreement(part.map(word => word.form).join(" "), words);
  return { trust, level, isWhole: all.length === words.length };
};

// Everybody of one full name, found by some words.
const called = async (files, key, words, isGuess = false) =>
  (await files.names(`=${key}`)).map(([name, detail, slug]) => (
    { name, detail, slug: slug ?? slugify(name), isGuess, words, ...fit(name, words) }));

// What makes a name of the words, where "?" stands; and the words with one left open.
const open = async (files, keys) => (await files.names(keys.join(" ")))
  .map(key => keys.map(one => one === "?" ? key : one));
const without = (words, at) => words.map(({ key }, on) => on === at ? "?" : key);

// Everybody of the first of some names that have the words.
const partly = async (files, words, names) => {
  const looked = names.slice(0, MOST_NAMES);
  const people = (await Promise.all(looked.map(name => called(files, name, words)))).flat();
  return { people, isShort: names.length > looked.length };
};

// Names that have the words and one more, which stand beside the name of these words; of one or two
// words, all that have them.
const beside = async (files, words) => {
  const keys = words.map(word => word.key), whole = keyOf(words);
  const [row, before, after] = await Promise.all([words.length > 2 ? [] : files.names(whole),
    open(files, ["?", ...keys]), open(files, [...keys, "?"])]);
  const names = [...before, ...after].map(name => name.join(" "));
  return partly(files, words, [...new Set([...row, ...names])]);
};

// Others, from the rarest two neighbours, or by first and last.
const apart = async (files, words) => {
  if (words.length < 2) return { people: [] };
  const whole = keyOf(words);
  if (words.length === 2) return partly(files, words, await files.names(whole.replace(" ", "_")));
  const rows = await Promise.all(words.slice(1).map((word, at) =>
    files.names(`${words[at].key} ${word.key}`)));
  const [row] = rows.sort((one, other) => one.length - other.length);
  return partly(files, words, row.filter(name => ` ${name} `.includes(` ${whole} `)));
};

// Full names inside of a longer query, by the family name that they begin with.
const inside = async (files, words, families) => {
  const windows = words.flatMap((word, at) => families.includes(word.key)
    ? [4, 3, 2].map(many => words.slice(at, at + many)) : []);
  const parts = windows.filter(part => part.length > 1 && part.length < words.length);
  const looked = parts.slice(0, MOST_INSIDE);
  const found = await Promise.all(looked.map(part => called(files, keyOf(part), part)));
  return { people: found.flat().map(one => ({ ...one, isInside: true })), isShort: false };
};

const inOrder = ({ people, isShort }) => ({ isShort, people: people.sort((one, other) =>
  other.level - one.level || other.isWhole - one.isWhole || other.trust - one.trust) });

// Names that were meant: words that take the place of one. The first are looked up.
const meant = async (files, words, names) => {
  const looked = names.slice(0, MOST_GUESSES).map(keys =>
    keys.map((key, at) => key === words[at].key ? words[at] : plain(key)));
  return (await Promise.all(looked.map(all => called(files, keyOf(all), all, true)))).flat();
};

// Names whose last word goes on.
const begun = async (files, words) => {
  if (words.length < 2) return { people: [] };
  const last = words.length - 1, { key, form } = words[last];
  const goesOn = word => word.startsWith(key) || word.startsWith(fold(form)); // quy, which is qui
  const names = (await open(files, without(words, last))).filter(name => goesOn(name[last]));
  return { people: await meant(files, words, names) };
};

// Best first: the whole query as a name or a part of one, else names that begin so, else the names
// in it. "isShort" where more names have the words than are looked up.
export const findPeople = async (files, { families }, words) => {
  const whole = await called(files, keyOf(words), words);
  if (whole.length) return inOrder({ people: whole, isShort: false });
  for (const find of words.length > LONGEST ? [] : [beside, begun, apart]) {
    const found = await find(files, words);
    if (found.people.length) return inOrder({ isShort: false, ...found });
  }
  return inOrder(await inside(files, words, families));
};

// People whose names may have been meant, with one letter wrong; those with as many letters first.
export const guessPeople = async (purse, words, isNear) => {
  if (words.length < 2 || words.length > LONGEST || purse.left < FOR_ROWS) return [];
  const rows = await Promise.all(words.map(async ({ key }, at) =>
    (await open(purse, without(words, at))).filter(keys => isNear(keys[at], key))));
  const long = keyOf(words).length, isEven = keys => keys.join(" ").length === long;
  const names = rows.flat().sort((one, other) => isEven(other) - isEven(one));
  return meant(purse, words, names.slice(0, Math.max(0, Math.floor(purse.left / HEAVY))));
};
