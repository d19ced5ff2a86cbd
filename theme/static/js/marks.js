// How well marks agree: what was typed without them fits any; what was typed with them fits best.

export const SAME = 4, EXACT = 3, WITHIN = 2, LOOSE = 1;

// The typed marks are contained, letter by letter: Hiên in Hiền. A typed đ must be đ.
const contains = (form, typed) => {
  const signs = [...form.normalize("NFD")];
  let at = 0;
  return [...typed.normalize("NFD")].every(sign => {
    while (at < signs.length && signs[at] !== sign && /\p{M}/u.test(signs[at])) at++;
    return signs[at++] === sign;
  });
};

// Of one word: how far to believe it, and the level.
const agree = (form, word) => {
  if (form === word.form) return [1, SAME];
  if (!word.isMarked) return [0.9, EXACT];
  return contains(form, word.form) ? [0.75, WITHIN] : [0.35, LOOSE];
};

// Of neighbours: all beliefs together, and the worst level.
export const agreement = (form, words) => {
  const forms = form.split(" ");
  let trust = 1, least = SAME;
  words.forEach((word, at) => {
    const [value, level] = agree(forms[at] ?? "", word);
    trust *= value;
    least = Math.min(least, level);
  });
  return [trust, least];
};
