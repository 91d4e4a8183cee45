import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const web = new URL("../", import.meta.url);
const html = readFileSync(new URL("index.html", web), "utf8");
const intake = readFileSync(new URL("import.html", web), "utf8");
const registers = readFileSync(new URL("registres.html", web), "utf8");
const modules = readdirSync(new URL("js/", web), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".js"));

const preloaded = (/** @type {string} */ page) =>
  [...page.matchAll(/modulepreload" href="\/js\/([^"]+)"/g)].map(([, name]) => name);

/** The modules that one imports, and those that they import, but not those that wait until they are needed. */
function reached(/** @type {string} */ first) {
  const names = new Set([first]);
  for (const name of names) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    for (const [, other = ""] of text.matchAll(/^import .* from "(\..+)";$|^\} from "(\..+)";$/gm))
      names.add(new URL(other, `http://page/${name}`).pathname.slice(1));
  }
  return names;
}

for (const [page, text, first] of [
  ["map", html, "main.js"],
  ["import screen", intake, "intake/main.js"],
  ["registers", registers, "registers/main.js"],
])
  test(`the ${page} asks at once for every module that it needs first, and no other`, () => {
    const names = reached(first);
    names.delete(first);
    assert.deepEqual(preloaded(text).sort(), [...names].sort());
  });

test("the import map is the only inline script, and nothing is styled or handled inline", () => {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
  assert.deepEqual(inline, ['<script type="importmap">']);
  for (const page of [intake, registers]) assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)/);
  for (const page of [html, intake, registers])
    assert.doesNotMatch(page, /\sstyle=|\son[a-z]+=|<style|javascript:/i);
});

test("nothing is asked of another origin", () => {
  for (const name of modules) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    assert.doesNotMatch(text.replaceAll("http://www.w3.org/2000/svg", ""), /https?:\/\//, name);
  }
  for (const page of [html, intake, registers]) assert.doesNotMatch(page, /https?:\/\//);
});

test("only api.js makes requests, only js/map names Leaflet, and text never becomes markup", () => {
  for (const name of modules) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    if (name !== "api.js") assert.doesNotMatch(text, /(?<!#)\bfetch\(/, name);
    if (!name.startsWith("map/")) assert.doesNotMatch(text, /from "leaflet"/, name);
    assert.doesNotMatch(text, /innerHTML|insertAdjacentHTML|outerHTML|document\.write/, name);
  }
});
