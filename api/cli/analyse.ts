// `analyse`: histories in, findings out, one JSON text a line; the same statistics as in the app, without any account.

import { answerTo } from './analyse-line.ts'
import { type FilterCommand, readArgs } from './command.ts'

export const analyse: FilterCommand = {
  name: 'analyse',
  usage: '< FILE',
  about: 'reads one JSON history a line and prints what can be said of it, one line each; touches no database',
  options: [
    '{"t": [weeks], "x": [...], "y": [cm], "lags": [0,1,2], "direction": "up"|"down"}  a link; null is missing',
    '{"series": [{"day": 0, "value": 150.5, "doubtful": false}, …]}  a trend; day is a number or YYYY-MM-DD',
  ],
  needs: 'nothing',
  prepare: (args) => {
    readArgs(args, { words: [], options: {} })
    return async ({ lines, print }) => {
      for await (const line of lines) print(JSON.stringify(answerTo(line)))
    }
  },
}
