import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

/** A turn in the waiting room. */
export interface Ticket {
  /** 16 random bytes, in hex. */
  id: string;
  /** When it is admitted, in milliseconds since 1970. */
  admitsAtMs: number;
}

const ID_BYTES = 16;
const TIME_BYTES = 8;
const SEAL_BYTES = 16;
const LENGTH = ID_BYTES + TIME_BYTES + SEAL_BYTES;

/** A ticket as its holder has it: all of it is in there, so that nothing has to be kept of who waits. */
export function sealTicket({ id, admitsAtMs }: Ticket, key: KeyObject): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(admitsAtMs));
  const content = Buffer.concat([Buffer.from(id, 'hex'), time]);
  return Buffer.concat([content, sealOf(content, key)]).toString('base64url');
}

/** Reads a ticket; undefined where it is none of ours. */
export function openTicket(text: string, key: KeyObject): Ticket | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== LENGTH) return undefined;
  const content = bytes.subarray(0, ID_BYTES + TIME_BYTES);
  if (!timingSafeEqual(bytes.subarray(content.length), sealOf(content, key))) return undefined;
  const id = content.subarray(0, ID_BYTES).toString('hex');
  return { id, admitsAtMs: Number(content.readBigUInt64BE(ID_BYTES)) };
}

function sealOf(content: Buffer, key: KeyObject): Buffer {
  const seal = createHmac('sha256', key).update('waiting-room/').update(content).digest();
  return seal.subarray(0, SEAL_BYTES);
}
