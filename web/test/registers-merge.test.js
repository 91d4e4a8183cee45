import assert from "node:assert/strict";
import { test } from "node:test";
import { decided, isThereAlready, merged } from "../js/registers/form/merge.js";

const fields = [
  { name: "title" },
  { name: "status" },
  { name: "level" },
  { name: "code", level: "level" },
  { name: "notes" },
];
const base = { title: "A", status: "talks", level: "epci", code: "1", notes: null };

test("what only one side changed is merged, and told apart", () => {
  const merge = merged(base, { ...base, title: "B" }, { ...base, status: "signed" }, fields);
  assert.deepEqual(merge.values, { ...base, title: "B", status: "signed" });
  assert.deepEqual(merge.kept, ["title"]);
  assert.deepEqual(merge.taken, ["status"]);
  assert.deepEqual(merge.conflicts, []);
});

test("the same change on both sides is no conflict", () => {
  const both = { ...base, status: "signed" };
  const merge = merged(base, both, both, fields);
  assert.deepEqual(merge.conflicts, []);
  assert.ok(isThereAlready(merge));
});

test("an answer that was lost is recognised: all that I wanted is there", () => {
  const mine = { ...base, title: "B", notes: "" };
  assert.ok(isThereAlready(merged(base, mine, { ...mine, notes: null, status: "signed" }, fields)));
});

test("both sides differ: mine stands until decided, and either can be chosen", () => {
  const mine = { ...base, title: "B", status: "signed" };
  const theirs = { ...base, title: "C", status: "ended" };
  const merge = merged(base, mine, theirs, fields);
  assert.deepEqual(
    merge.conflicts.map((one) => [one.name, one.mine, one.theirs]),
    [
      ["title", "B", "C"],
      ["status", "signed", "ended"],
    ],
  );
  assert.deepEqual(merge.values, { ...base, title: "B", status: "signed" });
  assert.deepEqual(decided(merge, theirs, fields, new Set(["title"])), {
    ...base,
    title: "C",
    status: "signed",
  });
});

test("a territory goes with its level", () => {
  const mine = { ...base, level: "commune", code: "29019" };
  const theirs = { ...base, code: "2" };
  const merge = merged(base, mine, theirs, fields);
  assert.deepEqual(
    merge.conflicts.map((one) => one.name),
    ["code"],
  );
  assert.equal(merge.values.level, "commune");
  const yielded = decided(merge, theirs, fields, new Set(["code"]));
  assert.deepEqual([yielded.level, yielded.code], ["epci", "2"]);
});

test("emptying a field is a change, and nothing is lost of the other side", () => {
  const merge = merged({ ...base, notes: "x" }, { ...base, notes: null }, { ...base, notes: "y" }, fields);
  assert.deepEqual(merge.conflicts, [{ name: "notes", mine: null, theirs: "y" }]);
});
