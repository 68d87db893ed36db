import { join } from 'node:path';
import { vaultAddress } from '../ports.ts';
import { probeHttp } from '../probe.ts';
import { storeChild } from './store-child.ts';
import type { Store } from './store.ts';
import { vaultApi } from './vault-api.ts';
import { readSecret, type StoredSecret } from './vault-secret.ts';

/** Takes every mail of the stack and shows it, in place of a mail provider. */
export const mailSink: Store = {
  name: 'mail-sink',
  parts: [],
  dataDirectory: ({ directory }) => join(directory, 'mail'),
  afterSetUp: true,
  prepare: async (context) => {
    const { layout, ports, secrets, services } = context;
    const call = vaultApi(vaultAddress(ports), secrets.vault?.rootToken);
    const senders = services.filter(({ outside = [] }) => outside.includes('mail-sink'));
    const logins = senders.map(async ({ name }) => loginOf(await readSecret(call, name)));
    return storeChild('mail-sink', context, {
      command: process.execPath,
      args: [
        ...['tools/mail-sink/main.ts', '--directory', mailSink.dataDirectory(layout)],
        ...['--smtp', String(ports['smtp']), '--http', String(ports['mail-sink'])],
      ],
      input: JSON.stringify(await Promise.all(logins)),
      health: () => probeHttp(`http://127.0.0.1:${ports['mail-sink']}/health`),
    });
  },
};

function loginOf({ fields }: StoredSecret) {
  return { user: fields['smtpUser'], password: fields['smtpPassword'] };
}
