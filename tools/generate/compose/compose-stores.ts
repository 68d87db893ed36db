import { PUBLIC_IMAGES } from '../../images/public-images.ts';
import { brokerProperties } from '../../stack/stores/broker-properties.ts';
import { CACHE, STATE } from '../../stack/stores/redis.ts';
import { BROKERS, SECRETS, secretFile } from './compose-places.ts';
import type { ComposeService } from './compose-service.ts';

const AS_POSTGRES = 'setpriv --reuid=postgres --regid=postgres --clear-groups';
const DATA = '/var/lib/postgresql/data';
const INITDB = 'initdb --username postgres --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8';
const RECORDS = '/var/lib/kafka/data';
const BROKER = '/etc/kafka/broker.properties';
/** No secret: it tells one cluster from another. */
const CLUSTER = 'aGcvb4unTDKgRCaYOXeuNw';

/** The first time it waits for the superuser's password, which the set-up makes and root alone may read here. */
const POSTGRES = `until [ -s ${secretFile.superuser} ]; do sleep 1; done
if [ ! -e ${DATA}/PG_VERSION ]; then
  install -o postgres -m 0400 ${secretFile.superuser} /tmp/password &&
  ${AS_POSTGRES} ${INITDB} --pwfile /tmp/password --pgdata ${DATA} &&
  echo 'host all all all scram-sha-256' >> ${DATA}/pg_hba.conf
  rm /tmp/password
fi
exec ${AS_POSTGRES} postgres -D ${DATA} -c 'listen_addresses=*' -c max_connections=400 -c log_error_verbosity=terse`;

const KAFKA = `/opt/kafka/bin/kafka-storage.sh format --ignore-formatted --cluster-id=${CLUSTER} --config ${BROKER} &&
exec /opt/kafka/bin/kafka-server-start.sh ${BROKER}`;

/** What the broker is told: compose/kafka.properties. */
export const COMPOSE_BROKER = brokerProperties({
  ...{ listens: ':9092', advertised: BROKERS, controller: '127.0.0.1:9093', data: RECORDS },
});

/** The stores, each healthy when it answers; what it keeps is in a volume of its name. */
export const COMPOSE_STORES: Record<string, ComposeService> = {
  postgres: {
    ...store(PUBLIC_IMAGES.postgres, ['pg_isready', '-h', '127.0.0.1', '-U', 'postgres']),
    entrypoint: ['sh', '-c'],
    command: [POSTGRES],
    stop_signal: 'SIGINT',
    depends_on: { setup: { condition: 'service_started' } },
    volumes: [`postgres:${DATA}`, `secrets:${SECRETS}:ro`],
  },
  'redis-state': {
    ...redis(STATE),
    volumes: ['redis-state:/data'],
  },
  'redis-cache': redis(CACHE),
  kafka: {
    ...store(PUBLIC_IMAGES.kafka, ['bash', '-c', ': > /dev/tcp/127.0.0.1/9092']),
    user: 'appuser',
    entrypoint: ['sh', '-c'],
    command: [KAFKA],
    environment: {
      KAFKA_HEAP_OPTS: '-Xms128m -Xmx384m',
      KAFKA_JVM_PERFORMANCE_OPTS: '-XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError',
      LOG_DIR: '/tmp/logs',
    },
    volumes: [`kafka:${RECORDS}`, `./compose/kafka.properties:${BROKER}:ro`],
  },
  vault: {
    // Healthy is one that is open: the set-up opens it.
    ...store(PUBLIC_IMAGES.vault, ['vault', 'status', '-address=http://127.0.0.1:8200']),
    user: 'vault',
    entrypoint: ['vault', 'server', '-config=/vault/config/vault.json'],
    environment: { HOME: '/tmp' },
    volumes: ['vault:/vault/file', './compose/vault.json:/vault/config/vault.json:ro'],
  },
};

function redis(settings: string[]): ComposeService {
  return {
    ...store(PUBLIC_IMAGES.redis, ['redis-cli', '-h', '127.0.0.1', 'ping']),
    user: 'redis',
    entrypoint: ['redis-server'],
    command: ['--dir', '/data', '--save', '', '--protected-mode', 'no', ...settings],
  };
}

/** Compose gives up on what is not well: not before the set-up would, which waits for 5 minutes. */
function store(image: string, test: string[]): ComposeService {
  return {
    image,
    healthcheck: { test: ['CMD', ...test], interval: '5s', timeout: '5s', retries: 60 },
    networks: ['stores'],
    restart: 'unless-stopped',
  };
}
