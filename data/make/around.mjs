// What pictures draw around France, as resources of the program: the land abroad, and the continents of the small map
// that shows where an overseas departement lies. One ring a line, as lon,lat pairs in degrees (WGS84).

import { writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { openPackage } from './lib/packages.mjs';
import { boundsOf } from './lib/rings.mjs';

const FOLDER = new URL('../../src/main/resources/fr/diair/atlas/infographic/basemap/', import.meta.url);

// Boxes west, south, east, north around each part of the country.
const ABROAD = [
  [-7, 40.5, 11, 52.2],
  [-63, 13.5, -60, 17.6],
  [-57, 0.5, -49.5, 7.5],
  [43, -14, 47, -11],
];
const OCEANS = [[-82, -38, 72, 62]];

write('abroad.txt', 'countries-10m.json', 'countries', ABROAD, 0.012, 3);
write('oceans.txt', 'land-110m.json', 'land', OCEANS, 0, 1);

/** @param {number} apart degrees between two points that are kept */
function write(file, source, object, boxes, apart, decimals) {
  const topology = openPackage('outline')(source);
  const rings = polygons(feature(topology, topology.objects[object]))
    .map((polygon) => polygon[0])
    .filter((ring) => !isAcrossTheDateLine(ring))
    .flatMap((ring) => boxes.map((box) => rounded(thinned(clipped(ring, box), apart), decimals)))
    .filter((ring) => ring.length > 3);
  const lines = rings.map((ring) => ring.map((point) => point.join(',')).join(' ')).sort();
  writeFileSync(new URL(file, FOLDER), `${lines.join('\n')}\n`);
  console.log(`${file}: ${rings.length} rings`);
}

function polygons(collection) {
  const features = collection.features ?? [collection];
  return features
    .filter((one) => one.properties?.name !== 'France')
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
}

/** Small islands cut by the 180th meridian would come out as a line around the world. */
function isAcrossTheDateLine(ring) {
  const [west, south, east, north] = boundsOf(ring);
  return east - west > 350 && north - south < 10;
}

/** Sutherland and Hodgman, one side after another. */
function clipped(ring, [west, south, east, north]) {
  const sides = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  return sides.reduce((points, [axis, limit, sign]) => side(points, axis, limit, sign), ring.slice(1));
}

function side(points, axis, limit, sign) {
  const within = (point) => sign * (point[axis] - limit) >= 0;
  return points.flatMap((point, i) => {
    const before = points.at(i - 1);
    const cut = within(point) === within(before) ? [] : [crossing(before, point, axis, limit)];
    return within(point) ? [...cut, point] : cut;
  });
}

function crossing(a, b, axis, limit) {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return a.map((value, i) => value + share * (b[i] - value));
}

function thinned(ring, apart) {
  const kept = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= apart) kept.push(point);
  }
  return kept;
}

/** Closed, and without two equal points in a row. */
function rounded(ring, decimals) {
  const points = ring
    .map((point) => point.map((value) => Number(value.toFixed(decimals))))
    .filter((point, i, all) => point.join() !== all.at(i - 1).join());
  return points.length === 0 ? [] : [...points, points[0]];
}
