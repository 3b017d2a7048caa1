export interface FirstStepsProps {
  readonly steps: readonly { readonly name: string; readonly words: string }[]
}

/** How a work goes, step by step, for whoever sees it for the first time. */
export function FirstSteps({ steps }: FirstStepsProps) {
  return (
    <ol className="first-steps">
      {steps.map(({ name, words }) => (
        <li key={name}>
          <strong>{name}</strong>
          {words}
        </li>
      ))}
    </ol>
  )
}
