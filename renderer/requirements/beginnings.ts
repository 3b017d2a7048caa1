import { type Requirements, blankRequirements } from '../../core/requirements/requirements.ts'
import { STARTING_SET } from '../../core/requirements/starting-set.ts'

/** Requirements for a year as those of an earlier one were; what names its date or its number is left out. */
export function fromEarlier(earlier: Requirements, year: number, writtenAt: string): Requirements {
  const { deadline: _, notice, ...rest } = structuredClone(earlier)
  return { ...rest, year, writtenAt, notice: { office: notice.office } }
}

/** Requirements that ask for a few lengths, and the figures most notices ask for; the rest is there to be chosen. */
export function fromCommon(year: number, office: string, writtenAt: string): Requirements {
  const { lengths, figures, files, matters } = STARTING_SET
  return {
    ...blankRequirements(year, writtenAt),
    notice: { office },
    lengths: [...lengths],
    matters: matters.filter(({ grade }) => grade === 'warning'),
    figures: figures.filter(({ grade }) => grade === 'warning'),
    files: files.filter(({ kind }) => kind === 'docx' || kind === 'pdf' || kind === 'package'),
  }
}
