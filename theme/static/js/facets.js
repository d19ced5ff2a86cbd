// Filters: which things have what was chosen, and how many each other choice would leave.

const BLOCK = 2048, FIRST = 48; // as plugins/core/search/facets.py
const PEOPLE = "ho-so"; // the section of honorees, who have no other facet here

export class Facets {
  constructor(files, things, people) { Object.assign(this, { files, things, people }); }

  async narrow(chosen, isCounted) {
    if (!chosen.length && !isCounted) return { things: this.things, persons: this.people, left: 0 };
    const sets = await this.files.get("loc"), names = Object.keys(sets), blocks = [];
    await Promise.all([...new Set(this.things.map(thing => Math.floor(thing / BLOCK)))]
      .map(async number => { blocks[number] = await this.files.facets(number); }));
    const of = (thing, name) =>
      sets[name][blocks[Math.floor(thing / BLOCK)][name].charCodeAt(thing % BLOCK) - FIRST];
    const counts = Object.fromEntries(names.map(name => [name, {}]));
    const things = this.things.filter(thing => {
      const missed = chosen.filter(([name, value]) => !of(thing, name).includes(value));
      for (const name of names) {
        if (missed.length > 1 || missed[0] && missed[0][0] !== name) continue;
        for (const value of of(thing, name)) counts[name][value] = (counts[name][value] ?? 0) + 1;
      }
      return !missed.length;
    });
    const others = chosen.filter(([name, value]) => name !== "muc" || value !== PEOPLE);
    const persons = others.length ? [] : this.people;
    if (chosen.every(([name]) => name === "muc")) counts.muc[PEOPLE] = this.people.length;
    const isOut = chosen.some(([name, value]) => name === "muc" && value !== PEOPLE);
    const left = isOut ? 0 : this.people.length - persons.length;
    return { things, persons, counts, left };
  }
}
