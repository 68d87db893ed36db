import type { Release } from './release.ts';

/** The real parts that the stack and its tests stand on. */
export type PartName =
  | 'pip'
  | 'go'
  | 'java'
  | 'maven'
  | 'postgres'
  | 'redis'
  | 'chromium'
  | 'daprd'
  | 'dapr'
  | 'vault'
  | 'kafka'
  | 'web'
  | 'schemathesis';

/** Where each part was found: a binary, or a folder (postgres: binaries, kafka: jars, web: page). */
export type FoundParts = Map<PartName, string>;

/** A way to bring a part. */
export interface Bring {
  /** "building Vault 1.21.0" */
  what: string;
  /** Parts that must be there before. */
  needs?: PartName[];
  run: (found: FoundParts) => Promise<void>;
}

/** One real part: how it is found, and how it is brought where it is not. */
export interface Part {
  name: PartName;
  /** The path of the part, when it is there in a version that fits. */
  find: () => Promise<string | undefined>;
  /** Debian packages that bring it, for root. */
  debian?: string[];
  /** What its makers publish: taken where their page answers, before anything is built. */
  release?: Release;
  /** How it is brought otherwise: a build, or a package registry. */
  bring?: Bring;
  /** What a person must do when nothing of that is possible. */
  otherwise: string;
}
