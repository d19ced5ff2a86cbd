// Asks Pagefind as the address says, in three tiers: the phrase with its marks, the phrase without,
// then the words; in each tier, by the score of the words. The first ten stand in the list.

const engine = await import("/pagefind/pagefind.js");
await engine.init();
const list = document.getElementById("ket-qua");

const item = ({ url, meta, plain_excerpt }) => {
  const made = document.createElement("li"), link = document.createElement("a");
  link.href = url;
  link.textContent = meta.title;
  made.append(link, plain_excerpt);
  return made;
};

const ask = async () => {
  list.setAttribute("aria-busy", "true");
  const { q, ...filters } = Object.fromEntries(new URLSearchParams(location.search));
  const search = async (words, exactDiacritics) => {
    await engine.options({ exactDiacritics });
    return (await engine.search(words, { filters })).results;
  };
  const exact = await search(`"${q}"`, true), phrase = await search(`"${q}"`, false);
  const loose = await search(q, false), found = new Map();
  const scores = new Map(loose.map(({ id, score }) => [id, score]));
  for (const tier of [exact, phrase, loose]) {
    tier.sort((one, other) => (scores.get(other.id) ?? 0) - (scores.get(one.id) ?? 0));
    for (const one of tier) if (!found.has(one.id)) found.set(one.id, one);
  }
  const first = await Promise.all([...found.values()].slice(0, 10).map(one => one.data()));
  list.replaceChildren(...first.map(item));
  list.setAttribute("aria-busy", "false");
};

addEventListener("popstate", ask);
if (location.search) await ask();
else list.setAttribute("aria-busy", "false");
