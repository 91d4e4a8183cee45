import assert from "node:assert/strict";
import { test } from "node:test";
import { hour, hours, listed, placesOf } from "../js/event-places.js";
import { addMonths, askedOf, byDay, dayAfterKey, queryOf, weeksOf } from "../js/registers/events/model.js";
import { typedHour } from "../js/registers/form/days.js";

const event = (
  /** @type {string} */ key,
  /** @type {string} */ date,
  /** @type {string} */ state,
  lat = 48,
) => /** @type {any} */ ({ key, date, state, place: { name: "Rennes", lat, lon: 2 } });

test("a month is shown in whole weeks that begin on Monday", () => {
  const weeks = weeksOf("2019-12");
  assert.equal(weeks.length, 6);
  assert.equal(weeks[0]?.[0], "2019-11-25");
  assert.equal(weeks.at(-1)?.[6], "2020-01-05");
  assert.equal(weeksOf("2021-02").length, 4);
});

test("the keys of the grid lead where the pattern says", () => {
  const from = (/** @type {string} */ key, shift = false) => dayAfterKey("2019-12-31", key, shift);
  assert.equal(from("ArrowRight"), "2020-01-01");
  assert.equal(from("ArrowUp"), "2019-12-24");
  assert.equal(from("Home"), "2019-12-30");
  assert.equal(from("End"), "2020-01-05");
  assert.equal(from("PageUp"), "2019-11-30");
  assert.equal(from("PageDown", true), "2020-12-31");
  assert.equal(from("a"), null);
});

test("the last day of a shorter month stands for a day that it lacks", () => {
  assert.equal(addMonths("2020-01-31", 1), "2020-02-29");
  assert.equal(addMonths("2019-01-31", 1), "2019-02-28");
  assert.equal(addMonths("2019-03-31", -1), "2019-02-28");
});

test("what the calendar shows is written in the address and read back", () => {
  const asked = {
    view: "agenda",
    day: "2019-11-05",
    date: "2019-11-01",
    kind: "visit",
    region: "53",
    contract: "x",
  };
  const query = queryOf(/** @type {any} */ (asked), "2019-12-31");
  assert.deepEqual(askedOf(query, "2019-12-31"), asked);
  assert.deepEqual(askedOf({ jour: "2019-02-30", vue: "x" }, "2019-12-31"), {
    view: "mois",
    day: "2019-12-31",
    date: "2019-12-31",
    kind: "",
    region: "",
    contract: "",
  });
});

test("events of one place are one mark, past and to come apart, and the cancelled on no map", () => {
  const events = [
    event("a", "2019-01-01", "past"),
    event("b", "2019-06-01", "past"),
    event("c", "2020-02-01", "to-come"),
    event("d", "2020-01-01", "to-come", 49),
    event("e", "2019-03-01", "cancelled"),
  ];
  const places = placesOf(events);
  assert.equal(places.length, 2);
  const rennes = places.find((one) => one.lat === 48);
  assert.deepEqual(
    rennes?.past.map((one) => one.key),
    ["b", "a"],
  );
  assert.deepEqual(
    rennes?.toCome.map((one) => one.key),
    ["c"],
  );
  assert.deepEqual(
    listed(events).map((one) => one.key),
    ["d", "c", "b", "a"],
  );
  assert.equal(byDay(events).get("2019-03-01")?.length, 1);
});

test("hours are typed and written in French", () => {
  assert.deepEqual(["14:30", "14h30", "9 h", "9", "24:00", "midi"].map(typedHour), [
    "14:30",
    "14:30",
    "09:00",
    "09:00",
    null,
    null,
  ]);
  assert.equal(hour("09:00"), "9\u00a0h");
  assert.equal(hours({ starts: "09:30", ends: "17:00" }), "9\u00a0h\u00a030 – 17\u00a0h");
  assert.equal(hours({}), "");
});
