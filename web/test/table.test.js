import assert from "node:assert/strict";
import { test } from "node:test";
import { filtered, sorted } from "../js/ui/table-model.js";

const row = (code, name, value, index, population = null) => ({
  code,
  name,
  departement: code.slice(0, 2),
  population,
  value,
  index,
  incomplete: false,
});
const rows = [
  row("93066", "Saint-Denis", 12, 1, 111135),
  row("11339", "Saint-Denis", null, -2, 514),
  row("34172", "Montpellier", 0, -3, 281613),
  row("67482", "Strasbourg", 48, 2, null),
  row("57160", "Écouviez", null, -1, 100),
];
const codes = (list) => list.map((one) => one.code);

test("values sort as numbers, and what has none comes last both ways", () => {
  assert.deepEqual(codes(sorted(rows, { column: "value", down: true })).slice(0, 3), [
    "67482",
    "93066",
    "34172",
  ]);
  assert.deepEqual(codes(sorted(rows, { column: "value", down: false })).slice(0, 3), [
    "34172",
    "93066",
    "67482",
  ]);
});

test("names sort the French way, and homonyms by their code", () => {
  assert.deepEqual(codes(sorted(rows, { column: "name", down: false })), [
    "57160",
    "34172",
    "11339",
    "93066",
    "67482",
  ]);
});

test("classes come in the order of the legend, the states after them", () => {
  assert.deepEqual(codes(sorted(rows, { column: "class", down: true })), [
    "93066",
    "67482",
    "57160",
    "11339",
    "34172",
  ]);
});

test("an unknown population comes last", () => {
  assert.equal(codes(sorted(rows, { column: "population", down: false })).at(-1), "67482");
});

test("sorting leaves the rows as they were", () => {
  const before = codes(rows);
  sorted(rows, { column: "name", down: true });
  assert.deepEqual(codes(rows), before);
});

test("the filter finds a part of a name without accents, or the head of a code", () => {
  assert.deepEqual(codes(filtered(rows, "saint denis")), ["93066", "11339"]);
  assert.deepEqual(codes(filtered(rows, "ecouv")), ["57160"]);
  assert.deepEqual(codes(filtered(rows, "67")), ["67482"]);
  assert.equal(filtered(rows, "").length, rows.length);
});
