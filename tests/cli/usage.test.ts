// What the operator's commands refuse before they touch anything.

import { expect, test } from 'vitest'
import { accountAdd } from '../../api/cli/account-add.ts'
import { accountDelete } from '../../api/cli/account-delete.ts'
import { accountList } from '../../api/cli/account-list.ts'
import { UsageError } from '../../api/cli/command.ts'
import { link } from '../../api/cli/link.ts'
import { seed } from '../../api/cli/seed.ts'
import { tokenAdd } from '../../api/cli/token-add.ts'
import { tokenRevoke } from '../../api/cli/token-revoke.ts'

test.each([
  [accountAdd, [], 'NAME is missing'],
  [accountAdd, ['two', 'words'], '"words" is one word too many'],
  [accountAdd, [' '], 'NAME must be 1 to 60 characters on one line, without spaces around it'],
  [accountAdd, ['a\nb'], 'NAME must be 1 to 60 characters on one line, without spaces around it'],
  [accountAdd, ['あ'.repeat(61)], 'NAME must be 1 to 60 characters on one line, without spaces around it'],
  [accountDelete, [], 'NAME is missing'],
  [accountDelete, ['taro'], 'nothing can bring "taro" back; add --yes if that is meant'],
  [accountList, ['taro'], '"taro" is one word too many'],
  [link, ['taro', '--frob'], "Unknown option '--frob'"],
  [tokenAdd, ['taro'], '--scope must be read or write'],
  [tokenAdd, ['taro', '--scope', 'admin'], '--scope must be read or write'],
  [tokenAdd, ['taro', '--scope', 'read', '--expires', '0'], '--expires must be 1 to 3650 days'],
  [tokenAdd, ['taro', '--scope', 'read', '--expires', '1.5'], '--expires must be 1 to 3650 days'],
  [tokenAdd, ['taro', '--scope', 'read', '--label', ''], '--label must be 1 to 200 characters on one line'],
  [tokenAdd, ['taro', '--scope', 'read', '--label', 'a\tb'], '--label must be 1 to 200 characters on one line'],
  [tokenAdd, ['taro', '--scope', 'read', '--label', 'a\u001b[2Jb'], '--label must be 1 to 200 characters on one line'],
  [tokenRevoke, [], 'ID is missing'],
  [seed, ['taro'], '--years must be a number up to 50'],
  [seed, ['taro', '--years', '0'], '--years must be a number up to 50'],
  [seed, ['taro', '--years', '51'], '--years must be a number up to 50'],
  [seed, ['taro', '--years', '1', '--until', '2026-02-30'], '--until must be a day, YYYY-MM-DD'],
  [seed, ['taro', '--years', '1', '--zone', 'Mars/Base'], '--zone must be an IANA time zone like Asia/Tokyo'],
])('$name %j', (command, args, message) => {
  expect(() => command.prepare(args)).toThrow(new UsageError(message))
})

test.each([
  [accountAdd, ['花子 さん']],
  [tokenAdd, ['taro', '--scope', 'write', '--expires', '3650', '--label', 'あ'.repeat(200)]],
  [seed, ['taro', '--years', '0.5', '--until', '2026-02-28', '--zone', 'America/New_York', '--seed', 'anything']],
])('$name takes %j', (command, args) => {
  expect(command.prepare(args)).toBeTypeOf('function')
})
