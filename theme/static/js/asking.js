// Asks for what a first query needs before the page is laid out, while the rest of the search is
// still on its way: search.js goes on from here, with the same files.

import { Files } from "./files.js";
import { firstOf } from "./names.js";
import { Purse, roomFor } from "./purse.js";
import { cut, readings } from "./readings.js";
import { keysOf, termsOf } from "./terms.js";
import { runs } from "./words.js";

const { index, version, known } = document.querySelector("script[data-index]").dataset;
export const files = new Files(index, version), meta = JSON.parse(known);
export const query = (new URLSearchParams(location.search).get("q") ?? "").trim();

const typed = cut(runs(query)), words = typed.flat(), purse = new Purse(files, meta);
const ask = () => {
  purse.hold(roomFor(words)[0]);
  const all = readings(typed, meta.abbreviations).flatMap(one => keysOf(termsOf(one, meta)));
  return [purse.take(all), ...firstOf(words, meta.families).map(key => purse.names(key))];
};
if (words.length) ask().forEach(one => one.catch(() => {})); // search.js says it
