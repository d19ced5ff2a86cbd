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

// The worker keeps the pages that it sees come; of the first one it is told.
const worker = navigator.serviceWorker;
const register = async () => {
  const createScriptURL = () => "/sw.js";
  const policy = window.trustedTypes?.createPolicy("ngoai-tuyen", { createScriptURL });
  await worker.register((policy ?? { createScriptURL }).createScriptURL(""));
  if (worker.controller) return;
  const photos = [...document.images].filter(photo => photo.complete && photo.currentSrc);
  const { active } = await worker.ready;
  active.postMessage(photos.map(photo => new URL(photo.currentSrc).pathname));
};

if (worker && "kept" in document.body.dataset)
  addEventListener("load", () => register().catch(() => {})); // a device may forbid it
