import { createAskedReader } from '../../../core/checks/asked-of.ts'
import { createChecker } from '../../../core/checks/check.ts'
import type { Found, ToCheck } from './checking.ts'

const check = createChecker()
const readAsked = createAskedReader()
let against: ToCheck['against']

addEventListener('message', ({ data: { report, against: given } }: MessageEvent<ToCheck>) => {
  if (given) against = given
  const found: Found = {
    findings: check(report, against ?? {}),
    asked: readAsked(report, against?.requirements),
  }
  postMessage(found)
})
