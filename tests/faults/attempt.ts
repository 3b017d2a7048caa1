import { Failure } from '../../core/failure.ts'
import { close, wordsOf } from './judge.ts'
import type { Scene } from './recorded-life.ts'
import { openWorkplace, type Place } from './workplace.ts'

export interface Attempt {
  readonly acknowledged: boolean
  /** An error nobody foresaw. */
  readonly bug?: string | undefined
  /** What the user was told, by its code. */
  readonly failure?: string
}

/** Opens, takes a step, closes. */
export async function attempt(place: Place, { step, number }: Scene): Promise<Attempt> {
  let workplace
  try {
    workplace = openWorkplace(place)
    if (step) {
      workplace.begin(number, step.name)
      await step.take(workplace.ask, place)
    }
    return { acknowledged: true, bug: workplace.bugs[0] }
  } catch (error) {
    const bug = error instanceof Failure ? workplace?.bugs[0] : wordsOf(error)
    return { acknowledged: false, bug, failure: wordsOf(error) }
  } finally {
    await workplace?.clearedUp
    close(workplace)
  }
}
