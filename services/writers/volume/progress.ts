import type { VolumeFormat } from '../../../core/volume/volume.ts'
import type { Task } from '../../tasks.ts'

/** Told how many more reports of a format are done. */
export type Told = (more: number) => void

const WORDS: Readonly<Record<VolumeFormat | 'writing', string>> = {
  docx: '正在生成 Word 文件',
  pdf: '正在生成 PDF 文件',
  site: '正在生成网页',
  writing: '正在写入文件',
}

/** Tells how far a volume is: a step for each report in each format, and one for writing the files. */
export function progressOf(
  { tell, signal }: Task,
  formats: readonly VolumeFormat[],
  reports: number,
): (format: VolumeFormat | 'writing') => Told {
  const total = formats.length * reports + 1
  let done = 0
  return (format) => {
    tell(done, total, WORDS[format])
    return (more) => {
      signal.throwIfAborted()
      done += more
      tell(done, total, WORDS[format])
    }
  }
}
