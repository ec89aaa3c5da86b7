/* oxlint-disable import/no-default-export, typescript/no-unsafe-assignment, typescript/no-unsafe-member-access --
   pdf.js takes the default export, and what is imported has no types */
// pdf.js asks for its image decoders by file name under one address. This file is that address, served as it stands;
// its query says which decoder is asked for and under which name in this folder the build put it.
const asked = new URL(import.meta.url).searchParams
const name = asked.get(String(asked.get('ask')).includes('openjpeg') ? 'openjpeg' : 'jbig2')
const decoder = await import(`./${name}`)

export default decoder.default
