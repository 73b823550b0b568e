// A subscription as a browser makes it, with the keys of the example in RFC 8291, at an address that nobody has.

export const exampleTarget = {
  endpoint: 'https://nobody.notify.windows.com/w/example',
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
}

export const examplePush = {
  ...exampleTarget,
  language: 'ja',
  zone: 'Asia/Tokyo',
  kinds: ['evening'],
  quiet: null,
} as const
