import type { ThemeConfig } from 'antd'
import type { Settings } from '../core/settings.ts'

const FONT_SIZES: Readonly<Record<Settings['letterSize'], number>> = { normal: 15, large: 17, larger: 20 }

/** A calm office: one deep blue for actions, red only for errors, amber for warnings, green for what is done. */
export function themeOf(letterSize: Settings['letterSize']): ThemeConfig {
  return {
    token: {
      colorPrimary: '#1d4e89',
      colorLink: '#1d4e89',
      colorError: '#b3261e',
      colorWarning: '#9a6700',
      colorWarningBg: '#fdf6e3',
      colorWarningBorder: '#e3d2a4',
      colorSuccess: '#2e6b3e',
      colorSuccessBg: '#eef5ef',
      colorSuccessBorder: '#b9d3bf',
      colorInfoBg: '#eaf1f9',
      colorInfoBorder: '#bcd0e6',
      colorBgLayout: '#f3f1ec',
      colorTextBase: '#22262b',
      colorTextDescription: '#5f646b',
      colorTextTertiary: '#5f646b',
      colorTextPlaceholder: '#6b7077',
      borderRadius: 4,
      fontSize: FONT_SIZES[letterSize],
      controlHeight: grown(32, letterSize),
      controlInteractiveSize: grown(16, letterSize),
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
      fontFamily: "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none' } },
  }
}

/** As many pixels more as its letters are larger. */
function grown(pixels: number, letterSize: Settings['letterSize']): number {
  return Math.round((pixels * FONT_SIZES[letterSize]) / FONT_SIZES.normal)
}

/** The root size that everything measured in rem follows. */
export function rootFontSize(letterSize: Settings['letterSize']): string {
  return `${FONT_SIZES[letterSize]}px`
}
