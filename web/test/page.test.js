import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const web = new URL("../", import.meta.url);
const html = readFileSync(new URL("index.html", web), "utf8");
const others = readdirSync(web).filter((name) => name.endsWith(".html") && name !== "index.html");
const pages = [html, ...others.map((name) => readFileSync(new URL(name, web), "utf8"))];
const modules = readdirSync(new URL("js/", web), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".js"));

const preloaded = (/** @type {string} */ page) =>
  [...page.matchAll(/modulepreload" href="\/js\/([^"]+)"/g)].map(([, name]) => name);

/** What a module imports at once, or only when it is needed. @param {string} name @param {boolean} later */
function imported(name, later) {
  const text = readFileSync(new URL(`js/${name}`, web), "utf8");
  const form = later ? /\bimport\("(\..+?)"\)/g : /^import .* from "(\..+)";$|^\} from "(\..+)";$/gm;
  return [...text.matchAll(form)].map(([, one, other = ""]) =>
    new URL(one ?? other, `http://page/${name}`).pathname.slice(1),
  );
}

/** All modules that one needs at once, itself included. @param {string} entry */
function reached(entry) {
  const names = new Set([entry]);
  for (const name of names) for (const other of imported(name, false)) names.add(other);
  return names;
}

test("every page asks at once for the modules that it needs first and for no other one; none is useless", () => {
  /** @type {Set<string>} */
  const used = new Set();
  for (const page of pages) {
    const entry = page.match(/<script type="module" src="\/js\/([^"]+)"/)?.[1] ?? "";
    const names = reached(entry);
    for (const name of reached(entry, true)) used.add(name);
    names.delete(entry);
    assert.deepEqual(preloaded(page).sort(), [...names].sort(), entry);
  }
  for (const name of used)
    for (const later of imported(name, true)) for (const other of reached(later)) used.add(other);
  assert.deepEqual(
    modules.filter((name) => !used.has(name) && !name.endsWith("types.js")),
    [],
  );
});

test("the import map is the only inline script, and nothing is styled or handled inline", () => {
  for (const page of pages) {
    const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
    assert.deepEqual(inline, page.includes("leaflet") ? ['<script type="importmap">'] : []);
    assert.doesNotMatch(page, /\sstyle=|\son[a-z]+=|<style|javascript:/i);
  }
});

test("nothing is asked of another origin", () => {
  for (const name of modules) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    assert.doesNotMatch(text.replaceAll("http://www.w3.org/2000/svg", ""), /https?:\/\//, name);
  }
  for (const page of pages) assert.doesNotMatch(page, /https?:\/\//);
});

test("only api.js makes requests, only js/map names Leaflet, and text never becomes markup", () => {
  for (const name of modules) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    if (name !== "api.js") assert.doesNotMatch(text, /(?<!#)\bfetch\(/, name);
    if (!name.startsWith("map/")) assert.doesNotMatch(text, /from "leaflet"/, name);
    assert.doesNotMatch(text, /innerHTML|insertAdjacentHTML|outerHTML|document\.write/, name);
  }
});

test("no page asks twice for one style sheet", () => {
  for (const page of pages) {
    const sheets = [...page.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(sheets, [...new Set(sheets)]);
  }
});
