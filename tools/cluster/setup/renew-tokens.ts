import { messageOf, UserError } from '../../console/user-error.ts';
import { renewToken, type TokenKeeper } from '../../stack/stores/service-token.ts';
import type { DeclaredService } from './declared.ts';
import type { Log } from './secret-keeper.ts';

/** What is renewed, and where. */
export interface Renewal {
  vault: string;
  tokens: TokenKeeper;
  services: DeclaredService[];
  log: Log;
}

/**
 * Renews the Vault token of every service, each with itself.
 * @throws UserError that names those that could not be renewed
 */
export async function renewTokens({ vault, tokens, services, log }: Renewal): Promise<void> {
  const faults: string[] = [];
  for (const { name } of services.filter((service) => service.tokens.vault !== undefined)) {
    try {
      const seconds = await renewToken(vault, (await tokens.read(name)) ?? '');
      log(`${name}: renewed for ${seconds} s`);
    } catch (error) {
      faults.push(`${name}: not renewed: ${messageOf(error)}`);
    }
  }
  if (faults.length > 0) throw new UserError(faults.join('\n'));
}
