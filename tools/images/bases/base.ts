import type { RootFolder } from './root-folder.ts';

/** An image that stands in for a public one: its programs in the same places, and no more than we use of it. */
export interface Base {
  /** The public one's. */
  image: string;
  /** Puts into its root what it holds. */
  fill: (root: RootFolder) => Promise<void>;
  /** Instructions of a Dockerfile. */
  changes: string[];
  /** Names all that it holds: an image that was made from the same is not made again. */
  madeFrom?: () => Promise<string>;
}
