import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../../console/progress.ts';
import { ensureParts } from '../../parts/ensure-parts.ts';
import { choosePorts } from '../../stack/ports.ts';
import { probeTcp } from '../../stack/probe.ts';
import { spawnTied } from '../../stack/spawn-tied.ts';
import { brokerProperties } from '../../stack/stores/broker-properties.ts';
import { runProgram } from '../../stack/stores/run-program.ts';
import { waitFor } from '../../stack/wait-for.ts';
import { shownOf, type Shown, type TestCertificates } from './test-certificates.ts';

/** A real store that shows each of the certificates at a port of its own. */
export interface TlsStore {
  ports: Record<Shown, number>;
  /** Where it speaks plain text, for who sets it up. */
  plain: number;
  stop: () => Promise<void>;
}

/** Starts a real Kafka with a listener for each certificate; these speak TLS alone. */
export async function startTlsKafka(made: TestCertificates): Promise<TlsStore> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-tls-kafka-'));
  const shown = shownOf(made).map((one, at) => ({ ...one, name: `TLS${at}` }));
  const names = ['OWN', 'CONTROLLER', ...shown.map(({ name }) => name)];
  const wanted = Object.fromEntries(names.map((name) => [name, 9092]));
  const ports = await choosePorts(wanted, {}, 'free');
  for (const { name, certified } of shown) {
    const pem = certified.key + certified.certificate;
    await writeFile(join(folder, `${name}.pem`), pem, { mode: 0o600 });
  }
  const settings = join(folder, 'server.properties');
  await writeFile(settings, propertiesOf(names, ports, folder));
  const parts = await ensureParts(['java', 'kafka'], new Progress());
  const command = parts.get('java')!;
  const run = (...args: string[]) => [
    ...['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    ...['-cp', join(parts.get('kafka')!, '*'), ...args],
  ];
  const id = `--cluster-id=${randomBytes(16).toString('base64url')}`;
  await runProgram(command, run('kafka.tools.StorageTool', 'format', '--config', settings, id));
  const { child, exited } = spawnTied(command, run('kafka.Kafka', settings), { stdio: 'ignore' });
  await waitFor(() => probeTcp(ports['OWN']!), { timeoutMs: 60_000 });
  return {
    ports: Object.fromEntries(
      shown.map(({ kind, name }) => [kind, ports[name]]),
    ) as TlsStore['ports'],
    plain: ports['OWN']!,
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

/** It speaks with itself in plain text. */
function propertiesOf(names: string[], ports: Record<string, number>, folder: string): string {
  const placeOf = (name: string) => `localhost:${ports[name]}`;
  const place = { listens: placeOf('OWN'), advertised: placeOf('OWN') };
  const controller = placeOf('CONTROLLER');
  const protocols = names.map((name) => `${name}:${name.startsWith('TLS') ? 'SSL' : 'PLAINTEXT'}`);
  const addresses = names.map((name) => `${name}://${placeOf(name)}`);
  const advertised = addresses.filter((address) => !address.startsWith('CONTROLLER'));
  const stores = names
    .filter((name) => name.startsWith('TLS'))
    .flatMap((name) => [
      `listener.name.${name.toLowerCase()}.ssl.keystore.type=PEM`,
      `listener.name.${name.toLowerCase()}.ssl.keystore.location=${join(folder, name)}.pem`,
    ]);
  return [
    brokerProperties({ ...place, controller, data: join(folder, 'data') }),
    `listeners=${addresses.join()}`,
    `advertised.listeners=${advertised.join()}`,
    `listener.security.protocol.map=${protocols.join()}`,
    'inter.broker.listener.name=OWN',
    ...stores,
    '',
  ].join('\n');
}
