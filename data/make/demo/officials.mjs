// engagements.csv: the officials of the fictitious network, those in office and those whose mandate ended. No person is named.

import { addDays } from './random.mjs';
import { AS_OF, SOURCE, sizeClass } from './world.mjs';

const OFFICIALS = 260;
const ENDED_MANDATES = 14;
const PARIS_18E = '75118';

/** Rows of engagements.csv: the first official of each commune, those before and beside. */
export function engagementRows(world, chance, network) {
  const ended = endedMandates(chance, network);
  const beside = officialsBeside(world, chance, network, OFFICIALS - network.length - ended.length);
  return [...network, ...ended, ...beside].sort(byPlace).map((official, index) => ({
    key: keyOf(official, index + 1),
    mandate: official.mandate,
    commune_code: official.code,
    code_date: official.codeDate,
    from: official.from,
    to: official.to ?? '',
    source: SOURCE,
  }));
}

function keyOf(official, number) {
  const place = official.mandate === 'maire-arrondissement' ? PARIS_18E : official.code;
  return `DEMO-${String(number).padStart(3, '0')}-${place}`;
}

function byPlace(a, b) {
  const order = (official) => `${official.shown} ${official.from} ${official.mandate}`;
  return order(a) < order(b) ? -1 : 1;
}

/** Mayors whose mandate ended before the one of today engaged, sometimes with a gap in which nobody was. */
function endedMandates(chance, network) {
  const candidates = network.filter((place) => place.from >= '2018-01-01' && place.mandate === 'maire' && place.code === place.shown);
  return chance.sample(candidates, ENDED_MANDATES).map((place) => {
    const to = addDays(place.from, -chance.integer(0, 150));
    const from = addDays(to, -chance.integer(180, 560));
    return { ...place, codeDate: from, from, to };
  });
}

/** Further officials of the same communes, engaged after the first and still in office. */
function officialsBeside(world, chance, network, size) {
  const candidates = network.filter((place) => place.from !== '' && place.from < '2019-09-01' && place.code === place.shown);
  const towns = candidates.filter((place) => sizeClass(world.byCode.get(place.code)) !== 'village');
  const communes = chance.sample(towns, size - 8);
  // Eight communes have three officials.
  return [...communes, ...communes.slice(0, 8)].map((place, index) => {
    const from = chance.day(place.from, addDays(AS_OF, -40));
    const mandate = index < 3 ? 'president-epci' : chance.weighted({ adjoint: 3, conseiller: 2 });
    return { ...place, mandate, codeDate: from, from };
  });
}
