import type { EnteredKind } from '../../../core/form/form.ts'

/** The keys a screen keyboard shows; those for numbers have no minus sign on some. */
export const INPUT_MODE = { count: 'numeric', change: 'text', amount: 'decimal' } as const satisfies Record<
  EnteredKind,
  string
>
