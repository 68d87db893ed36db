import { endingSignal } from '../console/ending-signal.ts';
import { keepRenewed } from './keep-renewed.ts';
import { layoutOf } from './layout.ts';
import { vaultAddress } from './ports.ts';
import { readStackFile } from './stack-file.ts';
import { fileTokens, renewToken } from './stores/service-token.ts';

/**
 * The process `vault-renewer`: keeps the services' Vault tokens alive, each with itself, and says in
 * GET / whether it could. Its arguments are the directory of the stack and the services.
 */
const [directory, ...services] = process.argv.slice(2);
const layout = layoutOf(directory);
const stack = await readStackFile(layout);
if (!stack) throw new Error(`There is no stack in ${layout.directory}`);
const vault = vaultAddress(stack.ports);
const tokens = fileTokens(layout);

await keepRenewed({
  services,
  // Read anew each time: a rotation changes it.
  renew: async (service) => renewToken(vault, (await tokens.read(service)) ?? ''),
  port: stack.ports['vault-renewer'] ?? 0,
  log: (line) => console.log(`${new Date().toISOString()} ${line}`),
  signal: endingSignal(),
});
