import { hash, verify } from '@node-rs/argon2';
import { PASSWORD_COST } from '../../services/auth/passwords/password-hasher.ts';

/** How many are checked at once: one a core of the machine that the figures were taken on. */
const AT_ONCE = 2;

// A process of its own that does nothing but check passwords, for as long as it is told to.
process.once('message', (seconds) => {
  void measure(Number(seconds)).then((perSecond) => process.send!(perSecond));
});

async function measure(seconds: number): Promise<number> {
  const stored = await hash('a quiet putting green', PASSWORD_COST);
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  let checked = 0;
  const worker = async () => {
    while (performance.now() < endsAt) {
      await verify(stored, 'a quiet putting green');
      checked++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return checked / ((performance.now() - startedAt) / 1000);
}
