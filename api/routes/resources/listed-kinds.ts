// The kinds that are lists of records; the profile is one record.

import { kinds } from '../../../domain/records/kinds.ts'

export const listedKinds = Object.values(kinds).flatMap(({ kind }) => (kind === 'profile' ? [] : [kind]))
