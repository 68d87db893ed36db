import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';

const read = (file: string) => readFileSync(join(checkoutRoot, file), 'utf8');

interface Locked {
  link?: boolean;
  integrity?: string;
  resolved?: string;
}
const locked = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> })
  .packages;
const packages = Object.entries(locked).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
);

describe('what is installed', () => {
  it('is what was taken, by its SHA-512, and from nowhere but the registry', () => {
    expect(packages.length).toBeGreaterThan(500);
    const wrong = packages.filter(
      ([, { integrity, resolved = 'https://registry.npmjs.org/' }]) =>
        !integrity?.startsWith('sha512-') || !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('runs no script of its own', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('is named by one version each', () => {
    const files = [
      'package.json',
      ...globSync('{services/*,frontend}/package.json', { cwd: checkoutRoot }),
    ];
    const named = files.flatMap((file) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(file)) as Record<
        string,
        Record<string, string>
      >;
      return Object.entries({ ...dependencies, ...devDependencies });
    });
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('is installed by pipelines as it is locked', () => {
    const pipelines = globSync(['.github/workflows/*.yml', 'deploy/*.yml'], { cwd: checkoutRoot });
    const installs = pipelines.flatMap((file) => read(file).match(/npm (ci|install|i)\b.*/g) ?? []);
    expect(installs.length).toBeGreaterThan(2);
    expect(installs.filter((install) => !install.startsWith('npm ci'))).toEqual([]);
  });
});
