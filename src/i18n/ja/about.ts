import type { Strings } from "../strings.ts";
import type { about as english } from "../en/about.ts";

export const about: Strings<typeof english> = {
  "about.title": "このアーカイブについて",
  "about.description": "「{archive}」の内容、出典、掲載文の権利、引用の方法。",
  "about.what": "内容",
  "about.what-text":
    "{archive}は、記者会見の記録を公表されたままの形で保存しています。基本の単位は「質疑」、つまり一つの質問とその回答・追加質問です。質疑にはそれぞれ固有の番号、専用のページ、アドレス、引用表記があります。",
  "about.holdings": "現在、{from}から{to}までの{conferences}を収録しています。",
  "about.holdings-undated": "現在、日付不明の{conferences}を収録しています。",
  "about.undated": "日付不明の{conferences}",
  "about.holdings-day": "現在、{date}の{conferences}を収録しています。",
  "about.holdings-empty": "会見録はまだ収録されていません。",
  "about.sources": "出典",
  "about.sources-text":
    "会見録には公表者を明記し、受領した原資料をそのまま保存しています。原資料は各会見録のページからチェックサムとともに入手できます。会見録が原資料と異なるのは、ページに訂正として示した箇所だけで、訂正前後の文言と理由を添えています。省略はせず、引用符一つ変更しません。",
  "about.publishers": "掲載文の公表者",
  "about.licence": "掲載文の権利",
  "about.licence-text":
    "掲載文の権利は発言者および公表者に帰属し、公表者の定める条件に従います。条件が分かるものは各会見録のページに記しています。本アーカイブは掲載文についていかなる権利も主張しません。翻訳には公式訳・仮訳の別を示しています。発言の内容については原語によります。",
  "about.licence-archive":
    "会見録に別のライセンスの記載がない場合、本アーカイブの掲載文とデータには{licence}が適用されます。",
  "about.licence-software": "本サイトを生成するソフトウェアはMITライセンスで自由に利用できます。",
  "about.cite": "引用の方法",
  "about.cite-text":
    "ページ全体ではなく、質疑を引用してください。発言者と役職、会見名と日付、質疑の番号、質疑のアドレスを記します。例：",
  "about.ids": "番号とアドレス",
  "about.ids-text":
    "発言にはS1、S2…、質疑にはQ1、Q2…と会見録の順に番号が付き、言語が異なっても同じ番号です。番号は再利用も変更もされません。後から加わった質疑は、Q3aのような番号で前後の質疑の間に置かれます。番号と、発言者や段落の横の「¶」は、アドレスをコピーするリンクです。",
  "about.ids-unit": "会見の中の質疑",
  "about.ids-alone": "質疑だけのページ",
  "about.ids-turn": "質疑の最初の発言者",
  "about.ids-block": "その発言の最初の段落",
  "about.promise":
    "公開したアドレスは使い続けられます。ページの名称変更、移動、取り下げがあった場合も、元のアドレスが移動先、または取り下げの時期と理由を示します。",
  "about.privacy": "プライバシー",
  "about.privacy-text":
    "本サイトはCookieを使わず、他のサーバーと通信せず、アクセス解析も行いません。検索はブラウザー上で動作します。",
  "about.corrections": "誤りについて",
  "about.corrections-text":
    "会見録が出典と異なる場合はお知らせください。訂正はページに記載します。",
  "about.repository": "収録内容と全ての変更履歴",
};
