
"use strict";
const NAMESPACE = "http://www.w3.org/2000/svg";
const DAY = 1440; // minutes
const MARK = 10, GAP = 6, MOST = 360; // pixels: a mark, the room beneath it, the height of all rows
const byId = (id) => document.getElementById(id);
const events = Array.from(document.querySelectorAll("details"));
const chart = byId("chart");

function isChosen(event) {
  const actor = byId("actor").value;
  const words = byId("words").value.trim().toLowerCase();
  const named = !actor || event.dataset.actors.split(" ").includes(actor);
  return named && (!words || event.textContent.toLowerCase().includes(words));
}

function markOf({ event, x, width, row }, step) {
  const link = document.createElementNS(NAMESPACE, "a");
  const box = document.createElementNS(NAMESPACE, "rect");
  const told = document.createElementNS(NAMESPACE, "title");
  told.textContent = event.querySelector("summary").textContent.trim();
  link.setAttribute("href", "#" + event.id);
  link.setAttribute("class", event.dataset.look);
  const place = { x, y: row * step + 3, width, height: Math.min(MARK, Math.max(2, step - 1)), rx: 3 };
  for (const name in place) box.setAttribute(name, place[name]);
  link.append(told, box);
  link.addEventListener("click", () => { event.open = true; });
  return link;
}

// Marks keep their place in time; one that would lie on another goes a row further down.
function placed(dated, first, scale) {
  const rows = [];
  const marks = dated.map((event) => {
    const x = (event.dataset.start - first) * scale + 1;
    const width = Math.max(MARK, (event.dataset.end - event.dataset.start) * scale);
    let row = rows.findIndex((end) => end <= x);
    if (row < 0) row = rows.length;
    rows[row] = x + width + 2;
    return { event, x, width, row };
  });
  return [marks, Math.max(1, rows.length)];
}

function draw(shown) {
  const dated = shown.filter((event) => event.dataset.start);
  const wide = chart.clientWidth || 900;
  const first = Math.min(...dated.map((event) => Number(event.dataset.start)));
  const last = Math.max(...dated.map((event) => Number(event.dataset.end)), first + DAY);
  const [marks, rows] = placed(dated, first, (wide - MARK - 2) / (last - first));
  const step = Math.min(MARK + GAP, MOST / rows);
  chart.replaceChildren(...marks.map((mark) => markOf(mark, step)));
  chart.setAttribute("height", rows * step + GAP);
  const words = (event) => (event ? event.querySelector("time").textContent : "");
  const latest = dated.reduce(
    (one, other) => (one && Number(one.dataset.end) >= Number(other.dataset.end) ? one : other), null);
  byId("first").textContent = words(dated[0]);
  byId("last").textContent = words(latest);
}

function show() {
  const shown = events.filter(isChosen);
  for (const event of events) event.hidden = !shown.includes(event);
  for (const part of document.querySelectorAll("section")) part.hidden = !part.querySelector("details:not([hidden])");
  byId("count").textContent = shown.length + " of " + events.length + " events";
  draw(shown);
}

for (const id of ["filters", "chart", "ends"]) byId(id).hidden = false;
chart.removeAttribute("hidden");
byId("filters").addEventListener("submit", (submitted) => submitted.preventDefault());
byId("actor").addEventListener("change", show);
byId("words").addEventListener("input", show);
window.addEventListener("resize", show);
show();
