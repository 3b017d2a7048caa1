import { useLayoutEffect, useRef } from 'react'
import { PlainButton } from '../parts/PlainButton.tsx'

/** A picture of the manual as large as the window. */
export function PictureView({ address, close }: { readonly address: string; readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className="manual-picture" aria-label="大图" onClose={close} onClick={close}>
      <img src={address} alt="" />
      <PlainButton onClick={close}>关闭</PlainButton>
    </dialog>
  )
}
