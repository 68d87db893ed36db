import type { Docker } from '../../docker/docker.ts';
import type { Edge } from './edges.ts';
import { keepInNode } from './keep-in-node.ts';
import { TABLE } from './ruleset.ts';
import { edgesIn, SEEN, SEEN_RULESET } from './seen-edges.ts';

const UNDO = [TABLE, SEEN].map((table) => `nft delete table inet ${table}`).join('; ');

/** New connections: before policies are looked at, and those that these let through. */
export type SeenEdges = Record<'asked' | 'passed', Edge[]>;

/** Our tables of nft in the nodes of a cluster. */
export class NodeTables {
  readonly #docker: Docker;
  readonly #written = new Map<string, string>();
  readonly #undo: (() => Promise<void>)[] = [];

  constructor(docker: Docker) {
    this.#docker = docker;
  }

  /** Notes from now on who reaches whom. */
  async open(nodes: Iterable<string>): Promise<void> {
    for (const node of nodes) {
      const begin = () => this.#feed(node, SEEN_RULESET);
      this.#undo.push(await keepInNode(this.#docker, node, { begin, undo: UNDO }));
      this.#written.set(node, '');
    }
  }

  /** Gives each node what it is to do; true where that is new for one of them. */
  async write(rulesetFor: (node: string) => string): Promise<boolean> {
    let isNew = false;
    for (const [node, written] of this.#written) {
      const ruleset = rulesetFor(node);
      if (ruleset === written) continue;
      await this.#feed(node, ruleset);
      this.#written.set(node, ruleset);
      isNew = true;
    }
    return isNew;
  }

  async seen(): Promise<SeenEdges> {
    return { asked: await this.#list('asked'), passed: await this.#list('passed') };
  }

  /** Nothing of them stays. */
  async close(): Promise<void> {
    await Promise.all(this.#undo.map((undo) => undo()));
  }

  async #list(set: string): Promise<Edge[]> {
    const list = ['nft', '--json', 'list', 'set', 'inet', SEEN, set];
    const nodes = [...this.#written.keys()];
    const texts = nodes.map((node) => this.#docker.read('exec', node, ...list));
    return (await Promise.all(texts)).flatMap(edgesIn);
  }

  #feed(node: string, ruleset: string): Promise<string> {
    return this.#docker.feed(ruleset, 'exec', '--interactive', node, 'nft', '-f', '-');
  }
}
