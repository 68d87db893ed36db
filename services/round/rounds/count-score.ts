import type { FactCounter, FailureCounter } from '@golfroundpro/shared/metrics/metrics.ts';
import type { ScoreDecision } from './domain/decide-score.ts';
import type { TotalDecision } from './domain/decide-total.ts';

/** Counts what came of a score that was sent: taken, or refused and why. */
export function countScore(
  taken: FactCounter,
  refused: FailureCounter,
  method: string,
  decision: ScoreDecision | TotalDecision,
): void {
  const { outcome } = decision;
  if (outcome === 'refused') refused.inc({ method, failure_reason: decision.reason });
  else if (outcome === 'conflict') refused.inc({ method, failure_reason: 'version_mismatch' });
  else taken.inc({ method, status: outcome });
}
