// What an address that is none may have meant, by the words in it. Texts are set as text.

import { Files } from "./files.js";
import { Search } from "./finding.js";

const make = (name, className, child) => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(child);
  return element;
};

const item = ({ address, title }) => {
  const link = Object.assign(make("a", "cover", title), { href: address });
  return make("li", "", make("span", "title", link));
};

const guess = async place => {
  const search = new Search(new Files(place.dataset.guess, ""));
  const words = decodeURIComponent(location.pathname).replace(/\.\w+\/?$/, "").split("/").pop();
  const found = words && await search.ask(words.replace(/[-_+]/g, " "), [], false);
  if (!found || found.isPart) return;
  const best = found.list.filter(one => typeof one === "number").slice(0, 3);
  const things = await Promise.all(best.map(one => search.files.thing(one)));
  if (!things.length) return;
  place.querySelector("ul").append(...things.map(item));
  place.hidden = false;
};

guess(document.querySelector("[data-guess]")).catch(() => {});
