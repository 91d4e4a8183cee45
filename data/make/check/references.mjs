// Every code is in force on its code_date, every key leads somewhere, every word of an enumeration is known.

const WORDS = {
  mandate: ['maire', 'adjoint', 'conseiller', 'president-epci', 'maire-arrondissement'],
  level: ['commune', 'epci'],
  contractStatus: ['talks', 'preparation', 'letter', 'deliberation', 'signed', 'renewed', 'ended'],
  stage: ['planned', 'committed', 'paid'],
  field: ['acces-droits', 'langue', 'sante', 'emploi', 'logement', 'culture-sport', 'mobilisation', 'gouvernance'],
  actionStatus: ['planned', 'started', 'done', 'late', 'abandoned'],
  eventKind: ['meeting', 'visit', 'exchange-day', 'signature'],
};

export function checkReferences(report, world) {
  checkCodes(report, world);
  checkKeys(report, world);
  checkWords(report, world);
  report.total('contracts', world.contracts.length, 17);
  report.total('contracts of 2019', world.contracts.filter((contract) => contract.year === '2019').length, 10);
}

function checkCodes(report, world) {
  const uses = [
    ...world.signatories.map((row) => [row.contract, row.level, row.code, row.code_date]),
    ...world.statuses.filter((row) => row.date !== '').map((row) => [row.contract, row.level, row.code, row.date]),
    ...world.engagements.map((row) => [row.key, 'commune', row.commune_code, row.code_date]),
    ...world.actions.map((row) => [row.key, row.place_level, row.place_code, row.code_date]),
    ...world.events.map((row) => [row.key, row.place_level, row.place_code, row.code_date]),
    ...world.participants.map((row) => [row.event, 'commune', row.commune_code, row.code_date]),
  ];
  const wrong = uses.filter(([, level, code, day]) => !isDay(day) || !world.timelines[level].aliveOn(day).has(code));
  report.rule(
    `${uses.length} codes are in force on their date`,
    wrong.map((use) => use.join(' ')),
  );
}

function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function checkKeys(report, world) {
  const contracts = new Set(world.contracts.map((row) => row.contract));
  const events = new Set(world.events.map((row) => row.key));
  const signatories = new Set(world.signatories.map((row) => `${row.contract} ${row.code}`));
  const named = [...world.signatories, ...world.statuses, ...world.fundings, ...world.actions, ...world.events];
  report.rule(
    'each contract named is known',
    named.map((row) => row.contract).filter((key) => key !== '' && !contracts.has(key)),
  );
  report.rule(
    'each contract has a signatory',
    [...contracts].filter((key) => !world.signatories.some((row) => row.contract === key)),
  );
  report.rule(
    'each status is that of a signatory',
    world.statuses.map((row) => `${row.contract} ${row.code}`).filter((pair) => !signatories.has(pair)),
  );
  report.rule(
    'each event with participants is known',
    world.participants.map((row) => row.event).filter((key) => !events.has(key)),
  );
  for (const file of ['engagements', 'actions', 'events']) {
    const keys = world[file].map((row) => row.key);
    report.total(`different keys of ${file}`, new Set(keys).size, keys.length);
  }
}

function checkWords(report, world) {
  const used = {
    mandate: world.engagements.map((row) => row.mandate),
    level: [...world.signatories.map((row) => row.level), ...[...world.actions, ...world.events].map((row) => row.place_level)],
    contractStatus: world.statuses.map((row) => row.status),
    stage: world.fundings.map((row) => row.stage),
    field: world.actions.map((row) => row.field),
    actionStatus: world.actions.map((row) => row.status),
    eventKind: world.events.map((row) => row.kind),
  };
  for (const [name, words] of Object.entries(used)) {
    report.rule(
      `words of ${name}`,
      words.filter((word) => !WORDS[name].includes(word)),
    );
  }
}
