import { edition2021 } from '../edition-2021/edition.ts'
import type { Form } from '../form.ts'
import { requestsBalance } from '../shared/requests-balance.ts'
import { disputes } from '../shared/disputes.ts'
import { claimedFigures } from './claimed-figures.ts'
import { disclosure } from './disclosure.ts'
import { followed, glance } from './followed.ts'
import { requests } from './requests.ts'
import { roles } from './roles.ts'

/**
 * The form of 2019: 国办公开办函〔2019〕60号, 《中华人民共和国政府信息公开工作年度报告格式（试行）》. What of it was verified
 * and by what stands in docs/editions.md.
 */
export const edition2019: Form = {
  edition: '2019',
  source: '国办公开办函〔2019〕60号',
  years: { first: 2019, last: 2020 },
  legalBasis:
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求',
  asksProcessingFee: false,
  // Its six parts are those of the form that followed.
  parts: edition2021.parts,
  tables: { disclosure, requests, disputes },
  balances: [requestsBalance(requests)],
  claimedFigures,
  roles,
  followed,
  glance,
}
