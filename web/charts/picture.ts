// A chart with its heading and legend on paper, as a picture to keep.

import { readLook } from './chart-colours.ts'

export interface PictureWords {
  readonly title: string
  readonly sentence: string
  readonly legend: string
}

const MARGIN = 24
const TITLE_HEIGHT = 32
const LINE_HEIGHT = 20

/** The picture of `chart` as it is drawn now, in the colours of the page. Undefined when the browser cannot make one. */
export async function pictureOf(chart: HTMLCanvasElement, words: PictureWords): Promise<Blob | undefined> {
  const picture = document.createElement('canvas')
  const context = picture.getContext('2d')
  if (context === null) return undefined
  const look = readLook(chart.parentElement ?? document.body)
  const { clientWidth: width, clientHeight: height } = chart
  const font = `13px ${look.fontFamily}`
  context.font = font
  const sentence = words.sentence.split('\n').flatMap((line) => wrapped(context, line, width))
  const legend = wrapped(context, words.legend, width)
  const chartTop = MARGIN + TITLE_HEIGHT + (sentence.length + 1) * LINE_HEIGHT
  const scale = chart.width / width
  picture.width = (width + 2 * MARGIN) * scale
  picture.height = (chartTop + height + (legend.length + 1) * LINE_HEIGHT + MARGIN) * scale
  context.scale(scale, scale)
  context.textBaseline = 'top'
  context.fillStyle = look.colours.surface
  context.fillRect(0, 0, picture.width, picture.height)
  context.drawImage(chart, MARGIN, chartTop, width, height)
  context.fillStyle = look.colours.ink
  context.font = `700 20px ${look.fontFamily}`
  writeLines(context, [words.title], MARGIN)
  context.font = font
  writeLines(context, sentence, MARGIN + TITLE_HEIGHT)
  writeLines(context, legend, chartTop + height + LINE_HEIGHT)
  return new Promise((resolve) => picture.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
}

function writeLines(context: CanvasRenderingContext2D, lines: readonly string[], top: number): void {
  for (const [index, line] of lines.entries()) context.fillText(line, MARGIN, top + index * LINE_HEIGHT)
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
