/** The most that a picture may have as it is uploaded. */
export const AVATAR_BYTES = 5 * 1024 * 1024;

/** Edges in pixels of the squares it is shown in: a list, a page, a page on a fine screen. */
export const AVATAR_SIZES = [64, 192, 512] as const;

/** The most that one of these may have. */
export const SIZE_BYTES = 256 * 1024;
