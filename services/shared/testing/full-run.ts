/** Whether every repeat of the heavy tests is wanted (`npm run test:full`); `npm test` has a share of each. */
export const isFullRun = process.env['TEST_FULL'] !== undefined;
