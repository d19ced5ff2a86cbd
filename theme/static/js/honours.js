// Searches and filters the honours of /bang-vang/, with data that come when the form is used:
// columns first, then texts in blocks of rows. Rows are read from the end, newest first.

import { dotted } from "./numbers.js";
import { unkeyed } from "./telex.js";
import { canon, fold, slugify } from "./words.js";

const PAGE = 50, MOST_WORDS = 8, PAUSE = 120; // results, bits of a byte, ms without a key
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
const wordsOf = query => (canon(seen(query).replace(JOINED, "$1$2")).match(/[\p{L}\p{N}]+/gu) ?? [])
  .slice(0, MOST_WORDS).map((word, at) => ({
    canon: [` ${word}`], fold: looks(fold(word)), bit: 1 << at, isMarked: word !== fold(word),
  }));
const bitsOf = words => words.reduce((bits, word) => bits | word.bit, 0);
const has = (text, keys) => keys.some(key => text.includes(key));
const numbers = letters => Uint16Array.from(letters, letter => letter.charCodeAt(0) - 48);
const load = address => fetch(address)
  .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(address)));

const endsOf = (text, sign) => {
  const found = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push(at);
  return Uint32Array.from([...found, text.length]);
};

// Lines of "name TAB role and unit".
const block = ({ text, slugs }) => {
  const lines = text.split("\n"), made = { lines, slugs };
  for (const [form, text] of Object.entries(forms(lines.join("\n"))))
    made[form] = { text, ends: endsOf(text, "\n"), tabs: endsOf(text, "\t") };
  return made;
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
    // Which words of the query a row has, has in its name, has with the very marks that were typed.
    for (const name of ["found", "named", "typed"]) this[name] = new Uint8Array(this.bits.length);
  }

  async need(wanted) {
    await Promise.all([...new Set(wanted)].map(async at => {
      this.loaded[at] ??= block(await load(this.blocks[at]));
    }));
  }

  mark(words, form, found) {
    for (const bits of [found, this.named]) bits.fill(0);
    for (const { column, texts } of this.tables) {
      const bits = texts.map(text => bitsOf(words.filter(word => has(text[form], word[form]))));
      if (!bits.some(Boolean)) continue;
      for (let row = 0; row < found.length; row++) found[row] |= bits[column[row]];
    }
    this.loaded.forEach((block, at) => words.forEach(word => word[form].forEach(key =>
      this.scan(block[form], key, word.bit, at * this.size, found))));
  }

  // A word that nothing has may be raw keys.
  read(word) {
    const read = readKeys(word.fold[0].trim()), knows = text => has(text, word.fold);
    const isKnown = !read || this.loaded.some(({ fold }) => knows(fold.text))
      || this.tables.some(({ texts }) => texts.some(({ fold }) => knows(fold)));
    return isKnown ? word : { ...word, fold: looks(read), isMarked: false };
  }

  // The name stands first in its line, so the first find there tells whether it has the word.
  scan({ text, ends, tabs }, word, bit, start, found) {
    for (let line = 0, at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[line])) {
      while (ends[line] < at) line++;
      found[start + line] |= bit;
      if (at < tabs[line]) this.named[start + line] |= bit;
    }
  }

  // Rows that have all words and choices, best first; for each choice, how many it would leave.
  answer(query, chosen) {
    const words = wordsOf(query).map(this.read, this), marked = words.filter(word => word.isMarked);
    const all = bitsOf(words), exact = bitsOf(marked);
    if (exact) this.mark(marked, "canon", this.typed);
    if (all) this.mark(words, "fold", this.found);
    const { facets, found, typed, named } = this, many = facets.length;
    const counts = facets.map(() => new Uint32Array(65536)), ranks = [[], [], [], []];
    for (let row = this.bits.length - 1; row >= 0; row--) {
      if (all && found[row] !== all) continue;
      let missed = 0, missing = 0;
      for (let at = 0; at < many; at++)
        if (chosen[at] && chosen[at] !== facets[at][row]) { missed++; missing = at; }
      if (missed === 1) counts[missing][facets[missing][row]]++;
      if (missed) continue;
      for (let at = 0; at < many; at++) counts[at][facets[at][row]]++;
      const isOther = exact && typed[row] !== exact, isInside = all && named[row] !== all;
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

const make = (name, className, ...children) => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(...children);
  return element;
};

const item = ({ name, detail, slug, facts }) => {
  const link = Object.assign(make("a", "cover", name), { href: `/bang-vang/ho-so/${slug}/` });
  return make("li", "",
    make("span", "title", link),
    make("p", "meta dots", ...facts.flatMap(fact => [make("span", "", fact), " "])),
    ...detail ? [make("p", "meta", detail)] : []);
};

const start = form => {
  const box = form.elements.q, selects = [...form.querySelectorAll("select")];
  const labels = selects.map(({ options }) =>
    [...options].map(option => option.text.replace(/ \([\d.]+\)$/, "")));
  const status = document.querySelector("[data-status]");
  const region = document.querySelector("[data-results]"), [list, more] = region.children;
  let coming, honours, rows = [], turn = 0, timer;

  const hasWords = () => wordsOf(box.value).length > 0;
  const isAsked = () => hasWords() || selects.some(select => select.selectedIndex > 0);
  // What failed may be tried again.
  const begin = () => coming ??= load(form.dataset.filter).then(
    data => { honours = new Honours(data); }, error => { coming = null; throw error; });

  const show = async from => {
    const part = rows.slice(from, from + PAGE), mine = turn;
    await honours.need(part.map(row => Math.floor(row / honours.size)));
    if (mine !== turn) return;
    list[from ? "append" : "replaceChildren"](...part.map(row => item(honours.tell(row))));
    more.hidden = rows.length <= from + PAGE;
  };

  const offer = counts => selects.forEach(({ options }, at) => {
    for (const option of [...options].slice(1)) {
      const count = counts[at][option.index];
      const text = `${labels[at][option.index]} (${dotted(count)})`;
      if (option.text !== text) option.text = text;
      option.disabled = !count && !option.selected;
    }
  });

  const reply = async () => {
    const mine = ++turn;
    region.hidden = !isAsked();
    if (region.hidden && !honours) return;
    region.setAttribute("aria-busy", true);
    try {
      if (!honours) status.textContent = "Đang tải dữ liệu…";
      await begin();
      if (hasWords()) await honours.need(honours.blocks.keys());
      if (mine !== turn) return;
      const found = honours.answer(box.value, selects.map(select => select.selectedIndex));
      offer(found.counts);
      rows = isAsked() ? found.rows : [];
      await show(0);
      if (mine !== turn) return;
      status.textContent = rows.length ? `Tìm thấy ${dotted(rows.length)} khen thưởng`
        : isAsked() ? "Không tìm thấy khen thưởng nào" : "";
    } catch {
      status.textContent = "Chưa tải được dữ liệu, xin thử lại";
    }
    region.setAttribute("aria-busy", false);
  };

  // Each choice is a step in the history; all words together are one.
  const ask = isNew => {
    clearTimeout(timer);
    const asked = [...new FormData(form)].filter(([, value]) => value.trim());
    const search = asked.length ? `?${new URLSearchParams(asked)}` : "";
    const step = isNew || !location.search ? "pushState" : "replaceState";
    if (search !== location.search) history[step](null, "", location.pathname + search);
    reply();
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get("q") ?? "";
    for (const select of selects) select.value = asked.get(select.name) ?? "";
    for (const select of selects) select.selectedIndex = Math.max(0, select.selectedIndex);
    reply();
  };

  form.addEventListener("focusin", () => begin().catch(() => {}));
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  selects.forEach(select => select.addEventListener("change", () => ask(true)));
  form.addEventListener("submit", event => { event.preventDefault(); ask(); });
  form.addEventListener("reset", () => setTimeout(ask, 0, true));
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await show(before);
    list.children[before]?.querySelector("a").focus();
  });
  addEventListener("popstate", read);
  read();
};

const form = document.querySelector("form[data-filter]");
if (form) start(form);
