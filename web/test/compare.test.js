import assert from "node:assert/strict";
import { test } from "node:test";
import { movedBy, stepOf, stepText, territoriesOf } from "../js/diagnostics/compare/address.js";
import { deviations, difference, sayCell, share, withUnit } from "../js/diagnostics/written.js";

const people = { unit: "habitants", format: "integer", decimals: 0 };
const percent = { unit: "% des communes", format: "percent", decimals: 1 };

test("an address names each territory once, six at most, and nothing that is none", () => {
  assert.deepEqual(territoriesOf({ territoires: "epci/1,epci/2,epci/1,nantes,/3," }), ["epci/1", "epci/2"]);
  assert.equal(territoriesOf({ territoires: "a/1,a/2,a/3,a/4,a/5,a/6,a/7" }).length, 6);
  assert.deepEqual(territoriesOf({}), []);
});

test("where the maps stand is written and read back, and what is out of reach is not read", () => {
  const step = { z: 9, dx: 0.125, dy: -0.5 };
  assert.deepEqual(stepOf({ carte: stepText(step) }), step);
  assert.equal(stepOf({ carte: "40/0/0" }), null);
  assert.equal(stepOf({ carte: "9/x/0" }), null);
  assert.equal(stepOf({}), null);
});

test("a territory moves one place and stays within the list", () => {
  assert.deepEqual(movedBy(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
  assert.deepEqual(movedBy(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
  assert.deepEqual(movedBy(["a", "b"], 0, -1), ["a", "b"]);
  assert.deepEqual(movedBy(["a", "b"], 1, 1), ["a", "b"]);
});

test("differences bear their sign, between shares in points", () => {
  assert.equal(difference(-1234, people), "−1\u202f234");
  assert.equal(difference(3.25, percent), "+3,3\u00a0points");
  assert.equal(difference(-1, percent), "−1\u00a0point");
  assert.equal(share(-42.4), "−42\u00a0%");
  assert.equal(deviations(0.5), "+0,5\u00a0écart type");
  assert.equal(deviations(-2), "−2\u00a0écarts types");
});

test("a cell says its value or what stands in its place", () => {
  assert.equal(sayCell({ state: "value", value: 0, marks: [] }, people), "0");
  assert.equal(sayCell({ state: "secret", value: null, marks: [] }, people), "secret statistique");
  assert.equal(sayCell({ state: "unavailable", value: null, marks: [] }, people), "non disponible");
  assert.equal(sayCell({ state: "unavailable", value: null, marks: [] }, people, false), "pas à ce niveau");
  assert.equal(sayCell({ state: "none", value: null, marks: [] }, people), "sans objet");
  assert.equal(withUnit(12.5, percent), "13\u00a0% des communes");
  assert.equal(withUnit(443192, people), "443\u202f192\u00a0habitants");
});
