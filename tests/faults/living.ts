import { LIFE } from './life.ts'
import { openWorkplace, type Place } from './workplace.ts'

/** Lives the life from some step on and acknowledges each, until it is killed. */
async function live(from: number, place: Place): Promise<void> {
  const say = (word: number | 'ready') => new Promise<void>((said) => process.send?.(word, () => said()))
  await say('ready')
  const workplace = openWorkplace(place)
  for (const [i, step] of LIFE.entries()) {
    if (i < from) continue
    workplace.begin(i + 1, step.name)
    await step.take(workplace.ask, place)
    await say(i + 1)
  }
  workplace.close()
  process.exit(0)
}

process.once('disconnect', () => process.exit(1))
process.once('message', ({ from, place }: { from: number; place: Place }) => void live(from, place))
