import assert from "node:assert/strict";
import { test } from "node:test";
import { CURRENT, criteriaOf, queryOf, READY } from "../js/registers/network/criteria.js";
import { doubtfulFrom, timelineOf } from "../js/registers/network/timeline-model.js";

const elections = [
  { key: "m2020", label: "Municipales de 2020", on: "2020-03-15", officeFrom: "2020-05-18" },
  { key: "m2026", label: "Municipales de 2026", on: "2026-03-15", officeFrom: null },
];

/** @param {Partial<import("../js/registers/network/types.js").Engagement>} [more] @returns {import("../js/registers/network/types.js").Engagement} */
const engagement = (more = {}) => ({
  key: "e",
  revision: 1,
  person: null,
  name: null,
  mandate: "maire",
  mandateLabel: "Maire",
  communeCode: "35238",
  communeName: "Rennes",
  codeDate: "2019-01-01",
  former: false,
  shownCode: "35238",
  shownName: "Rennes",
  from: "2019-01-01",
  to: null,
  state: "to-confirm",
  stateLabel: "à confirmer",
  source: "essai",
  demo: false,
  confirmations: [],
  ...more,
});

/** @param {import("../js/registers/network/types.js").Engagement[]} engagements @param {string} day */
const dossier = (engagements, day) => ({
  day,
  engagements,
  contacts: [],
  needs: [],
  invitations: [],
  elections: elections.filter(({ on }) => on <= day),
});

/** @param {string} on @param {string} outcome */
const said = (on, outcome) => ({ key: on, revision: 1, on, outcome, outcomeLabel: outcome, source: "" });

test("no state in the address means those that run, and a list that asks for all keeps all", () => {
  assert.equal(criteriaOf({}).state, CURRENT);
  assert.deepEqual(criteriaOf({ state: "all" }), {});
  for (const criteria of [
    { state: CURRENT, region: "53" },
    { mandate: "maire" },
    { state: "ended", q: "Brest" },
  ])
    assert.deepEqual(criteriaOf(queryOf(criteria)), criteria);
  assert.deepEqual(criteriaOf({ page: "2", sort: "contact", list: "x", region: "53" }), {
    state: CURRENT,
    region: "53",
  });
});

test("an event without a participation asks for nothing", () => {
  assert.deepEqual(criteriaOf({ state: "all", event: "journee" }), {});
  assert.deepEqual(criteriaOf({ state: "all", event: "journee", participation: "attended" }), {
    event: "journee",
    participation: "attended",
  });
});

test("mayors without a contact for six months are a click away", () => {
  const ready = READY.find(({ label }) => label.includes("six mois"));
  assert.deepEqual(criteriaOf(ready?.query ?? {}), { mandate: "maire", noContact: "6", state: CURRENT });
});

test("doubt begins with the first election that nobody answered", () => {
  assert.equal(doubtfulFrom(engagement(), dossier([], "2021-01-01")), "2020-03-15");
  assert.equal(doubtfulFrom(engagement({ from: null }), dossier([], "2021-01-01")), "2020-03-15");
  assert.equal(doubtfulFrom(engagement(), dossier([], "2020-03-14")), null);
  assert.equal(doubtfulFrom(engagement({ from: "2020-06-01" }), dossier([], "2021-01-01")), null);
  const confirmed = engagement({ confirmations: [said("2020-06-20", "confirmed")] });
  assert.equal(doubtfulFrom(confirmed, dossier([], "2021-01-01")), null);
  assert.equal(doubtfulFrom(confirmed, dossier([], "2026-06-01")), "2026-03-15");
  const silent = engagement({ confirmations: [said("2020-06-20", "no-answer")] });
  assert.equal(doubtfulFrom(silent, dossier([], "2026-06-01")), "2020-03-15");
  const late = engagement({ confirmations: [said("2026-04-20", "confirmed")] });
  assert.equal(doubtfulFrom(late, dossier([], "2026-06-01")), null);
});

test("the bars of the timeline lie between the first year and the day", () => {
  const { bars, years, marks } = timelineOf(
    dossier(
      [
        engagement({ from: "2019-07-02" }),
        engagement({
          key: "f",
          from: "2018-01-01",
          to: "2019-01-01",
          state: "ended",
          former: true,
          communeName: "Pringy",
        }),
        engagement({ key: "u", from: null }),
        engagement({ key: "x", from: "2030-01-01", state: "future" }),
      ],
      "2020-12-31",
    ),
    (iso) => iso,
  );
  assert.deepEqual(
    years.map(({ label }) => label),
    ["2018", "2019", "2020"],
  );
  assert.equal(bars.length, 3);
  assert.ok(Math.abs((bars[0]?.start ?? 0) - 0.5) < 0.01, "July 2019 is the middle of three years");
  assert.ok(Math.abs((bars[0]?.doubt ?? 0) - 0.735) < 0.01);
  assert.equal(bars[1]?.start, 0);
  assert.ok(Math.abs((bars[1]?.end ?? 0) - 1 / 3) < 0.01);
  assert.match(bars[1]?.label ?? "", /Pringy/);
  assert.equal(bars[2]?.start, 0);
  assert.equal(bars[2]?.unknown, true);
  assert.deepEqual(
    marks.map(({ kind }) => kind),
    ["election"],
  );
});
