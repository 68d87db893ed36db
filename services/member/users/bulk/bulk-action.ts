import { Type, type Static } from 'typebox';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { AttributeName, AttributeValue, Category } from '../user-body.ts';

/** What can be done with many people at once. */
export const BulkAction = Type.Union([
  Type.Object({ type: Type.Literal('suspend') }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('reinstate') }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('category'), to: Category }, { additionalProperties: false }),
  Type.Object(
    { type: Type.Literal('attribute'), name: AttributeName, to: OrNull(AttributeValue) },
    { additionalProperties: false, description: 'Null takes the attribute away' },
  ),
]);

export type BulkAction = Static<typeof BulkAction>;

/** What can come of it for one person; of one that an undo leaves as they are, somebody changed the same since. */
export const BULK_OUTCOMES = [
  ...(['changed', 'unchanged', 'changed_since'] as const),
  ...(['not_found', 'erased', 'too_many_attributes'] as const),
] as const;

export type BulkOutcome = (typeof BULK_OUTCOMES)[number];
