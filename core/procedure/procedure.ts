/** How far a report has come: 起草、待审、已签、已报送、已公开. */
export const REPORT_STATES = ['draft', 'review', 'signed', 'submitted', 'published'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/**
 * What an office does with a report: 送审、退回修改、签发、报送、公开、撤回登记、重新打开. Handing in and publishing leave the
 * signed report as it is and are registered, in either order (条例 article 49 asks for both and names none); 'revert'
 * takes the last registration back. 'reopen' begins the next version.
 */
export const STEP_ACTIONS = ['review', 'return', 'sign', 'submit', 'publish', 'revert', 'reopen'] as const
export type StepAction = (typeof STEP_ACTIONS)[number]

type Registration = 'submit' | 'publish'

/** Where a report stands in the procedure. */
export interface Progress {
  readonly stage: 'draft' | 'review' | 'signed'
  /** What was registered of the signed version, in order. */
  readonly registered: readonly Registration[]
}

/** A report as it begins. */
export const BEGUN: Progress = { stage: 'draft', registered: [] }

/** Where an action leads; undefined where it is not allowed. */
export function progressAfter(progress: Progress, action: StepAction): Progress | undefined {
  const { stage, registered } = progress
  switch (action) {
    case 'review':
      return stage === 'draft' ? { stage: 'review', registered: [] } : undefined
    case 'return':
      return stage === 'review' ? BEGUN : undefined
    case 'sign':
      return stage === 'review' ? { stage: 'signed', registered: [] } : undefined
    case 'submit':
    case 'publish':
      if (stage !== 'signed' || registered.includes(action)) return undefined
      return { stage, registered: [...registered, action] }
    case 'revert':
      return registered.length > 0 ? { stage, registered: registered.slice(0, -1) } : undefined
    case 'reopen':
      return stage === 'signed' ? BEGUN : undefined
  }
}

/** Where a report stands after what was done with it, oldest first. An action that was not allowed is a bug. */
export function progressOf(actions: readonly StepAction[]): Progress {
  return actions.reduce((progress, action) => {
    const next = progressAfter(progress, action)
    if (!next) throw new Error(`The step ${action} was not allowed`)
    return next
  }, BEGUN)
}

/** The state as the list and the screens name it: the furthest that was registered. */
export function stateOf({ stage, registered }: Progress): ReportState {
  if (registered.includes('publish')) return 'published'
  return registered.includes('submit') ? 'submitted' : stage
}

/** What may be done next, in the order in which an office does it. */
export function allowedActions(progress: Progress): StepAction[] {
  return STEP_ACTIONS.filter((action) => progressAfter(progress, action) !== undefined)
}

/** Someone has to say why. */
export function needsReason(action: StepAction): boolean {
  return action === 'return' || action === 'revert' || action === 'reopen'
}

/** Words and figures may be changed. Under review they are what the approval sheet in circulation speaks of. */
export function mayEdit(state: ReportState): boolean {
  return state === 'draft'
}

/** 成文日期 went out with the report and stays; one that was not told may still be. */
export function isDateFixed(state: ReportState, signedOn: string | null): boolean {
  return (state === 'submitted' || state === 'published') && signedOn !== null
}

/** The version is frozen with its digest. */
export function isSigned(state: ReportState): boolean {
  return state === 'signed' || state === 'submitted' || state === 'published'
}
