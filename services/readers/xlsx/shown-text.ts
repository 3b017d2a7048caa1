import type { Cell } from 'hucre/xlsx'
import { type Shift, withoutNoteMarks } from '../note-marks.ts'

/** The text of a cell as it is shown, and whether some was left out: what is struck, and the marks of notes at figures. */
export interface ShownText {
  readonly text: string
  readonly isLess: boolean
}

type Runs = NonNullable<Cell['richText']>

/** @param written all that stands in the cell */
export function shownText(written: string, cell: Cell | undefined): ShownText {
  const isStruck = cell?.style?.font?.strikethrough === true
  if (cell?.richText === undefined)
    return isStruck ? { text: '', isLess: written.trim() !== '' } : { text: written, isLess: false }
  const known = isStruck ? KNOWN.struck : KNOWN.plain
  const shown = known.get(cell.richText) ?? shownRuns(cell.richText, isStruck)
  known.set(cell.richText, shown)
  return shown
}

/** Cells may share one text of many runs; by whether the cell as a whole is struck. */
const KNOWN = {
  plain: new WeakMap<Runs, ShownText>(),
  struck: new WeakMap<Runs, ShownText>(),
}

const SHIFTS = { superscript: 'up', subscript: 'down' } as const satisfies Readonly<Record<string, Shift>>

/** A run without a look of its own has that of the cell. */
function shownRuns(runs: Runs, isStruck: boolean): ShownText {
  const stretches = runs
    .filter(({ font }) => font?.strikethrough !== true && (font !== undefined || !isStruck))
    .map(({ text, font }) => ({
      text,
      shift: font?.vertAlign === undefined ? ('level' as const) : SHIFTS[font.vertAlign],
    }))
  const text = withoutNoteMarks(stretches)
    .map((each) => each.text)
    .join('')
  return {
    text,
    isLess:
      text.trim() !==
      runs
        .map((run) => run.text)
        .join('')
        .trim(),
  }
}
