import { useState } from 'react'
import type { WrittenFiles } from '../../core/contract/letters.ts'
import { FolderField } from '../parts/FolderField.tsx'
import { useProgram } from '../status.ts'
import { WriteFiles } from './WriteFiles.tsx'

export interface FolderAndWriteProps {
  /** On the button. */
  readonly label: string
  /** By which what came of it is found again: `writingOf`. */
  readonly writing: string
  readonly write: (folder: string, task: string) => Promise<WrittenFiles>
}

/** Where files go, and the button that writes them. */
export function FolderAndWrite({ label, writing, write }: FolderAndWriteProps) {
  const { settings, status } = useProgram()
  const [typed, setTyped] = useState(settings.exportFolder ?? status.usualFolder)
  // What was picked by the system's dialog is the usual one from then on.
  const folder = status.canChooseFolder ? '' : typed
  return (
    <>
      <FolderField typed={typed} type={setTyped} />
      <WriteFiles label={label} writing={writing} write={(task) => write(folder, task)} />
    </>
  )
}
