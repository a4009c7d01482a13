/** What every session is told as it begins, for PostgreSQL's startup parameter `options`: the driver would shift instants in any time zone but UTC. */
export const IN_UTC = '-c TimeZone=UTC';
