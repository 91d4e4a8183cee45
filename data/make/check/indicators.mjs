// The fictitious indicators add up from level to level, keep their secrets, and say that they are fictitious.

import { statSync } from 'node:fs';
import { dataPath } from '../lib/csv.mjs';
import { groupBy } from '../lib/group.mjs';

const SOURCE = 'Données de démonstration Atlas (fictives)';
const SMALL_BYTES = 1_000_000;
const VINTAGE_DAY = '2019-01-01';
const SECRET = 's';
const SECRET_BELOW = 5;
const OF_PERSONS = ['demo-bpi', 'demo-actifs', 'demo-emploi'];
const WORDS = {
  kind: ['count', 'rate', 'amount', 'other'],
  direction: ['need', 'capacity', 'neutral'],
  family: ['territory', 'protection', 'reception', 'housing', 'employment', 'language', 'health'],
};
const TOTALS = { rows: 25_286, values: 21_911, secret: 3_138, missing: 237 };
const OF_2019 = { 'demo-pop': 66_618_176, 'demo-bpi': 206_007, 'demo-places': 119_415, 'demo-asile': 121_474, 'demo-credits': 106_108_800 };

export function checkIndicators(report, world) {
  const { indicators, indicatorValues: values } = world;
  report.total('indicators', indicators.length, 18);
  report.total('values of indicators', values.length, TOTALS.rows);
  report.total('… numbers', values.filter((row) => /^\d+(\.\d)?$/.test(row.value)).length, TOTALS.values);
  report.total('… secret', values.filter((row) => row.value === SECRET).length, TOTALS.secret);
  report.total('… not available', values.filter((row) => row.value === '').length, TOTALS.missing);
  report.rule(
    'both files are smaller than 1 MB together',
    statSync(dataPath('demo/indicators.csv')).size + statSync(dataPath('demo/indicator-values.csv')).size < SMALL_BYTES ? [] : ['too big'],
  );
  checkDefinitions(report, indicators);
  checkCodes(report, world);
  checkSums(report, values);
  checkSecrets(report, world);
}

function checkDefinitions(report, indicators) {
  report.rule(
    'each indicator says that it is fictitious, in its code too',
    indicators.filter((row) => row.source !== SOURCE || !row.code.startsWith('demo-') || !row.definition.includes('inventés')).map((row) => row.code),
  );
  for (const [column, words] of Object.entries(WORDS)) {
    report.rule(
      `words of ${column}`,
      indicators.map((row) => row[column]).filter((word) => !words.includes(word)),
    );
  }
  report.total('families that occur', new Set(indicators.map((row) => row.family)).size, WORDS.family.length);
  const counts = new Set(indicators.filter((row) => row.kind === 'count').map((row) => row.code));
  report.rule(
    'rates are made of counts',
    indicators.filter((row) => (row.kind === 'rate') !== (counts.has(row.numerator) && counts.has(row.denominator) && row.factor > 0)).map((row) => row.code),
  );
}

function checkCodes(report, { indicators, indicatorValues, timelines, departements, regions }) {
  const known = {
    commune: timelines.commune.aliveOn(VINTAGE_DAY),
    epci: timelines.epci.aliveOn(VINTAGE_DAY),
    departement: new Set(departements.map((row) => row.code)),
    region: new Set(regions.map((row) => row.code)),
  };
  const codes = new Set(indicators.map((row) => row.code));
  report.rule(
    'each value is of a known indicator and of a code in force',
    indicatorValues
      .filter((row) => !codes.has(row.indicator) || row.vintage !== VINTAGE_DAY.slice(0, 4) || !known[row.level].has(row.code))
      .map((row) => `${row.indicator} ${row.level} ${row.code}`),
  );
}

function checkSums(report, values) {
  const sums = new Map([...groupBy(values, series)].map(([key, rows]) => [key, sum(rows)]));
  for (const [code, total] of Object.entries(OF_2019)) report.total(`${code} of 2019`, sums.get(`${code}/2019/region`), total);
  const ofRegions = [...sums].filter(([key]) => key.endsWith('/region'));
  report.rule(
    'regions add up to what departements add up to',
    ofRegions.filter(([key, total]) => sums.get(key.replace('/region', '/departement')) !== total).map(([key]) => key),
  );
  const at = new Map(values.map((row) => [`${series(row)}/${row.code}`, row.value]));
  const kinds = ['demo-cada', 'demo-huda', 'demo-cph'];
  report.rule(
    'places are those of the three kinds',
    values
      .filter((row) => row.indicator === 'demo-places' && row.period === '2019' && row.level !== 'commune')
      .filter((row) => kinds.reduce((total, kind) => total + Number(at.get(`${kind}/2019/${row.level}/${row.code}`)), 0) !== Number(row.value))
      .map((row) => `${row.level} ${row.code}`),
  );
  report.rule(
    'quarters add up to their year',
    values
      .filter((row) => row.indicator === 'demo-asile' && !row.period.includes('-'))
      .filter((row) => [1, 2, 3, 4].reduce((total, one) => total + Number(at.get(`demo-asile/${row.period}-T${one}/${row.level}/${row.code}`)), 0) !== Number(row.value))
      .map((row) => `${row.period} ${row.code}`),
  );
}

/** Small counts of persons are hidden, and none of them can be had from what is published of its metropole. */
function checkSecrets(report, { indicatorValues, followed }) {
  const persons = indicatorValues.filter((row) => OF_PERSONS.includes(row.indicator));
  report.rule(
    'no count of persons from 1 to 4 is shown',
    persons.filter((row) => Number(row.value) > 0 && Number(row.value) < SECRET_BELOW).map((row) => `${series(row)} ${row.code}`),
  );
  const epci = new Map(followed.map((commune) => [commune.code, commune.epci]));
  const at = new Map(persons.filter((row) => row.level === 'epci').map((row) => [`${row.indicator}/${row.period}/${row.code}`, row.value]));
  const metropoles = [
    ...groupBy(
      persons.filter((row) => row.level === 'commune'),
      (row) => `${row.indicator}/${row.period}/${epci.get(row.code)}`,
    ),
  ];
  report.rule(
    'no commune of a metropole is the only secret one',
    metropoles.filter(([, rows]) => rows.filter((row) => row.value === SECRET).length === 1).map(([key]) => key),
  );
  report.rule(
    'communes without secret add up to their metropole, others stay below',
    metropoles.filter(([key, rows]) => (rows.some((row) => row.value === SECRET) ? sum(rows) >= at.get(key) : sum(rows) !== Number(at.get(key)))).map(([key]) => key),
  );
}

function series(row) {
  return `${row.indicator}/${row.period}/${row.level}`;
}

function sum(rows) {
  return rows.reduce((total, row) => total + (row.value === SECRET ? 0 : Number(row.value)), 0);
}
