import type { ServiceConfig } from '../config/service-config.ts';
import type { Logger } from '../logging/logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { DaprClient } from './dapr-client.ts';
import { requireFields, type OwnSecret } from './read-secrets.ts';

export interface SecretsWatchOptions {
  dapr: Pick<DaprClient, 'secret'>;
  config: { service: string; dapr: Pick<ServiceConfig['dapr'], 'secretsRefreshMs'> };
  logger: Logger;
  metrics: Metrics;
}

/** Keeps a service's secret up to date while it runs. */
export interface SecretsWatch {
  /**
   * Watches from the secret that the service began with, and calls back with each later revision.
   * A call that fails is made again; the gauge `secrets_revision` tells which one is in use.
   */
  start: <Field extends string>(
    first: OwnSecret<Field>,
    onChange: (secret: OwnSecret<Field>) => Promise<void>,
  ) => void;
  stop: () => void;
}

/** Makes a watch. With Vault or the sidecar away the last values stay, and that is logged once. */
export function makeSecretsWatch(options: SecretsWatchOptions): SecretsWatch {
  const { dapr, config, logger, metrics } = options;
  const { service } = config;
  const inUse = metrics.gauge('secrets_revision', 'Revision of the secret that is in use');
  let timer: NodeJS.Timeout | undefined;

  /** Takes over another revision, if there is one. */
  async function look<Field extends string>(
    known: OwnSecret<Field>,
    onChange: (secret: OwnSecret<Field>) => Promise<void>,
  ): Promise<OwnSecret<Field>> {
    const read = await dapr.secret(service);
    if (read['revision'] === known.revision) return known;
    const secret = requireFields(read, service, Object.keys(known) as Field[]);
    await onChange(secret);
    inUse.set(Number(secret.revision));
    logger.info({ revision: secret.revision }, 'took over the changed secret');
    return secret;
  }

  return {
    start: (first, onChange) => {
      let known = first;
      let faulty = false;
      inUse.set(Number(first.revision));
      timer = setInterval(() => {
        look(known, onChange).then(
          (secret) => {
            known = secret;
            faulty = false;
          },
          (error: unknown) => {
            if (!faulty) logger.warn({ err: error }, 'the secret could not be read: it stays');
            faulty = true;
          },
        );
      }, config.dapr.secretsRefreshMs).unref();
    },
    stop: () => clearInterval(timer),
  };
}
