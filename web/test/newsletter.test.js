import assert from "node:assert/strict";
import { test } from "node:test";
import { basisOf, changesOf, orphans, replaced, waiting } from "../js/newsletter/changes.js";
import {
  draftOf,
  moved,
  withNew,
  withOptions,
  withSaid,
  withSentenceHidden,
} from "../js/newsletter/draft.js";
import { Edits } from "../js/newsletter/edits.js";

const sentence = (/** @type {Record<string, string>} */ figures, key = "lead") => ({
  key,
  text: "",
  link: null,
  figures: Object.entries(figures).map(([label, value]) => ({ label, value })),
});

const facts = (/** @type {import("../js/newsletter/types.js").Sentence} */ lead, ...items) => ({
  lead,
  items,
  big: null,
  origin: { register: "", datasets: [], demo: false },
});

const block = (/** @type {string} */ key) => ({
  key,
  kind: "members",
  hidden: false,
  options: {},
  edited: { heading: null, text: "", said: {}, hidden: [] },
  label: "",
  usualHeading: "",
  facts: null,
});

const letter = {
  key: "l",
  title: "T",
  from: "2019-12-01",
  to: "2019-12-31",
  state: /** @type {const} */ ("draft"),
  sentOn: null,
  savedAt: "",
  author: null,
  revision: 1,
  preheader: "",
  opening: "",
  computedAt: "",
  current: true,
  blocks: [block("a"), block("b"), block("c")],
};

test("a figure that is another now is told, one that is the same or unknown is not", () => {
  const now = sentence({ élus: "14", communes: "1\u202f254" });
  const said = { text: "", basis: { élus: "12", communes: "1 254", autre: "3" } };
  assert.deepEqual(changesOf(said, now), [{ label: "élus", was: "12", is: "14" }]);
  assert.deepEqual(basisOf(now), { élus: "14", communes: "1\u202f254" });
});

test("the new figure takes the place of the old one where that stands exactly once, as a whole number", () => {
  const change = { label: "élus", was: "12", is: "14" };
  assert.equal(replaced("Bravo : 12 élus !", [change]), "Bravo : 14 élus !");
  assert.equal(replaced("12 élus, 12 communes", [change]), null);
  assert.equal(replaced("Douze élus", [change]), null);
  assert.equal(replaced("112 élus et 12,5 %", [change]), null);
  assert.equal(replaced("fin le 12, dit-on", [change]), "fin le 14, dit-on");
  assert.equal(
    replaced("Bravo aux 12 élus", [change, { label: "communes", was: "9", is: "11" }]),
    "Bravo aux 14 élus",
  );
  assert.equal(replaced("12 élus", [change, { label: "communes", was: "12", is: "13" }]), null);
  assert.equal(replaced("12 élus", [change, { label: "communes", was: "12", is: "14" }]), "14 élus");
  assert.equal(
    replaced("De 1\u202f254 à 12", [change, { label: "c", was: "1\u00a0254", is: "1\u202f300" }]),
    "De 1\u202f300 à 14",
  );
  assert.equal(
    replaced("soit +41 depuis mai", [{ label: "évolution", was: "+41", is: "+43" }]),
    "soit +43 depuis mai",
  );
});

test("words whose fact is there no more are found, and sentences that wait are counted but where they are not told", () => {
  const known = facts(sentence({ élus: "14" }), sentence({ date: "2 mai" }, "x"));
  assert.deepEqual(orphans({ lead: { text: "", basis: {} }, y: { text: "", basis: {} } }, known), ["y"]);
  let draft = draftOf(letter);
  draft = withSaid(draft, "a", "lead", { text: "12", basis: { élus: "12" } });
  draft = withSaid(draft, "a", "x", { text: "1 mai", basis: { date: "1 mai" } });
  assert.equal(
    waiting(draft, () => known),
    2,
  );
  assert.equal(
    waiting(withSentenceHidden(draft, "a", "x", true), () => known),
    1,
  );
});

test("a draft is never changed in place; blocks move, come and go", () => {
  const draft = draftOf(letter);
  const keys = (/** @type {typeof draft} */ one) => one.blocks.map(({ key }) => key).join("");
  assert.equal(keys(moved(draft, "a", 2)), "bca");
  assert.equal(keys(moved(draft, "c", 0)), "cab");
  assert.equal(keys(moved(draft, "c", 9)), "abc");
  assert.equal(keys(moved(draft, "z", 0)), "abc");
  assert.equal(withNew(withNew(draft, "text").draft, "text").key, "text-2");
  assert.deepEqual(
    withOptions(withOptions(draft, "a", { most: 3 }), "a", { most: undefined }).blocks[0]?.options,
    {},
  );
  const said = withSaid(draft, "a", "lead", { text: "x", basis: {} });
  assert.deepEqual(withSaid(said, "a", "lead", null), draft);
  assert.deepEqual(draft, draftOf(letter));
});

test("what was done is undone and done again; typing on in one place is one step", () => {
  let now = 0;
  const edits = new Edits("", () => now);
  edits.do("a", "title");
  edits.do("ab", "title");
  now = 5000;
  edits.do("abc", "title");
  edits.do("abcd", "opening");
  edits.undo();
  assert.equal(edits.present, "abc");
  edits.undo();
  assert.equal(edits.present, "ab");
  edits.undo();
  assert.equal(edits.present, "");
  assert.equal(edits.canUndo, false);
  edits.undo();
  edits.redo();
  assert.equal(edits.present, "ab");
  edits.do("x");
  assert.equal(edits.canRedo, false);
});
