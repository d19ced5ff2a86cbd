// Reads an article aloud, paragraph by paragraph; extras.js loads it where there is a voice for it.
// Pausing stops the voice and keeps the place: phones cannot pause one in the middle.

const box = document.querySelector("[data-spoken]");
const synth = window.speechSynthesis;
const PARTS = "h1, .sapo, .points h2, .points li, .prose p, .prose li, .prose h2, .prose h3, " +
  ".prose h4, .prose tr, figcaption";
const NOTES = ".footnote-ref, .footnote-backref, ";
const key = `nghe ${location.pathname}`;

// What plugins/core/spoken.py says of this page: tokens, and what they are said as.
const said = new Map(box.dataset.spoken.split("|").map(pair => pair.split("=")));
const tokens = [...said.keys()].map(token => token.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&"));
const TOKEN = new RegExp(`(^|[^\\p{L}\\p{N}])(${tokens.join("|")})(?![\\p{L}\\p{N}])`, "gu");

const textOf = part => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll(NOTES + PARTS).forEach(inner => inner.remove());
  const text = copy.textContent.replace(/\s+/g, " ").trim();
  return text.replace(TOKEN, (_, before, token) => before + (said.get(token) ?? ""));
};
// Short enough for voices that fall silent after a quarter of a minute.
const sentences = text => text.match(/.{1,200}(?:[.;!?…] |$)|.{1,200} |\S+/g) ?? [];

const article = box.closest("article");
const parts = [...article.querySelectorAll(PARTS)].filter(textOf);
let voice, utterance, isReading, run = 0, place = -1, step = 0;

const button = (text, onclick) => {
  const made = Object.assign(document.createElement("button"), {
    type: "button", className: "tool", onclick,
  });
  made.append(text);
  box.append(made);
  return made;
};

const keep = () => {
  try { sessionStorage.setItem(key, place); } catch { /* this device keeps nothing */ }
};

const show = () => {
  main.textContent = isReading ? "Tạm dừng" : place < 0 ? "Nghe bài" : "Nghe tiếp";
  [back, on, end].forEach(one => { one.hidden = place < 0; });
  parts.forEach((part, at) => {
    part.classList.toggle("heard", at === place);
    if (at === place) part.setAttribute("aria-current", "true");
    else part.removeAttribute("aria-current");
  });
  keep();
};

const hush = () => {
  run++;
  isReading = false;
  synth.cancel();
};
const pause = () => { hush(); show(); };
const stop = () => { place = -1; step = 0; pause(); };

const speak = () => {
  const left = sentences(textOf(parts[place]));
  if (step >= left.length) return place + 1 < parts.length ? go(place + 1) : stop();
  const mine = ++run;
  const next = () => { if (mine === run) { step++; speak(); } };
  // Kept by name: browsers forget an utterance that nothing holds, and its end never comes.
  utterance = new SpeechSynthesisUtterance(left[step]);
  Object.assign(utterance, { lang: "vi-VN", voice, onend: next });
  utterance.onerror = () => { if (mine === run) pause(); };
  synth.speak(utterance);
  const watch = () => {
    if (mine === run) synth.speaking || synth.pending ? setTimeout(watch, 1000) : next();
  };
  setTimeout(watch, 3000); // some voices never tell that they have ended
};

const go = at => {
  hush();
  if (at !== place) step = 0;
  place = Math.max(0, Math.min(at, parts.length - 1));
  isReading = true;
  show();
  parts[place].scrollIntoView({ block: "nearest" });
  speak();
};

const main = button("", () => isReading ? pause() : go(Math.max(0, place)));
const back = button("Đoạn trước", () => go(place - 1));
const on = button("Đoạn sau", () => go(place + 1));
const end = button("Thôi nghe", stop);

// One that lives on the device before one that sends the text away.
const find = () => {
  const voices = synth.getVoices().filter(({ lang }) => /^vi([-_]|$)/i.test(lang));
  voice = voices.find(one => one.localService) ?? voices[0];
  box.hidden = !voice;
};

try { place = Number(sessionStorage.getItem(key) ?? -1); } catch { /* it kept nothing */ }
if (!parts[place]) place = -1;
show();
synth.onvoiceschanged = find;
find();
addEventListener("pagehide", () => { if (isReading) pause(); });
addEventListener("keydown", event => { if (event.key === "Escape" && isReading) pause(); });
// A touch of a paragraph leads there, one of the paragraph that is read pauses.
article.addEventListener("click", event => {
  const at = parts.indexOf(event.target.closest(PARTS));
  if (place < 0 || at < 0 || event.target.closest("a") || `${getSelection()}`) return;
  if (at === place && isReading) pause();
  else go(at);
});
