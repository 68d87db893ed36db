import { Type } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { STANDINGS } from '../domain/standing.ts';
import type { Partner } from '../db/partners.ts';

export const StandingSchema = Type.Enum([...STANDINGS], {
  description: 'trusted: a card they put you on counts at once; blocked: they can put you on none',
});

export const PartnerParams = Type.Object({ userId: Id });

export const PartnerItem = Type.Object({
  userId: Id,

  standing: StandingSchema,
  since: Type.String({ format: 'date-time' }),
});

export const NamedPartnerItem = Type.Object({
  ...PartnerItem.properties,
  name: OrNull(
    Type.String({ description: 'On the latest card of you two; null where there is none' }),
  ),
});

/** A partner as the API tells of them. */
export function toItem<One extends Partner>({ since, ...partner }: One) {
  return { ...partner, since: since.toISOString() };
}

export const EXAMPLE_PARTNER = toItem({
  userId: '0198c0de-0000-7000-8000-0000000000ab',
  standing: 'trusted',
  since: new Date('2026-05-02T07:40:00Z'),
});
