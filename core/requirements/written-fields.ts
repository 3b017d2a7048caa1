import { blankRequirements, type Requirements } from './requirements.ts'

type Lines<T extends object> = { readonly [K in keyof T]-?: string }

/** What an office writes into requirements: each of it is there, though it may be empty. */
export interface WrittenFields extends Pick<Requirements, 'lengths' | 'matters' | 'figures' | 'files'> {
  readonly notice: Lines<Requirements['notice']>
  readonly deadline: string | null
  readonly scope: string
  readonly addressee: Lines<NonNullable<Requirements['addressee']>>
}

export function fieldsOf(requirements: Omit<Requirements, 'schema' | 'year' | 'writtenAt'>): WrittenFields {
  const { notice, deadline, scope, addressee, lengths, matters, figures, files } = requirements
  return {
    notice: { name: '', number: '', ...notice },
    deadline: deadline ?? null,
    scope: scope ?? '',
    addressee: { name: '', email: '', phone: '', ...addressee },
    lengths,
    matters,
    figures,
    files,
  }
}

/** Requirements of a year in which these fields stand; what is optional and empty is not there. */
export function withFields(year: number, writtenAt: string, fields: WrittenFields): Requirements {
  const { notice, deadline, scope, addressee, ...lists } = fields
  const filled = filledLines(addressee)
  return {
    ...blankRequirements(year, writtenAt),
    notice: { office: notice.office, ...filledLines(notice) },
    ...(deadline !== null && { deadline }),
    ...(scope !== '' && { scope }),
    ...(Object.keys(filled).length > 0 && { addressee: filled }),
    ...lists,
  }
}

function filledLines<T extends object>(lines: T): Partial<T> {
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== '')) as Partial<T>
}
