// Drives a report in headless Chromium as its readers do: by hand, by
// keyboard alone, on a phone, at 200 %, with and without scripts.
//
//   node report.mjs path/to/report.html
//
// Needs the packages of package.json beside it and a Chromium, whose path may
// be given by CHROMIUM. Exits 1 when anything fails.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const file = process.argv[2];
if (!file) {
  console.error("usage: node report.mjs path/to/report.html");
  process.exit(2);
}
const page = "file://" + resolve(file);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

const tests = [];
const test = (name, options, run) => tests.push({ name, options, run });
const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
const box = (tab) => tab.getAttribute("#map-svg", "viewBox").then((text) => text.split(" ").map(Number));

test("searching a commune shows it on the map and in the address", wide, async (tab) => {
  const name = await tab.locator("#communes-table tbody th a").first().textContent();
  await tab.fill("#search", name);
  await tab.press("#search", "Enter");
  await tab.locator("#panel h3").waitFor();
  assert.equal(await tab.textContent("#panel h3"), name);
  assert.match(await tab.evaluate(() => location.hash), /#.*commune=/);
  assert.equal(await tab.locator(".communes path.chosen").count(), 1);
});

test("choosing an EPCI filters the tables and its figures are those of its row", wide, async (tab) => {
  const code = await tab.locator("#epci option").nth(1).getAttribute("value");
  await tab.selectOption("#epci", code);
  await tab.locator("#panel").waitFor();
  assert.match(await tab.evaluate(() => location.hash), new RegExp("epci=" + code));
  assert.equal(await tab.locator("#epci-table tbody tr:visible").count(), 1);
  const row = await tab.locator("#epci-table tbody tr:visible td").first().textContent();
  assert.equal(await tab.locator("#panel dd").first().textContent(), row);
});

test("a cut-off recolours the ground, a public changes the figures", wide, async (tab) => {
  await tab.selectOption("#seuil", "0");
  assert.ok(await tab.locator(".mesh .beyond").count() > 0);
  assert.equal(await tab.locator(".mesh .c0.served").count(), 1);
  const before = await tab.locator("#panel dd").first().textContent();
  if (await tab.locator("#public option").count() > 1) {
    await tab.selectOption("#public", "1");
    assert.notEqual(await tab.locator("#panel dd").first().textContent(), before);
  }
});

test("a layer can be hidden, and the address says so", wide, async (tab) => {
  await tab.uncheck("[data-layer=places]");
  await tab.locator(".places").waitFor({ state: "hidden" });
  assert.match(await tab.evaluate(() => location.hash), /hide=places/);
});

test("clicking a zone tells why it is one", wide, async (tab) => {
  await tab.locator("#map-frame").evaluate((frame) => frame.scrollIntoView());
  const at = await tab.evaluate(() => {
    const svg = document.getElementById("map-svg");
    const outline = document.querySelector("[data-zone='0'] path:not(.hatch)");
    const area = outline.getBBox();
    const point = svg.createSVGPoint();
    for (let i = 1; i < 40; i += 1) {
      for (let j = 1; j < 40; j += 1) {
        point.x = area.x + area.width * i / 40;
        point.y = area.y + area.height * j / 40;
        if (outline.isPointInFill(point)) {
          const seen = point.matrixTransform(svg.getScreenCTM());
          const top = document.elementFromPoint(seen.x, seen.y);
          if (top && top.closest("[data-commune]")) return { x: seen.x, y: seen.y };
        }
      }
    }
    return null;
  });
  assert.ok(at, "the first zone is in sight");
  await tab.mouse.click(at.x, at.y);
  await tab.locator("#panel li").first().waitFor();
  assert.match(await tab.evaluate(() => location.hash), /zone=1/);
  assert.ok(await tab.locator("#panel li").count() >= 2);
});

test("everything works from the keyboard alone", wide, async (tab) => {
  await tab.keyboard.press("Tab");
  assert.equal(await tab.evaluate(() => document.activeElement.className), "skip");
  for (let i = 0; i < 60; i += 1) {
    if (await tab.evaluate(() => document.activeElement.id === "map-frame")) break;
    await tab.keyboard.press("Tab");
  }
  assert.equal(await tab.evaluate(() => document.activeElement.id), "map-frame");
  const outline = await tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, "none");
  const whole = await box(tab);
  await tab.keyboard.press("+");
  const near = await box(tab);
  assert.ok(near[2] < whole[2]);
  await tab.keyboard.press("ArrowRight");
  assert.ok((await box(tab))[0] > near[0]);
  await tab.keyboard.press("0");
  assert.deepEqual(await box(tab), whole);
  await tab.focus("#zones-table a");
  await tab.keyboard.press("Enter");
  await tab.locator("#panel li").first().waitFor();
  await tab.focus("#panel button");
  await tab.keyboard.press("Enter");
  await tab.locator("#panel").waitFor({ state: "hidden" });
});

test("a link brings its state back", wide, async (tab) => {
  const code = await tab.locator("#epci option").nth(1).getAttribute("value");
  await tab.goto("about:blank");
  await tab.goto(page + "#epci=" + code + "&seuil=0&hide=towns");
  assert.equal(await tab.inputValue("#epci"), code);
  assert.equal(await tab.inputValue("#seuil"), "0");
  await tab.locator(".towns").waitFor({ state: "hidden" });
});

test("a broken link harms nothing", wide, async (tab) => {
  await tab.goto("about:blank");
  await tab.goto(page + "#epci=%ZZ&zone=-7&seuil=<script>&public=99");
  assert.ok(await tab.locator("h1").isVisible());
});

test("without scripts the same map, figures and tables are there", { ...wide, javaScriptEnabled: false }, async (tab) => {
  assert.equal(await tab.locator("#controls").isVisible(), false);
  assert.ok(await tab.locator(".communes path").count() > 0);
  assert.ok(await tab.locator("#zones-table").isVisible());
});

for (const [name, options] of [["a wide screen", wide], ["a phone", phone], ["200 %", { viewport: { width: 640, height: 450 } }]]) {
  test("nothing overflows on " + name, options, async (tab) => {
    const [inside, outside] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(inside <= outside, inside + " px of " + outside);
  });
}

for (const hash of ["", "#zone=1", "#seuil=0"]) {
  test("axe finds no violation" + (hash ? " with " + hash : ""), wide, async (tab) => {
    await tab.goto("about:blank");
    await tab.goto(page + hash);
    await tab.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
    const found = await tab.evaluate(async (source) => {
      // The policy of the page admits no script of ours; this one runs in the
      // world of the test.
      (0, eval)(source);
      const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] });
      return result.violations.map((rule) => rule.id + ": " + rule.help + " — " + rule.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", "));
    }, axe);
    assert.deepEqual(found, []);
  });
}

test("the layer of water is hidden by its box, and the link says so", wide, async (tab) => {
  const box = tab.locator("input[data-layer=water]");
  // A study without roads, or whose roads carry no water, has no such layer.
  if (await box.count() === 0) return;
  const shown = () => tab.locator("#map-svg > g.water").isVisible();
  assert.equal(await shown(), true);
  await box.uncheck();
  assert.equal(await shown(), false);
  assert.match(await tab.evaluate(() => location.hash), /hide=water/);
  await box.check();
  assert.equal(await shown(), true);
});

test("places whose position is approximate say so", wide, async (tab) => {
  const known = await tab.evaluate(() => {
    const names = JSON.parse(document.getElementById("data").textContent).places;
    const hollow = Array.from(document.querySelectorAll("[data-place]"))
      .filter((place) => place.querySelector("use").getAttribute("href").endsWith("-approximate"));
    return hollow.map((place) => names[Number(place.dataset.place)]);
  });
  for (const name of known) assert.match(name, /approximat/);
  const explained = await tab.locator(".legend li", { hasText: "approximat" }).count();
  assert.equal(explained, known.length > 0 ? 1 : 0);
});

let failed = 0;
for (const { name, options, run } of tests) {
  const faults = [];
  const context = await browser.newContext({ ...options, bypassCSP: name.startsWith("axe") });
  const tab = await context.newPage();
  tab.on("console", (message) => { if (message.type() === "error") faults.push("console: " + message.text()); });
  tab.on("pageerror", (error) => faults.push("error: " + error.message));
  tab.on("request", (request) => { if (!request.url().startsWith("file:")) faults.push("request: " + request.url()); });
  try {
    await tab.goto(page);
    await run(tab);
    assert.deepEqual(faults, []);
    console.log("ok      " + name);
  } catch (error) {
    failed += 1;
    console.log("FAILED  " + name + "\n        " + error.message.replace(/\n/g, "\n        "));
  }
  await context.close();
}
await browser.close();
console.log((tests.length - failed) + " passed, " + failed + " failed");
process.exit(failed ? 1 : 0);
