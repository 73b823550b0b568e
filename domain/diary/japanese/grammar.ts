// What a fact looks like in Japanese: the quantity stands before its verb, or after a noun that names it.

import type { GrammarTable } from '../grammar.ts'

/** Words that may stand between the words of a rule. */
export const japaneseFillers: readonly string[] =
  'g ni wa ga no de to shi date me at next part ( ) 「 」 : / ~ - → *'.split(' ')

export const japaneseRules: GrammarTable = {
  bed: [
    'place? clock ni? kara? bed !made',
    'place? clock made wake',
    'place? clock made late',
    'bed:past clock !ni !made <',
    'bed:noun clock !ni !made <',
    'bed:stem clock !ni !made <',
    'sleepn clock kara',
  ],
  wake: [
    'clock ni? wake',
    'clock made bed',
    'clock made again',
    'wake:past clock !ni !made <',
    'wake:noun clock !ni !made <',
    'wake:stem clock !ni !made <',
  ],
  woke: ['clock ni? woke', 'woke:past clock !ni !made <', 'woke:noun clock !ni !made <'],
  night: [
    'place? span bed|sleepn|again',
    'place? sleepn|bed:noun|bed:past|bed:stem span <',
    'place? clock kara clock made bed|sleepn',
  ],
  nap: [
    'place? span nap',
    'place? nap span <',
    'place? clock ni? kara? dur nap',
    'place? nap clock kara? dur <',
    'place? nap',
  ],
  again: ['again', 'again:noun'],
  'woke-times': [
    'place? count de? wake|woke',
    'awake count',
    'wake|woke count !ni <',
    'count awake',
    'place? count mo? wake|woke',
  ],
  'never-woke': ['never wake:no', 'never woke:no', 'awake nai'],
  onset: ['onset dur took?', 'dur de bed:past'],
  waso: ['part dur wake|woke'],
  quality: ['quality scale? num'],
  place: ['place stay', 'place count wake|woke'],
  before: ['split? maybe? before ,? maybe? width', 'split? maybe? width ( before', 'split mae width !become'],
  after: ['split? maybe? after ,? maybe? width', 'split? maybe? width ( after', 'split ato width'],
  pair: [
    'split? maybe? mae width ,? stretch? ato ,? width',
    'split? maybe? width ( mae ) ,? width ( ato',
    'split? maybe? width mae ,? width ato',
    'split? width ga? ,? width ni? become',
    'split? width kara ,? stretch? ,? width become?',
  ],
  change: ['split? maybe? change become?'],
  at: ['clock ni? split|stretch'],
  area: [
    'level|light? area+ level|light? feel level|light? ease?',
    'area+ level? light',
    'level|light? feel wa area+',
    'level|light? feel ga area+ ni',
  ],
  doubt: ['before|mae|after|ato doubt', 'before|mae|after|ato measure bad', 'measure? doubt', 'measure bad'],
  sit: [
    'span+ sit',
    'sit span+ <',
    'dur sit',
    'sit:noun dur <',
    'sit:past dur <',
    'sit:stem dur <',
    'already dur sit:now',
  ],
  meet: ['span+ meet', 'meet span+ <', 'dur meet', 'meet items? dur <'],
  work: ['span+ work', 'work span+ <', 'dur work', 'work dur <'],
  done: ['item? items done', 'done:noun items <', 'done:noun num <', 'done item? items <'],
  load: ['load scale? num /? num', 'load scale? num'],
}
