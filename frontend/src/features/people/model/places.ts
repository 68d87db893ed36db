/** In place of a member's id: what is done with many. They are no routes, which every page would have with it. */
export const CHANGES = 'changes';

/** In place of a member's id: somebody who is none yet. */
export const NEW = 'new';

/** Where a change of many is, or the list of all. */
export const changesPlace = (operationId?: string) => ({
  name: 'people',
  params: { userID: CHANGES, operationId: operationId ?? null },
});
