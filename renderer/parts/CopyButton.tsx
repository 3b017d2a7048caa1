import { useState } from 'react'
import { PlainButton } from './PlainButton.tsx'

/** Puts words on the clipboard, and says so. */
export function CopyButton({ text, label = '复制' }: { readonly text: string; readonly label?: string }) {
  const [said, setSaid] = useState<string>()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('已复制'),
      () => setSaid('没有复制成功，请选中文字后按 Ctrl+C'),
    )
  return (
    <>
      <PlainButton size="small" onClick={() => void copy()}>
        {label}
      </PlainButton>
      <span role="status" className="muted">
        {said}
      </span>
    </>
  )
}
