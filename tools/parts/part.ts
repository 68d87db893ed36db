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

/** One real part: how it is found, and how it is brought where it is not. */
export interface Part {
  name: PartName;
  /** The path of the part, when it is there in a version that fits. */
  find: () => Promise<string | undefined>;
  /** Parts that must be there before this one can be brought. */
  needs?: PartName[];
  /** Debian packages that bring it, for root. */
  debian?: string[];
  /** How it is brought otherwise: a build, or a package registry. */
  bring?: { what: string; run: (found: FoundParts) => Promise<void> };
  /** What a person must do when nothing of that is possible. */
  otherwise: string;
}
