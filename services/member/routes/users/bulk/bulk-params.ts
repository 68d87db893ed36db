import { Type } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';

/** The path of one operation. */
export const BulkParams = Type.Object({ operationId: Id });
