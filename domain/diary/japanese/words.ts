// Japanese words by what they are to the grammar. Verbs and adjectives stand as stems of their row of conjugation.

import type { WordTable } from '../lexicon.ts'

/** Words that hold others and mean something else. */
const decoys: WordTable = {
  x: `寝る前 起きる前 起きた後 寝坊 寝返 寝不足 早起き 早寝 十分 充分 前回 前日 名前 今後 直後 直前 前半 後半 張り切 頑張 引っ張 欲張 出張 主張 残業 残り
    半日 一日中 1日中 半分 半年 肩書 後日 会議室 会議資料 睡眠不足 睡眠薬 睡眠負債 眠気 眠い 眠か 仕事帰り 仕事終わり 楽し 楽器 気楽 強化 引き継 引退 起動 提起 家族 家事 水分 腰痛持ち 腰痛予防 腰痛体操 前後開 回答 回復力 首都 首相 固定 座布団 座談`,
}

const doubt: WordTable = {
  measure:
    '測り方 計り方 測定 計測 測り メジャー 足の位置 脚の位置 足の置き方 脚の置き方 置き方 立ち位置 位置 姿勢 値 数値 数字',
  'bad/adj': '悪 おか 甘 怪し 疑わし',
  'bad/1': '間違え ずれ ズレ',
  'bad/w': '間違 違 狂',
  bad: '間違い ミス 雑 適当 不正確 失敗 微妙 変 いまいち 曖昧 不安 良くなかった よくなかった',
  doubt:
    '測り間違い 測り間違え 測定ミス 計測ミス 測定誤差 誤差 正確じゃない 正確ではない 怪しい あてにならない 当てにならない 信用できない 自信がない 自信ない 疑わしい うまく測れ ちゃんと測れ 正しく測れ 正確に測れ',
}

const sleep: WordTable = {
  'bed/1=asleep': '寝 ね',
  'bed/suru': '就寝 消灯',
  'bed/suru=asleep': '入眠 寝落ち 爆睡',
  'bed/r': '布団に入 ベッドに入 横にな',
  'bed/r=asleep': '眠 ねむ',
  'bed/k': '床に就 床につ',
  'bed/k=asleep': '眠りにつ 寝つ 寝付',
  'wake/1': '起き おき',
  'wake/suru': '起床 離床',
  'wake:noun': '起 起きたら 起きると 目が覚めたら 目覚めたら',
  'woke/1': '目が覚め 目覚め 目がさめ',
  'woke/s': '目を覚ま 起こ',
  awake: '中途覚醒 途中覚醒 夜間覚醒 覚醒',
  'again/suru': '二度寝 2度寝',
  'again/1': 'また寝 もう一度寝 再び寝',
  'again/r': 'また眠 再び眠',
  'nap/suru': '昼寝 仮眠 うたた寝 居眠り',
  'late/suru': '夜更かし',
  undisturbed: '目が覚めることなく 起きることなく 目を覚ますことなく',
  never: '一度も 一回も 1度も 1回も',
  sleepn: '睡眠 眠り',
  onset: '寝つくまで 寝付くまで 眠るまで 入眠まで 寝つくのに 寝付くのに 眠るのに 寝つき 寝付き',
  'took/r': 'かか',
  quality: '睡眠の質 眠りの質 睡眠満足度 熟睡度',
  'place=home': '自宅 家 自室',
  'place=hotel': 'ホテル 旅館 宿 ビジホ 民宿',
  'place=other':
    '実家 友人宅 友達の家 会社 オフィス 車中 車内 車 新幹線 飛行機 機内 夜行バス バス 電車 テント 病院 ソファ',
  'stay/r': '泊ま',
  stay: '泊',
}

const body: WordTable = {
  split: '開脚幅 開脚 股割り スプリット 左右開脚',
  'stretch/suru': 'ストレッチ 柔軟 体操',
  'stretch/s': '伸ば ほぐ',
  before: '開始 スタート 最初 はじめ 始め ビフォー before やる前 始める前',
  after: '終了 終わった後 終わったら 終わりが 終わりは 最後 アフター after やった後',
  mae: '前 まえ',
  ato: '後 あと のち',
  become: 'なった なりました なって 伸びた 伸びて 伸びました 広がった 広がって 開いた 増えた 改善した 到達 アップ',
  other: `前屈 長座 身長 背丈 体重 体脂肪 ベルト 腹囲 ウエスト 胸囲 股下 足の長さ 脚の長さ 歩幅 歩数 ジャンプ 幅跳び 画面 モニター モニタ 距離 肩幅 前後開脚 血圧 心拍 脈拍 体温 壁 床 膝 ブリッジ 指先 高さ 奥行 横幅 長さ 棚 本棚 テーブル 積雪 可動域 角度 度 点 kg 歩 円 段`,
  'side=left': '左 左側 左脚 左足 ひだり',
  'side=right': '右 右側 右脚 右足 みぎ',
  'side=both': '両 両側 左右 両方 両脚 両足',
  'muscle=adductor': '内転筋 内もも 内モモ 内腿 内股',
  'muscle=hamstring': 'ハムストリングス ハムストリング ハムスト ハム 裏もも 裏モモ',
  'muscle=quadriceps': '大腿四頭筋 四頭筋 前もも 前モモ 大腿直筋',
  'muscle=hip-flexor': '腸腰筋 股関節',
  'muscle=gluteal': '臀部 お尻 おしり 尻 大臀筋 大殿筋 中臀筋 中殿筋 臀筋 殿筋',
  'muscle=piriformis': '梨状筋',
  'muscle=calf': 'ふくらはぎ 腓腹筋 ヒラメ筋',
  'muscle=lower-back': '腰 腰部',
  'muscle=upper-back': '背中 肩甲骨 広背筋',
  'muscle=shoulder': '肩 僧帽筋',
  'muscle=neck': '首 首筋 頸',
  'muscle=whole-body': '全身 体全体 体中',
  thigh: '太もも 太腿 もも 腿 大腿 モモ ふともも 太モモ',
  'face=front': '前側 前面 表 表側',
  'face=back': '裏 裏側 後ろ 後ろ側 うしろ',
  'face=inner': '内側 内',
  'feel/r=tight': '張 凝 こ 固ま 突っ張 つっぱ こわば は',
  'feel/adj=tight': '硬 固',
  'feel=tight': '張り感 ハリ こり コリ 違和感ある張り',
  'feel=tight 3': 'ガチガチ バキバキ パンパン カチカチ',
  'feel/adj=sore': '痛 だる',
  'feel/m=sore': '痛',
  'feel=sore': '筋肉痛',
  'ache=lower-back.both': '腰痛',
  'feel/1=relieved': 'ほぐれ 和らげ',
  'feel/m=relieved': '緩 ゆる',
  'feel/r=relieved': '治',
  'feel/adj=relieved': '柔らか やわらか',
  'feel=relieved': '楽 楽に すっきり スッキリ',
  'light/adj': '軽',
  'ease/1': '取れ とれ 消え 薄れ 抜け ほぐれ',
  'ease/k': '引',
  'ease/r': '減 なくな 無くな 弱ま 治ま おさま 治',
  ease: 'まし ましに マシ マシに 楽 楽に 解消 軽減 改善 緩和 和らいだ 和らいで 和らぎ やわらいだ やわらいで',
  'level/adj=3': '強 ひど きつ 激し すご',
  'level=3': 'かなり とても すごく 相当 めっちゃ めちゃくちゃ だいぶ 異常に 特別 いつになく 異様に',
  'level/adj=1': '弱',
  'level=1': '少し すこし 少々 ちょっと やや わずか わずかに 若干 微妙に 多少',
  'level=2': 'まあまあ そこそこ それなりに 普通に はっきり 明らかに いつもより 普段より 昨日より 先週より 前より',
}

const work: WordTable = {
  'sit/r': '座 すわ',
  'sit/1': '座り続け 腰掛け',
  'sit/suru': '着席 座り仕事',
  seat: '椅子 いす デスク 机 席 座席 パソコンの前',
  'sit:noun': '座りっぱなし 座りっ放し 座位 座り 座りづめ 座り通し',
  'meet/suru': '会議 ミーティング 打ち合わせ 打合せ mtg 商談 定例',
  'work/k': '働',
  'work/suru': '仕事 勤務 労働 稼働 業務 リモートワーク テレワーク',
  'work:noun': '実働',
  'done/suru': '完了 クローズ 消化 処理 マージ リリース 解決',
  'done/1': '終わらせ 片付け 終え 済ませ',
  'done/s': 'こな',
  'done/r': '終わ',
  item: 'タスク チケット issue pr 案件 課題',
  load: '負荷 負荷レベル 忙しさ 負担 きつさ 大変さ',
  scale: '5段階で 5段階中 5段階評価で',
}

const days: WordTable = {
  'day=0': '今日 きょう 本日',
  'day=0 morning': '今朝 けさ',
  'day=-1': '昨日 きのう',
  'day=0 night': '昨夜 昨晩 ゆうべ 昨日の夜 昨日の晩',
  'day=-2': '一昨日 おととい',
  'u.ago': '日前',
  'week=-1': '先週',
  'week=-2': '先々週',
  'week=0': '今週',
  'wday=1': '月曜日 月曜',
  'wday=2': '火曜日 火曜',
  'wday=3': '水曜日 水曜',
  'wday=4': '木曜日 木曜',
  'wday=5': '金曜日 金曜',
  'wday=6': '土曜日 土曜',
  'wday=7': '日曜日 日曜',
  wd: '火 水 木 金 土 祝',
  next: '翌 翌日 翌朝 次の日 次の朝',
  'u.year': '年',
  'u.month': '月',
  'u.day': '日',
}

const quantities: WordTable = {
  'part=am': '午前 午前中 am a.m.',
  'part=pm': '午後 pm p.m. 昼過ぎ',
  'part=morning': '朝 早朝 明け方',
  'part=noon': '昼 お昼 昼休み',
  'part=evening': '夕方',
  'part=night': '夜 晩 深夜 夜中 真夜中 未明',
  'named=720': '正午',
  'named=0': '零時',
  half: '半',
  'u.clock': '時',
  'u.hour=60': '時間 h',
  'u.min=1': '分 分間 min',
  'u.len=10': 'cm センチ センチメートル',
  'u.mm=1': 'mm ミリ',
  'u.m=1000': 'm メートル',
  'u.len=25.4': 'インチ inch in "',
  'u.times': '回',
  'u.item': '件 個 つ 枚 本 タスク チケット issue pr',
  'times=1': '一度 1度 一回',
  'times=2': '二度 2度',
  'times=3': '三度 3度',
  'times=several':
    '何度か 何度も 何回か 何回も 数回 数度 たびたび 度々 二,三回 二三回 三,四回 2,3度 頻繁に ちょこちょこ',
  or: 'または もしくは',
}

/** What tells of no fact of the person's day. */
const unreal: WordTable = {
  unreal: `いつも 普段 ふだん 毎日 毎朝 毎晩 毎回 毎週 平日 たいてい 大抵 習慣 日課 平均 標準 基準 通常 基本 目標 目指す 目指し 理想 予定 つもり 計画 希望 推奨 おすすめ 目安 必要 べき ほうがいい 方がいい たい もし 仮に 場合 はず らしい そうだ とのこと
    によると によれば と言われ と言った と言って 一般に 一般的 人間は 研究 記事 論文 昔 以前 かつて 学生時代 去年 昨年 先月 最近 この頃 今月 今年 週に 月に 一日に 1日に 1日あたり 日々 ようにする ようにし ことにする ことにし ことが多い ことがある しようと したい しなきゃ しなければ できれば たら なら ならば あれば いいな 変更 延期 中止 キャンセル ほしい 欲しい 夢`,
  'unreal=soft': 'だろう でしょう 気がする と思う かと かも かもしれない かもしれません',
  ask: '何時 何時間 いくつ どれくらい どのくらい なぜ いつ どうすれば どうやって 知りたい 教えて っけ',
  ka: 'か かな かしら',
  plan: '明日 あした 明後日 あさって 明朝 来週 来月 来年 今度 次回 これから 今夜 今晩 将来 いつか',
  person: `妻 夫 嫁 旦那 主人 彼女 彼 子供 子ども 息子 娘 長男 長女 母 父 親 両親 祖母 祖父 兄 弟 姉 妹 赤ちゃん 猫 犬 友人 友達 同僚 先輩 後輩 上司 部下 社長 部長 課長 先生 トレーナー コーチ 医者 選手 みんな さん メンバー チーム`,
  me: '私は 僕は 俺は 自分は',
  nai: 'ない なし なかった ません ではない じゃない ではなく ではなかった じゃなかった 無し 無い',
  maybe: 'たぶん 多分 おそらく',
  limit: '以上 以下 以内 未満 弱 強 前後 超 近く',
}

/** Particles and small words that may stand between the words of a fact. */
const small: WordTable = {
  ni: 'に には',
  wa: 'は',
  ga: 'が',
  no: 'の',
  de: 'で では',
  to: 'と',
  mo: 'も',
  kara: 'から より',
  made: 'まで までは',
  shi: 'し',
  but: 'うち そのうち けど けれど だけど だが しかし でも ただ ものの のに 一方 それでも ため ので',
  how: 'ぐっすり 気づいたら 疲れて トイレ 寝不足で 子供に起こされて 熟睡して',
  'setting=trainer': '(トレーナー) トレーナーと パーソナル',
  'setting=class': '教室で クラスで スタジオで',
  'setting=self': '一人で ひとりで',
  g: `を へ や ある 時間帯 だ だった でした です である だけ ほど くらい ぐらい 頃 ころ ごろ 過ぎ すぎ 約 およそ ちょうど だいたい やっと ようやく すぐ そのまま 結局 また さらに それから そして その後 まず 合計 計 全部で トータル 合わせて
    私 僕 俺 自分 時間 時刻 ね よ な わ さ ん して った て という 感じ した する した なった あたり まわり 周り 付近 部分 とか など 連続 続けて ずっと 途中 間 今回 今 記録 幅 それぞれ 体 特に もう すでに 主に
    自然に とりあえず なんとか 全く まったく 全然 ほとんど 始めて 変化 あった ありました あり あって いた いました 目`,
}

export const japaneseWords: readonly WordTable[] = [decoys, doubt, sleep, body, work, days, quantities, unreal, small]
