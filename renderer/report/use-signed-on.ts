import { DATE_NAMES } from '../../core/report-names.ts'
import { call } from '../call.ts'
import { useKeptFields } from '../typed/use-kept-fields.ts'
import { useEditor } from './editor-context.ts'

/** 成文日期 of the report, stored as it is told. */
export function useSignedOn() {
  const { opened, reopen } = useEditor()
  const { signedOn } = opened
  return useKeptFields({
    place: `signed on ${opened.id}`,
    label: '成文日期',
    names: { signedOn: DATE_NAMES.signedOn },
    shown: { signedOn },
    send: async (wanted, from) => {
      await call('report.schedule', { id: opened.id, ...wanted, from })
      reopen()
    },
  })
}
