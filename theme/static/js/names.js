// What is looked up first where a query may be a name, or may hold some.

export const LONGEST = 7; // words of a name
const MOST_INSIDE = 9; // of a longer query

export const phraseOf = words => words.map(word => word.key).join(" ");
export const without = (words, at) => words.map(({ key }, on) => on === at ? "?" : key);
export const begin = words => without(words, words.length - 1);

// Others, from the rarest two neighbours, or by first and last.
export const pairsOf = words => words.length < 3 ? [phraseOf(words).replace(" ", "_")]
  : words.slice(1).map((word, at) => `${words[at].key} ${word.key}`);

// The first neighbours, the last word aside, which may be begun only: some name must have them.
export const edgesOf = words => words.length < 3 || words.length > LONGEST ? []
  : [0, words.length - 3].map(at => pairsOf(words)[at]);

// Parts of a longer query that begin with a family name.
export const partsOf = (words, families) => words.flatMap((word, at) =>
  families.includes(word.key) ? [4, 3, 2].map(many => words.slice(at, at + many)) : [])
  .filter(part => part.length > 1 && part.length < words.length).slice(0, MOST_INSIDE);

// What else a name may need.
export const laterOf = words => words.length < 2 || words.length > LONGEST ? []
  : [...pairsOf(words), begin(words).join(" ")];

// A query that begins with no family name is likely no name, so that is asked first.
export const firstOf = (words, families) => {
  const whole = `=${phraseOf(words)}`, edges = edgesOf(words);
  if (families.includes(words[0].key)) return [whole];
  const parts = partsOf(words, families).map(part => `=${phraseOf(part)}`);
  return edges.length ? [...edges, whole, ...parts] : [...parts, whole, ...laterOf(words)];
};
