import { UserError } from '../../console/user-error.ts';
import { allParts } from '../../parts/all-parts.ts';
import type { PartName } from '../../parts/part.ts';

/** Where a part is. @throws UserError where it is not there yet */
export async function foundPart(name: PartName): Promise<string> {
  const path = await allParts[name].find();
  if (path === undefined) throw new UserError(`${name} is not there: npm start brings it`);
  return path;
}
