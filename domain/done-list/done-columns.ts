// Which column of a list holds what, guessed from the names of the columns; the person sees the guess and can change it.

/** Numbers of columns, from 0. */
export interface DoneColumns {
  readonly title: number | undefined
  readonly time: number | undefined
  readonly url: number | undefined
  readonly place: number | undefined
  readonly state: number | undefined
}

/** Names in the order in which they are preferred, as GitHub, GitLab, Jira, Linear, Redmine, Backlog and people write them. */
const names: Readonly<Record<keyof DoneColumns, readonly string[]>> = {
  title: [
    'title',
    'summary',
    'subject',
    'name',
    'task',
    'issue',
    'text',
    'description',
    '件名',
    'タイトル',
    '題名',
    '要約',
    '概要',
    '名前',
    '内容',
    'やったこと',
  ],
  time: [
    ...[
      'closedat',
      'mergedat',
      'completedat',
      'completed',
      'closed',
      'closedon',
      'closeddate',
      'resolved',
      'resolvedat',
    ],
    ...[
      'resolutiondate',
      'resolveddate',
      'doneat',
      'done',
      'finishedat',
      'finished',
      'enddate',
      'completiondate',
      'date',
    ],
    ...[
      '完了日',
      '完了日時',
      '終了日',
      '解決日',
      'クローズ日',
      '日付',
      '日時',
      'updatedat',
      'updated',
      'updateddate',
      '更新日',
      '更新日時',
    ],
  ],
  url: ['htmlurl', 'weburl', 'url', 'link', 'issueurl', 'permalink', 'self', 'リンク', 'アドレス'],
  place: [
    'repository',
    'namewithowner',
    'repo',
    'repositoryname',
    'project',
    'projectname',
    'team',
    'リポジトリ',
    'プロジェクト',
    'プロジェクト名',
  ],
  state: ['statereason', 'resolution', 'status', 'state', '状態', 'ステータス', '解決'],
}

export function guessColumns(headers: readonly string[]): DoneColumns {
  const plain = headers.map(plainName)
  const find = (role: keyof DoneColumns) => {
    const places = names[role].flatMap((name) => {
      const whole = plain.indexOf(name)
      const last = plain.findIndex((header) => header.split('.').at(-1) === name)
      const place = whole === -1 ? last : whole
      return place === -1 ? [] : [place]
    })
    return places[0]
  }
  return { title: find('title'), time: find('time'), url: find('url'), place: find('place'), state: find('state') }
}

/** Whether a first row names columns rather than being one of the things: it names at least a title or a time. */
export function isHeader(cells: readonly string[]): boolean {
  const { title, time } = guessColumns(cells)
  return title !== undefined || time !== undefined
}

/** For a list without names: the first column that has addresses, the first with times, and of the rest the one with the most words. */
export function guessByContents(rows: readonly (readonly string[])[], isTime: (text: string) => boolean): DoneColumns {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const some = rows.slice(0, 50)
  const share = (column: number, holds: (text: string) => boolean) =>
    some.filter((cells) => holds(cells[column] ?? '')).length / Math.max(1, some.length)
  const columns = Array.from({ length: width }, (_, column) => column)
  const url = columns.find((column) => share(column, (text) => /^https?:\/\//i.test(text.trim())) >= 0.5)
  const time = columns.find((column) => column !== url && share(column, isTime) > 0.5)
  const length = (column: number) => some.reduce((sum, cells) => sum + (cells[column]?.length ?? 0), 0)
  const rest = columns.filter((column) => column !== url && column !== time).sort((a, b) => length(b) - length(a))
  return { title: rest[0], time, url, place: undefined, state: undefined }
}

function plainName(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
}
