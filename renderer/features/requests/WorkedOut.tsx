/** "How this date was worked out": the sentences a person can check with a calendar. */
export function WorkedOut({ workedOut }: { readonly workedOut: readonly string[] }) {
  return (
    <ol className="worked-out stack-close">
      {workedOut.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  )
}
