// What a search asks for at once: shards for all ways to read the query, names, and last what may
// be needed then. Connections are few.

import { firstOf } from "./names.js";
import { roomFor } from "./purse.js";
import { readings } from "./readings.js";
import { keysOf, rareOf, termsOf } from "./terms.js";

export const askFor = (purse, typed) => {
  const { meta } = purse, words = typed.flat(), [held] = roomFor(words);
  const terms = readings(typed, meta.abbreviations).map(one => termsOf(one, meta));
  const keys = terms.flatMap(keysOf), isRoom = purse.left >= held;
  purse.hold(held);
  const names = isRoom ? firstOf(words, meta.families) : [];
  const coming = [purse.take(keys), ...names.map(key => purse.names(key))];
  purse.expect(keys, terms.flatMap(rareOf));
  for (const one of coming) one.catch(() => {}); // who needs it says it
  return { terms, keys, isRoom };
};
