/** What kinds of membership the club has. */
export const CATEGORIES = ['full', 'junior', 'student', 'five_day', 'social', 'honorary'] as const;
