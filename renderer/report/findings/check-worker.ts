import { createChecker } from '../../../core/checks/check.ts'
import type { ToCheck } from './checking.ts'

const check = createChecker()
let lastYear: ToCheck['lastYear']

addEventListener('message', ({ data }: MessageEvent<ToCheck>) => {
  if (data.lastYear) lastYear = data.lastYear
  postMessage(check(data.report, { lastYear }))
})
