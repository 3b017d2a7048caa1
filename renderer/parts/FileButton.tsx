import { Button, type ButtonProps } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'

export interface FileButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'disabled'> {
  readonly words: string
  /** What is chosen, for those who hear it. */
  readonly label: string
  /** Endings of the files that can be chosen: ".docx,.doc". */
  readonly kinds: string
  /** Opens as soon as it is on screen, where a click or a key led there. */
  readonly opensAtOnce?: boolean | undefined
  /** More than one can be chosen at once. */
  readonly isMany?: boolean
  readonly choose: (files: FileList | null) => void
}

/** Opens the system's choice of files. The same file can be chosen again. */
export function FileButton(props: FileButtonProps) {
  const { words, label, kinds, isMany = false, opensAtOnce, choose, ...look } = props
  const input = useRef<HTMLInputElement>(null)
  const begin = useEffectEvent(() => {
    if (opensAtOnce && navigator.userActivation.isActive) input.current?.click()
  })
  useEffect(() => begin(), [])
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
