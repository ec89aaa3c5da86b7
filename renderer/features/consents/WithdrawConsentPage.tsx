export function WithdrawConsentPage(_props: { caseId: string; consentId: string }) {
  return null
}
