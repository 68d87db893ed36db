/** What a member says of another one: seats them without asking, or never. */
export const STANDINGS = ['trusted', 'blocked'] as const;

export type Standing = (typeof STANDINGS)[number];

/** So many others a member can say something of. */
export const MOST_PARTNERS = 500;
