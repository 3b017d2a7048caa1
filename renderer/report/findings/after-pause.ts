/** How long to wait, in milliseconds. */
export interface Waiting {
  /** Since the last change. */
  readonly pause: number
  /** Since the first change that nothing was done about, however many follow. */
  readonly most: number
}

/** Puts off what changes ask for. */
export interface PutOff {
  readonly changed: () => void
  readonly cancel: () => void
}

/** Runs an action once changes pause, and in time while they go on; after the last change it always runs once more. */
export function afterPause(action: () => void, { pause, most }: Waiting): PutOff {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first: number | undefined
  const run = () => {
    timer = undefined
    first = undefined
    action()
  }
  return {
    changed: () => {
      const now = performance.now()
      first ??= now
      clearTimeout(timer)
      timer = setTimeout(run, Math.min(pause, first + most - now))
    },
    cancel: () => clearTimeout(timer),
  }
}
