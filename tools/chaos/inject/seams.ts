/** When, beside a call of a function: before it, some milliseconds into it, or when it has resolved. */
export type Moment = 'before' | 'during' | 'after';

/** A function of the product at which a process may be killed or held, and what that moment is. */
export interface Seam {
  file: string;
  function: string;
  /** What is killed there, in words; a moment without words is none. */
  moments: Partial<Record<Moment, string>>;
}

/** By name. Each stands for a kill point; tests hold that each is still found in the product. */
export const SEAMS: Record<string, Seam> = {
  writer: {
    file: 'services/round/rounds/scoring/write-batch.ts',
    function: 'writeBatch',
    moments: {
      before: 'writer: before the SQL',
      during: 'writer: amid the SQL',
      after: 'writer: after the SQL, before COMMIT',
    },
  },
  transaction: {
    file: 'services/shared/db/in-transaction.ts',
    function: 'inTransaction',
    moments: { after: 'any: after COMMIT, before the answer and the tombstone in the cache' },
  },
  answer: {
    file: 'services/round/rounds/routes/write-hole.ts',
    function: 'writeHole',
    moments: { after: 'writer: after the tombstone, before the answer' },
  },
  claim: {
    file: 'services/shared/events/read-log.ts',
    function: 'readPending',
    moments: { after: 'relay: after the claim, before the publish' },
  },
  publish: {
    file: 'services/shared/relay/publish-rows.ts',
    function: 'publishRows',
    moments: {
      during: 'relay: in mid-bulk',
      after: 'relay: after the publish, before it leaves the list',
    },
  },
  fold: {
    file: 'services/analytics/subscriptions/take-round-events.ts',
    function: 'fold',
    moments: {
      before: 'consumer: before it applies',
      after: 'consumer: after it applied, before the ack',
    },
  },
  refill: {
    file: 'services/analytics/refill/fold-log.ts',
    function: 'foldLog',
    moments: { during: 'consumer: in mid-rebuild' },
  },
  refresh: {
    file: 'services/auth/sessions/refresh-session.ts',
    function: 'refreshSession',
    moments: { after: 'auth: after a refresh token is consumed, before the answer' },
  },
};

/** The kill points of seams, each `<seam>.<moment>`. */
export function seamPoints(seams: Record<string, Seam>) {
  return Object.entries(seams).flatMap(([name, { moments }]) =>
    Object.entries(moments).map(([moment, words]) => ({ id: `${name}.${moment}`, words })),
  );
}

export const SEAM_POINTS = seamPoints(SEAMS);
