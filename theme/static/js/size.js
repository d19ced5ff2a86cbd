// The reader's own text size, before the first paint: hence no module. Its buttons are in tools.js.
let kept;
try { kept = localStorage.getItem("co-chu"); } catch {} // storage may be switched off
document.documentElement.dataset.size = kept || 0;
