// What a page can do beyond reading it: full addresses, copying, zooming into the map.
"use strict";

// Addresses are written as this copy of the site has them.
const base = new URL(document.querySelector(".home").getAttribute("href"), location.href).href;
for (const el of document.querySelectorAll("[data-base]")) el.textContent = base;

for (const button of document.querySelectorAll(".copies")) {
  if (!navigator.clipboard) break; // only pages from https and this machine may copy
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    button.classList.add("done");
    button.querySelector(".copied").textContent = " ✓";
    setTimeout(() => {
      button.classList.remove("done");
      button.querySelector(".copied").textContent = "";
    }, 1500);
  });
}

// The page was made on the day of publication; the reader comes later.
const ends = document.body.dataset.ends;
const ended = document.querySelector(".ended");
if (ended && ends && ends < new Date().toISOString().slice(0, 10) && !document.querySelector(".answer .error")) ended.hidden = false;

// labelsOf finds the labels of a drawn map, each a row of signs and a name, and the stop
// each stands beside.
function labelsOf(svg) {
  const stops = [...svg.querySelectorAll("circle")].map((c) => ["cx", "cy", "r"].map((name) => c[name].baseVal.value));
  const labels = [];
  let last = null;
  for (const part of svg.querySelectorAll(":scope > rect, :scope > text")) {
    const b = part.getBBox();
    if (last && b.x - last.right < 12 && b.x >= last.left && Math.abs(b.y - last.top) < 8) {
      last.parts.push(part);
      last.right = Math.max(last.right, b.x + b.width);
      continue;
    }
    last = { parts: [part], left: b.x, top: b.y, bottom: b.y + b.height, right: b.x + b.width };
    labels.push(last);
  }
  for (const l of labels) {
    [l.x, l.y] = [l.left, (l.top + l.bottom) / 2];
    // A label keeps 9 units from its stop. Where it ends is not known as well as where
    // it begins: letters differ from one system to the next.
    let least = 8;
    for (const [x, y, r] of stops) {
      const away = Math.hypot(Math.max(l.left - x, 0, x - l.right), Math.max(l.top - y, 0, y - l.bottom));
      const off = (x > l.right ? Math.max(away - 9, 0) / 3 : Math.abs(away - 9)) + (r < 3 ? 5 : 0);
      if (off < least) [least, l.x, l.y] = [off, x, y];
    }
  }
  return labels;
}

class View {
  constructor(frame, svg) {
    [this.frame, this.svg] = [frame, svg];
    this.full = svg.viewBox.baseVal;
    [this.w, this.h] = [this.full.width, this.full.height];
    this.all();
  }
  all() {
    [this.x, this.y, this.zoom] = [0, 0, 1];
    this.show();
  }
  show() {
    const [w, h] = [this.w / this.zoom, this.h / this.zoom];
    this.x = Math.max(0, Math.min(this.w - w, this.x));
    this.y = Math.max(0, Math.min(this.h - h, this.y));
    this.svg.setAttribute("viewBox", [this.x, this.y, w, h].map((n) => n.toFixed(2)).join(" "));
    this.shrink(Math.pow(this.zoom, -0.75).toFixed(3));
    this.frame.classList.toggle("near", this.zoom > 1);
  }
  // shrink lets dots and names grow less than the map, so that zooming makes room. Names
  // stay beside their stop.
  shrink(share) {
    this.svg.style.setProperty("--shrink", share);
    if (share < 1) this.labels ??= labelsOf(this.svg);
    for (const { parts, x, y } of this.labels || []) {
      for (const part of parts) part.setAttribute("transform", `translate(${x} ${y}) scale(${share}) translate(${-x} ${-y})`);
    }
  }
  // by zooms around a place given as shares of the frame.
  by(factor, fx = 0.5, fy = 0.5) {
    const zoom = Math.max(1, Math.min(24, this.zoom * factor));
    this.x += fx * this.w * (1 / this.zoom - 1 / zoom);
    this.y += fy * this.h * (1 / this.zoom - 1 / zoom);
    this.zoom = zoom;
    this.show();
  }
  // move shifts the map by shares of the frame.
  move(fx, fy) {
    this.x += (fx * this.w) / this.zoom;
    this.y += (fy * this.h) / this.zoom;
    this.show();
  }
}

for (const figure of document.querySelectorAll(".network")) {
  const frame = figure.querySelector(".map");
  const views = [...frame.querySelectorAll("svg")].map((svg) => new View(frame, svg));
  const view = () => views.find((v) => v.svg.getClientRects().length > 0) || views[0];
  figure.querySelector(".zoom").hidden = false;
  figure.querySelector(".hint").hidden = false;

  const act = {
    in: () => view().by(1.6), out: () => view().by(1 / 1.6), all: () => view().all(),
    left: () => view().move(-0.15, 0), right: () => view().move(0.15, 0),
    up: () => view().move(0, -0.15), down: () => view().move(0, 0.15),
  };
  for (const b of figure.querySelectorAll("[data-zoom]")) b.addEventListener("click", () => act[b.dataset.zoom]());
  const keys = { "+": "in", "=": "in", "-": "out", "−": "out", 0: "all", ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
  frame.addEventListener("keydown", (e) => {
    if (!keys[e.key] || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key.startsWith("Arrow") && view().zoom === 1) return; // the page scrolls
    act[keys[e.key]]();
    e.preventDefault();
  });
  const share = (x, y) => {
    const r = view().svg.getBoundingClientRect();
    return [(x - r.left) / r.width, (y - r.top) / r.height];
  };
  // The wheel alone scrolls the page.
  frame.addEventListener("wheel", (e) => {
    if (!e.ctrlKey && !e.metaKey) return;
    view().by(Math.exp(-e.deltaY / 300), ...share(e.clientX, e.clientY));
    e.preventDefault();
  }, { passive: false });
  frame.addEventListener("dblclick", (e) => view().by(2, ...share(e.clientX, e.clientY)));

  const fingers = new Map();
  frame.addEventListener("pointerdown", (e) => {
    if (view().zoom === 1 && e.pointerType === "touch") return; // the page scrolls
    fingers.set(e.pointerId, [e.clientX, e.clientY]);
    frame.setPointerCapture(e.pointerId);
  });
  frame.addEventListener("pointermove", (e) => {
    const from = fingers.get(e.pointerId);
    if (!from) return;
    const [a, b] = [share(...from), share(e.clientX, e.clientY)];
    if (fingers.size === 1) {
      view().move(a[0] - b[0], a[1] - b[1]);
    } else {
      const other = [...fingers].find(([id]) => id !== e.pointerId)[1];
      const apart = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
      view().by(apart([e.clientX, e.clientY]) / apart(from), ...share(...other));
    }
    fingers.set(e.pointerId, [e.clientX, e.clientY]);
  });
  for (const end of ["pointerup", "pointercancel"]) frame.addEventListener(end, (e) => fingers.delete(e.pointerId));
}
