import assert from "node:assert/strict";
import { test } from "node:test";
import { crossed } from "../js/registers/action/board-model.js";
import { actionsQuery, isNarrowed, viewOf } from "../js/registers/action/query.js";
import { barsOf, daysOf, shareOf, spanOf } from "../js/registers/action/timeline-model.js";

/** @param {Record<string, string | null>} calendar @param {Partial<import("../js/registers/action/types.js").ActionRow["state"]>} [state] */
const row = (calendar, state = {}) => ({
  calendar: { plannedStart: null, plannedEnd: null, startedOn: null, endedOn: null, due: null, ...calendar },
  state: {
    status: /** @type {const} */ ("started"),
    label: "En cours",
    declared: /** @type {const} */ ("started"),
    declaredLabel: "En cours",
    since: null,
    reason: null,
    daysLate: 0,
    lastChange: null,
    ...state,
  },
  milestones: /** @type {import("../js/registers/action/types.js").Milestone[]} */ ([]),
});

test("the span holds whole quarters around the days shown", () => {
  const span = spanOf(["2019-02-10", "2019-11-30"], "trimestre");
  assert.equal(span.ticks.length, 4);
  assert.deepEqual(
    span.ticks.map((tick) => tick.label),
    ["T1 2019", "T2 2019", "T3 2019", "T4 2019"],
  );
  assert.equal(span.last - span.first, 365);
  assert.equal(shareOf(span, "2019-01-01"), 0);
  assert.equal(shareOf(span, "2019-07-02"), 182 / 365);
  assert.equal(shareOf(span, "2030-01-01"), 1);
});

test("a span of years begins in January, one of months in its month, and none of it is empty", () => {
  assert.deepEqual(
    spanOf(["2019-05-05", "2020-01-01"], "annee").ticks.map((tick) => tick.label),
    ["2019", "2020"],
  );
  assert.equal(spanOf(["2019-05-05"], "mois").ticks.length, 1);
  assert.ok(spanOf([], "mois").width > 0);
});

test("a bar goes on until the day on show, and what is late is told apart", () => {
  const span = spanOf(["2019-01-01", "2019-12-31"], "annee");
  const late = row(
    { plannedStart: "2019-01-01", plannedEnd: "2019-06-30", startedOn: "2019-02-01", due: "2019-06-30" },
    { status: "late", daysLate: 184 },
  );
  const bars = barsOf(span, late, "2019-12-31");
  assert.equal(bars.planned?.from, 0);
  assert.equal(bars.real?.to, 364 / 365);
  assert.equal(bars.late?.from, bars.planned?.to);
  const inTime = barsOf(span, row({ startedOn: "2019-02-01" }), "2019-12-31");
  assert.equal(inTime.planned, null);
  assert.equal(inTime.late, null);
});

test("what ended after its planned end keeps the days that were too many", () => {
  const span = spanOf(["2019-01-01", "2019-12-31"], "annee");
  const done = row({
    plannedStart: "2019-01-01",
    plannedEnd: "2019-06-30",
    startedOn: "2019-01-01",
    endedOn: "2019-08-01",
  });
  const bars = barsOf(span, done, "2019-12-31");
  assert.equal(bars.late?.to, bars.real?.to);
});

test("milestones lie where they were reached, else where they are due", () => {
  const span = spanOf(["2019-01-01", "2019-12-31"], "annee");
  const one = row({});
  one.milestones = [
    { id: 1, title: "a", dueOn: "2019-02-01", reachedOn: "2019-03-01", weight: 1, late: false },
    { id: 2, title: "b", dueOn: "2019-04-01", reachedOn: null, weight: 1, late: true },
    { id: 3, title: "c", dueOn: null, reachedOn: null, weight: 1, late: false },
  ];
  assert.deepEqual(
    barsOf(span, one, "2019-12-31").marks.map(({ kind }) => kind),
    ["reached", "missed"],
  );
  assert.deepEqual(daysOf(one), ["2019-02-01", "2019-03-01", "2019-04-01"]);
});

test("only what the server knows is asked of it", () => {
  assert.deepEqual(
    actionsQuery({
      vue: "tableau",
      tri: "-late",
      state: "perdue",
      territory: "x",
      q: " vélo ",
      date: "2019-13-01",
    }),
    { q: "vélo" },
  );
  assert.deepEqual(actionsQuery({ territory: "epci:242900314", territoire: "Brest", date: "2019-06-01" }), {
    date: "2019-06-01",
    territory: "epci:242900314",
  });
  assert.equal(isNarrowed({ vue: "tableau", date: "2019-06-01" }), false);
  assert.equal(isNarrowed({ field: "sante" }), true);
  assert.equal(viewOf("ailleurs"), "");
});

test("actions are counted by contract and field, those of no contract last", () => {
  const head = (/** @type {string | null} */ contract, /** @type {string} */ field) => ({
    head: {
      title: "",
      field,
      fieldLabel: field,
      carrier: "",
      partners: null,
      description: null,
      contract,
      contractTitle: contract,
      source: "",
    },
  });
  const table = crossed([
    head(null, "sante"),
    head("Brest", "sante"),
    head("Brest", "sante"),
    head("Brest", "langue"),
  ]);
  assert.deepEqual(
    table.contracts.map(({ label }) => label),
    ["Brest", "Hors contrat"],
  );
  assert.equal(table.count("Brest", "sante"), 2);
  assert.equal(table.count("Brest", ""), 3);
  assert.equal(table.count("-", "langue"), 0);
});
