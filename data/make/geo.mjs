// data/geo/: the centres of communes, and the outline of France that clips approximate boundaries.

import { feature } from 'topojson-client';
import { writeCsv, writeText } from './lib/csv.mjs';
import { openPackage } from './lib/packages.mjs';
import { boundsOf, rewound, rounded } from './lib/rings.mjs';

// Boxes west, south, east, north (WGS84 degrees) that hold each territory of Natural Earth's single "France" and no other.
const TERRITORIES = {
  metropole: [-6, 41, 10, 52],
  971: [-62, 15.7, -60.8, 16.7],
  972: [-61.4, 14.2, -60.6, 15],
  973: [-55, 2, -51, 6],
  974: [55, -21.6, 56, -20.6],
  976: [44.9, -13.2, 45.5, -12.5],
};

writeCentres();
writeOutline();

function writeCentres() {
  // The collectivities have no centre in the source: they are left out, not drawn at 0,0.
  const rows = openPackage('centres')('communes.json')
    .filter((commune) => commune.centre)
    .map(({ code, centre }) => ({ code, lon: centre.coordinates[0], lat: centre.coordinates[1] }));
  writeCsv('geo/centres.csv', ['code', 'lon', 'lat'], rows, ['code']);
}

function writeOutline() {
  const polygons = franceOf(openPackage('outline')('countries-10m.json')).map((rings) => rewound(rings.map(rounded)));
  const features = Object.entries(TERRITORIES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([territory, box]) => ({
      type: 'Feature',
      properties: { territory },
      geometry: { type: 'MultiPolygon', coordinates: polygons.filter((rings) => isWithin(rings[0], box)) },
    }));
  refuseUnlessAllPlaced(polygons, features);
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeText('geo/france-outline.geojson', `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
  console.log(`geo/france-outline.geojson: ${features.length} features, ${polygons.length} polygons`);
}

/** Polygons (arrays of rings) of France, overseas departements included. */
function franceOf(topology) {
  const countries = feature(topology, topology.objects.countries).features;
  return countries.find((country) => country.properties.name === 'France').geometry.coordinates;
}

function isWithin(ring, [west, south, east, north]) {
  const [w, s, e, n] = boundsOf(ring);
  return w >= west && s >= south && e <= east && n <= north;
}

function refuseUnlessAllPlaced(polygons, features) {
  const placed = features.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0);
  if (placed !== polygons.length) throw new Error(`${placed} polygons placed of ${polygons.length}`);
}
