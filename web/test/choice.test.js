import assert from "node:assert/strict";
import { test } from "node:test";
import { sortedBy } from "../js/diagnostics/parts/sort-table.js";
import { stairs } from "../js/diagnostics/portfolio/curve.js";
import {
  bodyOf,
  faultsOf,
  formOf,
  formOfBody,
  pairs,
  queryOf,
  rankingLabel,
  rankingText,
  typed,
  USUAL,
} from "../js/diagnostics/portfolio/model.js";
import { usual } from "../js/diagnostics/ranking/address.js";

test("an address restores the form that wrote it, and the usual form needs no address", () => {
  assert.deepEqual(queryOf(USUAL), {});
  const form = {
    ...USUAL,
    level: /** @type {const} */ ("commune"),
    without: false,
    envelope: "1 500 000",
    regions: ["53", "11"],
    required: ["35238"],
    objective: "scores",
    scores: "35238;3\n29019;1,5",
  };
  assert.deepEqual(formOf(queryOf(form)), { ...form, envelope: "1500000" });
});

test("an address that says nonsense leaves the usual choices", () => {
  assert.deepEqual(formOf({ niveau: "pays", cout: "gratuit", natures: "x", inconnu: "1" }), USUAL);
});

test("numbers are typed in French, and what is no number is said at its field", () => {
  assert.equal(typed("1 500 000,50 €"), 1_500_000.5);
  assert.equal(typed("  "), null);
  assert.ok(Number.isNaN(typed("beaucoup")));
  assert.ok(Number.isNaN(typed("-3")));
  assert.deepEqual(Object.keys(faultsOf({ ...USUAL, envelope: "abc", most: "2,5" })), ["envelope", "most"]);
  assert.deepEqual(faultsOf(USUAL), {});
});

test("the server is asked in cents, and of nothing that was left empty", () => {
  const body = bodyOf({ ...USUAL, perRegion: "2", regions: ["53"], most: "10" }, "2019-12-31");
  assert.deepEqual(body.limits, {
    envelopeCents: 300_000_000,
    most: 10,
    leastPerRegion: { 53: 2 },
    required: [],
    forbidden: [],
  });
  assert.deepEqual(body.cost, { kind: "same", amountCents: 30_000_000 });
  assert.deepEqual(bodyOf({ ...USUAL, perRegion: "1" }, "2019-12-31").limits.leastPerRegion, { all: 1 });
});

test("a scenario that was kept fills the form that asked for it", () => {
  const form = {
    ...USUAL,
    kinds: /** @type {const} */ ("metropole"),
    cost: /** @type {const} */ ("per-inhabitant"),
    amount: "1,5",
    cap: "300000",
    most: "4",
    perRegion: "1",
    regions: ["11", "53"],
    required: ["243500139"],
    min: "20000",
  };
  assert.deepEqual(formOfBody(bodyOf(form, "2019-12-31")), form);
  assert.deepEqual(formOfBody(bodyOf(USUAL, "2019-12-31")), USUAL);
});

test("lines of codes and numbers are read as they come from a spreadsheet", () => {
  assert.deepEqual(pairs("243500139;72,5\n243300316\t-3\n\n"), { 243500139: 72.5, 243300316: -3 });
});

test("the staircase has each known envelope once, in order", () => {
  const set = { value: 0, loss: 0, costCents: 0, count: 1, entering: [], leaving: [], proved: true };
  const portfolio = /** @type {any} */ ({
    curve: [
      { envelopeCents: 300, value: 30, count: 3, proved: true },
      { envelopeCents: 100, value: 10, count: 1, proved: true },
    ],
    chosen: { value: 20, count: 2 },
    lastEuro: {
      sameFromCents: 200,
      more: [{ envelopeCents: 300, set: { ...set, value: 30, count: 3 }, proved: true }],
      less: [{ envelopeCents: 100, set: { ...set, value: 10 }, proved: true }],
    },
  });
  assert.deepEqual(
    stairs(portfolio).map(({ cents, value }) => [cents, value]),
    [
      [100, 10],
      [200, 20],
      [300, 30],
    ],
  );
});

test("a table sorts numbers as numbers and names without accents, what is missing last either way", () => {
  const rows = [{ v: 10 }, { v: null }, { v: 9 }];
  const column = { label: "", numeric: true, value: (/** @type {{v: number | null}} */ row) => row.v };
  assert.deepEqual(
    sortedBy(rows, column, true).map((row) => row.v),
    [10, 9, null],
  );
  assert.deepEqual(
    sortedBy(rows, column, false).map((row) => row.v),
    [9, 10, null],
  );
  const names = [{ n: "Zélie" }, { n: "Éric" }, { n: "Eve" }];
  assert.deepEqual(
    sortedBy(names, { label: "", value: (/** @type {{n: string}} */ row) => row.n }, false).map(
      (row) => row.n,
    ),
    ["Éric", "Eve", "Zélie"],
  );
});

test("the score of a ranking is asked for with its criteria, and comes back from the address and from a scenario", () => {
  const definition = {
    ...usual("2019-12-31"),
    criteria: [{ measure: "population", weight: 2, direction: /** @type {const} */ ("low") }],
    missing: "median",
  };
  const form = {
    ...USUAL,
    objective: "ranking",
    ranking: rankingText(definition, "Score de « Été & hiver »"),
  };
  assert.equal(rankingLabel(form.ranking), "Score de « Été & hiver »");
  assert.deepEqual(formOf(queryOf(form)), form);
  const body = bodyOf(form, "2019-06-30");
  assert.deepEqual(body.objective, {
    kind: "ranking",
    label: "Score de « Été & hiver »",
    ranking: { ...definition, date: "2019-06-30" },
  });
  assert.deepEqual(formOfBody(body), form);
  assert.deepEqual(Object.keys(faultsOf({ ...form, ranking: "" })), ["ranking"]);
});
