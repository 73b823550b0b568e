// Schemas of what is said of stated links.

import { hypothesis } from '../../../domain/records/hypothesis.ts'
import { verdictLabels } from '../../../domain/trends/insight-words.ts'
import { schemaOf } from './kind-schemas.ts'
import { type JsonSchema, listOf, object, ref, text, whole } from './operation.ts'

const { cause, effect, direction, lagWeeks } = hypothesis.fields
const number = (description: string): JsonSchema => ({ type: 'number', description })
const verdict: JsonSchema = { enum: Object.keys(verdictLabels) }

const settles: JsonSchema = {
  description: 'How many more weeks would settle it, if things go on as they are.',
  oneOf: [
    object({ kind: { enum: ['settled', 'years', 'unknown'] } }),
    object({ kind: { const: 'weeks' }, weeks: whole('How many more.') }),
  ],
}

const measured: JsonSchema = {
  ...object({
    measuredBusy: whole('Weeks with much of the cause and a measurement.'),
    busy: whole('Weeks with much of the cause.'),
    measuredOther: whole('Other weeks with a measurement.'),
    other: whole('Other weeks.'),
    isLessInBusy: { type: 'boolean', description: 'The shares differ by 25 points or more: the answer may be off.' },
    sentence: ref('BothLanguages'),
  }),
  description: 'How often the person measured, in weeks with much of the cause and in others.',
}

/** By name. */
export const insightSchemas: Readonly<Record<string, JsonSchema>> = {
  Insights: object({
    links: listOf(ref('LinkInsight')),
    'lags?': {
      ...ref('BothLanguages'),
      description: 'Lags of 0, 1 and 2 weeks of the first link, each p times three.',
    },
    'components?': {
      ...ref('BothLanguages'),
      description: 'Work, sitting and short sleep of the first link, each p times three.',
    },
    noise: ref('MeasurementNoise'),
  }),
  LinkInsight: object({
    hypothesis: object({
      id: text('Of the hypothesis.'),
      cause: schemaOf(cause, 'output'),
      effect: schemaOf(effect, 'output'),
      direction: schemaOf(direction, 'output'),
      lagWeeks: schemaOf(lagWeeks, 'output'),
      'statedAt?': { type: 'string', format: 'date-time' },
    }),
    verdict,
    label: ref('BothLanguages'),
    weeks: whole('Weeks with a measurement and the cause known.'),
    'differenceCm?': {
      ...object({ estimate: number('Negative is narrower.'), low: number('95 %'), high: number('95 %') }),
      description: 'How a week with much of the cause differs from a usual one.',
    },
    'smallCm?': number('A difference up to this counts as small.'),
    settles,
    sentence: ref('BothLanguages'),
    notes: listOf(ref('BothLanguages')),
    'verdictWithoutUnusual?': {
      ...verdict,
      description: 'Without values unlike the person’s own, where it is another.',
    },
    'measured?': measured,
    pairs: listOf(
      object({
        date: { type: 'string', format: 'date' },
        exposure: number('Robust standard deviations, or minutes a day; short sleep counted as more.'),
        cm: number('Split width.'),
      }),
    ),
  }),
  MeasurementNoise: {
    oneOf: [
      object({
        kind: { const: 'known' },
        standardError: number('Of one measurement, cm; a lower bound.'),
        smallestRealChange: number('cm'),
        comparisons: whole('How many it rests on.'),
        sentence: ref('BothLanguages'),
      }),
      object({
        kind: { const: 'too-few' },
        have: whole('Comparisons there are.'),
        need: whole('Comparisons it takes.'),
        sentence: ref('BothLanguages'),
      }),
    ],
  },
  BothLanguages: object({ en: text('English.'), ja: text('Japanese.') }),
}
