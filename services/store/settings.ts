import { type Settings, settingsSchema } from '../../core/settings.ts'
import type { Connection } from './connection.ts'

export type SettingsTable = ReturnType<typeof settingsTable>

/** One row a setting; what has no row is at its default, and a setting this version does not know is left alone. */
export function settingsTable(connection: Connection) {
  const all = connection.prepare<[], { key: string; value: string }>(`SELECT key, value FROM settings`)
  const put = connection.prepare<[string, string]>(
    `INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
  )
  return {
    read: (): Settings => {
      const known = all.all().filter(({ key }) => Object.hasOwn(settingsSchema.shape, key))
      return settingsSchema.parse(Object.fromEntries(known.map(({ key, value }) => [key, JSON.parse(value)])))
    },
    write: (changes: Partial<Settings>): void => {
      for (const [key, value] of Object.entries(changes)) put.run(key, JSON.stringify(value))
    },
  }
}
