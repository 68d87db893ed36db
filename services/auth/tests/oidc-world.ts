import { randomBytes } from 'node:crypto';
import { makeTestProvider, type TestProvider, type TypedPerson } from './oidc-browser.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

/** Auth with a provider of its own, which runs, and what its tables say of a user. */
export interface OidcWorld {
  auth: TestAuth;
  provider: TestProvider;
  auditOf: (userId: string) => Promise<{ action: string; detail: object }[]>;
  linksOf: (userId: string) => Promise<object[]>;
  sessionsOf: (userId: string) => Promise<{ methods: string[]; complete: boolean }[]>;
  stop: () => Promise<void>;
}

export async function startOidcWorld(
  changed: Parameters<typeof startAuth>[0] = {},
): Promise<OidcWorld> {
  const provider = await makeTestProvider();
  await provider.start();
  const auth = await startAuth({ oidc: provider.config, ...changed });
  return {
    auth,
    provider,
    auditOf: (userId) =>
      auth.rows(`SELECT action, detail FROM audit_entry WHERE user_id = '${userId}' ORDER BY id`),
    linksOf: (userId) =>
      auth.rows(`SELECT issuer FROM external_identity WHERE user_id = '${userId}'`),
    sessionsOf: (userId) =>
      auth.rows(
        `SELECT methods, authenticated_at IS NOT NULL AS complete FROM session
         WHERE user_id = '${userId}' ORDER BY created_at`,
      ),
    stop: async () => {
      await auth.stop();
      await provider.stop();
    },
  };
}

/** Somebody whom neither side knows yet, as they type themselves in at the provider. */
export function somebody(changed: Partial<TypedPerson> = {}): TypedPerson {
  const email = `${randomBytes(6).toString('hex')}@identity.example`;
  return { name: 'Ann Golfer', email, verified: true, ...changed };
}
