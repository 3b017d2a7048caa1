import { expect, it } from 'vitest'
import { reportingOrgan } from './reporting-organ.ts'

it('A government reports what its office collects; any other office reports for itself', () => {
  expect(reportingOrgan('云溪县人民政府办公室')).toBe('云溪县人民政府')
  expect(reportingOrgan('某某省人民政府办公厅')).toBe('某某省人民政府')
  for (const name of ['云溪县人民政府', '云溪县政务公开办公室', '云溪县教育局'])
    expect(reportingOrgan(name)).toBe(name)
})
