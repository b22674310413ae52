"use strict";
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const view = document.querySelector(".view"), svg = view.querySelector("svg"), panel = document.getElementById("panel");
  const whole = svg.viewBox.baseVal, home = { x: whole.x, y: whole.y, w: whole.width, h: whole.height };
  const cards = new Map(all(".card", svg).map((card) => [card.dataset.id, card]));
  const entries = new Map(all(".outline .entry").map((entry) => [entry.dataset.id, entry]));
  const hint = panel.innerHTML;
  let box = { ...home }, chosen = null;

  document.documentElement.classList.add("live");
  svg.setAttribute("preserveAspectRatio", "xMidYMid meet");

  // -- zoom and pan -------------------------------------------------------------------------------------
  const show = () => svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.w} ${box.h}`);
  const scale = () => Math.min(view.clientWidth / box.w, view.clientHeight / box.h);
  const point = (x, y) => {
    const frame = view.getBoundingClientRect(), by = scale();
    return [box.x + box.w / 2 + (x - frame.left - frame.width / 2) / by,
            box.y + box.h / 2 + (y - frame.top - frame.height / 2) / by];
  };
  const zoom = (by, x = box.x + box.w / 2, y = box.y + box.h / 2) => {
    const wide = Math.min(Math.max(box.w / by, 200), home.w * 2), ratio = wide / box.w;
    box = { x: x - (x - box.x) * ratio, y: y - (y - box.y) * ratio, w: wide, h: box.h * ratio };
    show();
  };
  const fit = () => { box = { ...home }; show(); };
  const centre = (card) => { const at = card.getBBox(); return [at.x + at.width / 2, at.y + at.height / 2]; };
  const visit = (card) => {
    const [x, y] = centre(card), high = view.clientHeight / view.clientWidth;
    const wide = Math.min(box.w, Math.max(home.w / 6, 900));
    box = { x: x - wide / 2, y: y - wide * high / 2, w: wide, h: wide * high };
    show();
  };
  view.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 400), ...point(event.clientX, event.clientY));
  }, { passive: false });
  let grip = null, moved = false;
  view.addEventListener("pointerdown", (event) => { grip = [event.clientX, event.clientY, box.x, box.y]; moved = false; });
  window.addEventListener("pointermove", (event) => {
    if (!grip) return;
    const by = scale(), dx = event.clientX - grip[0], dy = event.clientY - grip[1];
    if (Math.hypot(dx, dy) > 4) { moved = true; view.classList.add("drag"); }
    if (moved) { box.x = grip[2] - dx / by; box.y = grip[3] - dy / by; show(); }
  });
  window.addEventListener("pointerup", () => { grip = null; view.classList.remove("drag"); });
  const zooms = { "+": () => zoom(1.3), "-": () => zoom(1 / 1.3), "0": fit };
  for (const button of all("[data-zoom]")) button.addEventListener("click", () => zooms[button.dataset.zoom]());

  // -- choosing a statement -----------------------------------------------------------------------------
  const near = new Map();
  for (const [id, entry] of entries)
    near.set(id, new Set(all(".relations a", entry).map((a) => document.getElementById(a.hash.slice(1))?.dataset.id)));
  const keep = (hash) => { try { history.replaceState(null, "", hash); } catch { /* a frame without an address */ } };
  const choose = (id, { go = false } = {}) => {
    chosen = entries.has(id) ? id : null;
    for (const [other, card] of cards) {
      card.classList.toggle("on", other === chosen);
      card.classList.toggle("far", chosen !== null && other !== chosen && !near.get(chosen).has(other));
      card.setAttribute("aria-pressed", other === chosen);
    }
    for (const mark of all("mark.on")) mark.classList.remove("on");
    if (chosen === null) { panel.innerHTML = hint; keep("#"); return; }
    const entry = entries.get(chosen), copy = entry.cloneNode(true);
    copy.removeAttribute("id");
    panel.replaceChildren(copy);
    panel.scrollTop = 0;
    keep(`#${entry.id}`);
    light(all("[data-q]", entry).map((a) => a.dataset.q));
    rove(cards.get(chosen));
    if (go && cards.has(chosen)) visit(cards.get(chosen));
  };
  const light = (quotes) => {
    const marks = all("mark").filter((mark) => mark.dataset.q.split(" ").some((q) => quotes.includes(q)));
    for (const mark of marks) mark.classList.add("on");
    if (!marks.length) return;
    const frame = marks[0].closest(".source");
    frame.scrollTop = Math.max(marks[0].offsetTop - frame.offsetTop - frame.clientHeight / 3, 0);
  };
  const follow = () => {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!there?.classList.contains("entry")) return;
    choose(there.dataset.id, { go: true });
    const top = () => setTimeout(() => window.scrollTo(0, 0));  // the browser has gone to the entry
    if (document.readyState === "complete") top(); else window.addEventListener("load", top);
  };
  window.addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']"), card = event.target.closest(".card");
    if (link?.dataset.q) {
      event.preventDefault();
      for (const mark of all("mark.on")) mark.classList.remove("on");
      light([link.dataset.q]);
    } else if (link && panel.contains(link)) {
      event.preventDefault();
      choose(document.getElementById(link.hash.slice(1)).dataset.id, { go: true });
    } else if (card && !moved) choose(card.dataset.id);
  });

  // -- keys: arrows go to the nearest card that way -----------------------------------------------------
  const rove = (card) => {
    if (!card) return;
    for (const other of cards.values()) other.setAttribute("tabindex", other === card ? "0" : "-1");
  };
  for (const card of cards.values()) {
    card.setAttribute("role", "button");
    card.setAttribute("aria-pressed", "false");
  }
  rove(cards.values().next().value);
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  view.addEventListener("keydown", (event) => {
    const card = event.target.closest(".card"), way = ways[event.key];
    if (zooms[event.key]) zooms[event.key]();
    else if (event.key === "Escape") choose(null);
    else if (card && (event.key === "Enter" || event.key === " ")) choose(card.dataset.id);
    else if (card && way) {
      const [x, y] = centre(card);
      let best = null, least = Infinity;
      for (const other of cards.values()) {
        if (other === card || other.classList.contains("off")) continue;
        const [u, v] = centre(other), along = (u - x) * way[0] + (v - y) * way[1];
        const cost = along + 2.5 * Math.abs((u - x) * way[1] + (v - y) * way[0]);
        if (along > 1 && cost < least) [best, least] = [other, cost];
      }
      if (best) { rove(best); best.focus({ preventScroll: true }); visit(best); }
    } else return;
    event.preventDefault();
  });

  // -- filters ------------------------------------------------------------------------------------------
  const boxes = (name) => all(`.tools input[data-${name}]`);
  const filter = () => {
    const off = Object.fromEntries(["by", "kind", "relation"].map((name) =>
      [name, new Set(boxes(name).filter((one) => !one.checked).map((one) => one.dataset[name]))]));
    for (const [id, card] of cards) {
      const voices = (card.dataset.speaker ?? "").split(" ").filter(Boolean);
      const kind = [...card.classList].some((name) => off.kind.has(name));
      const hide = kind || (voices.length > 0 && voices.every((voice) => off.by.has(voice)));
      card.classList.toggle("off", hide);
      entries.get(id)?.classList.toggle("off", hide);
    }
    for (const pill of all(".relation[data-id]", svg))
      pill.classList.toggle("off", [...pill.classList].some((name) => off.relation.has(name)));
  };
  for (const one of all(".tools input")) one.addEventListener("change", filter);

  let shut = [];
  window.addEventListener("beforeprint", () => {
    fit();
    shut = all("details:not([open])");
    for (const one of shut) one.open = true;
  });
  window.addEventListener("afterprint", () => { for (const one of shut) one.open = false; });

  fit();
  follow();
})();
