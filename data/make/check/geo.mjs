import { readFileSync } from 'node:fs';
import { dataPath, readCsv } from '../lib/csv.mjs';
import { boundsOf, signedArea } from '../lib/rings.mjs';

const TERRITORIES = ['971', '972', '973', '974', '976', 'metropole'];

/** One centre per commune, near the outline of its territory; rings closed and turned as RFC 7946 asks. */
export function checkGeo(report, { followed }) {
  const centres = readCsv('geo/centres.csv');
  report.total('centres', centres.length, followed.length);
  report.sameCodes('centres and communes', new Set(centres.map((centre) => centre.code)), new Set(followed.map((commune) => commune.code)));
  const outline = JSON.parse(readFileSync(dataPath('geo/france-outline.geojson'), 'utf8')).features;
  report.total('territories of the outline', outline.map((feature) => feature.properties.territory).join(' '), TERRITORIES.join(' '));
  const polygons = outline.flatMap((feature) => feature.geometry.coordinates);
  report.total('polygons of the outline', polygons.length, 21);
  report.rule(
    'rings are closed and well turned',
    polygons.flatMap((rings, i) => rings.flatMap((ring, j) => (isSound(ring, j) ? [] : [`${i}/${j}`]))),
  );
  report.rule('each centre is within 0.3 degrees of the box of its territory', farCentres(centres, outline));
}

function isSound(ring, index) {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length >= 4 && first[0] === last[0] && first[1] === last[1];
  return isClosed && signedArea(ring) > 0 === (index === 0);
}

function farCentres(centres, outline) {
  const boxes = new Map(
    outline.map((feature) => [feature.properties.territory, boundsOf(feature.geometry.coordinates.flatMap(([shell]) => shell))]),
  );
  const isFar = ({ code, lon, lat }) => {
    const [west, south, east, north] = boxes.get(code.startsWith('97') ? code.slice(0, 3) : 'metropole');
    return lon < west - 0.3 || lon > east + 0.3 || lat < south - 0.3 || lat > north + 0.3;
  };
  return centres.filter(isFar).map((centre) => centre.code);
}
