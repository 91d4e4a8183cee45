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

/** All modules that one needs, itself included. @param {string} entry @param {boolean} [later] and those that wait until they are needed */
function reached(entry, later = false) {
  const names = new Set([entry]);
  for (const name of names) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    for (const [, one, other = ""] of text.matchAll(/^import .* from "([^"]+)";$|^\} from "([^"]+)";$/gm)) {
      const path = one ?? other;
      if (path.startsWith(".")) names.add(new URL(path, `http://page/${name}`).pathname.slice(1));
    }
    for (const [, path = ""] of later ? text.matchAll(/import\("(\.[^"]+)"\)/g) : [])
      names.add(new URL(path, `http://page/${name}`).pathname.slice(1));
  }
  return names;
}

test("every page asks at once for the modules that it needs first, and every module is needed somewhere", () => {
  const used = new Set();
  for (const page of pages) {
    const entry = page.match(/<script type="module" src="\/js\/([^"]+)"/)?.[1] ?? "";
    const names = reached(entry);
    for (const name of reached(entry, true)) used.add(name);
    names.delete(entry);
    assert.deepEqual(preloaded(page).sort(), [...names].sort(), entry);
  }
  assert.deepEqual(
    modules.filter((name) => !used.has(name) && !name.endsWith("types.js")),
    [],
  );
});

test("the import map is the only inline script, and nothing is styled or handled inline", () => {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
  assert.deepEqual(inline, ['<script type="importmap">']);
  for (const page of pages.slice(1)) assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)/);
  for (const page of pages) assert.doesNotMatch(page, /\sstyle=|\son[a-z]+=|<style|javascript:/i);
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
