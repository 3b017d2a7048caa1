import { useState } from 'react'
import { PlainButton } from './PlainButton.tsx'

/** Puts words on the clipboard, and says so. */
export function CopyButton({ text, label = '复制' }: { readonly text: string; readonly label?: string }) {
  const [said, setSaid] = useState<string>()
  const copy = async (button: HTMLElement) => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => copySelected(text, button),
    )
    button.focus()
    setSaid(isCopied ? '已复制' : '没有复制成功，请选中文字后按 Ctrl+C。')
  }
  return (
    <>
      <PlainButton size="small" onClick={(event) => void copy(event.currentTarget)}>
        {label}
      </PlainButton>
      <span role="status" className="muted">
        {said}
      </span>
    </>
  )
}

/** Where a window may not use the clipboard by itself, it still may copy what is selected when a button is pressed. */
function copySelected(text: string, beside: HTMLElement): boolean {
  const field = document.createElement('textarea')
  field.value = text
  // Beside the button: what stands outside of an open dialog can't have the keyboard.
  beside.after(field)
  field.select()
  // oxlint-disable-next-line typescript/no-deprecated -- asks for no permission
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}
