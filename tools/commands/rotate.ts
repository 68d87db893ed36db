import { rotateNamed } from '../rotate/rotate-named.ts';
import { openStackRotation } from '../rotate/stack-rotation.ts';

/** `npm run rotate -- <what>`: changes a secret of the running stack without a failed request. */
export async function runRotate(names: string[]): Promise<number> {
  await rotateNamed(names, { command: 'npm run rotate --', open: () => openStackRotation() });
  return 0;
}
