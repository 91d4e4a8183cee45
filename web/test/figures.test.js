import assert from "node:assert/strict";
import { test } from "node:test";
import { expandRuns, Figures, REST, SECRET, UNAVAILABLE } from "../js/figures.js";
import { histogramBars, legendRows } from "../js/ui/legend-model.js";

const legend = {
  method: "quantiles",
  classes: [
    { index: 0, from: 1, to: 10, label: "1 – 9", colour: "#aaaaaa", count: 2 },
    { index: 1, from: 10, to: 100, label: "10 – 100", colour: "#333333", count: 1 },
  ],
  zero: { label: "Aucun", colour: "#eceef1", count: 90 },
  unavailable: { label: "Non disponible", count: 1 },
  secret: { label: "Secret statistique", count: 0 },
  histogram: { scale: "log", min: 1, max: 100, bins: [2, 0, 0, 1] },
  total: 95,
  note: null,
};
const answer = /** @type {any} */ ({
  level: "commune",
  kind: "quantity",
  format: "integer",
  unit: "élus",
  legend,
  rest: { value: 0, class: REST },
  codes: ["01004-01006", "2A004", "35238"],
  values: [3, 12, null, null, 5],
  classes: [0, 1, UNAVAILABLE, SECRET, 0],
  incomplete: ["35238"],
});

test("runs of codes stand for every number between", () => {
  assert.deepEqual(expandRuns(["01004-01007"]), ["01004", "01005", "01006", "01007"]);
  assert.deepEqual(expandRuns(["2A004-2A005", "97101"]), ["2A004", "2A005", "97101"]);
  assert.deepEqual(expandRuns([]), []);
});

test("what is not listed is at rest, and states are told apart from values", () => {
  const figures = new Figures(answer);
  assert.equal(figures.classOf("01005"), 1);
  assert.equal(figures.valueOf("99999"), 0);
  assert.equal(figures.classOf("99999"), REST);
  assert.equal(figures.sayOf("01004"), "3\u00a0élus");
  assert.equal(figures.sayOf("99999"), "0\u00a0élus");
  assert.equal(figures.sayOf("01006"), "Non disponible");
  assert.equal(figures.sayOf("2A004"), "Secret statistique");
  assert.deepEqual(figures.coloured(), ["01004", "01005", "35238"]);
});

test("a list that does not fit its classes is refused", () => {
  assert.throws(() => new Figures({ ...answer, classes: [0] }), /5 codes for 1 classes/);
});

test("a category is said by its label", () => {
  const figures = new Figures({ ...answer, kind: "category", values: [null, null, null, null, null] });
  assert.equal(figures.sayOf("01004"), "1 – 9");
  assert.equal(figures.sayOf("99999"), "Aucun");
});

test("the legend lists classes, zero and the states that occur", () => {
  assert.deepEqual(
    legendRows(/** @type {any} */ (legend)).map((row) => [row.kind, row.count]),
    [
      ["class", 2],
      ["class", 1],
      ["zero", 90],
      ["unavailable", 1],
    ],
  );
});

test("a bar has the colour of the class that holds its middle", () => {
  const bars = histogramBars(/** @type {any} */ (legend));
  assert.deepEqual(
    bars.map((bar) => bar.colour),
    ["#aaaaaa", "#aaaaaa", "#333333", "#333333"],
  );
  assert.deepEqual(
    bars.map((bar) => bar.height),
    [1, 0, 0, 0.5],
  );
});
