// Honorees by name. Under a full name stand all who have it; under two neighbours of a name, the
// names that have them. No numbers: somebody new changes the few files of the own name alone.

import { agreement } from "./marks.js";
import { plain } from "./readings.js";
import { runs, slugify } from "./words.js";

const MOST_NAMES = 10, MOST_GUESSES = 5, LONGEST = 5; // names looked up; words of a name
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
  const names = await having(files, words), looked = names.slice(0, MOST_NAMES);
  const people = (await Promise.all(looked.map(name => called(files, name, words)))).flat();
  return { people, isShort: names.length > looked.length };
};

// Full names inside of a longer query, by the family name that they begin with.
const inside = async (files, words, families) => {
  const windows = words.flatMap((word, at) => families.includes(word.key)
    ? [4, 3, 2].map(many => words.slice(at, at + many)) : []);
  const parts = windows.filter(part => part.length > 1 && part.length < words.length);
  const found = await Promise.all(parts.map(part => called(files, keyOf(part), part)));
  return { people: found.flat(), isShort: false };
};

const inOrder = ({ people, isShort }) => ({ isShort, people: people.sort((one, other) =>
  other.level - one.level || other.isWhole - one.isWhole || other.trust - one.trust) });

// Best first: the whole query as a name or a part of one, else the names in it. "isShort" where
// more names have the words than are looked up.
export const findPeople = async (files, { families }, words) => {
  const whole = await called(files, keyOf(words), words);
  if (whole.length) return inOrder({ people: whole, isShort: false });
  const some = words.length <= LONGEST ? await partly(files, words) : { people: [] };
  return inOrder(some.people.length ? some : await inside(files, words, families));
};

// A name that was meant: of as many words, one of them begun or with one wrong letter.
const isClose = (keys, words, isNear) => {
  const others = words.filter((word, at) => word.key !== keys[at]), last = words.length - 1;
  const wrong = words.indexOf(others[0]), key = keys[wrong];
  return keys.length === words.length && others.length === 1 && (isNear(others[0].key, key)
    || wrong === last && key.startsWith(others[0].key));
};

// Such names, from the rows of all neighbours, of which most have been fetched, and of both ends.
const closeNames = async (files, words, isNear) => {
  const ends = `${words[0].key}_${words[words.length - 1].key}`;
  const pairs = words.slice(1).map((word, at) => `${words[at].key} ${word.key}`);
  const rows = await Promise.all([...pairs, ends].map(key => files.names(key)));
  return [...new Set(rows.flat())].map(name => name.split(" "))
    .filter(keys => isClose(keys, words, isNear)).slice(0, MOST_GUESSES);
};

// People whose names may have been meant; "words" of each are those of the name.
export const guessPeople = async (files, words, isNear) => {
  if (words.length < 2 || words.length > LONGEST) return [];
  const meant = (await closeNames(files, words, isNear)).map(keys =>
    keys.map((key, at) => key === words[at].key ? words[at] : plain(key)));
  return (await Promise.all(meant.map(all => called(files, keyOf(all), all, true)))).flat();
};
