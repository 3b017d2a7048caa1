import { createChecker } from '../../../core/checks/check.ts'
import type { ToCheck } from './checking.ts'

const check = createChecker()
let against: ToCheck['against']

addEventListener('message', ({ data }: MessageEvent<ToCheck>) => {
  if (data.against) against = data.against
  postMessage(check(data.report, against ?? {}))
})
