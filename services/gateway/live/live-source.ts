export type LiveKind = 'round' | 'board';

/** What can be followed: its id, as its own answer has it, and the version it is at. */
export interface LiveState {
  id: string;
  version: number | string;
}

/** One kind of thing that can be followed: where its state is and what a change of it is. */
export interface LiveSource<S extends LiveState> {
  kind: LiveKind;
  /** @throws AppError not_found, upstream_unavailable */
  fetch: (id: string) => Promise<S>;
  isNewer: (before: S, after: S) => boolean;
  /** The data of the event `snapshot`; `isPublic`: for whoever has a share link. */
  viewOf: (state: S, isPublic: boolean) => unknown;
  /** The data of the event `change`. */
  changeOf: (before: S, after: S, isPublic: boolean) => unknown;
  /** Tells of a user whether they may watch it as it is now. */
  admits: (state: S) => (userId: string) => boolean;
  /** The shortest time between two fetches, and so between two changes. */
  minGapMs: number;
}
