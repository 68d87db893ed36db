import { Type, type Static } from 'typebox';
import { VISIBLE_LINE } from '@golfroundpro/shared/http/hidden-characters.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { UserFilter } from '../user-filter.ts';
import { BulkAction } from './bulk-action.ts';

const MOST_NAMED = 500;

/** So many can be named, or left out of all whom a filter means. */
const People = Type.Array(Id, { minItems: 1, maxItems: MOST_NAMED, uniqueItems: true });

/** Why: for whoever asks later. */
export const Reason = Type.String({ pattern: VISIBLE_LINE, minLength: 3, maxLength: 200 });

const Named = Type.Object({ userIDs: People }, { additionalProperties: false });
const Matching = Type.Object(
  {
    filter: Type.Object(UserFilter, { additionalProperties: false }),
    until: Type.String({
      format: 'date-time',
      description: 'When the list was looked at: who came into the books later is not meant',
    }),
    except: Type.Optional(People),
  },
  { additionalProperties: false },
);

/** A change of many people. */
export const BulkBody = Type.Object(
  { action: BulkAction, selection: Type.Union([Named, Matching]), reason: Reason },
  { additionalProperties: false },
);

export type BulkBody = Static<typeof BulkBody>;
