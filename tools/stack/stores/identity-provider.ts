import { join } from 'node:path';
import { vaultAddress } from '../ports.ts';
import { probeHttp } from '../probe.ts';
import { addressOf } from '../stack-file.ts';
import { storeChild } from './store-child.ts';
import type { Store } from './store.ts';
import { vaultApi } from './vault-api.ts';
import { readSecret } from './vault-secret.ts';

/** An OpenID provider with test people, in place of the club's own. */
export const identityProvider: Store = {
  name: 'identity-provider',
  parts: [],
  dataDirectory: ({ directory }) => join(directory, 'identity-provider'),
  afterSetUp: true,
  prepare: async (context) => {
    const { layout, ports, secrets } = context;
    const call = vaultApi(vaultAddress(ports), secrets.vault?.rootToken);
    const { fields } = await readSecret(call, 'auth');
    const port = String(ports['identity-provider']);
    const directory = identityProvider.dataDirectory(layout);
    return storeChild('identity-provider', context, {
      command: process.execPath,
      args: [
        ...['tools/identity-provider/main.ts', '--port', port, '--directory', directory],
        ...['--redirect', `${addressOf(ports)}/api/v1/auth/oidc/callback`],
      ],
      input: JSON.stringify({ clientSecret: fields['oidcClientSecret'] }),
      health: () => probeHttp(`http://127.0.0.1:${port}/.well-known/openid-configuration`),
    });
  },
};
