/** k6's exit codes, as far as both runners have them. */
export const CODES = { passed: 0, threshold: 99, options: 104, script: 107, aborted: 108 } as const;
