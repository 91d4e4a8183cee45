// data/cog/movements.csv: what happened to the codes of communes since 1943 and of EPCI since 2019, up to 1 January 2021.

import { readFileSync } from 'node:fs';
import { parseCsv, writeCsv } from './lib/csv.mjs';
import { communeMovements } from './lib/movements.mjs';
import { openPackage } from './lib/packages.mjs';
import { aliveAfter } from './lib/replay.mjs';

const COLUMNS = ['level', 'date', 'kind', 'from_code', 'from_name', 'to_code', 'to_name'];

const lives = openPackage('cog')('data/historique-communes.json');
const rows = [...communeMovements(lives), ...laterMovements()];
refuseUnlessSame(codesFrom(rows), codesOf2021());
writeCsv('cog/movements.csv', COLUMNS, rows, ['level', 'date', 'to_code', 'from_code']);

/** Movements after the source's last date, kept by hand with the source of each. */
function laterMovements() {
  return parseCsv(readFileSync(new URL('later-movements.csv', import.meta.url), 'utf8'), 'later-movements.csv');
}

/** The codes that the movements make of the communes of 1 January 1943. */
function codesFrom(movements) {
  const of1943 = lives.filter((life) => life.type === 'COM' && !life.dateDebut).map((life) => life.code);
  const ofCommunes = movements.filter((movement) => movement.level === 'commune');
  return aliveAfter(new Set(of1943), ofCommunes);
}

/** Those of metropolitan France and of the overseas departements: the source has no movements of the collectivities. */
function codesOf2021() {
  const communes = openPackage('cog2021')('data/communes.json');
  const followed = communes.filter((object) => object.type === 'commune-actuelle' && object.departement);
  return new Set(followed.map((object) => object.code));
}

/** A later edition of the same package, in which the codes of 2021 are published, proves that no later movement is forgotten. */
function refuseUnlessSame(made, published) {
  const wrong = [...made].filter((code) => !published.has(code));
  const missing = [...published].filter((code) => !made.has(code));
  if (wrong.length + missing.length > 0) throw new Error(`Codes of 2021: not published ${wrong}, not made ${missing}`);
}
