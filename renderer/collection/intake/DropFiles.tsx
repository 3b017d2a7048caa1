import { DropZone } from '../../parts/DropZone.tsx'
import { FileButton } from '../../parts/FileButton.tsx'
import { chosenFiles, type DroppedFile, droppedFiles } from './dropped-files.ts'

export interface DropFilesProps {
  readonly isOff: boolean
  readonly take: (files: readonly DroppedFile[]) => void
}

const KINDS =
  '.nianbao,.docx,.doc,.wps,.html,.htm,.mht,.mhtml,.pdf,.ofd,.eml,.json,.txt,.uot,.uof,.xml,.xlsx,.xls,.et'

/** Files and folders, dropped; or files, chosen. */
export function DropFiles({ isOff, take }: DropFilesProps) {
  return (
    <DropZone
      label="拖入文件"
      isSmall
      drop={(dropped) => {
        if (!isOff) void droppedFiles(dropped).then(take)
      }}
    >
      <p className="drop-words">把收到的文件、文件夹拖到这里</p>
      <p className="muted">数据包（.nianbao）、Word、网页、PDF，或者带附件的邮件（.eml），一次可以很多个</p>
      <FileButton
        words="选择文件…"
        label="选择收到的文件"
        kinds={KINDS}
        isMany
        type="primary"
        disabled={isOff}
        choose={(files) => take(chosenFiles(files))}
      />
    </DropZone>
  )
}
