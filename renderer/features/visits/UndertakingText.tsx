/** The undertaking as it is read and as it was accepted: the policy's own sentence first. */
export function UndertakingText({ text }: { readonly text: readonly string[] }) {
  return (
    <div className="stack-close">
      {text.map((paragraph, at) => (
        <p key={paragraph}>{at === 0 ? <strong>{paragraph}</strong> : paragraph}</p>
      ))}
    </div>
  )
}
