import { checkDeclarations } from '../services/check-declarations.ts';
import { SERVICES } from '../services/declared.ts';
import { channels } from './channels.ts';
import { errorCodes } from './error-codes.ts';
import { policy } from './policy.ts';

/**
 * What the code of every service imports, path → content: written first, so that the routes from
 * which all else is made can be loaded with a code or a permission that is new.
 * @throws Error that names what does not fit in the declarations
 */
export function contractFiles(): Map<string, string> {
  const faults = checkDeclarations(SERVICES);
  if (faults.length > 0) throw new Error(`service.ts: ${faults.join('; ')}`);
  return new Map([
    ['services/contracts/policy.gen.ts', policy(SERVICES)],
    ['services/contracts/error-codes.gen.ts', errorCodes(SERVICES)],
    ['services/contracts/channels.gen.ts', channels(SERVICES)],
  ]);
}
