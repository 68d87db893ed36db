import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canReach } from './database-user.ts';

const stranger = { uid: 54_321, gid: 54_321 };

it('tells whether every folder on the way is open, those not made yet included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golfroundpro-reach-'));
  chmodSync(folder, 0o755);
  expect(canReach(folder, stranger)).toBe(true);
  expect(canReach(join(folder, 'not/made/yet'), stranger)).toBe(true);
  chmodSync(folder, 0o700);
  expect(canReach(folder, stranger)).toBe(false);
  expect(canReach(join(folder, 'not/made/yet'), stranger)).toBe(false);
});
