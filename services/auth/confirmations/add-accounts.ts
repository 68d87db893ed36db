import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { currentTrace, traceparent } from '@golfroundpro/shared/logging/trace.ts';
import { recordEntry } from '../audit/record-entry.ts';
import type { AuthContext } from '../context.ts';
import { firstRoles } from '../domain/first-roles.ts';
import type { Registrant } from './confirmation.ts';

/**
 * Accounts, their audit entries and the events of these. By e-mail in one order, so that of two who add several neither
 * waits for the other. The registration is the claim.
 */
const ADD = `
  WITH input AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) AS one (id, name, email, event_id)
  ), added AS (
    INSERT INTO account (id, name, email, roles, of_registration, claimed_at)
    SELECT id, name, email, $5::text[], true, $6 FROM input ORDER BY email
    ON CONFLICT DO NOTHING
    RETURNING id
  ), entry AS (
    INSERT INTO audit_entry (action, user_id, address, user_agent, detail)
    SELECT 'account.registered', id, '', '', '{}' FROM added
    RETURNING *
  ), told AS (
    SELECT entry.*, input.event_id FROM entry JOIN input ON input.id = entry.user_id
  ), recorded AS (
    ${recordEntry({ from: 'told', eventId: 'told.event_id', trace: '$7' })}
  ), pending AS (
    INSERT INTO event_pending (id) SELECT id FROM recorded
  )
  SELECT id FROM added`;

/** Adds the accounts of registrations, without a password; gives the ids of those whose e-mail no other account has. */
export async function addAccounts(
  { config, now }: AuthContext,
  tx: PoolClient,
  registrants: Registrant[],
): Promise<Set<string>> {
  if (registrants.length === 0) return new Set();
  const trace = currentTrace();
  const { rows } = await tx.query<{ id: string }>(ADD, [
    registrants.map(({ userId }) => userId),
    registrants.map(({ name }) => name),
    registrants.map(({ email }) => email),
    registrants.map(() => uuidv7()),
    ...[firstRoles(config), now(), trace ? traceparent(trace) : null],
  ]);
  return new Set(rows.map(({ id }) => id));
}
