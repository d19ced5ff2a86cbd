// What of a query is looked up: neighbours, and names that it may be or hold.

export const joined = words => ({ key: words.map(word => word.key).join(" "), words });

// What must all be there for a full find: neighbours, and words that have none.
const neededOf = runs => runs.flatMap(run => run.length > 1
  ? run.slice(1).map((word, at) => joined([run[at], word])) : [joined(run)]);

// Three to five words may be a name, which is one term.
const named = words => ({ ...joined(words), key: `=${joined(words).key}` });
const nameOf = runs => runs.length === 1 && runs[0].length > 2 && runs[0].length < 6
  ? [named(runs[0])] : [];

// Names inside of a longer query: three or four words that begin with a family name.
const namesIn = (runs, families) => runs.flatMap(run => run.flatMap((word, at) =>
  families.has(word.key) ? [3, 4].map(many => run.slice(at, at + many)) : [])
  .filter((words, at, all) => words.length > 2 && words.length < run.length
    && words.length !== all[at - 1]?.length).map(named));

// By kind; "rare" are its words alone, where there is too little; a single one is needed.
export const termsOf = (runs, { common, families }) => {
  const words = runs.flat(), rare = words.filter(({ key }) => !common.includes(key));
  return {
    words, needed: neededOf(runs), named: nameOf(runs), within: namesIn(runs, new Set(families)),
    rare: words.length > 1 ? rare.map(word => joined([word])) : [],
  };
};

// What is to be fetched, the likeliest first; and what may be.
export const keysOf = ({ needed, named, within }) =>
  [...needed, ...named, ...within].map(({ key }) => key);
export const rareOf = ({ rare }) => rare.map(({ key }) => key);
