import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changed,
  chosen,
  drawable,
  freeId,
  fromView,
  laid,
  MOST_BLOCKS,
  moved,
  read,
  same,
  settled,
  stepped,
  usual,
  withBlock,
  withMap,
  without,
  withTexts,
  written,
} from "../js/composer/model.js";
import { Past } from "../js/composer/past.js";

/** @import {Known} from "../js/composer/types.js" */

const theme = (/** @type {string} */ id, more = {}) => ({
  id,
  label: id,
  group: "engagement",
  kind: "quantity",
  levels: ["commune", "departement"],
  takesField: false,
  ...more,
});
const all = ["commune", "departement"];
/** @type {Known} */
const known = /** @type {any} */ ({
  state: { dates: { default: "2019-12-31" } },
  themes: [
    theme("state", { kind: "category", levels: ["commune"] }),
    theme("count"),
    theme("funding", { group: "funding" }),
    theme("actions", { group: "action", takesField: true }),
  ],
  kinds: {
    kinds: [
      {
        id: "areas",
        needs: [],
        themes: ["state", "count", "funding", "actions"].map((one) => ({
          theme: one,
          levels: one === "state" ? ["commune"] : all,
        })),
        secondThemes: [],
      },
      {
        id: "symbols",
        needs: [],
        themes: ["count", "funding"].map((one) => ({ theme: one, levels: all })),
        secondThemes: [],
      },
      {
        id: "areas-symbols",
        needs: ["second"],
        themes: ["count", "funding"].map((one) => ({ theme: one, levels: all })),
        secondThemes: ["count", "funding"].map((one) => ({ theme: one, levels: all })),
      },
      { id: "years", needs: ["years"], themes: [{ theme: "count", levels: all }], secondThemes: [] },
      { id: "before-after", needs: ["before"], themes: [{ theme: "count", levels: all }], secondThemes: [] },
      { id: "fields", needs: [], themes: [{ theme: "actions", levels: all }], secondThemes: [] },
    ],
    usual: [{ theme: "state", kind: "areas" }],
  },
});
const base = usual("count", "departement", "2019-12-31");
const figure = {
  kind: /** @type {const} */ ("figure"),
  about: "measure:population",
  territory: "epci/243500139",
  text: null,
};

test("an address holds what differs from the usual, and opens the same composition", () => {
  const one = withTexts(withBlock(withMap(base, { kind: "symbols", names: false }), figure), {
    title: "Élus – « réseau » 🇫🇷",
  });
  const hash = written(one);
  assert.match(hash, /^[A-Za-z0-9_-]+$/);
  assert.ok(same(/** @type {any} */ (read(hash, usual("state", "commune", "2020-01-01"))), one));
  assert.ok(written(base).length < 100, "what is usual is not written");
});

test("an address that is no composition is none", () => {
  for (const text of ["", "%%%", btoa("[1]"), btoa('{"map":{}}'), btoa("\xff\xfe")])
    assert.equal(read(text, base), null, text);
});

test("what comes from elsewhere is laid over the usual, without what is not known of", () => {
  const one = laid(
    {
      format: "square",
      other: 1,
      map: { theme: "funding", frame: { kind: "region", code: "53" }, extra: 2 },
      blocks: [{ id: "a", kind: "text", text: "x" }, { kind: "text" }],
    },
    base,
  );
  assert.equal(one.format, "square");
  assert.equal("other" in one, false);
  assert.equal("extra" in one.map, false);
  assert.deepEqual(one.map.frame, { kind: "region", code: "53" });
  assert.equal(one.map.level, "departement");
  assert.deepEqual(one.blocks, [
    { id: "a", kind: "text", about: null, territory: null, text: "x", place: null },
  ]);
});

test("the map on screen becomes a picture of the same figures, framed by the territory that is open", () => {
  const view = /** @type {any} */ ({
    theme: "actions",
    level: "commune",
    date: "2019-06-01",
    field: "sante",
    method: "manual",
    classes: 5,
    bounds: [0, 1, 2],
    events: true,
    open: { level: "region", code: "53" },
  });
  const one = fromView(view, /** @type {any} */ (known.themes[3]));
  assert.deepEqual(
    [one.map.field, one.map.method, one.map.classes, one.map.bounds],
    ["sante", "manual", null, [0, 1, 2]],
  );
  assert.deepEqual([one.map.events, one.map.actions], [true, true]);
  assert.deepEqual(one.map.frame, { kind: "region", code: "53" });
  assert.deepEqual(
    fromView({ ...view, open: { level: "commune", code: "35238" } }, /** @type {any} */ (known.themes[3])).map
      .frame,
    { kind: "france", code: null },
  );
});

test("a kind brings what it needs, and lets go of what it does not take", () => {
  const two = settled(withMap(base, { kind: "areas-symbols" }), known);
  assert.equal(two.map.second, "funding");
  assert.equal(settled(withMap(two, { kind: "areas" }), known).map.second, null);
  assert.deepEqual(settled(withMap(base, { kind: "years" }), known).map.years, [2016, 2017, 2018, 2019]);
  const before = settled(withMap(base, { kind: "before-after", date: "2020-02-29" }), known);
  assert.equal(before.map.before, "2019-02-28");
  assert.equal(settled(withMap(before, { kind: "areas" }), known).map.before, null);
  assert.equal(settled(withMap(base, { method: "manual", bounds: [] }), known).map.bounds, null);
});

test("a kind that cannot show the theme takes the nearest; a theme that the kind cannot show brings its own kind", () => {
  const symbols = settled(withMap(usual("state", "commune", "2019-12-31"), { kind: "symbols" }), known);
  assert.equal(symbols.map.theme, "count");
  const back = settled(chosen(symbols, { theme: "state" }, known), known);
  assert.deepEqual([back.map.theme, back.map.kind, back.map.level], ["state", "areas", "commune"]);
  assert.equal(settled(withMap(base, { theme: "state", kind: "areas" }), known).map.level, "commune");
});

test("blocks are added with a name of their own, moved in order, changed and removed; there is an end to them", () => {
  let one = withBlock(withBlock(base, figure), { ...figure, kind: "text", text: "x" });
  assert.deepEqual(
    one.blocks.map(({ id }) => id),
    ["bloc-1", "bloc-2"],
  );
  assert.deepEqual(
    stepped(one, "bloc-2", -1).blocks.map(({ id }) => id),
    ["bloc-2", "bloc-1"],
  );
  assert.equal(stepped(one, "bloc-1", -1), one);
  assert.equal(changed(one, "bloc-2", { text: "y" }).blocks[1]?.text, "y");
  one = without(one, "bloc-1");
  assert.equal(freeId(one.blocks), "bloc-1");
  for (let i = 0; i < 20; i++) one = withBlock(one, figure);
  assert.equal(one.blocks.length, MOST_BLOCKS);
});

test("a room stays on the page however far it is pushed", () => {
  const page = { width: 1200, height: 675 };
  const room = { x: 10.4, y: 20, width: 200.2, height: 50 };
  assert.deepEqual(moved(room, 30, 5, page), { x: 40, y: 25, width: 200, height: 50 });
  assert.deepEqual(moved(room, -999, 9999, page), { x: 0, y: 625, width: 200, height: 50 });
});

test("undo and redo go over everything; letters of one title are one step, another thing is another", () => {
  let now = 0;
  const past = new Past("", () => now);
  past.push("a", "title");
  now += 100;
  past.push("ab", "title");
  now += 100;
  past.push("ab+note", "note");
  now += 5000;
  past.push("ab+note!", "note");
  past.push("block");
  past.push("block 2");
  const seen = [];
  while (past.undo()) seen.push(past.present);
  assert.deepEqual(seen, ["block", "ab+note!", "ab+note", "ab", ""]);
  assert.equal(past.canUndo, false);
  past.redo();
  assert.equal(past.present, "ab");
  past.push("other", "title");
  assert.equal(past.canRedo, false, "what was undone is gone once something else is done");
});

test("bounds by hand that are not typed yet are drawn as usual; a wrong one is sent, to be told", () => {
  const hand = withMap(base, { method: "manual", bounds: null });
  assert.equal(drawable(hand).map.method, null);
  const typed = withMap(base, { method: "manual", bounds: [3, 1] });
  assert.equal(drawable(typed), typed);
});

test("a frame takes a level that lies within it", () => {
  const epci = settled(withMap(base, { frame: { kind: "epci", code: "243500139" } }), known);
  assert.equal(epci.map.level, "commune");
  const region = settled(withMap(base, { frame: { kind: "region", code: "53" } }), known);
  assert.equal(region.map.level, "departement");
});
