import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';

/** Another machine, as far as the network goes: a namespace at the end of a cable of its own. */
export interface OtherMachine {
  /** Its name for `ip netns exec`. */
  name: string;
  /** Our address on the cable. */
  address: string;
  /** Pulls the cable on its side: what is sent either way is lost, and nobody is told. */
  cut: () => Promise<void>;
  remove: () => Promise<void>;
}

const run = promisify(execFile);
const ip = (text: string) => run('ip', text.split(' '));

/** Makes another machine. @throws Error where namespaces are not allowed: it needs root, and Linux */
export async function makeOtherMachine(): Promise<OtherMachine> {
  const id = randomInt(0, 65_536);
  const subnet = `10.213.${id >> 8}`;
  // Four addresses each: the cable's own, ours, the other's, and that of all.
  const first = id & 0xfc;
  const [name, ours, theirs] = [`golf-${id}`, `golf-${id}a`, `golf-${id}b`];
  const address = `${subnet}.${first + 1}`;
  await ip(`netns add ${name}`);
  try {
    await ip(`link add ${ours} type veth peer name ${theirs} netns ${name}`);
    await ip(`addr add ${address}/30 dev ${ours}`);
    await ip(`link set ${ours} up`);
    await ip(`-n ${name} addr add ${subnet}.${first + 2}/30 dev ${theirs}`);
    await ip(`-n ${name} link set ${theirs} up`);
  } catch (error) {
    await ip(`netns del ${name}`);
    throw error;
  }
  return {
    name,
    address,
    cut: async () => void (await ip(`-n ${name} link set ${theirs} down`)),
    // The cable goes with it.
    remove: async () => void (await ip(`netns del ${name}`)),
  };
}
