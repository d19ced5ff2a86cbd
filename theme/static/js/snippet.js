// Where the words of a query stand in a text: marks for readers, and the part around most of them.

import { places } from "./words.js";

const AROUND = 32; // words of a snippet

// Which words to mark: neighbours of the query, or any of its words where no neighbours stand.
const found = (text, words) => {
  const all = places(text), keys = words.map(word => word.key), marked = new Set();
  const last = keys.length - 1;
  all.forEach(({ key }, at) => keys.forEach((one, on) => {
    if (key === one && on < last && all[at + 1]?.key === keys[on + 1]) marked.add(at).add(at + 1);
  }));
  if (!marked.size) all.forEach(({ key }, at) => { if (keys.includes(key)) marked.add(at); });
  return { all, marked };
};

const marks = (text, { all, marked }, start, end) => {
  const parts = [];
  let from = start ? all[start].start : 0;
  for (let at = start; at < end; at++) {
    if (!marked.has(at)) continue;
    let to = at;
    while (marked.has(to + 1) && to + 1 < end) to++;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(all[at].start, all[to].end);
    parts.push(text.slice(from, all[at].start), mark);
    from = all[to].end;
    at = to;
  }
  return [...parts, text.slice(from, end < all.length ? all[end - 1].end : text.length)];
};

// A short text with what was found in it.
export const withMarks = (text, words) => {
  const hits = found(text, words);
  return marks(text, hits, 0, hits.all.length);
};

// The part of a long text that has most of it, the earliest of equals.
export const snippet = (text, words) => {
  const hits = found(text, words), { all, marked } = hits;
  let best = 0, most = -1, inside = 0;
  for (let end = 0; end < all.length; end++) {
    inside += marked.has(end) - marked.has(end - AROUND);
    if (inside > most) { most = inside; best = Math.max(0, end + 1 - AROUND); }
  }
  const first = [...marked].find(at => at >= best) ?? best;
  const line = text.lastIndexOf("\n", all[first]?.start); // what stands before is another part
  const start = Math.max(0, all.findIndex(word => word.start > line),
    Math.min(first - 6, all.length - AROUND));
  const end = Math.min(all.length, start + AROUND);
  const after = end < all.length ? "\u00a0…" : "";
  return [start ? "…\u00a0" : "", ...marks(text, hits, start, end), after];
};
