import assert from "node:assert/strict";
import { test } from "node:test";
import { marks } from "../js/panel/indicators.js";

/** @type {import("../js/types.js").ProfileIndicator} */
const plain = {
  code: "vacants",
  label: "Logements vacants",
  definition: "",
  unit: "logements",
  format: "integer",
  demo: false,
  state: "value",
  value: 12,
  origin: "received",
  estimated: false,
  incomplete: false,
  notConverted: false,
  period: "2019",
  source: "INSEE",
  licence: "Licence Ouverte 2.0",
  vintages: "2019",
};

test("a figure as received has no mark", () => {
  assert.deepEqual(marks(plain), []);
});

test("what keeps a figure from being a plain one is said", () => {
  assert.deepEqual(marks({ ...plain, origin: "summed", incomplete: true }), [
    "incomplet",
    "calculé depuis les communes",
  ]);
  assert.deepEqual(
    marks({ ...plain, value: null, state: "unavailable", origin: "converted", notConverted: true }),
    ["non converti"],
  );
});
