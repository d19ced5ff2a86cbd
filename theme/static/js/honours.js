// Searches and filters the honours of /bang-vang/, with data that come when the form is used.

import { dotted } from "./numbers.js";
import { Honours, load, wordsOf } from "./records.js";

const PAGE = 50, PAUSE = 120; // results, ms without a key

const make = (name, className, ...children) => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(...children);
  return element;
};

const item = ({ name, detail, slug, facts }) => {
  const link = Object.assign(make("a", "cover", name), { href: `/bang-vang/ho-so/${slug}/` });
  return make("li", "",
    make("span", "title", link),
    make("p", "meta dots", ...facts.flatMap(fact => [make("span", "", fact), " "])),
    ...detail ? [make("p", "meta", detail)] : []);
};

const start = form => {
  const box = form.elements.q, selects = [...form.querySelectorAll("select")];
  const labels = selects.map(({ options }) =>
    [...options].map(option => option.text.replace(/ \([\d.]+\)$/, "")));
  const status = document.querySelector("[data-status]");
  const region = document.querySelector("[data-results]"), [list, more] = region.children;
  let coming, honours, rows = [], turn = 0, timer;

  const hasWords = () => wordsOf(box.value).length > 0;
  const isAsked = () => hasWords() || selects.some(select => select.selectedIndex > 0);
  // What failed may be tried again.
  const begin = () => coming ??= load(form.dataset.filter).then(
    data => { honours = new Honours(data); }, error => { coming = null; throw error; });

  const show = async from => {
    const part = rows.slice(from, from + PAGE), mine = turn;
    await honours.need(part.map(row => Math.floor(row / honours.size)));
    if (mine !== turn) return;
    list[from ? "append" : "replaceChildren"](...part.map(row => item(honours.tell(row))));
    more.hidden = rows.length <= from + PAGE;
  };

  const offer = counts => selects.forEach(({ options }, at) => {
    for (const option of [...options].slice(1)) {
      const count = counts[at][option.index];
      const text = `${labels[at][option.index]} (${dotted(count)})`;
      if (option.text !== text) option.text = text;
      option.disabled = !count && !option.selected;
    }
  });

  const reply = async () => {
    const mine = ++turn;
    region.hidden = !isAsked();
    if (region.hidden && !honours) return;
    region.setAttribute("aria-busy", true);
    try {
      if (!honours) status.textContent = "Đang tải dữ liệu…";
      await begin();
      if (hasWords()) await honours.need(honours.blocks.keys());
      if (mine !== turn) return;
      const found = honours.answer(box.value, selects.map(select => select.selectedIndex));
      offer(found.counts);
      rows = isAsked() ? found.rows : [];
      await show(0);
      if (mine !== turn) return;
      status.textContent = rows.length ? `Tìm thấy ${dotted(rows.length)} khen thưởng`
        : isAsked() ? "Không tìm thấy khen thưởng nào" : "";
    } catch {
      status.textContent = "Chưa tải được dữ liệu, xin thử lại";
    }
    region.setAttribute("aria-busy", false);
  };

  // Each choice is a step in the history; all words together are one.
  const ask = isNew => {
    clearTimeout(timer);
    const asked = [...new FormData(form)].filter(([, value]) => value.trim());
    const search = asked.length ? `?${new URLSearchParams(asked)}` : "";
    const step = isNew || !location.search ? "pushState" : "replaceState";
    if (search !== location.search) history[step](null, "", location.pathname + search);
    reply();
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get("q") ?? "";
    for (const select of selects) select.value = asked.get(select.name) ?? "";
    for (const select of selects) select.selectedIndex = Math.max(0, select.selectedIndex);
    reply();
  };

  form.addEventListener("focusin", () => begin().catch(() => {}));
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, PAUSE); });
  selects.forEach(select => select.addEventListener("change", () => ask(true)));
  form.addEventListener("submit", event => { event.preventDefault(); ask(); });
  form.addEventListener("reset", () => setTimeout(ask, 0, true));
  more.addEventListener("click", async () => {
    const before = list.children.length;
    await show(before);
    list.children[before]?.querySelector("a").focus();
  });
  addEventListener("popstate", read);
  read();
};

const form = document.querySelector("form[data-filter]");
if (form) start(form);
