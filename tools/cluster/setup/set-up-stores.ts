import { auditedOf, queuedOf } from '../../services/uses.ts';
import { randomSecret } from '../../stack/random-secret.ts';
import { causesOf } from '../../console/user-error.ts';
import { connectClient } from '../../stack/connect-client.ts';
import { setUpDatabase, type Superuser } from '../../stack/stores/database-setup.ts';
import { openVault, unsealVault } from '../../stack/stores/open-vault.ts';
import type { ServiceLogin } from '../../stack/stores/service-login.ts';
import { setUpVault } from '../../stack/stores/vault-setup.ts';
import { createTopics, kafkaAdmin } from '../../stack/topics.ts';
import { DATA_LAYER } from '../../generate/charts/layer.ts';
import { awaitStore, reasonOf, type Waiting } from './await-store.ts';
import type { SetUpConfig } from './config.ts';
import type { Declared } from './declared.ts';
import { makeTokens } from './make-tokens.ts';
import { keepOnce, type SecretKeeper } from './secret-keeper.ts';
import { vaultKeysIn, vaultTokensIn } from './vault-keepers.ts';

/** What the set-up works with. */
export interface SetUp extends Waiting {
  config: SetUpConfig;
  keeper: SecretKeeper;
  declared: Declared;
}

/**
 * Makes all that services find in a cluster, where it is missing: tokens, secrets, logins and schemas, topics. What
 * is there stays as it is.
 */
export async function setUpStores(setUp: SetUp): Promise<void> {
  const { keeper, declared, log } = setUp;
  const place = { namespace: DATA_LAYER, name: 'postgres-superuser' };
  // Before anything is waited for: PostgreSQL begins with it.
  const fields = { password: randomSecret() };
  const { password = '' } = await keepOnce(keeper, place, { fields, log });
  await makeTokens(keeper, declared.services, log);
  await Promise.all([
    setUpSecrets(setUp).then((logins) => setUpLogins(setUp, password, logins)),
    setUpTopics(setUp),
  ]);
}

async function setUpSecrets({ config, keeper, declared, ...waiting }: SetUp) {
  const { vault: address } = config;
  const { log } = waiting;
  const keys = vaultKeysIn(keeper, log);
  // An empty Vault whose keys are kept is not begun anew: it has lost what it held.
  const open = async () => {
    const kept = await keys.read();
    return kept ? unsealVault(address, async () => kept.unsealKey) : openVault(address, keys);
  };
  await awaitStore('Vault', open, waiting);
  const { rootToken = '' } = (await keys.read()) ?? {};
  const tokens = vaultTokensIn(keeper, declared.services, log);
  // One that was unsealed just now takes a moment to lead itself.
  let logins: ServiceLogin[] = [];
  const work = async () => {
    logins = await setUpVault({ address, rootToken, tokens }, declared.services);
  };
  await awaitStore('Vault', () => reasonOf(work), waiting);
  log(`Vault has the secrets of ${logins.map(({ service }) => service).join(', ')}`);
  return logins;
}

async function setUpLogins(
  { config, declared, ...waiting }: SetUp,
  password: string,
  logins: ServiceLogin[],
): Promise<void> {
  const superuser: Superuser = { ...config.postgres, password };
  const reach = async () => {
    const client = await connectClient({ ...superuser, database: 'postgres' });
    await client.end();
  };
  await awaitStore('PostgreSQL', () => reasonOf(reach), waiting);
  const audit = { services: auditedOf(declared.services), months: config.auditMonths };
  await setUpDatabase(superuser, logins, audit, queuedOf(declared.services));
  waiting.log(`PostgreSQL has the schemas of ${logins.map(({ service }) => service).join(', ')}`);
}

async function setUpTopics({ config, declared, ...waiting }: SetUp): Promise<void> {
  const { brokers, isTls, replicas, areMany } = config.kafka;
  await awaitStore('Kafka', () => missingBrokers(config.kafka), waiting);
  const topics = declared.topics.map(({ productionPartitions, partitions, ...topic }) => ({
    ...topic,
    partitions: areMany ? productionPartitions : partitions,
  }));
  for (const name of await createTopics(brokers, topics, { replicas, isTls })) {
    waiting.log(`made the topic ${name}`);
  }
}

/** A topic is made only where there are as many brokers as keep its records. */
async function missingBrokers({
  brokers,
  isTls,
  replicas,
}: SetUpConfig['kafka']): Promise<string | undefined> {
  const admin = kafkaAdmin(brokers, isTls);
  try {
    const { size } = (await admin.metadata({ topics: [], forceUpdate: true })).brokers;
    return size < replicas ? `${size} of ${replicas} brokers are there` : undefined;
  } catch (error) {
    return causesOf(error);
  } finally {
    await admin.close().catch(() => undefined);
  }
}
