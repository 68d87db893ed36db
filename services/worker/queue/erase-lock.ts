const KEY = `hashtextextended(current_schema() || '/erase', 0)`;

/** Who adds jobs shares it, who erases people has it alone: no job comes in between what an erasure reads and deletes. */
export const ERASE_LOCK = {
  shared: `SELECT pg_advisory_xact_lock_shared(${KEY})`,
  alone: `SELECT pg_advisory_xact_lock(${KEY})`,
};
