import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { loadSettingsFile } from './load-settings-file.ts';
import { setByOperator } from './set-by-operator.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
const file = join(folder, '.env');
afterEach(() => {
  vi.unstubAllEnvs();
  for (const name of ['OIDC_NAME', 'STEP_UP_SECONDS']) delete process.env[name];
});
afterAll(() => rmSync(folder, { recursive: true }));

it('sets what the environment has not, before what the declaration gives', async () => {
  vi.stubEnv('LOG_LEVEL', 'warn');
  writeFileSync(file, 'LOG_LEVEL=debug\nOIDC_NAME="next door"\nSTEP_UP_SECONDS=60\n');
  await loadSettingsFile(file);
  expect(process.env).toMatchObject({ LOG_LEVEL: 'warn', STEP_UP_SECONDS: '60' });
  expect(setByOperator('auth', process.env)).toEqual({ LOG_LEVEL: 'warn', OIDC_NAME: 'next door' });
  expect(setByOperator('round', process.env)).toEqual({ LOG_LEVEL: 'warn' });
});

it('refuses what is nothing to set, and sets nothing then', async () => {
  writeFileSync(file, 'STEP_UP_SECONDS=60\nSTEP_UP_SECOND=60\nPORT=1\n');
  const refused = `${file}: PORT, STEP_UP_SECOND is nothing to set; see .env.example`;
  await expect(loadSettingsFile(file)).rejects.toThrow(refused);
  expect(process.env).not.toHaveProperty('STEP_UP_SECONDS');
});

it('needs no file', async () => {
  await expect(loadSettingsFile(join(folder, 'none'))).resolves.toBeUndefined();
});
