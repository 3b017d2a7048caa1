import type { Chapter } from '../../../../core/volume/volume.ts'
import { romanized } from '../../../place-names/romanized.ts'

/** Characters of a name; what a server, a disk or an address bar takes has room for more. */
const MOST = 60

/**
 * The file of each chapter's page: letters, figures and dashes alone, which every server takes as they are, and the same
 * whatever else stands in the volume: "quxianxinfangju-2024.html". Names that read alike are numbered.
 */
export function pageNames(chapters: readonly Pick<Chapter, 'unit' | 'year'>[]): string[] {
  const taken = new Map<string, number>()
  return chapters.map(({ unit, year }) => {
    const name = `${romanized(unit, MOST) || 'report'}-${year}`
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return `${name}${count > 1 ? `-${count}` : ''}.html`
  })
}
