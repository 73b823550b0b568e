// A chart with its heading and legend on paper, as a picture to keep.

import { readLook } from './chart-colours.ts'

export interface PictureWords {
  readonly title: string
  readonly sentence: string
  /** Kept whole where lines break. */
  readonly legend: readonly string[]
}

const MARGIN = 24
const TITLE_HEIGHT = 32
const LINE_HEIGHT = 20

/** The picture of `chart` as it is drawn at the call, in the colours of the page. Undefined when the browser cannot make one. */
export async function pictureOf(chart: HTMLCanvasElement, words: PictureWords): Promise<Blob | undefined> {
  const picture = document.createElement('canvas')
  const context = picture.getContext('2d')
  if (context === null) return undefined
  const look = readLook(chart.parentElement ?? document.body)
  const { clientWidth: width, clientHeight: height } = chart
  const font = `13px ${look.fontFamily}`
  context.font = font
  const sentence = words.sentence.split('\n').flatMap((line) => wrapped(context, wordsOf(line), width))
  const legend = wrapped(
    context,
    words.legend.map((item) => `${item}   `),
    width,
  )
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

/** Lines of whole pieces that are at most `width` wide. */
function wrapped(context: CanvasRenderingContext2D, pieces: readonly string[], width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && context.measureText((line + piece).trimEnd()).width > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

/** Words, which Japanese has too, each with the marks behind it; a no-break space keeps two together. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    if (last === undefined || (isWordLike && !last.endsWith('\u00a0'))) words.push(segment)
    else words[words.length - 1] = last + segment
  }
  return words
}
