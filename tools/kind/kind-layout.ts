import { join } from 'node:path';
import { defaultDirectory } from '../stack/layout.ts';

/** What containers of the cluster are named after. */
export const CLUSTER = 'golfroundpro';

/** Every path of a cluster. */
export interface KindLayout {
  folder: string;
  /** Who may ask the cluster, and where: for kubectl and Helm, 0600. */
  kubeconfig: string;
  /** The certificate of the CA that vouches for the club in it. */
  authority: string;
  /** What kind is told. */
  config: string;
  log: string;
  /** A Docker of our own: its data, socket and log. */
  docker: string;
}

/** The paths of the cluster that belongs to the stack of this directory. */
export function kindLayoutOf(directory: string = defaultDirectory): KindLayout {
  const folder = join(directory, 'kind');
  return {
    folder,
    kubeconfig: join(folder, 'kubeconfig'),
    authority: join(folder, 'ca.crt'),
    config: join(folder, 'cluster.yaml'),
    log: join(folder, 'kind.log'),
    docker: join(directory, 'docker'),
  };
}
