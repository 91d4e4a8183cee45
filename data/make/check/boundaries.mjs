import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { dataPath } from '../lib/csv.mjs';

const FILE = '../../shared/data/boundaries/communes-2018.geojson.gz';

/** The official boundaries of 2018 have exactly the communes that the movements say were alive then. */
export function checkBoundaries(report, { timelines }) {
  if (!existsSync(dataPath(FILE))) {
    report.skipped('official boundaries of 2018', `${FILE} is not beside the checkout`);
    return;
  }
  const text = gunzipSync(readFileSync(dataPath(FILE))).toString('utf8');
  const codes = JSON.parse(text).features.map((feature) => feature.properties.code);
  report.total('communes in the boundaries of 2018', codes.length, 35_357);
  report.sameCodes('boundaries of 2018 and movements', new Set(codes), timelines.commune.aliveOn('2018-01-01'));
}
