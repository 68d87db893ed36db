import type { Progress } from '../console/progress.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import type { AppTokens } from '../stack/secrets.ts';
import type { Superuser } from '../stack/stores/database-setup.ts';
import type { VaultCall } from '../stack/stores/vault-api.ts';

/** A club that runs, whose secrets are rotated: a stack on this machine, or all that is in a cluster. */
export interface Rotation {
  /** How it is called, for whoever has to call it again: `npm run rotate --`. */
  command: string;
  progress: Progress;
  /** Vault, with the rights of its root. */
  vault: VaultCall;
  /** PostgreSQL, as who may change logins. */
  superuser: Superuser;
  /** Whatever runs of a service now. */
  instancesOf: (service: string) => Promise<Instance[]>;
  /** Hands a Vault token to all sidecars of a service; done when each of them has loaded it, or had the time to. */
  handOut: (service: string, token: string) => Promise<void>;
  /** The sidecars of a service that cannot read its secret, by name. */
  lateSidecarsOf: (service: string) => Promise<string[]>;
  /** Starts one of these again. */
  restart: (sidecar: string) => Promise<void>;
  /** The tokens between a service and its sidecars, as they are kept. */
  daprTokensOf: (service: string) => Promise<AppTokens>;
  /**
   * Keeps others, and gives them to each instance with its sidecar; done when nobody has those before. A request is
   * under way at no moment at what takes a token that the other side does not show.
   */
  giveDaprTokens: (service: string, tokens: AppTokens) => Promise<void>;
  /** Where the instances of a service are asked, and their sidecars, as ports of this machine. */
  doorsOf: (service: string) => Promise<Doors[]>;
  close: () => Promise<void>;
}

/** An instance and its sidecar. */
export interface Doors {
  name: string;
  port: number;
  sidecarPort: number;
}

/** One process of a service. */
export interface Instance {
  name: string;
  /** Of its secret, as it uses it; undefined where it does not answer. */
  revision: number | undefined;
}

/** One step, as the terminal names it. */
export interface RotationStep {
  /** Of whom. */
  name: string;
  what: string;
  /** What is true should it fail, and what then helps. */
  left: string;
}

/** Runs a step, and says how long it took. @throws UserError that says what state a failed one left */
export async function step<T>(
  { progress }: Rotation,
  { name, what, left }: RotationStep,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await progress.run(name, what, work);
  } catch (error) {
    throw new UserError(`${name}: could not ${what}: ${messageOf(error)}\n${left}`);
  }
}
