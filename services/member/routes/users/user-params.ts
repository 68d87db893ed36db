import { Type } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';

/** The path of one person. */
export const UserParams = Type.Object({ userID: Id });
