import assert from "node:assert/strict";
import { test } from "node:test";
import { featureAt, holds } from "../js/map/hit.js";

const square = (left, top, side) =>
  Int32Array.from([left, top, left + side, top, left + side, top + side, left, top + side, left, top]);
const feature = (code, ...rings) => ({ code, name: "", rings, box: /** @type {any} */ ([0, 0, 100, 100]) });

test("a point inside a ring is held, one in its hole is not", () => {
  const rings = [square(0, 0, 100), square(40, 40, 20)];
  assert.ok(holds(rings, 10, 10));
  assert.ok(!holds(rings, 50, 50));
  assert.ok(!holds(rings, 150, 50));
});

test("a territory within a hole of another is the one found", () => {
  const around = feature("69000", square(0, 0, 100), square(40, 40, 20));
  const within = feature("69123", square(40, 40, 20));
  assert.equal(featureAt([around, within], 50, 50)?.code, "69123");
  assert.equal(featureAt([around, within], 5, 5)?.code, "69000");
  assert.equal(featureAt([around, within], 500, 5), null);
});

test("a territory of several parts is found in each of them", () => {
  const islands = feature("29155", square(0, 0, 10), square(80, 80, 10));
  assert.equal(featureAt([islands], 85, 85)?.code, "29155");
  assert.equal(featureAt([islands], 45, 45), null);
});
