import { printRoute } from '../../route.ts'

/** The way to what the level above asks for, and to what this office asks of the units below. */
export function RequirementsLink({ words = '报送要求' }: { readonly words?: string }) {
  return <a href={printRoute({ screen: 'requirements' })}>{words}</a>
}
