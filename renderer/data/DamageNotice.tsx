import type { DataHealth } from '../../core/contract/data.ts'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { navigate } from '../route.ts'
import { damageWords } from './words.ts'

/** On every screen, from when something was found wrong with the data until somebody has decided. */
export function DamageNotice({ health }: { readonly health: DataHealth | undefined }) {
  if (!health?.damage) return null
  const action = (
    <PlainButton size="small" onClick={() => navigate({ screen: 'settings', at: 'data' })}>
      去处理
    </PlainButton>
  )
  return (
    <Notice kind="error" role="alert" action={action}>
      {damageWords(health.damage)}请先不要导出或报送，到“设置”的“数据”中处理。
    </Notice>
  )
}
