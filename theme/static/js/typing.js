// What was meant, where nothing has the words as they were typed: Telex and VNI keys that no
// keyboard turned into letters, words that go on, words with one wrong letter. Loaded only then.

import { plain } from "./readings.js";
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

export const isNear = (one, other) => { // one letter more, less or wrong, or two in the wrong order
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  const [left, right] = [one.slice(at), other.slice(at)];
  return left.slice(1) === right.slice(1) || left === right.slice(1) || left.slice(1) === right
    || left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
};

// Most frequent first; before them those with the same first letter, which few mistake.
const best = (lexicon, key, fits) => [...lexicon.keys()].filter(fits).sort((one, other) =>
  (other[0] === key[0]) - (one[0] === key[0]) || lexicon.get(other) - lexicon.get(one))
  .slice(0, MOST).map(plain);

// Longer words that begin so.
export const longer = ({ key, form }, lexicon) => best(lexicon, key, other =>
  other.length > key.length && (other.startsWith(key) || other.startsWith(fold(form))));
// Words with one letter changed.
export const near = ({ key }, lexicon) => best(lexicon, key, other => isNear(key, other));
