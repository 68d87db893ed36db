import { policyOf } from '../stack/stores/service-token.ts';
import type { VaultCall } from '../stack/stores/vault-api.ts';

interface TokenInfo {
  data: { accessor: string; policies: string[] };
}

/** Revokes every token of a service but this one. @returns how many */
export async function revokeOthers(
  vault: VaultCall,
  service: string,
  token: string,
): Promise<number> {
  const kept = await vault<TokenInfo>('POST', 'auth/token/lookup', { token });
  const { body } = await vault<{ data: { keys: string[] } }>('LIST', 'auth/token/accessors');
  let revoked = 0;
  for (const accessor of body.data.keys) {
    if (accessor === kept.body.data.accessor) continue;
    // One that has ended since the list was made answers 400, 403 or 404.
    const info = await vault<Partial<TokenInfo>>(
      'POST',
      'auth/token/lookup-accessor',
      { accessor },
      [400, 403, 404],
    );
    if (!info.body.data?.policies.includes(policyOf(service))) continue;
    await vault('POST', 'auth/token/revoke-accessor', { accessor });
    revoked += 1;
  }
  return revoked;
}
