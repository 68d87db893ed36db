import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { tlsTo } from '@golfroundpro/shared/config/verified-tls.ts';
import { AUDIT_MONTHS, AUDIT_MONTHS_BOUNDS } from '../../stack/stores/audit/audit-tables.ts';
import { DATABASE, type Superuser } from '../../stack/stores/database-setup.ts';
import type { Cluster } from './kube-secrets.ts';

/** Where the Secrets are kept: in a folder, else in the cluster that this pod is in. */
export interface KeeperConfig {
  folder: string;
  cluster: Cluster;
}

/** What the set-up is told. */
export interface SetUpConfig {
  postgres: Omit<Superuser, 'password'>;
  kafka: { brokers: string; isTls: boolean; replicas: number; areMany: boolean };
  vault: string;
  waitSeconds: number;
  /** For how long audit logs are kept. */
  auditMonths: number;
}

/** What a backup is told. */
export interface BackupConfig {
  vault: string;
  rootTokenFile: string;
  /** The folder with what pg_dump wrote. */
  dump: string;
  /** Where archives are, and how many stay. */
  folder: string;
  keep: number;
  version: string;
}

/** Reads where the Secrets are kept. */
export function readKeeperConfig(env = new EnvReader(process.env)): KeeperConfig {
  const folder = env.text(
    'SECRETS_FOLDER',
    'Keeps Secrets in a folder in place of a cluster',
    'none',
  );
  const cluster = {
    api: env.text('KUBERNETES_API', "Where the cluster's API is", 'https://kubernetes.default.svc'),
    account: '/var/run/secrets/kubernetes.io/serviceaccount',
  };
  env.check();
  return { folder: folder === 'none' ? '' : folder, cluster };
}

/** Reads where the stores are. @throws Error that names every setting that is wrong */
export function readSetUpConfig(env = new EnvReader(process.env)): SetUpConfig {
  const host = env.text('DATABASE_HOST', 'Where PostgreSQL is');
  const config = {
    postgres: {
      host,
      ...(isTls(env, 'DATABASE_TLS', 'PostgreSQL') ? { ssl: tlsTo(host, undefined) } : {}),
      port: env.integer('DATABASE_PORT', 'And on which port', [1, 65_535], 5432),
      database: env.text('DATABASE_NAME', 'The database of all services', DATABASE),
      user: env.text('DATABASE_SUPERUSER', 'Who may make roles and databases', 'postgres'),
    },
    kafka: {
      brokers: env.text('KAFKA_BROKERS', 'Where Kafka is: host:port, separated by commas'),
      isTls: isTls(env, 'KAFKA_TLS', 'Kafka'),
      replicas: env.integer('TOPIC_REPLICAS', 'How many brokers keep each record', [1, 9], 1),
      areMany: env.text('TOPIC_PARTITIONS', 'few or many', 'few') === 'many',
    },
    vault: readVault(env),
    waitSeconds: env.integer('WAIT_SECONDS', 'How long it waits for a store', [1, 3600], 300),
    auditMonths: env.integer(
      'AUDIT_MONTHS',
      'For how long audit logs are kept',
      AUDIT_MONTHS_BOUNDS,
      AUDIT_MONTHS,
    ),
  };
  env.check();
  return config;
}

/** Reads whose certificate is kept; undefined where somebody else sees to it. */
export function readCertificateHost(env = new EnvReader(process.env)): string | undefined {
  const host = env.text(
    'CERTIFICATE_HOST',
    'The host that has a certificate by a CA of here',
    'none',
  );
  env.check();
  return host === 'none' ? undefined : host;
}

/** Reads where Vault is. */
export function readVaultConfig(env = new EnvReader(process.env)): string {
  const vault = readVault(env);
  env.check();
  return vault;
}

/** Reads what keeps tokens of Vault alive. */
export function readRenewerConfig(env = new EnvReader(process.env)) {
  const config = { vault: readVault(env), port: readPort(env) };
  env.check();
  return config;
}

/** Reads what keeps a Vault unsealed. */
export function readUnsealConfig(env = new EnvReader(process.env)) {
  const config = {
    vault: readVault(env),
    keyFile: env.text('UNSEAL_KEY_FILE', 'The file with the key, once there is one'),
    port: readPort(env),
  };
  env.check();
  return config;
}

/** Reads where what is backed up is, and where it goes. */
export function readBackupConfig(env = new EnvReader(process.env)): BackupConfig {
  const config = {
    vault: readVault(env),
    rootTokenFile: env.text('ROOT_TOKEN_FILE', "The file with Vault's root token"),
    dump: env.text('DUMP_FOLDER', 'Where pg_dump wrote'),
    folder: env.text('BACKUP_FOLDER', 'Where archives are kept'),
    keep: env.integer('BACKUP_KEEP', 'How many of them', [1, 1000], 7),
    version: env.text('BACKUP_VERSION', 'Which version of GolfRoundPro it is of'),
  };
  env.check();
  return config;
}

function isTls(env: EnvReader, setting: string, store: string): boolean {
  return (
    env.text(setting, `true: ${store} is asked over TLS alone, and verified`, 'false') === 'true'
  );
}

function readPort(env: EnvReader): number {
  return env.integer('PORT', 'Where it tells that it runs', [0, 65_535], 8202);
}

function readVault(env: EnvReader): string {
  return env.url('VAULT_ADDRESS', "Where Vault's API is");
}
