import { guidance2019 } from './edition-2019/guidance.ts'
import { guidance2021 } from './edition-2021/guidance.ts'
import type { EditionId } from './editions.ts'
import type { TableId, TextField } from './form.ts'
import type { Guidance, GuidanceBook } from './guidance-book.ts'

const books: { readonly [edition in EditionId]: GuidanceBook } = {
  '2019': guidance2019,
  '2021': guidance2021,
}

/** The guidance for a text or table of the form. */
export function guidanceOf(edition: EditionId, item: TextField | TableId): Guidance {
  return books[edition][item]
}
