// Words of deleting the account.

import { defineText } from '../../i18n/define-text.ts'

export const deleteText = defineText({
  en: {
    title: 'Delete the account',
    intro: 'Takes everything of this account off the server and off this device. It cannot be undone.',
    open: 'Delete the account…',
    goes: 'What goes',
    goesEntries: 'Every entry, with its whole history, from the server and from this device',
    goesWays: 'Every device’s session, every API token, passkey and recovery code, and the activity list',
    stays: 'What stays',
    staysBackups:
      'Backups of the server that were made before: whoever runs it has to delete them, and a restored backup brings the account back',
    staysDevices: 'What other devices hold: delete it on each of them, where they then say that they are signed out',
    staysFiles: 'Files that you have saved',
    unsentTitle: (changes: string, isOne: boolean) =>
      isOne
        ? `${changes} on this device has never reached the server`
        : `${changes} on this device have never reached the server`,
    unsentBody: 'They go too. Save the file first if you may want them.',
    fileTitle: 'Keep a copy first',
    file: 'Save everything as a file',
    fileIncomplete:
      'This device has not read everything from the server yet, so the file does not hold everything yet.',
    typeName: (name: string) => `To go on, type the name of the account: ${name}`,
    keep: 'Keep the account',
    confirm: 'Delete it for good',
    deleting: 'Deleting…',
    nameDiffers: (name: string) => `This is not the name. It is: ${name}`,
    nameRefused: 'The server did not take this as the name of the account. Nothing was deleted.',
    unsure:
      'The server did not answer. If it has deleted the account, this device will say that it is signed out; if not, everything is as it was. Try again when you are connected.',
    deleted: 'The account is deleted, from the server and from this device.',
  },
  ja: {
    title: 'アカウントの削除',
    intro: 'このアカウントのすべてを、サーバーとこの端末から消します。元に戻せません。',
    open: 'アカウントを削除…',
    goes: '消えるもの',
    goesEntries: 'サーバーとこの端末にあるすべての記録と、その変更履歴',
    goesWays: 'すべての端末のサインイン、APIトークン、パスキー、リカバリーコード、操作の記録',
    stays: '残るもの',
    staysBackups:
      'これまでに作られたサーバーのバックアップ。消せるのはサーバーの管理者だけで、復元するとアカウントも戻ります',
    staysDevices: 'ほかの端末にある記録。サインアウトされたと表示されるので、それぞれの端末で削除してください',
    staysFiles: '保存済みのファイル',
    unsentTitle: (changes: string) => `サーバーに届いていない変更が、この端末に${changes}あります`,
    unsentBody: 'これも消えます。必要になるかもしれないときは、先にファイルに保存してください。',
    fileTitle: '先にコピーを残す',
    file: 'すべてをファイルに保存',
    fileIncomplete: 'この端末はまだサーバーからすべてを読み終えていないため、ファイルにもすべては入りません。',
    typeName: (name: string) => `続けるには、アカウントの名前を入力してください：${name}`,
    keep: 'アカウントを残す',
    confirm: '完全に削除する',
    deleting: '削除しています…',
    nameDiffers: (name: string) => `名前が違います。正しくは：${name}`,
    nameRefused: 'サーバーがアカウントの名前として受け付けませんでした。何も消えていません。',
    unsure:
      'サーバーから返事がありません。削除が済んでいれば、この端末にサインアウトと表示されます。済んでいなければ、すべて元のままです。接続できるときにもう一度お試しください。',
    deleted: 'アカウントを、サーバーとこの端末から削除しました。',
  },
})
