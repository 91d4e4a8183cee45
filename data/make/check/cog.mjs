// Facts of the official geographic code of 1 January 2019.

const NO_POPULATION_IN_MAYOTTE = 17;
const ISLANDS_WITHOUT_EPCI = ['22016', '29083', '29155', '85113'];
// Population municipale of 2016, France without Mayotte.
const POPULATION = 66_361_658;

export function checkCog(report, world) {
  const { communes, followed, epci, departements, regions, arrondissements } = world;
  report.total('communes of metropolitan France and the departements', followed.length, 34_970);
  report.total('communes of the collectivities', communes.length - followed.length, 94);
  report.total('EPCI', epci.length, 1_259);
  report.total('METRO', epci.filter((one) => one.kind === 'METRO').length, 21);
  report.total('MET69', epci.filter((one) => one.kind === 'MET69').length, 1);
  report.total('departements', departements.length, 101);
  report.total('regions', regions.length, 18);
  report.total('arrondissements municipaux', arrondissements.length, 45);
  checkNesting(report, world);
  checkPopulations(report, world);
}

function checkNesting(report, { communes, followed, epci, departements, regions, arrondissements }) {
  const codes = new Set(followed.map((commune) => commune.code));
  const regionOf = new Map(departements.map((departement) => [departement.code, departement.region]));
  const known = { epci: codesOf(epci), region: codesOf(regions) };
  const belongs = (commune) => regionOf.get(commune.departement) === commune.region && known.region.has(commune.region);
  report.rule(
    'codes of communes are unique',
    communes.filter(isRepeated()).map((commune) => commune.code),
  );
  report.rule('each commune is in a departement of its region', broken(followed, belongs));
  report.rule(
    'each code begins with its departement',
    broken(followed, (commune) => commune.code.startsWith(commune.departement)),
  );
  report.sameCodes('communes without EPCI', codesOf(followed.filter((commune) => commune.epci === '')), new Set(ISLANDS_WITHOUT_EPCI));
  report.rule(
    'each EPCI of a commune is known',
    broken(followed, (commune) => commune.epci === '' || known.epci.has(commune.epci)),
  );
  report.sameCodes('EPCI with members', new Set(followed.map((commune) => commune.epci).filter(Boolean)), known.epci);
  report.rule(
    'each chef-lieu is a commune',
    broken([...departements, ...regions], (one) => codes.has(one.chef_lieu)),
  );
  report.rule(
    'each arrondissement is in Paris, Lyon or Marseille',
    broken(arrondissements, (one) => ['75056', '69123', '13055'].includes(one.commune)),
  );
}

function checkPopulations(report, { followed, epci, arrondissements }) {
  const unknown = followed.filter((commune) => commune.population === '');
  report.rule(
    'only Mayotte has no population',
    unknown.filter((commune) => commune.departement !== '976').map((commune) => commune.code),
  );
  report.total('communes without population', unknown.length, NO_POPULATION_IN_MAYOTTE);
  report.total('population of the communes', sumOf(followed), POPULATION);
  const outsideMayotte = epci.filter((one) => !unknown.some((commune) => commune.epci === one.code));
  const members = (one) => followed.filter((commune) => commune.epci === one.code);
  report.rule(
    'each EPCI outside Mayotte has the population of its communes',
    broken(outsideMayotte, (one) => sumOf(members(one)) === Number(one.population)),
  );
  const whole = followed.filter((commune) => arrondissements.some((one) => one.commune === commune.code));
  const parts = (commune) => arrondissements.filter((one) => one.commune === commune.code);
  report.rule(
    'Paris, Lyon and Marseille have the population of their arrondissements',
    broken(whole, (one) => sumOf(parts(one)) === Number(one.population)),
  );
}

function codesOf(rows) {
  return new Set(rows.map((row) => row.code));
}

function broken(rows, holds) {
  return rows.filter((row) => !holds(row)).map((row) => row.code);
}

function isRepeated() {
  const seen = new Set();
  return ({ code }) => seen.has(code) || !seen.add(code);
}

function sumOf(rows) {
  return rows.reduce((sum, row) => sum + Number(row.population), 0);
}
