import type { KeptTexts, OfferedText, StrayText } from '../../core/contract/unsaved.ts'
import { Failure } from '../../core/failure.ts'
import { editions } from '../../core/form/editions.ts'
import { fieldLabel, fieldsOf, fieldValue } from '../../core/report/fields.ts'
import type { Field } from '../../core/report/report.ts'
import { readStored, type StoredReport } from '../case/stored-report.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { keptFolder } from '../unsaved/kept-folder.ts'
import { keptForms } from '../unsaved/kept-forms.ts'
import { keptTextFiles } from '../unsaved/kept-texts.ts'
import { pageKey } from '../unsaved/page-key.ts'
import { settledTexts } from '../unsaved/settled-texts.ts'

type Names = `unsaved.${'key' | 'keep' | 'keepForm' | 'forms' | 'list' | 'drop'}`

/** Operations on texts that could not be saved. They touch no database: it may be what is full or broken. */
export function unsavedOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  const folder = keptFolder(ports.dataFolder)
  const files = keptTextFiles(folder, ports.log)
  const forms = keptForms(folder)
  const settled = settledTexts(ports.dataFolder, ports.log)
  const refuseLooking = () => {
    if (store.readOnly) throw new Failure('read-only', {})
  }
  const drop = async ({ session, field, at }: Pick<OfferedText, 'session' | 'field' | 'at'>) => {
    settled.add({ session, field, at })
    await files.drop({ session, field })
  }
  return {
    'unsaved.key': async () => {
      refuseLooking()
      await folder.prepare()
      return { key: Buffer.from(await pageKey(ports.dataFolder)).toString('base64') }
    },
    'unsaved.keep': async (input) => {
      refuseLooking()
      if (input.texts.length === 0) await files.forget(input.session)
      else await files.keep({ ...input, at: ports.clock().toISOString() })
      return {}
    },
    'unsaved.keepForm': async ({ session, words }) => {
      refuseLooking()
      await forms.keep(session, words)
      return {}
    },
    'unsaved.forms': async () => ({ forms: store.readOnly ? [] : await forms.all() }),
    'unsaved.list': async ({ own }) => {
      if (store.readOnly) return { offered: [], stray: [], saved: [] }
      const each = own.flatMap(({ texts, ...of }) =>
        texts.map((text) => ({ ...of, texts: [text], field: text.field })),
      )
      const [over, open] = partition(each, settled.has)
      // A page forgets its copy once the host has one: what it still has is later, whatever the clocks said.
      const kept = [...byTime(await files.all()), ...byTime(open)]
      const texts = latest(kept.flatMap((one) => offeredFrom(store, one)))
      const stray = latest(kept.filter(({ id }) => !store.reports.findAny(id)).flatMap(strayFrom))
      const [saved, offered] = partition(texts, isStored)
      for (const text of saved) await drop(text)
      return { offered, stray, saved: [...over, ...saved].map(({ session, field }) => ({ session, field })) }
    },
    'unsaved.drop': async (text) => {
      refuseLooking()
      await drop(text)
      return {}
    },
  }
}

/** The texts beside what is stored; none of a report that is not here, which may be in the recycle bin. */
function offeredFrom(store: Store, { session, id, at, texts }: KeptTexts): OfferedText[] {
  const stored = store.reports.find(id) && readable(store, id)
  if (!stored) return []
  const { report, revisions } = stored
  const form = editions[report.form]
  const known = new Set(fieldsOf(form))
  return texts
    .filter(({ field }) => known.has(field))
    .map(({ field, value }) => ({
      session,
      id,
      agency: report.agency.name,
      year: report.year,
      at,
      field,
      label: fieldLabel(form, field),
      value,
      stored: fieldValue(report, field),
      revision: revisions[field] ?? 0,
    }))
}

function strayFrom({ session, at, texts }: KeptTexts): StrayText[] {
  return texts.map(({ field, value }) => ({ session, at, field, label: labelAnywhere(field), value }))
}

/** In the newest edition of the form that has the field. */
function labelAnywhere(field: Field): string {
  const form = Object.values(editions).findLast((each) => fieldsOf(each).includes(field))
  return form ? fieldLabel(form, field) : field
}

/** Undefined of a report that can't be read now, which must not keep the texts of others from being offered; its own stay kept. */
function readable(store: Store, id: string): StoredReport | undefined {
  try {
    return readStored(store, id)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function byTime<T extends KeptTexts>(kept: readonly T[]): T[] {
  return kept.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** What was kept here and there is offered once, as it was last. */
function latest<T extends StrayText>(texts: readonly T[]): T[] {
  return [...new Map(texts.map((text) => [`${text.session} ${text.field}`, text])).values()]
}

function isStored({ value, stored }: OfferedText): boolean {
  return (value ?? '') === (stored ?? '')
}

function partition<T>(all: readonly T[], is: (each: T) => boolean): readonly [T[], T[]] {
  return [all.filter(is), all.filter((each) => !is(each))]
}
