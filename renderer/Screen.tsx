import { AboutPage } from './features/about/AboutPage.tsx'
import { AbsencePage } from './features/absence/AbsencePage.tsx'
import { AccountsPage } from './features/accounts/AccountsPage.tsx'
import { AnswerPage } from './features/asks/AnswerPage.tsx'
import { AskPage } from './features/asks/AskPage.tsx'
import { BackupsPage } from './features/backups/BackupsPage.tsx'
import { CasePage } from './features/cases/CasePage.tsx'
import { CasesPage } from './features/cases/CasesPage.tsx'
import { ChangeCasePage } from './features/cases/ChangeCasePage.tsx'
import { NewCasePage } from './features/cases/NewCasePage.tsx'
import { ParentPage } from './features/cases/ParentPage.tsx'
import { ConcernPage } from './features/concerns/ConcernPage.tsx'
import { ConcernsPage } from './features/concerns/ConcernsPage.tsx'
import { NewConcernPage } from './features/concerns/NewConcernPage.tsx'
import { ConsentRecordedPage } from './features/consents/ConsentRecordedPage.tsx'
import { InvalidateConsentPage } from './features/consents/InvalidateConsentPage.tsx'
import { NewConsentPage } from './features/consents/NewConsentPage.tsx'
import { WithdrawConsentPage } from './features/consents/WithdrawConsentPage.tsx'
import { NewContactPage } from './features/contacts/NewContactPage.tsx'
import { CapacityPage } from './features/deciders/CapacityPage.tsx'
import { OrderPage } from './features/deciders/OrderPage.tsx'
import { NewDisclosurePage } from './features/disclosures/NewDisclosurePage.tsx'
import { DocumentPage } from './features/documents/DocumentPage.tsx'
import { NewDocumentPage } from './features/documents/NewDocumentPage.tsx'
import { IncidentsPage } from './features/incidents/IncidentsPage.tsx'
import { NewIncidentPage } from './features/incidents/NewIncidentPage.tsx'
import { LawfulBasisPage } from './features/lawful-bases/LawfulBasisPage.tsx'
import { LegalRequestPage } from './features/legal/LegalRequestPage.tsx'
import { NewLegalRequestPage } from './features/legal/NewLegalRequestPage.tsx'
import { CheckPackPage } from './features/packs/CheckPackPage.tsx'
import { PaperFilePage } from './features/paper/PaperFilePage.tsx'
import { PaperFilesPage } from './features/paper/PaperFilesPage.tsx'
import { PaperOutPage } from './features/paper/PaperOutPage.tsx'
import { PermissionsPage } from './features/policy/PermissionsPage.tsx'
import { PolicyPage } from './features/policy/PolicyPage.tsx'
import { AgreementPage } from './features/referrals/AgreementPage.tsx'
import { ComplaintPage } from './features/requests/ComplaintPage.tsx'
import { NewRequestPage } from './features/requests/NewRequestPage.tsx'
import { RequestPage } from './features/requests/RequestPage.tsx'
import { RequestsPage } from './features/requests/RequestsPage.tsx'
import { ReviewPage } from './features/reviews/ReviewPage.tsx'
import { LiftHoldPage } from './features/retention/LiftHoldPage.tsx'
import { NewHoldPage } from './features/retention/NewHoldPage.tsx'
import { OpenArchivedPage } from './features/retention/OpenArchivedPage.tsx'
import { RetentionPage } from './features/retention/RetentionPage.tsx'
import { ServicePage } from './features/service/ServicePage.tsx'
import { MyAccountPage } from './features/session/MyAccountPage.tsx'
import { TodayPage } from './features/today/TodayPage.tsx'
import { OpenVisitPage } from './features/visits/OpenVisitPage.tsx'
import { VisitPage } from './features/visits/VisitPage.tsx'
import type { Place } from './place.ts'

/** The page of a place. A key on what the page is about makes going from one case to another start afresh. */
export function Screen({ place }: { readonly place: Place }) {
  switch (place.at) {
    case 'today':
      return <TodayPage />
    case 'cases':
      return <CasesPage />
    case 'new-case':
      return <NewCasePage />
    case 'case':
      return <CasePage key={place.caseId} caseId={place.caseId} tab={place.tab} />
    case 'change-case':
      return <ChangeCasePage key={place.caseId} caseId={place.caseId} />
    case 'parent':
      return <ParentPage key={`${place.caseId} ${place.personId}`} caseId={place.caseId} personId={place.personId} />
    case 'court-order':
      return <OrderPage key={place.personId} caseId={place.caseId} personId={place.personId} />
    case 'capacity':
      return <CapacityPage key={place.caseId} caseId={place.caseId} />
    case 'new-contact':
      return <NewContactPage key={place.caseId} caseId={place.caseId} />
    case 'new-consent':
      return (
        <NewConsentPage
          key={`${place.caseId} ${place.supersedes}`}
          caseId={place.caseId}
          supersedes={place.supersedes}
        />
      )
    case 'consent-recorded':
      return <ConsentRecordedPage key={place.consentId} caseId={place.caseId} consentId={place.consentId} />
    case 'withdraw-consent':
      return <WithdrawConsentPage key={place.consentId} caseId={place.caseId} consentId={place.consentId} />
    case 'invalidate-consent':
      return <InvalidateConsentPage key={place.consentId} caseId={place.caseId} consentId={place.consentId} />
    case 'ask-permission':
      return <AskPage key={place.caseId} caseId={place.caseId} />
    case 'answer-ask':
      return <AnswerPage key={place.askId} caseId={place.caseId} askId={place.askId} />
    case 'lawful-basis':
      return <LawfulBasisPage key={place.caseId} caseId={place.caseId} />
    case 'agreement':
      return <AgreementPage key={place.personId} caseId={place.caseId} personId={place.personId} />
    case 'new-document':
      return <NewDocumentPage key={place.caseId} caseId={place.caseId} enclosed={place.enclosed} />
    case 'document':
      return <DocumentPage key={place.documentId} caseId={place.caseId} documentId={place.documentId} />
    case 'new-incident':
      return <NewIncidentPage key={place.caseId} caseId={place.caseId} />
    case 'incidents':
      return <IncidentsPage />
    case 'new-request':
      return <NewRequestPage key={place.caseId} caseId={place.caseId} />
    case 'paper-file':
      return <PaperFilePage key={`${place.caseId} ${place.fileId}`} caseId={place.caseId} fileId={place.fileId} />
    case 'paper-out':
      return <PaperOutPage key={place.fileId} caseId={place.caseId} fileId={place.fileId} />
    case 'new-hold':
      return <NewHoldPage key={place.caseId} caseId={place.caseId} kind={place.kind} />
    case 'lift-hold':
      return <LiftHoldPage key={place.holdId} caseId={place.caseId} holdId={place.holdId} />
    case 'open-archived':
      return <OpenArchivedPage key={place.caseId} caseId={place.caseId} />
    case 'paper':
      return <PaperFilesPage />
    case 'retention':
      return <RetentionPage tab={place.tab} />
    case 'new-disclosure':
      return <NewDisclosurePage key={place.caseId} caseId={place.caseId} concernId={place.concernId} />
    case 'new-concern':
      return <NewConcernPage key={place.caseId} caseId={place.caseId} />
    case 'concern':
      return <ConcernPage key={place.concernId} caseId={place.caseId} concernId={place.concernId} />
    case 'concerns':
      return <ConcernsPage />
    case 'requests':
      return <RequestsPage />
    case 'request':
      return <RequestPage key={place.requestId} caseId={place.caseId} requestId={place.requestId} />
    case 'review':
      return <ReviewPage key={place.requestId} caseId={place.caseId} requestId={place.requestId} />
    case 'complaint':
      return <ComplaintPage key={place.requestId} caseId={place.caseId} requestId={place.requestId} />
    case 'check-pack':
      return <CheckPackPage />
    case 'policy':
      return <PolicyPage />
    case 'permissions':
      return <PermissionsPage />
    case 'backups':
      return <BackupsPage />
    case 'open-visit':
      return <OpenVisitPage />
    case 'visit':
      return <VisitPage key={place.visitId} visitId={place.visitId} />
    case 'new-legal-request':
      return <NewLegalRequestPage key={place.caseId} caseId={place.caseId} />
    case 'legal-request':
      return <LegalRequestPage key={place.requestId} caseId={place.caseId} requestId={place.requestId} />
    case 'absence':
      return <AbsencePage />
    case 'accounts':
      return <AccountsPage />
    case 'service':
      return <ServicePage />
    case 'my-account':
      return <MyAccountPage />
    case 'about':
      return <AboutPage />
  }
}
