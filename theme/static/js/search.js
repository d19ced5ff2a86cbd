// The search page: asks as the address says, shows what was found, ten at a time. Texts are set as
// text, never as HTML.

import { Search } from "./finding.js";
import { snippet, withMarks } from "./snippet.js";

const PAGE = 10, FEW_PEOPLE = 5;
const format = new Intl.NumberFormat("vi").format;

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
  const meta = [day, flag].filter(Boolean).map(fact => make("span", {}, fact));
  const told = entry(kind, withMarks(title, words), address,
    make("p", {}, ...snippet(text, words)),
    make("p", { className: "meta dots" }, ...meta.flatMap(fact => [fact, " "])));
  if (!src) return make("li", { className: "card card--plain" }, told);
  const image = make("img", { src, width, height, alt: "", loading: "lazy" });
  return make("li", { className: "card" }, make("div", { className: "thumb" }, image), told);
};

const start = form => {
  const search = new Search(form.dataset.index, form.dataset.version);
  const box = form.elements.q, selects = [...form.querySelectorAll("select")];
  const filters = form.querySelector("details");
  const labels = new Map(selects.map(select =>
    [select.name, [...select.options].map(({ text }) => text)]));
  const list = document.getElementById("ket-qua"), more = document.querySelector("[data-more]");
  const status = document.querySelector("[data-status]");
  const nothing = document.querySelector("[data-nothing]");
  const meant = document.querySelector("[data-meant]");
  let turn = 0, found, shown = 0;

  const chosen = () => selects.filter(select => select.value)
    .map(({ name, value }) => [name, value]);

  const items = async part => Promise.all(part.map(async one => typeof one === "number"
    ? thingItem(await search.files.thing(one), found.words) : personItem(one)));

  const show = async () => {
    const mine = turn, part = found.list.slice(shown, shown + PAGE), made = await items(part);
    if (mine !== turn) return;
    list.append(...made);
    shown += part.length;
    more.hidden = shown >= found.list.length;
  };

  const offer = counts => selects.forEach(({ name, options }) => {
    for (const option of [...options].slice(1)) {
      const count = counts?.[name]?.[option.value] ?? 0, label = labels.get(name)[option.index];
      option.text = counts ? `${label} (${format(count)})` : label;
      option.disabled = Boolean(counts) && !count && !option.selected;
    }
  });

  const suggest = () => {
    meant.hidden = !found.meant.length;
    const links = found.meant.flatMap((text, at) =>
      [at ? ", " : "", make("a", { href: `?${new URLSearchParams({ q: text })}` }, text)]);
    meant.replaceChildren("Có phải cần tìm: ", ...links, "?");
  };

  const told = () => {
    const { total, isGuess, isCut, isPart } = found;
    const what = `kết quả cho «${box.value.trim()}»`, many = `Tìm thấy ${format(total)} ${what}`;
    const notes = [
      isGuess && "không có kết quả đúng như đã gõ, đây là kết quả gần đúng",
      isPart && "chỉ có một phần các từ",
      isCut && "chỉ tìm theo 12 từ đầu",
    ].filter(Boolean);
    return total ? [many, ...notes].join("; ") : `Không tìm thấy ${what}`;
  };

  const reply = async () => {
    const mine = ++turn;
    shown = 0;
    list.setAttribute("aria-busy", true);
    try {
      status.textContent = box.value.trim() ? "Đang tìm…" : "";
      const answer = box.value.trim() ? await search.ask(box.value, chosen(), filters.open) : null;
      if (mine !== turn) return;
      list.replaceChildren();
      found = answer ?? { list: [], total: 0, meant: [] };
      offer(found.counts);
      suggest();
      await show();
      if (mine !== turn) return;
      nothing.hidden = !answer || found.total > 0;
      status.textContent = answer ? told() : "";
    } catch {
      if (mine === turn) status.textContent = "Chưa tải được dữ liệu, xin thử lại";
    }
    if (mine === turn) list.setAttribute("aria-busy", false);
  };

  const ask = () => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    const address = asked.size ?? [...asked].length ? `?${asked}` : "";
    if (address !== location.search) history.pushState(null, "", location.pathname + address);
    document.title = [box.value.trim(), form.dataset.title].filter(Boolean).join(" – ");
    reply();
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get("q") ?? "";
    for (const select of selects) {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    if (chosen().length) filters.open = true;
    reply();
  };

  box.addEventListener("focus", () => search.files.meta().catch(() => {}), { once: true });
  form.addEventListener("submit", event => { event.preventDefault(); ask(); });
  form.querySelector("[data-clear]").addEventListener("click", () => {
    for (const select of selects) select.value = "";
    ask();
  });
  selects.forEach(select => select.addEventListener("change", ask));
  filters.addEventListener("toggle", () => {
    if (filters.open && found && !found.counts) reply();
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await show();
    list.children[before]?.querySelector("a").focus();
  });
  addEventListener("popstate", read);
  read();
};

// What an address that is none may have meant, by the words in it.
const guess = async place => {
  const search = new Search(place.dataset.guess, "");
  const words = decodeURIComponent(location.pathname).replace(/\.\w+\/?$/, "").split("/").at(-1);
  const found = words && await search.ask(words.replace(/[-_+]/g, " "), [], false);
  if (!found || found.isPart) return;
  const best = found.list.filter(one => typeof one === "number").slice(0, 3);
  const things = await Promise.all(best.map(one => search.files.thing(one)));
  if (!things.length) return;
  const link = ({ address, title }) => make("a", { className: "cover", href: address }, title);
  place.querySelector("ul").append(...things.map(thing =>
    make("li", {}, make("span", { className: "title" }, link(thing)))));
  place.hidden = false;
};

const form = document.querySelector("form[data-index]");
if (form) start(form);
const lost = document.querySelector("[data-guess]");
if (lost) guess(lost).catch(() => {});
