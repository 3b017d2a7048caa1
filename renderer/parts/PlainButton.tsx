import type { ButtonHTMLAttributes, Ref } from 'react'
import './plain-button.css'

export interface PlainButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'default' | 'text'
  readonly size?: 'small' | 'middle' | 'large'
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that looks like antd's, for what is painted before antd is loaded or is drawn by the dozen. */
export function PlainButton({
  kind = 'default',
  size = 'middle',
  className = '',
  ...rest
}: PlainButtonProps) {
  return <button type="button" className={`plain-button ${kind} ${size} ${className}`.trimEnd()} {...rest} />
}
