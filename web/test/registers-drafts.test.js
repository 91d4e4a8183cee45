import assert from "node:assert/strict";
import { test } from "node:test";
import { DraftStore } from "../js/registers/form/draft-store.js";
import { forgetDrafts } from "../js/ui/forget.js";

/** As localStorage, in memory. */
function storage() {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}

const draft = (at, more = {}) => ({
  at,
  title: "t",
  address: "#/contrats",
  revision: 3,
  base: {},
  typed: { title: { text: "B" } },
  why: "",
  creation: null,
  ...more,
});
const now = new Date("2026-10-05T10:00:00Z");

test("a draft is kept by register and row, for its account alone", () => {
  const place = storage();
  const mine = new DraftStore(place, 7);
  const other = new DraftStore(place, 8);
  assert.ok(mine.keep("contracts", "=brest", draft("2026-10-03T12:12:00Z")));
  assert.equal(mine.read("contracts", "=brest")?.typed.title?.text, "B");
  assert.equal(other.read("contracts", "=brest"), null);
  assert.equal(mine.read("contracts", "+"), null);
  assert.equal(mine.read("fundings", "=brest"), null);
  mine.drop("contracts", "=brest");
  assert.equal(mine.read("contracts", "=brest"), null);
});

test("drafts of other accounts, and old ones, go when somebody starts", () => {
  const place = storage();
  place.setItem("another-key", "stays");
  new DraftStore(place, 8).keep("persons", "=7", draft("2026-10-04T00:00:00Z"));
  const mine = new DraftStore(place, 7);
  mine.keep("contracts", "=brest", draft("2026-10-04T00:00:00Z"));
  mine.keep("contracts", "=lyon", draft("2026-08-04T00:00:00Z"));
  place.setItem("atlas-draft:account-7:contracts:=torn", "{");
  mine.tidy(now);
  assert.equal(place.length, 2);
  assert.deepEqual(
    mine.all().map((one) => one.at),
    ["2026-10-04T00:00:00Z"],
  );
});

test("an account whose number begins like another's does not see its drafts", () => {
  const place = storage();
  new DraftStore(place, 71).keep("contracts", "+", draft("2026-10-04T00:00:00Z"));
  assert.deepEqual(new DraftStore(place, 7).all(), []);
  assert.deepEqual(new DraftStore(place, null).all(), []);
});

test("drafts that were kept under a name are forgotten", () => {
  const place = storage();
  place.setItem("atlas-draft:Camille:contracts:+", JSON.stringify(draft("2026-10-04T00:00:00Z")));
  place.setItem("atlas-draft:Poste%20local:contracts:+", JSON.stringify(draft("2026-10-04T00:00:00Z")));
  new DraftStore(place, null).tidy(now);
  assert.equal(place.length, 0);
});

test("at the end of a session nothing stays", () => {
  const place = storage();
  new DraftStore(place, 7).keep("persons", "=7", draft("2026-10-04T00:00:00Z"));
  new DraftStore(place, null).keep("persons", "=8", draft("2026-10-04T00:00:00Z"));
  forgetDrafts(place);
  assert.equal(place.length, 0);
});

test("a full or forbidden storage is said, not thrown", () => {
  const place = {
    ...storage(),
    setItem: () => {
      throw new Error("full");
    },
  };
  assert.equal(new DraftStore(place, 7).keep("contracts", "+", draft("2026-10-04T00:00:00Z")), false);
});
