import assert from "node:assert/strict";
import { test } from "node:test";
import { definitionOf, queryOf, usual } from "../js/diagnostics/ranking/address.js";
import { reachOf } from "../js/diagnostics/ranking/bars.js";
import { holdWords, moves, rangeWords } from "../js/diagnostics/ranking/words.js";

const DAY = "2019-12-31";

/** As the address gives it back. @param {Record<string, string | null>} query */
const through = (query) => {
  const filled = Object.entries(query).filter(([, text]) => text !== null);
  return Object.fromEntries(
    new URLSearchParams(new URLSearchParams(/** @type {[string, string][]} */ (filled)).toString()),
  );
};

test("a ranking goes through the address and comes back whole", () => {
  const all = {
    ...usual(DAY),
    level: /** @type {const} */ ("commune"),
    criteria: [
      { measure: "indicator-logements-vacants", weight: 2.5, direction: /** @type {const} */ ("low") },
      { measure: "formula-cout-par-place", weight: 0.01, direction: /** @type {const} */ ("high") },
    ],
    normalisation: "z-score",
    missing: "median",
    filter: {
      kinds: ["CA", "CU"],
      regions: ["84"],
      departements: ["69", "2A"],
      contract: "none",
      populationFrom: 0,
      populationTo: 50_000,
      codes: ["69123", "2A004"],
    },
    robustness: { variation: 0.35, draws: 500, top: 5, seed: 7 },
  };
  assert.deepEqual(definitionOf(through(queryOf(all)), DAY), all);
  assert.deepEqual(definitionOf(through(queryOf(usual(DAY))), DAY), usual(DAY));
});

test("an empty address opens the metropoles without a contract; a bad one is read as far as it goes", () => {
  assert.deepEqual(definitionOf({}, DAY), usual(DAY));
  assert.equal(usual(DAY).filter.contract, "unsigned");
  const bad = definitionOf({ c: "population_x_h*density_2_l*_1_h", n: "log", m: "", top: "ten" }, DAY);
  assert.deepEqual(bad.criteria, [{ measure: "density", weight: 2, direction: "low" }]);
  assert.equal(bad.normalisation, "rank");
  assert.equal(bad.robustness.top, 10);
});

test("how firmly a rank holds is said in words, and never rounded to certainty", () => {
  assert.equal(
    holdWords({ top: 0.874, low: 1, high: 4 }, 10),
    "dans les 10 premiers dans 87\u00a0% des tirages",
  );
  assert.equal(holdWords({ top: 1, low: 1, high: 1 }, 10), "dans les 10 premiers dans tous les tirages");
  assert.match(holdWords({ top: 0.9995, low: 1, high: 1 }, 10), /plus de 99/);
  assert.match(holdWords({ top: 0.0005, low: 9, high: 12 }, 10), /moins de 1/);
  assert.equal(rangeWords({ top: 1, low: 3, high: 3 }), "toujours au rang 3");
});

test("what moved between two rankings: up, down, in and out", () => {
  const row = (/** @type {string} */ code, /** @type {number} */ rank) => ({
    code,
    name: code,
    rank,
    score: 0,
    contributions: [],
    cells: [],
    note: null,
    robustness: null,
  });
  const moved = moves([row("a", 1), row("b", 2), row("c", 3)], [row("b", 1), row("a", 2), row("d", 3)]);
  assert.deepEqual(
    moved.map(({ code, kept, now }) => [code, kept, now]),
    [
      ["a", 1, 2],
      ["b", 2, 1],
      ["c", 3, null],
      ["d", null, 3],
    ],
  );
});

test("bars reach as far as the parts above and below zero", () => {
  const rows = [{ contributions: [1, -2, null] }, { contributions: [3, 0.5, -0.25] }];
  assert.deepEqual(reachOf(/** @type {any} */ (rows)), { left: 2, right: 3.5 });
});
