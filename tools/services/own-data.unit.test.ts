import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWN_DATA_PATH } from '@golfroundpro/shared/own-data/own-data-path.ts';
import { routesOf } from '@golfroundpro/shared/service/declaration.ts';
import { SERVICES } from './declared.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A column that says of whom a row is, as the tables of the services have them. */
const OF_SOMEBODY = /\b(\w+_id|email|\w+_by)\s+(uuid|text)\b/g;
const NOBODY = /^(round|course|player|session|tee|note|job|credential|entry)_id$/;

function columnsOf(name: string): string[] {
  return globSync(`services/${name}/db/migrations/*.ts`, { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(OF_SOMEBODY)]
      .map(([, column]) => column!)
      .filter((column) => !NOBODY.test(column)),
  );
}

describe.each(SERVICES.map((service) => [service.name, service] as const))(
  '%s',
  (name, service) => {
    it('declares that it holds something of people where its tables do', () => {
      const columns = columnsOf(name);
      if (!service.ownData) expect(columns).toEqual([]);
      // What is in Redis alone has no columns.
      else if (service.postgres) expect(columns).not.toEqual([]);
    });

    it('tells them of it where it declares so', async () => {
      const routes = await routesOf(service);
      const told = routes.filter(({ path }) => path === OWN_DATA_PATH);
      const expected = { method: 'get', auth: 'user', internal: true };
      expect(told).toEqual(service.ownData ? [expect.objectContaining(expected)] : []);
    });
  },
);
