/** Where the audit log of a service is. */
export interface AuditPlace {
  /** The service's schema, and the role that its logins act as. */
  service: string;
  /** The schema of the log, and the role that owns it. Nobody logs in as it, and no login is a member of it. */
  owner: string;
}

/** The owner of a schema may drop what is in it: so the log is not in the service's. */
export function auditPlaceOf(service: string): AuditPlace {
  return { service, owner: `${service}_audit` };
}
