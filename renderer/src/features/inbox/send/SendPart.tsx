import { FormsCard } from './FormsCard.tsx'
import { PackageCard } from './PackageCard.tsx'
import { ReceiptCard } from './ReceiptCard.tsx'
import { SentFiles } from './SentFiles.tsx'

/** Gửi đi: forms for the units below, our own report for the office above, receipts, and what was sent. */
export function SendPart({ period }: { period: string }) {
  return (
    <div className="grow inboxCards" tabIndex={-1}>
      <FormsCard key={`forms ${period}`} period={period} />
      <div>
        <PackageCard key={`package ${period}`} period={period} />
        <ReceiptCard key={`receipt ${period}`} period={period} />
        <SentFiles />
      </div>
    </div>
  )
}
