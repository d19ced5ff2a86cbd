// Opens the photos of a page one at a time, in a <dialog> with a row of slides that snap.
// Without scripts, or without <dialog>, the same links lead to the same photos.
// Nothing is ever set as HTML: the page's policy asks for Trusted Types.

const figures = [...document.querySelectorAll("figure[id^='anh-']")];
const opensByAddress = document.querySelector("[data-opens-by-address]");
const linkOf = figure => figure.querySelector("a");
const isOpened = () => history.state?.viewer; // this entry of the history is ours
let dialog, list, count, before, after, close;
let current = 0;

const make = (name, values, ...children) => {
  const element = Object.assign(document.createElement(name), values);
  element.append(...children);
  return element;
};

const button = (text, onclick) => make("button", { type: "button", onclick }, text);

// The page's own words, with a way to the photo in full; the photo itself comes when it is near.
const slide = figure => {
  const caption = figure.querySelector("figcaption").cloneNode(true);
  caption.querySelector("b")?.remove();
  caption.append(make("a", { href: linkOf(figure).href }, "Mở ảnh lớn"));
  return make("li", {}, make("figure", {}, caption));
};

const load = index => {
  const place = list.children[index]?.firstChild;
  if (!place || place.querySelector("picture")) return;
  const picture = figures[index].querySelector("picture").cloneNode(true);
  for (const part of picture.children) part.sizes = "100vw";
  picture.querySelector("img").loading = "eager";
  place.prepend(picture);
};

const show = index => {
  current = index;
  [index, index + 1, index - 1].forEach(load);
  [...list.children].forEach((item, place) => { item.inert = place !== index; });
  const number = figures[index].querySelector("b")?.textContent ?? "";
  const seen = make("span", { className: "vh" }, figures[index].querySelector("img").alt);
  count.replaceChildren(number, " ", seen);
  // Not "disabled", which would take the focus away.
  before.setAttribute("aria-disabled", index === 0);
  after.setAttribute("aria-disabled", index === figures.length - 1);
  const hash = `#${figures[index].id}`;
  if (location.hash !== hash) history.replaceState(history.state, "", hash);
};

const go = index => {
  const place = Math.max(0, Math.min(index, figures.length - 1));
  list.scrollLeft = place * list.clientWidth;
  show(place);
};

const keys = {
  ArrowLeft: () => current - 1,
  ArrowRight: () => current + 1,
  Home: () => 0,
  End: () => figures.length - 1,
};

const build = () => {
  list = make("ul", { className: "viewer__list", tabIndex: 0 }, ...figures.map(slide));
  list.setAttribute("aria-label", "Các ảnh");
  count = make("output");
  before = button("Ảnh trước", () => go(current - 1));
  after = button("Ảnh sau", () => go(current + 1));
  before.hidden = after.hidden = figures.length === 1;
  close = button("Đóng", () => dialog.close());
  close.autofocus = true;
  const bar = make("div", {}, before, count, after, close);
  dialog = make("dialog", { className: "viewer" }, list, bar);
  dialog.setAttribute("aria-label", "Xem ảnh");
  document.body.append(dialog);

  list.addEventListener("scroll", () => {
    const seen = Math.round(list.scrollLeft / list.clientWidth);
    if (dialog.open && seen !== current) show(seen);
  });
  addEventListener("keydown", event => {
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    if (!dialog.open || !isPlain || !keys[event.key]) return;
    event.preventDefault();
    go(keys[event.key]());
  });
  dialog.addEventListener("close", () => {
    if (isOpened()) history.back();
    linkOf(figures[current]).focus();
  });
  // A finger moves about within a photo that is zoomed, not on to the next one.
  visualViewport?.addEventListener("resize", () =>
    list.classList.toggle("viewer__list--held", visualViewport.scale > 1));
};

// Back closes: in the history, the page without a photo comes before the photo.
const open = index => {
  if (!dialog) build();
  if (!dialog.open) {
    if (!isOpened()) {
      history.scrollRestoration = "manual"; // closing leads to the photo that was seen last
      if (opensByAddress) history.replaceState(null, "", location.pathname + location.search);
      history.pushState({ viewer: true }, "");
    }
    dialog.showModal();
  }
  go(index);
};

const follow = () => {
  const wanted = figures.findIndex(figure => `#${figure.id}` === location.hash);
  if (wanted >= 0 && (isOpened() || opensByAddress)) open(wanted);
  else dialog?.close();
  // Not at once: browsers scroll after this event.
  if (!isOpened()) setTimeout(() => { history.scrollRestoration = "auto"; });
};

if (window.HTMLDialogElement?.prototype.showModal) {
  figures.forEach((figure, index) => linkOf(figure).addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(index);
  }));
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  // The browser's own way to #anh-3 takes the focus off the dialog while the page loads.
  addEventListener("load", () => {
    if (dialog?.open && document.activeElement === document.body) close.focus();
  });
  follow();
}
