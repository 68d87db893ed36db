import { forwardPort, type Forwarded } from '../forward-port.ts';
import type { Pod } from '../status-tree.ts';
import type { Target } from '../target.ts';

/** Ports of pods as ports of this machine: each is forwarded when it is first asked for. */
export class PodPorts {
  readonly #target: Target;
  readonly #open = new Map<string, Promise<Forwarded>>();

  constructor(target: Target) {
    this.#target = target;
  }

  /** @throws UserError when the pod is not reached, such as one that has just gone */
  async portOf({ metadata: { namespace, name } }: Pod, port: number): Promise<number> {
    const key = `${name}:${port}`;
    const opening =
      this.#open.get(key) ?? forwardPort(this.#target, { namespace, to: `pod/${name}`, port });
    this.#open.set(key, opening);
    try {
      return (await opening).port;
    } catch (error) {
      this.#open.delete(key);
      throw error;
    }
  }

  /** One that leads nowhere any more; the pod is reached anew when it is asked next. */
  async forget({ metadata }: Pod, port: number): Promise<void> {
    const key = `${metadata.name}:${port}`;
    const opening = this.#open.get(key);
    this.#open.delete(key);
    await opening?.then((forwarded) => forwarded.stop()).catch(() => undefined);
  }

  async close(): Promise<void> {
    const ends = [...this.#open.values()].map(async (opening) => (await opening).stop());
    await Promise.allSettled(ends);
  }
}
