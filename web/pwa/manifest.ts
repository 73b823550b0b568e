// What an installed Nobi is called, looks like, offers from its icon, and takes from other apps. Turned into
// `manifest.webmanifest` by the build.

import { SHARE_PATH } from './share-inbox.ts'

/** The paper of `styles/tokens.css`: light is the splash screen's, the page itself gives both to the system. */
const PAPER = '#fbf9f5'

const icon = (name: string, size: 192 | 512, purpose: 'any' | 'maskable' | 'monochrome') => ({
  src: `/icons/${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

const shortcut = (name: string, url: string, iconName: string) => ({
  name,
  url,
  icons: [{ src: `/icons/${iconName}-192.png`, sizes: '192x192', type: 'image/png' }],
})

/** Taken by `npm run screenshots`. */
const screenshot = (name: string, form: 'narrow' | 'wide', label: string) => ({
  src: `/screenshots/${name}.png`,
  sizes: form === 'narrow' ? '390x844' : '1280x800',
  type: 'image/png',
  form_factor: form,
  label,
})

export const manifest = {
  id: '/',
  name: 'Nobi 伸び',
  short_name: 'Nobi',
  description:
    'Split width, sleep, sitting and work load, honestly charted. 開脚幅・睡眠・座位・仕事を、正直なグラフに。',
  start_url: '/?s=pwa',
  scope: '/',
  display: 'standalone' as const,
  theme_color: PAPER,
  background_color: PAPER,
  categories: ['health', 'lifestyle', 'productivity'],
  icons: [
    icon('icon', 192, 'any'),
    icon('icon', 512, 'any'),
    icon('maskable', 192, 'maskable'),
    icon('maskable', 512, 'maskable'),
    icon('monochrome', 192, 'monochrome'),
    icon('monochrome', 512, 'monochrome'),
  ],
  shortcuts: [
    shortcut('開脚幅を記録 · Log split width', '/?sheet=stretch', 'icon'),
    shortcut('メモを書く · Write a note', '/?sheet=capture', 'icon'),
  ],
  share_target: {
    action: SHARE_PATH,
    method: 'POST' as const,
    enctype: 'multipart/form-data' as const,
    params: { title: 'title', text: 'text', url: 'url' },
  },
  screenshots: [
    screenshot('today-phone-light-en', 'narrow', 'Today · 今日'),
    screenshot('stretch-phone-light-en', 'narrow', 'Log a split width · 開脚幅を記録'),
    screenshot('trends-desk-light-en', 'wide', 'Trends · 傾向'),
  ],
}
