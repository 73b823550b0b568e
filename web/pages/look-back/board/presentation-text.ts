// Words of the presentation.

import { defineText } from '../../../i18n/define-text.ts'

export const presentationText = defineText({
  en: {
    empty: 'There is nothing on the board yet.',
    keys: 'Arrow keys: left and right for areas, up and down for notes',
    previous: 'Before',
    next: 'Next',
    close: 'End the presentation',
    summary: 'Summary',
    likes: (count: number) => (count === 1 ? '1 like' : `${count} likes`),
  },
  ja: {
    empty: 'ボードにはまだ何もありません。',
    keys: '矢印キー：左右で領域、上下で付箋',
    previous: '前へ',
    next: '次へ',
    close: '映すのを終える',
    summary: 'まとめ',
    likes: (count: number) => `いいね${count}件`,
  },
})
