import { FailureNotice } from '../parts/FailureNotice.tsx'
import { LetterFields } from '../parts/letter/LetterFields.tsx'
import { useOperation } from '../use-operation.ts'

/** Number and date of the letter that is written with the files. */
export function LetterFieldsOf({ id, disabled }: { readonly id: string; readonly disabled: boolean }) {
  const { data, failure, reload } = useOperation('letter.get', { id })
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  return data ? <LetterFields id={id} letter={data} disabled={disabled} changed={reload} /> : null
}
