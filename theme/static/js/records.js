// Finds honours by words and choices, in columns first, then in texts in blocks of rows, which come
// when they are needed. Rows are read from the end, newest first.

import { unkeyed } from "./telex.js";
import { canon, fold, slugify } from "./words.js";

const MOST_WORDS = 8; // bits of a byte
const DECIDED = 1, POSTHUMOUS = 2;

// What search sees beyond that, and slugs do not: H'Hen is HHen and Hen, Lí is Lý, sĩ is sỹ.
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const JOINED = /(\p{L}+)['’‘ʼ`´′](\p{L}+)/gu;
const LATE_I = / ([hklmst]|qu)i(?=[ \t\n]|$)/g; // as a whole word
const seen = text => text.normalize("NFC").replace(HIDDEN, "");
// A blank before each word, so that one look finds beginnings; lines and tabs stay.
const apart = text => ` ${text.replace(/[^\p{L}\p{N}\n\t]+/gu, " ").replace(/[\n\t]/g, "$& ")}`;
const forms = text => {
  const all = seen(text).replace(JOINED, "$1$2 $2");
  return { canon: apart(canon(all)), fold: apart(fold(all)).replace(LATE_I, " $1y") };
};

// What a word may be that nothing has: its letters as keys, where a syllable is left.
const SYLLABLE =
  /^(?:ngh?|g[hi]?|kh?|nh?|ph|qu|t[hr]?|ch?|[bdhlmrsvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;
const readKeys = word => {
  const read = fold(unkeyed(word)?.form ?? "");
  return SYLLABLE.test(read) ? read : "";
};

// Keys by form. "li" may be Lí, or begin Linh.
const looks = folded => [...new Set([` ${folded}`, ` ${folded}`.replace(LATE_I, " $1y")])];
export const wordsOf = query => {
  const words = canon(seen(query).replace(JOINED, "$1$2")).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, MOST_WORDS).map((word, at) => ({
    canon: [` ${word}`], fold: looks(fold(word)), bit: 1 << at, isMarked: word !== fold(word),
  }));
};
const bitsOf = words => words.reduce((bits, word) => bits | word.bit, 0);
const has = (text, keys) => keys.some(key => text.includes(key));
const numbers = letters => Uint16Array.from(letters, letter => letter.charCodeAt(0) - 48);
export const load = address => fetch(address)
  .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(address)));

const endsOf = (text, sign) => {
  const found = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push(at);
  return Uint32Array.from([...found, text.length]);
};

// Lines of "name TAB role and unit".
const block = ({ text, slugs }) => {
  const lines = text.split("\n"), { canon, fold } = forms(lines.join("\n"));
  const ends = endsOf(fold, "\n"), tabs = endsOf(fold, "\t");
  return { lines, slugs, canon: canon.split("\n"), fold: { text: fold, ends, tabs } };
};

export class Honours {
  constructor(data) {
    Object.assign(this, data);
    this.facets = data.facets.map(numbers);
    this.grade = numbers(data.grade);
    this.bits = numbers(data.bits);
    this.tables = data.words.map(([at, texts]) =>
      ({ column: this.facets[at] ?? this.grade, texts: texts.map(forms) }));
    this.loaded = [];
    // Which words of the query a row has, and has in its name.
    for (const name of ["found", "named"]) this[name] = new Uint8Array(this.bits.length);
  }

  async need(wanted) {
    await Promise.all([...new Set(wanted)].map(async at => {
      this.loaded[at] ??= block(await load(this.blocks[at]));
    }));
  }

  // What rows have by what they refer to.
  shared(words, form) {
    return this.tables.map(({ column, texts }) => {
      const bits = texts.map(text => bitsOf(words.filter(word => has(text[form], word[form]))));
      return { column, bits };
    }).filter(({ bits }) => bits.some(Boolean));
  }

  mark(words) {
    for (const bits of [this.found, this.named]) bits.fill(0);
    for (const { column, bits } of this.shared(words, "fold"))
      for (let row = 0; row < column.length; row++) this.found[row] |= bits[column[row]];
    this.loaded.forEach(({ fold }, at) => words.forEach(word => word.fold.forEach(key =>
      this.scan(fold, key, word.bit, at * this.size))));
  }

  // Whether a row has words with the very marks that were typed: asked of those that are found.
  typing(words) {
    const shared = this.shared(words, "canon");
    return row => {
      const line = row % this.size, text = this.loaded[(row - line) / this.size].canon[line];
      const given = shared.reduce((bits, one) => bits | one.bits[one.column[row]], 0);
      return words.every(word => given & word.bit || has(text, word.canon));
    };
  }

  // A word that nothing has may be raw keys.
  read(word) {
    const read = readKeys(word.fold[0].trim()), knows = text => has(text, word.fold);
    const isKnown = !read || this.loaded.some(({ fold }) => knows(fold.text))
      || this.tables.some(({ texts }) => texts.some(({ fold }) => knows(fold)));
    return isKnown ? word : { ...word, fold: looks(read), isMarked: false };
  }

  // The name stands first in its line, so the first find there tells whether it has the word.
  scan({ text, ends, tabs }, word, bit, start) {
    for (let line = 0, at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[line])) {
      while (ends[line] < at) line++;
      this.found[start + line] |= bit;
      if (at < tabs[line]) this.named[start + line] |= bit;
    }
  }

  // Rows that have all words and choices, best first; for each choice, how many it would leave.
  answer(query, chosen) {
    const words = wordsOf(query).map(this.read, this), marked = words.filter(word => word.isMarked);
    const all = bitsOf(words), isTyped = this.typing(marked);
    if (all) this.mark(words);
    const { facets, found, named } = this, many = facets.length;
    const counts = facets.map(() => new Uint32Array(65536)), ranks = [[], [], [], []];
    for (let row = this.bits.length - 1; row >= 0; row--) {
      if (all && found[row] !== all) continue;
      let missed = 0, missing = 0;
      for (let at = 0; at < many; at++)
        if (chosen[at] && chosen[at] !== facets[at][row]) { missed++; missing = at; }
      if (missed === 1) counts[missing][facets[missing][row]]++;
      if (missed) continue;
      for (let at = 0; at < many; at++) counts[at][facets[at][row]]++;
      const isOther = marked.length && !isTyped(row), isInside = all && named[row] !== all;
      ranks[(isOther ? 2 : 0) + (isInside ? 1 : 0)].push(row);
    }
    return { rows: ranks.flat(), counts };
  }

  tell(row) {
    const line = row % this.size, { lines, slugs } = this.loaded[(row - line) / this.size];
    const [name, detail] = lines[line].split("\t");
    const year = this.years[this.facets[0][row]], bits = this.bits[row];
    const facts = [
      `${this.awards[this.facets[1][row]]} ${this.grades[this.grade[row]]}`.trim(),
      year && `năm ${year}`, bits & POSTHUMOUS && "Truy tặng",
      bits & DECIDED ? "Theo quyết định" : "Theo tin, bài",
    ];
    return { name, detail, slug: slugs[line] ?? slugify(name), facts: facts.filter(Boolean) };
  }
}
