// Asks for what a first query needs before the page is laid out, while the rest of the search is
// still on its way: search.js goes on from here, with the same files.

import { Files } from "./files.js";
import { askFor } from "./opening.js";
import { Purse } from "./purse.js";
import { cut } from "./readings.js";
import { runs } from "./words.js";

const told = document.querySelector("script[data-index]").dataset;
export const files = new Files(told.index, told.version), meta = JSON.parse(told.known);
export const query = (new URLSearchParams(location.search).get("q") ?? "").trim();

const typed = cut(runs(query));
if (typed.length) askFor(new Purse(files, meta), typed);
