import { existsSync } from 'node:fs';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { kindLayoutOf } from '../kind/kind-layout.ts';
import { forwardPort, type Forwarded } from './forward-port.ts';
import { MAIL_SINK } from './releases.ts';
import { openTarget } from './target.ts';

/** The mail sink of our own cluster as a port of this machine, where that cluster is up and has one. */
export async function forwardMails(): Promise<Forwarded | undefined> {
  const layout = kindLayoutOf();
  if (!existsSync(layout.kubeconfig)) return undefined;
  const target = await openTarget(layout, new Progress());
  if (!target.isOurs) return undefined;
  const { name, namespace, port } = MAIL_SINK;
  try {
    return await forwardPort(target, { namespace, to: `service/${name}`, port });
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
