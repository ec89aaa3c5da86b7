import { useState } from 'react'
import { courtOrder } from '../../../preload/contract/codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { EndOrderDialog } from './EndOrderDialog.tsx'
import type { Named } from './people.ts'
import { words } from './words.ts'
import './deciders.css'

export type Order = Output<'readDeciders'>['orders'][number]

interface PersonOrdersProps {
  readonly caseId: string
  readonly person: Named
  readonly orders: readonly Order[]
  readonly onChanged: () => void
}

/** The court orders about one person, those in force and those that have ended, with who recorded them. */
export function PersonOrders({ caseId, person, orders, onChanged }: PersonOrdersProps) {
  const mayChange = useMay('case:change')
  const [ending, setEnding] = useState<Order>()
  return (
    <>
      {orders.length === 0 ? <p>{words.orders.none}</p> : null}
      <ul className="deciders-list">
        {orders.map((order) => (
          <li key={order.orderId}>
            <p>
              {courtOrder.codes[order.kind]}, {words.orders.made(asDate(order.madeOn))}
              {order.untilOn === null ? '' : `, ${words.orders.until(asDate(order.untilOn))}`}{' '}
              <Standing order={order} name={person.name} />
            </p>
            {order.note === '' ? null : <p className="small">{order.note}</p>}
            <p className="small">{words.orders.recordedBy(order.recordedBy, asDate(order.recordedAt))}</p>
            {order.ended === null ? null : (
              <p className="small">{words.orders.ended(asDate(order.ended.on), order.ended.by, order.ended.why)}</p>
            )}
            {mayChange && order.ended === null ? (
              <Button
                small
                label={words.orders.endOf(courtOrder.codes[order.kind], asDate(order.madeOn))}
                onPress={() => setEnding(order)}
              >
                {words.orders.end}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <p>
          <TextLink
            label={words.orders.recordFor(person.name)}
            onPress={() => go({ at: 'court-order', caseId, personId: person.personId })}
          >
            {words.orders.record}
          </TextLink>
        </p>
      ) : null}
      {ending === undefined ? null : (
        <EndOrderDialog
          caseId={caseId}
          order={ending}
          onClose={() => setEnding(undefined)}
          onDone={() => {
            setEnding(undefined)
            onChanged()
          }}
        />
      )}
    </>
  )
}

function Standing({ order, name }: { readonly order: Order; readonly name: string }) {
  if (!order.inForce) return <Tag>{words.orders.over}</Tag>
  return order.restricts ? (
    <Tag tone="stop">{words.orders.restricts(name)}</Tag>
  ) : (
    <Tag>{words.orders.doesNotRestrict}</Tag>
  )
}
