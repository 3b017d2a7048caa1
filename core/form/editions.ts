import type { Form } from './form.ts'
import { edition2021 } from './edition-2021/edition.ts'

/** Every edition of the form this program knows, by the `form` key of the exchange form. */
export const editions = { '2021': edition2021 } as const satisfies Record<string, Form>

export type EditionId = keyof typeof editions

/** The edition new reports are written in. */
export const currentEdition: EditionId = '2021'
