/** In place of a member's id: somebody who is none yet. */
export const NEW = 'new';
