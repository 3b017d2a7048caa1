import { call } from '../call.ts'
import { useKeptFields } from '../typed/use-kept-fields.ts'
import { useEditor } from './editor-context.ts'

/** 成文日期 of the report, stored as it is told. */
export function useSignedOn() {
  const { opened, reopen } = useEditor()
  return useKeptFields('成文日期', { signedOn: opened.signedOn }, async (wanted, from) => {
    await call('report.schedule', { id: opened.id, ...wanted, from })
    reopen()
  })
}
