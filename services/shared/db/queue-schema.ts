/** The schema of the tables of a service's queue, beside the service's own. */
export function queueSchemaOf(schema: string): string {
  return `${schema}_queue`;
}
