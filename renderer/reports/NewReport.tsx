import { Button, Form, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import type { Input as OperationInput } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { editionFor, editions } from '../../core/form/editions.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import { type Level, LEVELS } from '../../core/report/report.ts'
import { readYear, yearRefusal } from '../../core/report/typed-year.ts'
import { useActions } from '../actions.ts'
import { CameBack } from '../parts/CameBack.tsx'
import { onEscape } from '../parts/escapes.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { LEVEL_WORDS } from '../../core/report/level-words.ts'
import { ReportSelect } from '../parts/ReportSelect.tsx'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { NEW_REPORT } from './use-beginning.ts'

export interface NewReportProps {
  readonly close: () => void
  /** There is a report to go on from. */
  readonly hasReports: boolean
  readonly today: string
  readonly begin: (input: OperationInput<'reports.create'>) => void
  readonly failure: FailureData | undefined
}

interface Blank {
  readonly name: string
  readonly level: Level
  /** As it was typed. */
  readonly year: string
}

type Way = 'blank' | 'lastYear'

/** A panel to begin a report: blank, or from last year's. */
export function NewReport({ close, hasReports, today, begin, failure }: NewReportProps) {
  const [way, setWay] = useState<Way>('blank')
  const [from, setFrom] = useState<string>()
  const season = seasonOf(today)
  const [form] = Form.useForm<Blank>()
  const draft = useFormDraft<Blank>(NEW_REPORT, '新建的年度报告', {
    name: '',
    level: 'department',
    year: String(season),
  })
  const typed = ({ year, ...changed }: Partial<Blank>) => {
    draft.put(year === undefined ? changed : { ...changed, year })
    // What was said of it is no longer so.
    if (year !== undefined && readYear(year)) form.setFields([{ name: 'year', errors: [] }])
  }
  const panel = useRef<HTMLElement>(null)
  // Asked for once more, it takes the keyboard again.
  useActions({ new: () => panel.current?.querySelector<HTMLElement>('#name, input:checked')?.focus() })
  return (
    <section ref={panel} className="panel" aria-labelledby="new-report" onKeyDown={onEscape(close)}>
      <header className="screen-head">
        <h2 id="new-report">新建年度报告</h2>
        <CameBack
          draft={draft}
          drop={() => {
            draft.drop()
            form.setFieldsValue(draft.from)
          }}
        />
        <Button onClick={close}>取消</Button>
      </header>
      <Radio.Group
        className="ways"
        value={way}
        onChange={(event) => setWay(event.target.value as Way)}
        options={[
          { value: 'blank', label: '从空白开始' },
          { value: 'lastYear', label: '接着去年的报告', disabled: !hasReports },
        ]}
      />
      <p className="muted">
        去年的报告不在程序里？先<a href="#/import">导入去年的 Word 文件或网页</a>。
      </p>
      {failure && <FailureNotice failure={failure} />}
      {way === 'blank' && (
        <Form<Blank>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={draft.value}
          onValuesChange={typed}
          onFinish={(blank) => begin({ kind: 'blank', ...blank, year: readYear(blank.year)?.year ?? season })}
        >
          <Form.Item
            name="name"
            label="机关名称"
            extra="写全称，标题用它；印署名的，署名也用它。"
            rules={[{ required: true, whitespace: true, message: '请填写机关名称' }]}
          >
            <TextInput autoFocus maxLength={200} />
          </Form.Item>
          <Form.Item
            name="level"
            label="机关类别"
            extra="决定截止日期：部门、乡镇一般为1月31日，一级政府为3月31日。"
          >
            <Select options={LEVELS.map((value) => ({ value, label: LEVEL_WORDS[value] }))} />
          </Form.Item>
          <Form.Item
            name="year"
            label="统计年度"
            extra={`报告所统计的那一年，现在一般写 ${season}年的。${formWords(draft.value.year)}`}
            validateTrigger="onBlur"
            rules={[{ required: true, message: '请填写统计年度' }, { validator: isYear }]}
          >
            <TextInput className="year" autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            开始填写
          </Button>
        </Form>
      )}
      {way === 'lastYear' && (
        <Form layout="vertical" onFinish={() => from && begin({ kind: 'lastYear', from })}>
          <p className="muted">
            沿用单位信息；上年结转和现行有效件数按去年报告预填，确认前会有标记；去年的文字显示在旁边，打开后可一次全部抄入：年份改好，数都留空。
          </p>
          <Form.Item label="去年的报告">
            <ReportSelect label="去年的报告" value={from} change={setFrom} />
          </Form.Item>
          <Button type="primary" htmlType="submit" disabled={!from}>
            开始填写
          </Button>
        </Form>
      )}
    </section>
  )
}

/** Which form a report of that year is written on; nothing where no year stands there yet. */
function formWords(typed: string): string {
  const year = readYear(typed)?.year
  return year === undefined ? '' : `${year}年度按${editions[editionFor(year)].source}的格式填写。`
}

function isYear(_rule: unknown, typed: string): Promise<void> {
  return typed.trim() === '' || readYear(typed)
    ? Promise.resolve()
    : Promise.reject(new Error(yearRefusal(typed)))
}
