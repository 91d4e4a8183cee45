import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const web = new URL("../", import.meta.url);
const html = readFileSync(new URL("index.html", web), "utf8");
const intake = readFileSync(new URL("import.html", web), "utf8");
const modules = readdirSync(new URL("js/", web), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".js"));

const preloaded = (/** @type {string} */ page) =>
  [...page.matchAll(/modulepreload" href="\/js\/([^"]+)"/g)].map(([, name]) => name);

test("every module of the page is asked for at once, and none that is not there", () => {
  assert.deepEqual(
    preloaded(html).sort(),
    modules.filter((name) => !name.startsWith("intake/") && name !== "main.js" && name !== "types.js").sort(),
  );
});

test("the import screen asks at once for its own modules and those that they import", () => {
  const reached = new Set(["intake/main.js"]);
  for (const name of reached) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    for (const [, other = ""] of text.matchAll(/^import .* from "([^"]+)";$|^\} from "([^"]+)";$/gm))
      reached.add(new URL(other, `http://page/${name}`).pathname.slice(1));
  }
  reached.delete("intake/main.js");
  assert.deepEqual(preloaded(intake).sort(), [...reached].sort());
});

test("the import map is the only inline script, and nothing is styled or handled inline", () => {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
  assert.deepEqual(inline, ['<script type="importmap">']);
  assert.doesNotMatch(intake, /<script(?![^>]*\ssrc=)/);
  for (const page of [html, intake]) assert.doesNotMatch(page, /\sstyle=|\son[a-z]+=|<style|javascript:/i);
});

test("nothing is asked of another origin", () => {
  for (const name of modules) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    assert.doesNotMatch(text.replaceAll("http://www.w3.org/2000/svg", ""), /https?:\/\//, name);
  }
  for (const page of [html, intake]) assert.doesNotMatch(page, /https?:\/\//);
});

test("only api.js makes requests, only js/map names Leaflet, and text never becomes markup", () => {
  for (const name of modules) {
    const text = readFileSync(new URL(`js/${name}`, web), "utf8");
    if (name !== "api.js") assert.doesNotMatch(text, /(?<!#)\bfetch\(/, name);
    if (!name.startsWith("map/")) assert.doesNotMatch(text, /from "leaflet"/, name);
    assert.doesNotMatch(text, /innerHTML|insertAdjacentHTML|outerHTML|document\.write/, name);
  }
});
