// The few line icons, drawn on a grid of 24. Decoration only: the control beside them carries the name.

const paths = {
  today: 'M4 6.5h16v13H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  trends: 'M4 19.5h16M5 15.5l4.5-5 4 3.5 6-8',
  'look-back': 'M9.5 14.5a5 5 0 1 1 0-9.9M14.5 4.6a5 5 0 1 1 0 9.9M12 19.5a5 5 0 0 1-4.6-7M16.6 12.5a5 5 0 0 1-4.6 7',
  log: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  previous: 'M14.5 5.5L8 12l6.5 6.5',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  stretch: 'M12 18L3.5 11M12 18l8.5-7M12 18V6M5 8.5a9.5 9.5 0 0 1 14 0',
  sleep: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  sitting: 'M7 4v9h9v7M7 20v-7M11 13V9',
  work: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  capture: 'M5 19l1-4L16.5 4.5l3 3L9 18zM14 7l3 3',
  check: 'M5 12.5l4.5 4.5L19 7',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L20 20',
  undo: 'M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  history: 'M4.5 8.5a8.5 8.5 0 1 1-1 4M4 4v4.5h4.5M12 7.5V12l3 2',
  sides: 'M12 20v-6M12 14C7 14 6 11 6 6M12 14c5 0 6-3 6-8M3.5 8.5L6 5.5l2.5 3M15.5 8.5L18 5.5l2.5 3',
  link: 'M10 14l4-4M8 11l-2 2a3.5 3.5 0 0 0 5 5l2-2M16 13l2-2a3.5 3.5 0 0 0-5-5l-2 2',
  stop: 'M7 7h10v10H7z',
  present: 'M4 5h16v11H4zM9 20h6M12 16v4',
  larger: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L20 20M10.5 8v5M8 10.5h5',
  smaller: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L20 20M8 10.5h5',
  start: 'M8 5.5v13l10.5-6.5z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
