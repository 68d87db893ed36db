import type { Static } from 'typebox';
import type { BroughtIndex } from '../db/brought-indexes.ts';
import type { Step } from '../domain/explain-index.ts';
import type { RecordState } from '../domain/fold-record.ts';
import type { Brought } from './handicap-schemas.ts';

/** An index brought along as the API tells it; it applies until the record gives one. */
export function toBrought(
  brought: BroughtIndex | undefined,
  { indexTenths }: RecordState,
): Static<typeof Brought> | null {
  if (!brought) return null;
  const { setBy, setAt } = brought;
  const applies = indexTenths === null;
  return { index: brought.indexTenths / 10, setBy, setAt: setAt.toISOString(), applies };
}

/** What to say of it in the explanation, where it applies. */
export function broughtSteps(brought: Static<typeof Brought> | null): Step[] {
  if (!brought?.applies) return [];
  const who = brought.setBy === 'staff' ? 'set by staff' : 'declared by you';
  const text = `Until then course handicaps go by the index you brought along, ${who}`;
  return [{ rule: '6.1', text, value: brought.index }];
}
