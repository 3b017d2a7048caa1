import { type ReactNode, useState } from 'react'
import './file-drop.css'

export interface DropZoneProps {
  readonly label: string
  readonly isSmall: boolean
  readonly drop: (dropped: DataTransfer) => void
  readonly children: ReactNode
}

/** Where files are dropped; it shows that they would be taken. */
export function DropZone({ label, isSmall, drop, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  return (
    <section
      className={`drop${isSmall ? ' small' : ''}${over ? ' over' : ''}`}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        drop(event.dataTransfer)
      }}
    >
      {children}
    </section>
  )
}
