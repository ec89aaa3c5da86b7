// Loaded before the scripts that follow it, in words every Node reads: one too old to read those says so in a sentence.
const { node } = process.versions
if (Number.parseInt(node, 10) < 16) {
  console.error(`Casebook needs Node 20.19.0 or newer and this is Node ${node}: install a newer Node, then try again.`)
  process.exit(1)
}
