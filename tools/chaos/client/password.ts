/** Of everybody who plays or registers in a run. */
export const PASSWORD = 'a quiet putting green';
