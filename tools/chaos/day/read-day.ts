import { readTopic, type TopicRecord } from '../topic.ts';
import { query, type World } from '../world.ts';
import { readMails } from '../../mail-sink/read-mails.ts';
import { DAY_TOPICS } from './day-faults.ts';

/** Somebody who registered on the day, as onboarder has them; the times are those that its page must show. */
export interface Registered {
  userId: string;
  statusId: string;
  email: string;
  requestedAt: Date;
  arrival: number;
  place: string;
  offerEndsAt: Date | null;
}

/** The same person in the books; the times are of events, null where there was none. */
export interface Booked {
  userId: string;
  status: string;
  memberNumber: number | null;
  createdAt: Date | null;
  activeAt: Date | null;
}

interface Sent {
  userId: string;
  /** Of the last one. */
  at: Date;
  messageIds: string[];
}

/** What came of a day, read past the services but for the pages. */
export interface DayRecord {
  quota: number;
  registered: Registered[];
  booked: Map<string, Booked>;
  /** The confirmation mails of a person that the mail server took, as events tell of them. */
  sent: Map<string, Sent>;
  verified: Map<string, Date>;
  /** By e-mail: the confirmations that lie in the sink, a mail that came twice twice. */
  mails: Map<string, { messageId: string; links: string[] }[]>;
  /** By person: what the page of the registration answers. */
  pages: Map<string, unknown>;
  letters: TopicRecord[];
}

const REGISTERED = `
  SELECT r.id AS "userId", r.status_id AS "statusId", email, requested_at AS "requestedAt", p.arrival::int,
    place, offer_ends_at AS "offerEndsAt"
  FROM registration r JOIN place p ON p.user_id = r.id WHERE p.day_id = $1 ORDER BY p.arrival`;
const QUOTA = 'SELECT quota FROM membership_day WHERE id = $1';
const BOOKED = `
  SELECT m.id AS "userId", status, member_number AS "memberNumber",
    (SELECT min(occurred_at) FROM event WHERE aggregate_id = m.id AND type = 'golf.user.UserCreated.v1')
      AS "createdAt",
    (SELECT min(occurred_at) FROM event WHERE aggregate_id = m.id
      AND type = 'golf.member.MemberChanged.v1' AND data ->> 'status' = 'active') AS "activeAt"
  FROM member m WHERE m.id = ANY ($1)`;
const SENT = `
  SELECT aggregate_id AS "userId", max((data ->> 'sentAt')::timestamptz) AS at,
    array_agg(DISTINCT data ->> 'messageId') AS "messageIds"
  FROM event WHERE type = 'golf.user.confirmation.v1' AND aggregate_id = ANY ($1) GROUP BY 1`;
const VERIFIED = `
  SELECT data ->> 'userId' AS "userId", min(occurred_at) AS at FROM event
  WHERE type = 'golf.user.UserVerified.v1' AND data ->> 'userId' = ANY ($1) GROUP BY 1`;

/** Reads all that is known of a day. */
export async function readDay(world: World, dayId: string): Promise<DayRecord> {
  const registered = await query<Registered>(world, 'onboarder', REGISTERED, [dayId]);
  const ids = registered.map(({ userId }) => userId);
  const [day] = await query<{ quota: number }>(world, 'onboarder', QUOTA, [dayId]);
  const booked = await query<Booked>(world, 'member', BOOKED, [ids]);
  const sent = await query<Sent>(world, 'notification', SENT, [ids]);
  const verified = await query<{ userId: string; at: Date }>(world, 'auth', VERIFIED, [ids]);
  return {
    ...{ quota: day!.quota, registered },
    booked: new Map(booked.map((one) => [one.userId, one])),
    sent: new Map(sent.map((one) => [one.userId, one])),
    verified: new Map(verified.map(({ userId, at }) => [userId, at])),
    mails: new Map(await Promise.all(registered.map((one) => mailsTo(world, one)))),
    pages: new Map(await Promise.all(registered.map((one) => pageOf(world, one)))),
    letters: await readLetters(world),
  };
}

async function mailsTo({ stack }: World, { email }: Registered) {
  const mails = await readMails(stack.ports['mail-sink']!, email);
  return [email, mails.filter(isConfirmation)] as const;
}

/** Whoever has the e-mail may be told of something else beside. */
const isConfirmation = ({ messageId }: { messageId: string }) =>
  messageId.startsWith('<confirmation.');

async function pageOf({ stack }: World, { userId, statusId }: Registered) {
  const answer = await fetch(`${stack.address}/api/v1/registrations/${statusId}`);
  return [userId, await answer.json()] as const;
}

async function readLetters(world: World): Promise<TopicRecord[]> {
  const names = DAY_TOPICS.map(({ name }) => name).filter((name) => name.endsWith('.dlq'));
  return (await Promise.all(names.map((name) => readTopic(world, name)))).flat();
}
