// What was meant, where nothing has the words as they were typed: Telex and VNI keys that no
// keyboard turned into letters, words that go on, words with one wrong letter, abbreviations.

import { canon, fold, keyOf } from "./words.js";

const MOST = 5; // other words for one
const LETTERS = [
  [/uo[w7]/g, "ươ"], [/a[a6]/g, "â"], [/e[e6]/g, "ê"], [/o[o6]/g, "ô"], [/a[w8]/g, "ă"],
  [/o[w7]/g, "ơ"], [/u[w7]/g, "ư"], [/d[d9]/g, "đ"],
];
const TONES = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const KEYS = "zsfrxj"; // VNI says them by number
const VOWELS = "aăâeêioôơuưy";
const START = `qu|gi(?=[${VOWELS}])|[^${VOWELS}]*`;
const TONED = new RegExp(`^((?:${START})[${VOWELS}]+[^sfrxj1-5]*)([sfrxj1-5])(.*)$`);
const PARTS = new RegExp(`^(${START})([${VOWELS}]+)(.*)$`);

// Where the tone stands: on a letter with a mark; else before the end of the vowels.
const withTone = (text, tone) => {
  const [, before, vowels, after] = text.match(PARTS);
  const marked = Math.max(...[..."ăâêôơư"].map(letter => vowels.lastIndexOf(letter)));
  const second = after || vowels.length > 2 ? Math.min(1, vowels.length - 1) : 0;
  const place = marked >= 0 ? marked : second;
  return before + vowels.slice(0, place + 1) + tone + vowels.slice(place + 1) + after;
};

// "dduwowcj" and "d9u7o7c5" are "được"; null for what is no such word.
export const unkeyed = text => {
  const letters = LETTERS.reduce((so, [keys, letter]) => so.replace(keys, letter), text);
  const [, start, key, end] = letters.match(TONED) ?? [];
  const tone = TONES[key] ?? TONES[KEYS[key]];
  if (!tone && letters === text) return null;
  const form = canon((tone ? withTone(start + end, tone) : letters).normalize("NFC"));
  return { form, key: keyOf(form), isMarked: form !== fold(form) };
};

const isNear = (one, other) => { // one letter more, less or wrong, or two in the wrong order
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  const [left, right] = [one.slice(at), other.slice(at)];
  return left.slice(1) === right.slice(1) || left === right.slice(1) || left.slice(1) === right
    || left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
};

const best = (lexicon, fits) => Object.keys(lexicon).filter(fits)
  .sort((one, other) => lexicon[other] - lexicon[one]).slice(0, MOST)
  .map(key => ({ key, form: key, isMarked: false }));

// Longer words that begin so.
export const longer = ({ key }, lexicon) =>
  best(lexicon, other => other.length > key.length && other.startsWith(key));
// Words with one letter changed.
export const near = ({ key }, lexicon) => best(lexicon, other => isNear(key, other));

const plain = key => ({ key, form: key, isMarked: false });
const starts = (run, at, keys) => keys.every((key, on) => run[at + on]?.key === key);
const swap = (run, from, to) => {
  for (let at = 0; at < run.length; at++)
    if (starts(run, at, from)) {
      const rest = swap(run.slice(at + from.length), from, to);
      return [...run.slice(0, at), ...to.map(plain), ...rest];
    }
  return run;
};

// The query with abbreviations in full, and with full words abbreviated, where that differs.
export const readings = (runs, abbreviations) => {
  const pairs = abbreviations.map(([short, long]) => [[short], long.split(" ")]);
  const other = turn => runs.map(run => pairs.reduce((so, pair) => swap(so, ...turn(pair)), run));
  const found = [runs, other(pair => pair), other(([short, long]) => [long, short])];
  const told = found.map(one => JSON.stringify(one.map(run => run.map(word => word.key))));
  return found.filter((_, at) => told.indexOf(told[at]) === at);
};
