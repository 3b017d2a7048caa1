import type { FailureData } from '../../core/failure.ts'
import { DropZone } from './DropZone.tsx'
import { FileButton } from './FileButton.tsx'

export interface FileDropProps {
  /** Endings of the files that can be chosen: ".docx,.doc". */
  readonly kinds: string
  readonly label: string
  /** Which files these are, in words. */
  readonly hint: string
  /** The one thing to do on its screen. */
  readonly isMain?: boolean
  /** The choice is opened when someone comes to the screen. */
  readonly opensAtOnce?: boolean
  readonly take: (file: File) => void
  readonly refuse: (failure: FailureData) => void
}

/** One file, dropped or chosen. */
export function FileDrop({ kinds, label, hint, isMain = true, opensAtOnce, take, refuse }: FileDropProps) {
  const choose = (files: FileList | null) => {
    const [file] = files ?? []
    if (files && files.length > 1)
      refuse({ code: 'usage', detail: { problem: '一次只能读一份，请只拖入一个文件' } })
    else if (file) take(file)
  }
  return (
    <DropZone label="选择文件" isSmall={!isMain} drop={({ files }) => choose(files)}>
      <p className="drop-words">把文件拖到这里</p>
      <p className="muted">{hint}</p>
      <FileButton
        words="选择文件…"
        label={label}
        kinds={kinds}
        choose={choose}
        opensAtOnce={opensAtOnce}
        type={isMain ? 'primary' : 'default'}
        size={isMain ? 'large' : 'middle'}
      />
    </DropZone>
  )
}
