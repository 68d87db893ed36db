import type { Extent } from '../console/progress.ts';
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
  | 'webkit'
  | 'daprd'
  | 'dapr'
  | 'vault'
  | 'kafka'
  | 'web'
  | 'schemathesis'
  | 'wrk'
  | 'helm'
  | 'kube-schemas'
  | 'docker'
  | 'compose'
  | 'jq'
  | 'debootstrap'
  | 'kind'
  | 'kind-files'
  | 'kubernetes'
  | 'crictl'
  | 'etcd'
  | 'coredns'
  | 'pause'
  | 'local-path'
  | 'dapr-control-plane'
  | 'dapr-chart'
  | 'metrics-server'
  | 'traefik';

/** Where each part was found: a binary, or a folder (postgres, kubernetes: binaries, kafka: jars, web: page). */
export type FoundParts = Map<PartName, string>;

/** A way to bring a part. */
export interface Bring {
  /** "building Vault 1.21.0" */
  what: string;
  /** What it costs, told before: "54 MB", "about 4 min on two cores, 2 GB of disk meanwhile". */
  takes?: string;
  /** It keeps every core busy, so one such part is brought after another. */
  inTurn?: true;
  /** Parts that must be there before. */
  needs?: PartName[];
  /** `show` tells how far it is, where that can be counted. */
  run: (found: FoundParts, show: (extent: Extent) => void) => Promise<void>;
}

/** A part that is not there, and how it will be brought, where that is possible. */
export interface MissingPart {
  part: Part;
  bring: Bring | undefined;
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
