// What follows from a restored database, for the operator.

export const whatDevicesDo = [
  'Devices will notice at their next sync: each keeps what it has, reads everything anew and offers again what is missing here.',
  'Sessions, tokens and links are those of the backup: revoke again what was revoked since it was made.',
] as const
