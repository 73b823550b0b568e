// When it began, was noticed and was over, and how long that took.

import { incidentDurations } from '../../../../domain/look-back/incident.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import type { OpenRecord } from '../../../entry/in-place/use-typing.ts'
import { formatMinutes } from '../../../i18n/format.ts'
import { Facts } from '../../../parts/facts.tsx'
import { profile } from '../../../store/signals.ts'
import { incidentMoments } from './moment-edit.ts'
import { MomentField } from './moment-field.tsx'
import { postmortemText as text } from './postmortem-text.ts'

interface IncidentTimesProps {
  readonly postmortem: Postmortem
  readonly open: OpenRecord<'postmortem'>
}

export function IncidentTimes({ postmortem, open }: IncidentTimesProps) {
  const { toDetect, toResolve, total } = incidentDurations(postmortem)
  const { zone } = postmortem
  const facts = [
    { name: text().toDetect, value: toDetect },
    { name: text().toResolve, value: toResolve },
    { name: text().total, value: total },
  ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value: formatMinutes(value) }]))
  return (
    <section aria-labelledby="incident-times">
      <h2 id="incident-times" class="section-title">
        {text().times}
      </h2>
      <div class="incident-times">
        {incidentMoments.map((name) => (
          <MomentField key={name} name={name} postmortem={postmortem} open={open} />
        ))}
      </div>
      {zone !== undefined && zone !== profile.value.zone && <p class="small soft">{text().inZone(zone)}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
    </section>
  )
}
