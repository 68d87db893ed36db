import { patiently } from '../../../services/shared/service/patiently.ts';
import { INSIST_MS, type PlannedFault } from './fault.ts';

/** Tries once, or again and again where the fault insists: another fault may have upset it. */
export function insisting<T>(
  { insists = false }: PlannedFault,
  attempt: () => Promise<T>,
): Promise<T> {
  return patiently(attempt, { givenMs: insists ? INSIST_MS : 0 });
}
