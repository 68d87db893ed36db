import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkoutRoot } from '../stack/layout.ts';

/** Where chance spreads pauses, so that not all come back at once; nothing that anybody could guess. */
const PACE = [
  'frontend/src/features/registration/queries/use-registration.ts',
  'frontend/src/features/scoring/outbox/the-outbox.ts',
  'services/gateway/middleware/count-request.ts',
  'services/gateway/proxy/take-body.ts',
];

it('what nobody may guess comes of node:crypto: Math.random spreads pauses, and does no more', () => {
  const sources = globSync('{services,frontend/src}/**/*.{ts,vue}', { cwd: checkoutRoot }).filter(
    (file) => !/(^|\/)node_modules\/|\.test\.ts$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(1000);
  const byChance = (file: string) =>
    readFileSync(join(checkoutRoot, file), 'utf8').includes('Math.random');
  expect(sources.filter(byChance).sort()).toEqual(PACE);
});
