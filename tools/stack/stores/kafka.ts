import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../console/user-error.ts';
import type { Layout } from '../layout.ts';
import { brokersOf, type Ports } from '../ports.ts';
import { probeTcp } from '../probe.ts';
import { writeSecretFile } from '../secret-file.ts';
import { kafkaAdmin } from '../topics.ts';
import { waitFor } from '../wait-for.ts';
import { brokerProperties } from './broker-properties.ts';
import { runProgram } from './run-program.ts';
import { storeChild } from './store-child.ts';
import type { Store, StoreContext } from './store.ts';

const START_TIMEOUT_MS = 60_000;

/** Kafka in one process, broker and controller (KRaft). */
export const kafka: Store = {
  name: 'kafka',
  parts: ['java', 'kafka'],
  dataDirectory: kafkaDirectory,
  prepare: async (context) => {
    const { layout, ports } = context;
    const settings = join(kafkaDirectory(layout), 'server.properties');
    await mkdir(kafkaDirectory(layout), { recursive: true, mode: 0o700 });
    await writeSecretFile(settings, properties(layout, ports));
    if (!existsSync(join(dataLogs(layout), 'meta.properties'))) await format(settings, context);
    return storeChild('kafka', context, {
      command: context.parts.get('java') ?? 'java',
      args: [...javaFlags(context), 'kafka.Kafka', settings],
      stopTimeoutMs: 20_000,
      ready: (signal) => waitFor(() => answers(ports), { timeoutMs: START_TIMEOUT_MS, signal }),
      health: () => probeTcp(ports['kafka'] ?? 0),
    });
  },
};

function kafkaDirectory({ directory }: Layout): string {
  return join(directory, 'kafka');
}

function dataLogs(layout: Layout): string {
  return join(kafkaDirectory(layout), 'data');
}

function properties(layout: Layout, ports: Ports): string {
  const address = brokersOf(ports);
  const controller = `127.0.0.1:${ports['kafka-controller']}`;
  return brokerProperties({
    ...{ listens: address, advertised: address, controller, data: dataLogs(layout) },
  });
}

/**
 * A heap of 384 MB, a collector that needs no threads of its own, and the quick compiler alone: the thorough one
 * takes up to half of the time of a broker in its first minutes, which are nearly all that one has here.
 */
function javaFlags({ parts }: StoreContext): string[] {
  return [
    ...['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    '-XX:+ExitOnOutOfMemoryError',
    ...[
      '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
      '-Dorg.slf4j.simpleLogger.showDateTime=true',
    ],
    '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
    ...['-cp', join(parts.get('kafka') ?? '', '*')],
  ];
}

async function format(settings: string, context: StoreContext): Promise<void> {
  const clusterId = randomBytes(16).toString('base64url');
  const args = [
    'kafka.tools.StorageTool',
    'format',
    '--config',
    settings,
    // One argument: an id that begins with a dash would else be read as an option.
    `--cluster-id=${clusterId}`,
  ];
  await runProgram(context.parts.get('java') ?? 'java', [...javaFlags(context), ...args]);
}

/** A broker that listens is not ready yet: it must answer for its topics. */
async function answers(ports: Ports): Promise<string | undefined> {
  const silent = await probeTcp(ports['kafka'] ?? 0);
  if (silent !== undefined) return silent;
  const admin = kafkaAdmin(brokersOf(ports));
  try {
    await admin.listTopics();
    return undefined;
  } catch (error) {
    return messageOf(error);
  } finally {
    await admin.close().catch(() => undefined);
  }
}
