import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react'
import { type Composed, type Typed, useComposed } from './use-composed.ts'

export type BareInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, Composed> &
  Typed & { readonly ref?: Ref<HTMLInputElement> }

/** One line of text, drawn by the style of its place. */
export function BareInput(props: BareInputProps) {
  return <input {...useComposed<HTMLInputElement, BareInputProps>(props)} />
}

export type BareTextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Composed> & Typed

/** Some lines of text, drawn by the style of their place. */
export function BareTextArea(props: BareTextAreaProps) {
  return <textarea {...useComposed<HTMLTextAreaElement, BareTextAreaProps>(props)} />
}
