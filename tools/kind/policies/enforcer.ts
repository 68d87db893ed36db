import { beforeEnd } from '../../console/ending.ts';
import { messageOf } from '../../console/user-error.ts';
import type { Docker } from '../../docker/docker.ts';
import type { Target } from '../../k8s/target.ts';
import { AddressNames } from './address-names.ts';
import { NodeTables, type SeenEdges } from './node-tables.ts';
import { permissionsOf } from './permits.ts';
import { KINDS, readSnapshot } from './read-snapshot.ts';
import { rulesetOf } from './ruleset.ts';
import type { Snapshot } from './snapshot.ts';
import { watchChanges } from './watch-changes.ts';

/** For a change that no watch told of. */
const LOOK_MS = 5000;

interface EnforcerOptions {
  docker: Docker;
  target: Target;
  /** False where a network plugin does it: then it only notes who reaches whom. */
  enforces: boolean;
  tell: (line: string) => void;
}

/** Enforces the policies of a cluster in its nodes by nft, and notes who reaches whom: test equipment. */
export class PolicyEnforcer {
  readonly names = new AddressNames();
  readonly #options: EnforcerOptions;
  readonly #tables: NodeTables;
  #endWatching = (): void => undefined;
  #forgetEnd = (): void => undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isRung = false;
  #isOver = false;

  private constructor(options: EnforcerOptions) {
    this.#options = options;
    this.#tables = new NodeTables(options.docker);
  }

  /** Comes once the policies that are there are enforced; later ones are, as soon as they are known. */
  static async start(options: EnforcerOptions): Promise<PolicyEnforcer> {
    const enforcer = new PolicyEnforcer(options);
    enforcer.#forgetEnd = beforeEnd(() => enforcer.stop());
    try {
      await enforcer.#begin();
    } catch (error) {
      await enforcer.stop();
      throw error;
    }
    return enforcer;
  }

  /** Brings the nodes to what the cluster says now. */
  refresh(): Promise<Snapshot> {
    const next = this.#last.then(() => this.#apply());
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Since it began. */
  seen(): Promise<SeenEdges> {
    return this.#tables.seen();
  }

  /** Nothing is enforced any more, and nothing of it stays in the nodes. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#endWatching();
    await this.#last;
    await this.#tables.close();
    this.#forgetEnd();
  }

  async #begin(): Promise<void> {
    const { nodes } = await readSnapshot(this.#options.target);
    await this.#tables.open(nodes.keys());
    await this.refresh();
    const end = watchChanges(this.#options.target, KINDS, () => this.#ring());
    const timer = setInterval(() => this.#ring(), LOOK_MS);
    this.#endWatching = () => {
      clearInterval(timer);
      end();
    };
  }

  #ring(): void {
    if (this.#isRung || this.#isOver) return;
    this.#isRung = true;
    this.refresh().catch((error: unknown) => this.#options.tell(messageOf(error)));
  }

  async #apply(): Promise<Snapshot> {
    this.#isRung = false;
    const snapshot = await readSnapshot(this.#options.target);
    this.names.learn(snapshot);
    if (!this.#options.enforces || this.#isOver) return snapshot;
    const permissions = permissionsOf(snapshot);
    const isNew = await this.#tables.write((node) => rulesetOf(permissions, snapshot, node));
    const { ingress, egress } = permissions.closed;
    const [all, closed] = [snapshot.pods.length, new Set([...ingress, ...egress]).size];
    if (isNew) this.#options.tell(`${closed} of ${all} pods are closed, but for their policies`);
    return snapshot;
  }
}
