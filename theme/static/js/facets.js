// Filters: which things have what was chosen, and how many each other choice would leave. Loaded
// where somebody filters.

import { dotted } from "./numbers.js";

const BLOCK = 2048, FIRST = 48; // as plugins/core/search/facets.py
const PEOPLE = "ho-so"; // the section of honorees, who have no other facet here

// Which set of choices each thing has: its letter in the facet.
const lettersOf = (things, blocks, name) => {
  const letters = new Uint16Array(things.length);
  for (let at = 0; at < things.length; at++) {
    const thing = things[at];
    letters[at] = blocks[Math.floor(thing / BLOCK)][name].charCodeAt(thing % BLOCK) - FIRST;
  }
  return letters;
};

// How many of some things each choice of a facet would leave.
const counted = (letters, sets, isIn) => {
  const many = new Uint32Array(sets.length), counts = {};
  for (let at = 0; at < letters.length; at++) if (isIn(at)) many[letters[at]]++;
  sets.forEach((values, at) => {
    for (const value of values) if (many[at]) counts[value] = (counts[value] ?? 0) + many[at];
  });
  return counts;
};

export const narrow = async (files, things, people, chosen) => {
  const sets = await files.get("loc"), names = Object.keys(sets), blocks = [];
  await Promise.all([...new Set(things.map(thing => Math.floor(thing / BLOCK)))]
    .map(async number => { blocks[number] = await files.facets(number); }));
  const letters = names.map(name => lettersOf(things, blocks, name));
  // For each thing, a bit for each facet whose choice it has not.
  const missed = new Uint8Array(things.length);
  names.forEach((name, facet) => {
    const wanted = chosen.filter(([of]) => of === name).map(([, value]) => value);
    if (!wanted.length) return;
    const fits = sets[name].map(values => wanted.every(value => values.includes(value)));
    for (let at = 0; at < missed.length; at++)
      if (!fits[letters[facet][at]]) missed[at] |= 1 << facet;
  });
  const counts = Object.fromEntries(names.map((name, facet) =>
    [name, counted(letters[facet], sets[name], at => !(missed[at] & ~(1 << facet)))]));
  const others = chosen.filter(([name, value]) => name !== "muc" || value !== PEOPLE);
  const persons = others.length ? [] : people;
  if (chosen.every(([name]) => name === "muc")) counts.muc[PEOPLE] = people.length;
  const isOut = chosen.some(([name, value]) => name === "muc" && value !== PEOPLE);
  const left = isOut ? 0 : people.length - persons.length;
  return { things: things.filter((_, at) => !missed[at]), persons, counts, left };
};

// The filters of the page, with what the address says. They stand in it only where they are needed:
// browsers lay out all that can be filled in.
export const filled = (filters, asked, ask) => {
  const { content } = filters.querySelector("template") ?? {};
  const selects = [...(content ?? filters).querySelectorAll("select")];
  if (content) {
    for (const select of selects) select.addEventListener("change", ask);
    content.querySelector("button").addEventListener("click", () => {
      for (const select of selects) select.value = "";
      ask();
    });
    filters.lastElementChild.replaceWith(content);
  }
  for (const select of selects) {
    select.value = asked.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
    if (select.value) filters.open = true;
  }
  return selects;
};

// Filters cannot sort people by year or award; the honours can.
const tellLeft = (people, { query, left }, chosen) => {
  people.hidden = !left;
  people.querySelector("[data-many]").textContent = dotted(left ?? 0);
  people.querySelector("a").search = new URLSearchParams([["q", query], ...chosen
    .filter(([name]) => name === "nam" || name === "danh-hieu")]);
};

// Each choice says how many it would leave; where nothing was counted, nothing.
const labels = new Map();
export const offer = (selects, people, answer, chosen) => {
  const { counts } = answer;
  tellLeft(people, answer, chosen);
  for (const { name, options } of selects) {
    if (!labels.has(name)) labels.set(name, [...options].map(({ text }) => text));
    for (const option of [...options].slice(1)) {
      const count = counts?.[name]?.[option.value] ?? 0, label = labels.get(name)[option.index];
      option.text = counts ? `${label} (${dotted(count)})` : label;
      option.disabled = Boolean(counts) && !count && !option.selected;
    }
  }
};
