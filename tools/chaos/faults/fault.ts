import type { World } from '../world.ts';

/** How long a fault that insists tries: what else goes on may keep everybody from a point for long. */
export const INSIST_MS = 30_000;

/** A fault as the seed has it: what, to whom, for how long, and how long nothing happens before it. */
export interface PlannedFault {
  kind: string;
  target: string;
  pauseMs: number;
  lastsMs: number;
  /** Waits for its kill point until a process has come there, and is not content with a few seconds. */
  insists?: boolean;
}

/** A fault as it was: until it was healed, and what it reached. */
export interface Fault extends PlannedFault {
  startMs: number;
  endMs: number;
  /** The kill point that a process was stopped at. */
  reached?: string;
  /** Why it could not be done. */
  failure?: string;
}

/** A place where a process can be stopped, as it is armed and as it is told of. */
export interface KillPoint {
  id: string;
  words: string;
}

/** A kind of fault: on what it can be, how often it is chosen, and how it is done and healed. */
export interface FaultKind {
  targets: string[];
  weight: number;
  /** Where its targets are kill points: each must be reached within an hour of seeds. */
  points?: KillPoint[];
  /** Resolves when it is healed; says which kill point was reached. */
  run: (world: World, fault: PlannedFault) => Promise<string | void>;
}
