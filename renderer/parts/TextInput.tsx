import { Input } from 'antd'
import type { ComponentProps } from 'react'
import { type Composed, type Typed, useComposed } from './use-composed.ts'

export type TextInputProps = Omit<ComponentProps<typeof Input>, Composed> & Typed

/** One line of text. */
export function TextInput(props: TextInputProps) {
  return <Input {...useComposed<HTMLInputElement, TextInputProps>(props)} />
}

export type PasswordInputProps = Omit<ComponentProps<typeof Input.Password>, Composed> & Typed

/** One line that nobody is to read. */
export function PasswordInput(props: PasswordInputProps) {
  return <Input.Password {...useComposed<HTMLInputElement, PasswordInputProps>(props)} />
}

export type TextAreaProps = Omit<ComponentProps<typeof Input.TextArea>, Composed> & Typed

/** Some lines of text. */
export function TextArea(props: TextAreaProps) {
  return <Input.TextArea {...useComposed<HTMLTextAreaElement, TextAreaProps>(props)} />
}
