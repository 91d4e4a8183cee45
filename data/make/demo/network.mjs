// The fictitious network: which communes are engaged, and the first official of each.

import { VINTAGE } from '../lib/timeline.mjs';
import { addDays } from './random.mjs';
import { centralCommunes, sizeClass } from './world.mjs';

const COMMUNES = 214;
const UNKNOWN_DATES = 9;
const FORMER_COMMUNES = 12;
const LEAST_PER_REGION = 4;

// A mayor engaged before the commune merged: known from the samples, the others are drawn.
const CHATILLON_EN_MICHAILLE = { code: '01091', date: VINTAGE, from: '2018-09-20' };
const PARIS = '75056';
const MAYOTTE = ['97608', '97611', '97617'];
const SIGNING_COMMUNES = ['25056', '93048', PARIS];

/** Engaged communes as {shown, code, from, codeDate, mandate}: one official each, the first of the commune. */
export function drawNetwork(world, chance) {
  const former = drawFormerCommunes(world, chance);
  const fixed = new Set([...former.map((place) => place.shown), ...fixedCommunes(world)]);
  const others = [...fixed, ...drawByRegion(world, chance, fixed)].filter((code) => !former.some((place) => place.shown === code));
  const engaged = [...former, ...others.map((code) => drawEngagement(world, chance, code))];
  if (engaged.length !== COMMUNES) throw new Error(`${engaged.length} communes drawn, ${COMMUNES} wanted`);
  forgetDates(chance, engaged);
  return engaged;
}

/** Central cities of the metropoles, communes that sign a contract, Mayotte (whose population is unknown, so no quota). */
function fixedCommunes(world) {
  const central = centralCommunes(world, ['METRO', 'MET69']).map((commune) => commune.code);
  const signing = world.contracts.flatMap((contract) => contract.signatories).filter((row) => row.level === 'commune');
  return [...central, ...signing.map((row) => row.code), ...SIGNING_COMMUNES, ...MAYOTTE];
}

function drawFormerCommunes(world, chance) {
  const candidates = world.movements.filter((row) => isRecentAbsorption(row) && isTown(world.byCode.get(row.to_code)));
  const drawn = [];
  for (const row of chance.sample(candidates, candidates.length)) {
    const place = formerPlace(world, chance, { code: row.from_code, date: row.date });
    const sameRegion = drawn.filter((other) => regionOf(world, other) === regionOf(world, place));
    const isTaken = drawn.some((other) => other.shown === place.shown) || place.shown === '01033';
    if (!isTaken && sameRegion.length < 2) drawn.push(place);
    if (drawn.length === FORMER_COMMUNES - 1) break;
  }
  return [formerPlace(world, chance, CHATILLON_EN_MICHAILLE), ...drawn];
}

function isRecentAbsorption(row) {
  return row.kind === 'merge' && row.from_code !== row.to_code && row.date >= '2017-01-01' && row.date <= VINTAGE;
}

function isTown(commune) {
  return commune !== undefined && Number(commune.population) >= 4000;
}

function regionOf(world, place) {
  return world.byCode.get(place.shown).region;
}

function formerPlace(world, chance, { code, date, from }) {
  const day = from ?? chance.day(addDays(date, -300), addDays(date, -20));
  return { shown: world.timeline.shownFor(code, day), code, codeDate: day, from: day, mandate: 'maire' };
}

/** Communes drawn region by region: a least number each, the rest by population, so that every region is seen. */
function drawByRegion(world, chance, fixed) {
  const quotas = regionQuotas(world);
  return world.regions.flatMap((region) => {
    const ofRegion = world.communes.filter((commune) => commune.region === region.code);
    const already = ofRegion.filter((commune) => fixed.has(commune.code)).length;
    const missing = quotas.get(region.code) - already;
    if (missing < 0) throw new Error(`Region ${region.code}: ${already} fixed communes for ${quotas.get(region.code)} places`);
    return drawBySize(
      chance,
      ofRegion.filter((commune) => !fixed.has(commune.code)),
      missing,
    );
  });
}

function regionQuotas(world) {
  const drawn = world.regions.filter((region) => region.code !== '06');
  const quotas = new Map([['06', MAYOTTE.length]]);
  const shared = COMMUNES - MAYOTTE.length - LEAST_PER_REGION * drawn.length;
  const populations = new Map(drawn.map((region) => [region.code, populationOf(world, region.code)]));
  const total = [...populations.values()].reduce((sum, population) => sum + population, 0);
  const exact = drawn.map((region) => ({ code: region.code, share: (shared * populations.get(region.code)) / total }));
  for (const { code, share } of exact) quotas.set(code, LEAST_PER_REGION + Math.floor(share));
  // Largest remainders take the places that rounding down leaves.
  const left = COMMUNES - [...quotas.values()].reduce((sum, quota) => sum + quota, 0);
  const byRemainder = exact.sort((a, b) => (b.share % 1) - (a.share % 1) || (a.code < b.code ? -1 : 1));
  for (const { code } of byRemainder.slice(0, left)) quotas.set(code, quotas.get(code) + 1);
  return quotas;
}

function populationOf(world, region) {
  return world.communes.filter((commune) => commune.region === region).reduce((sum, commune) => sum + Number(commune.population), 0);
}

function drawBySize(chance, communes, size) {
  const classes = { town: [], small: [], village: [] };
  for (const commune of communes) classes[sizeClass(commune)].push(commune.code);
  const drawn = new Set();
  while (drawn.size < size) {
    const codes = classes[chance.weighted({ town: 60, small: 25, village: 15 })];
    if (codes.length > 0) drawn.add(chance.pick(codes));
  }
  return [...drawn];
}

function drawEngagement(world, chance, code) {
  const from = drawDay(chance);
  const isVillage = sizeClass(world.byCode.get(code)) === 'village';
  const weights = isVillage ? { maire: 9, adjoint: 1 } : { maire: 7, adjoint: 2, conseiller: 1 };
  const mandate = code === PARIS ? 'maire-arrondissement' : chance.weighted(weights);
  return { shown: code, code, codeDate: from, from, mandate };
}

/** The network grew: few in 2016, most in 2018 and 2019. */
function drawDay(chance) {
  const year = chance.weighted({ 2016: 1, 2017: 2, 2018: 4, 2019: 4 });
  return chance.day(`${year}-03-01`, `${year}-11-30`);
}

/** Some dates of engagement are unknown: the commune counts as engaged, its code is that of the vintage. */
function forgetDates(chance, engaged) {
  const candidates = engaged.filter((place) => place.code === place.shown && place.code !== PARIS);
  for (const place of chance.sample(candidates, UNKNOWN_DATES)) {
    place.from = '';
    place.codeDate = VINTAGE;
  }
}
