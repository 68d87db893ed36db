/** For a transaction whose caller is better told `busy` at once than kept waiting for a row. */
export const WAIT_BRIEFLY = `SET LOCAL lock_timeout = '100ms'`;
