import assert from "node:assert/strict";
import { test } from "node:test";
import { usualWhy } from "../js/registers/form/why-words.js";
import { columnsOf, filtersOf, nextSort, rowsQuery } from "../js/registers/generic/list-model.js";
import { beforeLast, changesOf } from "../js/registers/journal/changes.js";
import { fresh } from "../js/registers/more.js";
import { objectOf, rootsOf } from "../js/registers/objects.js";
import { hashOf, placeOf } from "../js/ui/address.js";

const field = (name, kind, more = {}) => ({ name, label: name, kind, required: false, ...more });
const choices = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
];
const contracts = {
  id: "contracts",
  label: "Contrats",
  object: "contract",
  parent: null,
  title: "title",
  fields: [
    field("title", "text"),
    field("key", "text", { fixed: true }),
    field("status", "choice", { choices }),
    field("level", "choice", { choices }),
    field("code", "place", { level: "level" }),
    field("public", "boolean"),
    field("notes", "long-text"),
  ],
};
const fundings = {
  ...contracts,
  id: "fundings",
  parent: { field: "contract", register: "contracts" },
  fields: [field("contract", "reference"), field("year", "year")],
};
const persons = { ...contracts, id: "persons", object: "person" };
const engagements = {
  ...contracts,
  id: "engagements",
  object: "engagement",
  parent: { field: "person_id", register: "persons" },
};
const all = [persons, engagements, contracts, fundings];

test("a place written in the address is read back the same", () => {
  for (const place of [
    { section: "contrats", path: [], query: {} },
    { section: "contrats", path: ["brest~epci~242900314", "fundings", "12"], query: { modifier: "1" } },
    { section: "actions", path: ["à l’école / 50 %"], query: { q: "a&b = c", page: "2" } },
  ])
    assert.deepEqual(placeOf(hashOf(place), "reseau"), place);
  assert.equal(
    hashOf({ section: "contrats", path: ["a~b"], query: { q: "", sort: null } }),
    "#/contrats/a~b",
  );
});

test("an empty address opens the first section, and a broken one does not throw", () => {
  assert.equal(placeOf("", "reseau").section, "reseau");
  assert.equal(placeOf("#/", "reseau").section, "reseau");
  assert.deepEqual(placeOf("#/contrats/%E0%A4%A", "reseau").path, ["%E0%A4%A"]);
});

test("a list asks for what the register knows, and nothing else", () => {
  const asked = rowsQuery(
    { q: " brest ", status: "a", sort: "-status", page: "3", colour: "red" },
    contracts,
  );
  assert.deepEqual(asked, { page: "3", size: "50", q: "brest", sort: "-status", status: "a" });
  assert.deepEqual(rowsQuery({ sort: "-colour", page: "0" }, contracts), { page: "1", size: "50" });
});

test("columns leave out the title, the key, long texts and the level of a territory", () => {
  assert.deepEqual(
    columnsOf(contracts).map((one) => one.name),
    ["status", "code", "public"],
  );
  assert.deepEqual(
    columnsOf(fundings).map((one) => one.name),
    ["year"],
  );
  assert.deepEqual(
    columnsOf(contracts, ["code", "nothing"]).map((one) => one.name),
    ["code"],
  );
  assert.deepEqual(
    filtersOf(contracts).map((one) => one.name),
    ["status", "public"],
  );
});

test("an order goes up, then down, then away", () => {
  assert.equal(nextSort(undefined, "year"), "year");
  assert.equal(nextSort("year", "year"), "-year");
  assert.equal(nextSort("-year", "year"), "");
  assert.equal(nextSort("-title", "year"), "year");
});

test("a row writes the journal of its object", () => {
  assert.equal(objectOf(contracts, { key: "brest", values: {} }, all), "contract:brest");
  assert.equal(objectOf(fundings, { key: "3", values: { contract: "brest" } }, all), "contract:brest");
  assert.equal(objectOf(engagements, { key: "e-1", values: { person_id: 7 } }, all), "engagement:e-1");
  assert.deepEqual(
    rootsOf(["person", "engagement"], all).map((one) => one.id),
    ["persons", "engagements"],
  );
  assert.deepEqual(
    rootsOf(["contract"], all).map((one) => one.id),
    ["contracts"],
  );
});

test("entries of one change are one, and the state before it is found", () => {
  const entry = (id, change, objectKey = "brest") => ({ id, change, objectKind: "contract", objectKey });
  const entries = [entry(9, 3), entry(8, 3), entry(7, 2), entry(6, 1)];
  assert.deepEqual(
    changesOf(entries).map((one) => one.map(({ id }) => id)),
    [[9, 8], [7], [6]],
  );
  assert.equal(beforeLast(entries)?.id, 7);
  assert.equal(beforeLast([entry(9, 3), entry(8, 3)]), null);
  assert.equal(changesOf([entry(9, 3), entry(8, 3, "lyon")]).length, 2);
});

test("a change that is given no reason says what was changed", () => {
  assert.equal(usualWhy([], true), "Création");
  assert.equal(usualWhy(["Statut", "Signé le"], false), "Mise à jour : statut, signé le");
  assert.equal(usualWhy(["Code INSEE", "URL"], false), "Mise à jour : code INSEE, URL");
  assert.match(usualWhy(["A", "B", "C", "D", "E"], false), /…$/);
});

test("a row that slid over to the next page meanwhile is not shown twice", () => {
  const shown = [{ key: "a" }, { key: "b" }];
  assert.deepEqual(fresh(shown, [{ key: "b" }, { key: "c" }]), [{ key: "c" }]);
  assert.deepEqual(fresh(shown, []), []);
});
