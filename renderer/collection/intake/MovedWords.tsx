import type { MovedFile } from '../../../core/contract/intake.ts'
import { Notice } from '../../parts/Notice.tsx'

/** What became of the files that were moved to the collections of their years. */
export function MovedWords({ moved }: { readonly moved: readonly MovedFile[] }) {
  const count = (isMeant: (file: MovedFile) => boolean) => moved.filter(isMeant).length
  const same = count(({ outcome }) => outcome === 'same')
  const unmatched = count(({ outcome }) => outcome === 'unmatched')
  const replacing = count((file) => file.replacing)
  const notInUse = count((file) => file.notInUse)
  return (
    <Notice kind="info" role="status">
      {`转到别的年度 ${moved.length} 份。`}
      {same > 0 && `其中 ${same} 份那里收过。`}
      {unmatched > 0 && `其中 ${unmatched} 份不知道是哪个单位的，请在那一年的“收件”里认领。`}
      {replacing > 0 && `其中 ${replacing} 份接替了同一单位在用的一版，请在那一年的“名单”里核对。`}
      {notInUse > 0 &&
        `其中 ${notInUse} 份和在用的不是一版，没有改用，请在那一年的“收件”里核对以哪一版为准。`}
    </Notice>
  )
}
