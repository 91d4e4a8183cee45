import assert from "node:assert/strict";
import { test } from "node:test";
import { Draft } from "../js/diagnostics/perimeters/draft.js";
import { withoutFigure } from "../js/diagnostics/portrait/missing.js";
import { cellText, differenceText, equals, rankText } from "../js/diagnostics/portrait/words.js";
import { unitText } from "../js/diagnostics/written.js";

const NB = "\u00a0";

/** @param {Partial<import("../js/diagnostics/portrait/types.js").PortraitMeasure>} more */
const measure = (more) => ({
  id: "x",
  label: "X",
  definition: "",
  unit: "communes",
  format: "integer",
  decimals: 0,
  direction: /** @type {const} */ ("capacity"),
  family: "network",
  familyLabel: "Réseau",
  ...more,
});

test("units are in the singular below two, up to the word that links them to another", () => {
  assert.equal(unitText("communes", 1), "commune");
  assert.equal(unitText("places d’accueil", 1.5), "place d’accueil");
  assert.equal(unitText("communes", 2), "communes");
  assert.equal(unitText("km", 1), "km");
  assert.equal(unitText("élus engagés", 0), "élu engagé");
  assert.equal(unitText("places pour 1 000 habitants", 1), "place pour 1 000 habitants");
  assert.equal(unitText("mois", 1), "mois");
  assert.equal(unitText("hab./km²", 1), "hab./km²");
});

test("what has no value says why", () => {
  const cell = /** @type {const} */ ({ state: "secret", value: null, marks: [] });
  assert.equal(cellText({ ...cell, marks: [] }, measure({})), "secret statistique");
  assert.equal(cellText({ state: "value", value: 0, marks: [] }, measure({})), `0${NB}commune`);
});

test("differences have their sign, those of shares are in points", () => {
  assert.equal(differenceText(-3, measure({})), `−3${NB}communes`);
  assert.equal(differenceText(0, measure({})), "=");
  assert.equal(
    differenceText(2.34, measure({ format: "percent", unit: "% des communes", decimals: 1 })),
    `+2,3${NB}points`,
  );
});

test("a rank that is shared says so", () => {
  // 10, 20, 20, 40: the two in the middle are second, at the half.
  assert.equal(equals({ rank: 2, of: 4, percentile: 50 }), 2);
  assert.equal(rankText({ rank: 2, of: 4, percentile: 50 }), "2e ex æquo sur 4");
  assert.equal(rankText({ rank: 1, of: 4, percentile: 87.5 }), "1er sur 4");
  assert.equal(rankText({ rank: null, of: null, percentile: null }), "");
});

const commune = (/** @type {string} */ code, /** @type {number | null} */ population = 10) => ({
  code,
  name: `Nom ${code}`,
  departement: null,
  population,
  longitude: null,
  latitude: null,
});

test("each choice of communes can be taken back", () => {
  const draft = new Draft([commune("01001")]);
  assert.equal(draft.add([commune("01001"), commune("01002")]), 1);
  assert.equal(draft.remove(["01001", "99999"]), 1);
  assert.deepEqual(draft.codes, ["01002"]);
  draft.undo();
  assert.deepEqual(draft.codes, ["01001", "01002"]);
  draft.undo();
  assert.deepEqual(draft.codes, ["01001"]);
  assert.equal(draft.canUndo, false);
});

test("a population that is not known makes the sum unknown", () => {
  assert.equal(new Draft([commune("01001", 5), commune("01002", 7)]).population, 12);
  assert.equal(new Draft([commune("01001", 5), commune("01002", null)]).population, null);
});

test("what a perimeter cannot have is what EPCI have and it has not", () => {
  const portrait = { figures: [{ measure: { id: "population" } }] };
  const measures = [
    { id: "population", levels: ["commune", "epci"] },
    { id: "index", levels: ["commune", "epci"] },
    { id: "of-communes", levels: ["commune"] },
  ];
  assert.deepEqual(
    withoutFigure(portrait, measures).map(({ id }) => id),
    ["index"],
  );
});
