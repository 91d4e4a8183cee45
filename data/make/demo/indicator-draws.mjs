// The invented figures of each commune, in the orders of magnitude of its population, and those that do not add up, of each EPCI.

import { groupBy } from '../lib/group.mjs';

export const QUARTERS = ['2018', '2019'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`));

/** Beneficiaries for 10 000 inhabitants, by the least population of a commune. */
const BENEFICIARIES = [
  [100_000, 75],
  [20_000, 48],
  [10_000, 26],
  [2_000, 9],
  [0, 2],
];
/** Kinds of centres: how likely one is in a town of 60 000, and places for 1 000 inhabitants beside the forty of the smallest. */
const CENTRES = { 'demo-cada': { likely: 0.85, dense: 1.1 }, 'demo-huda': { likely: 0.75, dense: 1.5 }, 'demo-cph': { likely: 0.25, dense: 0.3 } };
const LEAST_PLACES = 40;
const SMALLEST_TOWN = 2_000;
const GROUP_OF_LEARNERS = 12;

/** Communes as {commune, epci, departement, region, figures}, the figures by `indicator/period`. */
export function drawCommunes(world, chance) {
  const populations = populationsOf(world);
  const habits = new Map([...world.epci.keys(), ''].map((code) => [code, drawHabits(chance)]));
  return world.communes.map((commune) => ({
    commune: commune.code,
    epci: commune.epci,
    departement: commune.departement,
    region: commune.region,
    figures: drawFigures(chance, populations.get(commune.code), habits.get(commune.epci)),
  }));
}

/** Inhabitants by commune: those that the codes do not give share what is left of their EPCI. */
function populationsOf(world) {
  const populations = new Map();
  for (const [epci, communes] of groupBy(world.communes, (commune) => commune.epci)) {
    const unknown = communes.filter((commune) => commune.population === '');
    const known = communes.reduce((sum, commune) => sum + Number(commune.population), 0);
    const left = unknown.length === 0 ? 0 : Number(world.epci.get(epci).population) - known;
    for (const commune of communes) populations.set(commune.code, Number(commune.population));
    unknown.forEach((commune, place) => populations.set(commune.code, Math.floor((left + place) / unknown.length)));
  }
  return populations;
}

/** What the communes of one EPCI have in common, in percent. */
function drawHabits(chance) {
  return { reception: chance.integer(40, 170), grown: chance.integer(82, 97), employed: chance.integer(22, 52), learning: chance.integer(15, 70), housing: chance.integer(40, 180) };
}

function drawFigures(chance, population, habits) {
  const figures = { 'demo-pop/2019': population };
  const [, beneficiaries] = BENEFICIARIES.find(([least]) => population >= least);
  figures['demo-bpi/2019'] = around(chance, (population * beneficiaries * habits.reception) / 1e6);
  figures['demo-bpi/2018'] = Math.min(figures['demo-bpi/2019'], around(chance, (figures['demo-bpi/2019'] * habits.grown) / 100));
  for (const year of ['2018', '2019']) {
    const of = figures[`demo-bpi/${year}`];
    figures[`demo-actifs/${year}`] = Math.min(of, around(chance, of * 0.74));
    figures[`demo-emploi/${year}`] = Math.min(figures[`demo-actifs/${year}`], around(chance, (figures[`demo-actifs/${year}`] * habits.employed) / 100));
    figures[`demo-logements/${year}`] = around(chance, (of * habits.housing * 0.06) / 100);
    figures[`demo-cours/${year}`] = GROUP_OF_LEARNERS * around(chance, (of * habits.learning) / 100 / GROUP_OF_LEARNERS);
    figures[`demo-credits/${year}`] = figures[`demo-cours/${year}`] * 100 * chance.integer(8, 14);
    drawRequests(chance, figures, year, of);
  }
  drawPlaces(chance, figures, population);
  return figures;
}

function drawRequests(chance, figures, year, beneficiaries) {
  const quarters = QUARTERS.filter((quarter) => quarter.startsWith(year));
  for (const quarter of quarters) figures[`demo-asile/${quarter}`] = around(chance, (beneficiaries * chance.integer(10, 20)) / 100);
  figures[`demo-asile/${year}`] = quarters.reduce((sum, quarter) => sum + figures[`demo-asile/${quarter}`], 0);
}

/** Centres stand in towns; those of 2018 were smaller, or not open yet. */
function drawPlaces(chance, figures, population) {
  let [before, now] = [0, 0];
  for (const [kind, { likely, dense }] of Object.entries(CENTRES)) {
    const isThere = population >= SMALLEST_TOWN && chance.happens(Math.min(0.97, (likely * population) / 60_000));
    const places = isThere ? fives(((LEAST_PLACES + (population / 1000) * dense) * chance.integer(60, 140)) / 100) : 0;
    figures[`${kind}/2019`] = places;
    now += places;
    before += chance.happens(0.9) ? fives((places * chance.integer(80, 100)) / 100) : 0;
  }
  figures['demo-places/2018'] = before;
  figures['demo-places/2019'] = now;
}

/** What does not add up: {indicator, code, value} of each EPCI, some of which are not known. */
export function drawDelays(world, chance) {
  return [...world.epci.values()].flatMap((epci) => {
    const size = Math.log10(Number(epci.population));
    const isRural = epci.kind === 'CC';
    return [
      drawn(chance, epci, 'demo-attente', isRural ? 0.12 : 0.01, size * 40 + chance.integer(-70, 90)),
      drawn(chance, epci, 'demo-medecins', 0.02, (isRural ? 28 : 36) + chance.integer(-14, 14)),
    ];
  });
}

function drawn(chance, epci, indicator, missing, tenths) {
  return { indicator, code: epci.code, value: chance.happens(missing) ? '' : (Math.round(tenths) / 10).toFixed(1) };
}

/** A whole number whose mean is the one given. */
function around(chance, mean) {
  const whole = Math.floor(mean);
  return whole + (chance.happens(mean - whole) ? 1 : 0);
}

function fives(places) {
  return 5 * Math.round(places / 5);
}
