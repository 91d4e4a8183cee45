import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHash, isDay, settled, themeAtLevel, toHash, usualView } from "../js/state.js";

const all = ["commune", "epci", "departement", "region"];
const themes = [
  { id: "engagement-state", group: "engagement", levels: ["commune"], takesField: false, kind: "category" },
  { id: "engagement-count", group: "engagement", levels: all, takesField: false, kind: "quantity" },
  {
    id: "contract-status",
    group: "contract",
    levels: ["commune", "epci"],
    takesField: false,
    kind: "category",
  },
  { id: "contract-count", group: "contract", levels: ["departement", "region"], takesField: false },
  { id: "action-progress", group: "action", levels: all, takesField: true, kind: "quantity" },
];
const state = {
  dates: { default: "2019-12-31" },
  fields: [{ id: "sante", label: "Santé" }],
  methods: ["quantiles", "jenks", "equal", "stddev", "manual"].map((id) => ({ id, label: id })),
};
const known = /** @type {any} */ ({ themes, state });

test("a view written in the address is read back the same", () => {
  const views = [
    usualView(known),
    {
      ...usualView(known),
      level: "epci",
      theme: "action-progress",
      date: "2020-02-29",
      field: "sante",
      method: "manual",
      bounds: [0, 12.5, 40, 100],
      place: { z: 9, lat: 48.1173, lon: -1.6778 },
      open: { level: "epci", code: "243500139" },
      table: true,
      events: true,
    },
    { ...usualView(known), level: "region", theme: "contract-count", method: "jenks", classes: 7 },
  ];
  for (const view of views) {
    assert.deepEqual(fromHash(`#${toHash(/** @type {any} */ (view))}`, known), { view, refused: [] });
  }
});

test("an empty address shows the engaged communes on the usual day", () => {
  const { view, refused } = fromHash("", known);
  assert.equal(view.theme, "engagement-state");
  assert.equal(view.level, "commune");
  assert.equal(view.date, "2019-12-31");
  assert.deepEqual(refused, []);
});

test("parts that cannot be read are named and the others kept", () => {
  const { view, refused } = fromHash(
    "#level=canton&theme=contract-status&date=2019-02-30&classes=1&map=x/y/z&open=epci/<b>&colour=red",
    known,
  );
  assert.equal(view.theme, "contract-status");
  assert.equal(view.date, "2019-12-31");
  assert.equal(view.open, null);
  assert.deepEqual(refused.sort(), [
    "classes=1",
    "colour=red",
    "date=2019-02-30",
    "level=canton",
    "map=x/y/z",
    "open=epci/<b>",
  ]);
});

test("a level that the theme has no sense for gives way to one that it has", () => {
  assert.equal(fromHash("#level=region&theme=contract-status", known).view.level, "commune");
  assert.equal(
    settled({ ...usualView(known), theme: "engagement-count", field: "sante" }, known).field,
    null,
  );
  assert.equal(settled({ ...usualView(known), method: "manual", bounds: [3] }, known).method, "quantiles");
});

test("choosing a level finds the sister theme that has it", () => {
  const sister = (id, level) =>
    themeAtLevel(
      themes.find((one) => one.id === id),
      level,
      themes,
    ).id;
  assert.equal(sister("engagement-state", "epci"), "engagement-count");
  assert.equal(sister("contract-status", "region"), "contract-count");
  assert.equal(sister("contract-status", "epci"), "contract-status");
});

test("days are those of the calendar", () => {
  assert.ok(isDay("2020-02-29"));
  for (const no of ["2019-02-29", "2019-13-01", "19-01-01", "1900-01-01", ""]) assert.ok(!isDay(no), no);
});
