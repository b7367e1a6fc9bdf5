// Drives a report in headless Chromium as its readers do: by hand, by
// keyboard alone, on a phone, at 200 %, with and without scripts.
//
//   node report.mjs report.html [hostile/report.html]
//
// The second report is of the same territory under hostile names (hostile.mjs):
// nothing in it may run. Parts that a report does not have are passed over,
// and counted as such.
// Needs the packages of package.json beside it and a Chromium, whose path may
// be given by CHROMIUM. Exits 1 when anything fails.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const file = process.argv[2];
if (!file) {
  console.error("usage: node report.mjs report.html [hostile/report.html]");
  process.exit(2);
}
const page = "file://" + resolve(file);
const hostile = process.argv[3] ? "file://" + resolve(process.argv[3]) : null;
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
const zoomed = { viewport: { width: 640, height: 450 } };
/// Passes a test over where the report has no such part.
const needs = async (tab, selector) => {
  if (await tab.locator(selector).count() === 0) throw new Missing(selector);
};
class Missing extends Error {}
const open = async (tab, hash) => {
  await tab.goto("about:blank");
  await tab.goto(page + hash);
};
const layers = ["tours", "mesh", "zones", "places", "epci", "towns"];
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

test("a layer can be hidden, and the address says which are shown", wide, async (tab) => {
  await tab.uncheck("[data-layer=places]");
  await tab.locator(".places").waitFor({ state: "hidden" });
  const shown = decodeURIComponent(await tab.evaluate(() => location.hash)).match(/couche=([^&]*)/)[1].split(",");
  assert.ok(!shown.includes("places") && shown.includes("zones"));
  await tab.check("[data-layer=places]");
  await tab.locator(".places").waitFor({ state: "visible" });
  assert.ok(!(await tab.evaluate(() => location.hash)).includes("couche"));
});

test("all layers can be hidden", wide, async (tab) => {
  for (const layer of await tab.locator("[data-layer]").all()) await layer.uncheck();
  for (const layer of layers) assert.equal(await tab.locator("#map-svg ." + layer + ":visible").count(), 0, layer);
  await tab.reload();
  assert.equal(await tab.locator("[data-layer]:checked").count(), 0);
});

test("clicking a stop tells what it brings", wide, async (tab) => {
  await needs(tab, "g[data-stop]");
  await tab.locator("#map-frame").evaluate((frame) => frame.scrollIntoView());
  const at = await tab.evaluate(() => {
    for (const stop of document.querySelectorAll("g[data-stop] circle")) {
      const box = stop.getBoundingClientRect();
      const seen = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const top = document.elementFromPoint(seen.x, seen.y);
      if (top === stop) return { ...seen, stop: Number(stop.closest("[data-stop]").dataset.stop) };
    }
    return null;
  });
  assert.ok(at, "a stop is in sight");
  await tab.mouse.click(at.x, at.y);
  await tab.locator("#panel h3").waitFor();
  assert.match(await tab.evaluate(() => location.hash), new RegExp("stop=" + (at.stop + 1) + "(&|$)"));
  const row = tab.locator("tr[data-stop='" + at.stop + "']");
  assert.ok((await tab.textContent("#panel h3")).endsWith(await row.locator("th").textContent()));
  assert.deepEqual(await tab.locator("#panel dd").allTextContents(), await row.locator("td").allTextContents());
  assert.equal(await tab.locator("g[data-stop].chosen").count(), 1);
});

test("the plan is told: its stops, its tours, its curve", wide, async (tab) => {
  await needs(tab, "#plan");
  const signs = await tab.locator("g[data-stop]").count();
  assert.ok(signs > 0);
  assert.equal(await tab.locator("#plan-stops tbody tr").count(), signs);
  assert.ok(await tab.locator("#plan-tours tbody tr").count() > 0);
  const points = await tab.locator("#plan-curve-table tbody tr").count();
  assert.ok(points >= 2);
  const name = await tab.getAttribute("#plan svg.chart", "aria-labelledby");
  for (const id of name.split(" ")) assert.ok((await tab.textContent("#" + id)).length > 10);
  const curve = await tab.locator("#plan svg.chart").boundingBox();
  assert.ok(curve.width > 300 && curve.height > 100);
  await tab.uncheck("[data-layer=tours]");
  await tab.locator("#map-svg .tours").first().waitFor({ state: "hidden" });
  assert.equal(await tab.locator("#map-svg .tours:visible").count(), 0);
});

test("neighbourhoods, hours, access, shortfall and ranges each have their table", wide, async (tab) => {
  for (const id of ["qpv-table", "on-foot-table", "hours-table", "access-table", "shortfall-departements", "sensitivity-table"]) {
    await needs(tab, "#" + id);
    const table = tab.locator("#" + id);
    assert.ok(await table.isVisible(), id);
    assert.ok(await table.locator("tbody tr").count() > 0, id);
    assert.ok((await table.locator("caption").textContent()).length > 5, id);
    assert.doesNotMatch(await table.textContent(), /NaN|undefined|⟨|null/, id);
  }
});

test("an EPCI, a public and a cut-off go together", wide, async (tab) => {
  const code = await tab.locator("#epci option").nth(1).getAttribute("value");
  const one = await tab.locator("#panel dd").count();
  assert.equal(one, 0);
  await tab.selectOption("#epci", code);
  const before = await tab.locator("#panel dd").allTextContents();
  await tab.selectOption("#seuil", "1");
  await tab.selectOption("#public", "1");
  const hash = await tab.evaluate(() => location.hash);
  for (const part of ["epci=" + code, "seuil=1", "public=1"]) assert.ok(hash.includes(part), hash);
  assert.notDeepEqual(await tab.locator("#panel dd").allTextContents(), before);
  assert.equal(await tab.locator("#panel dt").first().textContent(), await tab.locator("#public option").nth(1).textContent());
  assert.ok(await tab.locator(".mesh .c1.served").count() === 1);
  await tab.selectOption("#public", "0");
  await tab.selectOption("#seuil", "");
  assert.deepEqual(await tab.locator("#panel dd").allTextContents(), before);
});

test("the back button undoes a choice", wide, async (tab) => {
  const whole = await box(tab);
  await tab.locator("#zones-table a").first().click();
  await tab.locator("#panel li").first().waitFor();
  const name = await tab.textContent("#panel h3");
  await tab.selectOption("#epci", await tab.locator("#epci option").nth(1).getAttribute("value"));
  assert.notEqual(await tab.textContent("#panel h3"), name);
  await tab.goBack();
  assert.equal(await tab.textContent("#panel h3"), name);
  await tab.goBack();
  await tab.locator("#panel").waitFor({ state: "hidden" });
  assert.deepEqual(await box(tab), whole);
  await tab.goForward();
  assert.equal(await tab.textContent("#panel h3"), name);
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
  assert.equal(await tab.evaluate(() => document.activeElement.id), "map-frame");
});

test("a stop is chosen from the keyboard, and the keyboard follows", wide, async (tab) => {
  await needs(tab, "#plan-stops a");
  await tab.focus("#plan-stops a");
  await tab.keyboard.press("Enter");
  await tab.locator("#panel h3").waitFor();
  assert.equal(await tab.evaluate(() => document.activeElement.id), "panel");
  const near = await box(tab);
  await tab.keyboard.press("Tab");
  assert.equal(await tab.evaluate(() => document.activeElement.tagName), "BUTTON");
  await tab.keyboard.press("Enter");
  await tab.locator("#panel").waitFor({ state: "hidden" });
  assert.ok((await box(tab))[2] > near[2]);
});

test("every control can be reached and is seen when it is", wide, async (tab) => {
  await tab.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
  const wanted = await tab.evaluate(() => ["map-frame", "search", "epci", "public", "seuil"]);
  const reached = new Set();
  for (let i = 0; i < 40; i += 1) {
    await tab.keyboard.press("Tab");
    const now = await tab.evaluate(() => {
      const on = document.activeElement;
      const area = on.getBoundingClientRect();
      const style = getComputedStyle(on);
      return { id: on.id, outline: style.outlineStyle, inside: area.width > 0 && area.bottom > 0 && area.top < innerHeight };
    });
    assert.ok(now.inside && now.outline !== "none", JSON.stringify(now));
    reached.add(now.id);
  }
  for (const id of wanted) assert.ok(reached.has(id), id);
});

test("a link brings its state back", wide, async (tab) => {
  const code = await tab.locator("#epci option").nth(1).getAttribute("value");
  await tab.goto("about:blank");
  await tab.goto(page + "#epci=" + code + "&seuil=0&couche=mesh,tours");
  assert.equal(await tab.inputValue("#epci"), code);
  assert.equal(await tab.inputValue("#seuil"), "0");
  await tab.locator(".towns").waitFor({ state: "hidden" });
  assert.ok(await tab.isVisible(".mesh"));
  assert.equal(await tab.locator("#map-svg .tours:visible").count(), await tab.locator("#map-svg .tours").count());
});

test("a link to a stop shows it over the layers it names", wide, async (tab) => {
  await needs(tab, "g[data-stop]");
  await open(tab, "#stop=2&couche=tours");
  assert.equal(await tab.textContent("#panel dd"), await tab.locator("tr[data-stop='1'] td").first().textContent());
  // Lines lie under the places and stops over them: two groups, one layer.
  for (const layer of layers) {
    const all = tab.locator("#map-svg ." + layer);
    const shown = await tab.locator("#map-svg ." + layer + ":visible").count();
    assert.equal(shown, layer === "tours" ? await all.count() : 0, layer);
  }
  assert.ok(await tab.locator("g[data-stop='1']").isVisible());
});

test("a broken link harms nothing", wide, async (tab) => {
  await tab.goto("about:blank");
  await tab.goto(page + "#epci=%ZZ&zone=-7&stop=0.5&seuil=<script>&public=99&couche=x");
  assert.ok(await tab.locator("h1").isVisible());
  assert.equal(await tab.inputValue("#public"), "0");
  assert.equal(await tab.inputValue("#seuil"), "");
  assert.equal(await tab.locator("#panel").isVisible(), false);
});

test("without scripts the same map, figures and tables are there", { ...wide, javaScriptEnabled: false }, async (tab) => {
  assert.equal(await tab.locator("#controls").isVisible(), false);
  assert.ok(await tab.locator(".communes path").count() > 0);
  assert.ok(await tab.locator("#zones-table").isVisible());
});

for (const [name, options] of [["a wide screen", wide], ["a phone", phone], ["200 %", zoomed]]) {
  for (const hash of ["", "#zone=1", "#stop=1"]) {
    test("nothing overflows on " + name + (hash ? " with " + hash : ""), options, async (tab) => {
      await open(tab, hash);
      await tab.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
      const [inside, outside] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inside <= outside, inside + " px of " + outside);
      const clipped = await tab.evaluate(() => Array.from(document.querySelectorAll("p, li, dt, dd, th, td, h1, h2, h3, button, label, summary, caption"))
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && getComputedStyle(part).overflowX !== "visible")
        .map((part) => part.textContent.slice(0, 40)));
      assert.deepEqual(clipped, []);
    });
  }
}

test("rows of the stops read well on a phone", phone, async (tab) => {
  await needs(tab, "#plan-stops");
  const tall = await tab.evaluate(() => Array.from(document.querySelectorAll("#plan-stops tbody tr")).map((row) => row.getBoundingClientRect().height));
  assert.ok(Math.max(...tall) < 400, "a row of " + Math.max(...tall) + " px");
  const scroll = tab.locator(".scroll:has(#plan-stops)");
  await scroll.evaluate((part) => { part.scrollLeft = 300; });
  const name = await tab.locator("#plan-stops tbody th").first().boundingBox();
  assert.ok(name.x >= 0 && name.x < 40, "the name of the stop stays in sight");
});

test("on a phone a tap shows what was tapped", phone, async (tab) => {
  await tab.locator("#map-frame").evaluate((frame) => frame.scrollIntoView());
  const frame = await tab.locator("#map-frame").boundingBox();
  await tab.touchscreen.tap(frame.x + frame.width / 2, frame.y + frame.height / 2);
  await tab.locator("#panel h3").waitFor();
  const panel = await tab.locator("#panel").boundingBox();
  assert.ok(panel.y < 800 && panel.y + panel.height > 0, "the panel is in sight at " + panel.y);
});

test("nothing moves for those who ask for less motion", { ...wide, reducedMotion: "reduce" }, async (tab) => {
  await open(tab, "#zone=1");
  const moving = await tab.evaluate(() => document.getAnimations().length
    + Array.from(document.querySelectorAll("*")).filter((part) => {
      const style = getComputedStyle(part);
      return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) > 0;
    }).length);
  assert.equal(moving, 0);
});

test("forced colours leave the map, its legend and the focus", { ...wide, forcedColors: "active" }, async (tab) => {
  const colours = await tab.evaluate(() => Array.from(document.querySelectorAll(".mesh > *")).map((part) => getComputedStyle(part).fill));
  assert.ok(new Set(colours).size > 1, "classes stay apart");
  assert.equal(await tab.locator(".legend li:visible").count(), await tab.locator(".legend li").count());
  await tab.focus("#map-frame");
  assert.notEqual(await tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
});

test("it prints whole: the reasons open, the controls away", wide, async (tab) => {
  await tab.emulateMedia({ media: "print" });
  for (const part of ["nav", "#controls", ".buttons"]) assert.equal(await tab.locator(part).first().isVisible(), false, part);
  const paper = await tab.pdf({ format: "A4", printBackground: true });
  assert.equal(paper.subarray(0, 5).toString("latin1"), "%PDF-");
  assert.ok(paper.length > 50_000, paper.length + " bytes");
  // The page opens its reasons before it prints.
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await tab.locator("#zones details:not([open])").count(), 0);
  const beyond = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(beyond <= 0, beyond + " px beyond the paper");
});

const looks = [["", wide], ["#zone=1", wide], ["#seuil=0", wide], ["#stop=1", wide], ["", phone], ["#stop=1", phone], ["", { ...wide, colorScheme: "dark" }], ["", { ...wide, print: true }]];
for (const [hash, options] of looks) {
  const where = (options.isMobile ? " on a phone" : "") + (options.colorScheme ? " in the dark" : "") + (options.print ? " on paper" : "");
  const { print, ...context } = options;
  test("axe finds no violation" + where + (hash ? " with " + hash : ""), context, async (tab) => {
    if (print) await tab.emulateMedia({ media: "print" });
    await open(tab, hash);
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

// Scripts of ours may run here, so that what would run is caught by the lack
// of dialogs and requests, not by the policy alone.
for (const guarded of [true, false]) {
  test("hostile names are words" + (guarded ? "" : " without the policy too"), { ...wide, bypassCSP: !guarded }, async (tab) => {
    if (!hostile) throw new Missing("a hostile report");
    await tab.goto(hostile);
    const body = await tab.evaluate(() => document.body.innerText);
    for (const name of ["<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "=cmd|' /C calc'!A0"]) {
      assert.ok(body.includes(name), name);
    }
    assert.equal(await tab.locator("img").count(), 0);
    assert.equal(await tab.locator("script").count(), 2);
    // Choosing writes names into the panel, the tip and the lists.
    for (const control of ["#zones-table a", "#plan-stops a", "#epci-table a"]) {
      if (await tab.locator(control).count() === 0) continue;
      await tab.locator(control).first().click();
      await tab.locator("#panel h3").waitFor();
      assert.equal(await tab.locator("#panel h3 *").count(), 0);
    }
    await tab.fill("#search", "Saint-<script>");
    await tab.press("#search", "Enter");
    const sign = await tab.locator("#map-frame").boundingBox();
    for (let i = 1; i < 6; i += 1) await tab.mouse.move(sign.x + sign.width * i / 6, sign.y + sign.height / 2);
    assert.equal(await tab.locator("#tip *").count(), 0);
    // What turns the direction of reading stays within its own name.
    const turned = await tab.evaluate(() => {
      const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      const loose = [];
      while (walk.nextNode()) {
        const own = walk.currentNode;
        if (/[\u202a-\u202e\u2066-\u2069]/.test(own.textContent) && !own.parentElement.closest("bdi, option, [dir]")) loose.push(own.parentElement.outerHTML.slice(0, 80));
      }
      return loose;
    });
    assert.deepEqual(turned, []);
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
  assert.match(await tab.evaluate(() => location.hash), /couche=(?!.*water)/);
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
let passed = 0;
for (const { name, options, run } of tests) {
  const faults = [];
  const context = await browser.newContext({ bypassCSP: name.startsWith("axe"), ...options });
  const tab = await context.newPage();
  const guarded = !name.startsWith("hostile");
  tab.on("console", (message) => { if (message.type() === "error") faults.push("console: " + message.text()); });
  tab.on("pageerror", (error) => faults.push("error: " + error.message));
  tab.on("dialog", (dialog) => { faults.push("dialog: " + dialog.message()); dialog.dismiss(); });
  tab.on("request", (request) => { if (!request.url().startsWith("file:") && request.url() !== "about:blank") faults.push("request: " + request.url()); });
  try {
    if (guarded) await tab.goto(page);
    await run(tab);
    assert.deepEqual(faults, []);
    passed += 1;
    console.log("ok      " + name);
  } catch (error) {
    if (error instanceof Missing) {
      console.log("absent  " + name + ": " + error.message);
    } else {
      failed += 1;
      console.log("FAILED  " + name + "\n        " + error.message.replace(/\n/g, "\n        "));
    }
  }
  await context.close();
}
await browser.close();
console.log(passed + " passed, " + failed + " failed, " + (tests.length - passed - failed) + " without their part of the report");
process.exit(failed ? 1 : 0);
