// Keys of Telex and VNI that no keyboard turned into letters.

import { canon, fold, keyOf } from "./words.js";

const LETTERS = [
  [/uo[w7]/g, "ươ"], [/a[a6]/g, "â"], [/e[e6]/g, "ê"], [/o[o6]/g, "ô"], [/a[w8]/g, "ă"],
  [/o[w7]/g, "ơ"], [/u?w|u7/g, "ư"], [/d[d9]/g, "đ"],
];
const TONES = { z: "", s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const KEYS = "zsfrxj"; // VNI says them by number
const VOWELS = "aăâeêioôơuưy";
const START = `qu|gi(?=[${VOWELS}])|[^${VOWELS}]*`;
const TONED = new RegExp(`^((?:${START})[${VOWELS}]+[^zsfrxj0-5]*)([zsfrxj0-5])(.*)$`);
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
  if (!key && letters === text) return null;
  const form = canon((key ? withTone(start + end, tone) : letters).normalize("NFC"));
  return { form, key: keyOf(form), isMarked: form !== fold(form) };
};
