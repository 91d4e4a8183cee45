// Checks every file of data/ against the others and against known totals; prints each total and ends with 1 when one is wrong.
//
// Usage: node check.mjs. Needs no network; compares with the boundary file of 2018 when it is beside the checkout.

import { checkBoundaries } from './check/boundaries.mjs';
import { checkCog } from './check/cog.mjs';
import { checkDemo } from './check/demo.mjs';
import { checkGeo } from './check/geo.mjs';
import { checkIndicators } from './check/indicators.mjs';
import { checkManifest } from './check/manifest.mjs';
import { checkMovements } from './check/movements.mjs';
import { checkReferences } from './check/references.mjs';
import { Report } from './check/report.mjs';
import { readWorld } from './check/world.mjs';

const report = new Report();
const world = readWorld();
for (const check of [checkManifest, checkCog, checkMovements, checkBoundaries, checkGeo, checkReferences, checkDemo, checkIndicators]) {
  try {
    check(report, world);
  } catch (error) {
    // A replay stops at the first movement that cannot happen: that is a finding, not a failure of the checker.
    report.rule(check.name, [error.message]);
  }
}
process.exit(report.close());
