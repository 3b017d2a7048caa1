import { type ChangeEvent, type CompositionEvent, type FocusEvent, useState } from 'react'

type TextElement = HTMLInputElement | HTMLTextAreaElement

/** A field of text hears what is typed as words, never what an input method is still composing. */
export interface Typed {
  /** What stands in the field as far as the program knows. */
  readonly value?: string
  readonly onChange?: (text: string) => void
  readonly onBlur?: () => void
}

/** What a field of text gives up to {@link useComposed}. */
export type Composed =
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onCompositionStart'
  | 'onCompositionEnd'
  | 'onBlur'

/**
 * Makes the properties of a field so that an input method can work in it: letters that are not yet words stay in the field,
 * and nothing that comes from elsewhere meanwhile writes over them.
 */
export function useComposed<E extends TextElement, P extends Typed>({
  value = '',
  onChange,
  onBlur,
  ...others
}: P) {
  /** What stands in the field while an input method is at work there. */
  const [composing, setComposing] = useState<string>()
  const end = (text: string) => {
    setComposing(undefined)
    // One that is given up leaves what stood there.
    if (text !== value) onChange?.(text)
  }
  return {
    ...others,
    value: composing ?? value,
    onChange: ({ target, nativeEvent }: ChangeEvent<E>) => {
      if ((nativeEvent as InputEvent).isComposing) setComposing(target.value)
      else onChange?.(target.value)
    },
    onCompositionStart: ({ currentTarget }: CompositionEvent<E>) => setComposing(currentTarget.value),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<E>) => end(currentTarget.value),
    onBlur: ({ currentTarget }: FocusEvent<E>) => {
      if (composing !== undefined) end(currentTarget.value)
      onBlur?.()
    },
  }
}
