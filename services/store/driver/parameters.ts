/** The parameters that a statement names: how many by place, or which by name. */
export interface Parameters {
  readonly places: number
  readonly names: readonly string[]
}

/** Strings, quoted names and comments, in which nothing is a parameter; else a parameter. */
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?|[:@$](\w+)/g

/** Reads which parameters a statement has. Numbered ones, and both sorts in one statement, are not used by this program. */
export function parametersOf(sql: string): Parameters {
  const found = [...sql.matchAll(TOKEN)].filter(([token]) => /^[?:@$]/.test(token))
  const names = [...new Set(found.flatMap(([, name]) => name ?? []))]
  const places = found.filter(([token]) => token === '?').length
  if (places > 0 && names.length > 0) throw new RangeError('Parameters by place and by name in one statement')
  return { places, names }
}

/** What node:sqlite is given: every parameter the statement has, and no other. @throws RangeError, TypeError */
export function bound({ places, names }: Parameters, given: readonly unknown[]): unknown[] {
  if (names.length > 0) return [namedOf(names, given)]
  if (given.length < places) throw new RangeError('Too few parameter values were provided')
  if (given.length > places) throw new RangeError('Too many parameter values were provided')
  return given.map(bindable)
}

function namedOf(names: readonly string[], given: readonly unknown[]): Record<string, unknown> {
  const [values] = given
  if (given.length !== 1 || typeof values !== 'object' || values === null || ArrayBuffer.isView(values))
    throw new TypeError('You must provide named parameters in one object')
  return Object.fromEntries(
    names.map((name) => {
      if (!(name in values)) throw new RangeError(`Missing named parameter "${name}"`)
      return [name, bindable((values as Record<string, unknown>)[name])]
    }),
  )
}

function bindable(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (['number', 'bigint', 'string'].includes(typeof value) || value instanceof Uint8Array) return value
  throw new TypeError('SQLite3 can only bind numbers, strings, bigints, buffers, and null')
}
