import { Button, type ButtonProps } from 'antd'
import './kept-button.css'

export interface KeptButtonProps extends Omit<ButtonProps, 'onClick' | 'className' | 'aria-disabled'> {
  /** Whether there is something left for it to do. */
  readonly canGo: boolean
  readonly go: () => void
}

/** Keeps the keyboard when nothing is left to do: a disabled button would hand it to the one beside. */
export function KeptButton({ canGo, go, disabled = false, ...look }: KeptButtonProps) {
  return (
    <Button
      {...look}
      disabled={disabled}
      aria-disabled={!canGo}
      className={canGo && !disabled ? '' : 'spent'}
      onClick={() => canGo && go()}
    />
  )
}
