/** Of each code of a family its sentence in Chinese, made of its details. */
export type Sentences<Details extends object> = {
  readonly [C in keyof Details]: (detail: Details[C]) => string
}

/** A failure of a family, as plain data. */
export type FailureOf<Details extends object> = {
  [C in keyof Details]: { code: C; detail: Details[C] }
}[keyof Details]

/** Failures that belong together: which they are, and what each says. */
export interface FailureFamily<Details extends object> {
  readonly has: <F extends { readonly code: string }>(failure: F) => failure is F & FailureOf<Details>
  /** What happened and what to do, in one Chinese sentence. */
  readonly sentence: (failure: FailureOf<Details>) => string
}

export function failureFamily<Details extends object>(sentences: Sentences<Details>): FailureFamily<Details> {
  return {
    has: <F extends { readonly code: string }>(failure: F): failure is F & FailureOf<Details> =>
      Object.hasOwn(sentences, failure.code),
    sentence: ({ code, detail }) => sentences[code](detail),
  }
}
