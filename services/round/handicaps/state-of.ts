import type { Standing } from './db/handicap-state.ts';
import type { RecordState } from './domain/fold-record.ts';

/** The state that a record's standing was written from. */
export function stateOf({ rows, ...standing }: Standing): RecordState {
  const last = rows.at(-1);
  return {
    recent: rows,
    scores: standing.scores,
    holesPosted: standing.holesPosted,
    indexTenths: standing.indexTenths,
    lowIndexTenths: standing.lowIndexTenths,
    day: last?.score.playedOn ?? null,
    indexInEffectTenths: last?.result.indexInEffectTenths ?? null,
    lowCandidates: standing.lowCandidates,
  };
}
