// events.csv and event-participants.csv: the fictitious life of the network, from its first meetings to the end of 2019.

import { addDays } from './random.mjs';
import { EXCHANGE_TOPICS, VISIT_PLACES } from './texts.mjs';
import { AS_OF, SOURCE } from './world.mjs';

const MEETINGS = 14;
const VISITS = 11;
const EXCHANGE_DAYS = 8;

/** {events, participants}: rows of both files. */
export function drawEvents(world, chance, network) {
  const drawn = [
    ...drawSignatures(world, chance, network),
    ...drawSteering(world, chance, network),
    ...drawMeetings(world, chance, network),
    ...drawVisits(world, chance, network),
    ...drawExchangeDays(world, chance, network),
  ].sort((a, b) => (`${a.date} ${a.title}` < `${b.date} ${b.title}` ? -1 : 1));
  const keyed = drawn.map((event, index) => ({ ...event, key: `DEMO-E${String(index + 1).padStart(3, '0')}` }));
  return { events: keyed.map(eventRow), participants: keyed.flatMap(participantRows) };
}

function eventRow({ present, ...event }) {
  return { ...event, source: SOURCE };
}

function participantRows({ key, date, present }) {
  return present.map((place) => ({ event: key, commune_code: place.code, code_date: date }));
}

/** Communes engaged on a day, under the code in force that day: those of communes that merged since only before the merger. */
function engagedOn(world, network, day) {
  return network.filter((place) => place.from !== '' && place.from <= day && world.timeline.aliveOn(day).has(place.code));
}

/** Communes engaged on the day, those of the same region first called. */
function called(world, chance, network, day, region, size) {
  const engaged = engagedOn(world, network, day);
  const near = engaged.filter((place) => world.byCode.get(place.shown).region === region);
  const far = engaged.filter((place) => !near.includes(place));
  const others = chance.sample(far, Math.max(0, Math.min(3, size - near.length)));
  return [...chance.sample(near, size), ...others];
}

function at(place, day) {
  return { place_level: 'commune', place_code: place.code, code_date: day };
}

/** Number of people present, more than there are communes; sometimes not counted. */
function attendance(chance, present, most) {
  return chance.happens(0.12) ? '' : present.length + chance.integer(4, most);
}

/** Signatures whose day is known from the public facts; those of an unknown day have no event. */
function drawSignatures(world, chance, network) {
  return world.contracts
    .filter((contract) => contract.signedOn !== '')
    .map((contract) => {
      const [signatory] = contract.signatories;
      const present = ofSignatory(world, network, signatory, contract.signedOn);
      return {
        kind: 'signature',
        title: `Signature du contrat territorial – ${signatory.name}`,
        date: contract.signedOn,
        place_level: signatory.level,
        place_code: signatory.code,
        code_date: contract.signedOn,
        participants: chance.integer(30, 80),
        contract: contract.key,
        present,
      };
    });
}

function drawSteering(world, chance, network) {
  return world.contracts.map((contract) => {
    const [signatory] = contract.signatories;
    const date = chance.day('2019-11-04', '2019-12-19');
    const present = ofSignatory(world, network, signatory, date);
    return {
      kind: 'meeting',
      title: `Comité de pilotage du contrat – ${signatory.name}`,
      date,
      place_level: signatory.level,
      place_code: signatory.code,
      code_date: date,
      participants: attendance(chance, present, 20),
      contract: contract.key,
      present,
    };
  });
}

/** Engaged communes that sign, or that are members of the EPCI that signs. */
function ofSignatory(world, network, signatory, day) {
  const isConcerned = (place) => place.code === signatory.code || world.byCode.get(place.shown).epci === signatory.code;
  return engagedOn(world, network, day).filter(isConcerned);
}

function drawMeetings(world, chance, network) {
  const regions = chance.sample(world.regions, MEETINGS);
  return regions.flatMap((region) => {
    const date = chance.day('2018-09-03', AS_OF);
    const present = called(world, chance, network, date, region.code, chance.integer(4, 9));
    if (present.length === 0) return [];
    const title = `Réunion régionale du réseau – ${region.name}`;
    return [
      { kind: 'meeting', title, date, ...at(present[0], date), participants: attendance(chance, present, 25), contract: '', present },
    ];
  });
}

function drawVisits(world, chance, network) {
  return Array.from({ length: VISITS }, (_, index) => {
    const date = chance.day('2017-10-02', '2019-12-13');
    const place = chance.pick(engagedOn(world, network, date));
    const title = `Visite de terrain : ${VISIT_PLACES[index % VISIT_PLACES.length]}`;
    const present = [place];
    return { kind: 'visit', title, date, ...at(place, date), participants: attendance(chance, present, 14), contract: '', present };
  });
}

function drawExchangeDays(world, chance, network) {
  return chance.sample(EXCHANGE_TOPICS, EXCHANGE_DAYS).map((topic) => {
    const date = chance.day('2018-03-05', addDays(AS_OF, -15));
    const present = chance.sample(engagedOn(world, network, date), chance.integer(6, 16));
    const title = `Journée d'échanges : ${topic}`;
    return {
      kind: 'exchange-day',
      title,
      date,
      ...at(present[0], date),
      participants: attendance(chance, present, 60),
      contract: '',
      present,
    };
  });
}
