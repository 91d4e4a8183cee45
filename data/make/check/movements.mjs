// Replaying the movements gives the number of communes published for each date.

import { countBy, groupBy } from '../lib/group.mjs';
import { aliveAfter } from '../lib/replay.mjs';

const ALIVE = {
  '1943-01-01': 38_140,
  '2018-01-01': 35_357,
  '2019-01-01': 34_970,
  '2020-01-01': 34_968,
  '2021-01-01': 34_965,
};
const KINDS = { creation: 72, merge: 5_611, recode: 905, removal: 6, rename: 1_349, split: 436 };

export function checkMovements(report, { movements, timelines, followed }) {
  const { commune: timeline, epci } = timelines;
  for (const [day, count] of Object.entries(ALIVE)) {
    report.total(`communes alive on ${day}`, timeline.aliveOn(day).size, count);
  }
  checkReplay(report, movements, timeline, followed);
  checkYear2019(report, timeline);
  checkRows(report, movements);
  report.rule(
    'Lille changes its code on 14 March 2020',
    epci.aliveOn('2020-03-13').has('245900410') && epci.aliveOn('2020-03-14').has('200093201') ? [] : ['245900410'],
  );
}

/** From 1943 forward, names and all: each row finds its commune alive under the name it gives. */
function checkReplay(report, movements, timeline, followed) {
  const ofCommunes = movements.filter((movement) => movement.level === 'commune');
  const until2019 = ofCommunes.filter((movement) => movement.date <= '2019-01-01');
  const made = aliveAfter(timeline.aliveOn('1943-01-01'), until2019);
  report.sameCodes('communes.csv and the movements from 1943 on', made, new Set(followed.map((commune) => commune.code)));
  report.rule('names follow one another', brokenNames(ofCommunes));
  const names = new Map(until2019.filter((row) => row.to_code !== '').map((row) => [row.to_code, row.to_name]));
  report.rule(
    'last names are those of 2019',
    followed.filter(({ code, name }) => names.has(code) && names.get(code) !== name).map((commune) => commune.code),
  );
}

function brokenNames(movements) {
  const names = new Map();
  const broken = [];
  for (const rows of groupBy(movements, (movement) => movement.date).values()) {
    for (const { date, from_code, from_name } of rows) {
      if (names.has(from_code) && names.get(from_code) !== from_name) broken.push(`${date} ${from_code}`);
    }
    for (const { to_code, to_name } of rows) {
      if (to_code !== '') names.set(to_code, to_name);
    }
  }
  return broken;
}

function checkYear2019(report, timeline) {
  const [before, after] = [timeline.aliveOn('2018-01-01'), timeline.aliveOn('2019-01-01')];
  const gone = [...before].filter((code) => !after.has(code));
  report.total('codes of 2018 that are gone in 2019', gone.length, 387);
  report.total('of which on 1 January 2019', gone.filter((code) => timeline.aliveOn('2018-12-31').has(code)).length, 386);
  report.total('codes of 2019 that are new', [...after].filter((code) => !before.has(code)).length, 0);
  report.rule(
    'each code that is gone leads to one of 2019',
    gone.filter((code) => !after.has(timeline.shownFor(code, '2018-01-01'))),
  );
}

function checkRows(report, movements) {
  const ofCommunes = movements.filter((movement) => movement.level === 'commune');
  const kinds = countBy(movements, (movement) => movement.kind);
  for (const [kind, count] of Object.entries(KINDS)) report.total(`movements of kind ${kind}`, kinds.get(kind) ?? 0, count);
  report.rule(
    'no other kind',
    [...kinds.keys()].filter((kind) => !(kind in KINDS)),
  );
  const results = countBy(ofCommunes, (row) => `${row.date} ${row.from_code}`);
  const parts = countBy(ofCommunes, (row) => `${row.date} ${row.to_code}`);
  const agrees = (row) => {
    const [split, merged] = [results.get(`${row.date} ${row.from_code}`) > 1, parts.get(`${row.date} ${row.to_code}`) > 1];
    const same = row.from_code === row.to_code;
    const rules = {
      merge: merged && !split,
      split: split && !merged,
      rename: same && row.from_name !== row.to_name && !split && !merged,
      recode: !same && !split && !merged,
      creation: row.from_code === '' && row.to_code !== '',
      removal: row.from_code !== '' && row.to_code === '',
    };
    return rules[row.kind];
  };
  report.rule(
    'each kind agrees with its rows',
    ofCommunes.filter((row) => !agrees(row)).map((row) => `${row.date} ${row.from_code} ${row.to_code}`),
  );
}
