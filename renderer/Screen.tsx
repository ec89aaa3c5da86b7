import { AboutPage } from './features/about/AboutPage.tsx'
import { AccountsPage } from './features/accounts/AccountsPage.tsx'
import { CasePage } from './features/cases/CasePage.tsx'
import { CasesPage } from './features/cases/CasesPage.tsx'
import { ChangeCasePage } from './features/cases/ChangeCasePage.tsx'
import { NewCasePage } from './features/cases/NewCasePage.tsx'
import { ParentPage } from './features/cases/ParentPage.tsx'
import { ConsentRecordedPage } from './features/consents/ConsentRecordedPage.tsx'
import { NewConsentPage } from './features/consents/NewConsentPage.tsx'
import { WithdrawConsentPage } from './features/consents/WithdrawConsentPage.tsx'
import { NewContactPage } from './features/contacts/NewContactPage.tsx'
import { CapacityPage } from './features/deciders/CapacityPage.tsx'
import { OrderPage } from './features/deciders/OrderPage.tsx'
import { NewRequestPage } from './features/requests/NewRequestPage.tsx'
import { RequestPage } from './features/requests/RequestPage.tsx'
import { RequestsPage } from './features/requests/RequestsPage.tsx'
import { ServicePage } from './features/service/ServicePage.tsx'
import { MyAccountPage } from './features/session/MyAccountPage.tsx'
import type { Place } from './place.ts'

/** The page of a place. A key on what the page is about makes going from one case to another start afresh. */
export function Screen({ place }: { readonly place: Place }) {
  switch (place.at) {
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
    case 'new-request':
      return <NewRequestPage key={place.caseId} caseId={place.caseId} />
    case 'requests':
      return <RequestsPage />
    case 'request':
      return <RequestPage key={place.requestId} caseId={place.caseId} requestId={place.requestId} />
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
