import type { Page } from 'playwright-core';
import { newGolfer, type Golfer } from './golfer.ts';
import { typeLogin } from './identity-steps.ts';
import { enrol } from './second-factor.ts';
import { query } from './stack.ts';

/** Somebody with a role of the club, who has the second factor that it needs. */
export interface GolferWithRole {
  golfer: Golfer;
  /** Logs in on the page that asks for it, with a backup code, and arrives at home. */
  logIn: (page: Page) => Promise<void>;
  /** A code of theirs that nobody has used. */
  newCode: () => string;
}

/** Makes a golfer who has a role. */
export async function newGolferWithRole(role: 'staff' | 'admin'): Promise<GolferWithRole> {
  const golfer = await newGolfer({ verified: true });
  const { backupCodes } = await enrol(golfer);
  await query('auth', 'UPDATE account SET roles = $2 WHERE id = $1', [
    golfer.userId,
    ['golfer', role],
  ]);
  // One is used up by each login.
  const newCode = () => backupCodes.pop()!;
  return {
    golfer,
    newCode,
    logIn: async (page) => {
      await typeLogin(page, golfer.account.email);
      await page.locator('input[autocomplete=one-time-code]').fill(newCode());
      await page.locator('form button[type=submit]').click();
      await page.getByRole('heading', { name: 'My golf' }).waitFor();
    },
  };
}
