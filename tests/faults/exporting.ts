import { createFileSets } from '../../services/writers/files.ts'
import type { Place } from './workplace.ts'

const NAMES = ['报告.docx', '报告.pdf', '报告.txt']

/** Writes version after version of the same files and acknowledges each, until it is killed. */
async function write(from: number, { data, exports }: Place): Promise<void> {
  const say = (word: number | 'ready') => new Promise<void>((said) => process.send?.(word, () => said()))
  await say('ready')
  const sets = createFileSets(data)
  for (let version = from + 1; ; version++) {
    const bytes = Buffer.from(String(version).padStart(8, '0') + '字'.repeat(20_000))
    await sets.write(
      exports,
      NAMES.map((name) => ({ name, bytes })),
      { replace: true },
    )
    await say(version)
  }
}

process.once('disconnect', () => process.exit(1))
process.once('message', ({ from, place }: { from: number; place: Place }) => void write(from, place))
