import type { ButtonHTMLAttributes, Ref } from 'react'
import './plain-button.css'

export interface PlainButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'default' | 'text' | 'link'
  /** As high as a field unless said otherwise. */
  readonly size?: 'small' | 'large' | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that looks like antd's, for what is painted before antd is loaded or is drawn by the dozen. */
export function PlainButton({ kind = 'default', size, className, ...rest }: PlainButtonProps) {
  const classes = ['plain-button', kind, size, className].filter(Boolean).join(' ')
  return <button type="button" className={classes} {...rest} />
}
