// The tools of an article: print, text size, the device's own share sheet, copying.
// Links that share and keep work without any of it.

const root = document.documentElement;
const tool = name => document.querySelector(`[data-tool="${name}"]`);
const part = name => document.querySelector(`[data-${name}]`);
const say = text => { part("said").textContent = text; };
const address = part("address").href;

const on = (name, answer, needed = "print") => {
  tool(name).hidden = !(needed in navigator || needed in window);
  tool(name).addEventListener("click", answer);
};

// Photos that were not scrolled to yet are fetched first, or the paper has holes.
const fetchPhotos = () => {
  const photos = [...document.images];
  for (const photo of photos) photo.loading = "eager";
  return Promise.allSettled(photos.map(photo => photo.decode()));
};

const names = ["nhỏ", "thường", "lớn", "rất lớn"];

const resize = size => {
  const now = Math.max(-1, Math.min(2, size));
  root.dataset.size = now;
  try { localStorage.setItem("co-chu", now); } catch {} // then it lasts as long as the page
  say(`Cỡ chữ ${names[now + 1]}`);
};

const copy = async (text, done) => {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say("Trình duyệt không cho sao chép");
  }
};

on("print", async () => { await fetchPhotos(); print(); });
on("smaller", () => resize(Number(root.dataset.size) - 1));
on("usual", () => resize(0));
on("larger", () => resize(Number(root.dataset.size) + 1));
on("share", () => navigator.share({ title: document.querySelector("h1").textContent, url: address })
  .catch(() => {}), "share"); // the reader changed their mind
on("copy", () => copy(address, "Đã sao chép địa chỉ"), "clipboard");
on("cite", () => copy(part("cite").textContent, "Đã sao chép trích dẫn"), "clipboard");
addEventListener("beforeprint", fetchPhotos);
