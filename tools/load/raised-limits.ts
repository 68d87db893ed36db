/** A load's setup makes its members from one address; whoever then plays is limited as anybody. */
export const RAISED_LIMITS = {
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: '100000',
  RATE_LIMIT_CREDENTIALS_PER_MINUTE: '100000',
};
