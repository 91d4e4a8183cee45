import assert from "node:assert/strict";
import { test } from "node:test";
import { changes } from "../js/diagnostics/compare/changes.js";
import { around, RankedFigures } from "../js/diagnostics/ranking/ranked.js";

const value = (of) => ({ state: "value", value: of, marks: [] });
const secret = { state: "secret", value: null, marks: [] };

/** A comparison of two territories with some measures. */
const comparison = (measures, turned = false) => ({
  territories: turned
    ? [
        { level: "epci", code: "2", name: "Nantes" },
        { level: "epci", code: "1", name: "Rennes" },
      ]
    : [
        { level: "epci", code: "1", name: "Rennes" },
        { level: "epci", code: "2", name: "Nantes" },
      ],
  measures: Object.entries(measures).map(([id, cells]) => ({ id, cells })),
});

test("a comparison that says the same again has not moved, noise of the machine included", () => {
  const then = comparison({ people: [value(0.1 + 0.2), secret] });
  assert.deepEqual(changes(then, comparison({ people: [value(0.3), secret] })), []);
});

test("each figure that moved is named with both values, whatever the order of territories", () => {
  const then = comparison({ people: [value(10), value(20)], secret: [secret, value(0)] });
  const now = comparison({ people: [value(21), value(10)], secret: [value(0), value(4)] }, true);
  assert.deepEqual(
    changes(then, now).map(({ measure, territory, kept, today }) => [
      measure.id,
      territory,
      kept?.value,
      today?.value,
    ]),
    [
      ["people", "Nantes", 20, 21],
      ["secret", "Rennes", null, 4],
    ],
  );
});

test("a measure that came or went is told as such, never as zero", () => {
  const then = comparison({ old: [value(1), value(2)] });
  const now = comparison({ young: [value(3), value(4)] });
  assert.deepEqual(
    changes(then, now).map(({ measure, kept, today }) => [
      measure.id,
      kept?.value ?? null,
      today?.value ?? null,
    ]),
    [
      ["old", 1, null],
      ["old", 2, null],
      ["young", null, 3],
      ["young", null, 4],
    ],
  );
});

const ranked = new RankedFigures({
  level: "epci",
  kind: "quantity",
  unit: "points sur 100",
  format: "decimal",
  codes: ["a", "b", "c"],
  values: [74.432, null, 0],
  classes: [4, -1, 0],
  ranks: [1, null, 2],
  ranked: 2,
  rest: { value: null, class: -3 },
  incomplete: [],
  estimated: [],
  notConverted: [],
  legend: { classes: [], unavailable: { label: "Non disponible" }, secret: { label: "" }, zero: null },
});

test("the map says the rank and the score of a territory, or why it has none", () => {
  assert.equal(ranked.sayOf("a"), "rang 1 sur 2, 74,43 points sur 100");
  assert.equal(ranked.sayOf("c"), "rang 2 sur 2, 0,00 points sur 100");
  assert.match(ranked.sayOf("b"), /^non disponible/);
  assert.equal(ranked.sayOf("elsewhere"), "hors des filtres");
  assert.equal(ranked.rankOf("b"), null);
});

test("the box around several holds each of them", () => {
  assert.deepEqual(
    around([
      [-5, 47, -1, 49],
      [2, 43, 3, 48.5],
    ]),
    [-5, 43, 3, 49],
  );
  assert.equal(around([]), null);
});
