type Method = (this: { readonly length: number }, ...args: unknown[]) => unknown

/** What goes over all of an array or a text at each call, whatever it finds. Cutting a piece out of a text costs nothing. */
const OVER_ALL: readonly (readonly [object, readonly string[]])[] = [
  [
    Array.prototype,
    ['includes', 'indexOf', 'lastIndexOf', 'splice', 'join', 'reverse', 'toReversed', 'flat', 'fill'],
  ],
  [String.prototype, ['split', 'replace', 'replaceAll', 'normalize', 'toLowerCase', 'toUpperCase']],
]

/** How many elements are gone over while some work is done. */
export async function countBuiltIns(work: () => unknown): Promise<number> {
  let count = 0
  const undo: (() => void)[] = []
  const wrap = (
    holder: object,
    name: string | symbol,
    cost: (self: { readonly length: number }, result: unknown, args: readonly unknown[]) => number,
  ) => {
    const inner = Reflect.get(holder, name) as Method
    Object.defineProperty(holder, name, {
      configurable: true,
      writable: true,
      value: function (this: { readonly length: number }, ...args: unknown[]) {
        const result = inner.apply(this, args)
        count += cost(this, result, args)
        return result
      },
    })
    undo.push(() => Object.defineProperty(holder, name, { configurable: true, writable: true, value: inner }))
  }
  for (const [holder, names] of OVER_ALL) for (const name of names) wrap(holder, name, ({ length }) => length)
  for (const name of ['slice', 'concat'])
    wrap(Array.prototype, name, (_, result) => (result as readonly unknown[]).length)
  for (const name of ['trim', 'trimStart', 'trimEnd'])
    wrap(String.prototype, name, ({ length }, result) => length - String(result).length)
  wrap(
    String.prototype,
    'indexOf',
    ({ length }, found, [, from = 0]) => (Number(found) < 0 ? length : Number(found)) - Number(from),
  )
  wrap(
    String.prototype,
    'lastIndexOf',
    ({ length }, found, [, from = length]) => Number(from) - Number(found),
  )
  try {
    await work()
  } finally {
    for (const each of undo.reverse()) each()
  }
  return count
}
