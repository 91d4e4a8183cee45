import assert from "node:assert/strict";
import { test } from "node:test";
import { keyFigures } from "../js/ui/key-figures.js";

const summary = {
  date: "2019-12-31",
  network: { engagedCommunes: 196, officials: 246, toConfirm: 0 },
  contracts: { signed: 10, prepared: 7, plannedCents: 220_030_000, withoutAmount: 1 },
  actions: { launched: 53, late: 1 },
  events: 40,
  demo: true,
};
/** @param {import("../js/types.js").Summary} given */
const written = (given) =>
  keyFigures(given).map(({ value, label }) => `${value} ${label}`.replace(/[\u00a0\u202f]/g, " "));

test("the ten contracts of 2019 are said in plain words", () => {
  assert.ok(written(summary).includes("10 contrats signés, 7 en préparation"));
});

test("a sum that lacks a part is said to be at least so much, and an unknown one is not zero", () => {
  assert.ok(written(summary).includes("au moins 2 200 300 € prévus par les contrats"));
  const unknown = { ...summary, contracts: { ...summary.contracts, plannedCents: null } };
  assert.ok(written(unknown).includes("non disponible pour les montants prévus"));
});

test("one is singular", () => {
  const one = { ...summary, network: { engagedCommunes: 1, officials: 1, toConfirm: 1 }, events: 1 };
  assert.deepEqual(
    [written(one)[0], written(one)[1], written(one)[5]],
    ["1 commune engagée", "1 élu engagé, dont 1 à confirmer", "1 événement"],
  );
});
