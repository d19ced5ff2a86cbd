// Other ways to read a query: abbreviations in full, and full words abbreviated.

export const MOST_WORDS = 12;

// A query's first words, in runs.
export const cut = found => {
  let left = MOST_WORDS;
  return found.map(run => run.slice(0, Math.max(0, (left -= run.length) + run.length)))
    .filter(run => run.length);
};

export const plain = key => ({ key, form: key, isMarked: false });
const starts = (run, at, keys) => run[at].key === keys[0]
  && keys.every((key, on) => run[at + on]?.key === key);
const swap = (run, from, to) => {
  for (let at = 0; at < run.length; at++)
    if (starts(run, at, from)) {
      const rest = swap(run.slice(at + from.length), from, to);
      return [...run.slice(0, at), ...to.map(plain), ...rest];
    }
  return run;
};

// The query with abbreviations in full, and with full words abbreviated, where that differs.
export const readings = (runs, abbreviations) => {
  const pairs = abbreviations.map(([short, long]) => [[short], long.split(" ")]);
  const other = turn => runs.map(run => pairs.reduce((so, pair) => swap(so, ...turn(pair)), run));
  const found = [runs, other(pair => pair), other(([short, long]) => [long, short])];
  const told = found.map(one => JSON.stringify(one.map(run => run.map(word => word.key))));
  return found.filter((_, at) => told.indexOf(told[at]) === at);
};
