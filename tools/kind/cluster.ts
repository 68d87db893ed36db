import type { Docker } from '../docker/docker.ts';
import { runCommand } from '../parts/run-command.ts';
import { CLUSTER, type KindLayout } from './kind-layout.ts';
import { missingImages, type NodeImages } from './missing-images.ts';

const NODES = ['ps', '--all', '--quiet', '--filter', `label=io.x-k8s.kind.cluster=${CLUSTER}`];

/** A cluster of kind: its nodes are containers of this Docker. */
export class Cluster {
  readonly docker: Docker;
  readonly #kind: string;
  readonly #layout: KindLayout;

  constructor(docker: Docker, kind: string, layout: KindLayout) {
    this.docker = docker;
    this.#kind = kind;
    this.#layout = layout;
  }

  /** True where this Docker has nodes of it, running or not. */
  static async isIn(docker: Docker): Promise<boolean> {
    return (await docker.read(...NODES)) !== '';
  }

  create(image: string): Promise<void> {
    const { config, kubeconfig } = this.#layout;
    const files = ['--config', config, '--kubeconfig', kubeconfig];
    return this.#run('create', 'cluster', '--image', image, ...files);
  }

  /** Removes its containers, and kind's network where no other cluster is in it. */
  async remove(): Promise<void> {
    await this.#run('delete', 'cluster', '--kubeconfig', this.#layout.kubeconfig);
    await this.docker.read('network', 'rm', 'kind').catch(() => undefined);
  }

  /** Starts nodes that were stopped or killed. */
  async start(): Promise<void> {
    const nodes = (await this.docker.read(...NODES)).split('\n');
    await this.docker.read('start', ...nodes);
  }

  /** Puts images into every node: some of Docker's by their names, or archives (.tar). Those that are there stay. */
  async load(...images: string[]): Promise<void> {
    if (images[0]?.endsWith('.tar')) return this.#run('load', 'image-archive', ...images);
    const missing = await this.#missing(images);
    // kind saves all that it is given where a node lacks one of them.
    if (missing.length > 0) await this.#run('load', 'docker-image', ...missing);
  }

  async #missing(images: string[]): Promise<string[]> {
    const ids = await this.docker.read('image', 'inspect', '--format', '{{.Id}}', ...images);
    const wanted = ids.split('\n').map((id, at) => [images[at]!, id] as const);
    const nodes = (await this.docker.read(...NODES)).split('\n');
    const there = nodes.map(async (node) => {
      const text = await this.docker.read('exec', node, 'crictl', 'images', '--output', 'json');
      return JSON.parse(text) as NodeImages;
    });
    return missingImages(new Map(wanted), await Promise.all(there));
  }

  /** True when its control plane is ready. */
  answers(): Promise<boolean> {
    return this.kubectl('get', '--raw', '/readyz').then(
      (text) => text === 'ok',
      () => false,
    );
  }

  /** What kubectl prints, run where it always is: in the node of the control plane. */
  kubectl(...args: string[]): Promise<string> {
    const admin = '--kubeconfig=/etc/kubernetes/admin.conf';
    return this.docker.read('exec', `${CLUSTER}-control-plane`, 'kubectl', admin, ...args);
  }

  #run(...args: string[]): Promise<void> {
    return runCommand(this.#kind, [...args, '--name', CLUSTER], {
      logFile: this.#layout.log,
      env: this.docker.env,
    });
  }
}
