// The id that a record gets before it is there, so that saving it twice makes one.

import { ID_RANDOM_BYTES, idFrom } from '../../domain/records/record-id.ts'
import { thisDevice } from './this-device.ts'

export function newRecordId(): string {
  const { now, randomBytes } = thisDevice.surroundings
  return idFrom(now(), randomBytes(ID_RANDOM_BYTES))
}
