import '../zod-config.ts'
import { Button, Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import { LogView } from '../faults/LogView.tsx'
import { FontSummary } from '../fonts/FontSummary.tsx'
import { navigate, type SettingsPlace } from '../route.ts'
import { useProgram } from '../status.ts'
import { call } from '../call.ts'
import { useOthersChanges } from '../use-others-changes.ts'
import { About } from './About.tsx'
import { ApprovalRows } from './ApprovalRows.tsx'
import { BackupSummary } from './BackupSummary.tsx'
import { Choice, Setting } from './Choice.tsx'
import { DataSettings } from './DataSettings.tsx'
import { MailSettings } from './MailSettings.tsx'
import { MonthDay } from './MonthDay.tsx'
import { mailDraft, type SavedSettings } from './mail-draft.ts'
import { useSavedSettings } from './use-saved-settings.ts'
import { RequirementsLink } from '../parts/requirements/RequirementsLink.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { StoringNotice } from '../parts/StoringNotice.tsx'

/**
 * Settings of the office, kept as soon as they are chosen.
 * @param at the settings that are wanted first
 */
export function SettingsScreen({ at }: { readonly at: SettingsPlace | undefined }) {
  const { status, settings, setSettings } = useProgram()
  const { fields, saved } = useSavedSettings()
  const [isLogShown, setIsLogShown] = useState(false)
  useOthersChanges({ present: settings, read: () => call('settings.get', {}), show: setSettings })
  const { layout, deadlines, approvalRows, letterSize } = fields.value
  useEffect(() => {
    if (at) document.getElementById(at)?.scrollIntoView()
  }, [at])
  const save = (changes: Partial<SavedSettings>) => void fields.keep(changes)
  const saveLayout = (changes: Partial<SavedSettings['layout']>) =>
    save({ layout: { ...layout, ...changes } })

  return (
    <main className="screen settings">
      <header className="screen-head">
        <ScreenHeading>设置</ScreenHeading>
        <span role="status" className="muted">
          {saved && '已保存'}
        </span>
        {at === 'mail' || at === 'letter' ? (
          <Button onClick={() => window.history.back()}>返回报告</Button>
        ) : (
          <Button onClick={() => navigate({ screen: 'reports' })}>返回列表</Button>
        )}
      </header>
      <StoringNotice storing={fields} />
      <Choice
        label="正文字体"
        hint="仿宋_GB2312 最常用，但缺少一些生僻字；名称里有生僻字的单位可用仿宋。"
        value={layout.bodyFont}
        options={['仿宋_GB2312', '仿宋']}
        disabled={status.readOnly}
        onChange={(bodyFont) => saveLayout({ bodyFont })}
      />
      <Choice
        label="行距"
        hint="每页 22 行是国家标准；固定值 28 磅也有单位使用。"
        value={layout.linePitch}
        options={[579, 560]}
        words={{ 579: '每页 22 行', 560: '固定值 28 磅' }}
        disabled={status.readOnly}
        onChange={(linePitch) => saveLayout({ linePitch })}
      />
      <Choice
        label="页码"
        hint="国家标准是单页居右、双页居左。"
        value={layout.pageNumbers}
        options={['outside', 'centred']}
        words={{ outside: '单页居右、双页居左', centred: '居中' }}
        disabled={status.readOnly}
        onChange={(pageNumbers) => saveLayout({ pageNumbers })}
      />
      <Setting label="双面印刷" hint="装订边宽 28 毫米，切口边宽 26 毫米。不勾的，每一页的装订边都在左边。">
        {(id) => (
          <Checkbox
            aria-describedby={id}
            checked={layout.doubleSided}
            disabled={status.readOnly}
            onChange={({ target }) => saveLayout({ doubleSided: target.checked })}
          >
            双页的左右页边对调，装订边在里侧
          </Checkbox>
        )}
      </Setting>
      <Choice
        label="署名和成文日期"
        hint="要盖章的，给印章留出位置；成文日期在导出或登记签发时填写。"
        value={layout.signature}
        options={['none', 'plain', 'seal']}
        words={{ none: '不写', plain: '写，不盖章', seal: '写，盖章' }}
        disabled={status.readOnly}
        onChange={(signature) => saveLayout({ signature })}
      />
      <MonthDay
        label="部门、乡镇的截止日期"
        hint="条例规定为次年1月31日前；本地通知要求更早的，改在这里。采用了上级报送要求的年度，按通知里的日期。"
        value={deadlines.others}
        disabled={status.readOnly}
        onChange={(others) => save({ deadlines: { ...deadlines, others } })}
      />
      <MonthDay
        label="一级政府的截止日期"
        hint="条例规定为次年3月31日前。"
        value={deadlines.government}
        disabled={status.readOnly}
        onChange={(government) => save({ deadlines: { ...deadlines, government } })}
      />
      <section className="setting">
        <h2>报送要求</h2>
        <p>
          查看上级单位要求的内容，或者给下级单位写一份，见
          <RequirementsLink />。
        </p>
      </section>
      <ApprovalRows rows={approvalRows} disabled={status.readOnly} save={save} />
      <Choice
        label="屏幕字号"
        hint="只影响屏幕，不影响打印。"
        value={letterSize}
        options={['normal', 'large', 'larger']}
        words={{ normal: '标准', large: '大', larger: '更大' }}
        disabled={status.readOnly}
        onChange={(size) => save({ letterSize: size })}
      />
      <MailSettings draft={mailDraft(fields)} readOnly={status.readOnly} />
      <BackupSummary />
      <FontSummary />
      <DataSettings />
      <About status={status} />
      <details
        id="log"
        className="setting"
        open={at === 'log'}
        onToggle={(event) => setIsLogShown(event.currentTarget.open)}
      >
        <summary>程序日志</summary>
        {isLogShown && <LogView />}
      </details>
    </main>
  )
}
