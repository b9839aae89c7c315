import type { Properties } from './sampleTable.ts'

/** The order in which the schema wants the children of a property element (ECMA-376 part 1, §17.3–17.4). */
const orders = {
  'w:tblPr':
    'tblStyle bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:trPr': 'cantSplit trHeight tblHeader',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign hideMark',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl rPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish',
} as const

const namesInOrder = new Map(
  Object.entries(orders).map(([holder, names]) => [holder, names.split(' ').map((name) => `w:${name}`)]),
)

/** A property element with its children in the order of the schema, those it does not know left out; '' when it is empty. */
export function printProperties(holder: keyof typeof orders, properties: Properties): string {
  const inner = (namesInOrder.get(holder) ?? []).map((name) => properties[name] ?? '').join('')
  return inner === '' ? '' : `<${holder}>${inner}</${holder}>`
}
