/** What befalls files on their way, and to how many of a thousand. */
export const BREAKAGES = [
  /** The copy ended halfway. */
  { kind: 'cut', ofThousand: 2 },
  /** A byte of the report is another. */
  { kind: 'changed', ofThousand: 2 },
  /** A page of a mail program saved under the name. */
  { kind: 'page', ofThousand: 1 },
  { kind: 'empty', ofThousand: 1 },
] as const

export type Breakage = (typeof BREAKAGES)[number]['kind']

/** The bytes of a package after that. */
export function broken(bytes: Uint8Array, kind: Breakage): Uint8Array {
  return MAKERS[kind](bytes)
}

const MAKERS: Readonly<Record<Breakage, (bytes: Uint8Array) => Uint8Array>> = {
  cut: (bytes) => bytes.slice(0, Math.floor(bytes.length / 2)),
  changed: (bytes) => {
    const changed = bytes.slice()
    const at = Math.floor(bytes.length / 2)
    changed[at] = (changed[at] ?? 0) ^ 1
    return changed
  },
  page: () => new TextEncoder().encode('<!doctype html><title>登录已过期</title><p>请重新登录后下载附件。'),
  empty: () => new Uint8Array(),
}
