import type { DocumentTree } from '../../core/document/tree.ts'
import { coveringLetter } from '../../core/mail/covering-letter.ts'
import type { Report } from '../../core/report/report.ts'
import { mailedKinds } from '../../core/requirements/files.ts'
import type { LetterOf } from '../store/covering-letters.ts'
import type { Store } from '../store/store.ts'
import type { Artefact } from '../writers/artefacts.ts'
import { mailOf, receivedRequirements } from './requirements.ts'

/** The letter with which a stored version of a report goes up, in the office's words, to whom the notice of its year says. */
export function storedLetter(
  store: Pick<Store, 'coveringLetters' | 'requirements' | 'settings'>,
  { record, report }: { readonly record: LetterOf; readonly report: Report },
): DocumentTree {
  const { year } = report
  const { layout, coveringLetter: words } = store.settings.read()
  const { number, dated } = store.coveringLetters.find(record)
  const asked = receivedRequirements(store, year)?.files ?? []
  return coveringLetter({
    report,
    settings: { mail: mailOf(store, year), coveringLetter: words },
    number,
    on: dated,
    further: asked.filter(({ kind }) => kind === 'other').map(({ name }) => name),
    layout,
  })
}

/** What goes along with the mail: what the notice asks for, and the letter where the office wants it. */
export function mailedArtefacts(
  store: Pick<Store, 'requirements' | 'settings'>,
  year: number,
): readonly Artefact[] {
  const kinds = mailedKinds(receivedRequirements(store, year))
  return store.settings.read().coveringLetter.withMail ? ['letterPdf', ...kinds] : kinds
}
