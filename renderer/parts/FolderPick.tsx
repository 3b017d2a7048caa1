import { Button } from 'antd'
import { useState } from 'react'
import { TextInput } from './TextInput.tsx'
import { useProgram } from '../status.ts'
import './folder-pick.css'

export interface FolderPickProps {
  /** What is done with the folder, on the button. */
  readonly label: string
  /** What the field is for, where the path is typed. */
  readonly name: string
  readonly disabled?: boolean
  readonly busy?: boolean
  /** The typed path; null where the host asks by the system's dialog. */
  readonly pick: (folder: string | null) => void
}

/** Asks for a folder: by the system's dialog, or typed where the host has none. */
export function FolderPick({ label, name, disabled = false, busy = false, pick }: FolderPickProps) {
  const { status } = useProgram()
  const [typed, setTyped] = useState('')
  if (status.canChooseFolder)
    return (
      <Button disabled={disabled} loading={busy} onClick={() => pick(null)}>
        {label}…
      </Button>
    )
  const isTyped = typed.trim() !== ''
  return (
    <div className="row folder-pick">
      <TextInput
        aria-label={name}
        placeholder="文件夹的完整路径"
        value={typed}
        disabled={disabled}
        onChange={setTyped}
        onPressEnter={() => isTyped && pick(typed.trim())}
      />
      <Button disabled={disabled || !isTyped} loading={busy} onClick={() => pick(typed.trim())}>
        {label}
      </Button>
    </div>
  )
}
