import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { UserError } from '../console/user-error.ts';
import { SERVICES } from '../services/declared.ts';
import { operatorSettings } from '../services/operator-settings.ts';

/**
 * Takes what a file such as `.env.example` sets into the environment, unless it is set there already.
 * @throws UserError that names what nobody can set so
 */
export async function loadSettingsFile(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const known = new Set((await operatorSettings(SERVICES)).map(({ name }) => name));
  const unknown = Object.keys(parseEnv(readFileSync(file, 'utf8'))).filter(
    (name) => !known.has(name),
  );
  if (unknown.length > 0) {
    throw new UserError(`${file}: ${unknown.join(', ')} is nothing to set; see .env.example`);
  }
  process.loadEnvFile(file);
}
