// indicator-values.csv: invented figures of real territories. They are drawn commune by commune, so that every level adds up.
// A value is a number, empty (not available) or `s` (secret).

import { groupBy } from '../lib/group.mjs';
import { INDICATORS } from './indicator-texts.mjs';
import { drawCommunes, drawDelays, QUARTERS } from './indicator-draws.mjs';

const VINTAGE = 2019;
const LAST_YEAR = '2019';
const UPPER = ['departement', 'region'];
const METROPOLES = ['METRO', 'MET69'];
/** Counts of persons below this are secret. */
const SECRET_BELOW = 5;
const SECRET = 's';
const UNAVAILABLE = '';
const OF_PERSONS = new Set(['demo-bpi', 'demo-actifs', 'demo-emploi']);

/** What is published: indicator, period, and the levels beside departements and regions. */
const SERIES = [
  ['demo-pop', '2019', ['commune', 'epci']],
  ['demo-bpi', '2018', ['epci']],
  ['demo-bpi', '2019', ['commune', 'epci']],
  ['demo-cada', '2019', ['epci']],
  ['demo-huda', '2019', ['epci']],
  ['demo-cph', '2019', ['epci']],
  ['demo-places', '2018', ['epci']],
  ['demo-places', '2019', ['commune', 'epci']],
  ['demo-logements', '2018', []],
  ['demo-logements', '2019', ['epci']],
  ['demo-actifs', '2018', []],
  ['demo-actifs', '2019', ['epci']],
  ['demo-emploi', '2018', []],
  ['demo-emploi', '2019', ['epci']],
  ['demo-cours', '2018', []],
  ['demo-cours', '2019', ['epci']],
  ['demo-credits', '2018', []],
  ['demo-credits', '2019', []],
  ...QUARTERS.map((quarter) => ['demo-asile', quarter, []]),
  ['demo-asile', '2018', []],
  ['demo-asile', '2019', []],
];
/** What EPCI answer themselves: some did not. */
const ANSWERED = new Map([
  ['demo-logements', 0.04],
  ['demo-cours', 0.03],
]);

/** The rows of indicator-values.csv. */
export function drawIndicators(world, chance) {
  const communes = drawCommunes(world, chance);
  const silent = new Map([...ANSWERED].map(([code, share]) => [code, new Set([...world.epci.keys()].filter(() => chance.happens(share)))]));
  const counts = SERIES.flatMap(([indicator, period, levels]) =>
    [...levels, ...UPPER].flatMap((level) => publish(world, communes, silent, { indicator, period, level })),
  );
  return [...counts, ...secretRates(counts), ...drawDelays(world, chance).map((row) => ({ ...row, period: LAST_YEAR, level: 'epci', vintage: VINTAGE }))];
}

function publish(world, communes, silent, series) {
  const shown = series.level === 'commune' ? communes.filter((one) => METROPOLES.includes(world.epci.get(one.epci)?.kind)) : communes;
  const groups = groupBy(
    shown.filter((one) => one[series.level] !== ''),
    (one) => one[series.level],
  );
  const rows = [...groups].map(([code, parts]) => {
    const total = parts.reduce((sum, part) => sum + part.figures[`${series.indicator}/${series.period}`], 0);
    const within = series.level === 'commune' ? parts[0].epci : parts[0].departement;
    return { ...series, vintage: VINTAGE, code, within, value: said(total, series, series.level === 'epci' && silent.get(series.indicator)?.has(code)) };
  });
  hideOneMore(rows);
  return rows;
}

function said(total, series, isSilent) {
  if (isSilent) return UNAVAILABLE;
  return OF_PERSONS.has(series.indicator) && total > 0 && total < SECRET_BELOW ? SECRET : total;
}

/** A secret that stands alone beside a published sum could be had by subtraction: the smallest of its neighbours is hidden too. */
function hideOneMore(rows) {
  if (!OF_PERSONS.has(rows[0].indicator) || UPPER.includes(rows[0].level)) return;
  for (const group of groupBy(rows, (row) => row.within).values()) {
    if (group.filter((row) => row.value === SECRET).length !== 1) continue;
    const [smallest] = group.filter((row) => row.value > 0).sort((a, b) => a.value - b.value || (a.code < b.code ? -1 : 1));
    if (smallest) smallest.value = SECRET;
  }
}

/** A rate is computed from its parts; where one of them is secret, so is the rate. */
function secretRates(rows) {
  return INDICATORS.filter((one) => one.numerator !== '').flatMap((rate) => {
    const of = (code) => new Map(rows.filter((row) => row.indicator === code).map((row) => [`${row.period}/${row.level}/${row.code}`, row]));
    const [above, below] = [of(rate.numerator), of(rate.denominator)];
    return [...above]
      .filter(([key]) => below.has(key))
      .filter(([key, row]) => [row, below.get(key)].some((part) => part.value === SECRET))
      .map(([, row]) => ({ ...row, indicator: rate.code, value: SECRET }));
  });
}
