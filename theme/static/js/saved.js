// Lists the pages that sw.js keeps on this device, and drops them all on request.

const part = name => document.querySelector(`[data-${name}]`);
const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };
const two = number => `${number}`.padStart(2, "0");
const dayOf = when => [
  two(when.getDate()), when.getMonth() < 2 ? two(when.getMonth() + 1) : when.getMonth() + 1,
  when.getFullYear(),
].join("/");

const make = (name, values, ...children) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...children);
  return element;
};

const kept = async () => {
  const names = window.caches ? await caches.keys() : [];
  const pages = await Promise.all(names.filter(name => name.startsWith("bai ")).map(async name => {
    const path = name.slice(4), page = await caches.match(path, { cacheName: name });
    if (!page) return null;
    const title = (await page.text()).match(/<title>(.*) \| /)?.[1] ?? path;
    const when = Number(page.headers.get("x-saved"));
    return { path, when, title: title.replace(/&[a-z#0-9]+;/g, sign => SIGNS[sign] ?? sign) };
  }));
  return pages.filter(Boolean).sort((one, other) => other.when - one.when);
};

const show = async () => {
  const pages = await kept();
  part("count").textContent = pages.length
    ? `Máy này đang lưu ${pages.length} trang.` : "Máy này chưa lưu trang nào.";
  part("forget").hidden = !pages.length;
  part("saved").replaceChildren(...pages.map(({ path, when, title }) => make("li", {},
    make("a", { className: "tap title", href: path }, title),
    make("p", { className: "meta" }, `Lưu ngày ${dayOf(new Date(when))}`))));
};

part("forget").onclick = async () => {
  const names = (await caches.keys()).filter(name => name.startsWith("bai "));
  await Promise.all(names.map(name => caches.delete(name)));
  show();
};
// In the place of a page that is not here: the worker shows this one under that address.
part("missing").hidden = location.pathname === part("missing").dataset.missing;
show();
