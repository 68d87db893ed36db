import { endingSignal } from '../../console/ending-signal.ts';
import { describeError, UserError } from '../../console/user-error.ts';
import { keepRenewed } from '../../stack/keep-renewed.ts';
import { renewToken } from '../../stack/stores/service-token.ts';
import { backUp } from './back-up.ts';
import {
  readBackupConfig,
  readCertificateHost,
  readKeeperConfig,
  readRenewerConfig,
  readSetUpConfig,
  readUnsealConfig,
  readVaultConfig,
  type KeeperConfig,
} from './config.ts';
import { DECLARED } from './declared.gen.ts';
import { writeEnvFiles } from './env-files.ts';
import { folderSecrets } from './folder-secrets.ts';
import { renewCertificate, setUpCertificate, type Certifying } from './keep-certificate.ts';
import { keepUnsealed } from './keep-unsealed.ts';
import { kubeSecrets } from './kube-secrets.ts';
import { renewTokens } from './renew-tokens.ts';
import type { SecretKeeper } from './secret-keeper.ts';
import { setUpStores } from './set-up-stores.ts';
import { vaultTokensIn } from './vault-keepers.ts';

const log = (line: string) => console.log(`${new Date().toISOString()} ${line}`);

/** What it does, by its argument; without one it sets everything up. */
const MODES: Record<string, () => Promise<void>> = {
  'set-up': setUp,
  renew,
  'keep-renewed': keepTokensRenewed,
  unseal,
  backup,
};

const [mode = 'set-up'] = process.argv.slice(2);
try {
  const run = MODES[mode];
  if (!run) throw new UserError(`There is no ${mode}: ${Object.keys(MODES).join(', ')}`);
  await run();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}

async function setUp(): Promise<void> {
  const config = readSetUpConfig();
  const keeperConfig = readKeeperConfig();
  const keeper = keeperOf(keeperConfig);
  const timeoutMs = config.waitSeconds * 1000;
  // First, since it waits for nobody: what is ready by its Secrets has a certificate too.
  await withCertificate(keeper, setUpCertificate);
  await setUpStores({ config, keeper, declared: DECLARED, timeoutMs, log });
  const { folder } = keeperConfig;
  if (folder !== '') await writeEnvFiles(folder, keeper, DECLARED.services);
  log('everything is set up');
}

async function renew(): Promise<void> {
  const vault = readVaultConfig();
  const { services } = DECLARED;
  const keeper = keeperOf(readKeeperConfig());
  const tokens = vaultTokensIn(keeper, services, log);
  // Whatever becomes of the one, the other is done.
  await Promise.all([
    renewTokens({ vault, tokens, services, log }),
    withCertificate(keeper, renewCertificate),
  ]);
}

async function withCertificate(
  keeper: SecretKeeper,
  work: (certifying: Certifying) => Promise<void>,
): Promise<void> {
  const host = readCertificateHost();
  if (host !== undefined) await work({ host, keeper, log, now: new Date() });
}

async function keepTokensRenewed(): Promise<void> {
  const { vault, port } = readRenewerConfig();
  const { services } = DECLARED;
  const tokens = vaultTokensIn(keeperOf(readKeeperConfig()), services, log);
  await keepRenewed({
    services: services.flatMap(({ name, tokens: { vault: has } }) =>
      has === undefined ? [] : [name],
    ),
    // Read anew each time: the set-up changes one that has ended.
    renew: async (service) => renewToken(vault, (await tokens.read(service)) ?? ''),
    ...{ port, log, signal: endingSignal() },
  });
}

async function unseal(): Promise<void> {
  await keepUnsealed({ ...readUnsealConfig(), log, signal: endingSignal() });
}

async function backup(): Promise<void> {
  await backUp(readBackupConfig(), { services: DECLARED.services, log });
}

function keeperOf({ folder, cluster }: KeeperConfig) {
  return folder === '' ? kubeSecrets(cluster) : folderSecrets(folder);
}
