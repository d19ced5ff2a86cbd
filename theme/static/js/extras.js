// What only some devices can do with an article: read it aloud, keep it for reading offline.
// Others load nothing for it.

const synth = window.speechSynthesis;
const isOurs = ({ lang }) => /^vi([-_]|$)/i.test(lang);

// Voices may come late, or never.
const find = () => {
  if (!synth.getVoices().some(isOurs)) return;
  synth.onvoiceschanged = null;
  import("./listen.js");
};

if (synth && window.SpeechSynthesisUtterance && document.querySelector("[data-spoken]")) {
  synth.onvoiceschanged = find;
  find();
}

// The worker keeps the pages that it sees come. Of the first one it is told, and of each photo
// there that may have come before the worker was in charge.
const worker = navigator.serviceWorker;
const register = async () => {
  const isFirst = !worker.controller;
  const createScriptURL = () => "/sw.js";
  const policy = window.trustedTypes?.createPolicy("ngoai-tuyen", { createScriptURL });
  await worker.register((policy ?? { createScriptURL }).createScriptURL(""));
  if (!isFirst) return;
  const { active } = await worker.ready, photos = [...document.images];
  const tell = seen =>
    active.postMessage(seen.map(({ currentSrc }) => new URL(currentSrc).pathname));
  tell(photos.filter(photo => photo.complete && photo.currentSrc));
  for (const photo of photos)
    if (!photo.complete) photo.addEventListener("load", () => tell([photo]), { once: true });
};

if (worker && "kept" in document.body.dataset)
  addEventListener("load", () => register().catch(() => {})); // a device may forbid it
