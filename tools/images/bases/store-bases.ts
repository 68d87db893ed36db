import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PUBLIC_IMAGES } from '../public-images.ts';
import type { Base } from './base.ts';
import { foundPart } from './found-part.ts';

const PATH = '/usr/local/bin:/usr/bin:/bin';

/** The users of the public images, who own their data. */
const USERS = { postgres: 999, redis: 999, appuser: 1000, vault: 100 };

/** PostgreSQL's programs and what they share; who runs them is told the commands. */
export const postgresBase: Base = {
  image: PUBLIC_IMAGES.postgres,
  fill: async ({ add, user, open }) => {
    const programs = await foundPart('postgres');
    await user('postgres', USERS.postgres);
    for (const name of POSTGRES_TOOLS) await add(`/usr/bin/${name}`);
    for (const folder of [dirname(programs), shared(programs), '/usr/share/zoneinfo', LOCALE]) {
      await add(folder);
    }
    await open('/var/lib/postgresql/data', USERS.postgres);
    await open('/var/run/postgresql');
  },
  changes: [`ENV PATH=/usr/lib/postgresql/15/bin:${PATH}`, 'ENV LANG=C.UTF-8'],
};

/** With which its first start is done. */
const POSTGRES_TOOLS = ['sh', 'setpriv', 'sleep', 'install', 'rm'];
const LOCALE = '/usr/lib/locale/C.utf8';

/** /usr/lib/postgresql/15/bin → /usr/share/postgresql/15 */
function shared(programs: string): string {
  return dirname(programs).replace('/lib/', '/share/');
}

/** The server and the client that asks how it is. */
export const redisBase: Base = {
  image: PUBLIC_IMAGES.redis,
  fill: async ({ add, user, open }) => {
    await user('redis', USERS.redis);
    await add('/bin/sh');
    const server = await foundPart('redis');
    await add(server, '/usr/local/bin/redis-server');
    await add(join(dirname(server), 'redis-cli'), '/usr/local/bin/redis-cli');
    await open('/data', USERS.redis);
  },
  changes: [`ENV PATH=${PATH}`, 'WORKDIR /data'],
};

/** The jars, Java, and the two scripts that format and start a broker. */
export const kafkaBase: Base = {
  image: PUBLIC_IMAGES.kafka,
  fill: async ({ add, write, user, open }) => {
    const java = dirname(dirname(await realpath(await foundPart('java'))));
    await user('appuser', USERS.appuser);
    for (const shell of ['/bin/sh', '/bin/bash']) await add(shell);
    await add(java, '/opt/java');
    // Debian keeps its settings apart, behind links.
    for (const folder of ['/etc/java-17-openjdk', '/etc/ssl/certs/java']) {
      if (existsSync(folder)) await add(folder);
    }
    await add(await foundPart('kafka'), '/opt/kafka/libs');
    for (const [script, main] of Object.entries(KAFKA_SCRIPTS)) {
      await write(`/opt/kafka/bin/${script}`, kafkaScript(main), 0o755);
    }
    await open('/var/lib/kafka/data', USERS.appuser);
  },
  changes: [`ENV PATH=/opt/java/bin:${PATH}`],
};

const KAFKA_SCRIPTS = {
  'kafka-storage.sh': 'kafka.tools.StorageTool',
  'kafka-server-start.sh': 'kafka.Kafka',
};

function kafkaScript(main: string): string {
  const options = '$KAFKA_HEAP_OPTS $KAFKA_JVM_PERFORMANCE_OPTS $KAFKA_LOG4J_OPTS';
  return `#!/bin/sh\nexec java ${options} -cp '/opt/kafka/libs/*' ${main} "$@"\n`;
}

/** The one binary. */
export const vaultBase: Base = {
  image: PUBLIC_IMAGES.vault,
  fill: async ({ add, user, open }) => {
    await user('vault', USERS.vault);
    await add('/bin/sh');
    await add(await foundPart('vault'), '/usr/bin/vault');
    await open('/vault/file', USERS.vault);
  },
  changes: [`ENV PATH=${PATH}`],
};

/** The one binary, and no shell. */
export const daprdBase: Base = {
  image: PUBLIC_IMAGES.daprd,
  fill: async ({ add }) => {
    await add(await foundPart('daprd'), '/daprd');
    await add('/etc/ssl/certs/ca-certificates.crt');
  },
  changes: ['USER 65532'],
  madeFrom: async () => hashOf(await foundPart('daprd')),
};

/** Nothing of its version tells with which components it was built. */
async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
