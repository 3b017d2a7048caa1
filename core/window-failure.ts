import { failureFamily } from './failure-family.ts'
import { quoted } from './report/quoted.ts'

/** A field that this window and another have changed, each to something else. */
export interface ChangedField {
  /** Its key; within a group behind the group's: "mail.to". */
  readonly field: string
  readonly label: string
  readonly stored: unknown
  /** What is stored, as it is read; empty where nothing is. */
  readonly words: string
}

/** What another window has done meanwhile, by code, with what its sentence needs to say. */
export interface WindowFailureDetails {
  'stale-revision': { fields: readonly { field: string; revision: number; value: string | number | null }[] }
  'changed-elsewhere': { fields: readonly ChangedField[] }
  /** What is to be reviewed, signed or handed out is not what the user sees. */
  'changed-meanwhile': Record<string, never>
  /** What is to be taken away or replaced is not what the user sees. */
  'not-as-shown': { what: string }
}

/** Longer words are told by their beginning. */
export const LONGEST_TOLD = 80

export const windowFailures = failureFamily<WindowFailureDetails>({
  'stale-revision': () => '这一处已在别的窗口改过，您的修改没有写入，请比较两处内容后选择保留哪一个。',
  'changed-elsewhere': ({ fields }) =>
    `${fields.map(standing).join('，')}，已在别的窗口改过，您写的还没有存入，请选用其中一个。`,
  'changed-meanwhile': () =>
    '报告的内容和您看到的不一样，可能有没保存的文字，或在别的窗口改过；这一步没有办理，请核对现在的内容后再办。',
  'not-as-shown': ({ what }) => `${what}已在别的窗口改过，这一步没有办理；现在显示的是改过的，请看过再办。`,
})

function standing({ label, words }: ChangedField): string {
  if (words === '') return `${label}现在空着`
  const told = words.length > LONGEST_TOLD ? `${words.slice(0, LONGEST_TOLD)}…` : words
  return `${label}现在是${quoted(told)}`
}
