// Examples that several places of the document show.

const stamp = '2026-11-23T16:00:00.000Z-0001-9f3k2m0a'

export const newest = {
  syncRequest: {
    protocol: 1,
    schema: 1,
    device: 'my-script',
    cursor: 0,
    changes: [
      {
        id: '019aad50-7c00-7000-8000-000000000001',
        kind: 'workday',
        recordId: '019aad50-7c00-7000-8000-000000000003',
        stamp,
        fields: { date: { v: '2026-11-23' }, workMinutes: { v: 480 }, deleted: { v: false } },
      },
    ],
  },
} as const
