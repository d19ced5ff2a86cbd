// Text as the search sees it: as plugins/core/search/words.py and plugins/core/names.py do. Tests
// compare them. No lookbehind: Safari 14 has none.

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const APOSTROPHE = /(\p{L})['’‘ʼ`´′](?=\p{L})/gu; // H'Hen is one word
// Neighbours across these are none: ends of sentences; signs before a capital, where names begin.
const BREAK = /[.;!?…\n]|[,:()[\]|·](?=[^\p{L}\p{N}]*\p{Lu})/u;
const OLD_TONE = /q?(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{N}_])/gu;
export const WORD = /[\p{L}\p{N}]+/gu;

const moved = rhyme => {
  const [first, last, tone] = rhyme.normalize("NFD");
  return first === "q" ? rhyme : (first + tone + last).normalize("NFC"); // hoà is hòa, quý stays
};
export const canon = text => text.toLowerCase().normalize("NFC").replace(/ð/g, "đ")
  .replace(OLD_TONE, moved);
export const fold = text => text.toLowerCase().normalize("NFD")
  .replace(/\p{M}/gu, "").replace(/[đð]/g, "d");
// Lý and Lí are one word, and so are 08 and 8.
export const keyOf = word => fold(word)
  .replace(/([hklmst]|qu)y$/, "$1i").replace(/^0+(?=\d+$)/, "");

export const clean = text => text.normalize("NFC").replace(UNSEEN, "").replace(APOSTROPHE, "$1");
const wordOf = text => {
  const form = canon(text), key = keyOf(form);
  return { form, key, isMarked: form !== fold(form) };
};

// Runs of words, cut where neighbours are none.
export const runs = text => clean(text).split(BREAK)
  .map(part => (part.match(WORD) ?? []).map(wordOf)).filter(run => run.length);

// Words with their places in a text as it was written, for marking what was found.
const WRITTEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]|['’‘ʼ`´′](?=\p{L}))*/gu;
const keys = new Map(); // words repeat, and folding takes time
const known = new Map(); // results are looked through for their order, then for their marks
export const places = text => {
  if (known.size > 99) known.clear();
  let end = 0;
  if (!known.has(text)) known.set(text, (text.match(WRITTEN) ?? []).map(word => {
    const start = text.indexOf(word, end);
    end = start + word.length;
    if (!keys.has(word)) keys.set(word, keyOf(clean(word)));
    return { start, end, word, key: keys.get(word) };
  }));
  return known.get(text);
};

export const slugify = name => fold(name).match(/[a-z0-9]+/g)?.join("-") ?? "";
