import pgpass from 'pgpass'

type Asked = Parameters<typeof pgpass>[0]

/** The password that .pgpass (PGPASSFILE; on Windows pgpass.conf) has for a connection, as PostgreSQL's own programs read it. */
export function passwordFromFile(connection: Asked): Promise<string | undefined> {
  return new Promise((resolve) => pgpass(connection, resolve))
}
