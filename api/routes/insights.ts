// `GET /api/v1/insights`: what can be said of the stated links, judged by the same code as the page.

import { Hono } from 'hono'
import { EARLIEST_DATE, LATEST_DATE } from '../../domain/calendar/date-limits.ts'
import type { Hypothesis } from '../../domain/records/hypothesis.ts'
import { type Insights, insights, type LinkInsight } from '../../domain/trends/insights.ts'
import type { ApiEnv } from '../context.ts'
import { admit, settle } from '../identity/admit.ts'
import type { Scope } from '../store/scope.ts'
import { typedRecordsBetween } from '../store/typed-records.ts'
import { recordsFromResult } from '../store/typed-tables.ts'

const readKinds = ['hypothesis', 'stretch', 'sleep', 'sitting', 'workday'] as const
const EVER = { from: EARLIEST_DATE, to: LATEST_DATE }

/** `{links, lags?, components?, noise}`, sentences in both languages. Without a stated link nothing is looked at. */
export function insightsRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/', async (c) => {
    const admission = await admit(c, { scope: 'read', reads: readsOf })
    await settle(c, admission)
    const [stated, stretches, sleeps, sittings, workdays] = admission.results
    const hypotheses = recordsFromResult('hypothesis', stated)
    const records = {
      stretches: recordsFromResult('stretch', stretches),
      sleeps: recordsFromResult('sleep', sleeps),
      sittings: recordsFromResult('sitting', sittings),
      workdays: recordsFromResult('workday', workdays),
      captures: [],
    }
    return c.json(answerOf(insights(records, hypotheses), hypotheses))
  })
}

// Repeated measurements are a set of the session, and tell how well this person can measure.
function readsOf(scope: Scope) {
  return readKinds.map((kind) => typedRecordsBetween(scope, { kind, ...EVER, with: ['tries'] }))
}

function answerOf({ links, noise, ...rest }: Insights, hypotheses: readonly Hypothesis[]) {
  return {
    links: links.map((insight) => linkAnswer(insight, hypotheses)),
    ...rest,
    noise: { ...noise.fromRepeats, sentence: noise.sentence },
  }
}

function linkAnswer({ hypothesis, link, result, label, notes, measured }: LinkInsight, stated: readonly Hypothesis[]) {
  const { finding, sentence, settles, verdictWithoutUnusual, pairs } = result
  const { cause, series, direction, lag } = link
  const statedAt = stated.find(({ id }) => id === hypothesis)?.statedAt
  return {
    hypothesis: { id: hypothesis, cause, effect: series, direction, lagWeeks: lag, statedAt },
    verdict: finding.verdict,
    label,
    weeks: finding.weeks,
    ...(finding.verdict !== 'cannot-compute' && { differenceCm: finding.difference, smallCm: finding.small }),
    settles,
    sentence,
    notes,
    ...(verdictWithoutUnusual !== undefined && { verdictWithoutUnusual }),
    ...(measured !== undefined && { measured: { ...measured.share, sentence: measured.sentence } }),
    pairs: pairs.map(({ date, exposure, outcome }) => ({ date, exposure, cm: outcome })),
  }
}
