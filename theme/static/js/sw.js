// Keeps the articles that were read, with the photos that were seen, for reading without a
// connection. Lists are never kept: an old one would look like today's.
// One cache for each article: what is dropped goes with all its photos.

// The builder writes addresses in the place of these names; new ones make a new worker.
const FILES = ["./site.css", "./light.css", "./seal.svg", "./favicon.svg", "./size.js",
  "./viewer.js", "./tools.js", "./extras.js", "./saved.js"];
const SHELL = "/ngoai-tuyen/";
const FRAME = `khung ${FILES.join()}`;
const PAGE = "bai ";
const MARK = "<body data-kept>"; // what pages carry that may be kept
const MOST_PAGES = 50, MOST_BYTES = 50_000_000;
const PATIENCE = 4_000, JUST_NOW = 60_000, DAY = 86_400_000; // milliseconds

const pathOf = address => new URL(address).pathname;
const isPhoto = request => pathOf(request.url).startsWith("/anh/");
const named = async start => (await caches.keys()).filter(name => name.startsWith(start));
const open = path => caches.open(PAGE + path);
const saved = path => caches.match(path, { cacheName: PAGE + path });

// Headers tell when a page was fetched, and when a reader last asked for it.
const stamped = (html, { headers }, visited) => {
  const kept = new Headers(headers);
  kept.delete("content-encoding");
  kept.set("content-length", new Blob([html]).size);
  kept.set("x-saved", Date.now());
  kept.set("x-visited", visited);
  return new Response(html, { headers: kept });
};
const stamp = (page, name) => Number(page?.headers.get(`x-${name}`) ?? 0);

const arriving = new Set(); // pages whose photos come before they are kept themselves

// What is no article any more (withdrawn, moved, gone) is dropped; so are photos taken out of one.
const keep = async (path, answer, visited = Date.now()) => {
  if (answer.status >= 500) return;
  const html = answer.ok && !answer.redirected ? await answer.text() : "";
  arriving.delete(path);
  if (!html.includes(MARK)) {
    await caches.delete(PAGE + path);
    return;
  }
  const cache = await open(path);
  await cache.put(path, stamped(html, answer, visited));
  for (const request of await cache.keys())
    if (isPhoto(request) && !html.includes(pathOf(request.url))) await cache.delete(request);
  await makeRoom();
};

// The pages that were visited last stay.
const makeRoom = async () => {
  const pages = await Promise.all((await named(PAGE)).map(async name => {
    const cache = await caches.open(name);
    const all = await cache.matchAll();
    const bytes = all.reduce((sum, { headers }) => sum + Number(headers.get("content-length")), 0);
    return { name, bytes, visited: stamp(await cache.match(name.slice(PAGE.length)), "visited") };
  }));
  let bytes = 0;
  pages.sort((one, other) => other.visited - one.visited);
  for (const [place, page] of pages.entries()) {
    bytes += page.bytes;
    if (place >= MOST_PAGES || (place && bytes > MOST_BYTES)) await caches.delete(page.name);
  }
};

// Once a day, and as soon as there is a connection again, each kept page is asked for again: what
// was taken back leaves this device as well.
const AWAY = "/sw.js?mat-mang"; // stands in the cache while the last question went unanswered
const away = async () => (await caches.open(FRAME)).put(AWAY, new Response(""));
const recheck = async () => {
  const wasAway = await (await caches.open(FRAME)).delete(AWAY);
  for (const name of await named(PAGE)) {
    const path = name.slice(PAGE.length), page = await saved(path);
    if (!wasAway && Date.now() - stamp(page, "saved") < DAY) continue;
    await keep(path, await fetch(path, { cache: "no-cache" }), stamp(page, "visited"));
    await (await caches.open(FRAME)).add(SHELL);
  }
};

// A kept page says so, and of which day it is.
const marked = async page => {
  const when = new Date(stamp(page, "saved")), month = when.getMonth() + 1;
  const two = number => `${number}`.padStart(2, "0");
  const day = [two(when.getDate()), month < 3 ? two(month) : month, when.getFullYear()].join("/");
  const said = `Đang xem bản đã lưu ngày ${day}, chưa có kết nối.`;
  const html = (await page.text()).replace(/<main[^>]*>/, main =>
    `${main}<div class="wrap"><p class="banner banner--archive" role="status">${said}</p></div>`);
  return new Response(html, { headers: page.headers });
};

const visit = async event => {
  const path = pathOf(event.request.url);
  if (/^\/(tin|thu-vien-anh)\/\d/.test(path)) arriving.add(path);
  const answer = (async () => await event.preloadResponse || fetch(event.request))();
  const copy = answer.then(response => response.clone());
  event.waitUntil(copy.then(response => keep(path, response)).then(recheck).catch(away));
  const page = await saved(path);
  if (!page) return answer.catch(() => caches.match(SHELL));
  const late = new Promise(resolve => { setTimeout(resolve, PATIENCE); });
  const first = await Promise.race([answer, late]).catch(() => {});
  return first && first.status < 500 ? first : marked(page);
};

// Another size of the photo, or another version of the file, where this one was never here.
const stem = address => pathOf(address).replace(/(-\d+)?\.[0-9a-f]{8,12}\.\w+$/, "");
const alike = async address => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const found = (await cache.keys()).find(({ url }) => stem(url) === stem(address));
    if (found) return cache.match(found);
  }
  return Response.error();
};

// Files named by their content never change.
const file = async event => {
  const { url } = event.request;
  const known = await caches.match(url);
  if (known) return known;
  const answer = await fetch(event.request).catch(() => alike(url));
  if (answer.ok) event.waitUntil(keepFile(event, answer.clone()).catch(() => {}));
  return answer;
};
const keepFile = async ({ request, clientId }, answer) => {
  if (!isPhoto(request)) return (await caches.open(FRAME)).put(request.url, answer);
  const client = await clients.get(clientId);
  const path = client && pathOf(client.url);
  if (arriving.has(path) || await caches.has(PAGE + path))
    await (await open(path)).put(request.url, answer);
};

self.addEventListener("install", event => {
  self.skipWaiting();
  event.waitUntil(caches.open(FRAME).then(cache => cache.addAll([SHELL, ...FILES])));
});

self.addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await named("khung ")) if (name !== FRAME) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await clients.claim();
})()));

self.addEventListener("fetch", event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (/^\/(a|anh)\//.test(pathname)) event.respondWith(file(event));
  else if (request.mode === "navigate") event.respondWith(visit(event));
});

// The page of the first visit, which came before this worker: it tells which photos it has.
self.addEventListener("message", event => event.waitUntil((async () => {
  const path = pathOf(event.source.url), when = stamp(await saved(path), "saved");
  if (Date.now() - when > JUST_NOW) await keep(path, await fetch(path));
  if (!await caches.has(PAGE + path)) return;
  const cache = await open(path);
  for (const photo of event.data)
    if (photo.startsWith("/anh/") && !await cache.match(photo)) await cache.add(photo);
})()));
