import { once } from 'node:events';
import type { Docker } from '../../docker/docker.ts';

/**
 * Does something in a node that is undone by what this gives, and also when this process is gone, however it ended: a shell
 * there waits at the end of a pipe that only we hold.
 */
export async function keepInNode(
  docker: Docker,
  node: string,
  { begin, undo }: { begin: () => Promise<unknown>; undo: string },
): Promise<() => Promise<void>> {
  const shell = ['sh', '-c', `cat > /dev/null; ${undo}`];
  const waiting = docker.start('exec', '--interactive', node, ...shell);
  // It may have gone by itself, with the node.
  waiting.stdin!.on('error', () => undefined);
  const gone = once(waiting, 'exit');
  const end = async () => {
    waiting.stdin!.end();
    await gone;
  };
  await begin().catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return end;
}
