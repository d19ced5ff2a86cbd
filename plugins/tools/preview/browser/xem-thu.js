// Beside every page of the preview: tells of errors, says where the page comes from, and loads it
// again when it has changed, at the place where it was.
"use strict";

(() => {
  const version = document.currentScript.dataset.version;
  const PLACE = "/_xem-thu/";
  const KEPT = "xem-thu-cho"; // where the reader stood before the page was loaded again
  const HIDDEN = "xem-thu-an", SMALL = "xem-thu-gon";
  const TICK = 1_000; // milliseconds before another try to reach the server
  const SELDOM = 5_000; // the same after a minute
  const ASK = 2_000; // milliseconds between two questions of a tab that holds no line

  const recalled = (store, name) => {
    try { return store.getItem(name); } catch { return null; }
  };
  const keep = (store, name, value) => {
    try { store.setItem(name, value); } catch { /* without memory, nothing is lost but a place */ }
  };

  // A portal that was opened at this address before may have left its worker with kept pages.
  navigator.serviceWorker?.getRegistrations()
    .then(all => all.forEach(one => one.unregister())).catch(() => {});

  // ---- The place in the page

  const BLOCKS = "main :is(h1, h2, h3, h4, p, li, td, dt, dd, figcaption, blockquote, summary)";
  const blocks = () => [...document.querySelectorAll(BLOCKS)];
  const pathTo = node => {
    const steps = [];
    for (let one = node; one?.parentElement; one = one.parentElement)
      steps.unshift([...one.parentElement.children].indexOf(one));
    return steps;
  };
  const follow = steps => steps.reduce((one, step) => one?.children[step], document.documentElement);

  const remember = () => {
    const focused = document.activeElement;
    const top = blocks().find(one => {
      const box = one.getBoundingClientRect();
      return box.height && box.top >= 0;
    });
    const open = [...document.querySelectorAll("details[open]")].map(pathTo);
    const isOfPage = focused && focused !== document.body && focused !== host;
    keep(sessionStorage, KEPT, JSON.stringify({
      path: location.pathname, x: scrollX, y: scrollY, when: Date.now(),
      words: top?.textContent.slice(0, 200) ?? "",
      from: top ? top.getBoundingClientRect().top : 0,
      focused: isOfPage ? pathTo(focused) : null, value: isOfPage ? focused.value : undefined, open,
    }));
  };

  // The same words stand at the same height again; where they are gone, the same number of pixels.
  const restoreScroll = kept => {
    const again = kept.words && blocks().find(one => one.textContent.slice(0, 200) === kept.words);
    const y = again ? scrollY + again.getBoundingClientRect().top - kept.from : kept.y;
    scrollTo({ left: kept.x, top: kept.y ? y : 0, behavior: "instant" });
  };
  const restore = () => {
    const kept = JSON.parse(recalled(sessionStorage, KEPT) ?? "null");
    try { sessionStorage.removeItem(KEPT); } catch { return; }
    if (kept?.path !== location.pathname) return;
    for (const steps of kept.open) follow(steps)?.setAttribute?.("open", "");
    const focused = kept.focused && follow(kept.focused);
    if (focused) {
      if (kept.value !== undefined && "value" in focused) focused.value = kept.value;
      focused.focus({ preventScroll: true });
    }
    restoreScroll(kept);
    // Photos that come later move the text; a reader who scrolls meanwhile is left alone.
    let isMoved = false;
    const stop = () => { isMoved = true; };
    for (const name of ["wheel", "touchmove", "keydown", "pointerdown"])
      addEventListener(name, stop, { once: true, passive: true });
    addEventListener("load", () => { if (!isMoved) restoreScroll(kept); }, { once: true });
  };

  // ---- What is shown

  const host = document.createElement("xem-thu");
  const room = host.attachShadow({ mode: "open" });
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const button = (text, act) => {
    const made = element("button", { type: "button" }, text);
    made.addEventListener("click", act);
    return made;
  };

  let state = null, shown = "", focusedBefore = null;

  const signature = errors => JSON.stringify(errors);
  const dismiss = () => {
    keep(sessionStorage, HIDDEN, signature(state.errors));
    closeErrors();
  };
  const closeErrors = () => {
    room.querySelector(".errors")?.remove();
    if (!shown) return;
    shown = "";
    focusedBefore?.focus?.({ preventScroll: true });
    focusedBefore = null;
  };
  const row = ({ file, line, message, hint }) => element("li", {},
    ...(file ? [element("p", { class: "place" }, element("b", {}, file), line ? `, dòng ${line}` : "")] : []),
    element("p", { class: "found" }, message),
    ...(hint ? [element("p", { class: "remedy" }, element("b", {}, "Cách sửa: "), hint)] : []));
  const showErrors = errors => {
    const now = signature(errors);
    if (now === shown) return;
    const isNew = !shown;
    room.querySelector(".errors")?.remove();
    if (isNew) focusedBefore = document.activeElement;
    shown = now;
    const box = element("section", { class: "errors", role: "alertdialog", tabindex: "-1",
      "aria-labelledby": "dau-de", "aria-describedby": "loi-noi" },
      element("div", { class: "head" },
        element("h2", { id: "dau-de" }, `Có ${errors.length} lỗi cần sửa`),
        button("Ẩn (Esc)", dismiss)),
      element("p", { id: "loi-noi" },
        "Trang bên dưới là bản tạo được gần nhất. Sửa tệp rồi lưu lại: thông báo này tự mất."),
      element("ol", {}, ...errors.map(row)));
    box.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      dismiss();
    });
    room.append(box);
    if (isNew) box.focus({ preventScroll: true });
  };

  const small = () => recalled(localStorage, SMALL) === "1";
  const shrink = to => {
    keep(localStorage, SMALL, to ? "1" : "");
    showBar();
    room.querySelector(".bar button.size")?.focus();
  };
  const link = (address, text, name = "") => element("a", { href: address, class: name }, text);
  const parts = () => {
    const { file, status, warnings, errors, shared, building } = state;
    const checked = `${PLACE}doc-soat/?tep=${encodeURIComponent(file)}`;
    return [
      element("b", {}, "Xem thử"),
      ...(status ? [element("span", { class: "status" }, status)] : []),
      ...(file ? [element("code", { title: "Trang này làm từ tệp này" }, file)] : []),
      ...(warnings ? [link(checked, `${warnings} cảnh báo`, "warnings")] : []),
      ...(errors.length ? [button(`${errors.length} lỗi`, () => {
        keep(sessionStorage, HIDDEN, "");
        showErrors(state.errors);
      })] : []),
      ...(building ? [element("span", { class: "building" }, "đang cập nhật…")] : []),
      ...(isLost ? [element("span", { class: "lost" }, "Lệnh xem thử đã dừng")] : []),
      link(`${PLACE}dien-thoai/`, shared ? "Mã QR cho điện thoại" : "Điện thoại", "phone"),
    ];
  };
  const showBar = () => {
    const isSmall = small();
    const focusable = [...room.querySelectorAll(".bar a, .bar button")];
    const place = focusable.indexOf(room.activeElement);
    room.querySelector(".bar")?.remove();
    const turn = button(isSmall ? "Xem thử" : "Thu gọn", () => shrink(!isSmall));
    turn.className = "size";
    turn.setAttribute("aria-expanded", String(!isSmall));
    const bar = element("aside", { class: isSmall ? "bar small" : "bar", "aria-label": "Xem thử" },
      ...(isSmall ? [] : parts()), turn);
    room.prepend(bar);
    if (place >= 0) [...room.querySelectorAll(".bar a, .bar button")][place]?.focus();
    const height = isSmall ? 0 : bar.offsetHeight; // what the bar covers can still be scrolled to
    document.documentElement.style.setProperty("padding-bottom", height ? `${height}px` : "");
  };

  const show = () => {
    showBar();
    const { errors } = state;
    if (!errors.length) {
      keep(sessionStorage, HIDDEN, "");
      closeErrors();
    } else if (recalled(sessionStorage, HIDDEN) === signature(errors)) closeErrors();
    else showErrors(errors);
  };

  // ---- News

  let source = null, isLost = false, isLeaving = false, isAsking = false, tries = 0, timer = 0;
  const address = () => {
    let path = location.pathname;
    try { path = decodeURIComponent(path); } catch { /* as it stands */ }
    return `${PLACE}su-kien?trang=${encodeURIComponent(path)}${isAsking ? "&mot-lan=1" : ""}`;
  };
  // Another style sheet takes the place of the old one when it is there; the page stays.
  const SHEETS = 'link[rel="stylesheet"][href^="/a/site."]';
  const dress = sheet => {
    const worn = [...document.querySelectorAll(SHEETS)].pop();
    if (!sheet || !worn || worn.getAttribute("href") === sheet) return;
    const made = worn.cloneNode();
    made.setAttribute("href", sheet);
    made.addEventListener("load", () => document.querySelectorAll(SHEETS)
      .forEach(one => { if (one !== made) one.remove(); }), { once: true });
    made.addEventListener("error", () => made.remove(), { once: true });
    worn.after(made);
  };
  const again = () => {
    if (isLeaving) return;
    isLeaving = true;
    remember();
    history.scrollRestoration = "manual"; // the browser's own pixels would come after our place
    location.reload();
  };
  const told = ({ data }) => {
    isLost = false;
    tries = 0;
    state = JSON.parse(data);
    if (state.version && state.version !== version) again();
    else {
      dress(state.sheet);
      show();
    }
    if (isAsking) later(ASK);
  };
  const disconnect = () => {
    source?.close();
    source = null;
  };
  const later = milliseconds => {
    disconnect();
    clearTimeout(timer);
    timer = setTimeout(connect, milliseconds);
  };
  // A browser opens six connections to one server: only tabs that are seen hold one, and where
  // many windows are seen, the newest; the others ask now and then.
  const connect = () => {
    if (source || document.visibilityState === "hidden") return;
    clearTimeout(timer);
    source = new EventSource(address());
    source.addEventListener("message", told);
    source.addEventListener("dong", () => {
      isAsking = true;
      later(ASK);
    });
    source.addEventListener("error", () => {
      isLost = true;
      tries += 1;
      state ??= { errors: [] }; // the page came as the command stopped: nothing was told yet
      showBar();
      later(tries < 60 ? TICK : SELDOM);
    });
  };
  addEventListener("focus", () => {
    if (!isAsking) return;
    isAsking = false;
    later(0);
  });
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? disconnect() : connect());
  addEventListener("pagehide", () => {
    disconnect();
    if (!isLeaving) history.scrollRestoration = "auto"; // for whoever comes back by herself
  });
  // A page that comes back from the browser's memory (Back) may be older than the file.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    isLeaving = false;
    connect();
  });

  const style = element("link", { rel: "stylesheet", href: `${PLACE}xem-thu.css` });
  host.hidden = true; // until the style is there
  for (const name of ["load", "error"])
    style.addEventListener(name, () => {
      host.hidden = false;
      if (state) show();
    });
  room.append(style);
  document.body.append(host);
  restore();
  connect();
})();
