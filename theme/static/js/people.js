// Honorees by name. Under a full name stand all who have it; under two neighbours of a name, the
// names that have them. No numbers: somebody new changes the few files of the own name alone.

import { agreement } from "./marks.js";
import { runs, slugify } from "./words.js";

const MOST_NAMES = 10, LONGEST = 5; // names looked up for a part of one; words of a name
const keyOf = words => words.map(word => word.key).join(" ");

// How well a name agrees with the words, where they stand in it one after another, or as first and
// last.
const fit = (name, words) => {
  const all = runs(name).flat(), keys = all.map(word => word.key);
  const first = keys.findIndex((_, at) => words.every((word, on) => keys[at + on] === word.key));
  const part = first < 0 ? [all[0], all.at(-1)] : all.slice(first, first + words.length);
  const [trust, level] = agreement(part.map(word => word.form).join(" "), words);
  return { trust, level, isWhole: all.length === words.length };
};

// Everybody of one full name, found by some words.
const called = async (files, key, words, isGuess = false) =>
  (await files.names(`=${key}`)).map(([name, detail, slug]) => (
    { name, detail, slug: slug ?? slugify(name), isGuess, words, ...fit(name, words) }));

// Names that have the words: from the rarest two neighbours, else by first and last.
const having = async (files, words) => {
  if (words.length === 1) return files.names(words[0].key);
  const rows = await Promise.all(words.slice(1).map((word, at) =>
    files.names(`${words[at].key} ${word.key}`)));
  const row = rows.sort((one, other) => one.length - other.length)[0];
  const found = row.filter(name => ` ${name} `.includes(` ${keyOf(words)} `));
  return found.length || words.length > 2 ? found : files.names(keyOf(words).replace(" ", "_"));
};

const partly = async (files, words) => {
  const names = (await having(files, words)).slice(0, MOST_NAMES);
  return (await Promise.all(names.map(name => called(files, name, words)))).flat();
};

// Full names inside of a longer query, by the family name that they begin with.
const inside = async (files, words, families) => {
  const windows = words.flatMap((word, at) => families.includes(word.key)
    ? [4, 3, 2].map(many => words.slice(at, at + many)) : []);
  const parts = windows.filter(part => part.length > 1 && part.length < words.length);
  const found = await Promise.all(parts.map(part => called(files, keyOf(part), part)));
  return found.flat();
};

const inOrder = people => people.sort((one, other) =>
  other.level - one.level || other.isWhole - one.isWhole || other.trust - one.trust);

// Best first: the whole query as a name or a part of one, else the names in it.
export const findPeople = async (files, { families }, words) => {
  const whole = await called(files, keyOf(words), words);
  if (whole.length) return inOrder(whole);
  const some = words.length <= LONGEST ? await partly(files, words) : [];
  return inOrder(some.length ? some : await inside(files, words, families));
};

// Names with another word in place of one that is in no name.
export const guessPeople = async (files, words, others) => {
  if (words.length < 2 || words.length > LONGEST) return [];
  const names = words.flatMap((word, at) => (others.get(word) ?? []).map(other =>
    words.map((one, here) => here === at ? other : one)));
  const found = await Promise.all(names.map(all => called(files, keyOf(all), all, true)));
  return found.flat();
};
