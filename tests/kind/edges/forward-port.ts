import { once } from 'node:events';
import { spawnTied } from '../../../tools/stack/spawn-tied.ts';
import { target } from '../cluster.ts';

/** Leads a free port of this machine to one in a pod, beside all policies; gives its address, and what ends it. */
export async function forwardPort(
  namespace: string,
  pod: string,
  port: number,
): Promise<{ address: string; end: () => Promise<unknown> }> {
  const args = ['port-forward', `--namespace=${namespace}`, pod, `:${port}`];
  const { child, exited } = spawnTied(target.kubectl, args, {
    ...{ env: { ...process.env, ...target.env }, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  const early = exited.then((code) => {
    throw new Error(`kubectl port-forward ended with ${code}`);
  });
  early.catch(() => undefined);
  const [line] = (await Promise.race([once(child.stdout!, 'data'), early])) as [Buffer];
  const [, local] = /127\.0\.0\.1:(\d+)/.exec(line.toString()) ?? [];
  const end = () => {
    child.kill();
    return exited;
  };
  return { address: `http://127.0.0.1:${local}`, end };
}
