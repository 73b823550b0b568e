// Stands in for packages that read certificates (see the aliases in wrangler.toml) in the Worker: passkeys are taken without attestation
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
export const BasicConstraints = refuse
export const Certificate = refuse
export const ExtendedKeyUsage = refuse
export const RSAPublicKey = refuse
export const SubjectAlternativeName = refuse
export const id_ce_basicConstraints = ''
export const id_ce_extKeyUsage = ''
export const id_ce_subjectAltName = ''
export const id_ml_dsa_44 = ''
export const id_ml_dsa_65 = ''
export const id_ml_dsa_87 = ''
export const id_rsaEncryption = ''
export const id_sha1WithRSAEncryption = ''
export const id_sha256WithRSAEncryption = ''
export const id_sha384WithRSAEncryption = ''
export const id_sha512WithRSAEncryption = ''
