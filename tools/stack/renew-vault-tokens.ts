import { createServer } from 'node:http';
import { layoutOf } from './layout.ts';
import { vaultAddress } from './ports.ts';
import { readStackFile } from './stack-file.ts';
import { fileTokens, renewToken } from './stores/service-token.ts';
import { startRenewal } from './token-renewal.ts';

/**
 * The process `vault-renewer`: keeps the services' Vault tokens alive, each with itself, and says in
 * GET / whether it could. Its arguments are the directory of the stack and the services.
 */
const [directory, ...services] = process.argv.slice(2);
const layout = layoutOf(directory);
const stack = await readStackFile(layout);
if (!stack) throw new Error(`There is no stack in ${layout.directory}`);
const vault = vaultAddress(stack.ports);
const port = stack.ports['vault-renewer'] ?? 0;
const tokens = fileTokens(layout);

const renewals = services.map((service) =>
  startRenewal({
    name: service,
    // Read anew each time: a rotation changes it.
    renew: async () => renewToken(vault, (await tokens.read(service)) ?? ''),
    log: (line) => console.log(`${new Date().toISOString()} ${line}`),
  }),
);

const server = createServer((_, response) => {
  const faults = renewals.flatMap(({ fault }) => fault ?? []);
  response.writeHead(faults.length === 0 ? 200 : 503).end(faults.join('; ') || 'ok');
}).listen(port, '127.0.0.1');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    for (const renewal of renewals) renewal.stop();
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
