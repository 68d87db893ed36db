import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { UserError } from '../console/user-error.ts';
import { examine } from '../doctor/examine.ts';
import { SERVICES } from '../services/declared.ts';

/** `npm run doctor [-- <file>]`: whether a real club could run with these settings. */
export async function runDoctor([file = '.env']: string[]): Promise<number> {
  if (!existsSync(file)) {
    throw new UserError(
      `${file} is not there. Copy .env.example to it, set what a club needs, and ask again.`,
    );
  }
  const given = parseEnv(readFileSync(file, 'utf8')) as Record<string, string>;
  const { looked, findings } = await examine(SERVICES, given);
  for (const { need, setting, text } of findings) {
    console.log(`${need.padEnd(6)}  ${setting} ${text}.`);
  }
  const wrong = findings.filter(({ need }) => need === 'must').length;
  const doubtful = findings.length - wrong;
  console.log(
    `${looked} settings: ${wrong} must be changed, ${doubtful} should be looked at. docs/production.md tells of each.`,
  );
  return wrong === 0 ? 0 : 1;
}
