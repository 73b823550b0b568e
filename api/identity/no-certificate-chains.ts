// Stands in for `@peculiar/x509`, `@peculiar/asn1-android` and `reflect-metadata` in the Worker: passkeys are taken without attestation
// certificates (see webauthn.ts), so what would check chains of them is never called, and need not be uploaded.

function refuse(): never {
  throw new Error('attestation certificates are not checked here')
}

export const AuthorityKeyIdentifierExtension = refuse
export const CRLDistributionPointsExtension = refuse
export const SubjectKeyIdentifierExtension = refuse
export const X509Certificate = refuse
export const X509ChainBuilder = refuse
export const X509Crl = refuse
export const KeyDescription = refuse
export const id_ce_keyDescription = ''
