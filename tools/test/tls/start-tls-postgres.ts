import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certified } from '../../cluster/setup/certificate.ts';
import { postgres } from '../../parts/postgres.ts';
import { readOutput } from '../../parts/read-output.ts';
import { choosePorts } from '../../stack/ports.ts';
import { spawnTied } from '../../stack/spawn-tied.ts';
import { databaseUser } from '../../stack/stores/database-user.ts';
import { runProgram } from '../../stack/stores/run-program.ts';
import { waitFor } from '../../stack/wait-for.ts';

/** A real PostgreSQL that takes nobody without TLS. */
export interface TlsPostgres {
  port: number;
  /** What it shows from now on. */
  show: (certified: Certified) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts one with this certificate; everybody may log in who speaks TLS. */
export async function startTlsPostgres(certified: Certified): Promise<TlsPostgres> {
  const folder = (await postgres.find())!;
  const data = await mkdtemp(join(tmpdir(), 'golfroundpro-tls-postgres-'));
  const user = databaseUser();
  if (user) await chown(data, user.uid, user.gid);
  await runProgram(join(folder, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust'], { user });
  const { port = 0 } = await choosePorts({ port: 5432 }, {}, 'free');
  const write = async ({ certificate, key }: Certified) => {
    for (const [name, text] of Object.entries({ 'server.crt': certificate, 'server.key': key })) {
      await writeFile(join(data, name), text, { mode: 0o600 });
      if (user) await chown(join(data, name), user.uid, user.gid);
    }
  };
  await write(certified);
  await writeFile(join(data, 'pg_hba.conf'), 'hostssl all all all trust\n');
  const settings = ['listen_addresses=localhost', 'unix_socket_directories=', 'ssl=on'];
  const args = [...settings, `port=${port}`].flatMap((setting) => ['-c', setting]);
  const options = { ...user, cwd: data, stdio: 'ignore' } as const;
  const { child, exited } = spawnTied(join(folder, 'postgres'), ['-D', data, ...args], options);
  await waitFor(() => accepts(folder, port), { timeoutMs: 20_000 });
  return {
    port,
    show: async (shown) => {
      await write(shown);
      child.kill('SIGHUP');
    },
    stop: async () => {
      child.kill('SIGINT');
      await exited;
      await rm(data, { recursive: true });
    },
  };
}

async function accepts(folder: string, port: number): Promise<string | undefined> {
  const answer = await readOutput(join(folder, 'pg_isready'), [
    '-h',
    'localhost',
    '-p',
    String(port),
  ]);
  return answer === undefined ? 'does not accept connections' : undefined;
}
