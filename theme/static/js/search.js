// The search page: asks as the address says, shows what was found, ten at a time. Texts are set as
// text, never as HTML.

import { files, meta, query as first } from "./asking.js";
import { PAGE, Search } from "./finding.js";
import { dotted } from "./numbers.js";
import { snippet, withMarks } from "./snippet.js";

const SLOW = 400; // ms until it is said that it takes time

const make = (name, values, ...children) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...children);
  return element;
};

const entry = (kind, title, href, ...rest) => make("div", {},
  make("p", { className: "kicker" }, kind),
  make("h2", { className: "title" }, make("a", { className: "cover", href }, ...title)), ...rest);

const personItem = ({ name, detail, slug, words }) => make("li", { className: "card card--plain" },
  entry("Hồ sơ khen thưởng", withMarks(name, words), `/bang-vang/ho-so/${slug}/`,
    make("p", { className: "meta" }, detail)));

const thingItem = ({ address, title, kind, day, picture, flag, text }, words) => {
  const [src, width, height] = picture;
  const meta = [day, flag].flatMap(fact => fact ? [make("span", {}, fact), " "] : []);
  const told = entry(kind, withMarks(title, words), address,
    make("p", {}, ...snippet(text, words)),
    make("p", { className: "meta dots" }, ...meta));
  if (!src) return make("li", { className: "card card--plain" }, told);
  const image = make("img", { src, width, height, alt: "", loading: "lazy" });
  return make("li", { className: "card" }, make("div", { className: "thumb" }, image), told);
};

// What was asked is looked for while the browser still lays out the page.
const search = new Search(files, meta);
search.find(first).catch(() => {}); // start() says it

const start = () => {
  const form = document.querySelector("form.search");
  const box = form.elements.q, filters = form.querySelector("details");
  const list = document.getElementById("ket-qua"), more = document.querySelector("[data-more]");
  const status = document.querySelector("[data-status]");
  const nothing = document.querySelector("[data-nothing]");
  const meant = document.querySelector("[data-meant]");
  const people = document.querySelector("[data-people]");
  let turn = 0, found, shown = 0, selects = [];

  // Filters, where somebody filters, with what the address says.
  const filter = async () => {
    const asked = new URLSearchParams(location.search);
    asked.delete("q");
    if (filters.open || selects[0] || String(asked))
      selects = (await import("./facets.js")).filled(filters, asked, ask);
  };
  const chosen = () => selects.filter(select => select.value)
    .map(({ name, value }) => [name, value]);

  const items = part => Promise.all(part.map(async one => typeof one === "number"
    ? thingItem(await search.files.thing(one), found.words) : personItem(one)));

  // Said once: the same text again would be read out again.
  const say = text => { if (status.textContent !== text) status.textContent = text; };
  const isBusy = () => list.getAttribute("aria-busy") === "true";

  const show = async many => {
    const mine = turn, part = found.list.slice(shown, shown + many), made = await items(part);
    if (mine !== turn) return;
    list.append(...made);
    shown += part.length;
    more.hidden = shown >= found.list.length;
  };

  const offer = async () => {
    if (selects[0]) (await import("./facets.js")).offer(selects, people, found, chosen());
  };

  const suggest = () => {
    meant.hidden = !found.meant.length;
    const links = found.meant.flatMap((text, at) =>
      [at ? ", " : "", make("a", { href: `?${new URLSearchParams({ q: text })}` }, text)]);
    meant.replaceChildren("Có phải cần tìm: ", ...links, "?");
  };

  const told = () => {
    const { query, total, isGuess, isCut, isShort, isPart, isFiltered, isSigns } = found;
    if (isSigns) return "Xin gõ ít nhất một chữ hoặc một số";
    const what = `kết quả cho «${query}»`;
    if (!total) return `Không tìm thấy ${what}${isFiltered ? " theo mục lọc đã chọn" : ""}`;
    return [
      `Tìm thấy ${dotted(total)} ${what}`,
      isGuess && "không có kết quả đúng như đã gõ, đây là kết quả gần đúng",
      isPart && "không kết quả nào có đủ các từ đã gõ",
      isShort && "còn hồ sơ khác, xin gõ đủ họ tên",
      isCut && "chỉ tìm theo 12 từ đầu",
    ].filter(Boolean).join("; ");
  };

  const empty = answer => {
    list.replaceChildren();
    found = answer ?? { list: [], total: 0, meant: [] };
    shown = 0;
    more.hidden = nothing.hidden = true;
    offer().catch(() => {});
    suggest();
  };

  // After the first answer no room is kept; the footer below is put in anew, or it would move.
  const settle = () => {
    list.setAttribute("aria-busy", false);
    if (list.classList.replace("cards--due", "cards"))
      document.body.append(document.querySelector("footer"));
  };

  // "kept" says how many results a reader had seen, and how far down.
  const reply = async kept => {
    const mine = ++turn, query = box.value.trim(), isOld = () => mine !== turn;
    document.title = (query && `${query} – `) + form.dataset.title;
    list.setAttribute("aria-busy", true);
    const waiting = setTimeout(() => say("Đang tìm…"), SLOW);
    try {
      await filter();
      if (isOld()) return;
      const answer = query ? await search.ask(query, chosen(), filters.open) : null;
      if (isOld()) return;
      empty(answer);
      await show(Math.max(PAGE, kept?.shown ?? 0));
      if (isOld()) return;
      nothing.hidden = !answer || found.total > 0 || found.isSigns;
      if (kept?.top) scrollTo({ top: kept.top, behavior: "instant" });
      say(answer ? told() : "");
    } catch {
      if (isOld()) return;
      empty(null);
      say("Chưa tải được dữ liệu, xin thử lại");
    } finally {
      clearTimeout(waiting);
      if (!isOld()) settle();
    }
  };

  const ask = () => {
    const filled = [...new FormData(form)].filter(([, value]) => value.trim());
    const asked = String(new URLSearchParams(filled));
    if (asked !== String(new URLSearchParams(location.search)))
      history.pushState(null, "", location.pathname + (asked && `?${asked}`));
    reply();
  };

  const read = () => {
    box.value = new URLSearchParams(location.search).get("q") ?? "";
    reply(history.state);
  };

  const goOn = async () => {
    const mine = turn, before = shown;
    list.setAttribute("aria-busy", true);
    try {
      await show(PAGE);
      list.children[before]?.querySelector("a").focus();
    } catch {
      if (mine === turn) say("Chưa tải được dữ liệu, xin thử lại");
    }
    if (mine === turn) list.setAttribute("aria-busy", false);
  };

  // For Back: the list is made anew, so the browser cannot know the place.
  let keeping;
  const keep = () => { if (!isBusy()) history.replaceState({ shown, top: scrollY }, ""); };
  addEventListener("scroll", () => {
    clearTimeout(keeping);
    keeping = setTimeout(keep, 150);
  }, { passive: true });
  addEventListener("pagehide", keep);

  form.addEventListener("submit", event => {
    event.preventDefault();
    if (matchMedia("(pointer: coarse)").matches) box.blur(); // a keyboard covers the results
    ask();
  });
  filters.addEventListener("toggle", () => {
    const isOurs = selects[0] && (isBusy() || found.counts);
    if (filters.open && !isOurs) reply({ shown });
  });
  more.addEventListener("click", () => { if (!isBusy()) goOn(); });
  addEventListener("popstate", () => { clearTimeout(keeping); read(); });
  read();
};

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else setTimeout(start); // a task of its own
