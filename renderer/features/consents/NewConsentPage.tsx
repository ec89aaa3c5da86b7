export function NewConsentPage(_props: { caseId: string; supersedes: string | null }) {
  return null
}
