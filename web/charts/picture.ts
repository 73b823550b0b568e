// A chart with its heading and legend on paper, as a picture to keep.

import { readLook } from './chart-colours.ts'

export interface PictureWords {
  readonly title: string
  readonly sentence: string
  readonly legend: string
}

const MARGIN = 24
const TITLE_SIZE = 20
const TEXT_SIZE = 13
const LINE_HEIGHT = 20

/** The picture of `chart` as it is drawn now, in the colours of the page. Undefined when the browser cannot make one. */
export async function pictureOf(chart: HTMLCanvasElement, words: PictureWords): Promise<Blob | undefined> {
  const { colours, fontFamily } = readLook(chart.parentElement ?? document.body)
  const scale = chart.width / chart.clientWidth
  const picture = document.createElement('canvas')
  const context = picture.getContext('2d')
  if (context === null) return undefined
  const font = `${TEXT_SIZE}px ${fontFamily}`
  context.font = font
  const sentence = words.sentence.split('\n').flatMap((line) => wrapped(context, line, chart.clientWidth))
  const legend = wrapped(context, words.legend, chart.clientWidth)
  const chartTop = MARGIN + TITLE_SIZE + sentence.length * LINE_HEIGHT + MARGIN
  picture.width = (chart.clientWidth + 2 * MARGIN) * scale
  picture.height = (chartTop + chart.clientHeight + legend.length * LINE_HEIGHT + MARGIN * 1.5) * scale
  context.scale(scale, scale)
  context.fillStyle = colours.paper
  context.fillRect(0, 0, picture.width, picture.height)
  context.textBaseline = 'top'
  context.fillStyle = colours.ink
  context.font = `700 ${TITLE_SIZE}px ${fontFamily}`
  context.fillText(words.title, MARGIN, MARGIN - 4)
  context.font = font
  sentence.forEach((line, index) => context.fillText(line, MARGIN, MARGIN + TITLE_SIZE + 8 + index * LINE_HEIGHT))
  context.drawImage(chart, MARGIN, chartTop, chart.clientWidth, chart.clientHeight)
  context.fillStyle = colours.inkSoft
  legend.forEach((line, index) => context.fillText(line, MARGIN, chartTop + chart.clientHeight + MARGIN / 2 + index * LINE_HEIGHT))
  return new Promise((resolve) => picture.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
}

/** Breaks between words, which Japanese has too, and never before a mark that closes one. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakablePieces(text)) {
    if (line !== '' && context.measureText((line + piece).trimEnd()).width > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

function unbreakablePieces(text: string): string[] {
  const pieces: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike || pieces.length === 0) pieces.push(segment)
    else pieces[pieces.length - 1] += segment
  }
  return pieces
}
