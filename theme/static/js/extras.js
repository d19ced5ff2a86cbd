// What some devices can do with an article: read it aloud. Others load nothing for it.

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
