"use strict";
// Moves the map, filters, and keeps its state in the address. Reads the data
// of the page and nothing else; writes text only, never markup.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const lang = document.documentElement.lang;
  const $ = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const svg = $("map-svg");
  const frame = $("map-frame");
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 });
  const fill = (text, name, value) => text.replace("{" + name + "}", value);
  const state = { epci: "", public: "0", seuil: "", commune: "", zone: "", stop: "", couche: "" };
  // What one choice puts in the place of another.
  const none = { epci: "", commune: "", zone: "", stop: "" };
  const only = (chosen) => Object.assign({}, none, chosen);
  const layers = all("[data-layer]").map((box) => box.dataset.layer);

  // --- the view -----------------------------------------------------------
  const whole = { x: 0, y: 0, w: data.frame[0], h: data.frame[1] };
  let view = Object.assign({}, whole);
  const show = (next) => {
    const w = Math.min(whole.w, Math.max(whole.w / 60, next.w));
    const h = w * whole.h / whole.w;
    view = {
      x: Math.min(whole.w - w, Math.max(0, next.x)),
      y: Math.min(whole.h - h, Math.max(0, next.y)),
      w: w,
      h: h,
    };
    svg.setAttribute("viewBox", [view.x, view.y, view.w, view.h].map(Math.round).join(" "));
    // Signs and words grow more slowly than the ground, and stay legible.
    const pixels = (svg.getBoundingClientRect().width || 880) / w;
    const size = Math.max(Math.pow(w / whole.w, 0.8), 11 / (TEXT * pixels));
    svg.style.setProperty("--k", size.toFixed(4));
    spread(size);
  };
  // Of names that would cover one another, the larger town keeps its own.
  const TEXT = 290;
  const names = all(".towns > g", svg).map((group) => {
    const at = group.getAttribute("transform").match(/-?\d+/g).map(Number);
    return { group: group, x: at[0], y: at[1], letters: group.textContent.length };
  });
  const spread = (size) => {
    const taken = [];
    names.forEach((name) => {
      const box = [name.x, name.y - TEXT * size / 2, name.x + name.letters * TEXT * 0.66 * size, name.y + TEXT * size / 2];
      const free = taken.every((other) => box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1]);
      name.group.classList.toggle("gone", !free);
      if (free) taken.push(box);
    });
  };
  const zoom = (factor, at) => {
    const point = at || { x: view.x + view.w / 2, y: view.y + view.h / 2 };
    const w = Math.min(whole.w, Math.max(whole.w / 60, view.w * factor));
    const ratio = w / view.w;
    show({ x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio, w: w });
  };
  const move = (dx, dy) => show({ x: view.x + dx * view.w, y: view.y + dy * view.h, w: view.w });
  const onto = (box, room) => {
    if (!box) return;
    const w = Math.max(box[2] * room, box[3] * room * whole.w / whole.h, whole.w / 20);
    const h = w * whole.h / whole.w;
    show({ x: box[0] + box[2] / 2 - w / 2, y: box[1] + box[3] / 2 - h / 2, w: w });
  };
  const ground = (event) => {
    const box = svg.getBoundingClientRect();
    return {
      x: view.x + (event.clientX - box.left) / box.width * view.w,
      y: view.y + (event.clientY - box.top) / box.height * view.h,
    };
  };

  // --- what is chosen -----------------------------------------------------
  const cell = (list, tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    list.appendChild(element);
    return element;
  };
  const share = (part, total) => (total > 0 ? percent.format(part / total) : "–");
  const panel = (title, rows, reasons) => {
    const box = $("panel");
    box.textContent = "";
    cell(box, "h3", title);
    const list = cell(box, "dl", "");
    rows.forEach(([name, value]) => { cell(list, "dt", name); cell(list, "dd", value); });
    if (reasons && reasons.length) {
      const why = cell(box, "ul", "");
      reasons.forEach((reason) => cell(why, "li", reason));
    }
    const close = cell(box, "button", words.close);
    close.type = "button";
    close.addEventListener("click", () => { go(none); frame.focus(); });
    box.hidden = false;
  };
  const areaRows = (figures) => {
    const rank = Number(state.public) || 0;
    const counts = figures[0][rank] || figures[0][0];
    const total = counts[0];
    const name = rank === 0 ? words["column-people"] : data.publics[rank];
    const rows = [[name, number.format(total)]];
    data.cutoffs.forEach((minutes, i) => {
      rows.push([fill(words["say-within"], "minutes", minutes), share(counts[i + 1], total)]);
    });
    const last = data.cutoffs.length;
    const beyond = total - counts[data.headline + 1];
    rows.push([fill(words["say-beyond"], "minutes", data.cutoffs[data.headline]), number.format(Math.max(0, beyond))]);
    if (counts[last + 1] > 0) rows.push([words["say-unreachable"], number.format(counts[last + 1])]);
    if (figures[1] !== null) rows.push([words["say-median"], number.format(Math.round(figures[1])) + "\u00a0min"]);
    return rows;
  };
  const find = (list, code) => list.findIndex((entry) => entry[0] === code);

  // --- state --------------------------------------------------------------
  const read = () => {
    const known = Object.keys(state);
    known.forEach((key) => { state[key] = key === "public" ? "0" : ""; });
    location.hash.slice(1).split("&").forEach((part) => {
      const at = part.indexOf("=");
      const key = part.slice(0, at);
      if (at > 0 && known.includes(key)) {
        try { state[key] = decodeURIComponent(part.slice(at + 1)); } catch (_) { /* a broken link says nothing */ }
      }
    });
    if (!data.publics[Number(state.public)]) state.public = "0";
    if (data.bounds[Number(state.seuil)] === undefined) state.seuil = "";
  };
  const go = (changes) => {
    Object.assign(state, changes);
    const parts = Object.keys(state)
      .filter((key) => state[key] && !(key === "public" && state[key] === "0"))
      .map((key) => key + "=" + encodeURIComponent(state[key]));
    const next = "#" + (parts.join("&") || "map");
    if (next === location.hash) draw(); else location.hash = next;
  };
  const isState = () => location.hash.includes("=");

  const draw = () => {
    const epci = find(data.epcis, state.epci);
    const commune = find(data.communes, state.commune);
    const zone = Number(state.zone) - 1;
    const stop = Number(state.stop) - 1;
    $("epci").value = epci < 0 ? "" : state.epci;
    $("public").value = state.public;
    $("seuil").value = state.seuil;
    const shown = state.couche ? state.couche.split(",") : layers;
    all("[data-layer]").forEach((box) => {
      const layer = box.dataset.layer;
      box.checked = shown.includes(layer);
      const groups = layer === "borders" ? ".communes, .epci, .departement, .qpv" : layer === "zones" ? ".zones, .ranks" : "." + layer;
      all(groups, svg).forEach((group) => group.classList.toggle("gone", !box.checked));
    });
    all("[data-commune]", svg).forEach((path) => {
      const rank = Number(path.dataset.commune);
      path.classList.toggle("chosen", rank === commune);
      path.classList.toggle("faded", epci >= 0 && data.communes[rank][4] !== epci);
    });
    all("[data-zone]").forEach((part) => part.classList.toggle("chosen", Number(part.dataset.zone) === zone));
    all("[data-stop]").forEach((part) => part.classList.toggle("chosen", Number(part.dataset.stop) === stop));
    all("tr[data-epci]").forEach((row) => row.classList.toggle("gone", epci >= 0 && Number(row.dataset.epci) !== epci));
    const seuil = state.seuil === "" ? -1 : Number(state.seuil);
    all(".mesh > *", svg).forEach((part) => {
      const name = part.getAttribute("class").split(" ")[0];
      // NaN where nothing is reached or known: neither within nor beyond.
      const rank = Number(name.slice(1));
      part.classList.toggle("served", seuil >= 0 && rank <= seuil);
      part.classList.toggle("beyond", seuil >= 0 && rank > seuil);
    });
    const told = stop >= 0 ? all("tr[data-stop]").find((row) => Number(row.dataset.stop) === stop) : null;
    if (told) {
      const heads = all("#plan-stops thead th").map((head) => head.textContent);
      const cells = Array.from(told.cells).map((part) => part.textContent);
      panel(words["say-stop"] + " " + cells[0], heads.slice(1).map((head, i) => [head, cells[i + 1]]));
      const sign = all("g[data-stop]", svg)[stop];
      const at = sign ? sign.getAttribute("transform").match(/-?\d+/g).map(Number) : null;
      if (at) onto([at[0] - whole.w / 8, at[1], whole.w / 4, 0], 1);
    } else if (zone >= 0 && data.zones[zone]) {
      const [name, box, people, minutes, nearest] = data.zones[zone];
      const rows = [[words["say-people"], number.format(people)]];
      if (minutes) rows.push([words["column-mean"], minutes]);
      if (nearest) rows.push([words["say-nearest"], nearest]);
      const reasons = all("#zone-" + (zone + 1) + " li").map((item) => item.textContent);
      panel(words["say-zone"] + " " + (zone + 1) + " · " + name, rows, reasons);
      onto(box, 2.5);
    } else if (commune >= 0) {
      const [, name, , figures, , declared] = data.communes[commune];
      panel(name, areaRows(figures), declared ? [] : [words["say-undeclared"]]);
      onto(data.communes[commune][2], 4);
    } else if (epci >= 0) {
      panel(data.epcis[epci][1], areaRows(data.epcis[epci][3]));
      onto(data.epcis[epci][2], 1.15);
    } else if (state.public !== "0" || state.seuil !== "") {
      panel(words["all-epci"], areaRows(data.whole));
      show(whole);
    } else {
      $("panel").hidden = true;
      show(whole);
    }
  };

  // --- hands --------------------------------------------------------------
  const option = (select, value, text) => {
    const element = cell(select, "option", text);
    element.value = value;
  };
  option($("epci"), "", words["all-epci"]);
  data.epcis.map((entry) => [entry[0], entry[1]])
    .sort((a, b) => a[1].localeCompare(b[1], lang))
    .forEach(([code, name]) => option($("epci"), code, name));
  data.publics.forEach((name, rank) => option($("public"), String(rank), name));
  option($("seuil"), "", words["all-times"]);
  data.bounds.forEach((cutoff, rank) => option($("seuil"), String(rank), fill(words["say-within"], "minutes", data.cutoffs[cutoff])));
  const labels = data.communes.map((entry) => entry[1] + " (" + entry[0] + ")");
  labels.slice().sort((a, b) => a.localeCompare(b, lang)).forEach((label) => {
    const element = document.createElement("option");
    element.value = label;
    $("names").appendChild(element);
  });
  $("epci").addEventListener("change", (event) => go(only({ epci: event.target.value })));
  $("public").addEventListener("change", (event) => go({ public: event.target.value }));
  $("seuil").addEventListener("change", (event) => go({ seuil: event.target.value }));
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().trim();
  $("search").addEventListener("change", (event) => {
    const wanted = plain(event.target.value);
    if (!wanted) return;
    const same = labels.findIndex((label, rank) => plain(label) === wanted || plain(data.communes[rank][1]) === wanted);
    const found = same >= 0 ? same : labels.findIndex((label) => plain(label).startsWith(wanted));
    if (found >= 0) go(only({ commune: data.communes[found][0] }));
  });
  all("[data-layer]").forEach((box) => box.addEventListener("change", () => {
    const shown = all("[data-layer]").filter((other) => other.checked).map((other) => other.dataset.layer);
    go({ couche: shown.length === layers.length ? "" : shown.join(",") || "-" });
  }));
  all("[data-zoom]").forEach((button) => button.addEventListener("click", () => {
    if (button.dataset.zoom === "whole") show(whole);
    else zoom(button.dataset.zoom === "in" ? 0.6 : 1 / 0.6);
  }));
  const keys = {
    ArrowLeft: () => move(-0.15, 0), ArrowRight: () => move(0.15, 0),
    ArrowUp: () => move(0, -0.15), ArrowDown: () => move(0, 0.15),
    "+": () => zoom(0.75), "=": () => zoom(0.75), "-": () => zoom(1 / 0.75), "0": () => show(whole),
    Escape: () => go(none),
  };
  frame.addEventListener("keydown", (event) => {
    const action = keys[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.target !== frame) return;
    event.preventDefault();
    action();
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== frame) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 0.8 : 1.25, ground(event));
  }, { passive: false });
  const held = new Map();
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = false;
  });
  svg.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) { tip(event); return; }
    const box = svg.getBoundingClientRect();
    const now = { x: event.clientX, y: event.clientY };
    const others = Array.from(held).filter(([id]) => id !== event.pointerId);
    if (others.length === 1) {
      const other = others[0][1];
      const apart = (p) => Math.hypot(p.x - other.x, p.y - other.y);
      zoom(apart(before) / Math.max(1, apart(now)), ground(event));
      moved = true;
    } else if (event.pointerType !== "touch") {
      if (!moved && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
      if (!moved) { moved = true; svg.setPointerCapture(event.pointerId); svg.classList.add("held"); }
      show({ x: view.x - (now.x - before.x) / box.width * view.w, y: view.y - (now.y - before.y) / box.height * view.h, w: view.w });
    }
    held.set(event.pointerId, now);
  });
  const release = (event) => { held.delete(event.pointerId); svg.classList.remove("held"); };
  svg.addEventListener("pointerup", release);
  svg.addEventListener("pointercancel", release);
  svg.addEventListener("pointerleave", () => { $("tip").hidden = true; });

  // --- what lies under the pointer ----------------------------------------
  const inZone = (event) => {
    const at = ground(event);
    const point = svg.createSVGPoint();
    point.x = at.x;
    point.y = at.y;
    return all(".zones:not(.gone) [data-zone]", svg).find((group) => {
      const outline = group.querySelector("path:not(.hatch)");
      return outline && outline.isPointInFill(point);
    });
  };
  const under = (event) => {
    const stop = event.target.closest("[data-stop]");
    if (stop) return { text: data.stops[Number(stop.dataset.stop)], stop: String(Number(stop.dataset.stop) + 1) };
    const place = event.target.closest("[data-place]");
    if (place) return { text: data.places[Number(place.dataset.place)] };
    const path = event.target.closest("[data-commune]");
    const commune = path ? data.communes[Number(path.dataset.commune)] : null;
    return commune ? { text: commune[1], commune: commune[0] } : null;
  };
  const tip = (event) => {
    const found = under(event);
    const box = $("tip");
    box.hidden = !found;
    if (!found) return;
    box.textContent = found.text;
    const around = frame.getBoundingClientRect();
    const right = event.clientX - around.left > around.width / 2;
    box.style.left = right ? "auto" : (event.clientX - around.left + 14) + "px";
    box.style.right = right ? (around.right - event.clientX + 14) + "px" : "auto";
    box.style.top = (event.clientY - around.top + 14) + "px";
  };
  svg.addEventListener("click", (event) => {
    if (moved) { moved = false; return; }
    const zone = inZone(event);
    const found = under(event);
    // Stops lie over the zones that they serve.
    if (found && found.stop) go({ stop: found.stop, zone: "", commune: "" });
    else if (zone) go({ zone: String(Number(zone.dataset.zone) + 1), stop: "", commune: "" });
    else if (found && found.commune) go({ commune: found.commune, stop: "", zone: "" });
    else if (found) tip(event);
  });
  window.addEventListener("hashchange", () => {
    if (!isState()) { if (["", "#map"].includes(location.hash)) { read(); draw(); } return; }
    read();
    draw();
    reveal();
  });
  // Brings the choice into sight; from a link, the keyboard goes there too.
  const reveal = () => {
    if (!state.stop && !state.zone && !state.commune && !state.epci) return;
    const narrow = matchMedia("(max-width: 56rem)").matches;
    if (document.activeElement.tagName === "A") $("panel").focus({ preventScroll: true });
    (narrow ? frame : $("map")).scrollIntoView({ block: "start" });
  };
  window.addEventListener("beforeprint", () => all("#zones details").forEach((part) => { part.open = true; }));
  $("controls").hidden = false;
  all(".buttons").forEach((part) => { part.hidden = false; });
  read();
  if (isState()) { draw(); $("map").scrollIntoView({ block: "start" }); } else show(whole);
})();
