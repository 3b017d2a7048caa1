import { Button } from 'antd'
import { useState } from 'react'
import type { Registration } from '../../core/procedure/registrations.ts'
import { STEP_WORDS } from '../../core/procedure/words.ts'
import { useProgram } from '../status.ts'
import { Redate } from './Redate.tsx'
import { registrationDay } from './registration-day.ts'
import type { ProcedureProps } from './use-procedure.ts'

export interface RegistrationsProps extends ProcedureProps {
  readonly version: number
}

/** When a version was handed in and published; the days can be corrected. */
export function Registrations({ version, procedure, change }: RegistrationsProps) {
  const { status } = useProgram()
  const [redating, setRedating] = useState<Registration['action']>()
  const own = procedure.registrations.filter((each) => each.version === version)
  return own.map((each) => {
    const { action, by } = each
    return (
      <div key={action} className="registration">
        {registrationDay(each, status.today)} {STEP_WORDS[action]}，{by}登记
        {!status.readOnly && redating !== action && (
          <Button
            size="small"
            type="text"
            aria-label={`更正第 ${version} 版的${STEP_WORDS[action]}日期`}
            onClick={() => setRedating(action)}
          >
            更正日期…
          </Button>
        )}
        {redating === action && (
          <Redate registration={each} change={change} close={() => setRedating(undefined)} />
        )}
      </div>
    )
  })
}
