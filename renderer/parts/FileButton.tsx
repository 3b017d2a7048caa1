import { Button, type ButtonProps } from 'antd'
import { useRef } from 'react'

export interface FileButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'disabled'> {
  readonly words: string
  /** What is chosen, for those who hear it. */
  readonly label: string
  /** Endings of the files that can be chosen: ".docx,.doc". */
  readonly kinds: string
  /** More than one can be chosen at once. */
  readonly isMany?: boolean
  readonly choose: (files: FileList | null) => void
}

/** Opens the system's choice of files. The same file can be chosen again. */
export function FileButton({ words, label, kinds, isMany = false, choose, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label={label}
        accept={kinds}
        multiple={isMany}
        onChange={(event) => {
          choose(event.target.files)
          event.target.value = ''
        }}
      />
    </>
  )
}
