import type { AuditEntry } from '../../../lib/api/schema.ts';
import { en } from '../words/en.ts';

export type AuditAction = AuditEntry['action'];

/** Everything that the audit log tells of; one without its words does not compile. */
const NAMES: Record<AuditAction, string> = en.actions;

export const AUDIT_ACTIONS = Object.keys(NAMES) as AuditAction[];
