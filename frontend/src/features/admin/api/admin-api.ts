import { api, unwrap } from '../../../lib/api/client.ts';
import type { AuditEntry, Evidence, ListedAccount, Page, Role } from '../../../lib/api/schema.ts';
import type { AccountFilters } from '../model/account-filters.ts';
import { toInstants, type AuditFilters, type AuditFormat } from '../model/audit-filters.ts';

/** Accounts that a search finds, a page at a time. */
export function listAccounts(
  filters: AccountFilters,
  cursor?: string,
): Promise<Page<ListedAccount>> {
  const query = {
    search: filters.search.trim() || undefined,
    role: filters.role || undefined,
    cursor,
  };
  return unwrap(api.GET('/api/v1/auth/accounts', { params: { query } }));
}

/** Gives an account these roles; its sessions end. */
export async function setRoles(userId: string, roles: Role[]): Promise<void> {
  const params = { path: { userId } };
  await unwrap(api.PUT('/api/v1/auth/accounts/{userId}/roles', { params, body: { roles } }));
}

/** Takes the authenticator of somebody who lost it, and showed who they are; their sessions end. */
export async function resetAuthenticator(userId: string, evidence: Evidence): Promise<void> {
  const params = { path: { userId } };
  const body = { evidence };
  await unwrap(api.POST('/api/v1/auth/accounts/{userId}/totp-resets', { params, body }));
}

export async function endSessions(userId: string): Promise<void> {
  const params = { path: { userId } };
  await unwrap(api.DELETE('/api/v1/auth/accounts/{userId}/sessions', { params }));
}

/** The audit log, newest first, a page at a time. */
export function listAudit(filters: AuditFilters, cursor?: string): Promise<Page<AuditEntry>> {
  const query = { ...queryOf(filters), cursor };
  return unwrap(api.GET('/api/v1/auth/audit', { params: { query } }));
}

/** All of it that fits, as a file. */
export function exportAudit(filters: AuditFilters, format: AuditFormat): Promise<Blob> {
  const query = { ...queryOf(filters), format };
  return unwrap(api.GET('/api/v1/auth/audit/export', { params: { query }, parseAs: 'blob' }));
}

function queryOf(filters: AuditFilters) {
  return {
    userId: filters.userId.trim() || undefined,
    action: filters.action || undefined,
    ...toInstants(filters),
  };
}
