// data/cog/: communes, EPCI, departements, regions and arrondissements municipaux in force on 1 January 2019.

import { writeCsv } from './lib/csv.mjs';
import { openPackage } from './lib/packages.mjs';

const read = openPackage('cog');
const objects = read('data/communes.json');
const groupings = read('data/epci.json');
const populations = populationByCommune();

writeCommunes();
writeEpci();
writeDepartements();
writeRegions();
writeArrondissements();

/**
 * Population of 2016 by commune. The 0.7.0 package gives a commune born of a merger on 1 January 2019 the population of its chief
 * town only (Les Sables-d'Olonne 14 233 instead of 43 219); the 0.4.0 package, same year and same source, gives that of the whole,
 * and its sums agree with the populations of the EPCI.
 */
function populationByCommune() {
  const communes = openPackage('population')('data/communes.json').filter(isCommune);
  return new Map(communes.map((commune) => [commune.code, commune.population]));
}

function isCommune(object) {
  return object.type === 'commune-actuelle';
}

function writeCommunes() {
  const epciOf = new Map(groupings.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code])));
  const rows = objects.filter(isCommune).map((commune) => ({
    code: commune.code,
    name: commune.nom,
    departement: commune.departement ?? null,
    region: commune.region ?? null,
    epci: epciOf.get(commune.code) ?? null,
    population: populations.get(commune.code) ?? null,
    collectivity: commune.collectiviteOutremer?.code ?? null,
  }));
  const columns = ['code', 'name', 'departement', 'region', 'epci', 'population', 'collectivity'];
  writeCsv('cog/communes.csv', columns, rows, ['code']);
}

function writeEpci() {
  const rows = groupings.map((epci) => ({
    code: epci.code,
    name: epci.nom,
    kind: epci.type,
    population: epci.populationMunicipale,
  }));
  writeCsv('cog/epci.csv', ['code', 'name', 'kind', 'population'], rows, ['code']);
}

function writeDepartements() {
  const rows = read('data/departements.json').map((departement) => ({
    code: departement.code,
    name: departement.nom,
    region: departement.region,
    chef_lieu: departement.chefLieu,
  }));
  writeCsv('cog/departements.csv', ['code', 'name', 'region', 'chef_lieu'], rows, ['code']);
}

function writeRegions() {
  const rows = read('data/regions.json').map((region) => ({ code: region.code, name: region.nom, chef_lieu: region.chefLieu }));
  writeCsv('cog/regions.csv', ['code', 'name', 'chef_lieu'], rows, ['code']);
}

function writeArrondissements() {
  const rows = objects
    .filter((object) => object.type === 'arrondissement-municipal')
    .map((object) => ({ code: object.code, name: object.nom, commune: object.commune, population: object.population }));
  writeCsv('cog/arrondissements-municipaux.csv', ['code', 'name', 'commune', 'population'], rows, ['code']);
}
