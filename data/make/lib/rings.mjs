// Rings of GeoJSON polygons: arrays of [longitude, latitude] in degrees, the first position repeated at the end.

/** West, south, east, north. */
export function boundsOf(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The ring with 5 decimals (about a metre), without the positions that rounding makes equal to the one before. */
export function rounded(ring) {
  const positions = ring.map((position) => position.map((degrees) => Math.round(degrees * 1e5) / 1e5));
  return positions.filter(([lon, lat], i) => i === 0 || lon !== positions[i - 1][0] || lat !== positions[i - 1][1]);
}

/** The rings of a polygon turned as RFC 7946 asks: the shell counter-clockwise, holes clockwise. */
export function rewound(rings) {
  return rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}

/** Shoelace formula in square degrees; positive when counter-clockwise. */
export function signedArea(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return twice / 2;
}
