// What was meant, where nothing has all words: keys of Telex and VNI, words that go on, one wrong
// letter. Loaded only then.

import { plain } from "./readings.js";
import { unkeyed } from "./telex.js";
import { fold } from "./words.js";

const MOST = 5, MOST_WRONG = 2, WORTH = 0.6; // other words for one; words that are guessed
const HEAVY = 1_600; // bytes of a file of names

// One letter more, less or wrong, or two in the wrong order.
const isNear = (one, other) => {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  const [left, right] = [one.slice(at), other.slice(at)];
  return left.slice(1) === right.slice(1) || left === right.slice(1) || left.slice(1) === right
    || left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
};

// Most frequent first; before them those with the same first letter, which few mistake.
const best = (lexicon, key, fits) => [...lexicon.keys()].filter(fits).sort((one, other) =>
  (other[0] === key[0]) - (one[0] === key[0]) || lexicon.get(other) - lexicon.get(one))
  .slice(0, MOST).map(plain);

// Longer words that begin so.
const longer = ({ key, form }, lexicon) => best(lexicon, key, other =>
  other.length > key.length && (other.startsWith(key) || other.startsWith(fold(form))));
// Words with one letter changed.
const near = ({ key }, lexicon) => best(lexicon, key, other => isNear(key, other));

// Words that have none of their neighbours anywhere: likely mistyped, or begun.
const strangersOf = ({ full, words }) => {
  const known = full.filter(({ row }) => row).flatMap(part => part.words);
  return words.filter(word => !known.includes(word));
};

// What the words that go with no other may have been: those of names, or else of the lexicon.
const others = ({ typed, rankings }, people, lexicon) => {
  const words = typed.flat(), strangers = strangersOf(rankings[0]), found = new Map();
  const unknown = strangers.filter(word => !lexicon?.has(word.key));
  for (const word of (unknown.length ? unknown : strangers).slice(-MOST_WRONG)) {
    const at = words.indexOf(word), isLast = at === words.length - 1;
    const meant = people.filter(one => one.isGuess).map(one => one.words[at]);
    const all = meant.length || !lexicon ? meant.filter(one => one.key !== word.key)
      : [...isLast ? longer(word, lexicon) : [], ...near(word, lexicon)];
    found.set(word, all.filter((one, on) => all.findIndex(({ key }) => key === one.key) === on));
  }
  return found;
};

// Neighbours with other words beside those that were typed, the likeliest first.
const guessesOf = ({ full }, instead, joined) =>
  full.flatMap((part, at) => part.words.flatMap((word, place) =>
    (instead.get(word) ?? []).map((other, turn) => ({ part: at, turn,
      ...joined(part.words.map((one, here) => here === place ? other : one)) }))))
    .sort((one, other) => one.turn - other.turn);

const raise = (part, { things, scores, levels }) => {
  for (const thing of things) {
    if (!part.scores[thing]) part.things.push(thing);
    part.scores[thing] = Math.max(part.scores[thing], scores[thing]);
    part.levels[thing] = Math.max(part.levels[thing], levels[thing]);
  }
};

const widen = async ({ look, joined }, purse, before, people, lexicon) => {
  const [ranking] = before.rankings, { full, size } = ranking;
  const guesses = guessesOf(ranking, others(before, people, lexicon), joined);
  await purse.take(guesses.map(({ key }) => key));
  for (const guess of guesses.filter(({ key }) => purse.row(key))) {
    const found = look(purse, size, guess, WORTH, true), part = full[guess.part];
    if (part.scores) raise(part, found);
    else Object.assign(part, { ...found, words: part.words });
  }
  ranking.judge(true);
  return { ...before, people, isGuess: true };
};

// People whose names may have been meant, with one letter wrong; those with as many letters first.
const guessPeople = async (meant, purse, words, rows) => {
  const long = words.map(word => word.key).join(" ").length;
  const isEven = keys => keys.join(" ").length === long;
  const names = rows.flatMap((row, at) => row.filter(keys => isNear(keys[at], words[at].key)))
    .sort((one, other) => isEven(other) - isEven(one));
  return meant(purse, words, names.slice(0, Math.max(0, Math.floor(purse.left / HEAVY))));
};

// As finding.js found it; "read" asks for other words. With names that are near, where there was
// room for them.
export const guess = async (finding, purse, found, [lexicon, rows]) => {
  const { read, isAnswer, meant } = finding;
  if (!lexicon) return widen(finding, purse, found, found.people);
  const { typed } = found, words = typed.flat();
  const keyed = word => {
    const other = lexicon.has(word.key) ? null : unkeyed(word.form);
    return other && lexicon.has(other.key) ? other : word;
  };
  const letters = typed.map(run => run.map(keyed));
  if (letters.flat().some((word, at) => word !== words[at])) {
    const other = await read(letters);
    if (isAnswer(other)) return { ...other, isGuess: true };
  }
  const near = rows ? await guessPeople(meant, purse, words, rows) : [];
  return widen(finding, purse, found, near.length ? near : found.people, lexicon);
};
