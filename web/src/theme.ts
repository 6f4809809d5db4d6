import { theme, type ThemeConfig } from 'antd';

/** One accent, neutral greys, no motion beyond what explains a change. */
export const themeOf = (dark: boolean): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: dark ? '#2DD4BF' : '#0F766E',
    colorInfo: dark ? '#2DD4BF' : '#0F766E',
    colorLink: dark ? '#2DD4BF' : '#0F766E',
    fontFamily: 'var(--fonts)',
    fontSize: 14,
    lineHeight: 1.6,
    borderRadius: 6,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.15s',
    ...(dark
      ? { colorBgLayout: '#0f1413' }
      : {
          colorBgLayout: '#f6f7f7',
          colorError: '#b42318',
          // What antd makes of an accent as dark as ours is a murky grey.
          colorInfoBg: '#e3f3f0',
          colorInfoBorder: '#9fd3cb',
          colorTextSecondary: '#4b5563',
          colorTextTertiary: '#5f6b76',
          colorTextPlaceholder: '#5f6b76',
        }),
  },
  components: {
    Layout: { headerHeight: 52 },
    Table: { cellPaddingBlock: 8 },
    Menu: { itemSelectedBg: dark ? '#134e4a' : '#e3f3f0', itemBorderRadius: 6 },
  },
});
