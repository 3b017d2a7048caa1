import type { StepAction } from './procedure.ts'

/** Who took an action. */
export interface DoneBy {
  readonly action: StepAction
  readonly person: string
}

/** What the one who writes the report does; others sign and send back. */
const BY_WRITER: readonly StepAction[] = ['review', 'submit', 'publish', 'revert', 'reopen']

/**
 * The name that is proposed for each action: who took it last, and for the first time, of what one and the same person does,
 * who did the last of that.
 * @param done who took each action last, what was done last first
 */
export function proposedNames(done: readonly DoneBy[]): Partial<Record<StepAction, string>> {
  const writer = done.find(({ action }) => BY_WRITER.includes(action))?.person
  return {
    ...(writer !== undefined && Object.fromEntries(BY_WRITER.map((action) => [action, writer]))),
    ...Object.fromEntries(done.map(({ action, person }) => [action, person])),
  }
}
